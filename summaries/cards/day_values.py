"""Days as values: a day and month as written → ISO 8601, with the year that fits.

A day that no year follows is of an unknown year, unless the text says «الماضي» or
names a weekday that fits one year only, and the reference date is known.
"""

import datetime as dt
from typing import NamedTuple

from summaries.calendars import (
    HIJRI_YEARS,
    Month,
    day_value,
    gregorian_of,
    hijri_value,
    year_value,
)
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set

PAST = word_set("الماضي الماضية المنصرم المنصرمة الفائت الفائتة الأخير الأخيرة")
NEXT = word_set("المقبل المقبلة القادم القادمة الآتي الآتية التالي الجاي")
CURRENT = word_set("الجاري الجارية الحالي الحالية")


class Day(NamedTuple):
    """A day and month as written, the year perhaps unknown."""

    end: int
    month: Month
    day: int | None
    year: int | None
    hint: str
    """«الماضي» …, folded; "" for none."""


def shift_of(hint: str) -> int | None:
    """Return -1, 0 or 1 for «الماضي», «الجاري», «المقبل»; None for another word.

    >>> shift_of("المقبل"), shift_of("البعيد")
    (1, None)
    """
    for words, shift in ((PAST, -1), (CURRENT, 0), (NEXT, 1)):
        if hint in words:
            return shift
    return None


def moment_of(
    reading: Reading, index: int, found: Day, *, weekday: int | None
) -> tuple[Moment, ...]:
    """Make the moment of a day and month; none for a day that no month has."""
    if found.month.calendar == "hijri":
        hijri = hijri_value(found.year, found.month.number, found.day)
        if hijri is None:
            return ()
        value = _of_hijri(found, reading.document.published)
        return (Moment(index, found.end, value, "Hijri date", "hijri", hijri),)
    value = _gregorian(found, reading.document.published, weekday)
    reason = "month" if found.day is None else "day and month"
    return (Moment(index, found.end, value, reason),) if value else ()


def _gregorian(
    found: Day, published: dt.date | None, weekday: int | None
) -> str | None:
    year, number = found.year, found.month.number
    if year is None and published is not None:
        year = _likely_year(found, published, weekday)
    if found.day is None:
        return f"{year_value(year)}-{number:02}"
    return day_value(year, number, found.day)


def _likely_year(found: Day, published: dt.date, weekday: int | None) -> int | None:
    """Return the year that «الماضي», or the weekday, leaves; None for an open one."""
    hint = found.hint.removeprefix("year ")
    shift = shift_of(hint)
    if shift is None:
        return _year_of_weekday(found, published, weekday)
    if found.hint.startswith("year ") or shift == 0:
        return published.year + shift
    here = (found.month.number, found.day or 1)
    today = (published.month, published.day if found.day else 1)
    # the last such day, or the next one, is never the reference date itself
    stays = here < today if shift < 0 else here > today
    return published.year + (0 if stays else shift)


def _year_of_weekday(found: Day, published: dt.date, weekday: int | None) -> int | None:
    """Return the year, near the reference date, in which the day fits the weekday."""
    if weekday is None or found.day is None:
        return None
    for year in (published.year, published.year - 1, published.year + 1):
        value = day_value(year, found.month.number, found.day)
        if value and dt.date.fromisoformat(value).isoweekday() == weekday:
            return year
    return None


def _of_hijri(found: Day, published: dt.date | None) -> str | None:
    """Return the day or month of a Hijri date; «رمضان الماضي» is the last before."""
    if found.year:
        return gregorian_of(found.year, found.month.number, found.day)
    shift = shift_of(found.hint)
    if published is None or not shift or found.hint.startswith("year "):
        return None
    days = occurrences(published.year, found.month.number, found.day)
    today = published.isoformat()
    if shift < 0:
        return max((day for day in days if day[-10:] < today), default=None)
    return min((day for day in days if day > today), default=None)


def occurrences(year: int, month: int, day: int | None) -> tuple[str, ...]:
    """Return when a Hijri day or month falls, from the year before one to the next.

    >>> occurrences(2024, 10, 1)
    ('2023-04-21', '2024-04-10', '2025-03-30')
    """
    days_of_both = 0.970224  # a Hijri year in Gregorian ones
    around = int((year - 622) / days_of_both)
    years = (near for near in range(around - 2, around + 5) if near in HIJRI_YEARS)
    found = (gregorian_of(near, month, day) for near in years)
    return tuple(value for value in found if value and abs(int(value[:4]) - year) <= 1)
