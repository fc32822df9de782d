"""Written dates: «15 رمضان 1445 هـ», «الأحد 12 أيار/مايو 2024», «12/5/2024».

A day that no year follows is of an unknown year, unless the text says «الماضي» or
names a weekday that fits one year only, and the reference date is known.
"""

import datetime as dt

from summaries.calendars import day_value, month_from, weekday_named
from summaries.cards.day_values import Day, moment_of, shift_at
from summaries.cards.moments import Moment
from summaries.cards.months import (
    MONTH_NOUNS,
    day_and_month,
    day_number,
    month_at,
    numbered_month,
    with_year,
)
from summaries.cards.numeric_dates import day_and_month_in_digits, numeric_date
from summaries.cards.reading import Reading, word_set
from summaries.cards.year_numbers import year_told
from summaries.normalise import fold

_BEFORE_MONTH = word_set(
    "في منذ خلال حتى أواخر أوائل نهاية بداية مطلع منتصف بحلول أول آخر نصف نص"
)
# streets, bridges, movements, units of an army and cities that bear a date
_NAMED_AFTER = word_set(
    """
    شارع ميدان كوبري جسر جامعة حركة قوى ثورة حرب نصر محور ملعب ستاد استاد مستشفى قاعدة
    حديقة كتائب كتيبة لواء فيلق فوج سرية معسكر تحالف تكتل فريق نادي طريق مدينة مدرسة
    حي ساحة مجزرة انتفاضة انتصارات بانوراما السيد سعيد نفق سد مطار ميناء محطة قرية
    مخيم مسجد معهد كلية مجمع مركب صحيفة جريدة مجلة قناة مسرح قصر مصنع مصفاة مؤسسة
    شركة حزب تيار جبهة منظمة كتلة جماعة ائتلاف شباب سيارة سيارات طراز دار
    """
)
_LINKS = word_set("الموافق الموافقة في بتاريخ المصادف ل لـ لتاريخ ال ( ، ,")
_LONGEST_LINK = 3
_MOST_WEEKDAYS = 5
"""How often a month may have one weekday."""


