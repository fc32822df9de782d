"""Periods: years, quarters, halves, seasons, decades and centuries."""

import datetime as dt
from collections.abc import Callable

from summaries.calendars import HIJRI_YEARS, gregorian_of, hijri_value
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set
from summaries.cards.units import counts_something
from summaries.cards.written_dates import (
    YEAR_KINDS,
    YEAR_NOUNS,
    YEARS,
    shift_of,
    year_at,
)
from summaries.normalise import fold

_BARE_YEARS = range(1800, 2101)
_HIJRI_ERA = word_set("هـ ه هجري هجرية الهجري الهجرية للهجرة")
_OUR_ERA = word_set("م ميلادي ميلادية الميلادي الميلادية")
_PLURAL_YEARS = word_set("عامي العامين أعوام الأعوام سنوات السنوات سنتي الفترة موسمي")
_BEFORE_YEAR = word_set(
    """
    في منذ بحلول حتى قبل بعد خلال لغاية نهاية مطلع بداية أواخر أوائل منتصف وحتى إلى
    انتخابات موازنة ميزانية حرب ثورة دستور اتفاق صيف شتاء خريف ربيع من لموازنة
    لميزانية
    """
)
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
_FOUR = 4


def period(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a year or a longer or shorter part of time that begins at a token."""
    rules: tuple[Callable[[Reading, int], tuple[Moment, ...]], ...] = (
        _years,
        _year_named,
        _quarter,
        _season,
        _decade,
        _century,
        _bare_years,
    )
    for rule in rules:
        if found := rule(reading, index):
            return found
    return ()


# ----------------------------------------------------------------------------- years


def _plain_year(reading: Reading, index: int) -> int | None:
    """Return the year of four plain digits at an index."""
    key = reading.key(index)
    if not (reading.is_digits(index) and key.isdecimal() and len(key) == _FOUR):
        return None
    number = reading.numeral(index)
    if number is None or number.percent or number.end != index + 1:
        return None
    return int(key) if int(key) in YEARS else None


def _year_moment(reading: Reading, first: int, end: int, year: int) -> Moment:
    """Make a year, Hijri where the text or its range says so."""
    era = reading.key(end)
    if era in _HIJRI_ERA:
        return _hijri_year(first, end + 1, year)
    if era in _OUR_ERA:
        return Moment(first, end + 1, f"{year:04}", "year")
    if year in HIJRI_YEARS:
        return _hijri_year(first, end, year)
    return Moment(first, end, f"{year:04}", "year")


def _hijri_year(first: int, end: int, year: int) -> Moment:
    value = gregorian_of(year, None, None)
    return Moment(
        first, end, value, "Hijri year", "hijri", hijri_value(year, None, None)
    )


def _year_named(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «عام 2023», «العام الدراسي 2023-2024», «سنة 1445 هـ»."""
    if not (reading.bare(index) in YEAR_NOUNS or reading.key(index) == fold("للعام")):
        return ()
    at = index + 1
    hijri = reading.key(at) == fold("الهجري")
    at += reading.key(at) in YEAR_KINDS
    if reading.bare(index) in word_set("موسم الموسم") and not reading.is_digits(at):
        return ()
    if span := _pair(reading, at):
        return (Moment(index, span[1], span[0], "years"),)
    if found := _before_christ(reading, index, at):
        return found
    named = year_at(reading, at - 1) if at == index + 1 else None
    year, end = named or (_plain_year(reading, at), at + 1)
    if year is None:
        return ()
    if hijri:
        return (_hijri_year(index, end, year),)
    return (_year_moment(reading, index, end, year),)


def _before_christ(reading: Reading, index: int, at: int) -> tuple[Moment, ...]:
    """Read «عام 300 قبل الميلاد»."""
    number = reading.numeral(at)
    if number is None or number.value != int(number.value) or number.percent:
        return ()
    if (reading.key(number.end), reading.key(number.end + 1)) != (
        fold("قبل"),
        fold("الميلاد"),
    ):
        return ()
    year = int(number.value)
    if not 0 < year < YEARS.stop * 10:
        return ()
    # the year 1 before Christ is the year 0 of ISO 8601
    return (Moment(index, number.end + 2, _signed(1 - year), "year"),)


def _signed(year: int) -> str:
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def _pair(reading: Reading, at: int) -> tuple[str, int] | None:
    """Return the value and end of «2023-2024» or «2023/2024»."""
    first, second = _plain_year(reading, at), _plain_year(reading, at + 2)
    if reading.key(at + 1) not in ("-", "–", "/") or first is None or second is None:
        return None
    return (f"{first}/{second}", at + 3) if first < second else None


_LINKS = word_set("إلى حتى وحتى ولغاية لغاية")


def _years(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «بين عامي 1990 و1995», «من 1990 إلى 1995», «عامي 2019 و2020»."""
    opener = reading.bare(index)
    opens = opener in word_set("من بين منذ")
    at = index + opens
    plural = reading.bare(at) in _PLURAL_YEARS
    at += plural or reading.bare(at) in YEAR_NOUNS
    if not (opens or plural):
        return ()
    if pair := _pair(reading, at):
        return (Moment(index, pair[1], pair[0], "years"),)
    first = _plain_year(reading, at)
    if first is None:
        return ()
    link = reading.key(at + 1)
    second_at = at + 2
    second_at += reading.bare(second_at) in YEAR_NOUNS
    second = _plain_year(reading, second_at)
    if second is None or not (first < second or plural):
        return ()
    if link in _LINKS and opener != fold("بين"):
        return (Moment(index, second_at + 1, f"{first}/{second}", "years"),)
    if link == "و" and opener == fold("بين"):
        return (Moment(index, second_at + 1, f"{first}/{second}", "years"),)
    if link == "و" and plural:
        return (
            _year_moment(reading, at, at + 1, first),
            _year_moment(reading, second_at, second_at + 1, second),
        )
    return ()


def _bare_years(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read four digits that only a year can be: «في 2019», «(2015)», «1445هـ»."""
    year = _plain_year(reading, index)
    if year is None:
        return ()
    if reading.key(index + 1) in _HIJRI_ERA:
        return (_year_moment(reading, index, index + 1, year),)
    if year not in _BARE_YEARS:
        return ()
    if pair := _pair(reading, index):
        return (Moment(index, pair[1], pair[0], "years"),)
    bracketed = reading.key(index - 1) == "(" and reading.key(index + 1) in ")-–"
    if bracketed and reading.key(index + 1):
        return (Moment(index, index + 1, f"{year}", "year in brackets"),)
    before = reading.bare(index - 1)
    led = before in _BEFORE_YEAR or reading.key(index - 1) in _BEFORE_YEAR
    if led and not counts_something(reading, index + 1):
        return (_year_moment(reading, index, index + 1, year),)
    if reading.key(index + 1) in _OUR_ERA and before not in word_set("مسافة ارتفاع"):
        return (_year_moment(reading, index, index + 1, year),)
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
    months = _QUARTERS.get(reading.bare(index).removeprefix("لل")) or _QUARTERS.get(
        fold("ال") + reading.key(index)[2:]
        if reading.key(index).startswith("لل")
        else ""
    )
    number = reading.numeral(index + 1)
    if months is None:
        return ()
    last = reading.key(index + 1) == fold("الأخير")
    if last:
        part, end = 12 // months, index + 2
    elif number and number.ordinal and number.definite:
        part, end = int(number.value), number.end
    else:
        return ()
    if not 1 <= part <= 12 // months:
        return ()
    year, end, named = _of_year(reading, end)
    if not named and (months != 3 or reading.key(end) == fold("من")):  # noqa: PLR2004
        return ()  # the halves of a match, the quarters of a final
    published = reading.document.published
    if named and year is None and published is None:
        return (Moment(index, end, None, "part of a year"),)
    text = "XXXX" if year is None else f"{year:04}"
    if months == 3:  # noqa: PLR2004
        return (Moment(index, end, f"{text}-Q{part}", "quarter"),)
    first = 1 + (part - 1) * months
    value = f"{text}-{first:02}/{text}-{first + months - 1:02}"
    return (Moment(index, end, value, "half year"),)


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
        value = f"{_signed(1 - last)}/{_signed(1 - first)}"
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
