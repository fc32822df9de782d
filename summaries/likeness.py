"""Likeness: how surely two articles tell of the same event.

Words alone don't tell: two earthquakes share more of them than two newspapers do that
tell of one. So more is heard: beside the wording (cosine of stems, common words
lessened), the numbers stated and the places named speak for one event or against it,
and the people named against it, if they are others. They are weighed so that retellings
of one event come out above `SAME`, events of one kind below it, on the articles of
`tests/corpus/events.json`. Some signs are enough by themselves that two are of
different events: days of publication far apart, results of matches that differ, other
names, days and numbers in the same places of the same sentences
(`summaries.substitutions`), and many numbers that differ while all else is alike.

The likeness of two articles depends on nothing but the two.
"""

import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from summaries.document import Document
from summaries.kindred import kin, towns
from summaries.names.vocabulary import is_common, is_name_word, is_plainly_common
from summaries.normalise import fold
from summaries.numerals import numerals_in
from summaries.stem import is_stop_word, stem
from summaries.substitutions import Word, have_substitutions, outline

SAME = 0.5
"""Likeness from which two articles are held to tell of one event."""
APART = -1.0
"""Likeness of two that surely tell of two events, whatever else tells of either."""
_COMMON = 0.6
"""Weight of a common word; a name or a rare word weighs 1."""
_NUMBERS = 0.3
_PLACES = 0.2
_NAMES = 0.2
_LEAST_WORDING = 0.25
"""Below, numbers and places agree by chance: long articles hold many of them."""
_ENOUGH = 2.0
"""Weight of numbers, or count of places, from which a witness is heard in full."""
_SMALL_NUMBER, _SMALL = 10, 0.4
"""«ثلاثة» may stand in any article."""
_YEARS, _YEAR = range(1900, 2101), 0.2
_MANY_NUMBERS = 2.0
_ALLOWED = 0.35
"""How far the agreement of many numbers may fall short of that of the wording."""
_FEWEST_TERMS = 8
"""Of an article; shorter ones are the same only if their words are."""
_FEWEST_NAMES = 2
"""A name and a surname; that both have a «محمد» says nothing for them, though."""
_MOST_DAYS = 3
"""Between the days of two articles; a week later, the same words are other news."""

