"""Amounts: a number with the unit that measures it, or alone where it counts."""

from decimal import Decimal
from typing import Literal, NamedTuple

from summaries.cards.reading import Reading, word_set
from summaries.cards.units import (
    Unit,
    currency_at,
    sign_at,
    unit_at,
)
from summaries.names.vocabulary import is_given
from summaries.normalise import fold
from summaries.numerals import Numeral
from summaries.numerals.words import is_possessed_share

FigureKind = Literal[
    "count",
    "money",
    "percent",
    "percentage_point",
    "fraction",
    "ratio",
    "multiplier",
    "age",
    "duration",
    "distance",
    "area",
    "volume",
    "weight",
    "temperature",
    "speed",
    "power",
    "score",
]

PERCENT = "في المئة"


class Amount(NamedTuple):
    """A number, or two, with what measures it, by the tokens that state it."""

    first: int
    end: int
    """After the unit, where it has one."""
    values: tuple[Decimal, ...]
    kind: FigureKind
    reason: str
    unit: str | None = None
    currency: str | None = None
    inferred: bool = False
    number_end: int = 0
    """After the number itself."""
    scale: Decimal = Decimal(1)
    letters: int = 0
    """Letters of particles written on to its first word."""


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
_HEAT = word_set("حرارة الحرارة حرارتها مئوية البرد")
_HEAT_WORDS = 12
_AGES = word_set(
    """
    أعمار عمره عمرها عمرهم عمرهما العمر عمر أعمارهم أعمارهن أعمارها بعمر سن سنه سنها
    السن ناهز ناهزت
    """
)
_AGED = word_set("البالغ البالغة بالغ بالغا البالغين ذو ذي ذا ذات ابن ابنة صاحب صاحبة")
_OLD = word_set("عمر عمره عمرها عمرهم عمرهما العمر أعمارها أعمارهم")
_COMMAS = frozenset("،,")
_DEATHS = word_set(
    """
    توفي توفيت رحل رحلت مات ماتت وفاة رحيل فارق فارقت غيب الراحل الراحلة الموت برحيل
    بوفاة وافته وافتها
    """
)
_COINS = {"سنت": 100, "قرش": 100, "هللة": 100, "بنس": 100, "سنتيم": 100, "فلس": 1000}
"""Coins, and how many make one of the money before them."""
_DEATH_WORDS = 20
_AGE_WORDS = 4
_NAMED_NUMBERS = word_set("نهائي النهائي سنوي شهري ماراثون القمر")
_LEADS_TO_SHARE = word_set("مقدار نسبة نحو حوالي قرابة زهاء واقع تجاوز تجاوزت يتجاوز")
_BOUNDS_OF_SHARE = word_set("أكثر أقل أزيد يزيد تزيد يقل تقل يربو تربو")
_CHANGED = tuple(
    word_set("خفض انخفض تخفيض قلص تقلص تقليص تراجع هبط ارتفع وصل يصل تصل تنخفض ينخفض")
)
_DOUBLED = word_set("تضاعف تضاعفت يتضاعف تتضاعف ضاعف ضاعفت مضاعفة")
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
    number = reading.numeral(index + 1)
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
    if number.ordinal:
        return _age_in_tens(reading, number)
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
    return (
        _money(reading, plain)
        or _measured(reading, plain)
        or _bare(reading, number, plain)
    )


def _age_in_tens(reading: Reading, number: Numeral) -> Amount | None:
    """Read «في الثلاثين من عمره», «في السابعة من عمرها»."""
    oldest = 120
    ours = number.definite and number.value <= oldest
    of_age = reading.key(number.end) == fold("من") and reading.key(
        number.end + 1
    ).startswith((fold("عمر"), fold("العمر")))
    if not (ours and of_age):
        return None
    return Amount(
        number.first,
        number.end,
        (number.value,),
        "age",
        "age in tens",
        "سنة",
        number_end=number.end,
    )


