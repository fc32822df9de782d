"""Written dates: «15 رمضان 1445 هـ», «الأحد 12 أيار/مايو 2024», «12/5/2024».

A day that no year follows is of an unknown year, unless the text says «الماضي» or
names a weekday that fits one year only, and the reference date is known.
"""

from functools import lru_cache

from summaries.calendars import Month, month_heads, month_named, weekday_named
from summaries.cards.day_values import CURRENT, NEXT, PAST, Day, moment_of
from summaries.cards.moments import Moment
from summaries.cards.numeric_dates import (
    HIJRI_ERA,
    OUR_ERA,
    YEARS,
    day_and_month_in_digits,
    numeric_date,
)
from summaries.cards.reading import Reading, without_clitics, word_set
from summaries.normalise import fold

YEAR_NOUNS = word_set("عام العام سنة السنة عاما موسم الموسم")
_MONTH_NOUNS = word_set("شهر الشهر شهري")
YEAR_KINDS = word_set("الدراسي المالي الجامعي الميلادي الهجري الضريبي التشريعي")
_HOLY = word_set("المبارك المعظم الحرام الفضيل المكرم المحرم الخير")
_BEFORE_MONTH = word_set("في منذ خلال حتى أواخر أوائل نهاية بداية مطلع منتصف بحلول")
# streets, bridges, movements and cities that bear a date
_NAMED_AFTER = word_set(
    """
    شارع ميدان كوبري جسر جامعة حركة قوى ثورة حرب محور ملعب ستاد مستشفى قاعدة حديقة
    كتائب تحالف تكتل فريق نادي طريق مدينة مدرسة حي ساحة مجزرة انتفاضة انتصارات
    بانوراما وحرب وثورة لثورة لحرب بمدينة لمدينة وقوى لقوى السيد سعيد
    """
)
_LAST_DAY = 31


