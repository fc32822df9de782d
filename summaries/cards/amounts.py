"""Amounts: a number with the unit that measures it, or alone where it counts."""

from decimal import Decimal

from summaries.cards.ages import age_in_tens, age_of_years, aged
from summaries.cards.amount import PERCENT, Amount
from summaries.cards.heat import below_zero, colder, is_extreme, speaks_of_heat
from summaries.cards.reading import Reading, word_set
from summaries.cards.shares import is_share
from summaries.cards.units import Unit, currency_at, sign_at, unit_at
from summaries.normalise import fold
from summaries.numerals import Numeral

_HALVES = {
    fold(word): Decimal(share)
    for word, share in (("نصف", "0.5"), ("ربع", "0.25"), ("ثلث", "0.333333"))
}
_TIME_BEFORE = word_set(
    """
    منذ خلال طوال طيلة مدى قبل بعد لمدة مدة نحو حوالي قرابة زهاء من أكثر استمر
    استمرت دام دامت على مدار
    """
)
_BOUNDS = word_set(
    "تجاوز تجاوزت يتجاوز تتجاوز حاجز عتبة قرابة نحو حوالي زهاء ناهز يناهز"
)
_ERA = range(1000, 2101)
_SURE_ERA = 1800
_DIMENSIONS = word_set(
    "ارتفاع ارتفاعه ارتفاعها طول طوله طولها عمق مسافة بعد عرض سباق علو قطع كل مساحة"
)
_COINS = {
    **dict.fromkeys(("سنت", "قرش", "هللة", "بنس", "سنتيم"), 100),
    **dict.fromkeys(("فلس", "بيسة", "مليم"), 1000),
}
"""Coins, and how many make one of the money before them."""
_DOUBLED = word_set("تضاعف تضاعفت يتضاعف تتضاعف ضاعف ضاعفت مضاعفة تفوق يفوق فاق فاقت")
_COMPARED = word_set(
    "أكثر أكبر أعلى أقل أضعاف أسرع أفضل أقوى ضاعف تضاعف تضاعفت زاد زادت"
)


def number_amount(reading: Reading, index: int) -> Amount | None:
    """Read the amount whose number, or sign of money, stands at a token."""
    return _signed_money(reading, index) or _numbered(reading, index)


# ------------------------------------------------------------------ number, then unit


def _signed_money(reading: Reading, index: int) -> Amount | None:
    """Read money whose sign stands first: «$10», «KWD 42»."""
    sign = sign_at(reading, index)
    number = reading.numeral(sign.end) if sign else None
    if sign is None or number is None or number.percent or number.ordinal:
        return None
    return Amount(
        index,
        number.end,
        (number.value,),
        "money",
        "sign and number",
        sign.name,
        sign.code,
        sign.inferred,
        number.end,
        number.scale,
    )


def _numbered(reading: Reading, index: int) -> Amount | None:
    number = reading.numeral(index)
    if number is None:
        return None
    if number.ordinal and not _is_round(reading, number):
        return age_in_tens(reading, number)
    if age := age_of_years(reading, number):
        return age
    if _is_torn(reading, number):
        return None
    plain = Amount(
        index,
        number.end,
        (number.value,),
        "fraction" if number.form == "fraction" else "count",
        "number",
        number_end=number.end,
        scale=number.scale,
    )
    if number.percent:
        return plain._replace(kind="percent", unit=PERCENT, reason="percent")
    bracketed = _bracketed(reading, plain)
    return (
        _money(reading, bracketed)
        or _measured(reading, bracketed)
        or _bare(reading, number, plain)
    )


def _is_torn(reading: Reading, number: Numeral) -> bool:
    """Tell «000», the rest of a number."""
    key = reading.key(number.first)
    alone = number.end == number.first + 1
    return alone and len(key) > 1 and not key.strip("0")


def _is_round(reading: Reading, number: Numeral) -> bool:
    """Tell «يناهز الثمانين عاما», whose tens are spelt as when they order."""
    least = 20
    unit = unit_at(reading, number.end)
    return (
        number.value >= least
        and number.definite
        and (
            (unit is not None and not (unit.open or unit.twice))
            or currency_at(reading, number.end) is not None
            or reading.bare(number.first - 1) in _BOUNDS
        )
    )


def _bracketed(reading: Reading, plain: Amount) -> Amount:
    """Take in the brackets of «(500) ريال», as some papers print all their numbers."""
    if (reading.key(plain.first - 1), reading.key(plain.end)) != ("(", ")"):
        return plain
    return plain._replace(first=plain.first - 1, end=plain.end + 1)


def _money(reading: Reading, plain: Amount) -> Amount | None:
    end = plain.end
    currency = currency_at(reading, end)
    if currency is None or currency.twice:
        return None
    return with_coins(
        reading,
        plain._replace(
            kind="money",
            reason="number and currency",
            end=currency.end,
            unit=currency.name,
            currency=currency.code,
            inferred=currency.inferred,
        ),
    )


def with_coins(reading: Reading, amount: Amount) -> Amount:
    """Add the coins of «20 دولارا و43 سنتا»."""
    at = amount.end + (reading.key(amount.end) == "و")
    number = reading.numeral(at)
    if number is None or number.ordinal or number.percent:
        return amount
    if at == amount.end and "و" not in number.clitics:
        return amount
    coin = currency_at(reading, number.end)
    parts = _COINS.get(coin.name) if coin else None
    if coin is None or parts is None or amount.unit in _COINS:
        return amount
    if not 0 < number.value < parts:
        return amount
    value = amount.values[0] + number.value / parts
    return amount._replace(values=(value,), end=coin.end, reason="sum and coins")


