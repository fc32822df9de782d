"""Phrases: stretches of words as one line, their quotation marks and words of time."""

from summaries.cards.months import month_at
from summaries.cards.reading import Reading, word_set
from summaries.cards.word_classes import TIME_WORDS, is_definite
from summaries.normalise import fold

_YEARS = range(1900, 2101)
_GENERAL = fold("العام")
"""«المؤشر العام» is general, «هذا العام» a year."""
_ERAS = frozenset({"ه", "ق"})
_DECADES = word_set(
    "عشرينيات ثلاثينيات أربعينيات خمسينيات ستينيات سبعينيات ثمانينيات تسعينيات"
)
_QUOTES = ("«", "»", '"', "“", "”")


def text_of(reading: Reading, first: int, end: int, letters: int = 0) -> str | None:
    """Return the words from one token to another on one line, None if there are none.

    Args:
        reading: The text.
        first: The first token.
        end: The token after the last.
        letters: Letters of particles to leave out at the beginning.
    """
    if first >= end:
        return None
    span = reading.span(first, end)
    return " ".join(span.of(reading.document.text).split())[letters:]


def is_quote(reading: Reading, at: int) -> bool:
    """Tell a quotation mark, which may stand within a phrase."""
    return reading.key(at) in _QUOTES


def balanced(reading: Reading, first: int, end: int) -> int:
    """Leave out a quotation mark that is opened and not closed, or the reverse."""
    depth, last = 0, end
    straight: list[int] = []
    for at in range(first, end):
        key = reading.key(at)
        if key == "«":
            depth, last = depth + 1, at
        elif key == "»":
            if depth == 0:
                return at
            depth -= 1
        elif key == '"':
            straight.append(at)
    if len(straight) % 2:
        last = min(last, straight[-1])
    return last if depth or len(straight) % 2 else end


def is_time(reading: Reading, at: int) -> bool:
    """Tell a word of time, a month or a year."""
    words = reading.key(at), reading.bare(at)
    general = reading.key(at) == _GENERAL and is_definite(reading.key(at - 1))
    return (
        (any(word in TIME_WORDS for word in words) and not general)
        or reading.key(at) in _ERAS
        or reading.bare(at) in _DECADES
        or is_year(reading, at)
        or month_at(reading, at) is not None
    )


def is_year(reading: Reading, at: int) -> bool:
    """Tell a year of our time in digits."""
    key = reading.key(at)
    return reading.is_digits(at) and key.isdecimal() and int(key[:9]) in _YEARS
