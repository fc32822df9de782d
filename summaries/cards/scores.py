"""Scores: «2-1», «بهدفين لمثلهما», «بثلاثة أهداف دون رد»."""

from decimal import Decimal

from summaries.cards.amount import Amount
from summaries.cards.reading import Reading, word_set
from summaries.normalise import fold

_SPORT = word_set(
    """
    هزم هزمت نتيجة النتيجة هدف أهداف هدفا الهدف الدوري الكأس منتخب المنتخب فريق الفريق
    الشوط ملعب سحق اكتسح ذهابا إيابا الذهاب الإياب ضيفه مضيفه مضيفته أمام اللقاء
    المجموعة
    """
)
_SPORT_STEMS = tuple(
    word_set("فاز فوز تغلب خسر خسار تعادل انتصر انتصار مبارا ركلات ضربات نتيجة")
)
_RESULTS = tuple(word_set("فاز فوز تغلب خسر خسار تعادل هزم انتصر"))
_REACH = 25
_MOST = 200
_SETS = {
    fold(word): goals
    for goals, word in enumerate("ثنائية ثلاثية رباعية خماسية سداسية سباعية".split(), 2)
}
"""«بثلاثية نظيفة», «بثنائية دون رد»: so many goals."""
_ZERO = fold("صفر")
_DASHES = frozenset("-–—−:")
_TO = word_set("ل لـ مقابل إلى لقاء")
_SAME = word_set("لمثله لمثلهما لمثلها لمثيله لمثليهما مثله مثلهما مثلها")
_EACH = word_set("منهما فريق طرف جانب منتخب")
_NONE = word_set("رد مقابل")
_CLEAN = word_set("نظيف نظيفين نظيفة نظيفا")
_NOTHING = word_set("لصفر صفر لاشيء")


def score_at(reading: Reading, index: int) -> Amount | None:
    """Read a score that begins at a token."""
    return _in_figures(reading, index) or _in_goals(reading, index)


def _made(first: int, end: int, ours: Decimal, theirs: Decimal) -> Amount:
    return Amount(first, end, (ours, theirs), "score", "score", number_end=end)


def _in_figures(reading: Reading, index: int) -> Amount | None:
    """Read «2-1», «3 - صفر», where the text speaks of sport."""
    ours, theirs = _side(reading, index), _side(reading, index + 2)
    joined = _is_dash(reading, index + 1) or _is_stroke(reading, index)
    if ours is None or theirs is None or not joined:
        return None
    beyond = _is_dash(reading, index - 1) or (
        _is_dash(reading, index + 3) and reading.is_digits(index + 4)
    )
    in_digits = reading.is_digits(index) and reading.is_digits(index + 2)
    if beyond or (in_digits and not _speaks_of_sport(reading, index)):
        return None
    return _made(index, index + 3, ours, theirs)


def _is_stroke(reading: Reading, index: int) -> bool:
    """Tell the stroke of «فاز على ضيفه 3 / 1» from that of a date."""
    strokes = [reading.key(at) == "/" for at in (index - 1, index + 1, index + 3)]
    near = range(max(0, index - _REACH // 2), index)
    return strokes == [False, True, False] and any(
        _begins(reading, at, _RESULTS) for at in near
    )


def _side(reading: Reading, index: int) -> Decimal | None:
    """Return the goals of one side, in digits or «صفر»."""
    key = reading.key(index)
    if key == _ZERO:
        return Decimal(0)
    three = 3
    short = reading.is_digits(index) and key.isdecimal() and len(key) <= three
    return Decimal(key) if short else None


def _is_dash(reading: Reading, index: int) -> bool:
    """Tell a dash; some papers draw it as a long letter."""
    key = reading.key(index)
    return key in _DASHES or (key == "" and reading.is_word(index))


def _speaks_of_sport(reading: Reading, index: int) -> bool:
    near = range(max(0, index - _REACH), min(len(reading.words), index + _REACH))
    return any(
        reading.key(at) in _SPORT or _begins(reading, at, _SPORT_STEMS) for at in near
    )


def _begins(reading: Reading, at: int, stems: tuple[str, ...]) -> bool:
    """Tell a word that begins with one of some stems; the «ف» of «فاز» is its own."""
    bare = reading.bare(at).removeprefix("ال")
    return reading.key(at).startswith(stems) or bare.startswith(stems)


def _goals(reading: Reading, index: int) -> tuple[Decimal, int] | None:
    """Read «هدف», «هدفين», «ثلاثة أهداف»: their number and end."""
    for word in (reading.key(index), reading.bare(index)):
        if word in word_set("هدف هدفا بهدف"):
            one = reading.key(index + 1) == fold("واحد")
            return Decimal(1), index + 1 + one
        if word in word_set("هدفين هدفان بهدفين"):
            return Decimal(2), index + 1
        if word in _SETS and reading.key(index + 1) in _CLEAN | word_set("دون مقابل"):
            return Decimal(_SETS[word]), index + 1
    number = reading.numeral(index)
    if number is None or number.ordinal or not 0 <= number.value <= _MOST:
        return None
    if reading.key(number.end) not in word_set("أهداف هدفا هدف"):
        return None
    return number.value, number.end + 1


def _in_goals(reading: Reading, index: int) -> Amount | None:
    """Read a score in goals: theirs are named, the same, or none."""
    ours = _goals(reading, index)
    if ours is None:
        return None
    count, end = ours
    score = _against(reading, index, count, end)
    attached = reading.key(index) in word_set("بهدف بهدفين")
    return score and score._replace(letters=int(attached))


def _against(reading: Reading, index: int, count: Decimal, end: int) -> Amount | None:
    key, following = reading.key(end), reading.key(end + 1)
    if key in _SAME:
        return _made(index, end + 1, count, count)
    if key == fold("لكل") and following in _EACH:
        return _made(index, end + 2, count, count)
    if key in _CLEAN or key in _NOTHING:
        return _made(index, end + 1, count, Decimal(0))
    at = end + (key == fold("من"))
    if reading.key(at) in word_set("دون بدون") and reading.key(at + 1) in _NONE:
        return _made(index, at + 2, count, Decimal(0))
    if key == fold("مقابل") and following == fold("لا"):
        return _made(index, end + 3, count, Decimal(0))
    theirs = _theirs(reading, end)
    return theirs and _made(index, theirs[1], count, theirs[0])


def _theirs(reading: Reading, end: int) -> tuple[Decimal, int] | None:
    """Read the other side's goals: «لهدف», «مقابل هدفين», «لواحد»."""
    key = reading.key(end)
    if key in _TO:
        end += 1
        number = reading.numeral(end)
    elif key.startswith("ل"):
        number = reading.numeral(end)
    else:
        return None
    if goals := _goals(reading, end):
        return goals
    if number is None or number.ordinal or not 0 <= number.value <= _MOST:
        return None
    return number.value, number.end
