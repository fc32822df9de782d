"""Weekdays: «الثلاثاء», «يوم الأحد المقبل», «السبت والأحد المقبلين».

Alone, a weekday is the last one, unless the words before it speak of what will be.
"""

from summaries.calendars import weekday_after, weekday_before, weekday_named
from summaries.cards.day_values import CURRENT, NEXT, PAST
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set
from summaries.normalise import fold

_DAY = fold("يوم")
_NO_WEEKDAY_AFTER = word_set(
    """
    عبد صلاة خطبة خطيب إمام سوق ابن بن آل كل أيام ليالي جامع شهداء مسجد الشيخ السيد
    الدكتور محمد أحمد كنيسة شركة صحيفة
    """
)
_WILL = word_set("سوف المقرر المرتقب المنتظر المزمع يعتزم تعتزم المتوقع")
_AGO_WORDS = 8


def weekday(reading: Reading, index: int) -> Moment | None:
    """Read «الثلاثاء», «يوم الأحد المقبل»."""
    at = index + (reading.bare(index) == _DAY)
    named = weekday_named(reading.key(at)) or (
        weekday_named(reading.bare(at)) if reading.is_word(at) else None
    )
    if named is None or (
        reading.bare(index - 1) in _NO_WEEKDAY_AFTER
        or reading.key(index - 1) in _NO_WEEKDAY_AFTER
    ):
        return None
    hint, end = reading.key(at + 1), at + 1
    hinted = hint in PAST | NEXT | CURRENT
    end += hinted
    hint = hint if hinted else _shared_hint(reading, at + 1)
    hinted = hint in PAST | NEXT | CURRENT
    published = reading.document.published
    value = None
    if published is not None:
        coming = hint in NEXT or (not hinted and _is_to_come(reading, index))
        day = (
            weekday_after(published, named)
            if coming
            else weekday_before(published, named, inclusive=hint not in PAST)
        )
        value = day.isoformat()
    return Moment(index, end, value, "weekday")


def _shared_hint(reading: Reading, index: int) -> str:
    """Return the hint of «السبت والأحد المقبلين», folded and for one; "" for none."""
    at = index + (reading.key(index) == "و")
    joined = weekday_named(reading.bare(at) if at == index else reading.key(at))
    before = reading.key(index - 1), reading.bare(index - 1)
    if joined is None and not any(map(weekday_named, before)):
        return ""
    hint = reading.key(at + 1 if joined else index)
    return hint.removesuffix(fold("ين")) if hint.endswith(fold("ين")) else ""


def _is_future(word: str) -> bool:
    """Tell a verb of the future by its first letters, «سي» or «ست».

    >>> _is_future("سيعقد"), _is_future("سيد")
    (True, False)
    """
    shortest = 5
    return word.startswith(("سي", "ست")) and len(word) >= shortest


def _is_to_come(reading: Reading, index: int) -> bool:
    """Tell whether the words before a weekday speak of what will be: «سيعقد الأحد»."""
    for at in range(index - 1, max(-1, index - 1 - _AGO_WORDS), -1):
        key = reading.bare(at)
        if reading.words[at].text in ".؟!؛":
            return False
        if key in _WILL or _is_future(key):
            return True
    return False
