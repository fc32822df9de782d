"""Days off: «قبل ثلاثة أيام», «منذ أسبوعين», «تبدأ بعد يومين», from a reference date.

Without that date they stay durations, and so do months and years («قبل 20 عاما»),
which name no day; «قبل يومين من الاقتراع» counts from another day, and «بعد يومين»
does in a tale of what was.
"""

from summaries.calendars import shifted
from summaries.cards.moments import Moment
from summaries.cards.reading import Reading, word_set
from summaries.cards.weekdays import is_to_come
from summaries.normalise import fold

_AGO = word_set("قبل منذ وقبل ومنذ")
_AFTER = word_set("بعد وبعد")
_ALONE = {
    fold(word): days
    for word, days in (("يوم", 1), ("يومين", 2), ("أسبوع", 7), ("أسبوعين", 14))
}
_COUNTED = {
    fold(word): days
    for word, days in (("أيام", 1), ("يوما", 1), ("يوم", 1), ("أسابيع", 7))
}
_FROM_ANOTHER_DAY = word_set("من على عن ونصف وأكثر أو إلى متتالية متواصلة")
_MOST = 100


def days_off(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a day so many days before or after the reference date."""
    published = reading.document.published
    key = reading.key(index)
    if published is None or key not in _AGO | _AFTER:
        return ()
    found = _distance(reading, index + 1)
    if found is None:
        return ()
    days, end = found
    after = reading.key(end)
    if after in _FROM_ANOTHER_DAY or after.startswith("ال"):
        return ()  # «قبل يومين من السباق», «قبل أسبوع الموضة»
    if key in _AGO:
        return (Moment(index, end, shifted(published, -days).isoformat(), "days ago"),)
    if not is_to_come(reading, index):
        return ()
    return (Moment(index, end, shifted(published, days).isoformat(), "days ahead"),)


def _distance(reading: Reading, index: int) -> tuple[int, int] | None:
    """Return the days of «ثلاثة أيام», «أسبوعين», and where they end."""
    alone = _ALONE.get(reading.key(index))
    if alone is not None:
        one = reading.key(index + 1) in word_set("واحد فقط")
        return alone, index + 1 + one
    number = reading.numeral(index)
    if number is None or number.ordinal or number.percent:
        return None
    size = _COUNTED.get(reading.key(number.end))
    if size is None or number.value not in range(1, _MOST):
        return None
    return int(number.value) * size, number.end + 1
