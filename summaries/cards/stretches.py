"""Stretches: days and months that a text joins: «من 3 إلى 5 مايو», «5 و6 يونيو»."""

from summaries.calendars import weekday_named
from summaries.cards.day_values import Day, moment_of, year_of_weekday
from summaries.cards.moments import Moment
from summaries.cards.months import (
    MONTH_NOUNS,
    day_and_month,
    day_number,
    month_at,
    with_year,
)
from summaries.cards.reading import Reading, word_set
from summaries.cards.units import counts_something
from summaries.cards.written_dates import is_name
from summaries.normalise import fold

_MOST_DAYS = 7
"""Days that one month may be named for: «5 و6 و7 يونيو»."""
_TO = word_set("إلى حتى وحتى ولغاية لغاية - – و")
_BETWEEN = word_set("بين مابين")


def _joined(reading: Reading, index: int, *, opener: str) -> int | None:
    """Return the index after what joins the two ends of a stretch."""
    key = reading.key(index)
    if key in _TO or _is_long_dash(reading, index):
        if key == "و" and opener not in _BETWEEN:
            return None
        return index + 1 + (reading.key(index + 1) == fold("غاية"))
    return index if key.startswith("و") and opener in _BETWEEN else None


def _is_long_dash(reading: Reading, index: int) -> bool:
    """Tell the lengthening sign that some write for a dash: «19 ـ 25 مايو»."""
    return reading.is_word(index) and not reading.key(index)


def stretch(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «من 3 إلى 5 مايو», «بين 3 مايو و5 يونيو», «3-5 مايو», «3 و5 مايو»."""
    opener = reading.bare(index)
    opens = opener in _OPENERS
    first, weekday = _after_weekday(reading, index + 1) if opens else (index, None)
    day = day_number(reading, first)
    if day is None:
        return (
            _months_stretch(reading, index, first)
            if opens
            else _month_first(reading, index) or _months_stretch(reading, index, index)
        )
    whole = day_and_month(reading, first)
    after = whole.end if whole else day[1]
    second = _joined(reading, after, opener=opener)
    if second is None:
        return () if opens else _two_days(reading, first, day)
    second, another = _after_weekday(reading, second)
    last = day_and_month(reading, second)
    if last is None or (not opens and is_name(reading, index)):
        return ()
    last = _in_weekdays_year(reading, last, another)
    start = _in_year_of(last, whole or last._replace(day=day[0]))
    return _from_to(reading, index, _in_weekdays_year(reading, start, weekday), last)


def _after_weekday(reading: Reading, index: int) -> tuple[int, int | None]:
    """Return the index after «يوم», «السبت», «يوم السبت», and which weekday it is."""
    at = index + (reading.key(index) == fold("يوم"))
    weekday = weekday_named(reading.key(at))
    return at + (weekday is not None), weekday


def _in_weekdays_year(reading: Reading, found: Day, weekday: int | None) -> Day:
    """Give a day the year, near the reference date, in which it is that weekday."""
    published = reading.document.published
    if published is None or found.year is not None or found.shift is not None:
        return found
    return found._replace(year=year_of_weekday(found, published, weekday))


_OPENERS = word_set("من بين مابين")


def _in_year_of(last: Day, start: Day) -> Day:
    """Give the first end of a stretch the year of the second, if it has none."""
    if start.year is not None or start.shift is not None:
        return start
    year = last.year
    if year is not None and start.month and last.month:
        # «من نوفمبر إلى فبراير 2024» begins in the year before
        year -= (start.month.number, start.day) > (last.month.number, last.day)
    return start._replace(year=year, shift=last.shift)


def _month_first(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «يوليو 13-15», «أغسطس 27 إلى 29»."""
    at = index + (reading.bare(index) in MONTH_NOUNS)
    named = month_at(reading, at)
    day = day_number(reading, named[1]) if named else None
    if named is None or day is None or not reading.is_digits(named[1]):
        return ()
    second = _joined(reading, day[1], opener="")
    last = day_number(reading, second) if second is not None else None
    if last is None or second is None or not reading.is_digits(second):
        return ()
    if day[0] >= last[0] or counts_something(reading, last[1]):
        return ()
    if reading.key(last[1]) in ("-", "–", "/", "%"):
        return ()
    until = with_year(reading, named[0], last[0], last[1])
    return _from_to(reading, index, until._replace(day=day[0]), until)


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


def _months_stretch(reading: Reading, index: int, at: int) -> tuple[Moment, ...]:
    """Read «من يناير إلى مارس 2024», «يوليو - سبتمبر 2023»."""
    opens = at > index
    at += reading.bare(at) in MONTH_NOUNS
    first = month_at(reading, at)
    if first is None:
        return ()
    start = with_year(reading, first[0], None, first[1])
    second = _joined(reading, start.end, opener=reading.bare(index) if opens else "")
    if second is None or (not opens and not _is_dash(reading, second - 1)):
        return ()
    second += reading.bare(second) in MONTH_NOUNS
    named = month_at(reading, second)
    if named is None:
        return ()
    last = with_year(reading, named[0], None, named[1])
    return _from_to(reading, index, _in_year_of(last, start), last)


def _is_dash(reading: Reading, index: int) -> bool:
    return reading.key(index) in ("-", "–") or _is_long_dash(reading, index)


def _from_to(reading: Reading, index: int, start: Day, last: Day) -> tuple[Moment, ...]:
    if last.shift is not None and last.shift == start.shift:
        start = _before(reading, index, start, last)
    ends = [
        moment
        for found in (start, last)
        for moment in moment_of(reading, index, found, weekday=None)
    ]
    if len(ends) != 2 or ends[0].calendar != ends[1].calendar:  # noqa: PLR2004
        return ()
    first, second = ends[0].value, ends[1].value
    value = None
    if first and second:
        earlier, later = first.partition("/")[0], second.rpartition("/")[2]
        if earlier > later and not earlier.startswith("X"):
            return ()
        value = f"{earlier}/{later}"
    hijri = [moment.hijri for moment in ends]
    return (
        Moment(
            index,
            last.end,
            value,
            "stretch of days" if last.day else "stretch of months",
            ends[0].calendar,
            None if None in hijri else "/".join(filter(None, hijri)),
        ),
    )


def _before(reading: Reading, index: int, start: Day, last: Day) -> Day:
    """Give «من أبريل إلى يونيو الماضيين» one year, its end being the last June."""
    end = moment_of(reading, index, last, weekday=None)
    value = end[0].value if end and end[0].calendar == "gregorian" else None
    if value is None or not value[:1].isdecimal():
        return start
    told = last._replace(year=int(value[:4]), shift=None)
    return _in_year_of(told, start._replace(shift=None))
