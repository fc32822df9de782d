"""Years: «عام 2023», «بين عامي 1990 و1995», «موسم 2022-2023», and bare ones."""

from collections.abc import Callable

from summaries.calendars import HIJRI_YEARS, gregorian_of, hijri_value
from summaries.cards.moments import Moment
from summaries.cards.numeric_dates import YEARS
from summaries.cards.reading import Reading, word_set
from summaries.cards.units import counts_something
from summaries.cards.written_dates import YEAR_KINDS, YEAR_NOUNS, year_at
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
_FOUR = 4


def year_or_years(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a year, or several, that begin at a token."""
    rules: tuple[Callable[[Reading, int], tuple[Moment, ...]], ...] = (
        _years,
        _year_named,
        _bare_years,
    )
    for rule in rules:
        if found := rule(reading, index):
            return found
    return ()


def signed_year(year: int) -> str:
    """Return a year in four digits, with a minus before the year 0.

    >>> signed_year(1987), signed_year(-299)
    ('1987', '-0299')
    """
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def _plain_year(reading: Reading, index: int) -> tuple[int, int] | None:
    """Return the year of four plain digits at an index, and its end."""
    key = reading.key(index)
    if not (reading.is_digits(index) and key.isdecimal() and len(key) == _FOUR):
        return None
    number = reading.numeral(index)
    if number is None or number.percent or number.end != index + 1:
        return None
    return (int(key), index + 1) if int(key) in YEARS else None


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
    at = index + 1 + (reading.key(index + 1) in YEAR_KINDS)
    if reading.bare(index) in word_set("موسم الموسم") and not reading.is_digits(at):
        return ()
    if found := _pair(reading, index, at) or _before_christ(reading, index, at):
        return found
    plain = at == index + 1
    named = year_at(reading, index) if plain else _plain_year(reading, at)
    if named is None:
        return ()
    year, end = named
    if reading.key(index + 1) == fold("الهجري"):
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
    return (Moment(index, number.end + 2, signed_year(1 - year), "year"),)


def _pair(reading: Reading, index: int, at: int) -> tuple[Moment, ...]:
    """Read the «2023-2024», «2023/2024» of a stretch that begins at an index."""
    first, second = _plain_year(reading, at), _plain_year(reading, at + 2)
    if reading.key(at + 1) not in ("-", "–", "/") or first is None or second is None:
        return ()
    return _from_to(index, first, second)


def _from_to(
    index: int, first: tuple[int, int], second: tuple[int, int]
) -> tuple[Moment, ...]:
    if first[0] >= second[0]:
        return ()
    return (Moment(index, second[1], f"{first[0]:04}/{second[0]:04}", "years"),)


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
    if pair := _pair(reading, index, at):
        return pair
    second_at = at + 2 + (reading.bare(at + 2) in YEAR_NOUNS)
    first, second = _plain_year(reading, at), _plain_year(reading, second_at)
    if first is None or second is None:
        return ()
    link, between = reading.key(at + 1), opener == fold("بين")
    if (link == "و") if between else (link in _LINKS):
        return _from_to(index, first, second)
    if link == "و" and plural:
        return (
            _year_moment(reading, at, at + 1, first[0]),
            _year_moment(reading, second_at, second_at + 1, second[0]),
        )
    return ()


def _bare_years(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read four digits that only a year can be: «في 2019», «(2015)», «1445هـ»."""
    named = _plain_year(reading, index)
    if named is None:
        return ()
    year, end = named
    following = reading.key(end)
    if year not in _BARE_YEARS and following not in _HIJRI_ERA:
        return ()
    if pair := _pair(reading, index, index):
        return pair
    if following in _HIJRI_ERA or _stands_as_year(reading, index):
        return (_year_moment(reading, index, end, year),)
    return ()


def _stands_as_year(reading: Reading, index: int) -> bool:
    """Tell a year by its neighbours: «في 2019», «(2015)», «2020 م»."""
    before, after = reading.key(index - 1), reading.key(index + 1)
    if before == "(" and after in (")", "-", "–"):
        return True
    if after in _OUR_ERA:
        return reading.bare(index - 1) not in word_set("مسافة ارتفاع")
    led = before in _BEFORE_YEAR or reading.bare(index - 1) in _BEFORE_YEAR
    return led and not counts_something(reading, index + 1)
