"""Phrases: stretches of words as one line, their quotation marks and words of time."""

from summaries.cards.months import month_at
from summaries.cards.reading import Reading
from summaries.cards.word_classes import TIME_WORDS

_YEARS = range(1900, 2101)
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
    """Leave out a guillemet that is opened and not closed, or the reverse."""
    depth, last = 0, end
    for at in range(first, end):
        if reading.key(at) == "«":
            depth, last = depth + 1, at
        elif reading.key(at) == "»":
            if depth == 0:
                return at
            depth -= 1
    return last if depth else end


def is_time(reading: Reading, at: int) -> bool:
    """Tell a word of time, a month or a year."""
    words = reading.key(at), reading.bare(at)
    return (
        any(word in TIME_WORDS for word in words)
        or is_year(reading, at)
        or month_at(reading, at) is not None
    )


def is_year(reading: Reading, at: int) -> bool:
    """Tell a year of our time in digits."""
    key = reading.key(at)
    return reading.is_digits(at) and key.isdecimal() and int(key[:9]) in _YEARS
