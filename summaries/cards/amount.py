"""An amount: what the grammars of figures pass on to each other."""

from decimal import Decimal
from typing import Literal, NamedTuple

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
