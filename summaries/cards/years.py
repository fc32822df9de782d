"""Years: «عام 2023», «بين عامي 1990 و1995», «موسم 2022-2023», and bare ones."""

from collections.abc import Callable

from summaries.calendars import gregorian_of, hijri_value
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set
from summaries.cards.units import counts_something
from summaries.cards.year_numbers import (
    YEAR_KINDS,
    YEAR_NOUNS,
    Year,
    era_at,
    is_plain,
    may_be_counted,
    named_at,
    plain_year,
    year_at,
)

_BARE_YEARS = range(1800, 2101)
_PLURAL_YEARS = word_set("عامي العامين أعوام الأعوام سنوات السنوات سنتي الفترة موسمي")
_BEFORE_YEAR = word_set(
    """
    في منذ بحلول حتى قبل بعد خلال لغاية نهاية مطلع بداية أواخر أوائل منتصف وحتى إلى
    انتخابات موازنة ميزانية حرب ثورة دستور اتفاق صيف شتاء خريف ربيع من لموازنة
    إحصاء تعداد نسخة دورة لميزانية حدود نكسة هزيمة عدوان انقلاب هدنة مواليد
    """
)
_BETWEEN = word_set("بين مابين")
_LINKS = word_set("إلى حتى وحتى ولغاية لغاية")
_DASHES = ("-", "–", "/", "\\")
_BEFORE_NUMBER = word_set("رقم الرقم القرار قرار القانون قانون هاتف الهاتف")
_SHORT, _FOUR = 2, 4
_ERA_ENDS = word_set("م ميلادي ميلادية الميلاد للميلاد هـ هجري هجرية للهجرة")
_CENTURY = 100


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


def _year_moment(first: int, end: int, year: Year) -> Moment:
    """Make a year, Hijri where the text or its range says so."""
    if not year.is_hijri:
        return Moment(first, end, year.value, "year")
    value = gregorian_of(year.number, None, None)
    return Moment(
        first, end, value, "Hijri year", "hijri", hijri_value(year.number, None, None)
    )


# ------------------------------------------------------------------------- one year


