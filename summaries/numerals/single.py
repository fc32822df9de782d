"""Single tokens in numbers: number words, digits and their signs, where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal, NamedTuple

from summaries.lexicon import keys
from summaries.normalise import fold
from summaries.numerals.digits import Habit, read_digits
from summaries.numerals.words import NumberWord, number_word
from summaries.segment import Token

NumberForm = Literal["cardinal", "ordinal", "fraction"]

_GROUP = 3
"""Digits of a group of thousands."""
_PERCENT_NOUNS = frozenset(
    map(fold, ("مئة", "مائة", "مية", "المئة", "المائة", "المية"))
)
_PERCENT_WORDS = frozenset(map(fold, ("بالمئة", "بالمائة", "بالمية", "بالمئه")))
_IN = fold("في")
_DEGREES = (fold("درج"), fold("مئوي"), "°")
_BELOW = frozenset(map(fold, ("تحت", "دون")))
_ZERO = fold("الصفر")
_TWO = fold("اثني")
_ONE = fold("واحد")
_AND_ONE = NumberWord("part", Decimal(1), "و", definite=False)
"""«وأحد عشر» is spelt like «واحد» once hamzas are folded."""
PERCENT_SIGNS = frozenset("%٪﹪％")
NEGATIVE = frozenset(map(fold, ("ناقص", "سالب")))
"""Words that make the number after them a negative one."""


class Parsed(NamedTuple):
    """A number as read: its value and where its tokens end."""

    value: Decimal
    end: int
    """The index of the token after it."""
    room: Decimal = Decimal(0)
    """What «و» may still add lies below this; 0: nothing."""
    scale: Decimal = Decimal(1)
    form: NumberForm = "cardinal"
    definite: bool = False


@dataclass(frozen=True, slots=True)
class TokenReader:
    """Reads single tokens of a text as parts of numbers."""

    tokens: Sequence[Token]
    habit: Habit

    def word(self, index: int, clitics: str = "") -> NumberWord | None:
        """Return the number word at an index that bears just these particles."""
        found = self.word_at(index)
        return found if found and found.clitics == clitics else None

    def word_at(self, index: int) -> NumberWord | None:
        """Return the number word at an index, particles on it or not."""
        if index >= len(self.tokens) or not self.tokens[index].is_word:
            return None
        key = self.tokens[index].key
        if key.endswith(_TWO) and self._praises(index):
            return None
        if key == _ONE:
            following = number_word(self.key(index + 1))
            if following and following.role == "ten" and not following.clitics:
                return _AND_ONE
        return number_word(key)

    def _praises(self, index: int) -> bool:
        """Tell the verb «أثنى» from two; its letter bears a hamza above."""
        written = self.tokens[index].text.lstrip("وف")
        following = number_word(self.key(index + 1))
        teen = following is not None and following.role == "ten"
        return written.startswith("أ") and not teen

    def key(self, index: int) -> str:
        """Return the folded token at an index, "" beyond the end."""
        return self.tokens[index].key if 0 <= index < len(self.tokens) else ""

    def percent_end(self, index: int) -> int | None:
        """Return where «%», «بالمئة» or «في المئة» at an index ends."""
        key = self.key(index)
        if key in PERCENT_SIGNS or key in _PERCENT_WORDS:
            return index + 1
        if key == _IN and self.key(index + 1) in _PERCENT_NOUNS:
            return index + 2
        return None

    def joined(self, index: int) -> tuple[int, str] | None:
        """Return the index and particles of what «و» at an index joins on."""
        key = self.key(index)
        if key == "و":
            return index + 1, ""
        return (index, "و") if key.startswith("و") else None

    def below_zero_end(self, index: int) -> int | None:
        """Return where «[درجات [مئوية]] تحت الصفر» at an index ends."""
        while self.key(index).startswith(_DEGREES):
            index += 1
        below = self.key(index) in _BELOW and self.key(index + 1) == _ZERO
        return index + 2 if below else None

    def digits(self, index: int) -> Parsed | None:
        """Read a number in digits."""
        if index >= len(self.tokens) or self.tokens[index].kind != "number":
            return None
        after = self.word(index + 1)
        point = (
            self.habit is Habit.DECIMAL
            or (after is not None and after.role in ("scale", "scales"))
            or (
                self.percent_end(index + 1) is not None
                and self.habit is not Habit.THOUSANDS
            )
        )
        if turned := self._turned(index):
            return turned
        if end := self._spaced_end(index):
            return Parsed(Decimal("".join(map(self.key, range(index, end)))), end)
        value = read_digits(self.key(index), decimal_point=point)
        return None if value is None else Parsed(value, index + 1)

    def _turned(self, index: int) -> Parsed | None:
        """Read «25ر0», nought point 25: agencies put the decimals first."""
        three = self.tokens[index : index + 3]
        if len(three) < _GROUP or three[1].key != "ر" or three[2].kind != "number":
            return None
        apart = any(a.span.end != b.span.start for a, b in pairwise(three))
        decimals, _, whole = (token.key for token in three)
        if apart or not (decimals.isdecimal() and whole.isdecimal()):
            return None
        value = read_digits(f"{whole}.{decimals}", decimal_point=True)
        return None if value is None else Parsed(value, index + 3)

    def _spaced_end(self, index: int) -> int:
        """Return the end of «1 250 000», thousands apart by blanks; 0 if it is none.

        One group alone is one before what it counts, «12 500 دينار»: elsewhere two
        numbers may stand side by side.
        """
        most, end = 5, index + 1
        head = self.key(index)
        if not head.isdecimal() or len(head) > _GROUP or head[0] == "0":
            return 0
        while end < index + most and self._is_group(end):
            end += 1
        groups = end - index - 1
        alone = self.key(index + 1) == "000" or self._counts(index, end)
        sure = groups > 1 or (groups == 1 and alone)
        return end if sure and not self._is_number(end) else 0

    def _counts(self, index: int, end: int) -> bool:
        """Tell whether a noun follows, and no number or sign goes before."""
        before = self.tokens[index - 1] if index else None
        noun = end < len(self.tokens) and self.tokens[end].is_word
        joined = self.key(end).startswith("و") or self.key(end) in keys("particles")
        return noun and not joined and (before is None or before.is_word)

    def _is_number(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].kind == "number"

    def _is_group(self, index: int) -> bool:
        """Tell whether three digits stand one blank after a number."""
        if not self._is_number(index):
            return False
        apart = self.tokens[index].start - self.tokens[index - 1].end
        key = self.key(index)
        return apart == 1 and len(key) == _GROUP and key.isdecimal()
