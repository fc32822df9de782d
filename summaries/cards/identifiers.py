"""Identifiers: numbers that name a thing and count nothing.

Resolutions, articles, flights, telephones, models of aircraft, groups of states,
list numbers and lone years.
"""

from summaries.cards.amount import Amount
from summaries.cards.codes import is_glued, is_listed, is_long
from summaries.cards.duals import noun_amount
from summaries.cards.months import month_at
from summaries.cards.named_numbers import OPENERS, counts_after, is_named, is_ruling
from summaries.cards.reading import Reading, word_set
from summaries.cards.titles import ends_a_title
from summaries.cards.units import counts_something, is_counted
from summaries.cards.verbs import is_verb as is_said
from summaries.cards.word_classes import (
    TIME_WORDS,
    is_joined,
    is_name,
    is_place,
    is_possessed,
)
from summaries.lexicon import keys
from summaries.names.vocabulary import is_common_adjective, is_plainly_common, is_verb
from summaries.normalise import fold
from summaries.numerals import Numeral

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
_GRADES = word_set("أوكتين أوكتان موديل طراز")
_ERAS = frozenset("مه")
_CUE_WORDS = 6
_FOUR = 4
"""Digits of a year."""
_BOUNDS = word_set("حاجز عتبة سقف حدود قرابة نحو حوالي زهاء يناهز يقارب")
_OF = word_set("من")
_LED = word_set("من في إلى على عن أمام عند عبر")
"""«أقلعت من المدرج 27»: the noun stands in its own phrase, and is named."""
_RANKS = word_set("المرتبة المركز الترتيب")
_ISSUES = word_set("عددها عدده")
_IN = fold("في")
_YEARS = range(1900, 2101)


def is_identifier(reading: Reading, number: Numeral) -> bool:
    """Tell whether a number without a unit names something."""
    at = number.first
    if (is_named(reading, at) and not counts_after(reading, number)) or is_glued(
        reading, number
    ):
        return True
    if reading.is_digits(at) and (
        is_long(reading, at, number)
        or is_ruling(reading, number)
        or _is_grade(reading, number)
    ):
        return True
    return (
        (number.definite and not _is_bounded(reading, number))
        or _is_of_an_issue(reading, number)
        or _is_two_again(reading, number)
        or ends_a_title(reading, number)
        or month_at(reading, number.end) is not None
        or reading.bare(at - 1) in _VAGUE_BEFORE
        or _is_lone_year(reading, number)
        or is_listed(reading, number)
        or _is_lone_one(number)
        or _is_rank(reading, number)
        or _ends_a_name(reading, number)
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


def _is_grade(reading: Reading, number: Numeral) -> bool:
    """Tell octanes and years before Christ."""
    after = reading.key(number.end)
    before_christ = (after, reading.key(number.end + 1)) == ("ق", ".")
    named = is_adjective_after(reading, number) and not _has_cue(reading, number.first)
    reign = after in ("-", "–") and reading.key(number.end + 2) in _ERAS
    return before_christ or after in _GRADES or after in _ERAS or named or reign


def is_adjective_after(reading: Reading, number: Numeral) -> bool:
    """Tell the number of «منطقة 51 العسكرية», which stands within its name."""
    noun, after = reading.key(number.first - 1), reading.key(number.end)
    definite = after.startswith("ال") and is_common_adjective(after.removeprefix("ال"))
    return definite and is_plainly_common(noun) and not noun.startswith("ال")


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
    start = amount.first - (reading.key(amount.first - 1) in OPENERS)
    return (
        (dashed and not counts)
        or reading.key(amount.end) in _ERAS
        or is_named(reading, start)
        or any(
            is_named(reading, number.first)
            or (
                reading.is_digits(number.first)
                and is_long(reading, number.first, number)
            )
            for number in numbers
        )
    )


def _is_lone_year(reading: Reading, number: Numeral) -> bool:
    key = reading.key(number.first)
    return (
        number.end == number.first + 1
        and key.isdecimal()
        and len(key) == _FOUR
        and (int(key) in _YEARS or _is_year_of_old(reading, number))
        and not _counts_rather(reading, number)
        and not reading.is_digits(number.end)
        and not any(reading.bare(number.first - back) in _AMOUNTS for back in (1, 2, 3))
    )


def _counts_rather(reading: Reading, number: Numeral) -> bool:
    """Tell «سجلت المديرية 2020 مخالفة» from «معرض التعليم 2006 منصة …»."""
    noun = reading.key(number.end)
    told = is_verb(reading.key(number.first - 2)) or is_verb(
        reading.key(number.first - 1)
    )
    accusative = noun.endswith("ا") or not is_counted(noun)
    return counts_something(reading, number.end) and (accusative or told)


def _is_rank(reading: Reading, number: Numeral) -> bool:
    """Tell the ranks of «حلت الكويت في المرتبة 44 والبحرين 49»."""
    first = number.first
    ranked = any(reading.key(at) in _RANKS for at in range(first - 12, first))
    place = is_place(reading, first - 1) or is_name(reading, first - 1)
    return ranked and place and not counts_something(reading, number.end)


def _ends_a_name(reading: Reading, number: Numeral) -> bool:
    """Tell the number of «صاروخ لونغ مارش 5»: a strange word goes before."""
    noun, bare = reading.key(number.first - 1), reading.bare(number.first - 1)
    least = 3
    strange = (
        len(noun) >= least
        and reading.is_word(number.first - 1)
        and not (
            noun.startswith(("ال", "لل"))
            or any(is_plainly_common(word) for word in (noun, bare))
            or any(word in _CUES | _AMOUNTS for word in (noun, bare))
            or noun in keys("particles")
            or is_possessed(noun)
            or is_said(reading, number.first - 1)
            or is_name(reading, number.first - 1)
        )
    )
    counts = reading.is_word(number.end) and not (
        is_joined(reading, number.end)
        or reading.key(number.end) in keys("particles") - _OF
        or is_said(reading, number.end)
    )
    if reading.bare(number.first - 2) in _INDICES:
        counts = counts_something(reading, number.end)  # «مؤشر كاك 40 بنسبة 1%»
    return reading.is_digits(number.first) and strange and not counts


_INDICES = word_set("مؤشر المؤشر مؤشرا مؤشري مؤشرات")


def _is_year_of_old(reading: Reading, number: Numeral) -> bool:
    """Tell the year of «اتفاقية باريس 1883»: nothing says that it is an amount."""
    key, oldest = reading.key(number.first), 1500
    return int(key) in range(oldest, _YEARS.start) and not (
        _has_cue(reading, number.first) or reading.is_word(number.end)
    )


def _is_lone_one(number: Numeral) -> bool:
    """Tell «واحد من» and «في آن واحد», which count nothing."""
    return number.value == 1 and number.in_words and number.scale == 1


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
    followed = reading.is_word(number.end) and not (
        after.startswith(("ال", "لل"))
        or is_joined(reading, number.end)
        or after in keys("particles")
        or after in TIME_WORDS
    )
    led = reading.key(number.first - 2) in _LED
    told = any(reading.bare(number.first - back) in _AMOUNTS for back in range(2, 7))
    cue = told if led else _has_cue(reading, number.first)
    return named and not followed and not cue