def _money(reading: Reading, plain: Amount) -> Amount | None:
    end = plain.end
    currency = currency_at(reading, end)
    if currency is None or currency.twice:
        return None
    return _with_coins(
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


def _with_coins(reading: Reading, amount: Amount) -> Amount:
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
        return reading.is_digits(plain.end - 1) and plain.values[0] < 1800  # noqa: PLR2004
    if unit.twice:
        return False
    if not unit.open:
        return True
    if unit.kind == "temperature":
        return speaks_of_heat(reading, plain, unit)
    return any(reading.bare(plain.first - back) in _TIME_BEFORE for back in (1, 2, 3))


def speaks_of_heat(reading: Reading, plain: Amount, unit: Unit) -> bool:
    """Tell degrees of heat from those of an earthquake or an examination."""
    near = range(plain.first - _HEAT_WORDS, unit.end + 3)
    return (
        any(reading.bare(at) in _HEAT for at in near)
        or _below_zero_end(reading, unit.end) is not None
    )


def _below_zero_end(reading: Reading, index: int) -> int | None:
    below = reading.key(index) in word_set("تحت دون")
    return index + 2 if below and reading.key(index + 1) == fold("الصفر") else None


def colder(reading: Reading, amount: Amount) -> Amount:
    """Add «تحت الصفر», which the number has already taken as its sign."""
    end = _below_zero_end(reading, amount.end)
    return amount if end is None else amount._replace(end=end)


def and_half(reading: Reading, amount: Amount) -> Amount:
    """Add the half of «ثلاث سنوات ونصف السنة»."""
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


def _words_before(reading: Reading, first: int) -> list[str]:
    """Return the words before a number, nearest first, back to another number."""
    words: list[str] = []
    for at in range(first - 1, first - 1 - _AGE_WORDS, -1):
        if reading.numeral(at) is not None:
            break
        words.append(reading.bare(at))
    return words or [""]


def aged(reading: Reading, amount: Amount) -> Amount:
    """Make years an age where the words around say so."""
    oldest = 130
    if amount.kind != "duration":
        return amount
    before = _words_before(reading, amount.first)
    if amount.values[0] > oldest:
        old = before[0] in _OLD or before[-1] in _OLD
        return amount._replace(kind="age", reason="age") if old else amount
    after = reading.key(amount.end) == fold("من") and reading.bare(
        amount.end + 1
    ).startswith((fold("عمر"), fold("العمر")))
    bracketed = (
        before[0] == "("
        and reading.key(amount.end) == ")"
        and amount.unit in ("سنة", "عام")
    )
    if (
        any(word in _AGES for word in before)
        or before[0] in _AGED
        or after
        or bracketed
        or _is_apposed(reading, amount)
        or _at_death(reading, amount)
    ):
        return amount._replace(kind="age", reason="age")
    return amount


def _is_apposed(reading: Reading, amount: Amount) -> bool:
    """Tell the age that stands alone after a name: «أحمد منصور، 63 سنة، …»."""
    commas = reading.key(amount.first - 1) in _COMMAS
    closed = not reading.is_word(amount.end) or reading.key(amount.end).startswith("و")
    name = reading.key(amount.first - 2)
    return (
        commas
        and closed
        and amount.unit in ("سنة", "عام")
        and (is_given(name) or is_given(reading.key(amount.first - 3)))
    )


def _at_death(reading: Reading, amount: Amount) -> bool:
    """Tell the age of «توفي الشاعر … عن 81 عاما»."""
    if reading.key(amount.first - 1) != fold("عن") or amount.unit not in ("سنة", "عام"):
        return False
    near = range(max(0, amount.first - _DEATH_WORDS), amount.first)
    return any(reading.bare(at) in _DEATHS for at in near)


def _bare(reading: Reading, number: Numeral, plain: Amount) -> Amount | None:
    """Read a number that no unit follows: degrees below zero, times, shares, counts."""
    following = reading.key(number.end)
    if end := _below_zero_end(reading, number.end):
        return plain._replace(
            kind="temperature", unit="درجة مئوية", end=end, reason="below zero"
        )
    if number.form == "fraction":
        return plain._replace(reason="share") if _is_share(reading, number) else None
    if reading.bare(number.first - 1) in word_set("سن السن عمر بعمر عمره عمرها"):
        return plain._replace(kind="age", unit="سنة", reason="age")
    if following in word_set("مرات مرة مرارا") and _is_compared(reading, number):
        return plain._replace(
            kind="multiplier", unit="مرة", end=number.end + 1, reason="times as much"
        )
    return plain


def _is_share(reading: Reading, number: Numeral) -> bool:
    """Tell «ثلث السكان», «ثلثهم», «بمقدار الثلث» from «ربع النهائي», «الربع الأول»."""
    following = reading.key(number.end)
    if is_possessed_share(reading.key(number.end - 1)):
        return True
    if number.definite:
        bounds = (
            reading.key(number.first - 1) in word_set("من على عن")
            and reading.bare(number.first - 2) in _BOUNDS_OF_SHARE
        )
        led = (
            reading.bare(number.first - 1) in _LEADS_TO_SHARE
            or bounds
            or (
                reading.key(number.first - 1) == fold("إلى")
                and any(
                    reading.bare(number.first - back).startswith(_CHANGED)
                    for back in range(2, 8)
                )
            )
        )
        return led and not following.startswith("ال")
    named = following in _NAMED_NUMBERS or following.startswith("-")
    return reading.is_word(number.end) and not named


def _is_compared(reading: Reading, number: Numeral) -> bool:
    """Tell «أكبر بثلاث مرات» from «فاز ثلاث مرات»."""
    near = (*range(number.first - 4, number.first), number.end + 1)
    if any(reading.bare(at) in _DOUBLED for at in near):
        return True
    return any(reading.bare(at) in _COMPARED for at in near) and (
        "ب" in number.clitics
        or reading.key(number.first - 1) in ("ب", fold("بنحو"), fold("بأكثر"))
        or reading.bare(number.end + 1) in _COMPARED
    )