def _measured(reading: Reading, plain: Amount) -> Amount | None:
    """Add a unit of measure, and a share of it: «ثلاث سنوات ونصف»."""
    unit = unit_at(reading, plain.end)
    if unit is None or not _fits(reading, plain, unit):
        return None
    amount = plain._replace(
        kind=unit.kind, unit=unit.name, end=unit.end, reason="number and unit"
    )
    if unit.name == "درجة":
        amount = amount._replace(unit="درجة مئوية")
    return aged(reading, colder(reading, and_half(reading, amount)))


def _fits(reading: Reading, plain: Amount, unit: Unit) -> bool:
    """Tell whether the unit is one here: metres are no «م» of a year."""
    key = reading.key(plain.end)
    if key == fold("م") and unit.end == plain.end + 1:
        era = _is_era(reading, plain) or _ends_reign(reading, plain)
        return reading.is_digits(plain.end - 1) and not era
    if unit.twice:
        return False
    if not unit.open:
        return True
    if unit.kind == "temperature":
        return speaks_of_heat(reading, plain, unit)
    return any(reading.bare(plain.first - back) in _TIME_BEFORE for back in (1, 2, 3))


def _is_era(reading: Reading, plain: Amount) -> bool:
    """Tell the «م» of «لندن 1649 م» from metres, which some dimension precedes."""
    value, near = plain.values[0], range(plain.first - 5, plain.first)
    if value != int(value) or value not in _ERA:
        return False
    measured = any(reading.bare(at) in _DIMENSIONS for at in near)
    return value >= _SURE_ERA or not measured


def _ends_reign(reading: Reading, plain: Amount) -> bool:
    """Tell the «م» of «أسرة تانغ 618 - 907 م»."""
    before = reading.is_digits(plain.first - 2) and len(reading.key(plain.first - 2))
    return (
        before in (3, 4)
        and reading.key(plain.first - 1) in ("-", "–")
        and not any(
            reading.bare(at) in _DIMENSIONS
            for at in range(plain.first - 7, plain.first)
        )
    )


def and_half(reading: Reading, amount: Amount) -> Amount:
    """Add the half of «ثلاث سنوات ونصف السنة»; take off that of «إلا ربعا»."""
    if reading.key(amount.end) == _BUT:
        return _but_a_part(reading, amount)
    share = _HALVES.get(reading.key(amount.end).removeprefix("و"))
    if share is None or not reading.key(amount.end).startswith("و"):
        return amount
    end = amount.end + 1
    again = reading.key(end).removeprefix("ال")
    head = fold(amount.unit or "").split()[0]
    if again == head or again in (head + "ه", fold("سنة"), fold("عام")):
        end += 1
    elif reading.key(end).startswith("ال"):
        return amount  # «بعد ثلاث سنوات ونصف السكان …» begins anew
    return amount._replace(
        values=tuple(value + share for value in amount.values), end=end
    )


_BUT = fold("إلا")


def _but_a_part(reading: Reading, amount: Amount) -> Amount:
    """Take off the quarter of «ثلاث ساعات إلا ربعا»."""
    key = reading.key(amount.end + 1)
    share = _HALVES.get(key) or _HALVES.get(key.removesuffix("ا").removeprefix("ال"))
    if share is None:
        return amount
    return amount._replace(
        values=tuple(value - share for value in amount.values), end=amount.end + 2
    )


def _bare(reading: Reading, number: Numeral, plain: Amount) -> Amount | None:
    """Read a number that no unit follows: degrees below zero, times, shares, counts."""
    following = reading.key(number.end)
    if end := below_zero(reading, number.end):
        return plain._replace(
            kind="temperature", unit="درجة مئوية", end=end, reason="below zero"
        )
    if number.form == "fraction":
        return plain._replace(reason="share") if is_share(reading, number) else None
    if is_extreme(reading, plain):
        return plain._replace(
            kind="temperature", unit="درجة مئوية", reason="extreme of heat"
        )
    if number.ordinal or reading.bare(number.first - 1) in word_set(
        "سن السن عمر بعمر عمره عمرها"
    ):
        return plain._replace(kind="age", unit="سنة", reason="age")
    if following in word_set("مرات مرة مرارا") and is_compared(
        reading, number.first, number.end, "ب" in number.clitics
    ):
        return plain._replace(
            kind="multiplier", unit="مرة", end=number.end + 1, reason="times as much"
        )
    return plain


def is_compared(reading: Reading, first: int, end: int, led: bool) -> bool:  # noqa: FBT001
    """Tell «أكبر بثلاث مرات» from «فاز ثلاث مرات».

    Args:
        reading: The text.
        first: Where the number of times begins.
        end: Where «مرات» stands, or what follows «مرتين».
        led: Whether «ب» is written on to it.
    """
    near = (*range(first - 4, first), end + 1)
    if any(reading.bare(at) in _DOUBLED for at in (first - 6, first - 5, *near)):
        return True
    return any(reading.bare(at) in _COMPARED for at in near) and (
        led
        or reading.key(first - 1) in ("ب", fold("بنحو"), fold("بأكثر"))
        or reading.bare(end + 1) in _COMPARED
    )
