"""Feasts with a year: «عيد الفطر 2024», «عيد الأضحى الماضي», «رأس السنة 2025»."""

from typing import NamedTuple

from summaries.calendars import day_value, gregorian_of, hijri_value
from summaries.cards.day_values import nearest, occurrences, shift_at, within
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading
from summaries.cards.year_numbers import Year, year_at, year_told
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
        ("وقفة عرفة", 12, 9, True),
        ("وقفة عرفات", 12, 9, True),
        ("يوم التروية", 12, 8, True),
        ("رأس السنة الهجرية", 1, 1, True),
        ("المولد النبوي", 3, 12, True),
        ("الإسراء والمعراج", 7, 27, True),
        ("النصف من شعبان", 8, 15, True),
        ("يوم عاشوراء", 1, 10, True),
        ("ذكرى عاشوراء", 1, 10, True),
        ("رأس السنة", 1, 1, False),
        ("رأس السنة الميلادية", 1, 1, False),
        ("عيد الميلاد", 12, 25, False),
        ("عيد العمال", 5, 1, False),
        ("عيد العمال العالمي", 5, 1, False),
        ("عيد الحب", 2, 14, False),
        ("عيد النوروز", 3, 21, False),
        ("عيد نوروز", 3, 21, False),
    )
}
_LONGEST = 3


def feast_heads() -> frozenset[str]:
    """Return the first words of the names of feasts, folded."""
    return frozenset(words[0] for words in _FEASTS)


_EPITHETS = frozenset(map(fold, ("المبارك", "السعيد", "الشريف", "المجيد")))


def feast(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a feast whose year the text tells; without one it is no date."""
    found = _named(reading, index)
    if found is None:
        return ()
    known, end = found
    end += reading.key(end) in _EPITHETS
    if year := year_at(reading, end):
        return _made(index, known, year)
    if shift := shift_at(reading, end):
        return _hinted(reading, index, known, *shift)
    if told := year_told(reading, end):
        this = reading.document.published
        if told.number is None or this is None:
            return (Moment(index, told.end, None, "feast"),)
        return _made(index, known, Year(told.number, told.end, "ours"))
    return ()


def _named(reading: Reading, index: int) -> tuple[Feast, int] | None:
    words = (reading.bare(index), reading.key(index + 1), reading.key(index + 2))
    plain = (reading.key(index), *words[1:])
    for length in range(_LONGEST, 1, -1):
        for candidate in (plain, words):
            if found := _FEASTS.get(candidate[:length]):
                return found, index + length
    return None


def _made(index: int, known: Feast, year: Year) -> tuple[Moment, ...]:
    """Make the day of a feast in a year of either calendar."""
    if known.hijri and year.is_hijri:
        value = gregorian_of(year.number, known.month, known.day)
        hijri = hijri_value(year.number, known.month, known.day)
        return (Moment(index, year.end, value, "feast", "hijri", hijri),)
    if known.hijri:
        value = next(iter(within(year.number, known.month, known.day)), None)
    else:
        value = day_value(year.number, known.month, known.day)
    return (Moment(index, year.end, value, "feast"),) if value else ()


def _hinted(
    reading: Reading, index: int, known: Feast, shift: int, end: int
) -> tuple[Moment, ...]:
    """Make the last such feast, this year's or the next, from the reference date."""
    published = reading.document.published
    if published is None:
        return (Moment(index, end, None, "feast"),)
    if known.hijri:
        days = occurrences(published.year, known.month, known.day)
    else:
        years = range(published.year - 1, published.year + 2)
        found = (day_value(year, known.month, known.day) for year in years)
        days = tuple(day for day in found if day)
    return (Moment(index, end, nearest(days, published, shift), "feast"),)
