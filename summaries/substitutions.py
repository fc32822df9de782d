"""Substitutions: where two reports by one pattern say something else.

«أعلنت نقابة الأطباء إضرابا يوم الأربعاء» and «أعلنت نقابة المعلمين إضرابا يوم الخميس»
share most of their words, and tell of two strikes. Copies of one report share as many,
but differ in that words are added, left out, or said otherwise. So the beginnings of
two texts are laid side by side, and what stands between the same words is compared: a
few words in the place of a few others, where both have something to tell.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from summaries import lexicon
from summaries.calendars import weekday_named
from summaries.names.vocabulary import is_common
from summaries.normalise import fold
from summaries.stem import is_stop_word, stem
from summaries.tokens import Token

_COMPARED = 80
"""Words of each text, stop words left out: what happened is told by then."""
_AHEAD = 10
"""Words in which the same word is looked for, after words that differ."""
_LONGEST = 4
"""Words that stand in the place of others; more are told besides."""
_COMMON_GROUND = 0.4
"""Share of the shorter beginning that the other must have, word by word."""
_LEAST = 2
"""Words that tell something else, by which two reports are of different events."""
_LEAST_OF_NUMBERS = 3
"""If all are numbers: that of the injured rises, and with it that of the dead."""


class Word(NamedTuple):
    """A word of an outline."""

    stem: str
    number: bool
    telling: bool
    """Whether it tells one event from another: a number, a day, a rare word."""


@cache
def _number_stems() -> frozenset[str]:
    words = (row[2] for row in lexicon.rows("numbers"))
    return frozenset(stem(fold(word)) for some in words for word in some.split())


def outline(text: Iterable[Token]) -> tuple[Word, ...]:
    """Return the first words of a text that say something."""
    keys = (token.key for token in text if token.kind != "mark")
    said = (key for key in keys if not is_stop_word(key))
    return tuple(map(_word, islice(said, _COMPARED)))


def _word(key: str) -> Word:
    bare = stem(key)
    number = bare[0].isdecimal() or bare in _number_stems()
    telling = number or weekday_named(key) is not None or not is_common(key)
    return Word(bare, number=number, telling=telling)


def have_substitutions(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Tell whether two outlines are by one pattern, with other things in its places.

    >>> from summaries.tokens import tokens
    >>> text = "ضرب زلزال مدينة {} فجر {} وأصيب عشرات الأشخاص وانقطعت الكهرباء"
    >>> made = [("ملاطية", "السبت"), ("دنيزلي", "الأحد"), ("ملاطية", "السبت الماضي")]
    >>> first, *others = [outline(tokens(text.format(*some))) for some in made]
    >>> [have_substitutions(first, other) for other in others]
    [True, False]
    """
    if one == other:
        return False
    one, other = sorted((one, other))  # the same both ways
    places = list(_same(one, other))
    if len(places) < _COMMON_GROUND * min(len(one), len(other)):
        return False
    between = [
        (one[a + 1 : next_a], other[b + 1 : next_b])
        for (a, b), (next_a, next_b) in zip([(-1, -1), *places], places, strict=False)
    ]
    replaced = [pair for pair in between if _may_be_replaced(*pair)]
    only_numbers = all(_tells_numbers(words) for pair in replaced for words in pair)
    told = sum(min(map(_telling, pair)) for pair in replaced)
    return told >= (_LEAST_OF_NUMBERS if only_numbers else _LEAST)


def _same(one: Sequence[Word], other: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the places of the same words in both, rising; in linear time."""
    last = -1
    for place, word in enumerate(one):
        ahead = range(last + 1, min(last + 1 + _AHEAD, len(other)))
        found = next((at for at in ahead if other[at].stem == word.stem), None)
        if found is not None:
            last = found
            yield place, found


def _may_be_replaced(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Tell whether some words stand in the place of others."""
    return all(0 < len(words) <= _LONGEST for words in (one, other))


def _telling(words: Sequence[Word]) -> int:
    return sum(word.telling for word in words)


def _tells_numbers(words: Sequence[Word]) -> bool:
    return all(word.number for word in words if word.telling)
