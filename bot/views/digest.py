"""A digest as a chat or channel shows it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot import messages
from bot.messages import Html, bold, plain
from bot.model import Briefing
from bot.views.answer import counted, excerpt
from summaries.cards import Figure
from summaries.summarise import ChosenSentence


class Line(NamedTuple):
    """A sentence of a story, and the article that it is from."""

    briefing: Briefing
    sentence: ChosenSentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A story of a digest, with what is told of it."""

    briefings: tuple[Briefing, ...]
    """The articles that tell it; the story has the title of the first."""
    lines: tuple[Line, ...]
    figure: Figure | None
    """The one that tells most, of the first article."""

    @property
    def sources(self) -> dict[str, int]:
        """Number the sources from 1, in the order in which they are shown."""
        told = [line.briefing for line in self.lines]
        shown = dict.fromkeys(map(self.source_of, (*told, *self.briefings)))
        return {name: number for number, name in enumerate(shown, 1)}

    def source_of(self, briefing: Briefing) -> str:
        """Name an article's source; one pasted beside others is told by its title."""
        title = briefing.article.title if len(self.briefings) > 1 else ""
        return messages.source_name(briefing.article.source, title)


def _lines(entry: Entry) -> Iterator[str]:
    """Show the sentences, each with the mark of its source where there are several."""
    sources = entry.sources
    for line in entry.lines:
        shown = plain(line.sentence.shown)
        number = sources[entry.source_of(line.briefing)]
        yield f"{shown} {messages.source_mark(number)}" if len(sources) > 1 else shown


def _key_figure(entry: Entry) -> Iterator[str]:
    if entry.figure is None:
        return
    first = entry.briefings[0]
    shown = {line.sentence.index for line in entry.lines if line.briefing is first}
    told = bold(counted(first.document, entry.figure))
    # where the summary has the figure already, it stands there in its sentence
    where = (
        ""
        if entry.figure.sentence in shown
        else f": {excerpt(first.document, entry.figure.span)}"
    )
    yield f"▪ {plain(messages.KEY_FIGURE)} {told}{where}"


def _entry(entry: Entry) -> str:
    sources = messages.digest_sources(tuple(entry.sources))
    return "\n".join(
        (
            bold(entry.briefings[0].article.title),
            *_lines(entry),
            *_key_figure(entry),
            f"<i>{plain(sources)}</i>",
        )
    )


def digest_view(entries: Sequence[Entry], day: dt.date) -> Html:
    """Show the stories of a digest, the newest first, under the day's name."""
    head = bold(messages.digest_title(day))
    return Html("\n\n".join((head, *map(_entry, entries))))
