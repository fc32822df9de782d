"""Codes: digits that count nothing, by what they look like and what hangs on them.

Telephones («079 555 0100»), models («إف-16», «G7»), items of a list («1-», «(3)»).
"""

from summaries.cards.named_numbers import CLITICS
from summaries.cards.reading import Reading
from summaries.cards.units import counts_something
from summaries.lexicon import keys
from summaries.names.vocabulary import is_plainly_common, is_verb
from summaries.numerals import Numeral

_LONGEST = 9
"""Digits beyond which a number is rather a telephone's."""
_GROUPS = 4
"""Groups of digits beside each other that are counted, at most."""


def is_glued(reading: Reading, number: Numeral) -> bool:
    """Tell whether letters or signs hang on: «إف-16», «G7», «5G», «5+1», «@20»."""
    first, last = number.first, number.end - 1
    if not reading.is_digits(first):
        return False
    before, after = reading.key(first - 1), reading.key(number.end)
    touches = reading.touch(first - 1)
    if touches and before in ("-", "–", "−", "+", "/", "@", "#", ":", "\\", "=", "."):
        glued = before in "@#+/:\\=" or (
            reading.touch(first - 2)
            and reading.key(first - 2) not in CLITICS
            and (reading.is_word(first - 2) or reading.is_digits(first - 2))
        )
        if glued:
            return True
    if before and before.isascii() and before.isalpha():
        return True
    if touches and before and reading.is_word(first - 1) and before not in CLITICS:
        # some papers leave no blank: «نحو300 شخص»
        plain = before in keys("particles") or is_plainly_common(before)
        return not ((plain or is_verb(before)) and reading.is_word(number.end))
    return reading.touch(last) and (
        (after.isalpha() and reading.is_word(number.end))
        or (after in "+/:@-–\\=" and reading.is_digits(number.end + 1))
        or after == "@"
    )


def is_long(reading: Reading, at: int, number: Numeral) -> bool:
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
        while reading.is_digits(beside) and run < _GROUPS:
            run, beside = run + 1, beside + step
    return run > 2  # noqa: PLR2004 - «079 555 0100»


def is_listed(reading: Reading, number: Numeral) -> bool:
    """Tell the «1-» and «2.» before the items of a list, and «(3)»."""
    if not reading.is_digits(number.first):
        return False
    before, after = reading.key(number.first - 1), reading.key(number.end)
    if before in ("(", "[") and after in (")", "]"):
        return not _counts_beyond_bracket(reading, number)
    start = reading.words[number.first].start
    margin = reading.document.text[max(0, start - _LONGEST) : start]
    opens = before == ":" or (
        not margin.rpartition("\n")[2].strip() and ("\n" in margin or start < _LONGEST)
    )
    return opens and after in ("-", ".", ")", "–", "ـ", "_")


def _counts_beyond_bracket(reading: Reading, number: Numeral) -> bool:
    """Tell «(38) سؤالا», «(500) ريال», as some papers print all their numbers."""
    noun = number.end + 1
    return counts_something(reading, noun) and not reading.key(noun).startswith("ال")
