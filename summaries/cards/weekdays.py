"""Weekdays: «الثلاثاء», «يوم الأحد المقبل», «السبت والأحد المقبلين».

Alone, a weekday is the last one, unless the words before it speak of what will be.
"""

import datetime as dt
from typing import NamedTuple

from summaries.calendars import shifted, weekday_after, weekday_before, weekday_named
from summaries.cards.day_values import shift_at
from summaries.cards.moments import Moment
from summaries.cards.months import day_and_month, day_number
from summaries.cards.reading import Reading, word_set
from summaries.cards.written_dates import is_name
from summaries.names.vocabulary import is_common, is_verb
from summaries.normalise import fold

_DAY = fold("يوم")
_NO_WEEKDAY_AFTER = word_set(
    """
    عبد سورة صلاة خطبة خطيب إمام سوق ابن بن آل كل ليالي جامع شهداء مسجد الشيخ السيد
    الدكتور محمد أحمد كنيسة شركة صحيفة الواحد برج سيدي بلدة قرية مدينة ناحية شاطئ كلا
    هما وادي عدا ماعدا باستثناء
    """
)
_PRAYERS = word_set("صلاة خطبة")
_DAYS_OF_WEEK = word_set("أيام ليالي")
# «الجمعة السوداء», days named for what happens on them, and days seen from another one
_EPITHETS = word_set(
    "الأسود السوداء البيضاء العظيمة الحزينة اليتيمة الأحمر الدامي الدامية الكبير معا"
    " الآخرين"
    " السابق السابقة التالي التالية اللاحق نفسه ذاته"
)
_WILL = word_set(
    """
    سوف المقرر المقررة المرتقب المرتقبة المنتظر المنتظرة المزمع المزمعة يعتزم تعتزم
    المتوقع المتوقعة يتوقع ينتظر متوقعا متوقعة مرتقبا مرتقبة بحلول حلول اعتبارا ابتداء
    بدءا
    """
)
_PLANS = word_set(
    """
    عقد بدأ نطلق نتهي جري قام فتتح عود صل غادر ستأنف ختتم لتقي واجه ستضيف لعب خوض
    ستقبل زور توجه جتمع صوت ناقش دشن ستهل حتضن ستكمل لاقي حسم
    """
)
"""Verbs of the present, without their first letter, that announce what is planned."""
_NOT_NOW = word_set("لم كان كانت قد لا")
_AGO_WORDS = 8
_WEEK = 7


def weekday(reading: Reading, index: int) -> Moment | None:
    """Read «الثلاثاء», «يوم الأحد المقبل», «خميس الأسبوع الماضي»."""
    at = index + (reading.bare(index) == _DAY)
    named = weekday_named(reading.key(at)) or (
        weekday_named(reading.bare(at)) if reading.is_word(at) else None
    )
    if named is None:
        return _of_week(reading, index, at, weekday_named("ال" + reading.key(at)))
    if _is_no_day(reading, index, at):
        return None
    if found := _of_week(reading, index, at, named):
        return found
    dual = reading.key(at + 1).endswith("ين")  # «السبت والأحد المقبلين»
    if _is_dated(reading, at + 1):
        return None  # «الأربعاء والخميس 15 و16 مايو» are told by what follows
    shift = None if dual else shift_at(reading, at + 1)
    end = shift[1] if shift else at + 1
    told = shift[0] if shift else _shared_shift(reading, at + 1)
    published = reading.document.published
    value = None
    if published is not None:
        value = _value(reading, index, published, named, told).isoformat()
    return Moment(index, end, value, "weekday")


def _is_no_day(reading: Reading, index: int, at: int) -> bool:
    """Tell prayers, persons, numbers and special days from a day of the week."""
    before, after = reading.key(index - 1), reading.key(at + 1)
    if after in _EPITHETS:
        return True
    prayer = reading.is_any(index - 1, _PRAYERS) and shift_at(reading, at + 1)
    if not prayer and reading.is_any(index - 1, _NO_WEEKDAY_AFTER):
        return True
    if before in _DAYS_OF_WEEK and not _is_weekday(reading, at + 1):
        return True  # «أيام الجمعة», every one of them
    number = reading.numeral(at) or reading.numeral(at + 1)
    # «الاثنين والعشرين», «بين الاثنين»
    alone = before == fold("بين") and not after.startswith("و")
    if is_name(reading, index) or (number and number.first == at < number.end - 1):
        return True  # «شارع الخميس», «الأحد عشر كوكبا»
    tens = 20
    return alone or (number is not None and number.definite and number.value >= tens)


def _is_weekday(reading: Reading, index: int) -> bool:
    key = reading.key(index)
    return key.startswith("و") and weekday_named(reading.bare(index)) is not None


def _is_dated(reading: Reading, index: int) -> bool:
    """Tell whether days of a month follow a weekday and those that are joined to it."""
    at, most = _after_joined(reading, index), index + 4 * _WEEK
    if not reading.is_digits(at):
        return False
    while at < most and (day := day_number(reading, at)):
        if day_and_month(reading, at):
            return True
        at = day[1] + (reading.key(day[1]) in ("و", "،", ","))
    return False


