"""Clock times: «الساعة التاسعة والنصف مساء», «21:30», «منتصف الليل»."""

from decimal import Decimal

from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set
from summaries.normalise import fold

_CLOCK = word_set("الساعة ساعة")
_MORNING = word_set("صباحا صباح الصبح فجرا فجر الفجر ص صباحًا")
_NOON = word_set("ظهرا ظهر الظهر")
_EVENING = word_set("مساء مساءا عصرا عصر العصر المساء عشاء م")
_NIGHT = word_set("ليلا ليل الليل")
_LETTERS = word_set("ص م")
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
_HOUR = 60


def clock_time(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a time of day that begins at a token."""
    if found := _middle(reading, index):
        return found
    named = _names_clock(reading, index)
    at = index + 1 if named else index
    hour_minute = _digital(reading, at) or _hour(reading, at, named=named)
    if hour_minute is None:
        return ()
    hour, minute, end = hour_minute
    minute, end = _minutes(reading, minute, end)
    period, end_of_period = _period(reading, end)
    digital = reading.key(at + 1) == ":"
    sharp = reading.key(index - 1) in word_set("تمام عند")
    if not (named or period or digital or (sharp and not reading.is_digits(at))):
        return ()
    # «12 إلا ربعا» is before noon or midnight, whichever the period says
    hour, minute = (hour + minute // _HOUR) % _DAY, minute % _HOUR
    if period:
        hour, end = _in_period(hour, period), end_of_period
    value = f"T{hour:02}:{minute:02}"
    return (Moment(index, end, value, "clock time"),)


def _names_clock(reading: Reading, index: int) -> bool:
    return (
        reading.bare(index) in _CLOCK or reading.key(index) == fold("للساعة")
    ) and reading.key(index) != fold("ساعة")


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


def _digital(reading: Reading, at: int) -> tuple[int, int, int] | None:
    """Read «21:30»: hour, minute and end; seconds are read over."""
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
    return int(hour) % _DAY, int(minute), end


def _hour(reading: Reading, at: int, *, named: bool) -> tuple[int, int, int] | None:
    """Read the hour of «التاسعة», «9» or, after «الساعة», «تسعة»."""
    number = reading.numeral(at)
    if number is None or number.percent:
        return None
    worded = number.ordinal and number.definite
    if not (worded or named or reading.is_digits(at)):
        return None
    value = number.value
    if value != int(value) or not 0 <= value <= _DAY:
        return None
    return int(value) % _DAY, 0, number.end


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


def _period(reading: Reading, end: int) -> tuple[str, int]:
    """Return the part of the day named at an index, "" for none, and its end."""
    if reading.key(end) == fold("من") and reading.key(end + 1) in word_set(
        "صباح مساء فجر ظهر عصر ليل بعد"
    ):
        end += 1
    key = reading.key(end)
    if key in word_set("بعد قبل"):
        return _relative_period(reading, end)
    if key in _LETTERS and reading.key(end - 2) != ":":
        return "", end  # «9 م» are nine metres
    for words, name in (
        (_MORNING, "morning"),
        (_NOON, "noon"),
        (_EVENING, "evening"),
        (_NIGHT, "night"),
    ):
        if key in words:
            return name, end + 1
    return "", end


def _relative_period(reading: Reading, end: int) -> tuple[str, int]:
    """Read «بعد الظهر», «قبل الظهر», «بعد منتصف الليل»."""
    after = reading.key(end) == fold("بعد")
    following = reading.key(end + 1)
    if following in _NOON:
        return ("evening" if after else "morning"), end + 2
    if after and following in word_set("العصر المغرب العشاء"):
        return "evening", end + 2
    midnight = following == fold("منتصف") and reading.key(end + 2) == fold("الليل")
    return ("morning", end + 3) if after and midnight else ("", end)


def _in_period(hour: int, period: str) -> int:
    """Return an hour of twelve as one of twenty-four."""
    if hour > _HALF_DAY:
        return hour
    hour %= _HALF_DAY
    early = 6
    late_noon = 10
    match period:
        case "morning":
            return hour
        case "noon":
            return hour if hour >= late_noon else hour + _HALF_DAY
        case "night":
            return hour if hour < early else hour + _HALF_DAY
        case _:
            return hour + _HALF_DAY
