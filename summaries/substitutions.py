"""Substitutions: where two reports by one pattern say something else.

«أعلنت نقابة الأطباء إضرابا يوم الأربعاء» and «أعلنت نقابة المعلمين إضرابا يوم الخميس»
share most of their words, and tell of two strikes. Copies of one report share as many,
but differ in that words are added, left out, or said otherwise. So the beginnings of
two texts are laid side by side, and what stands between the same words is compared: a
few words in the place of a few others, where both have something to tell.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise
from typing import NamedTuple

from summaries.calendars import weekday_named
from summaries.names.vocabulary import is_common
from summaries.numerals.digits import read_digits
from summaries.numerals.words import number_word
from summaries.stem import is_stop_word, stem
from summaries.tokens import Token

_COMPARED = 80
"""Words of each text, stop words left out: what happened is told by then."""
_AHEAD = 10
"""Words in which the same word is looked for, after words that differ."""
_LONGEST = 6
"""Words that stand in the place of others; more are told besides."""
_COMMON_GROUND = 0.5
"""Share of the shorter beginning that the other must have, word by word."""
_LEAST = 2
"""Words that tell something else, by which two reports are of different events."""
_LEAST_OF_NUMBERS = 3
"""If all are numbers: that of the injured rises, and with it that of the dead."""
_FAR = Decimal("1.25")
"""Times a number that a correction or a rounding of it is not."""
_ALIKE = 3
"""First letters of a name in two spellings: «ملاطية», «ملاطيا»."""


class Word(NamedTuple):
    """A word of an outline."""

    stem: str
    value: Decimal | None
    """If it is a number."""
    telling: bool
    """If it is none: whether it is a day or a rare word."""


def outline(text: Iterable[Token]) -> tuple[Word, ...]:
    """Return the first words of a text that say something."""
    keys = (token.key for token in text if token.kind != "mark")
    said = (key for key in keys if not is_stop_word(key))
    return tuple(map(_word, islice(said, _COMPARED)))


def _word(key: str) -> Word:
    bare = stem(key)
    if weekday_named(key) is not None:  # «الأحد» and «الاثنين» are numbers, too
        return Word(bare, None, telling=True)
    number = number_word(key)
    value = read_digits(key) if number is None else number.value
    return Word(bare, value, telling=value is None and not is_common(key))


def have_substitutions(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Tell whether two outlines are by one pattern, with other things in its places.

    >>> from summaries.tokens import tokens
    >>> text = "ضرب زلزال مدينة {} فجر {} وأصيب عشرات الأشخاص وانقطعت الكهرباء"
    >>> made = [("ملاطية", "السبت"), ("دنيزلي", "الأحد"), ("ملاطيا", "السبت الماضي")]
    >>> first, *others = [outline(tokens(text.format(*some))) for some in made]
    >>> [have_substitutions(first, other) for other in others]
    [True, False]
    """
    if one == other:
        return False
    one, other = sorted((one, other), key=_order)  # the same both ways
    places = list(_same(one, other))
    if len(places) < _COMMON_GROUND * min(len(one), len(other)):
        return False
    replaced = [
        (one[a + 1 : next_a], other[b + 1 : next_b])
        for (a, b), (next_a, next_b) in pairwise(
            [(-1, -1), *places, (len(one), len(other))]
        )
        if next_a - a - 1 <= _LONGEST and next_b - b - 1 <= _LONGEST
    ]
    names = sum(_other_names(*pair) for pair in replaced)
    numbers = sum(_other_numbers(*pair) for pair in replaced)
    return names + numbers >= (_LEAST if names else _LEAST_OF_NUMBERS)


def _order(words: Sequence[Word]) -> list[str]:
    return [word.stem for word in words]


def _other_names(one: Sequence[Word], other: Sequence[Word]) -> int:
    """Count the names, days and rare words that stand in the place of others."""
    ours, theirs = (
        {word.stem[:_ALIKE] for word in words if word.telling} for words in (one, other)
    )
    return min(len(ours - theirs), len(theirs - ours))


def _other_numbers(one: Sequence[Word], other: Sequence[Word]) -> int:
    """Count the numbers that stand in the place of quite other ones."""
    ours, theirs = (
        [word.value for word in words if word.value is not None]
        for words in (one, other)
    )
    return sum(map(_are_far, ours, theirs))


def _are_far(one: Decimal, other: Decimal) -> bool:
    lesser, greater = sorted((abs(one), abs(other)))
    return greater > lesser * _FAR


def _same(one: Sequence[Word], other: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the places of the same words in both, rising; in linear time."""
    last = -1
    for place, word in enumerate(one):
        ahead = range(last + 1, min(last + 1 + _AHEAD, len(other)))
        found = next((at for at in ahead if other[at].stem == word.stem), None)
        if found is not None:
            last = found
            yield place, found
