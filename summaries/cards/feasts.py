"""Feasts with a year: «عيد الفطر 2024», «عيد الأضحى الماضي», «رأس السنة 2025»."""

from typing import NamedTuple

from summaries.calendars import HIJRI_YEARS, day_value, gregorian_of, hijri_value
from summaries.cards.day_values import CURRENT, NEXT, PAST, occurrences, shift_of
from summaries.cards.moments import Moment
from summaries.cards.numeric_dates import HIJRI_ERA, OUR_ERA
from summaries.cards.reading import Reading
from summaries.cards.written_dates import year_at
from summaries.normalise import fold


class Feast(NamedTuple):
    """A day of the year that has a name."""

    month: int
    day: int
    hijri: bool


_FEASTS = {
    tuple(fold(name).split()): Feast(month, day, hijri)
    for name, month, day, hijri in (
        ("عيد الفطر", 10, 1, True),
        ("عيد الأضحى", 12, 10, True),
        ("يوم عرفة", 12, 9, True),
        ("رأس السنة الهجرية", 1, 1, True),
        ("المولد النبوي", 3, 12, True),
        ("يوم عاشوراء", 1, 10, True),
        ("رأس السنة", 1, 1, False),
        ("رأس السنة الميلادية", 1, 1, False),
        ("عيد الميلاد", 12, 25, False),
        ("عيد العمال", 5, 1, False),
    )
}
_LONGEST = 3
_EPITHETS = frozenset(map(fold, ("المبارك", "السعيد", "الشريف", "المجيد")))
_THIS = frozenset(map(fold, ("هذا", "هذه")))
_YEAR = frozenset(map(fold, ("العام", "السنة")))


def feast(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a feast whose year the text tells; without one it is no date."""
    found = _named(reading, index)
    if found is None:
        return ()
    known, end = found
    end += reading.key(end) in _EPITHETS
    if reading.key(end) in _THIS and reading.key(end + 1) in _YEAR:
        return _hinted(reading, index, known, end + 2, 0)
    if reading.key(end) in PAST | NEXT | CURRENT:
        shift = shift_of(reading.key(end))
        return _hinted(reading, index, known, end + 1, shift or 0)
    year = year_at(reading, end)
    if year is None:
        return ()
    end = year[1] + (reading.key(year[1]) in HIJRI_ERA | OUR_ERA)
    return _made(index, end, known, year[0])


def _named(reading: Reading, index: int) -> tuple[Feast, int] | None:
    words = (reading.bare(index), reading.key(index + 1), reading.key(index + 2))
    plain = (reading.key(index), *words[1:])
    for length in range(_LONGEST, 1, -1):
        for candidate in (plain, words):
            if found := _FEASTS.get(candidate[:length]):
                return found, index + length
    return None


def _made(index: int, end: int, known: Feast, year: int) -> tuple[Moment, ...]:
    """Make the day of a feast in a year of either calendar."""
    if known.hijri and year in HIJRI_YEARS:
        value = gregorian_of(year, known.month, known.day)
        hijri = hijri_value(year, known.month, known.day)
        return (Moment(index, end, value, "feast", "hijri", hijri),)
    if known.hijri:
        days = occurrences(year, known.month, known.day)
        value = next((day for day in days if day.startswith(f"{year:04}")), None)
    else:
        value = day_value(year, known.month, known.day)
    return (Moment(index, end, value, "feast"),) if value else ()


def _hinted(
    reading: Reading, index: int, known: Feast, end: int, shift: int
) -> tuple[Moment, ...]:
    """Make the last such feast, this year's or the next, from the reference date."""
    published = reading.document.published
    if published is None:
        return (Moment(index, end, None, "feast"),)
    if not known.hijri:
        years = range(published.year - 1, published.year + 2)
        found = [day_value(year, known.month, known.day) for year in years]
        days = [day for day in found if day]
    else:
        days = list(occurrences(published.year, known.month, known.day))
    today = published.isoformat()
    if shift < 0:
        value = max((day for day in days if day < today), default=None)
    elif shift > 0:
        value = min((day for day in days if day > today), default=None)
    else:
        value = next((day for day in days if day[:4] == today[:4]), None)
    return (Moment(index, end, value, "feast"),)
