"""Identifiers: numbers that name a thing and count nothing.

Resolutions, articles, flights, telephones, models of aircraft, groups of states,
list numbers and lone years.
"""

from summaries.cards.amounts import Amount
from summaries.cards.reading import Reading, word_set
from summaries.cards.units import counts_something
from summaries.numerals import Numeral
from summaries.normalise import fold

_NAMED_BY_NUMBER = word_set(
    """
    رقم رقمه رقمها برقم ورقم الرقم أرقام القرار قرار القرارين القرارات المادة مادة المواد مواد
    المادتين المادتان البند البنود بند الفقرة الفقرات فقرة الفصل الباب الملحق هاتف الهاتف هواتف
    جوال فاكس رحلة الرحلة الغرفة غرفة القاعة الصفحة صفحة الصفحات ص طريق الطريق شارع الشارع
    القناة قناة خط الخط طراز الطراز موديل بوينغ بوينج إيرباص ايرباص مونديال رؤية الرؤية أجندة
    الإصدار البوابة المنصة مجموعة مجموعات الفوج اللواء الفرقة الكتيبة اللوحة كوفيد فيفا خليجي
    الجيل جيل ويندوز آيفون غالاكسي القسم الجناح المبنى الدور الطابق المقعد المرسوم مرسوم القانون
    قانون بروتوكول اتفاقية التعميم المرسومين محضر القضية كود الكود الرمز ايفون ميغ سوخوي سو إف
    ميراج أبولو نموذج النموذج الحلقة حلقة الجولة الدورة المركز المرتبة القمة كلوب استوديو
    """
)
_VAGUE_BEFORE = word_set("بضع بضعة عدة عشرات مئات آلاف ملايين بعض عشرات")
_CUES = word_set(
    """
    عدد عددهم عددها عددهما عدده العدد حصيلة الحصيلة إجمالي مجموع بلغ بلغت يبلغ تبلغ وصل وصلت
    يصل تصل سجل سجلت إلى أصيب قتل لقي مصرع بواقع ب نحو حوالي قرابة زهاء أكثر أقل بينهم بينها منهم
    منها لـ جمع حصد حصدت أحرز نال ضم ضمت يضم تضم شمل شملت وفاة إصابة مقتل اعتقال توقيف استشهاد
    ارتفع ارتفعت انخفض انخفضت تراجع تراجعت زاد زادت من بين
    """
)
_CUE_WORDS = 6
_CLITICS = word_set("ال الـ ب بـ ل لـ و ف ك وال بال لل")
_LONGEST = 9
_YEARS = range(1900, 2101)
_FOUR = 4


def is_identifier(reading: Reading, amount: Amount) -> bool:
    """Tell whether the number of a bare count names something."""
    number = reading.numeral(amount.first)
    if number is None:
        return False
    at = number.first
    if _is_named(reading, at) or _is_glued(reading, number):
        return True
    if reading.is_digits(at) and _is_long(reading, at, number):
        return True
    return (
        number.definite
        or reading.bare(at - 1) in _VAGUE_BEFORE
        or _is_lone_year(reading, number)
        or _is_listed(reading, number)
        or _is_lone_one(reading, number)
        or _stands_after_its_noun(reading, number)
    )


def _is_named(reading: Reading, at: int) -> bool:
    """Tell whether a word that is numbered precedes: «المادة 12», «رقم (2254)»."""
    back = at - 1
    while (
        reading.key(back) in ("(", ":", "«", '"', "/", "-")
        or reading.key(back) in _CLITICS
    ):
        back -= 1
        if at - back > _FOUR:
            return False
    if reading.key(back) in _NAMED_BY_NUMBER or reading.bare(back) in _NAMED_BY_NUMBER:
        return True
    # «المواد 3 و4»: what «و» joins is named by the same word
    joined = reading.key(at - 1) in ("و", "،", ",", "-", fold("إلى"))
    return joined and reading.is_digits(at - 2) and _is_named(reading, at - 2)


def _is_glued(reading: Reading, number: Numeral) -> bool:
    """Tell whether letters or signs hang on: «إف-16», «G7», «5G», «5+1», «@20»."""
    first, last = number.first, number.end - 1
    if not reading.is_digits(first):
        return False
    before, after = reading.key(first - 1), reading.key(number.end)
    touches = reading.touch(first - 1)
    if touches and before in ("-", "–", "−", "+", "/", "@", "#", ":", "\\", "=", "."):
        glued = before in "@#+/:\\=" or (
            reading.touch(first - 2)
            and reading.key(first - 2) not in _CLITICS
            and (reading.is_word(first - 2) or reading.is_digits(first - 2))
        )
        if glued:
            return True
    if before and before.isascii() and before.isalpha():
        return True
    if touches and before and reading.is_word(first - 1) and before not in _CLITICS:
        return True
    return reading.touch(last) and (
        (after.isalpha() and reading.is_word(number.end))
        or (after in "+/:@-–\\=" and reading.is_digits(number.end + 1))
        or after == "@"
    )


def _is_long(reading: Reading, at: int, number: Numeral) -> bool:
    """Tell a telephone number, or one of its parts, from a quantity."""
    key = reading.key(at)
    if key.isdecimal() and number.end == at + 1:
        zeros = key.startswith("0") and len(key) > 1
        if zeros or (len(key) >= _LONGEST and not counts_something(reading, at + 1)):
            return True
    if reading.key(at - 1) == "+":
        return True
    run = 1
    for step in (-1, 1):
        beside = at + step
        while reading.is_digits(beside) and run < _FOUR:
            run, beside = run + 1, beside + step
    return run > 2  # noqa: PLR2004 - «079 555 0100»


def _is_lone_year(reading: Reading, number: Numeral) -> bool:
    key = reading.key(number.first)
    return (
        number.end == number.first + 1
        and key.isdecimal()
        and len(key) == _FOUR
        and int(key) in _YEARS
        and not counts_something(reading, number.end)
        and not reading.is_digits(number.end)
        and not _has_cue(reading, number.first)
    )


def _is_listed(reading: Reading, number: Numeral) -> bool:
    """Tell the «1-» and «2.» before the items of a list, and «(3)»."""
    if not reading.is_digits(number.first):
        return False
    before, after = reading.key(number.first - 1), reading.key(number.end)
    if before in ("(", "[") and after in (")", "]"):
        return True
    start = reading.words[number.first].span.start
    line = reading.document.text.rfind("\n", 0, start) + 1
    opens = start - line < _LONGEST and not reading.document.text[line:start].strip()
    return opens and after in ("-", ".", ")", "–", "ـ", "_")


def _is_lone_one(reading: Reading, number: Numeral) -> bool:
    """Tell «واحد من» and «في آن واحد», which count nothing, from «شخص واحد»."""
    if number.value != 1 or not number.in_words or number.scale != 1:
        return False
    from summaries.cards.units import is_counted  # noqa: PLC0415

    return not is_counted(reading.bare(number.first - 1))


def _has_cue(reading: Reading, at: int) -> bool:
    """Tell whether a word of quantity stands shortly before."""
    return any(reading.bare(at - back) in _CUES for back in range(1, _CUE_WORDS + 1))


def _stands_after_its_noun(reading: Reading, number: Numeral) -> bool:
    """Tell the number of a definite noun («الجولة 5») from one that counts."""
    if not reading.is_digits(number.first):
        return False
    before = reading.key(number.first - 1)
    named = before.startswith("ال") and reading.is_word(number.first - 1)
    after = reading.key(number.end)
    followed = reading.is_word(number.end) and not after.startswith(("ال", "و", "ف"))
    return named and not followed and not _has_cue(reading, number.first)
