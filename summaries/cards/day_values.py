"""Days as values: a day and month as written → ISO 8601, with the year that fits.

A day that no year follows is of an unknown year, unless the text says «الماضي» or
names a weekday that fits one year only, and the reference date is known.
"""

import datetime as dt
from collections.abc import Sequence
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
from summaries.normalise import fold

_PAST = word_set(
    "الماضي الماضية الماض المنصرم المنصرمة الفائت الفائتة الفارط الفارطة المنقضي"
    " المنقضية"
)
_LATEST = word_set("الأخير الأخيرة")
_NEXT = word_set("المقبل المقبلة القادم القادمة الآتي الآتية الجاي الجاية")
_CURRENT = word_set("الجاري الجارية الحالي الحالية الراهن الراهنة")


class Day(NamedTuple):
    """A day and month as written, the year perhaps unknown."""

    end: int
    month: Month | None
    """None where it hangs on a reference date that is not known."""
    day: int | None
    year: int | None
    shift: int | None
    """-1 for «الماضي», 0 for «الجاري» …; None where nothing says."""


def shift_at(
    reading: Reading, index: int, *, latest: bool = False
) -> tuple[int, int] | None:
    """Return -1, 0 or 1 for «الماضي», «الجاري», «المقبل» at an index, and their end.

    «قبل الماضي» is -2, «بعد المقبل» 2. «الأخير» is the past only where asked: in
    «الأسبوع الأخير» of a contest it is another week than the last one.
    """
    key = reading.key(index)
    if key == fold("ما"):
        return (
            shift_at(reading, index + 1) if reading.key(index + 1) in _TWICE else None
        )
    if key in _TWICE:
        further = _shift_of(reading.key(index + 1))
        return (2 * further, index + 2) if further == _TWICE[key] else None
    shift = -1 if latest and singular(key) in _LATEST else _shift_of(key)
    return None if shift is None else (shift, index + 1)


_TWICE = {fold("قبل"): -1, fold("بعد"): 1}


def singular(key: str) -> str:
    """Return «الماضي» for «الماضيين», «المقبل» for «المقبلتين», folded.

    >>> singular("الماضيين"), singular("المقبلتين"), singular("الجاري")
    ('الماضي', 'المقبل', 'الجاري')
    """
    return key.removesuffix(fold("ين")).removesuffix("ت") if key.endswith("ين") else key


def _shift_of(key: str) -> int | None:
    word = singular(key)
    for words, shift in ((_PAST, -1), (_CURRENT, 0), (_NEXT, 1)):
        if word in words:
            return shift
    return None


def moment_of(
    reading: Reading, index: int, found: Day, *, weekday: int | None
) -> tuple[Moment, ...]:
    """Make the moment of a day and month; none for a day that no month has."""
    published = reading.document.published
    if found.month is None:
        return (Moment(index, found.end, None, "day of a month from now"),)
    if found.month.calendar == "hijri":
        return _hijri_moment(index, found, published, weekday)
    value = _gregorian(found, published, weekday)
    reason = "month" if found.day is None else "day and month"
    return (Moment(index, found.end, value, reason),) if value else ()


def _hijri_moment(
    index: int, found: Day, published: dt.date | None, weekday: int | None
) -> tuple[Moment, ...]:
    number = found.month.number if found.month else None
    year = found.year
    if number and year is not None and year in _OUR_YEARS:  # «رمضان 2019»
        days = within(year, number, found.day)
        value = days[0] if days else None
        hijri = hijri_value(None, number, found.day)
    else:
        value = _of_hijri(found, published) or _on_weekday(found, published, weekday)
        hijri = hijri_value(year, number, found.day)
    if hijri is None:
        return ()
    return (Moment(index, found.end, value, "Hijri date", "hijri", hijri),)


_OUR_YEARS = range(1900, 2200)
"""Years that a month of Ramadan may be told to lie in, too late for Hijri ones."""


def _gregorian(
    found: Day, published: dt.date | None, weekday: int | None
) -> str | None:
    year, number = found.year, found.month.number if found.month else 0
    if year is None and published is not None:
        year = _likely_year(found, published, weekday)
    if found.day is None:
        return f"{year_value(year)}-{number:02}"
    return day_value(year, number, found.day)


def _likely_year(found: Day, published: dt.date, weekday: int | None) -> int | None:
    """Return the year that «الماضي», or the weekday, leaves; None for an open one."""
    if found.month is None or found.shift is None:
        return year_of_weekday(found, published, weekday)
    if found.shift == 0:
        return published.year
    here = (found.month.number, found.day or 1)
    today = (published.month, published.day if found.day else 1)
    # the last such day, or the next one, is never the reference date itself
    step = 1 if found.shift > 0 else -1
    stays = here < today if step < 0 else here > today
    return published.year + found.shift - (step if stays else 0)


def year_of_weekday(found: Day, published: dt.date, weekday: int | None) -> int | None:
    """Return the year, near the reference date, in which the day fits the weekday."""
    if weekday is None or found.day is None or found.month is None:
        return None
    for year in (published.year, published.year - 1, published.year + 1):
        if not dt.MINYEAR <= year <= dt.MAXYEAR:
            continue
        value = day_value(year, found.month.number, found.day)
        if value and dt.date.fromisoformat(value).isoweekday() == weekday:
            return year
    return None


def _of_hijri(found: Day, published: dt.date | None) -> str | None:
    """Return the day or month of a Hijri date; «رمضان الماضي» is the last before."""
    if found.month is None:
        return None
    if found.year:
        return gregorian_of(found.year, found.month.number, found.day)
    if published is None or found.shift is None:
        return None
    return nearest(
        occurrences(published.year, found.month.number, found.day),
        published,
        found.shift,
    )


def _on_weekday(
    found: Day, published: dt.date | None, weekday: int | None
) -> str | None:
    """Return the day of «الخميس 29 رمضان», by the weekday, near the reference date."""
    if published is None or found.month is None or found.day is None:
        return None
    if found.year is not None or found.shift is not None:
        return None
    days = occurrences(published.year, found.month.number, found.day)
    fitting = [
        day for day in days if dt.date.fromisoformat(day).isoweekday() == weekday
    ]
    return min(
        fitting,
        key=lambda day: abs((dt.date.fromisoformat(day) - published).days),
        default=None,
    )


def nearest(days: Sequence[str], published: dt.date, shift: int) -> str | None:
    """Return the last, the present or the next of some days or stretches of days."""
    today = published.isoformat()
    if shift < 0:
        past = [day for day in days if day[-10:] < today]
        return past[shift] if len(past) >= -shift else None
    if shift > 0:
        future = [day for day in days if day > today]
        return future[shift - 1] if len(future) >= shift else None
    present = (day for day in days if day[:10] <= today <= day[-10:])
    # a feast may lie elsewhere in the present year, the present month may not
    feast = len(today)
    this_year = (d for d in days if d[:4] == today[:4] and len(d) == feast)
    return next(present, None) or next(this_year, None)


def within(year: int, month: int, day: int | None) -> tuple[str, ...]:
    """Return when a Hijri day or month begins within a year of ours."""
    return tuple(
        value
        for value in occurrences(year, month, day)
        if value.startswith(f"{year:04}")
    )


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
