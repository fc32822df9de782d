"""Degrees of heat: whether a number tells one, and on which side of zero."""

from summaries.cards.amount import Amount
from summaries.cards.reading import Reading, word_set
from summaries.cards.units import Unit
from summaries.normalise import fold

_HEAT = word_set("العظمى الصغرى حرارة الحرارة حرارتها مئوية البرد")
_HEAT_WORDS = 12
_EXTREMES = word_set("العظمى الصغرى القصوى الدنيا الكبرى")
_BELOW = word_set("تحت دون")
_ABOVE = word_set("فوق")


def speaks_of_heat(reading: Reading, plain: Amount, unit: Unit) -> bool:
    """Tell degrees of heat from those of an earthquake or an examination."""
    near = range(plain.first - _HEAT_WORDS, unit.end + 3)
    return (
        plain.values[0] < 0
        or any(reading.bare(at) in _HEAT for at in near)
        or _zero_end(reading, unit.end, _ABOVE) is not None
        or below_zero(reading, unit.end) is not None
    )


def below_zero(reading: Reading, index: int) -> int | None:
    """Return the end of «تحت الصفر» at a token."""
    return _zero_end(reading, index, _BELOW)


def _zero_end(reading: Reading, index: int, words: frozenset[str]) -> int | None:
    found = reading.key(index) in words and reading.key(index + 1) == fold("الصفر")
    return index + 2 if found else None


def colder(reading: Reading, amount: Amount) -> Amount:
    """Add «تحت الصفر», which the number has already taken as its sign."""
    end = below_zero(reading, amount.end)
    return amount if end is None else amount._replace(end=end)


def is_extreme(reading: Reading, plain: Amount) -> bool:
    """Tell «الحرارة العظمى 33 والصغرى 21»."""
    near = range(plain.first - _HEAT_WORDS, plain.first)
    return reading.bare(plain.first - 1) in _EXTREMES and any(
        reading.bare(at) in _HEAT for at in near
    )
