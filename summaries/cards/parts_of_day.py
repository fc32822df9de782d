"""Parts of the day after an hour: «مساء», «بعد الظهر», «من فجر الأحد»."""

from summaries.cards.reading import Reading, word_set
from summaries.normalise import fold

_MORNING = word_set("صباحا صباح الصبح الصباح فجرا فجر الفجر ص ضحى")
_NOON = word_set("ظهرا ظهر الظهر زوالا الزوال")
_EVENING = word_set("مساء مساءا عصرا عصر العصر المساء عشاء العشاء مغربا المغرب م")
_SUN = word_set("العصر المغرب العشاء الغروب")
_NIGHT = word_set("ليلا ليل الليل الليلة")
_LETTERS = word_set("ص م")
_HALF_DAY = 12


def part_of_day(reading: Reading, end: int, *, named: bool) -> tuple[str, int]:
    """Return the part of the day named at an index, "" for none, and its end."""
    if reading.key(end) == fold("من") and reading.key(end + 1) in word_set(
        "صباح مساء فجر ظهر عصر ليل بعد"
    ):
        end += 1
    this = reading.key(end) in word_set("هذا هذه")
    end += this
    key = reading.key(end)
    if key == fold("الليلة") and not this:
        return "", end
    if key == fold("منتصف") and reading.key(end + 1) in word_set("الليل ليل"):
        return "night", end + 2  # «الثانية عشرة منتصف الليل»
    if key in word_set("بعد قبل"):
        return _relative_period(reading, end)
    if key in _LETTERS and not named and reading.key(end - 2) != ":":
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
    """Read «بعد الظهر», «قبل المغرب», «بعد منتصف الليل»."""
    after = reading.key(end) == fold("بعد")
    following = reading.key(end + 1)
    if following in _NOON:
        return ("evening" if after else "morning"), end + 2
    if following in _SUN:
        return "evening", end + 2
    midnight = following == fold("منتصف") and reading.key(end + 2) == fold("الليل")
    return ("morning", end + 3) if after and midnight else ("", end)


def in_part_of_day(hour: int, period: str) -> int:
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
