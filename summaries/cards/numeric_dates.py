"""Numeric dates: «12/5/2024», «2024-05-12», «12.05.2024», and «3/5» after a weekday."""

from summaries.calendars import HIJRI_YEARS, day_value, gregorian_of, hijri_value
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set

YEARS = range(1000, 2200)
HIJRI_ERA = word_set("هـ ه هجري هجرية الهجري الهجرية للهجرة")
OUR_ERA = word_set("م ميلادي ميلادية الميلادي الميلادية")
_OLD = 70


def numeric_date(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «12/5/2024», «2024-05-12», «12.05.2024»; the day comes first."""
    if not reading.is_digits(index):
        return ()
    parts = reading.key(index).split(".")
    end = index + 1
    if len(parts) == 1:
        sign = reading.key(end)
        while (
            len(parts) <= 3  # noqa: PLR2004 - a fourth part makes it no date
            and reading.key(end) == sign
            and sign in ("/", "-", "\\")
            and reading.is_digits(end + 1)
            and reading.touch(end - 1)
            and reading.touch(end)
        ):
            parts.append(reading.key(end + 1))
            end += 2
    longest = 4
    if len(parts) != 3 or not all(  # noqa: PLR2004 - day, month, year
        part.isdecimal() and len(part) <= longest for part in parts
    ):
        return ()
    first, second, third = map(int, parts)
    if first in YEARS:
        year, month, day = first, second, third
    elif len(parts[2]) == 2:  # noqa: PLR2004 - «12/5/24»
        year, month, day = third + (2000 if third < _OLD else 1900), second, first
    else:
        year, month, day = third, second, first
    if month > 12 >= day:  # noqa: PLR2004 - the month came first, as in America
        month, day = day, month
    return _numbered(
        reading, Moment(index, end, None, "numeric date"), year, month, day
    )


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
    reading: Reading, index: int, at: int
) -> tuple[Moment, ...]:
    """Read the «3/5» of «الجمعة 3/5», which has no year."""
    if not (
        reading.is_digits(at)
        and reading.key(at + 1) == "/"
        and reading.is_digits(at + 2)
        and all(len(reading.key(part)) in (1, 2) for part in (at, at + 2))
    ):
        return ()
    value = day_value(None, int(reading.key(at + 2)), int(reading.key(at)))
    return (Moment(index, at + 3, value, "day and month"),) if value else ()
