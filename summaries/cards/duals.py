"""Nouns that count themselves: «يومين», «شخص واحد», «ساعة ونصف»."""

from decimal import Decimal

from summaries.cards.amounts import Amount, aged, and_half, colder, speaks_of_heat
from summaries.cards.reading import Reading, word_set
from summaries.cards.units import (
    Unit,
    currency_at,
    is_counted,
    is_counted_dual,
    unit_at,
    unit_named,
)


def noun_amount(reading: Reading, index: int) -> Amount | None:
    """Read the amount of a noun at a token that no number, or only «واحد», counts."""
    return (
        _single(reading, index)
        or _dual(reading, index)
        or _one_and_half(reading, index)
    )


def _dual(reading: Reading, index: int) -> Amount | None:
    """Read a noun that counts itself: «يومين», «دولاران», «شخصين»."""
    if not reading.is_word(index):
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
    if key in word_set("ضعفي بضعفي لضعفي"):
        return two._replace(kind="multiplier", unit="ضعف")
    whole = unit_at(reading, index)
    unit = whole or _unit_without_clitics(reading, index)
    if unit and unit.twice:
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
    # after the units: «سنتين» are years, not cents
    currency = currency_at(reading, index)
    if currency and currency.twice:
        return two._replace(
            letters=0,
            kind="money",
            end=currency.end,
            unit=currency.name,
            currency=currency.code,
            inferred=currency.inferred,
        )
    return two if is_counted_dual(bare) else None


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
    return one if is_counted(before) else None


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
