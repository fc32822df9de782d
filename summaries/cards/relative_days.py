"""Relative days: «أمس», «الثلاثاء المقبل», «الشهر الماضي», told from a reference date.

Without that date the card says where the words stand, and has no value.
"""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from summaries.calendars import (
    day_value,
    month_from,
    shifted,
    week_from,
    weekday_named,
)
from summaries.cards.day_values import shift_of
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set
from summaries.cards.weekdays import weekday
from summaries.cards.written_dates import YEAR_KINDS, day_number
from summaries.normalise import fold

_YESTERDAY = word_set("أمس الأمس البارحة امبارح")
_TOMORROW = word_set("غدا غد الغد")
_TODAY = fold("اليوم")
_BEFORE = fold("قبل")
_AFTER = fold("بعد")
_NO_DATE_AFTER_TODAY = word_set(
    """
    الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الأخير
    الواحد العالمي الوطني الدولي التالي السابق الدراسي المفتوح نفسه ذاته الذي التي
    الموعود المشهود الختامي الافتتاحي الماضي العشرين الثلاثين المشؤوم المحدد
    """
)
_NO_DATE_BEFORE_TODAY = word_set("ذلك كل نفس هذا طوال برميل مرة مرات ساعات ساعة طيلة")
_TIMES_OF_DAY = word_set("صباح مساء ظهر فجر عصر ليل ليلة يوم نهار")


