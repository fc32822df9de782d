"""Months within dates: «آذار/مارس», «الشهر الجاري», «شهر 3», and days of them."""

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from summaries.calendars import Month, month_from, month_heads, month_named
from summaries.cards.day_values import Day, shift_at
from summaries.cards.reading import Reading, without_clitics, word_set
from summaries.cards.units import counts_something
from summaries.cards.year_numbers import (
    may_be_counted,
    named_at,
    year_at,
    year_told,
)
from summaries.normalise import fold
from summaries.numerals import Numeral
from summaries.numerals.words import number_word

MONTH_NOUNS = word_set("شهر الشهر شهري")
_HOLY = word_set("المبارك المعظم الحرام الفضيل المكرم المحرم الخير الكريم الأصب")
_BRACKETS = {"(": ")", "«": "»", '"': '"', "[": "]"}
_BEFORE_DAY = word_set("في يوم منذ حتى لغاية إلى من بتاريخ قبل بعد يومي و - –")
_OF = fold("من")
_LAST_DAY = 31
_MONTHS = range(1, 13)
_LIKELY_YEARS = range(1800, 2101)


# ---------------------------------------------------------------------------- months


def month_at(reading: Reading, index: int) -> tuple[Month, int] | None:
    """Return the month named at an index, and its end; doubles are one month."""
    found = _one_month(reading, index)
    if found is None:
        return None
    month, end = found
    opens = reading.key(end)
    at = end + (opens in _BRACKETS or opens in ("/", "-", "–", "\\"))
    twin = _one_month(reading, at)
    if (
        twin is None
        or twin[0][:2] != month[:2]
        or reading.key(at) == reading.key(index)
    ):
        return found
    end = twin[1]
    end += opens in _BRACKETS and reading.key(end) == _BRACKETS[opens]
    return month._replace(ambiguous=False), end


def _one_month(reading: Reading, index: int) -> tuple[Month, int] | None:
    if not reading.is_word(index):
        return None
    first = reading.key(index)
    if not _may_be_month(first) or _is_nil_nil(reading, index):
        return None
    for word in _stems(first):
        if month := month_named((word, reading.key(index + 1))):
            return month, index + 2
        if month := month_named((word,)):
            return month, index + 1
    return None


def _is_nil_nil(reading: Reading, index: int) -> bool:
    """Tell the score «صفر-صفر» from the month."""
    return any(
        reading.key(index + step) in ("-", "–")
        and reading.key(index + 2 * step) == reading.key(index)
        for step in (-1, 1)
    )


@lru_cache(maxsize=16_384)
def _may_be_month(key: str) -> bool:
    """Tell whether a folded word begins the name of a month."""
    return not month_heads().isdisjoint(_stems(key))


def _stems(key: str) -> tuple[str, ...]:
    """Return a word as it stands and without what may be particles.

    >>> _stems("وكانون"), _stems("مايو")
    (('وكانون', 'كانون', 'انون'), ('مايو',))
    """
    joined = key[1:] if key[:1] in ("و", "ف") else key
    return tuple(dict.fromkeys((key, joined, without_clitics(key))))


def numbered_month(reading: Reading, index: int) -> tuple[Month, int] | None:
    """Return the month of «شهر 3», «شهر عشرة», «الشهر الثامن», and its end.

    A number after «شهر» counts no months, which it would precede.
    """
    number = reading.numeral(index + 1)
    noun = reading.bare(index)
    if number is None or noun not in MONTH_NOUNS or number.value not in _MONTHS:
        return None
    if number.percent or number.definite != noun.startswith("ال"):
        return None
    one = number.in_words and not number.ordinal and number.value == 1
    if one or (
        may_be_counted(reading, number.end) and not named_at(reading, number.end)
    ):
        return None
    return Month("gregorian", int(number.value), ambiguous=False), number.end


class Said(NamedTuple):
    """A month as said, its year perhaps told."""

    month: Month | None
    """None where it hangs on a reference date that is not known."""
    year: int | None
    end: int


def month_from_now(reading: Reading, index: int) -> Said | None:
    """Return the month of «الشهر الجاري», «هذا الشهر» that stands at an index."""
    this = reading.bare(index) == fold("هذا")
    if reading.key(index + this) != fold("الشهر"):
        return None
    shift = (0, index + 2) if this else shift_at(reading, index + 1)
    return shift and _month_shifted(reading, *shift)