def _year_named(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «عام 2023», «العام الدراسي 2023-2024», «سنة 1445 هـ»."""
    if not named_at(reading, index):
        return ()
    at = index + 1 + (reading.key(index + 1) in YEAR_KINDS)
    season = reading.bare(index) in word_set("موسم الموسم")
    if season and not reading.is_digits(at):
        return ()
    opens = reading.key(at) == "("
    at += opens
    if found := _pair(reading, index, at) or _short_pair(reading, index, at):
        return found
    year = year_at(reading, index) if at == index + 1 else plain_year(reading, at)
    if year is None:
        return ()
    if reading.key(index + 1) in word_set("الهجري الهجرية"):
        year = year._replace(era="hijri")
    if opens and reading.key(year.end) != ")":
        return (_year_moment(at, year.end, year),)  # «سنة (626 هـ = …)»
    return (_year_moment(index, year.end + opens, year),)


def _bare_years(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read four digits that only a year can be: «في 2019», «(2015)», «1445هـ»."""
    if reading.bare(index - 1) in _BEFORE_NUMBER:
        return ()
    if pair := _bare_pair(reading, index):
        return pair
    year = plain_year(reading, index)
    if year is None:
        return ()
    if year.era in ("hijri", "before Christ"):
        least_digits = 2
        long = len(reading.key(index)) >= least_digits
        return (_year_moment(index, year.end, year),) if long else ()
    told = year.era and reading.key(index - 1) in word_set("( = الموافق")
    if told or (year.number in _BARE_YEARS and _stands_as_year(reading, index)):
        return (_year_moment(index, year.end, year),)
    return ()


def _stands_as_year(reading: Reading, index: int) -> bool:
    """Tell a year by its neighbours: «في 2019», «(2015)», «2020 م»."""
    before, after = reading.key(index - 1), reading.key(index + 1)
    if before == "(":
        named = reading.is_any(index - 2, _BEFORE_NUMBER)  # «القرار (1973)»
        return not named and (
            after in (")", "-", "–") or not may_be_counted(reading, index + 1)
        )
    if era_at(reading, index + 1)[0]:
        return reading.bare(index - 1) not in word_set("مسافة ارتفاع")
    if _is_end_of_range(reading, index):
        return False
    # «إلى 2000 مشارك»: round numbers, and the ends of rises, are rather no years
    doubtful = int(reading.key(index)) % _CENTURY == 0 or before in word_set("إلى من")
    counted = may_be_counted if doubtful else counts_something
    return reading.is_any(index - 1, _BEFORE_YEAR) and (
        after.startswith("و") or not counted(reading, index + 1)
    )


def _is_end_of_range(reading: Reading, index: int) -> bool:
    """Tell a number that «إلى» joins to another: years are found together."""
    after, before = reading.key(index + 1), reading.key(index - 1)
    return (after in _LINKS and reading.is_digits(index + 2)) or (
        before in _LINKS and reading.is_digits(index - 2)
    )


# -------------------------------------------------------------------- several years


def _pair(reading: Reading, index: int, at: int) -> tuple[Moment, ...]:
    """Read the «2023-2024», «2023/2024» of a stretch that begins at an index."""
    first = plain_year(reading, at) or _short_year(reading, at)
    if first is None or reading.key(first.end) not in _DASHES:
        return ()
    second = plain_year(reading, first.end + 1)
    if second is None or reading.key(second.end) in _DASHES:
        return ()
    if len(reading.key(at)) < _FOUR and not second.era:
        return ()  # «(750-1258م)», but not «15-2020»
    # «السنة المالية 2006/2005», as some write it
    turned = first.number == second.number + 1 and reading.key(first.end) == "/"
    return _from_to(index, second, first) if turned else _from_to(index, first, second)


def _short_pair(reading: Reading, index: int, at: int) -> tuple[Moment, ...]:
    """Read the «2023/24» of a season or a school year."""
    first, short = plain_year(reading, at), reading.key(at + 2)
    if first is None or reading.key(at + 1) not in _DASHES or first.era:
        return ()
    if not is_plain(reading, at + 2) or len(short) != _SHORT:
        return ()
    if (first.number + 1) % _CENTURY != int(short):
        return ()
    return _from_to(index, first, Year(first.number + 1, at + 3, ""))


def _bare_pair(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «2019-2021», «(1368 - 1644م)» where nothing names them years."""
    found = _pair(reading, index, index) if is_plain(reading, index) else ()
    year = plain_year(reading, index) if found else None
    if year and year.number in _BARE_YEARS:
        return found
    if found and (reading.key(found[0].end - 1) in _ERA_ENDS):
        return found
    opens = reading.key(index - 1) == "("
    return found if year and opens else ()


def _from_to(index: int, first: Year, second: Year) -> tuple[Moment, ...]:
    era = first.era or second.era
    first, second = first._replace(era=era), second._replace(era=second.era or era)
    end = max(first.end, second.end)
    hijri = first.is_hijri and second.is_hijri
    earlier, later = first.value, second.value
    if hijri:
        return _hijri_years(index, end, first.number, second.number)
    if int(earlier) >= int(later):
        return ()
    return (Moment(index, end, f"{earlier}/{later}", "years"),)


def _hijri_years(index: int, end: int, first: int, second: int) -> tuple[Moment, ...]:
    if first >= second:
        return ()
    ends = [gregorian_of(year, None, None) for year in (first, second)]
    value = None
    if ends[0] and ends[1]:
        value = f"{ends[0].partition('/')[0]}/{ends[1].partition('/')[2]}"
    hijri = f"{first:04}/{second:04}"
    return (Moment(index, end, value, "Hijri years", "hijri", hijri),)


def _years(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «بين عامي 1990 و1995», «من 1990 إلى 1995», «عامي 2019 و2020»."""
    opener = reading.bare(index)
    between = opener in _BETWEEN
    opens = between or opener in word_set("من منذ")
    at = index + opens
    plural = reading.bare(at) in _PLURAL_YEARS
    named = plural or reading.bare(at) in YEAR_NOUNS
    at += named
    if not (opens or plural):
        return ()
    if pair := _pair(reading, index, at):
        return pair
    first = plain_year(reading, at) or (_short_year(reading, at) if plural else None)
    if first is None:
        return ()
    link = reading.key(first.end)
    second_at = first.end + 1 + (reading.bare(first.end + 1) in YEAR_NOUNS)
    second = plain_year(reading, second_at)
    if second and (link in _LINKS or (between and link == "و")):
        if not named and _is_range(reading, first, second):
            return ()
        return _from_to(index, first, second)
    return _list_of_years(reading, at, first) if plural else ()


def _short_year(reading: Reading, at: int) -> Year | None:
    """Return the 960 of «بين عامي 960 و1279 م», «(960-1279م)»."""
    number = reading.numeral(at)
    if number is None or not is_plain(reading, at) or len(reading.key(at)) > _FOUR:
        return None
    if number.end != at + 1 or number.value not in range(1, 10_000):
        return None
    return Year(int(number.value), at + 1, "")


def _is_range(reading: Reading, first: Year, second: Year) -> bool:
    """Tell the amounts of «من 1900 إلى 2100 دولار» from years."""
    if first.era or second.era:
        return False
    likely = first.number in _BARE_YEARS and second.number in _BARE_YEARS
    rounded = first.number % _ROUND == 0 == second.number % _ROUND
    # before the article stands a verb: «بين 1950 و2000 تضاعف السكان»
    verb = reading.key(second.end + 1).startswith("ال")
    counted = may_be_counted if rounded and not verb else counts_something
    return not likely or counted(reading, second.end)


_ROUND = 50


def _list_of_years(reading: Reading, at: int, first: Year) -> tuple[Moment, ...]:
    """Read «أعوام 2018، 2019 و2020»."""
    years = [(at, first)]
    longest = 20
    while len(years) < longest:
        link = years[-1][1].end
        at = link + 1 + (reading.bare(link + 1) in YEAR_NOUNS)
        following = plain_year(reading, at)
        if reading.key(link) not in ("و", "،", ",") or following is None:
            break
        years.append((at, following))
    if len(years) == 1:
        return ()
    return tuple(_year_moment(start, year.end, year) for start, year in years)
