"""Named numbers: «المادة 12», «رقم (2254)», «قرار مجلس الأمن 1701».

What is numbered stands before its number, its maker or brackets between them.
"""

from summaries.cards.reading import Reading, word_set
from summaries.cards.units import counts_something, is_counted
from summaries.cards.word_classes import TIME_WORDS
from summaries.lexicon import keys
from summaries.names.vocabulary import (
    is_common_adjective,
    is_plainly_common,
    is_verb,
)
from summaries.normalise import fold
from summaries.numerals import Numeral

_NAMED_BY_NUMBER = word_set(
    """
    عيار البندين البندان الفقرتين القرارين المرسومين الغرفتين الصفحتين رقم رقمه رقمها
    برقم ورقم الرقم أرقام القرار قرار القرارات المادة مادة المواد مواد المادتين
    المادتان البند البنود بند الفقرة الفقرات فقرة الفصل الباب الملحق هاتف الهاتف
    هواتف جوال فاكس رحلة الرحلة الغرفة غرفة القاعة الصفحة صفحة الصفحات ص طريق الطريق
    شارع الشارع القناة قناة خط الخط طراز الطراز موديل بوينغ بوينج إيرباص ايرباص
    مونديال رؤية الرؤية أجندة الإصدار البوابة المنصة مجموعة مجموعات الفوج اللواء
    المجلد مجلد الفرقة الكتيبة اللوحة كوفيد فيفا خليجي الجيل جيل ويندوز آيفون
    غالاكسي القسم الجناح المبنى الدور الطابق المقعد المرسوم مرسوم القانون قانون
    بروتوكول اتفاقية التعميم محضر القضية كود الكود الرمز ايفون ميغ سوخوي سو إف ميراج
    أبولو نموذج النموذج الحلقة حلقة الجولة الدورة المركز المرتبة القمة الدقيقة دقيقة
    سباق كلوب استوديو الفئة فيتامين الدقيقتين الدقيقتان المراكز مراكز الذكرى النسخة
    الطبعة
    """
)
_ONLY_NAMED = word_set(
    """
    الرقم المجلد الصفحة القرار المادة الفقرة البند المرسوم الهاتف الجوال الفاكس الذكرى
    الخط النسخة الطبعة الدقيقة
    """
)
"""After these a number never counts what follows: «الرقم 8001444 لاستفسارات …»."""
_RESOLUTION = fold("القرار")
"""But «صوت لصالح القرار 12 عضوا» counts members."""
_THIS = word_set("هذه هذا تلك ذلك")
_RULINGS = word_set("قرار القرار قراره قرارها قانون القانون مرسوم المرسوم")
_RULER_WORDS = 5
OPENERS = word_set("من بين")
_PLACES = word_set("المراكز مراكز الصفحات صفحات المواد مواد الغرف المقاعد الأرقام")
_BETWEEN = frozenset('(:«"/-')
_JOINTS = word_set("و ، , - إلى")
CLITICS = word_set("ال الـ ب بـ ل لـ و ف ك وال بال لل")
_LONGEST = 9
_FOUR = 4


def is_ruling(reading: Reading, number: Numeral) -> bool:
    """Tell the number of «قرار مجلس الأمن 1701», whose maker stands between."""
    if reading.is_word(number.end) and counts_something(reading, number.end):
        return False
    for back in range(number.first - 1, number.first - 1 - _RULER_WORDS, -1):
        if reading.key(back) in _RULINGS:
            return back < number.first - 1
        if not reading.key(back).startswith("ال") and back < number.first - 1:
            # only the last of the maker's nouns is definite: «مجلس الأمن»
            if reading.key(back) in keys("particles") or is_verb(reading.key(back)):
                return False
        elif not reading.key(back).startswith("ال"):
            return False
    return False


def counts_after(reading: Reading, number: Numeral) -> bool:
    """Tell «تستوعب القاعة 800 متفرج» from «القاعة 12» and «المادة 5 فقرة 2»."""
    if number.in_words and number.scale > 1:
        return True
    joined = reading.key(number.first - 1) == "و" or "و" in number.clitics
    if joined and is_counted(reading.key(number.end)):
        return True  # «طائرات "سوخوي" و30 مروحية»
    after = reading.key(number.end)
    known = is_plainly_common(after) or after.endswith("ا")
    letters = ("ال", "لل") if known else ("ال", "لل", "و", "ف", "ي", "ت", "ب")
    noun = reading.is_word(number.end) and not (
        after in keys("particles")
        or after in _NAMED_BY_NUMBER
        or after in TIME_WORDS
        or after.startswith(letters)
        or is_verb(after)
        or is_common_adjective(after)
        or after.endswith("يا")
        or (after.endswith("ا") and is_common_adjective(after[:-1]))
    )
    last = number.first - 1
    heads = {reading.key(last)}
    if is_adjective_of(reading, last):
        heads.add(reading.key(last - 1))  # «الرقم الموحد»
    if reading.key(last) == _RESOLUTION and is_counted(after):
        return True
    return reading.key(last).startswith("ال") and not heads & _ONLY_NAMED and noun


def is_named(reading: Reading, at: int) -> bool:
    """Tell whether a word that is numbered precedes: «المادة 12», «رقم (2254)»."""
    for _ in range(_LONGEST):
        back = at - 1
        while at - back <= _FOUR and (
            reading.key(back) in _BETWEEN or reading.key(back) in CLITICS
        ):
            back -= 1
        if reading.key(back) in OPENERS and reading.bare(back - 1) in _PLACES:
            back -= 1  # «المراكز من 11 إلى 20»
        if reading.key(back - 1) in _THIS:
            return False  # «بلغ عدد العارضين في هذه الدورة 562»
        if {reading.key(back), reading.bare(back), _definite(reading, back)} & (
            _NAMED_BY_NUMBER
        ):
            return True
        noun = reading.key(back - 1)
        definite = reading.key(back).startswith("ال") and reading.is_word(back)
        if definite and noun in _NAMED_BY_NUMBER:
            return True  # «الخط الساخن 105», «خط المترو 2»
        # «المواد 3 و4»: what «و» joins is named by the same word
        if not (reading.key(at - 1) in _JOINTS and reading.is_digits(at - 2)):
            return False
        at -= 2
    return False


def _definite(reading: Reading, at: int) -> str:
    """Return «المادة» of «للمادة»."""
    key = reading.key(at)
    return f"ال{key[2:]}" if key.startswith("لل") else key


def is_adjective_of(reading: Reading, at: int) -> bool:
    """Tell whether a definite word follows a definite noun."""
    both = reading.key(at).startswith("ال") and reading.key(at - 1).startswith("ال")
    return both and reading.is_word(at) and reading.is_word(at - 1)
