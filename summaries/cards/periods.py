"""Periods: quarters, halves, seasons, decades and centuries."""

import datetime as dt
from collections.abc import Callable

from summaries.cards.day_values import shift_of
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set
from summaries.cards.written_dates import YEAR_KINDS, YEAR_NOUNS, year_at
from summaries.cards.years import signed_year
from summaries.normalise import fold

_HIJRI_ERA = word_set("هـ ه هجري هجرية الهجري الهجرية للهجرة")
_OUR_ERA = word_set("م ميلادي ميلادية الميلادي الميلادية")
_SEASONS = {
    fold(name): number
    for name, number in (("ربيع", 21), ("صيف", 22), ("خريف", 23), ("شتاء", 24))
}
_QUARTERS = {fold("الربع"): 3, fold("النصف"): 6}
_DECADES = {
    fold(name + ending): number
    for number, name in enumerate(
        "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين".split(), 2
    )
    for ending in ("يات", "ات")
}
_CENTURY = fold("القرن")
_CENTURY_YEARS = 100


def period(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a part of a year, or a longer time, that begins at a token."""
    rules: tuple[Callable[[Reading, int], tuple[Moment, ...]], ...] = (
        _quarter,
        _season,
        _decade,
        _century,
    )
    for rule in rules:
        if found := rule(reading, index):
            return found
    return ()


# ------------------------------------------------------------------- parts of a year


def _of_year(reading: Reading, index: int) -> tuple[int | None, int, bool]:
    """Return the year that «من عام 2023» or «من العام الماضي» names, and its end.

    The year is None where it is not known; the last item tells whether one was named.
    """
    at = index + (reading.key(index) == fold("من"))
    if year := year_at(reading, at):
        return year[0], year[1], True
    published = reading.document.published
    this = reading.key(at) in word_set("هذا هذه") and reading.key(at + 1) in YEAR_NOUNS
    if this:
        return (published.year if published else None), at + 2, True
    if reading.bare(at) in YEAR_NOUNS or reading.key(at) == fold("للعام"):
        at += 1 + (reading.key(at + 1) in YEAR_KINDS)
        shift = shift_of(reading.key(at))
        if shift is not None:
            return (published.year + shift if published else None), at + 1, True
    return None, index, False


def _quarter(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «الربع الثالث من 2022», «النصف الأول من العام الجاري»."""
    part = _part_of_year(reading, index)
    if part is None:
        return ()
    number, months, end = part
    year, end, named = _of_year(reading, end)
    quarter = months == _QUARTER
    if not named and (not quarter or reading.key(end) == fold("من")):
        return ()  # the halves of a match, the quarters of a final
    if named and year is None:
        return (Moment(index, end, None, "part of a year"),)
    text = "XXXX" if year is None else f"{year:04}"
    if quarter:
        return (Moment(index, end, f"{text}-Q{number}", "quarter"),)
    first = 1 + (number - 1) * months
    value = f"{text}-{first:02}/{text}-{first + months - 1:02}"
    return (Moment(index, end, value, "half year"),)


def _part_of_year(reading: Reading, index: int) -> tuple[int, int, int] | None:
    """Return which quarter or half stands at an index, its months and its end."""
    key = reading.key(index)
    word = "ا" + key[1:] if key.startswith("لل") else reading.bare(index)
    months = _QUARTERS.get(word)
    if months is None:
        return None
    parts = _YEAR_MONTHS // months
    if reading.key(index + 1) == fold("الأخير"):
        return parts, months, index + 2
    number = reading.numeral(index + 1)
    if number is None or not (number.ordinal and number.definite):
        return None
    if number.value not in range(1, parts + 1):
        return None
    return int(number.value), months, number.end


_QUARTER = 3
_YEAR_MONTHS = 12


def _season(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «صيف 2023», «شتاء العام الماضي», «الصيف المقبل»."""
    word = reading.bare(index)
    if season := _SEASONS.get(word):
        year, end, named = _of_year(reading, index + 1)
        if not named:
            return ()
        value = None if year is None else f"{year:04}-{season}"
        return (Moment(index, end, value, "season"),)
    season = _SEASONS.get(word.removeprefix("ال"))
    shift = shift_of(reading.key(index + 1))
    if season is None or shift is None:
        return ()
    return (
        Moment(
            index,
            index + 2,
            _season_from(reading.document.published, season, shift),
            "season",
        ),
    )


def _season_from(published: dt.date | None, season: int, shift: int) -> str | None:
    """Return the last, this or the next such season, counted from a day."""
    if published is None:
        return None
    first_season, months = 21, 3
    starts = 3 + (season - first_season) * months
    year = published.year
    # the winter of a year begins in its December
    if shift < 0 and (published.month < starts + months):
        year -= 1
    elif shift > 0 and published.month >= starts:
        year += 1
    return f"{year:04}-{season}"


# --------------------------------------------------------------- decades, centuries


def _century_at(reading: Reading, index: int) -> tuple[int | None, int, str] | None:
    """Read «القرن التاسع عشر»: its number, its end and its era.

    The number is None where it hangs on an unknown reference date.
    """
    if reading.bare(index) != _CENTURY:
        return None
    published = reading.document.published
    shift = shift_of(reading.key(index + 1))
    if shift is not None:
        if published is None:
            return None, index + 2, ""
        return (published.year - 1) // _CENTURY_YEARS + 1 + shift, index + 2, ""
    at = index + 1
    at += reading.key(at) == fold("ال")
    number = reading.numeral(at)
    longest = 21
    if number is None or number.value not in range(1, longest + 1):
        return None
    end, era = number.end, ""
    if reading.key(end) in _HIJRI_ERA:
        end, era = end + 1, "hijri"
    elif reading.key(end) in _OUR_ERA:
        end += 1
    elif (reading.key(end), reading.key(end + 1)) == (fold("قبل"), fold("الميلاد")):
        end, era = end + 2, "before Christ"
    return int(number.value), end, era


def _century(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a century."""
    found = _century_at(reading, index)
    if found is None:
        return ()
    number, end, era = found
    if number is None:
        return (Moment(index, end, None, "century"),)
    first, last = (number - 1) * _CENTURY_YEARS + 1, number * _CENTURY_YEARS
    if era == "hijri":
        hijri = f"{first:04}/{last:04}"
        return (Moment(index, end, None, "Hijri century", "hijri", hijri),)
    if era:
        value = f"{signed_year(1 - last)}/{signed_year(1 - first)}"
        return (Moment(index, end, value, "century"),)
    return (Moment(index, end, f"{first:04}/{last:04}", "century"),)


def _decade(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «تسعينيات القرن الماضي», «الستينيات»; never «في الثلاثينيات من عمره»."""
    word = reading.bare(index)
    decade = _DECADES.get(word) or _DECADES.get(word.removeprefix("ال"))
    if decade is None:
        return ()
    at = index + 1
    if reading.key(at) == fold("من") and reading.bare(at + 1).startswith(
        (fold("عمر"), fold("العمر"))
    ):
        return ()
    at += reading.key(at) == fold("من") and reading.bare(at + 1) == _CENTURY
    century = _century_at(reading, at)
    if century is None:
        if word not in _DECADES and word.startswith("ال"):
            # alone, a decade is of the century in which newspapers grew up
            return (Moment(index, index + 1, f"19{decade}0/19{decade}9", "decade"),)
        return ()
    number, end, era = century
    if number is None or era:
        return (Moment(index, end, None, "decade"),)
    first = (number - 1) * _CENTURY_YEARS + decade * 10
    return (Moment(index, end, f"{first:04}/{first + 9:04}", "decade"),)