def _month_shifted(reading: Reading, shift: int, end: int) -> Said:
    published = reading.document.published
    if published is None:
        return Said(None, None, end)
    day = dt.date.fromisoformat(month_from(published, shift) + "-01")
    return Said(Month("gregorian", day.month, ambiguous=False), day.year, end)


# ------------------------------------------------------------------------------ days


def day_number(reading: Reading, index: int) -> tuple[int, int] | None:
    """Return the day of the month at an index and its end."""
    if reading.is_any(index, word_set("فاتح الفاتح غرة")):
        return 1, index + 1  # so the Maghreb says it, and all of Hijri months
    number = reading.numeral(index)
    if number is None or number.percent or number.form == "fraction":
        return None
    digits = reading.is_digits(index) and number.end == index + 1
    if digits and not reading.key(index).isdecimal():
        return None
    if number.value not in range(1, _LAST_DAY + 1):
        return None
    if not (digits or number.ordinal or _is_cardinal_day(reading, number)):
        return None
    return int(number.value), number.end


def _is_cardinal_day(reading: Reading, number: Numeral) -> bool:
    """Tell the day of «عشرين غشت»: a month counts nothing, and follows at once."""
    if not number.in_words or number.definite:
        return False
    month = month_at(reading, number.end)
    if month is None or reading.key(number.end).startswith("و"):
        return False
    return not month[0].ambiguous or year_at(reading, month[1]) is not None


def day_and_month(reading: Reading, index: int) -> Day | None:
    """Read «15 رمضان 1445», «الخامس عشر من شهر أيار», «6 مايو الماضي»."""
    day = day_number(reading, index)
    if day is None:
        return None
    at = day[1] + (reading.key(day[1]) == _OF)
    said = month_from_now(reading, at) or _shifted_day(reading, index, day[1])
    if said:
        return Day(said.end, said.month, day[0], said.year, None)
    noun = reading.bare(at) in MONTH_NOUNS
    month = month_at(reading, at + noun)
    if month is None:
        month = numbered_month(reading, at)
    elif _is_score(reading, at, noun=noun):
        return None
    return month and with_year(reading, month[0], day[0], month[1])


def _is_score(reading: Reading, at: int, *, noun: bool) -> bool:
    """Tell the nil of «1 صفر» from the month, which «شهر», «من» or a year shows."""
    number = number_word(reading.key(at))
    return (
        number is not None
        and not noun
        and reading.key(at - 1) != _OF
        and year_at(reading, at + 1) is None
    )


def _shifted_day(reading: Reading, index: int, end: int) -> Said | None:
    """Read the month of «في 15 الجاري», which leaves «من الشهر» out."""
    if not reading.is_digits(index) or reading.key(end) not in _MASCULINE:
        return None
    if not reading.is_any(index - 1, _BEFORE_DAY):
        return None
    shift = shift_at(reading, end)
    return shift and _month_shifted(reading, *shift)


_MASCULINE = word_set("الجاري الحالي الماضي المقبل القادم المنصرم الفائت الفارط")


def with_year(reading: Reading, month: Month, day: int | None, end: int) -> Day:
    """Add the year, or «الماضي» and its like, to a month that ends there."""
    if month.calendar == "hijri" and reading.key(end) in _HOLY:
        end += 1
    if shift := shift_at(reading, end, latest=True):
        return Day(shift[1], month, day, None, shift[0])
    bare = day is None and month.calendar == "hijri"
    if _tells_year(reading, month, end) and (
        told := year_told(reading, end, bare=bare)
    ):
        return Day(told.end, month, day, told.number, None)
    return Day(end, month, day, None, None)


def _tells_year(reading: Reading, month: Month, index: int) -> bool:
    """Tell whether a year may stand after a month: not «في مارس 1500 حالة»."""
    if reading.key(index) in word_set("من في"):
        return named_at(reading, index + 1) or reading.key(index + 1) in word_set(
            "هذا هذه"
        )
    year = year_at(reading, index)
    return (
        year is None
        or named_at(reading, index)
        or year.number in _LIKELY_YEARS
        or (month.calendar == "hijri" and year.is_hijri)
        or bool(year.era)
        or not counts_something(reading, year.end)
    )
