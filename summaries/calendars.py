"""Calendars: months, weekdays and days of the calendars that Arab newspapers use.

Values are ISO 8601 or EDTF: a day «2018-02-13», a month «2021-06», a stretch
«1990/1995», a quarter «2022-Q3», a day of an unknown year «XXXX-10-06».
"""

import calendar
import datetime as dt
from functools import cache
from typing import Literal, NamedTuple

from summaries.lexicon import rows
from summaries.normalise import fold

Calendar = Literal["gregorian", "hijri"]

HIJRI_YEARS = range(1343, 1501)
"""The years of the table of Umm al-Qura."""


class Month(NamedTuple):
    """A month of one of the calendars."""

    calendar: Calendar
    number: int
    ambiguous: bool
    """Whether its name is an ordinary word or a person's name as well."""


@cache
def _months() -> dict[tuple[str, ...], Month]:
    found: dict[tuple[str, ...], Month] = {}
    for era, number, names in rows("months"):
        for name in names.split("|"):
            words = tuple(fold(name.rstrip("*")).split())
            kind: Calendar = "hijri" if era == "hijri" else "gregorian"
            found.setdefault(words, Month(kind, int(number), name.endswith("*")))
    return found


@cache
def month_heads() -> frozenset[str]:
    """Return the first words of the names of months, folded."""
    return frozenset(words[0] for words in _months())


def month_named(words: tuple[str, ...]) -> Month | None:
    """Return the month of a name of one or two folded words.

    >>> month_named(("تشرين", "الاول")).number, month_named(("غشت",)).number
    (10, 8)
    """
    return _months().get(words)


_WEEKDAYS = {
    fold(name): number
    for number, names in enumerate(
        (
            "الاثنين الإثنين",
            "الثلاثاء الثلاثا",
            "الأربعاء الأربعا",
            "الخميس",
            "الجمعة",
            "السبت",
            "الأحد",
        ),
        1,
    )
    for name in names.split()
}


def weekday_named(word: str) -> int | None:
    """Return the ISO number (Monday is 1) of a folded weekday's name with its article.

    >>> weekday_named("الثلاثاء"), weekday_named("سبت")
    (2, None)
    """
    return _WEEKDAYS.get(word)


# --------------------------------------------------------------------- from a day on


def weekday_before(day: dt.date, weekday: int, *, inclusive: bool = False) -> dt.date:
    """Return the last such weekday before a day, or the day itself where inclusive.

    >>> weekday_before(dt.date(2024, 5, 14), 2)  # that day is a Tuesday
    datetime.date(2024, 5, 7)
    """
    back = (day.isoweekday() - weekday) % 7
    return shifted(day, -(back if back or inclusive else 7))


def weekday_after(day: dt.date, weekday: int) -> dt.date:
    """Return the first such weekday after a day.

    >>> weekday_after(dt.date(2024, 5, 14), 4)
    datetime.date(2024, 5, 16)
    """
    return shifted(day, (weekday - day.isoweekday()) % 7 or 7)


def shifted(day: dt.date, days: int) -> dt.date:
    """Return the day so many days later, held within what `datetime.date` can say."""
    ordinal = day.toordinal() + days
    return dt.date.fromordinal(min(max(ordinal, 1), dt.date.max.toordinal()))


def month_from(day: dt.date, months: int) -> str:
    """Return the month so many months after the month of a day, as «2024-05».

    It is held within what `datetime.date` can say.

    >>> month_from(dt.date(2024, 1, 31), -1)
    '2023-12'
    """
    count = day.year * 12 + day.month - 1 + months
    count = min(max(count, dt.MINYEAR * 12), dt.MAXYEAR * 12 + 11)
    return f"{count // 12:04}-{count % 12 + 1:02}"


def week_from(day: dt.date, weeks: int) -> str:
    """Return the week, Monday to Sunday, so many weeks after the week of a day.

    >>> week_from(dt.date(2024, 5, 14), -1)
    '2024-05-06/2024-05-12'
    """
    monday = shifted(day, 7 * weeks - day.isoweekday() + 1)
    return f"{monday}/{shifted(monday, 6)}"


# -------------------------------------------------------------------- written dates


def day_value(year: int | None, month: int, day: int) -> str | None:
    """Return a day as ISO 8601, «XXXX» for an unknown year; None if there is none.

    >>> day_value(2024, 2, 30) is None, day_value(None, 2, 29)
    (True, 'XXXX-02-29')
    """
    if not 1 <= month <= 12:
        return None
    leap_year = 2000
    if not 1 <= day <= calendar.monthrange(year or leap_year, month)[1]:
        return None
    return f"{year_value(year)}-{month:02}-{day:02}"


def year_value(year: int | None) -> str:
    """Return a year in four digits, «XXXX» where it is unknown."""
    return "XXXX" if year is None else f"{year:04}"


def hijri_value(year: int | None, month: int | None, day: int | None) -> str | None:
    """Return a Hijri date as written «1445-09-15»; None if it cannot be."""
    if month is None:
        return year_value(year)
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 30):
        return None
    return "-".join(
        (year_value(year), f"{month:02}", *(() if day is None else (f"{day:02}",)))
    )


def gregorian_of(year: int, month: int | None, day: int | None) -> str | None:
    """Convert a Hijri day, month or year by the table of Umm al-Qura.

    Returns:
        A day, or the stretch of days that the month or year covers; None for a year
        outside the table or a day that the month does not have.

    >>> gregorian_of(1445, 9, 15), gregorian_of(1445, 9, None)
    ('2024-03-25', '2024-03-11/2024-04-09')
    """
    from hijridate import Hijri  # noqa: PLC0415 - few texts need its table

    if year not in HIJRI_YEARS:
        return None
    first = Hijri(year, month or 1, 1)
    if day is not None:
        if not 1 <= day <= first.month_length():
            return None
        return Hijri(year, month or 1, day).to_gregorian().isoformat()
    last = Hijri(year, month or 12, 1)
    end = Hijri(year, month or 12, last.month_length())
    return f"{first.to_gregorian().isoformat()}/{end.to_gregorian().isoformat()}"
