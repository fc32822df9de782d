"""Stretches: days and months that a text joins: «من 3 إلى 5 مايو», «5 و6 يونيو»."""

from summaries.cards.day_values import Day, moment_of
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set
from summaries.cards.written_dates import (
    day_and_month,
    day_number,
    is_name,
    month_at,
    with_year,
)
from summaries.normalise import fold

_MOST_DAYS = 7
"""Days that one month may be named for: «5 و6 و7 يونيو»."""
_TO = word_set("إلى حتى وحتى ولغاية لغاية - – و")


def _joined(reading: Reading, index: int, *, opener: str) -> int | None:
    """Return the index after what joins the two ends of a stretch."""
    key = reading.key(index)
    if key in _TO:
        if key == "و" and opener != fold("بين"):
            return None
        return index + 1
    return index if key.startswith("و") and opener == fold("بين") else None


def stretch(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «من 3 إلى 5 مايو», «بين 3 مايو و5 يونيو», «3-5 مايو», «3 و5 مايو»."""
    opener = reading.bare(index)
    opens = opener in word_set("من بين")
    first = index + 1 if opens else index
    day = day_number(reading, first)
    if day is None:
        return _months_stretch(reading, index) if opens else ()
    whole = day_and_month(reading, first)
    after = whole.end if whole else day[1]
    second = _joined(reading, after, opener=opener)
    if second is None:
        return () if opens else _two_days(reading, first, day)
    second += reading.key(second) == fold("يوم")
    last = day_and_month(reading, second)
    if last is None:
        return ()
    start = whole or last._replace(day=day[0])
    if start.year is None:
        start = start._replace(year=last.year, hint=start.hint or last.hint)
    return _from_to(reading, index, start, last)


def _two_days(reading: Reading, first: int, day: tuple[int, int]) -> tuple[Moment, ...]:
    """Read the days of «3 و5 مايو», «5 و6 و7 يونيو»."""
    days = [(first, *day)]
    while len(days) < _MOST_DAYS and reading.key(days[-1][2]).startswith("و"):
        at = days[-1][2] + (reading.key(days[-1][2]) == "و")
        following = day_number(reading, at)
        if following is None:
            break
        goes_on = reading.key(following[1]).startswith("و")
        if not goes_on and (last := day_and_month(reading, at)):
            return _days_of(reading, days, at, last)
        days.append((at, *following))
    return ()


def _days_of(
    reading: Reading, days: list[tuple[int, int, int]], at: int, last: Day
) -> tuple[Moment, ...]:
    if is_name(reading, days[0][0]):
        return ()
    earlier = [
        moment
        for first, day, end in days
        for moment in moment_of(
            reading, first, last._replace(end=end, day=day), weekday=None
        )
    ]
    return (*earlier, *moment_of(reading, at, last, weekday=None))


def _months_stretch(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «من يناير إلى مارس 2024»."""
    first = month_at(reading, index + 1)
    if first is None:
        return ()
    start = with_year(reading, first[0], None, first[1])
    second = _joined(reading, start.end, opener=reading.bare(index))
    named = month_at(reading, second) if second is not None else None
    if named is None:
        return ()
    last = with_year(reading, named[0], None, named[1])
    if start.year is None:
        start = start._replace(year=last.year, hint=start.hint or last.hint)
    return _from_to(reading, index, start, last)


def _from_to(reading: Reading, index: int, start: Day, last: Day) -> tuple[Moment, ...]:
    ends = [
        moment
        for found in (start, last)
        for moment in moment_of(reading, index, found, weekday=None)
    ]
    if len(ends) != 2 or ends[0].calendar != ends[1].calendar:  # noqa: PLR2004
        return ()
    values = [moment.value for moment in ends]
    hijri = [moment.hijri for moment in ends]
    return (
        Moment(
            index,
            last.end,
            None if None in values else "/".join(filter(None, values)),
            "stretch of days" if last.day else "stretch of months",
            ends[0].calendar,
            None if None in hijri else "/".join(filter(None, hijri)),
        ),
    )
