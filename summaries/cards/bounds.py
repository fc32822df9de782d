"""Bounds: words that widen or bound an amount, «نحو», «أكثر من», «لا يتجاوز».

They stand before a number, after it, or as a verb beyond its subject.
"""

from functools import cache
from typing import Literal, cast

from summaries.cards.amount import Amount
from summaries.cards.reading import Reading, word_set
from summaries.lexicon import rows
from summaries.normalise import fold

Modifier = Literal["approx", "at_least", "more_than", "at_most", "less_than"]
_LONGEST = 5
_BETWEEN_BOUND_AND_NUMBER = word_set(
    """
    نسبة نسبته نسبتها عدده عددها عددهم قيمته قيمتها حاجز عتبة سقف مبلغ مستوى قيمة
    مسافة سن عمر
    """
)
_UNDER = fold("تحت")
"""«تحت 20 عاما» names a team, «تحت 30 مترا» a place; a price may be less than 20."""


@cache
def _modifiers(side: str) -> dict[tuple[str, ...], Modifier]:
    return {
        tuple(fold(phrase).split()): cast("Modifier", modifier)
        for modifier, where, phrases in rows("modifiers")
        if where == side
        for phrase in phrases.split("|")
    }


@cache
def _edges(side: str) -> frozenset[str]:
    """Return the words next to the number of all bounds on a side."""
    nearest = -1 if side == "before" else 0
    return frozenset(words[nearest] for words in _modifiers(side))


def modifier_of(reading: Reading, amount: Amount) -> tuple[Modifier | None, int]:
    """Return what widens or bounds an amount, and where the words for it begin."""
    at = amount.first
    if reading.key(at - 1) in word_set("ال الـ ب بـ ل لـ"):
        at -= 1
    for end in (at, at - 1):
        if end < at and reading.bare(end) not in _BETWEEN_BOUND_AND_NUMBER:
            break
        edge = reading.bare(end - 1)
        if not {reading.key(end - 1), edge, _without_future(edge)} & _edges("before"):
            continue
        for length in range(_LONGEST, 0, -1):
            words = [reading.key(back) for back in range(end - length, end)]
            bare = reading.bare(end - length)
            for first in dict.fromkeys((words[0], bare, _without_future(bare))):
                found = _modifiers("before").get((first, *words[1:]))
                if found and not (first == _UNDER and amount.kind != "money"):
                    return found, end - length
    if amount.kind == "multiplier":
        return _modifier_after(reading, amount), at  # «تفوقها عشر مرات»
    return _modifier_after(reading, amount) or _bound_by_verb(reading, at), at


def _without_future(key: str) -> str:
    """Take the «س» off «ستتجاوز»."""
    return key[1:] if key.startswith(("سي", "ست")) else key


_SUBJECT_WORDS = 9
_NUMBER = fold("رقم")
_NEGATIONS = word_set("لا لم لن ما ولا ولم ولن وما بما")
_EXCEEDS = word_set(
    """
    تجاوز تجاوزت يتجاوز تتجاوز جاوز جاوزت يجاوز تجاوزوا تخطى تخطت يتخطى تتخطى فاق
    فاقت يفوق تفوق
    """
)
IS_MORE = word_set("زاد زادت يزيد تزيد يزيدون يربو تربو ينيف تنيف أربى")
IS_LESS = word_set("قل قلت يقل تقل يقلون")
_NEARS = word_set("ناهز ناهزت يناهز تناهز قاربت يقارب تقارب")


def _bound_by_verb(reading: Reading, at: int) -> Modifier | None:
    """Return the bound that a verb sets beyond its subject.

    «تجاوز عدد السكان 11 مليون», «لا يقل عددهم عن 20».
    """
    tied = reading.key(at - 1) in word_set("على عن")
    for back in range(at - 1, max(-1, at - 1 - _SUBJECT_WORDS), -1):
        word = _without_future(reading.bare(back))
        if reading.numeral(back) and reading.key(back - 1) == _NUMBER:
            continue  # «القانون رقم 35»
        if not reading.is_word(back) or reading.numeral(back) or word in STOPS:
            return None
        negated = reading.key(back - 1) in _NEGATIONS
        if word in _EXCEEDS or (tied and word in IS_MORE):
            return "at_most" if negated else "more_than"
        if tied and word in IS_LESS:
            return "at_least" if negated else "less_than"
        if word in _NEARS:
            return "approx"
    return None


def _modifier_after(reading: Reading, amount: Amount) -> Modifier | None:
    """Return the bound of «20 شخصا على الأقل»."""
    for start in range(amount.end, amount.end + 4):
        for length in _lengths(reading, start):
            words = tuple(reading.key(at) for at in range(start, start + length))
            if found := _modifiers("after").get(words):
                return found
        if reading.numeral(start) or not reading.is_word(start):
            break
    return None


def _lengths(reading: Reading, start: int) -> range:
    """Return how long a bound that begins at a token may be, longest first."""
    begins = reading.key(start) in _edges("after")
    return range(_LONGEST if begins else 0, 0, -1)


STOPS = word_set(
    """
    بلغ بلغت يبلغ تبلغ سجل سجلت يسجل تسجل يشكل تشكل شكلت يمثل تمثل مثلت أن إن بينما
    فيما حيث لكن ولكن مقارنة مقابل
    """
)