_RESULT = re.compile(r"(?<![\d.,/-])(\d)\s?[-–]\s?(\d)(?![\d.,/%-]\d|\d|%)")

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What articles are compared by."""

    words: tuple[str, ...]
    """The folded words in text order, of a short article alone."""
    terms: Mapping[str, float]
    """Stems with their weights; a vector of length 1."""
    numbers: Mapping[Decimal, float]
    places: Mapping[str, float]
    """Towns by name, countries by ISO 3166-1 code, each with weight 1."""
    names: frozenset[str]
    """Listed names of people, without article."""
    results: frozenset[tuple[str, str]]
    """Of matches, the lower number first."""
    published: dt.date | None
    outline: tuple[Word, ...]
    """The first words, in text order."""


def traits(document: Document) -> Traits:
    """Read what a document is compared by, in linear time."""
    keys = [token.key for token in document.tokens if token.is_word]
    counts = Counter(stem(key) for key in keys if not is_stop_word(key))
    terms = {
        term: (1 + math.log(count)) * (_COMMON if is_common(term) else 1)
        for term, count in counts.items()
    }
    length = math.hypot(*terms.values())
    every = tuple(token.key for token in document.tokens if token.kind != "mark")
    return Traits(
        words=every if len(terms) < _FEWEST_TERMS else (),
        terms={term: weight / length for term, weight in terms.items()},
        numbers=_numbers(document),
        places=dict.fromkeys(_places(frozenset(keys)), 1.0),
        names=frozenset(filter(_is_name, keys)),
        results=frozenset(
            (min(pair), max(pair)) for pair in _RESULT.findall(fold(document.text))
        ),
        published=document.published,
        outline=outline(document.tokens),
    )


def _numbers(document: Document) -> dict[Decimal, float]:
    found = (
        numeral.value
        for numeral in numerals_in(document.text, document.tokens)
        if not numeral.ordinal
    )
    return {value: _weight(value) for value in found}


def _weight(value: Decimal) -> float:
    if value != value.to_integral_value():
        return 1.0
    if value < _SMALL_NUMBER:
        return _SMALL
    return _YEAR if value in _YEARS else 1.0


def _is_name(key: str) -> bool:
    return is_name_word(key) and not (is_plainly_common(key) or is_stop_word(key))


def _places(keys: Iterable[str]) -> Iterable[str]:
    for key in sorted(keys):
        word = kin(key)
        if word.country is not None:
            yield word.country
        for name in word.wholes & towns().keys():
            yield name
            if country := towns()[name]:
                yield country


def _shared(one: Mapping[Key, float], other: Mapping[Key, float]) -> float:
    """Return the weight of what two witnesses have in common."""
    return math.fsum(weight for key, weight in one.items() if key in other)


def _least(one: Mapping[Key, float], other: Mapping[Key, float]) -> float:
    return min(math.fsum(one.values()), math.fsum(other.values()))


def _agreement(one: Mapping[Key, float], other: Mapping[Key, float]) -> float:
    """Tell how much of the lesser is in the other: 1 all, -1 nothing, 0 if unknown."""
    least = _least(one, other)
    if not least:
        return 0.0
    return (2 * _shared(one, other) / least - 1) * min(1.0, least / _ENOUGH)


def _is_by_pattern(one: Traits, other: Traits, wording: float) -> bool:
    """Tell whether two are alike in all but the numbers that they report."""
    least = _least(one.numbers, other.numbers)
    if least < _MANY_NUMBERS:
        return False
    return _shared(one.numbers, other.numbers) / least < wording - _ALLOWED


def _have_other_people(one: Traits, other: Traits) -> bool:
    """Tell whether each names people, and none of them is named by both."""
    few = min(len(one.names), len(other.names)) < _FEWEST_NAMES
    return not few and one.names.isdisjoint(other.names)


def _are_apart(one: Traits, other: Traits) -> bool:
    """Tell whether two are of different days, or of matches that ended differently."""
    if one.published and other.published:
        apart = abs(one.published - other.published)
        if apart > dt.timedelta(days=_MOST_DAYS):
            return True
    both = one.results and other.results
    return bool(both) and one.results.isdisjoint(other.results)


def likeness(one: Traits, other: Traits) -> float:
    """Return how surely two articles tell of the same event; the same both ways.

    Returns:
        From -0.5 to 1.5, or `APART`; `SAME` and above says that they do.

    >>> from summaries.document import Document
    >>> text = "ضرب زلزال قوته 6.1 درجات جزيرة كريت اليونانية فجرا وقتل شخصان وأصيب 14"
    >>> same = "قتيلان و14 جريحا في كريت اليونانية: زلزال من 6.1 درجات ضرب الجزيرة فجرا"
    >>> other = "ضرب زلزال قوته 6.4 درجات جزيرة هونشو اليابانية فجرا وقتل ستة وأصيب 60"
    >>> first, *others = (traits(Document(one)) for one in (text, same, other))
    >>> [likeness(first, one) >= SAME for one in others]
    [True, False]
    """
    if one.words or other.words:
        return 1.0 if one.words == other.words else 0.0
    if _are_apart(one, other):
        return APART
    wording = math.fsum(
        weight * other.terms[term]
        for term, weight in one.terms.items()
        if term in other.terms
    )
    if wording >= SAME and have_substitutions(one.outline, other.outline):
        return APART
    if wording < _LEAST_WORDING or _is_by_pattern(one, other, wording):
        return 0.0
    return (
        wording
        + _NUMBERS * _agreement(one.numbers, other.numbers)
        + _PLACES * _agreement(one.places, other.places)
        - _NAMES * _have_other_people(one, other)
    )
