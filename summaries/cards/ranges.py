"""Amounts alone and in pairs: ranges, ratios, the two ends of a change."""

from decimal import Decimal
from fractions import Fraction

from summaries.cards.ages import aged
from summaries.cards.amount import Amount
from summaries.cards.amounts import number_amount
from summaries.cards.duals import noun_amount
from summaries.cards.reading import Reading, word_set
from summaries.cards.surroundings import change_before
from summaries.cards.units import is_counted, unit_named
from summaries.lexicon import keys
from summaries.names.vocabulary import is_plainly_common
from summaries.normalise import fold
from summaries.numerals import decimal_of

_BETWEEN = fold("بين")
_FROM = fold("من")
_OR = fold("أو")
_RATES = word_set("يوميا سنويا شهريا أسبوعيا")
_RANGES = word_set("يتراوح تتراوح تراوح تراوحت يراوح تراوحا")
_TO = word_set("إلى حتى وحتى")
_SPOKEN_TO = word_set("ل لـ")
_DASHES = frozenset("-–—")
_YEARS = {"عام", "سنة"}
"""Two words for one unit: «بين عامين وست سنوات»."""


def amount_at(reading: Reading, index: int) -> Amount | None:
    """Read the single amount that begins at a token; None if there is none."""
    return noun_amount(reading, index) or number_amount(reading, index)


def pair_at(reading: Reading, index: int) -> tuple[Amount, ...]:
    """Read two amounts that belong together and begin at a token: one range, or two."""
    opener = reading.bare(index)
    opened = opener in (_BETWEEN, _FROM)
    first = _number(reading, index + opened)
    if first is None and opened:
        first = _one(reading, index + 1)
    if first is None:
        return ()
    rate = reading.key(first.end) in _RATES  # «من مئة ألف برميل يوميا إلى …»
    second_at = _second(reading, first.end + rate, opener)
    second = None if second_at is None else _number(reading, second_at)
    if second is None:
        return ()
    second = _completed(reading, first, second)
    first = _alike(first, second)
    if first is None:
        return ()
    if _is_change(reading, index, opener) or _is_step(reading, index, opener, second):
        return (first, second._replace(reason="end of a change"))
    start = index if opened else first.first
    letters = len(reading.key(start)) - len(opener) if opened else 0
    whole = aged(
        reading,
        second._replace(
            first=start,
            letters=letters,
            values=(first.values[0], second.values[0]),
        ),
    )
    return (whole._replace(reason="range"),)


def _number(reading: Reading, index: int) -> Amount | None:
    """Return the amount of one number at an index."""
    number = reading.numeral(index)
    if number is None and reading.key(index) in word_set("ال الـ"):
        number = reading.numeral(index + 1)
        index += 1
    if number is None:
        return _dual(reading, index)
    if number.ordinal:
        return None
    amount = amount_at(reading, index)
    return amount if amount and amount.kind not in ("score", "fraction") else None


def _dual(reading: Reading, index: int) -> Amount | None:
    """Return the amount of «سنتين» in «بين سنتين وثلاث سنوات»."""
    amount = noun_amount(reading, index)
    if amount is None or amount.kind == "count":
        return None
    return amount if amount.reason in ("dual", "age") else None


def _one(reading: Reading, index: int) -> Amount | None:
    """Return the one unit of «بين سنة وثلاث سنوات», «من شهر إلى شهرين»."""
    unit = unit_named(reading.key(index), index)
    joint = reading.key(index + 1)
    if unit is None or unit.twice or unit.open or not reading.is_word(index):
        return None
    if unit.kind == "multiplier" or not (joint in _TO or joint.startswith("و")):
        return None
    return Amount(
        index,
        index + 1,
        (Decimal(1),),
        unit.kind,
        "one",
        unit.name,
        number_end=index + 1,
    )


def _second(reading: Reading, end: int, opener: str) -> int | None:
    """Return where the second number begins."""
    key = reading.key(end)
    if opener == _BETWEEN and key.startswith("و"):
        return end + (key == "و")
    if key in _TO or (key == _OR and opener not in (_FROM, _BETWEEN)):
        return end + 1
    if opener == _FROM and key in _SPOKEN_TO:
        return end + 1
    number = reading.numeral(end)
    if opener == _FROM and number is not None and number.clitics == "ل":
        return end  # «من عشرة لعشرين دولارا»
    signed = reading.touch(end - 1) or opener in (_FROM, _BETWEEN)  # «10$-20$»
    ours = reading.is_digits(end - 1) or signed
    dashed = key in _DASHES and ours and reading.is_digits(end + 1)
    return end + 1 if dashed else None


