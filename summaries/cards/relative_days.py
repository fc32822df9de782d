"""Relative days: «أمس», «الثلاثاء المقبل», «الشهر الماضي», told from a reference date.

Without that date the card says where the words stand, and has no value.
"""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from summaries.calendars import month_from, shifted, week_from
from summaries.cards.day_values import shift_at
from summaries.cards.moments import Moment
from summaries.cards.near_days import near_day, night
from summaries.cards.reading import Reading, word_set
from summaries.cards.weekdays import weekday, weekdays_stretch
from summaries.cards.year_numbers import YEAR_KINDS, is_alone
from summaries.normalise import fold


def relative_day(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a day, week, month or year told from the reference date."""
    rules: tuple[Callable[[Reading, int], Moment | None], ...] = (
        near_day,
        night,
        weekday,
        weekdays_stretch,
        _unit,
        _bound,
        _counted,
    )
    for rule in rules:
        if found := rule(reading, index):
            return (found,)
    return ()


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
        holy = reading.key(index + 2) in word_set("الفضيل المبارك الكريم")
        if unit is None or not definite or holy:
            return None
        return Moment(index, index + 2, _from(published, unit, 0), f"this {unit}")
    unit = _definite_unit(reading.key(index)) or _definite_unit(reading.bare(index))
    if unit is None or reading.is_any(index - 1, _PUBLIC):
        return None
    at = index + 1 + (reading.key(index + 1) in YEAR_KINDS)
    if shift := shift_at(reading, at):
        value = _from(published, unit, shift[0])
        return Moment(index, shift[1], value, f"{unit} from now")
    return None


# nouns that «العام» makes public or general: «الدين العام الحالي» is no year
_PUBLIC = word_set(
    "الدين القطاع الرأي النائب المدعي الصالح الإنفاق الأمين المدير المفتش الكاتب المشرف"
)


def _bound(reading: Reading, index: int) -> Moment | None:
    """Read «مطلع العام», «نهاية الشهر», which mean the present one."""
    unit = _UNITS.get(reading.key(index + 1))
    if not reading.is_any(index, _BOUNDS) or unit not in ("year", "month"):
        return None
    alone = is_alone(reading, index + 2) and reading.key(index + 2) not in YEAR_KINDS
    if not alone or not reading.key(index + 1).startswith("ال"):
        return None
    if reading.key(index - 1) in word_set("كل مع") and unit == "month":
        return None
    value = _from(reading.document.published, unit, 0)
    return Moment(index, index + 2, value, f"part of this {unit}")


_BOUNDS = word_set("مطلع بداية نهاية أوائل أواخر منتصف مستهل ختام آخر أول")


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
        ("العقود", "year", 10),
        ("العقدين", "year", 20),
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
    shift = shift_at(reading, at, latest=True)
    if shift is None or shift[0] not in (-1, 1):
        return None
    value = _stretch(reading.document.published, unit, shift[0] * size * int(count))
    return Moment(index, shift[1], value, f"{unit}s from now")


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
        year = min(max(published.year + count, dt.MINYEAR), dt.MAXYEAR)
        today, other = f"{published.year:04}", f"{year:04}"
    return f"{other}/{today}" if count < 0 else f"{today}/{other}"
