"""Why each sentence of a summary was chosen, as a chat shows it."""

from bot import messages
from bot.messages import Html
from bot.model import Briefing
from bot.views.answer import counted
from summaries.cards import Figure
from summaries.mentions import mentions
from summaries.summarise import Summary

_OPENING = 7
"""Words by which a sentence is called to mind."""


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:_OPENING]) + (" …" if len(words) > _OPENING else "")


def why_view(
    briefing: Briefing, summary: Summary, *, figure: Figure | None, focus: str
) -> Html:
    """List the sentences by their first words, each with the reasons for it.

    Args:
        briefing: The article.
        summary: What was chosen of it.
        figure: The article's key figure, if it has any.
        focus: What the summary is about; all of the article if nothing.
    """
    head = (
        f"{messages.bold(messages.WHY_TITLE)} · "
        f"{messages.plain(briefing.article.title)}"
    )
    spoken_of = mentions(briefing.document, focus)
    lines = []
    for sentence in summary.sentences:
        has_it = figure is not None and figure.sentence == sentence.index
        told = messages.why(
            sentence.reasons,
            figure=counted(briefing.document, figure) if figure and has_it else "",
            # under a heading about it, a sentence may have none of its words
            subjects=spoken_of.within(sentence.span) or ((focus,) if focus else ()),
        )
        opening = messages.plain(_opening(sentence.shown))
        lines.append(f"• <i>{opening}</i>\n{messages.plain(told)}.")
    return Html("\n\n".join((head, *lines)))
