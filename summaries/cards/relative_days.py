"""Relative days: «أمس», «الثلاثاء المقبل», «الشهر الماضي», told from a reference date.

Without that date the card says where the words stand, and has no value.
"""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from summaries.calendars import month_from, shifted, week_from, weekday_named
from summaries.cards.day_values import shift_at
from summaries.cards.moments import Moment
from summaries.cards.months import day_and_month
from summaries.cards.reading import Reading, word_set
from summaries.cards.weekdays import weekday, weekdays_stretch
from summaries.cards.year_numbers import YEAR_KINDS, is_alone
from summaries.normalise import fold

_YESTERDAY = word_set("أمس الأمس البارحة امبارح")
_TOMORROW = word_set("غدا غد الغد")
# words of the dialects that are ordinary ones too: only where they open a clause
_SPOKEN_TOMORROW = word_set("بكرة بكرا")
_DAY = fold("يوم")
_BEFORE = fold("قبل")
_AFTER = fold("بعد")
_NO_DATE_AFTER_TODAY = word_set(
    """
    الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الأخير
    الواحد العالمي الوطني الدولي التالي السابق الدراسي المفتوح نفسه ذاته الذي التي
    الموعود المشهود الختامي الافتتاحي العشرين الثلاثين المشؤوم المحدد المقبل اللي
    القبل
    """
)
_NO_DATE_BEFORE_TODAY = word_set("ذلك كل نفس طوال برميل مرة مرات ساعات ساعة طيلة")
_TIMES_OF_DAY = word_set("صباح مساء ظهر فجر عصر ليل ليلة يوم نهار")


def relative_day(reading: Reading, index: int) -> tuple[Moment, ...]:
    """Read a day, week, month or year told from the reference date."""
    rules: tuple[Callable[[Reading, int], Moment | None], ...] = (
        _near_day,
        _night,
        weekday,
        weekdays_stretch,
        _unit,
        _bound,
        _counted,
    )
    for rule in rules:
        if found := rule(reading, index):
            return (found,)
    return ()


def _day(reading: Reading, days: int) -> str | None:
    published = reading.document.published
    return None if published is None else shifted(published, days).isoformat()


# ------------------------------------------------------------------------- near days


def _near_day(reading: Reading, index: int) -> Moment | None:
    """Read «أمس», «أول من أمس», «اليوم», «غدا», «بعد غد», and a weekday after it."""
    day = reading.bare(index) == _DAY  # «يوم بعد غد»
    found = _offset(reading, index + 1) if day else None
    if found is None or abs(found[0]) == 1:
        found = _offset(reading, index)
    if found is None:
        return None
    days, end, reason = found
    # «أمس الأحد», «اليوم (الثلاثاء)»
    opens = reading.key(end) == "("
    dated = day_and_month(reading, end + 1) is not None  # «غدا الأحد 12 مايو»
    if weekday_named(reading.key(end + opens)) is not None and not dated:
        end += 1 + 2 * opens
    return Moment(index, min(end, len(reading.words)), _day(reading, days), reason)


def _offset(reading: Reading, index: int) -> tuple[int, int, str] | None:
    key, bare = reading.key(index), reading.bare(index)
    following = reading.key(index + 1)
    if before := _before_yesterday(reading, index):
        return -2, before, "day before yesterday"
    if key in _YESTERDAY or (bare in _YESTERDAY and key != bare):
        if following in word_set("القريب البعيد"):
            return None
        first = following == fold("الأول")
        return (-2 if first else -1), index + 1 + first, "yesterday"
    at = index + 1 + (following == _DAY)
    if key == _AFTER and reading.key(at) in _TOMORROW | _SPOKEN_TOMORROW:
        return 2, at + 1, "day after tomorrow"
    return _tomorrow(reading, index) or _today(reading, index)


def _before_yesterday(reading: Reading, index: int) -> int | None:
    """Return the end of «أول من أمس», «الأول من أمس», «قبل أمس»."""
    key = reading.key(index)
    if key in word_set("أول وأول الأول والأول"):
        at = index + 1 + (reading.key(index + 1) == fold("من"))
    elif key in word_set("قبل القبل"):
        at = index + 1
    else:
        return None
    return at + 1 if reading.key(at) in _YESTERDAY else None


