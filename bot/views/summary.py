"""A summary as a chat shows it."""

from bot import messages
from bot.messages import Html, plain
from bot.model import Briefing
from bot.views.answer import Answer, marked
from summaries.mentions import mentions
from summaries.spans import Span
from summaries.summarise import Summary
from summaries.tokens import tokens


def _line(shown: str, words: frozenset[str]) -> Html:
    """Show a sentence on a line, with some words of it in bold."""
    spans = [token.span for token in tokens(shown) if token.text in words]
    return Html(f"• {marked(shown, Span(0, len(shown)), spans)}")


def summary_view(briefing: Briefing, summary: Summary, focus: str = "") -> Answer:
    """Show the chosen sentences under the title, each a line of its own.

    Args:
        briefing: The article.
        summary: What was chosen of it.
        focus: What the summary is about, shown in bold; all of it if nothing.
    """
    title = messages.bold(briefing.article.title)
    if not summary.sentences:
        nothing = messages.not_spoken_of(focus) if focus else plain(messages.NO_SUMMARY)
        return Answer(html=Html(f"{title}\n\n{nothing}"))
    spoken_of = mentions(briefing.document, focus)
    words = frozenset(span.of(briefing.document.text) for span in spoken_of.spans)
    lines = [_line(sentence.shown, words) for sentence in summary.sentences]
    total = max(briefing.length, len(lines))
    if spoken_of.subjects and spoken_of.unspoken:
        about, lacking = spoken_of.written, spoken_of.unspoken
    else:
        about, lacking = (focus,) if focus else (), ()
    footer = messages.summary_footer(len(lines), total, about, lacking)
    parts = [title, *lines, f"<i>{plain(footer)}</i>"]
    return Answer(
        html=Html("\n\n".join(parts)),
        evidence=tuple(sentence.span for sentence in summary.sentences),
    )