def written_date(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a written date that begins at a token."""
    return (
        numeric_date(reading, index)
        or _weekday_and_day(reading, index)
        or _day(reading, index)
        or _month(reading, index)
    )


# -------------------------------------------------------------------------- in words


def month_at(reading: Reading, index: int) -> tuple[Month, int] | None:
    """Return the month named at an index, and its end; doubles are one month."""
    found = _one_month(reading, index)
    if found is None:
        return None
    month, end = found
    opens = reading.key(end) in ("/", "(", "-", "–", "\\")
    if (
        opens
        and (twin := _one_month(reading, end + 1))
        and twin[0].number == month.number
    ):
        end = twin[1] + (reading.key(twin[1]) == ")")
        return month._replace(ambiguous=False), end
    return month, end


def _one_month(reading: Reading, index: int) -> tuple[Month, int] | None:
    if not reading.is_word(index):
        return None
    first = reading.key(index)
    if not _may_be_month(first):
        return None
    for word in dict.fromkeys((first, without_clitics(first))):
        if month := month_named((word, reading.key(index + 1))):
            return month, index + 2
        if month := month_named((word,)):
            return month, index + 1
    return None


@lru_cache(maxsize=16_384)
def _may_be_month(key: str) -> bool:
    """Tell whether a folded word begins the name of a month."""
    return not {key, without_clitics(key)}.isdisjoint(month_heads())


def year_at(reading: Reading, index: int) -> tuple[int, int] | None:
    """Return the year written at an index, perhaps after «عام», and its end."""
    at = index
    if reading.key(at) in (",", "،"):
        at += 1
    if reading.key(at) == fold("من") and reading.bare(at + 1) in YEAR_NOUNS:
        at += 1
    named = reading.bare(at) in YEAR_NOUNS or reading.key(at) == fold("للعام")
    at += named
    number = reading.numeral(at)
    if number is None or number.percent or number.ordinal or number.value < 0:
        return None
    digits = number.end == at + 1 and reading.is_digits(at)
    if digits and not (reading.key(at).isdecimal() and len(reading.key(at)) == 4):  # noqa: PLR2004
        return None
    if not digits and not named:
        return None
    value = number.value
    return (int(value), number.end) if value in YEARS else None


def day_number(reading: Reading, index: int) -> tuple[int, int] | None:
    """Return the day of the month at an index and its end."""
    if reading.key(index) in word_set("فاتح الفاتح"):
        return 1, index + 1  # so the Maghreb says it
    number = reading.numeral(index)
    if number is None or number.percent or number.form == "fraction":
        return None
    digits = reading.is_digits(index) and number.end == index + 1
    if digits and not reading.key(index).isdecimal():
        return None
    if not (digits or number.ordinal) or number.value not in range(1, _LAST_DAY + 1):
        return None
    return int(number.value), number.end


def day_and_month(reading: Reading, index: int) -> Day | None:
    """Read «15 رمضان 1445», «الخامس عشر من شهر أيار», «6 مايو الماضي»."""
    day = day_number(reading, index)
    if day is None:
        return None
    at = day[1]
    at += reading.key(at) == fold("من")
    at += reading.bare(at) in _MONTH_NOUNS
    month = month_at(reading, at)
    return month and with_year(reading, month[0], day[0], month[1])


def with_year(reading: Reading, month: Month, day: int | None, end: int) -> Day:
    """Add the year, or «الماضي» and its like, to a month that ends there."""
    if month.calendar == "hijri" and reading.key(end) in _HOLY:
        end += 1
    hint = reading.key(end)
    if hint in PAST | NEXT | CURRENT:
        return Day(end + 1, month, day, None, hint)
    if year := year_at(reading, end):
        value, end = year
        era = HIJRI_ERA if month.calendar == "hijri" else OUR_ERA
        end += reading.key(end) in era
        return Day(end, month, day, value, "")
    if reading.key(end) == fold("من") and reading.bare(end + 1) in YEAR_NOUNS:
        hint = reading.key(end + 2)
        if hint in PAST | NEXT | CURRENT:
            return Day(end + 3, month, day, None, f"year {hint}")
    return Day(end, month, day, None, "")


def is_name(reading: Reading, index: int) -> bool:
    """Tell the 25 January of «ثورة 25 يناير» from a day."""
    before = reading.key(index - 1), reading.bare(index - 1)
    if any(word in _NAMED_AFTER for word in before):
        return True
    # the month of such a name: back over «السادس من»
    end = index - (reading.key(index - 1) == fold("من"))
    number = reading.numeral_before(end)
    return number is not None and reading.bare(number.first - 1) in _NAMED_AFTER


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
    return moment_of(reading, index, found, weekday=None)


def _weekday_and_day(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read «يوم الأحد الموافق 12 مايو 2024», «الجمعة، 3/5»."""
    at = index + (reading.bare(index) in word_set("يوم اليوم"))
    weekday = weekday_named(reading.bare(at)) or weekday_named(reading.key(at))
    if weekday is None and at == index:
        return ()
    at += weekday is not None
    at += reading.key(at) in (",", "،", "(")
    if reading.key(at) in word_set("الموافق الموافقة في ل بتاريخ المصادف لـ"):
        at += 1
    found = day_and_month(reading, at)
    if found is not None:
        return moment_of(reading, index, found, weekday=weekday)
    if numeric := numeric_date(reading, at):
        return (numeric[0]._replace(first=index),)
    return day_and_month_in_digits(reading, index, at)


def _month(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a month: with a year or «الماضي», or alone where it is nothing else."""
    at = index + (reading.bare(index) in _MONTH_NOUNS)
    named = month_at(reading, at)
    if named is None or is_name(reading, index):
        return ()
    found = with_year(reading, named[0], None, named[1])
    sure = at > index or found.year is not None or bool(found.hint)
    before = reading.bare(index - 1) in _BEFORE_MONTH
    if not sure and (named[0].ambiguous and not before):
        return ()
    if not sure and reading.key(at).startswith("ال") and named[0].calendar == "hijri":
        return ()
    return moment_of(reading, index, found, weekday=None)
