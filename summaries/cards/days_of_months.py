"""Days of a month told by their order: «ثالث ثلاثاء في أيلول», «آخر يوم من مايو».

Without a year, a weekday is of the reference date's year, of the Hijri month that is
nearest to it; another day is of an unknown year.
"""

import calendar
import datetime as dt
from typing import NamedTuple

from summaries.calendars import day_value, gregorian_of, shifted, weekday_named
from summaries.cards.day_values import Day, occurrences
from summaries.cards.moments import Moment
from summaries.cards.months import (
    MONTH_NOUNS,
    month_at,
    month_from_now,
    numbered_month,
    with_year,
)
from summaries.cards.reading import Reading, word_set
from summaries.normalise import fold

_LAST = word_set("آخر الأخير الأخيرة")
_DAYS = word_set("يوم اليوم")
_LINKS = word_set("من في")
_WEEK = 7
_MOST = 5
"""How often a month may have one weekday."""
_LAST_ONE = -1
_ANY_YEAR = 2001


class Ordered(NamedTuple):
    """Which day of a month is meant."""

    order: int
    """1 for the first …, -1 for the last."""
    weekday: int | None
    """Which weekday; None for any day."""
    end: int


def day_of_month(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a day of a month by its order."""
    ordered = _order_first(reading, index)
    found = ordered or _day_first(reading, index)
    month = _month_after(reading, found.end) if found else None
    if found is None or month is None:
        return ()
    reason = "day of a month by its order"
    if month.month is None:
        return (Moment(index, month.end, None, reason),)
    if not ordered and _is_day_of_that_weekday(reading, found, month):
        return ()  # «الثلاثاء الأول من أكتوبر» may be its first day, a Tuesday
    value = _value(reading.document.published, found, month)
    return (Moment(index, month.end, value, reason),) if value else ()


def _order_first(reading: Reading, index: int) -> Ordered | None:
    """Read «ثالث ثلاثاء», «آخر يوم», «أول يوم أحد»."""
    order, at = _order(reading, index, definite=False)
    if order is None:
        return None
    day = reading.key(at) == fold("يوم")
    weekday = _weekday(reading, at + day)
    if weekday is None and not day:
        return None
    return Ordered(order, weekday, at + day + (weekday is not None))


def _day_first(reading: Reading, index: int) -> Ordered | None:
    """Read «الثلاثاء الثالث», «اليوم الأخير»."""
    at = index + (reading.bare(index) in _DAYS)
    weekday = weekday_named(reading.key(at)) or weekday_named(reading.bare(at))
    at += weekday is not None
    if at == index:
        return None
    order, end = _order(reading, at, definite=True)
    if order is None or (weekday is None and order != _LAST_ONE):
        return None
    return Ordered(order, weekday, end)


def _order(reading: Reading, index: int, *, definite: bool) -> tuple[int | None, int]:
    """Return the order that an ordinal or «الأخير» tells, and its end."""
    word = reading.key(index) if definite else reading.bare(index)
    if word in _LAST and word.startswith("ال") == definite:
        return _LAST_ONE, index + 1
    number = reading.numeral(index)
    if number is None or not number.ordinal or number.definite != definite:
        return None, index
    return (int(number.value) if number.value in range(1, 32) else None), number.end


def _weekday(reading: Reading, index: int) -> int | None:
    """Return the weekday of a name without its article: «ثلاثاء»."""
    key = reading.key(index)
    return weekday_named("ال" + key) or weekday_named(key)


def _month_after(reading: Reading, index: int) -> Day | None:
    """Return the month that «من شهر أيلول», «بأيلول», «من الشهر المقبل» names."""
    at = index + (reading.key(index) in _LINKS)
    if at == index and not reading.key(index).startswith("ب"):
        return None
    if said := month_from_now(reading, at):
        return Day(said.end, said.month, None, said.year, None)
    noun = reading.bare(at) in MONTH_NOUNS
    named = month_at(reading, at + noun) or numbered_month(reading, at)
    return named and with_year(reading, named[0], None, named[1])


def _is_day_of_that_weekday(reading: Reading, found: Ordered, month: Day) -> bool:
    """Tell whether «الثلاثاء الثالث» is a Tuesday that is the third of the month."""
    first = _first_days(reading.document.published, month)
    if found.order == _LAST_ONE or not first:
        return False
    day = shifted(first[0][0], found.order - 1)
    return day.isoweekday() == found.weekday or found.order > _MOST


def _first_days(
    published: dt.date | None, month: Day
) -> tuple[tuple[dt.date, dt.date], ...]:
    """Return the first and last days of a month, the likeliest year's first."""
    if month.month is None:
        return ()
    if month.month.calendar == "hijri":
        return _hijri_days(published, month)
    years: tuple[int, ...] = (month.year,) if month.year else ()
    if published is not None and not years:
        steps = (month.shift, 0) if month.shift else (0,)
        years = tuple(published.year + step for step in steps)
    found = []
    for year in years:
        if not dt.MINYEAR < year < dt.MAXYEAR:
            continue
        last = calendar.monthrange(year, month.month.number)[1]
        first = dt.date(year, month.month.number, 1)
        found.append((first, first.replace(day=last)))
    return tuple(found)


def _hijri_days(
    published: dt.date | None, month: Day
) -> tuple[tuple[dt.date, dt.date], ...]:
    if month.month is None:
        return ()
    stretches: tuple[str, ...]
    if month.year:
        value = gregorian_of(month.year, month.month.number, None)
        stretches = (value,) if value else ()
    elif published is not None:
        stretches = occurrences(published.year, month.month.number, None)
    else:
        stretches = ()
    ends = [stretch.split("/") for stretch in stretches]
    return tuple(
        (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
        for first, last in ends
    )


def _value(published: dt.date | None, found: Ordered, month: Day) -> str | None:
    """Return the day meant, in the month nearest to the reference date."""
    open_year = found.weekday is None and month.year is None and month.shift is None
    if open_year and month.month and month.month.calendar == "gregorian":
        return _in_any_year(found, month.month.number)
    days = [
        day
        for first, last in _first_days(published, month)
        if (day := _day_in(first, last, found))
    ]
    if published is not None:
        past_or_coming = (
            [day for day in days if (day < published) == (month.shift < 0)]
            if month.shift
            else days
        )
        days = sorted(past_or_coming, key=lambda day: abs((day - published).days))
    return days[0].isoformat() if days else None


def _in_any_year(found: Ordered, month: int) -> str | None:
    """Return the last or another day of a month in whichever year it is."""
    february = 2
    if found.order == _LAST_ONE:
        if month == february:
            return None
        return day_value(None, month, calendar.monthrange(_ANY_YEAR, month)[1])
    return day_value(None, month, found.order)


def _day_in(first: dt.date, last: dt.date, found: Ordered) -> dt.date | None:
    """Return the day of a month that is so many weekdays, or days, from its start."""
    if found.weekday is None:
        day = last if found.order == _LAST_ONE else shifted(first, found.order - 1)
    elif found.order == _LAST_ONE:
        day = shifted(last, -((last.isoweekday() - found.weekday) % _WEEK))
    else:
        ahead = (found.weekday - first.isoweekday()) % _WEEK
        day = shifted(first, ahead + _WEEK * (found.order - 1))
    return day if first <= day <= last else None