def _completed(reading: Reading, first: Amount, second: Amount) -> Amount:
    """Give the second number the unit that only the first states.

    «من 64 تريليون دينار إلى 48 تريليونا»: nothing that it counts follows.
    """
    measured = first.kind not in ("count", "percent", "duration", "age", "multiplier")
    if second.kind != "count" or not measured or second.scale != first.scale:
        return second
    if reading.is_word(second.end) and reading.key(second.end) not in keys("particles"):
        return second
    return second._replace(
        kind=first.kind,
        unit=first.unit,
        currency=first.currency,
        inferred=first.inferred,
    )


def _alike(first: Amount, second: Amount) -> Amount | None:
    """Give the first number the unit and scale that only the second states."""
    if first.kind == "age" and second.kind == "duration":
        first = first._replace(kind="count", unit=None)  # «من سن 15 إلى 50 سنة»
    if first.kind not in ("count", second.kind):
        return None
    if first.kind == second.kind and first.unit != second.unit:
        if not {first.unit, second.unit} <= _YEARS:
            return None  # «هبط 80 سنتا إلى 74 دولارا»
        first = first._replace(unit=second.unit)
    value = first.values[0]
    if first.kind == "count" and first.scale == 1 < second.scale:
        larger = value * second.scale
        if value and larger < second.values[0]:
            value = larger
    if first.kind == "count" and second.kind != "count":
        first = first._replace(
            kind=second.kind,
            unit=second.unit,
            currency=second.currency,
            inferred=second.inferred,
        )
    return first._replace(values=(value,))


def _is_change(reading: Reading, index: int, opener: str) -> bool:
    """Tell «ارتفع من 5 إلى 7» from «يستغرق من 5 إلى 7 أيام»."""
    ranges = reading.bare(index - 1) in _RANGES
    return opener == _FROM and not ranges and change_before(reading, index) is not None


def _is_step(reading: Reading, index: int, opener: str, second: Amount) -> bool:
    """Tell «صعد عشرة دولارات إلى 1960 دولارا» from «10 إلى 15 دولارا»."""
    if opener in (_BETWEEN, _FROM) or reading.key(second.first - 1) != fold("إلى"):
        return False
    first = reading.numeral(index)
    own = first is not None and first.percent
    measured = second.first - 1 > index + 1 or (second.kind == "percent" and own)
    return measured and change_before(reading, index) is not None


# ---------------------------------------------------------------------------- ratios


def ratio_at(reading: Reading, index: int) -> Amount | None:
    """Read «واحد من كل خمسة», «3 من كل 10 أشخاص»."""
    if reading.key(index) == _FROM:
        return _one_in(reading, index)
    part = reading.numeral(index)
    if part is None or part.ordinal or part.percent or part.value <= 0:
        return None
    at = part.end
    if reading.key(at) != _FROM and reading.is_word(at):
        at += 1  # «طفل واحد من كل», «3 أطفال من كل»
    if (reading.key(at), reading.key(at + 1)) != (_FROM, fold("كل")):
        return None
    whole = reading.numeral(at + 2)
    if whole is None or whole.ordinal or whole.value <= 0:
        return None
    share = decimal_of(Fraction(part.value) / Fraction(whole.value))
    return Amount(
        index, whole.end, (Decimal(share),), "ratio", "ratio", number_end=whole.end
    )


def _one_in(reading: Reading, index: int) -> Amount | None:
    """Read «شخص من كل ثلاثة», whose noun counts itself, from its «من»."""
    noun, whole = index - 1, reading.numeral(index + 2)
    if whole is None or reading.key(index + 1) != fold("كل") or whole.ordinal:
        return None
    key, two = reading.key(noun), 2
    single = is_plainly_common(key) or is_counted(key)
    if not single or key.startswith("ال") or whole.value < two:
        return None
    if reading.numeral_before(noun) is not None:
        return None
    share = decimal_of(Fraction(1) / Fraction(whole.value))
    return Amount(noun, whole.end, (share,), "ratio", "ratio", number_end=whole.end)
