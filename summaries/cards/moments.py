"""Moments: what a rule of dates finds, before it becomes a card."""

from typing import NamedTuple

from summaries.calendars import Calendar, month_named, weekday_named
from summaries.cards.reading import Reading, without_clitics, word_set
from summaries.numerals.words import letters_before, number_word, without_letters
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
        following = reading.key(self.first + 1)
        number = number_word(first.key)
        letters = (
            letters_before(first.key, number)
            if number
            else _clitics(first.key, following)
        )
        start = without_letters(first, letters).start
        return Span(start, reading.words[self.end - 1].end)


_OPENERS = word_set(
    """
    عام عامي سنة شهر يوم موسم أمس غدا غد صيف شتاء خريف ربيع من بين منذ منتصف أول بعد
    قبل هذا هذه مساء صباح فجر ليل أعوام سنوات عيد رأس
    """
)


def _clitics(key: str, following: str) -> int:
    """Return how many letters before a date's first word are particles.

    >>> _clitics("لعام", ""), _clitics("فبراير", ""), _clitics("كانون", "")
    (1, 0, 0)
    """
    bare = without_clitics(key)
    if _opens(key, following):
        return 0
    if key[:1] in ("و", "ف") and _opens(key[1:], following):
        return 1  # «وآب», «وكانون», whose other letters are no particles
    if key == bare:
        return 0
    opens = bare.startswith("ال") or bare.endswith("ات") or _opens(bare, following)
    return len(key) - len(bare) if opens else 0


def _opens(word: str, following: str) -> bool:
    return (
        word in _OPENERS
        or weekday_named(word) is not None
        or month_named((word,)) is not None
        or month_named((word, following)) is not None
        or word in ("كانون", "تشرين")
    )
