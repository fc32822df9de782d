"""A summary as a chat shows it."""

from bot import messages
from bot.messages import Html
from bot.model import Briefing
from bot.views.answer import Answer
from summaries.summarise import Summary


def summary_view(briefing: Briefing, summary: Summary) -> Answer:
    """Show the chosen sentences under the title, each a line of its own."""
    title = messages.bold(briefing.article.title)
    if not summary.sentences:
        return Answer(html=Html(f"{title}\n\n{messages.plain(messages.NO_SUMMARY)}"))
    lines = [f"• {messages.plain(sentence.shown)}" for sentence in summary.sentences]
    total = briefing.length
    footer = messages.summary_footer(len(lines), max(total, len(lines)))
    parts = [title, *lines, f"<i>{messages.plain(footer)}</i>"]
    return Answer(
        html=Html("\n\n".join(parts)),
        evidence=tuple(sentence.span for sentence in summary.sentences),
    )
