"""Clock times: «الساعة التاسعة والنصف مساء», «21:30», «منتصف الليل»."""

import re
from decimal import Decimal
from typing import NamedTuple

from summaries.calendars import weekday_named
from summaries.cards.moments import Moment
from summaries.cards.parts_of_day import in_part_of_day, part_of_day
from summaries.cards.reading import Reading, word_set
from summaries.normalise import fold

_CLOCK = fold("الساعة")
_NO_CLOCK_BEFORE = word_set(
    """
    بنتيجة النتيجة نتيجة بواقع سورة الآية آية بنسبة نسبة زمن بزمن زمنا قدره وقدره وقت
    بوقت مدته مدتها إنجيل أشواط الأشواط الشوط شوط بفارق فوزا
    """
)
_LINKS = word_set("إلى حتى وحتى ولغاية لغاية - –")
_MINUTES = word_set("دقيقة دقائق دقيقه")
_EXCEPT = fold("إلا")
_SHARES = {
    fold(word): minutes
    for words, minutes in (
        ("النصف نصف نصفا", 30),
        ("الربع ربع ربعا", 15),
        ("الثلث ثلث ثلثا", 20),
    )
    for word in words.split()
}
_HALF_DAY = 12
_DAY = 24
_ONE_TOKEN = re.compile(r"(\d\d(?=\d\d$)|\d{1,2}(?=\.))\.?(\d\d)")
_HOUR = 60


class _Hour(NamedTuple):
    """A time of the clock, before the part of the day is known."""

    hour: int
    minute: int
    end: int


