"""Nouns that count themselves: «يومين», «شخص واحد», «ساعة ونصف»."""

from decimal import Decimal

from summaries.cards.ages import aged
from summaries.cards.amount import Amount
from summaries.cards.amounts import and_half, is_compared, with_coins
from summaries.cards.dual_nouns import (
    CONSTRUCT,
    FEMININE,
    is_agent_dual,
    is_dual_of_thing,
    is_feminine_dual,
)
from summaries.cards.heat import colder, speaks_of_heat
from summaries.cards.reading import Reading, word_set
from summaries.cards.units import (
    Unit,
    coded,
    currency_at,
    currency_in,
    is_counted,
    is_counted_dual,
    unit_at,
    unit_named,
)
from summaries.lexicon import keys
from summaries.names.vocabulary import (
    is_common_adjective,
    is_name_word,
    is_plainly_common,
    is_verb,
)
from summaries.normalise import fold


def noun_amount(reading: Reading, index: int) -> Amount | None:
    """Read the amount of a noun at a token that no number, or only «واحد», counts."""
    return (
        _single(reading, index)
        or _dual(reading, index)
        or _one_and_half(reading, index)
    )


def _dual(reading: Reading, index: int) -> Amount | None:
    """Read a noun that counts itself: «يومين», «دولاران», «شخصين»."""
    if not reading.is_word(index) or _is_counted_already(reading, index):
        return None
    key = reading.key(index)
    bare = key if is_counted_dual(key) else reading.bare(index)
    two = Amount(
        index,
        index + 1,
        (Decimal(2),),
        "count",
        "dual",
        number_end=index + 1,
        letters=len(key) - len(bare),
    )
    if _is_double(reading, index) or bare == fold("ضعفي"):
        return two._replace(kind="multiplier", unit="ضعف")
    if bare == _TWICE and is_compared(reading, index, index + 1, key != bare):
        return two._replace(kind="multiplier", unit="مرة")
    # «سنتين» are years, not cents
    return (
        _two_units(reading, two)
        or _two_coins(reading, two)
        or _two_things(reading, two, bare)
    )


def _is_counted_already(reading: Reading, index: int) -> bool:
    """Tell the plural of «خمسة لاعبين» from a dual."""
    number = reading.numeral_before(index)
    three = 3
    return (
        number is not None
        and not (number.ordinal or number.percent)
        and number.value >= three
    )


def _two_units(reading: Reading, two: Amount) -> Amount | None:
    """Read «يومين», «درجتين تحت الصفر»."""
    whole = unit_at(reading, two.first)
    unit = whole or _unit_without_clitics(reading, two.first)
    if unit is None or not unit.twice or reading.key(two.first) == _CLUB:
        return None
    two = two._replace(letters=0) if whole else two
    amount = two._replace(kind=unit.kind, end=unit.end, unit=unit.name)
    if unit.open and unit.kind == "temperature":
        amount = amount._replace(unit="درجة مئوية")
        if not speaks_of_heat(reading, amount, unit):
            return amount._replace(kind="count", unit=None)
    whole_amount = and_half(reading, amount)
    cold = colder(reading, whole_amount)
    if cold is not whole_amount:  # a number would have taken it as its sign
        cold = cold._replace(values=tuple(-value for value in cold.values))
    return aged(reading, cold)


def _two_coins(reading: Reading, two: Amount) -> Amount | None:
    """Read «دولارين», «دينارين كويتيين»."""
    currency = currency_at(reading, two.first)
    if currency is None or not currency.twice:
        return None
    return two._replace(
        letters=0,
        kind="money",
        end=currency.end,
        unit=currency.name,
        currency=currency.code,
        inferred=currency.inferred,
    )


def _two_things(reading: Reading, two: Amount, bare: str) -> Amount | None:
    """Read «شخصين», «حقيبتين», «مذكرتي توقيف»."""
    key = reading.key(two.first)
    if {key, bare} & _NO_DUALS or _describes_dual(reading, two.first):
        return None
    if is_counted_dual(bare) and bare not in _PLURALS:
        return None if _means_more(reading, two.first, bare) else two
    # the second of «جنديان ماليان» describes the first
    describes = reading.key(two.first - 1).endswith("ان") and key.endswith("يان")
    agent = not describes and (is_agent_dual(key) or _is_subject(reading, two.first))
    definite = reading.key(two.first + 1).startswith("ال")
    thing = (is_dual_of_thing(key) and not definite) or is_feminine_dual(key)
    bound = _is_construct(reading, two.first) or _is_pair_of(reading, two.first)
    if agent or thing or bound:
        return two._replace(letters=0)
    joined = _is_construct(reading, two.first, letters=1) or is_feminine_dual(key[1:])
    if key.startswith("و") and bare != key and joined:
        return two._replace(letters=1)
    return two if not describes and is_agent_dual(bare) else None


def _means_more(reading: Reading, index: int, bare: str) -> bool:
    """Tell «معبرين عن أملهم», no two crossings, and «طالبان», rather a movement."""
    key, after = reading.key(index), reading.key(index + 1)
    tells = after == fold("عن") and key.startswith("م")
    return tells or (bare == _TALIBAN and not after.endswith("ان"))


_PLURALS = word_set("لاعبين لاجئين مصابين صحفيين")
"""Plurals of people, which are spelt like their duals."""
_TALIBAN = fold("طالبان")
_NO_DUALS = word_set("بلدان بطلان ثوران دوران سوران")
"""«بلدان» is a plural of «بلد», «بطلان» nullity."""
_TWICE = fold("مرتين")
_CLUB = fold("ميلان")
_SECURITY = fold("أمن")
_DOUBLED = word_set("ما العدد المدة الرقم المبلغ عدد مدة")
_MEASURED = word_set("السعر القيمة المعدل الحجم الكمية سعر قيمة معدل حجم كمية متوسط")
_DOUBLE = fold("الضعف")
_BY = word_set("مقدار إلى نسبة")
_EQUALS = word_set("يعادل تعادل يساوي تساوي نحو حوالي من إلى بلغ يبلغ تبلغ تمثل أي")