def _tomorrow(reading: Reading, index: int) -> tuple[int, int, str] | None:
    bare = reading.bare(index)
    if bare == fold("غدا") and not _is_became(reading, index):
        return 1, index + 1, "tomorrow"
    if bare in _TIMES_OF_DAY and reading.key(index + 1) in _TOMORROW:
        return 1, index + 2, "tomorrow"
    opens = index == 0 or reading.words[index - 1].kind == "mark"
    if reading.key(index) in _SPOKEN_TOMORROW and opens:
        return 1, index + 1, "tomorrow"
    return None


def _is_became(reading: Reading, index: int) -> bool:
    """Tell the verb of «غدا البيت مهجورا» from the morrow."""
    subject, predicate = reading.key(index + 1), reading.key(index + 2)
    return (
        subject.startswith("ال")
        and weekday_named(subject) is None
        and predicate.endswith("ا")
        and not predicate.startswith("ال")
    )


def _today(reading: Reading, index: int) -> tuple[int, int, str] | None:
    key = reading.key(index)
    if key not in word_set("اليوم واليوم"):
        return None
    before, following = reading.key(index - 1), reading.key(index + 1)
    if shift := shift_at(reading, index + 1):
        # «اليوم الجاري»; «اليوم المقبل» is another than tomorrow
        return (shift[0], shift[1], "day from now") if shift[0] in (-1, 0) else None
    if following in _NO_DATE_AFTER_TODAY or before in _NO_DATE_BEFORE_TODAY:
        return None
    if _is_another_day(reading, index):
        return None
    return 0, index + 1, "today"


def _is_another_day(reading: Reading, index: int) -> bool:
    """Tell rates («ساعات في اليوم»), «في مثل هذا اليوم» and «اليوم اللي قبل أمس»."""
    before, after = reading.key(index - 1), reading.key(index + 1)
    if before == fold("هذا"):
        like = reading.key(index - 2) in word_set("مثل بمثل كمثل")
        return like or after == fold("من")  # «في هذا اليوم من عام 1945»
    if after == "ال":  # «اليوم الـ43 من الحرب»
        return True
    told = after == fold("إلى") and reading.key(index + 2) in (_BEFORE, _AFTER)
    return before == fold("في") or told


def _night(reading: Reading, index: int) -> Moment | None:
    """Read «الليلة», «الليلة الماضية», «هذا المساء»."""
    this = reading.bare(index) in word_set("هذا هذه")
    word = reading.key(index + this) if this else reading.key(index).removeprefix("و")
    if this and word in word_set("الصباح المساء الليلة الفجر"):
        return Moment(index, index + 2, _day(reading, 0), "part of this day")
    if word != fold("الليلة") or reading.key(index - 1) in _NO_NIGHT_AFTER:
        return None
    if shift := shift_at(reading, index + 1):
        past = shift[0] == -1
        value = _day(reading, -1) if past else None
        return Moment(index, shift[1], value, "last night") if past else None
    if not is_alone(reading, index + 1) or _is_listed(reading, index + 1):
        return None
    return Moment(index, index + 1, _day(reading, 0), "tonight")


_NO_NIGHT_AFTER = word_set(
    "في تلك نفس سعر تكلفة كل ألف طوال طيلة ذات عن ثمن أجرة برنامج دولار ريال درهم"
)


def _is_listed(reading: Reading, index: int) -> bool:
    """Tell a night that an ordinary one is counted with: «الليلة الواحدة»."""
    return reading.key(index) in word_set("و") and reading.key(index + 1) == fold(
        "ضحاها"
    )


# ------------------------------------------------------------ weeks, months and years

_UNITS = {
    fold(word): unit
    for unit, words in (
        ("week", "أسبوع الأسبوع"),
        ("month", "شهر الشهر"),
        ("year", "عام العام سنة السنة"),
    )
    for word in words.split()
}


def _from(published: dt.date | None, unit: str, shift: int) -> str | None:
    if published is None:
        return None
    if unit == "week":
        return week_from(published, shift)
    if unit == "month":
        return month_from(published, shift)
    return f"{published.year + shift:04}"