def clock_time(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a time of day that begins at a token, or the two of «من 4 إلى 6 مساء»."""
    if found := _middle(reading, index):
        return found
    opens = reading.bare(index) in word_set("من بين")
    if found := _two(reading, index + opens, opens=opens):
        return found
    named = _names_clock(reading, index)
    at = index + 1 if named else index
    read = _read(reading, at, named=named)
    if read is None:
        return ()
    period, end_of_period = part_of_day(reading, read.end, named=named)
    if not named and (
        _is_no_time(reading, index, read.end)
        or not (period or _is_clock(reading, read, index))
    ):
        return ()
    end = end_of_period if period else read.end
    return (_moment(index, end, read, period),)


def _is_clock(reading: Reading, read: _Hour, index: int) -> bool:
    """Tell an hour by «عند», «في تمام» before it, and «21:45» by what stands round it.

    Sets of games and ratios are written in the same way.
    """
    before = reading.key(index - 1)
    if not reading.is_digits(index):
        return before in word_set("تمام عند")
    if reading.key(index + 1) != ":":
        return read.end == index + 1 and reading.is_any(read.end, _ZONE)
    return (
        reading.is_any(index - 1, _BEFORE_TIME)
        or not reading.is_word(index - 1)
        or weekday_named(before) is not None
        or reading.is_any(read.end, _ZONE)
    )


_ZONE = word_set("توقيت التوقيت gmt")
_BEFORE_TIME = word_set(
    "في عند منذ حتى قبل بعد من إلى بين تمام اليوم غدا أمس مساء صباحا مساءً الموعد بداية"
)


def _read(reading: Reading, at: int, *, named: bool) -> _Hour | None:
    """Read hours and minutes, their part of the day apart."""
    found = _digital(reading, at) or _hour(reading, at, named=named)
    if found is None:
        return None
    minute, end = _minutes(reading, found.minute, found.end)
    # «12 إلا ربعا» is before noon or midnight, whichever the period says
    return _Hour((found.hour + minute // _HOUR) % _DAY, minute % _HOUR, end)


def _moment(index: int, end: int, read: _Hour, period: str) -> Moment:
    hour = in_part_of_day(read.hour, period) if period else read.hour
    return Moment(index, end, f"T{hour:02}:{read.minute:02}", "clock time")


def _two(reading: Reading, index: int, *, opens: bool) -> tuple[Moment, ...]:
    """Read «من الساعة 3 إلى الساعة 4 عصرا», of which both are in the afternoon."""
    named = _names_clock(reading, index)
    first = _read(reading, index + named, named=named)
    if first is None or not (opens or named):
        return ()
    link = reading.key(first.end)
    between = opens and link.startswith("و")
    if link not in _LINKS and not between:
        return ()
    at = first.end + (link in _LINKS or link == "و")
    named_too = _names_clock(reading, at)
    second = _read(reading, at + named_too, named=named or named_too)
    if second is None:
        return ()
    period, end = part_of_day(reading, second.end, named=named or named_too)
    if not period:
        return ()
    if period == "morning" and second.hour == _HALF_DAY and first.hour < _HALF_DAY:
        period = "noon"  # «من 8 إلى 12 صباحا»
    last = _moment(at, end, second, period)
    shared = _moment(index, first.end, first, period)
    early = shared.value and last.value and shared.value < last.value
    return (shared if early else _moment(index, first.end, first, ""), last)


def _is_no_time(reading: Reading, index: int, end: int) -> bool:
    """Tell the third of «المرتبة الثالثة مساء», ages and scores from hours."""
    before = reading.key(index - 1)
    if reading.is_digits(index):
        score = before in ("-", "–", "/") and reading.is_digits(index - 2)
        return score or reading.is_any(index - 1, _NO_CLOCK_BEFORE)
    ordered = before.startswith(("ال", "لل")) and before.endswith(("ه", "ات"))
    return ordered or (
        reading.key(end) == fold("من") and reading.key(end + 1).startswith(_AGE)
    )


_AGE = ("عمر", "العمر")


def _names_clock(reading: Reading, index: int) -> bool:
    return reading.bare(index) == _CLOCK or reading.key(index) == fold("للساعة")


def _middle(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «منتصف الليل» and «منتصف النهار»."""
    if reading.bare(index) != fold("منتصف"):
        return ()
    following = reading.key(index + 1)
    if following in word_set("الليل ليل ليلة"):
        return (Moment(index, index + 2, "T00:00", "midnight"),)
    if following == fold("النهار"):
        return (Moment(index, index + 2, "T12:00", "noon"),)
    return ()


def _digital(reading: Reading, at: int) -> _Hour | None:
    """Read «21:30», «0940»; seconds are read over."""
    zoned = reading.is_any(at + 1, _ZONE)
    named = zoned or _names_clock(reading, at - 1)
    if named and (found := _in_one_token(reading, at)):
        return found
    if not (reading.is_digits(at) and reading.key(at + 1) == ":"):
        return None
    hour, minute = reading.key(at), reading.key(at + 2)
    two = 2
    if not (hour.isdecimal() and minute.isdecimal()):
        return None
    if len(hour) > two or len(minute) != two or reading.key(at - 1) == ":":
        return None
    if int(hour) > _DAY or int(minute) >= _HOUR or not reading.touch(at + 1):
        return None
    end = at + 3
    if reading.key(end) == ":" and reading.is_digits(end + 1):
        end += 2
    return _Hour(int(hour) % _DAY, int(minute), end)


def _in_one_token(reading: Reading, at: int) -> _Hour | None:
    """Read the «0940» of «الساعة 0940 بتوقيت غرينتش», «9.30»."""
    written = _ONE_TOKEN.fullmatch(reading.key(at)) if reading.is_digits(at) else None
    if written is None:
        return None
    hour, minute = int(written[1]), int(written[2])
    return _Hour(hour, minute, at + 1) if hour < _DAY and minute < _HOUR else None


def _hour(reading: Reading, at: int, *, named: bool) -> _Hour | None:
    """Read the hour of «التاسعة», «9» or, after «الساعة», «تسعة»."""
    number = reading.numeral(at)
    if number is None or number.percent:
        return None
    # the hours are feminine: «الأول مساء» is no time
    first = reading.key(at)
    feminine = first.endswith("ه") or first == fold("الأولى")
    ordinal = number.ordinal or number.value == 1  # «الواحدة»
    late = 10  # «الساعة الثاني عشر» is a common slip
    worded = ordinal and number.definite and (feminine or number.value > late)
    if named and ordinal and number.definite and not worded:
        return None  # «ربع الساعة الأول»
    if not (worded or named or reading.is_digits(at)):
        return None
    if not 0 <= number.value <= _DAY:
        return None
    # «ثلاثة وثلث» is read as one number
    minutes = round(number.value * _HOUR)
    exact = abs(minutes - number.value * _HOUR) < Decimal("0.01")
    if not exact or (minutes % _HOUR and reading.is_digits(at)):
        return None
    return _Hour(minutes // _HOUR % _DAY, minutes % _HOUR, number.end)


def _minutes(reading: Reading, minute: int, end: int) -> tuple[int, int]:
    """Add «والنصف», «وعشر دقائق», «إلا ربعا» to a time."""
    key = reading.key(end)
    if key.startswith("و") and key[1:] in _SHARES:
        return minute + _SHARES[key[1:]], end + 1
    if key == _EXCEPT:
        share = _SHARES.get(reading.key(end + 1))
        if share is not None:
            return minute - share, end + 2
        counted = _counted_minutes(reading, end + 1)
        return (minute - counted[0], counted[1]) if counted else (minute, end)
    at = end + 1 if key == "و" else end
    counted = _counted_minutes(reading, at) if key.startswith("و") else None
    return (minute + counted[0], counted[1]) if counted else (minute, end)


def _counted_minutes(reading: Reading, at: int) -> tuple[int, int] | None:
    number = reading.numeral(at)
    if number is None or reading.key(number.end) not in _MINUTES:
        return None
    if number.value not in map(Decimal, range(_HOUR)):
        return None
    return int(number.value), number.end + 1
