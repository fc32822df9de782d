"""Numeric dates: «12/5/2024», «2024-05-12», «12.05.2024», and «3/5» after a weekday."""

from summaries.calendars import (
    HIJRI_YEARS,
    Month,
    day_value,
    gregorian_of,
    hijri_value,
)
from summaries.cards.day_values import Day, moment_of, shift_at, year_of_weekday
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set
from summaries.cards.year_numbers import HIJRI_ERA, OUR_ERA, YEARS
from summaries.normalise import fold

_OLD = 70
_SIGNS = ("/", "-", "\\")
_NUMBERED = word_set(
    "رقم الرقم هاتف الهاتف قانون القانون قرار القرار مرسوم ملف القضية قضية بنتيجة"
)
"""Nouns before a number that is no date: «القانون رقم 12-05-2020»."""
_BEFORE = word_set("في منذ بتاريخ تاريخ يوم حتى لغاية شهر قبل بعد بتأريخ")
_STARTS = word_set("ابتداء ابتداءا اعتبارا بدءا انطلاقا وابتداء واعتبارا")
_MONTH_YEARS = range(1900, 2101)


def numeric_date(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «12/5/2024», «2024-05-12», «12.05.2024»; the day comes first."""
    if not reading.is_digits(index) or reading.bare(index - 1) in _NUMBERED:
        return ()
    parts, end = _parts(reading, index)
    longest, full, pair = 4, 3, 2
    if not all(part.isdecimal() and len(part) <= longest for part in parts):
        return ()
    if len(parts) == pair:
        return _two_parts(reading, index, parts, end)
    if len(parts) != full:
        return ()
    first, second, third = map(int, parts)
    if first in YEARS:
        year, month, day = first, second, third
    elif len(parts[2]) == pair:  # «12/5/24»
        if reading.key(index + 1) != "/" and reading.bare(index - 1) not in _BEFORE:
            return ()  # «10-12-11» may be anything
        year, month, day = third + (2000 if third < _OLD else 1900), second, first
    else:
        year, month, day = third, second, first
    if month > 12 >= day:  # noqa: PLR2004 - the month came first, as in America
        month, day = day, month
    return _numbered(
        reading, Moment(index, end, None, "numeric date"), year, month, day
    )


def _parts(reading: Reading, index: int) -> tuple[list[str], int]:
    """Return the parts of a numeric date, and its end; a fourth makes it none."""
    parts, end = reading.key(index).split("."), index + 1
    if len(parts) > 1:
        return parts, end
    sign, longest = reading.key(end), 3
    while (
        len(parts) <= longest
        and sign in _SIGNS
        and reading.key(end) == sign
        and reading.is_digits(end + 1)
        and (_is_tight(reading, end) or _is_loose(reading, index))
    ):
        parts.append(reading.key(end + 1))
        end += 2
    return parts, end


def _is_tight(reading: Reading, at: int) -> bool:
    return reading.touch(at - 1) and reading.touch(at)


def _is_loose(reading: Reading, index: int) -> bool:
    """Tell «13 / 12 / 1999», with blanks, by its year."""
    year = reading.key(index + 4)
    return (
        reading.key(index + 1) in ("/", "-")
        and reading.key(index + 3) == reading.key(index + 1)
        and reading.is_digits(index + 4)
        and year.isdecimal()
        and len(year) == len("1999")
        and int(year) in YEARS
    )


def _two_parts(
    reading: Reading, index: int, parts: list[str], end: int
) -> tuple[Moment, ...]:
    """Read the «2/2013» of «في 2/2013», the «30/6» of «اعتبارا من 30/6»."""
    if reading.key(index + 1) != "/":
        return ()
    first, second = map(int, parts)
    if second in _MONTH_YEARS:
        dated = reading.is_any(index - 1, _BEFORE) and 1 <= first <= 12  # noqa: PLR2004
        value = f"{second}-{first:02}"
        return (Moment(index, end, value, "numeric month"),) if dated else ()
    shift = shift_at(reading, end)
    starts = reading.key(index - 1) == fold("من") and reading.key(index - 2) in _STARTS
    dated = starts or reading.key(index - 1) in word_set("يوم بتاريخ تاريخ")
    if not dated and not (shift and reading.is_any(index - 1, _BEFORE)):
        return ()
    month = Month("gregorian", second, ambiguous=False)
    found = Day(end, month, first, None, None)
    if shift:
        found = found._replace(end=shift[1], shift=shift[0])
    return moment_of(reading, index, found, weekday=None)


def _numbered(
    reading: Reading, moment: Moment, year: int, month: int, day: int
) -> tuple[Moment, ...]:
    era = reading.key(moment.end) in HIJRI_ERA
    end = moment.end + (era or reading.key(moment.end) in OUR_ERA)
    if era or year in HIJRI_YEARS:
        hijri = hijri_value(year, month, day)
        if hijri is None:
            return ()
        value = gregorian_of(year, month, day)
        return (moment._replace(end=end, value=value, calendar="hijri", hijri=hijri),)
    value = day_value(year, month, day) if year in YEARS else None
    return (moment._replace(end=end, value=value),) if value else ()


def day_and_month_in_digits(
    reading: Reading, index: int, at: int, weekday: int | None
) -> tuple[Moment, ...]:
    """Read the «3/5» of «الجمعة 3/5», which has no year, or the weekday's."""
    if not (
        reading.is_digits(at)
        and reading.key(at + 1) == "/"
        and reading.is_digits(at + 2)
        and all(len(reading.key(part)) in (1, 2) for part in (at, at + 2))
    ):
        return ()
    day, month = int(reading.key(at)), int(reading.key(at + 2))
    published = reading.document.published
    found = Day(at + 3, Month("gregorian", month, ambiguous=False), day, None, None)
    year = year_of_weekday(found, published, weekday) if published else None
    value = day_value(year, month, day)
    return (Moment(index, at + 3, value, "day and month"),) if value else ()
