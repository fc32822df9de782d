"""Numbers in digits: which of their marks is the decimal one.

Newspapers write 2.300.000 and 2,300,000, 7.4 and 7,4, and ٢٬٣٠٠٫٥. A mark that occurs
twice, or stands before another kind, groups thousands; one mark before three digits is
open, and is read as the rest of the text reads it.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum

_LONGEST = 24
"""Digits beyond which a number is an identifier or noise, no quantity."""
_GROUP = 3
"""Digits between marks of thousands."""
_MARK = re.compile(r"[.,٫٬]")
_PLAIN = str.maketrans({"٫": ".", "٬": ","})


class Habit(Enum):
    """What a full stop before three digits means in a text."""

    UNKNOWN = "unknown"
    DECIMAL = "decimal"
    THOUSANDS = "thousands"


def _is_grouped(parts: list[str]) -> bool:
    head, *groups = parts
    short = 0 < len(head) <= _GROUP and head[0] != "0"
    return short and all(len(part) == _GROUP for part in groups)


def habit_of(keys: Iterable[str]) -> Habit:
    """Tell how a text uses the full stop in numbers, from those that leave no doubt.

    >>> habit_of(["7,4", "1.200"]).value, habit_of(["3.5"]).value
    ('thousands', 'decimal')
    """
    decimal = thousands = False
    for key in keys:
        head, *groups = _MARK.split(key)
        if not groups:
            continue
        open_ended = len(groups) == 1 and _is_grouped([head, *groups])
        if "." in key and not open_ended:
            thousands |= key.count(".") > 1 and _is_grouped([head, *groups])
            decimal |= key.count(".") == 1
        elif key.count(",") > 1:
            decimal = True
        elif "," in key and not open_ended:
            thousands = True
    if decimal is thousands:
        return Habit.UNKNOWN
    return Habit.DECIMAL if decimal else Habit.THOUSANDS


def _parts(key: str, *, decimal_point: bool) -> tuple[list[str], str] | None:
    """Split into groups of thousands and decimals; None where neither reading fits."""
    marks = _MARK.findall(key)
    parts = _MARK.split(key)
    if not marks:
        return parts, ""
    last = marks[-1]
    if len(set(marks)) > 1:
        # two kinds: the last one is the decimal mark, and occurs once
        fits = marks.count(last) == 1 and last != "٬" and _is_grouped(parts[:-1])
        return (parts[:-1], parts[-1]) if fits else None
    if len(marks) > 1:
        return (parts, "") if _is_grouped(parts) else None
    as_decimal = (
        last == "٫" or not _is_grouped(parts) or (last == "." and decimal_point)
    )
    if as_decimal and last != "٬":
        return [parts[0]], parts[1]
    return (parts, "") if _is_grouped(parts) else None


def read_digits(key: str, *, decimal_point: bool = False) -> Decimal | None:
    """Return the value of a number in Western digits, None if it is none.

    Args:
        key: Digits with decimal and thousands marks, folded.
        decimal_point: Read one full stop before three digits as the decimal mark.

    >>> [str(read_digits(key)) for key in ("2.300.000", "7,4", "8,600", "9٬876٫5")]
    ['2300000', '7.4', '8600', '9876.5']
    >>> read_digits("12.05.2024") is None
    True
    """
    if len(key) > _LONGEST * 2 or sum(map(str.isdecimal, key)) > _LONGEST:
        return None
    if not key.translate(_PLAIN).replace(".", "").replace(",", "").isdecimal():
        return None
    parts = _parts(key, decimal_point=decimal_point)
    if parts is None:
        return None
    whole, decimals = parts
    return Decimal("".join(whole) + (f".{decimals}" if decimals else ""))