def _unit(reading: Reading, index: int) -> Moment | None:
    """Read «الأسبوع الماضي», «هذا العام», «العام المالي الجاري»."""
    published = reading.document.published
    if reading.bare(index) in word_set("هذا هذه"):
        unit = _UNITS.get(reading.key(index + 1))
        definite = reading.key(index + 1).startswith("ال")
        holy = reading.key(index + 2) in word_set("الفضيل المبارك الكريم")
        if unit is None or not definite or holy:
            return None
        return Moment(index, index + 2, _from(published, unit, 0), f"this {unit}")
    unit = _definite_unit(reading.key(index)) or _definite_unit(reading.bare(index))
    if unit is None or reading.is_any(index - 1, _PUBLIC):
        return None
    at = index + 1 + (reading.key(index + 1) in YEAR_KINDS)
    if shift := shift_at(reading, at):
        value = _from(published, unit, shift[0])
        return Moment(index, shift[1], value, f"{unit} from now")
    return None


# nouns that «العام» makes public or general: «الدين العام الحالي» is no year
_PUBLIC = word_set(
    "الدين القطاع الرأي النائب المدعي الصالح الإنفاق الأمين المدير المفتش الكاتب المشرف"
)


def _bound(reading: Reading, index: int) -> Moment | None:
    """Read «مطلع العام», «نهاية الشهر», which mean the present one."""
    unit = _UNITS.get(reading.key(index + 1))
    if not reading.is_any(index, _BOUNDS) or unit not in ("year", "month"):
        return None
    alone = is_alone(reading, index + 2) and reading.key(index + 2) not in YEAR_KINDS
    if not alone or not reading.key(index + 1).startswith("ال"):
        return None
    if reading.key(index - 1) in word_set("كل مع") and unit == "month":
        return None
    value = _from(reading.document.published, unit, 0)
    return Moment(index, index + 2, value, f"part of this {unit}")


_BOUNDS = word_set("مطلع بداية نهاية أوائل أواخر منتصف مستهل ختام آخر أول")


def _definite_unit(word: str) -> str | None:
    """Return the unit of «الشهر», also in «للشهر»."""
    if word.startswith("لل"):
        word = "ا" + word[1:]
    return _UNITS.get(word) if word.startswith("ال") else None


_PLURALS = {
    fold(word): (unit, size)
    for word, unit, size in (
        ("الأيام", "day", 1),
        ("الأسابيع", "day", 7),
        ("الأشهر", "month", 1),
        ("الشهور", "month", 1),
        ("السنوات", "year", 1),
        ("الأعوام", "year", 1),
        ("العقود", "year", 10),
        ("العقدين", "year", 20),
        ("اليومين", "day", 2),
        ("الأسبوعين", "day", 14),
        ("الشهرين", "month", 2),
        ("العامين", "year", 2),
        ("السنتين", "year", 2),
    )
}


def _counted(reading: Reading, index: int) -> Moment | None:
    """Read «الأيام الثلاثة الماضية», «الشهرين المقبلين»."""
    found = _PLURALS.get(reading.bare(index))
    if found is None:
        return None
    unit, size = found
    at, count = index + 1, Decimal(1)
    if not reading.bare(index).endswith(fold("ين")):
        at += reading.key(at) == fold("ال")
        number = reading.numeral(at)
        if number is None or number.value not in range(1, 1000):
            return None
        at, count = number.end, number.value
    shift = shift_at(reading, at, latest=True)
    if shift is None or shift[0] not in (-1, 1):
        return None
    value = _stretch(reading.document.published, unit, shift[0] * size * int(count))
    return Moment(index, shift[1], value, f"{unit}s from now")


def _stretch(published: dt.date | None, unit: str, count: int) -> str | None:
    """Return the days, months or years up to the reference date, or from it on."""
    if published is None:
        return None
    today = published.isoformat()
    if unit == "day":
        other = shifted(published, count).isoformat()
    elif unit == "month":
        today, other = month_from(published, 0), month_from(published, count)
    else:
        year = min(max(published.year + count, dt.MINYEAR), dt.MAXYEAR)
        today, other = f"{published.year:04}", f"{year:04}"
    return f"{other}/{today}" if count < 0 else f"{today}/{other}"
