"""Moments: what a rule of dates finds, before it becomes a card."""

from typing import NamedTuple

from summaries.calendars import Calendar
from summaries.cards.reading import Reading, without_clitics
from summaries.numerals.words import number_word, without_letters
from summaries.spans import Span


class Moment(NamedTuple):
    """A point or stretch of time, by the tokens that state it."""

    first: int
    end: int
    value: str | None
    reason: str
    calendar: Calendar = "gregorian"
    hijri: str | None = None

    def span(self, reading: Reading) -> Span:
        """Return its place in the text, without particles before its first word."""
        first = reading.words[self.first]
        clitics = len(first.key) - len(without_clitics(first.key))
        if number := number_word(first.key):
            clitics = len(number.clitics)
        elif first.key.startswith(("ال", "لل")) or not clitics:
            clitics = 0
        start = without_letters(first, clitics).start
        return Span(start, reading.words[self.end - 1].span.end)
