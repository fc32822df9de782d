"""Periods: quarters, halves, seasons, decades and centuries."""

import datetime as dt
from collections.abc import Callable

from summaries.cards.day_values import shift_at
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set
from summaries.cards.year_numbers import (
    YearTold,
    era_at,
    signed_year,
    year_at,
    year_told,
)
from summaries.normalise import fold

_SEASONS = {
    fold(name): number
    for name, number in (("ربيع", 21), ("صيف", 22), ("خريف", 23), ("شتاء", 24))
}
# the Maghreb says «الثلاثي», «السداسي», the Levant «الفصل»
_QUARTERS = {
    fold(word): months
    for word, months in (
        ("الربع", 3),
        ("الثلاثي", 3),
        ("الفصل", 3),
        ("النصف", 6),
        ("السداسي", 6),
    )
}
_DECADES = {
    fold(name + ending): number
    for number, name in enumerate(
        "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين".split(), 2
    )
    for ending in ("يات", "ات")
}
_CENTURY = fold("القرن")
_CENTURY_YEARS = 100
PERIOD_HEADS = (
    frozenset({_CENTURY, *_QUARTERS, *_SEASONS, *_DECADES})
    | {"ال" + word for word in (*_SEASONS, *_DECADES)}
    | word_set("القرنين القرنان")
)
"""Words with which a period begins, folded."""


