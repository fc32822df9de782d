"""A digest as a chat or channel shows it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from bot import messages
from bot.messages import Html, bold, plain
from bot.model import Briefing
from bot.views.answer import excerpt, one_line
from summaries.cards import Figure
from summaries.summarise import Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article of a digest, with what is told of it."""

    briefing: Briefing
    summary: Summary
    figure: Figure | None  # the one that tells most


def _entry(entry: Entry) -> str:
    article, document = entry.briefing.article, entry.briefing.document
    lines: list[str] = [bold(article.title)]
    lines += [plain(sentence.shown) for sentence in entry.summary.sentences]
    shown = {sentence.index for sentence in entry.summary.sentences}
    if entry.figure is not None:
        told = bold(one_line(entry.figure.text))
        # where the summary has the figure already, it stands there in its sentence
        where = (
            ""
            if entry.figure.sentence in shown
            else f": {excerpt(document, entry.figure.span)}"
        )
        lines.append(f"▪ {plain(messages.KEY_FIGURE)} {told}{where}")
    lines.append(f"<i>{plain(messages.digest_source(article.source))}</i>")
    return "\n".join(lines)


def digest_view(entries: Sequence[Entry], day: dt.date) -> Html:
    """Show the articles of a digest, the newest first, under the day's name."""
    head = bold(messages.digest_title(day))
    return Html("\n\n".join((head, *map(_entry, entries))))