def _is_double(reading: Reading, index: int) -> bool:
    """Tell «ضعف المدة», «ضعف ما كان» from the weakness of «ضعف الطلب»."""
    if reading.key(index) == _DOUBLE:
        return reading.bare(index - 1) in _BY
    if reading.bare(index) != fold("ضعف"):
        return False
    after, before = reading.key(index + 1), reading.bare(index - 1)
    led = before in _EQUALS or reading.key(index).startswith("ب")
    return after in _DOUBLED or (led and after in _MEASURED)


def _describes_dual(reading: Reading, index: int) -> bool:
    """Tell the adjective of «ميداليتين فضيتين», «خسارتين قاسيتين»."""
    before, key = reading.key(index - 1), reading.key(index)
    two = before[-2:] in ("ان", "ين") and before[-2:] == key[-2:]
    adjective = is_common_adjective(key[:-2]) or key.endswith(FEMININE)
    return two and adjective and key.endswith(FEMININE) is before.endswith(FEMININE)


def _is_subject(reading: Reading, index: int) -> bool:
    """Tell «أصيب منتسبان»: a participle in the dual, right after its verb."""
    key = reading.key(index)
    base, shortest = key.removesuffix("ان"), 5
    return (
        base != key
        and len(base) >= shortest
        and base.startswith("م")
        and (is_verb(reading.key(index - 1)) or is_verb(reading.bare(index - 1)))
        and key not in keys("common_words")
        and not is_name_word(key)
    )


def _is_pair_of(reading: Reading, index: int) -> bool:
    """Tell «أصيب رجلا إطفاء» from «اعتقل رجلا مسلحا»: a bare noun follows."""
    key, after = reading.key(index), reading.key(index + 1)
    return (
        key.endswith("ا")
        and is_counted(key)
        and key[1] != "ا"  # «قال طالبا عدم ذكر اسمه»
        and (is_verb(reading.key(index - 1)) or is_verb(reading.bare(index - 1)))
        and is_plainly_common(after)
        and not after.startswith("ال")
        and not (after.endswith("ا") or after in keys("particles"))
        and (after == _SECURITY or not is_verb(after))
    )


def _is_construct(reading: Reading, index: int, letters: int = 0) -> bool:
    """Tell «مذكرتي توقيف» from «سيارتي» and from «مدينتي حلب وحمص»."""
    key, after = reading.key(index)[letters:], reading.key(index + 1)
    if not key.endswith(CONSTRUCT) or not is_counted(key[:-2] + "ه"):
        return False
    two_names = reading.key(index + 2).startswith("و")
    noun = reading.is_word(index + 1) and not (
        after.startswith(("ال", "و", "ف", "ست", "سي", "لان"))
        or after.endswith("ا")
        or is_verb(after)
        or (after.startswith("ل") and not is_plainly_common(after))
    )
    return noun and not two_names and after not in keys("particles")


def _unit_without_clitics(reading: Reading, index: int) -> Unit | None:
    bare = reading.bare(index)
    return None if bare == reading.key(index) else unit_named(bare, index)


def _single(reading: Reading, index: int) -> Amount | None:
    """Read the «واحد» of «شخص واحد», «يوم واحد»."""
    number = reading.numeral(index)
    if number is None or number.value != 1 or not number.in_words or number.ordinal:
        return None
    if number.definite or number.end != index + 1 or number.scale != 1:
        return None
    if reading.numeral_before(index - 1) is not None:
        return None  # «5 أيام | واحد»
    before = reading.key(index - 1)
    one = Amount(
        index, index + 1, (number.value,), "count", "one", number_end=number.end
    )
    unit = unit_named(before, index - 1)
    if unit and not unit.twice and not unit.open and unit.kind != "multiplier":
        return one._replace(first=index - 1, kind=unit.kind, unit=unit.name)
    if money := _one_coin(reading, one):
        return with_coins(reading, money)
    return one if is_counted(before) else None


def _one_coin(reading: Reading, one: Amount) -> Amount | None:
    """Read «دولار واحد», «بدولار واحد»."""
    at = one.first - 1
    currency = currency_at(reading, at)
    if currency and not currency.twice and currency.end == one.first:
        code, inferred = currency.code, currency.inferred
        return one._replace(
            first=at, kind="money", unit=currency.name, currency=code, inferred=inferred
        )
    noun = currency_in(reading.key(at)) if reading.key(at).startswith("ب") else None
    if currency or noun is None or noun.twice:
        return None
    code, inferred = coded(noun.code)
    return one._replace(
        first=at,
        kind="money",
        unit=noun.name,
        currency=code,
        inferred=inferred,
        letters=1,
    )


def _one_and_half(reading: Reading, index: int) -> Amount | None:
    """Read «ساعة ونصف», one unit that only its half makes a figure."""
    unit = unit_at(reading, index)
    if unit is None or unit.twice or unit.open or not reading.is_word(index):
        return None
    if reading.is_digits(index - 1) or not reading.key(unit.end).startswith("و"):
        return None
    one = Amount(
        index,
        unit.end,
        (Decimal(1),),
        unit.kind,
        "unit and a half",
        unit.name,
        number_end=unit.end,
    )
    more = and_half(reading, one)
    return None if more is one else aged(reading, more)