def relative_day(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a day, week, month or year told from the reference date."""
    rules: tuple[Callable[[Reading, int], Moment | None], ...] = (
        _near_day,
        _day_of_month,
        weekday,
        _unit,
        _counted,
    )
    for rule in rules:
        if found := rule(reading, index):
            return (found,)
    return ()


def _day(reading: Reading, days: int) -> str | None:
    published = reading.document.published
    return None if published is None else shifted(published, days).isoformat()


# ------------------------------------------------------------------------- near days


def _near_day(reading: Reading, index: int) -> Moment | None:
    """Read «أمس», «أول من أمس», «اليوم», «غدا», «بعد غد», and a weekday after it."""
    found = _offset(reading, index)
    if found is None:
        return None
    days, end, reason = found
    # «أمس الأحد», «اليوم (الثلاثاء)»
    opens = reading.key(end) == "("
    if weekday_named(reading.key(end + opens)) is not None:
        end += 1 + 2 * opens
    return Moment(index, min(end, len(reading.words)), _day(reading, days), reason)


def _offset(reading: Reading, index: int) -> tuple[int, int, str] | None:
    key, bare = reading.key(index), reading.bare(index)
    following = reading.key(index + 1)
    if bare == fold("أول") or key in word_set("أول وأول"):
        at = index + 1 + (following == fold("من"))
        if reading.key(at) in _YESTERDAY:
            return -2, at + 1, "day before yesterday"
        return None
    if key == _BEFORE and following in _YESTERDAY:
        return -2, index + 2, "day before yesterday"
    if key in _YESTERDAY or (bare in _YESTERDAY and key != bare):
        first = following == fold("الأول")
        return (-2 if first else -1), index + 1 + first, "yesterday"
    if key == _AFTER and following in _TOMORROW:
        return 2, index + 2, "day after tomorrow"
    return _tomorrow(reading, index) or _today(reading, index)


def _tomorrow(reading: Reading, index: int) -> tuple[int, int, str] | None:
    bare = reading.bare(index)
    if bare == fold("غدا"):
        return 1, index + 1, "tomorrow"
    if bare in _TIMES_OF_DAY and reading.key(index + 1) in _TOMORROW:
        return 1, index + 2, "tomorrow"
    return None


def _today(reading: Reading, index: int) -> tuple[int, int, str] | None:
    key = reading.key(index)
    if key not in word_set("اليوم واليوم"):
        return None
    before, following = reading.key(index - 1), reading.key(index + 1)
    if following in _NO_DATE_AFTER_TODAY or before in _NO_DATE_BEFORE_TODAY - {
        fold("هذا")
    }:
        return None
    # «8 ساعات في اليوم», «برميل يوميا»: a rate, no day
    if before == fold("في"):
        return None
    return 0, index + 1, "today"


def _day_of_month(reading: Reading, index: int) -> Moment | None:
    """Read «الثالث والعشرين من الشهر الجاري», «5 من الشهر المقبل»."""
    day = day_number(reading, index)
    if day is None or reading.key(day[1]) != fold("من"):
        return None
    shift = shift_of(reading.key(day[1] + 2))
    if reading.key(day[1] + 1) != fold("الشهر") or shift is None:
        return None
    published = reading.document.published
    value = None
    if published is not None:
        month = dt.date.fromisoformat(month_from(published, shift) + "-01")
        value = day_value(month.year, month.month, day[0])
    return Moment(index, day[1] + 3, value, "day of a month from now")


# ------------------------------------------------------------ weeks, months and years

_UNITS = {
    fold(word): unit
    for unit, words in (
        ("week", "أسبوع الأسبوع"),
        ("month", "شهر الشهر"),
        ("year", "عام العام سنة السنة"),
    )
    for word in words.split()
}


def _from(published: dt.date | None, unit: str, shift: int) -> str | None:
    if published is None:
        return None
    if unit == "week":
        return week_from(published, shift)
    if unit == "month":
        return month_from(published, shift)
    return f"{published.year + shift:04}"


def _unit(reading: Reading, index: int) -> Moment | None:
    """Read «الأسبوع الماضي», «هذا العام», «العام المالي الجاري»."""
    published = reading.document.published
    if reading.bare(index) in word_set("هذا هذه"):
        unit = _UNITS.get(reading.key(index + 1))
        definite = reading.key(index + 1).startswith("ال")
        if unit is None or not definite:
            return None
        return Moment(index, index + 2, _from(published, unit, 0), f"this {unit}")
    unit = _definite_unit(reading.key(index)) or _definite_unit(reading.bare(index))
    at = index + 1 + (reading.key(index + 1) in YEAR_KINDS)
    shift = shift_of(reading.key(at))
    if unit is None or shift is None:
        return None
    return Moment(index, at + 1, _from(published, unit, shift), f"{unit} from now")


def _definite_unit(word: str) -> str | None:
    """Return the unit of «الشهر», also in «للشهر»."""
    if word.startswith("لل"):
        word = "ا" + word[1:]
    return _UNITS.get(word) if word.startswith("ال") else None


_PLURALS = {
    fold(word): (unit, size)
    for word, unit, size in (
        ("الأيام", "day", 1),
        ("الأسابيع", "day", 7),
        ("الأشهر", "month", 1),
        ("الشهور", "month", 1),
        ("السنوات", "year", 1),
        ("الأعوام", "year", 1),
        ("اليومين", "day", 2),
        ("الأسبوعين", "day", 14),
        ("الشهرين", "month", 2),
        ("العامين", "year", 2),
        ("السنتين", "year", 2),
    )
}


def _counted(reading: Reading, index: int) -> Moment | None:
    """Read «الأيام الثلاثة الماضية», «الشهرين المقبلين»."""
    found = _PLURALS.get(reading.bare(index))
    if found is None:
        return None
    unit, size = found
    at, count = index + 1, Decimal(1)
    if not reading.bare(index).endswith(fold("ين")):
        at += reading.key(at) == fold("ال")
        number = reading.numeral(at)
        if number is None or number.value not in range(1, 1000):
            return None
        at, count = number.end, number.value
    hint = reading.key(at).removesuffix(fold("ين")) or "-"
    shift = shift_of(hint) or shift_of(reading.key(at))
    if not shift:
        return None
    value = _stretch(reading.document.published, unit, shift * size * int(count))
    return Moment(index, at + 1, value, f"{unit}s from now")


def _stretch(published: dt.date | None, unit: str, count: int) -> str | None:
    """Return the days, months or years up to the reference date, or from it on."""
    if published is None:
        return None
    today = published.isoformat()
    if unit == "day":
        other = shifted(published, count).isoformat()
    elif unit == "month":
        today, other = month_from(published, 0), month_from(published, count)
    else:
        today, other = f"{published.year:04}", f"{published.year + count:04}"
    return f"{other}/{today}" if count < 0 else f"{today}/{other}"
