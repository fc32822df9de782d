"""Near days: «أمس», «أول من أمس», «اليوم», «بعد غد», «الليلة الماضية».

Without a reference date the card says where the words stand, and has no value.
"""

from summaries.calendars import shifted, weekday_named
from summaries.cards.day_values import shift_at
from summaries.cards.moments import Moment
from summaries.cards.months import day_and_month
from summaries.cards.reading import Reading, word_set
from summaries.cards.year_numbers import is_alone
from summaries.normalise import fold

_YESTERDAY = word_set("أمس الأمس البارحة امبارح")
_TOMORROW = word_set("غدا غد الغد")
_UP_TO = word_set("من إلى حتى منذ يوم")
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


def _day(reading: Reading, days: int) -> str | None:
    published = reading.document.published
    return None if published is None else shifted(published, days).isoformat()


def near_day(reading: Reading, index: int) -> Moment | None:
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
    if bare == fold("غد") and (
        weekday_named(reading.key(index + 1)) or reading.key(index - 1) in _UP_TO
    ):
        return 1, index + 1, "tomorrow"  # «من غد الثلاثاء», «حتى غد»
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


def night(reading: Reading, index: int) -> Moment | None:
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
