"""Identifiers: numbers that name a thing and count nothing.

Resolutions, articles, flights, telephones, models of aircraft, groups of states,
list numbers and lone years.
"""

from summaries.cards.amount import Amount
from summaries.cards.duals import noun_amount
from summaries.cards.months import month_at
from summaries.cards.reading import Reading, word_set
from summaries.cards.units import counts_something
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
    كلوب استوديو الفئة فيتامين الدقيقتين الدقيقتان المراكز مراكز الذكرى النسخة الطبعة
    """
)
_ONLY_NAMED = word_set(
    """
    الرقم المجلد الصفحة القرار المادة الفقرة البند المرسوم الهاتف الجوال الفاكس الذكرى
    الخط النسخة الطبعة
    """
)
"""After these a number never counts what follows: «الرقم 8001444 لاستفسارات …»."""
_VAGUE_BEFORE = word_set("بضع بضعة عدة عشرات مئات آلاف ملايين بعض عشرات")
_CUES = word_set(
    """
    عدد عددهم عددها عددهما عدده العدد حصيلة الحصيلة إجمالي مجموع بلغ بلغت يبلغ تبلغ
    وصل وصلت يصل تصل سجل سجلت إلى أصيب قتل لقي مصرع بواقع ب نحو حوالي قرابة زهاء
    أكثر أقل بينهم بينها منهم منها لـ جمع حصد حصدت أحرز نال ضم ضمت يضم تضم شمل شملت
    وفاة إصابة مقتل اعتقال توقيف استشهاد ارتفع ارتفعت انخفض انخفضت تراجع تراجعت زاد
    زادت من بين
    """
)
_AMOUNTS = word_set(
    """
    نحو حوالي قرابة زهاء أكثر أقل عدد عددهم عددها العدد حصيلة بلغ بلغت يبلغ تبلغ
    إجمالي مجموع تجاوز تجاوزت يتجاوز تتجاوز تخطى تخطت يتخطى تتخطى فاق يفوق جاوز ناهز
    """
)
_RULINGS = word_set("قرار القرار قراره قرارها قانون القانون مرسوم المرسوم")
_RULER_WORDS = 5
_GRADES = word_set("أوكتين أوكتان موديل طراز")
_ERAS = frozenset("مه")
_OPENERS = word_set("من بين")
_PLACES = word_set("المراكز مراكز الصفحات صفحات المواد مواد الغرف المقاعد الأرقام")
_CUE_WORDS = 6
_BOUNDS = word_set("حاجز عتبة سقف حدود قرابة نحو حوالي زهاء يناهز يقارب")
_ISSUES = word_set("عددها عدده")
_IN = fold("في")
_BETWEEN = frozenset('(:«"/-')
_JOINTS = word_set("و ، , - إلى")
_CLITICS = word_set("ال الـ ب بـ ل لـ و ف ك وال بال لل")
_LONGEST = 9
_YEARS = range(1900, 2101)
_FOUR = 4


def is_identifier(reading: Reading, number: Numeral) -> bool:
    """Tell whether a number without a unit names something."""
    at = number.first
    if (_is_named(reading, at) and not _counts_after(reading, number)) or _is_glued(
        reading, number
    ):
        return True
    if reading.is_digits(at) and (
        _is_long(reading, at, number)
        or _is_ruling(reading, number)
        or _is_grade(reading, number)
    ):
        return True
    return (
        (number.definite and not _is_bounded(reading, number))
        or _is_of_an_issue(reading, number)
        or _is_two_again(reading, number)
        or _ends_a_title(reading, number)
        or month_at(reading, number.end) is not None
        or reading.bare(at - 1) in _VAGUE_BEFORE
        or _is_lone_year(reading, number)
        or _is_listed(reading, number)
        or _is_lone_one(number)
        or _stands_after_its_noun(reading, number)
    )


def _is_bounded(reading: Reading, number: Numeral) -> bool:
    """Tell «تجاوز حاجز المليون مشترك», «لم يتجاوز المئتين» from «الثلاثة»."""
    near = [reading.bare(number.first - back) for back in (1, 2, 3)]
    least = 20
    return number.value >= least and (
        near[0] in _BOUNDS or near[0] in _AMOUNTS or near[1] in _BOUNDS
    )


def _is_of_an_issue(reading: Reading, number: Numeral) -> bool:
    """Tell the «في عددها 215» of a magazine."""
    return reading.key(number.first - 1) in _ISSUES and (
        reading.key(number.first - 2) == _IN
    )


def _is_two_again(reading: Reading, number: Numeral) -> bool:
    """Tell the number of «سيارتين اثنتين», which the dual has counted already."""
    two = 2
    counted = noun_amount(reading, number.first - 1)
    return number.value == two and number.in_words and counted is not None


def _is_ruling(reading: Reading, number: Numeral) -> bool:
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


def _is_grade(reading: Reading, number: Numeral) -> bool:
    """Tell octanes and years before Christ."""
    after = reading.key(number.end)
    before_christ = (after, reading.key(number.end + 1)) == ("ق", ".")
    named = is_adjective_after(reading, number) and not _has_cue(reading, number.first)
    return before_christ or after in _GRADES or after in _ERAS or named


def is_adjective_after(reading: Reading, number: Numeral) -> bool:
    """Tell the number of «منطقة 51 العسكرية», which stands within its name."""
    noun, after = reading.key(number.first - 1), reading.key(number.end)
    definite = after.startswith("ال") and is_common_adjective(after.removeprefix("ال"))
    return definite and is_plainly_common(noun) and not noun.startswith("ال")


def _counts_after(reading: Reading, number: Numeral) -> bool:
    """Tell «تستوعب القاعة 800 متفرج» from «القاعة 12» and «المادة 5 فقرة 2»."""
    if number.in_words and number.scale > 1:
        return True
    after = reading.key(number.end)
    noun = reading.is_word(number.end) and not (
        after in keys("particles")
        or after in _NAMED_BY_NUMBER
        or after.startswith(("ال", "لل", "و", "ف", "ي", "ت", "ب"))
        or is_verb(after)
        or is_common_adjective(after)
    )
    last = number.first - 1
    heads = {reading.key(last)}
    if is_adjective_of(reading, last):
        heads.add(reading.key(last - 1))  # «الرقم الموحد»
    return reading.key(last).startswith("ال") and not heads & _ONLY_NAMED and noun


def is_no_range(reading: Reading, amount: Amount) -> bool:
    """Tell whether the two numbers of a range without a unit name something."""
    numbers = [
        number
        for at in range(amount.first, amount.end)
        if (number := reading.numeral(at)) is not None
    ]
    dashed = any(
        reading.key(at) in ("-", "–") for at in range(amount.first, amount.end)
    )
    counts = reading.is_word(amount.end) and not reading.key(amount.end).startswith(
        "ال"
    )
    start = amount.first - (reading.key(amount.first - 1) in _OPENERS)
    return (
        (dashed and not counts)
        or _is_named(reading, start)
        or any(
            _is_named(reading, number.first)
            or (
                reading.is_digits(number.first)
                and _is_long(reading, number.first, number)
            )
            for number in numbers
        )
    )


def _is_named(reading: Reading, at: int) -> bool:
    """Tell whether a word that is numbered precedes: «المادة 12», «رقم (2254)»."""
    for _ in range(_LONGEST):
        back = at - 1
        while at - back <= _FOUR and (
            reading.key(back) in _BETWEEN or reading.key(back) in _CLITICS
        ):
            back -= 1
        if reading.key(back) in _OPENERS and reading.bare(back - 1) in _PLACES:
            back -= 1  # «المراكز من 11 إلى 20»
        if {reading.key(back), reading.bare(back), _definite(reading, back)} & (
            _NAMED_BY_NUMBER
        ):
            return True
        noun = reading.key(back - 1)
        if is_adjective_of(reading, back) and noun in _NAMED_BY_NUMBER:
            return True  # «الخط الساخن 105»
        # «المواد 3 و4»: what «و» joins is named by the same word
        if not (reading.key(at - 1) in _JOINTS and reading.is_digits(at - 2)):
            return False
        at -= 2
    return False


def _definite(reading: Reading, at: int) -> str:
    """Return «المادة» of «للمادة»."""
    key = reading.key(at)
    return f"ال{key[2:]}" if key.startswith("لل") else key


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
    if number.end > at + 1 and reading.is_digits(number.end - 1):
        # «1 200 000 نسمة», but «800 200 300»
        hundreds = len(key) >= len("800")
        return hundreds and not counts_something(reading, number.end)
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
        and (int(key) in _YEARS or _is_year_of_old(reading, number))
        and not counts_something(reading, number.end)
        and not reading.is_digits(number.end)
        and not any(reading.bare(number.first - back) in _AMOUNTS for back in (1, 2, 3))
    )


def _is_year_of_old(reading: Reading, number: Numeral) -> bool:
    """Tell the year of «اتفاقية باريس 1883»: nothing says that it is an amount."""
    key, oldest = reading.key(number.first), 1500
    return int(key) in range(oldest, _YEARS.start) and not (
        _has_cue(reading, number.first) or reading.is_word(number.end)
    )


def _is_listed(reading: Reading, number: Numeral) -> bool:
    """Tell the «1-» and «2.» before the items of a list, and «(3)»."""
    if not reading.is_digits(number.first):
        return False
    before, after = reading.key(number.first - 1), reading.key(number.end)
    if before in ("(", "[") and after in (")", "]"):
        return not _counts_beyond_bracket(reading, number)
    start = reading.words[number.first].span.start
    margin = reading.document.text[max(0, start - _LONGEST) : start]
    opens = before == ":" or (
        not margin.rpartition("\n")[2].strip() and ("\n" in margin or start < _LONGEST)
    )
    return opens and after in ("-", ".", ")", "–", "ـ", "_")


def _counts_beyond_bracket(reading: Reading, number: Numeral) -> bool:
    """Tell «(38) سؤالا», «(500) ريال», as some papers print all their numbers."""
    noun = number.end + 1
    return counts_something(reading, noun) and not reading.key(noun).startswith("ال")


def _is_lone_one(number: Numeral) -> bool:
    """Tell «واحد من» and «في آن واحد», which count nothing."""
    return number.value == 1 and number.in_words and number.scale == 1


def _has_cue(reading: Reading, at: int) -> bool:
    """Tell whether a word of quantity stands shortly before."""
    return any(reading.bare(at - back) in _CUES for back in range(1, _CUE_WORDS + 1))


def is_adjective_of(reading: Reading, at: int) -> bool:
    """Tell whether a definite word follows a definite noun."""
    both = reading.key(at).startswith("ال") and reading.key(at - 1).startswith("ال")
    return both and reading.is_word(at) and reading.is_word(at - 1)


def _ends_a_title(reading: Reading, number: Numeral) -> bool:
    """Tell the number of «خليفة سات 3», the last word between guillemets."""
    if reading.key(number.end) != "»" or not reading.is_digits(number.first):
        return False
    for back in range(number.first - 1, number.first - _FOUR - 1, -1):
        if reading.key(back) == "«":
            return back < number.first - 1
        if not reading.is_word(back) or is_verb(reading.key(back)):
            return False
    return False


_WORKS = word_set(
    """
    فيلم الفيلم فيلمه فيلمها رواية الرواية روايته روايتها كتاب الكتاب كتابه كتابها
    مسلسل المسلسل مسرحية المسرحية ألبوم الألبوم ألبومه ألبومها أغنية الأغنية قصيدة
    معرض ديوان ديوانه ديوانها برنامج وثائقي عنوان بعنوان
    """
)
_LONGEST_TITLE = 8


def is_in_title(reading: Reading, at: int) -> bool:
    """Tell the number of «مئة عام من العزلة», within guillemets after a work."""
    for back in range(at - 1, at - _LONGEST_TITLE, -1):
        if reading.key(back) in ("«", '"', "“"):
            before = (back - 1, back - 2)
            return any(
                reading.key(one) in _WORKS or reading.bare(one) in _WORKS
                for one in before
            )
        if not reading.is_word(back):
            return False
    return False


def _stands_after_its_noun(reading: Reading, number: Numeral) -> bool:
    """Tell the number of a definite noun («الجولة 5») from one that counts."""
    if not reading.is_digits(number.first):
        return False
    before = reading.key(number.first - 1)
    named = before.startswith("ال") and reading.is_word(number.first - 1)
    after = reading.key(number.end)
    followed = reading.is_word(number.end) and not (
        after.startswith(("ال", "و", "ف", "لل"))
        or after in keys("particles")
        or after in TIME_WORDS
    )
    return named and not followed and not _has_cue(reading, number.first)