def period(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a part of a year, or a longer time, that begins at a token."""
    rules: tuple[Callable[[Reading, int], tuple[Moment, ...]], ...] = (
        _quarter,
        _season,
        _decade,
        _century,
        _centuries,
    )
    for rule in rules:
        if found := rule(reading, index):
            return found
    return ()


# ------------------------------------------------------------------- parts of a year


def _quarter(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «الربع الثالث من 2022», «النصف الأول من العام الجاري»."""
    part = _part_of_year(reading, index)
    if part is None:
        return ()
    number, months, end = part
    told = year_told(reading, end, bare=True)
    if told is None:
        # the halves of a match, the quarters of a final
        alone = reading.bare(index) == fold("الربع")
        if not alone or _is_of_match(reading, end):
            return ()
        return (Moment(index, end, f"XXXX-Q{number}", "quarter"),)
    term = reading.bare(index) == fold("الفصل")
    if term and reading.key(told.end) in ("/", "-", "–"):
        return ()  # of a school year
    return (_part_told(index, number, months, told),)


def _part_told(index: int, number: int, months: int, told: YearTold) -> Moment:
    """Make a quarter or half of a year that the text tells."""
    if told.number is None or told.hijri:
        return Moment(index, told.end, None, "part of a year")
    year = signed_year(told.number)
    if months == _QUARTER:
        return Moment(index, told.end, f"{year}-Q{number}", "quarter")
    first = 1 + (number - 1) * months
    value = f"{year}-{first:02}/{year}-{first + months - 1:02}"
    return Moment(index, told.end, value, "half year")


def _is_of_match(reading: Reading, end: int) -> bool:
    """Tell the quarter of a basketball match, by what is near, from that of a year."""
    near = range(end - 2 * _AHEAD, end + 2 * _AHEAD)
    return reading.key(end) == fold("من") or any(
        word.startswith(_MATCH_WORDS)
        for at in near
        for word in (reading.key(at), reading.bare(at))
    )


_MATCH_WORDS = tuple(
    map(fold, "مبارا المبارا السلة لاعب اللاعب المدرب الفريق منتخب المنتخب".split())
)


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
    """Read «صيف 2023», «شتاء العام الماضي», «الصيف المقبل», «هذا الشتاء»."""
    word = reading.bare(index)
    if season := _SEASONS.get(word):
        told = year_told(reading, index + 1)
        if told is None or told.hijri:
            return ()
        end = told.end
        if reading.key(end) in ("-", "–", "/") and (until := year_at(reading, end + 1)):
            # «شتاء 2021-2022», as it is often called
            end = until.end if until.number - 1 == told.number else end
        return (Moment(index, end, _season_of(told, season), "season"),)
    this = word == fold("هذا")
    name = reading.key(index + 1) if this else word
    season = _SEASONS.get(name.removeprefix("ال")) if name.startswith("ال") else None
    if season is None:
        return ()
    shift = (0, index + 2) if this else shift_at(reading, index + 1, latest=True)
    if shift is None:
        return ()
    value = _season_from(reading.document.published, season, shift[0])
    return (Moment(index, shift[1], value, "season"),)


def _season_of(told: YearTold, season: int) -> str | None:
    return None if told.number is None else f"{signed_year(told.number)}-{season}"


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
    if shift := shift_at(reading, index + 1):
        if published is None:
            return None, shift[1], ""
        now = (published.year - 1) // _CENTURY_YEARS + 1
        return now + shift[0], shift[1], ""
    at = index + 1
    at += reading.key(at) == fold("ال")
    number = reading.numeral(at)
    longest = 21
    if number is None or number.value not in range(1, longest + 1):
        return None
    era, end = era_at(reading, number.end)
    return int(number.value), end, "" if era == "ours" else era


def _centuries(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «القرنين الثامن عشر والتاسع عشر»."""
    if reading.bare(index) not in word_set("القرنين القرنان"):
        return ()
    first = reading.numeral(index + 1)
    second = reading.numeral(first.end) if first else None
    numbers = [number for number in (first, second) if number and number.ordinal]
    if len(numbers) != _BOTH or any(n.value not in range(1, 22) for n in numbers):
        return ()
    era, end = era_at(reading, numbers[1].end)
    if era == "before Christ":
        return ()
    starts, ends = (index, numbers[1].first), (numbers[0].end, end)
    return tuple(
        _made(start, end, int(number.value), era)
        for start, end, number in zip(starts, ends, numbers, strict=True)
    )


_BOTH = 2


def _century(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a century."""
    found = _century_at(reading, index)
    if found is None:
        return ()
    number, end, era = found
    if number is None:
        return (Moment(index, end, None, "century"),)
    return (_made(index, end, number, era),)


def _made(index: int, end: int, number: int, era: str) -> Moment:
    """Make a century of one of the eras."""
    first, last = (number - 1) * _CENTURY_YEARS + 1, number * _CENTURY_YEARS
    if era == "hijri":
        hijri = f"{first:04}/{last:04}"
        return Moment(index, end, None, "Hijri century", "hijri", hijri)
    if era == "before Christ":
        value = f"{signed_year(1 - last)}/{signed_year(1 - first)}"
        return Moment(index, end, value, "century")
    return Moment(index, end, f"{first:04}/{last:04}", "century")


def _decade(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «تسعينيات القرن الماضي», «الستينيات»; never «في الثلاثينيات من عمره»."""
    word = reading.bare(index)
    decade = _DECADES.get(word) or _DECADES.get(word.removeprefix("ال"))
    if decade is None:
        return ()
    at = index + 1
    if _is_no_decade(reading, index):
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


_AGED = word_set("شاب شابة رجل رجلا امرأة سيدة فتاة مواطن شخص وهو وهي بات باتت")
_PARTS = word_set("في أوائل أواخر منتصف مطلع نهاية بداية")
_AHEAD = 4


def _is_no_decade(reading: Reading, index: int) -> bool:
    """Tell the age of «رجل في الثلاثينيات», «في الأربعينات من عمره», and degrees."""
    after = reading.key(index + 1)
    if after == fold("من") and reading.bare(index + 2).startswith(("عمر", "العمر")):
        return True
    if after in word_set("عمرا مئوية درجة") or after.startswith("عمر"):
        return True
    at = index - 1
    while reading.bare(at) in _PARTS:
        at -= 1
    if at < index - 1 and reading.key(at) in _AGED:
        return True
    before = (reading.key(back) for back in range(index - 1, index - 1 - _AHEAD, -1))
    return any(word in word_set("الحرارة حرارة حرارتها") for word in before)