def written_date(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a written date that begins at a token."""
    return (
        numeric_date(reading, index)
        or _weekday_and_day(reading, index)
        or _day(reading, index)
        or _month(reading, index)
    )


def is_name(reading: Reading, index: int) -> bool:
    """Tell the 25 January of «ثورة 25 يناير» from a day."""
    if _bears_name(reading, index):
        return True
    if reading.key(index - 1) == "/" and month_at(reading, index - 2):
        index -= 2  # «ثورة يوليو / تموز 1952»
        if _bears_name(reading, index):
            return True
    # the month of such a name: back over «السادس من»
    end = index - (reading.key(index - 1) == fold("من"))
    number = reading.numeral_before(end)
    return number is not None and _bears_name(reading, number.first)


def _bears_name(reading: Reading, index: int) -> bool:
    at = index - 1
    at -= reading.key(at) in ("«", '"', "“")
    return reading.is_any(at, _NAMED_AFTER)


def _is_part(reading: Reading, index: int) -> bool:
    """Tell the first week of «الأسبوع الأول من أبريل» from the first of April."""
    number = reading.numeral(index)
    before = reading.key(index - 1)
    return (
        number is not None
        and number.ordinal
        and before.startswith("ال")
        and before not in word_set("اليوم الى")
        and weekday_named(before) is None
    )


def _day(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a day of a month."""
    found = day_and_month(reading, index)
    if found is None or is_name(reading, index) or _is_part(reading, index):
        return ()
    return moment_of(reading, index, _with_later_year(reading, found), weekday=None)


def _with_later_year(reading: Reading, found: Day) -> Day:
    """Give «27 يوليو» of «27 يوليو و8 أغسطس 2023» the year of what follows."""
    later: Day | None = found
    for _ in range(_MOST_JOINED):
        if later is None or later.month is None or found.month is None:
            return found
        if later.month.calendar != found.month.calendar:
            return found
        if later.year is not None or later.shift is not None:
            return found._replace(year=later.year, shift=later.shift)
        later = _joined_day(reading, later)
    return found


_MOST_JOINED = 12


def _joined_day(reading: Reading, found: Day) -> Day | None:
    """Return the day, or the month, that «و» joins to another."""
    if not reading.key(found.end).startswith("و"):
        return None
    at = found.end + (reading.key(found.end) == "و")
    if found.day is not None:
        return day_and_month(reading, at)
    named = month_at(reading, at)
    return named and with_year(reading, named[0], None, named[1])


# ------------------------------------------------------------------------- weekdays


def _weekday_and_day(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «يوم الأحد الموافق 12 مايو 2024», «الجمعة، 3/5»."""
    at = index + (reading.bare(index) in word_set("يوم اليوم"))
    weekday = weekday_named(reading.bare(at)) or weekday_named(reading.key(at))
    if weekday is None and at == index:
        return ()
    at += weekday is not None
    if weekday is not None and (shift := shift_at(reading, at)):
        at = shift[1]  # «السبت المقبل 18 مايو»
    at, opens = _after_link(reading, at)
    found = day_and_month(reading, at)
    if found is not None:
        found = _with_later_year(reading, found)
        end = found.end + (opens and reading.key(found.end) == ")")
        return moment_of(reading, index, found._replace(end=end), weekday=weekday)
    if numeric := numeric_date(reading, at):
        return (numeric[0]._replace(first=index),)
    return day_and_month_in_digits(reading, index, at, weekday) or _ordered_day(
        reading, index, at, weekday
    )


def _after_link(reading: Reading, index: int) -> tuple[int, bool]:
    """Return the index after «الموافق لـ (», and whether a bracket opens there."""
    at, opens = index, False
    for _ in range(_LONGEST_LINK):
        opens = opens or reading.key(at) == "("
        at += reading.key(at) in _LINKS
    return at, opens


def _ordered_day(
    reading: Reading, index: int, at: int, weekday: int | None
) -> tuple[Moment, ...]:
    """Read «السبت السادس عشر», a day of the month in which it is that weekday."""
    day, number = day_number(reading, at), reading.numeral(at)
    published = reading.document.published
    if day is None or number is None or weekday is None or published is None:
        return ()
    if not (number.ordinal and number.definite and day[0] > _MOST_WEEKDAYS):
        return ()
    if reading.key(day[1]) in word_set("من بعد قبل ل"):
        return ()
    for months in (0, 1, -1):
        month = dt.date.fromisoformat(month_from(published, months) + "-01")
        value = day_value(month.year, month.month, day[0])
        if value and dt.date.fromisoformat(value).isoweekday() == weekday:
            return (Moment(index, day[1], value, "weekday and day"),)
    return ()


# --------------------------------------------------------------------------- months


def _month(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a month: with a year or «الماضي», or alone where it is nothing else."""
    at = index + (reading.bare(index) in MONTH_NOUNS)
    named = month_at(reading, at)
    if named is None:
        return _numbered_month(reading, index)
    if is_name(reading, index) or _is_proper(reading, named[1]):
        return ()
    found = _with_later_year(reading, with_year(reading, named[0], None, named[1]))
    sure = at > index or found.year is not None or found.shift is not None
    before = reading.is_any(index - 1, _BEFORE_MONTH)
    if not sure and (named[0].ambiguous and not before):
        return ()
    if not sure and reading.key(at).startswith("ال") and named[0].calendar == "hijri":
        return ()
    return moment_of(reading, index, found, weekday=None)


def _is_proper(reading: Reading, end: int) -> bool:
    """Tell «أيلول الأسود», «نيسان موتور» from the month."""
    return reading.key(end) in word_set("الأسود موتور موتورز للسيارات")


def _numbered_month(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «في شهر 3», «بداية شهر ثلاثة», «الشهر التاسع سنة 2014»."""
    named = numbered_month(reading, index)
    if named is None:
        return ()
    told = year_told(reading, named[1])
    if told is None and (
        not reading.is_any(index - 1, _BEFORE_MONTH)
        or reading.key(index).startswith("ال")
    ):
        return ()
    found = with_year(reading, named[0], None, named[1])
    return moment_of(reading, index, found, weekday=None)