def _value(
    reading: Reading, index: int, published: dt.date, named: int, told: int | None
) -> dt.date:
    """Return the day that a weekday is, seen from the reference date."""
    if told is None:
        this = reading.key(index - 1) == fold("هذا")
        if this or is_to_come(reading, index):
            today = this and published.isoweekday() == named
            return published if today else weekday_after(published, named)
        return weekday_before(published, named, inclusive=True)
    if told > 0:
        return shifted(weekday_after(published, named), _WEEK * (told - 1))
    if told < 0:
        return shifted(weekday_before(published, named), _WEEK * (told + 1))
    return weekday_before(published, named, inclusive=True)


def _shared_shift(reading: Reading, index: int) -> int | None:
    """Return the shift of «السبت والأحد المقبلين» at the end of the weekdays joined."""
    at = _after_joined(reading, index)
    before = reading.key(index - 2) if at == index else ""
    joins = at > index or reading.key(index - 1).startswith("و") or before == "و"
    shift = shift_at(reading, at) if joins else None
    return shift[0] if shift else None


def _after_joined(reading: Reading, index: int) -> int:
    """Return the index after the weekdays that «و» joins to one before an index."""
    at, most = index, index + 2 * _WEEK
    while at < most and reading.key(at).startswith("و"):
        joined = at + (reading.key(at) == "و")
        named = weekday_named(reading.key(joined)) or weekday_named(
            reading.bare(joined)
        )
        if named is None:
            break
        at = joined + 1
    return at


# -------------------------------------------------------------------------- of weeks


def _of_week(reading: Reading, index: int, at: int, named: int | None) -> Moment | None:
    """Read «خميس الأسبوع الماضي», «الأحد من هذا الأسبوع»."""
    week = _week_at(reading, at + 1) if named is not None else None
    if week is None or named is None:
        return None
    shift, end = week
    published = reading.document.published
    if published is None:
        return Moment(index, end, None, "weekday of a week")
    day = shifted(published, _WEEK * shift + named - published.isoweekday())
    return Moment(index, end, day.isoformat(), "weekday of a week")


def _week_at(reading: Reading, index: int) -> tuple[int, int] | None:
    """Return how far off the week is that is named at an index, and its end."""
    at = index + (reading.key(index) == fold("من"))
    this = reading.key(at) == fold("هذا")
    if reading.key(at + this) != fold("الأسبوع"):
        return None
    return (0, at + 2) if this else shift_at(reading, at + 1)


class _Ends(NamedTuple):
    """The weekdays between which a stretch lies, by their ISO numbers."""

    first: int
    last: int
    end: int


def weekdays_stretch(reading: Reading, index: int) -> Moment | None:
    """Read «من السبت إلى الاثنين المقبلين»."""
    ends = _ends(reading, index)
    if ends is None:
        return None
    shift = shift_at(reading, ends.end)
    end = shift[1] if shift else ends.end
    published = reading.document.published
    if published is None:
        return Moment(index, end, None, "stretch of weekdays")
    told = shift[0] if shift else None
    first = _value(reading, index, published, ends.first, told)
    last = shifted(first, (ends.last - ends.first) % _WEEK)
    return Moment(index, end, f"{first}/{last}", "stretch of weekdays")


def _ends(reading: Reading, index: int) -> _Ends | None:
    if reading.bare(index) != fold("من"):
        return None
    at = index + 1 + (reading.key(index + 1) == _DAY)
    first = weekday_named(reading.key(at))
    if first is None or reading.key(at + 1) not in word_set("إلى حتى وحتى"):
        return None
    at += 2 + (reading.key(at + 2) == _DAY)
    last = weekday_named(reading.key(at))
    return _Ends(first, last, at + 1) if last else None


# ---------------------------------------------------------------- what is yet to come


def is_future(word: str) -> bool:
    """Tell a verb of the future by its first letters, «سي» or «ست»; the word is folded.

    >>> is_future("سيعقد"), is_future("سياره"), is_future("سته")
    (True, False, False)
    """
    shortest = 5
    if not word.startswith(("سي", "ست")):
        return False
    return is_verb(word) or not (
        len(word) < shortest
        or word.endswith(("ه", "ات", "ين", "ون", "ا", "ي"))
        or is_common(word)
    )


def _is_plan(reading: Reading, at: int) -> bool:
    """Tell the present of what is planned: «يعقد المجلس الأحد جلسة»."""
    key = reading.key(at)
    if key[:1] not in ("ي", "ت") or key[1:] not in _PLANS:
        return False
    return {reading.key(at - 1), reading.key(at - 2)}.isdisjoint(_NOT_NOW)


def is_to_come(reading: Reading, index: int) -> bool:
    """Tell whether the words before an index speak of what will be: «سيعقد الأحد»."""
    near = 4
    for at in range(index - 1, max(-1, index - 1 - _AGO_WORDS), -1):
        key = reading.bare(at)
        if reading.words[at].text in ".؟!؛":
            return False
        if key in _WILL or is_future(key):
            return True
        if index - at <= near and _is_plan(reading, at):
            return True
    return False
