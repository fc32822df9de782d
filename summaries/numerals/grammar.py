"""The grammar of Arabic numbers, over tokens.

A number is a chain of groups joined by «و», each below the scale of the one before:
«مليونان | ومئتا ألف | وخمسمئة». A group is a small number, in words or digits, times
its scales: «12 ألفا», «نصف مليون», «ألف مليار». Where «و» leads to no smaller group it
belongs to the sentence, and two numbers stand side by side: «20 و30».
"""

# ruff: noqa: PLR2004 - the numbers are those of the language

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from summaries.normalise import fold
from summaries.numerals.single import NEGATIVE, NumberForm, Parsed, TokenReader
from summaries.numerals.words import NumberWord, decimal_of, number_word

_LARGEST = Decimal(10) ** 21
_POINT = frozenset({fold("فاصلة"), fold("فاصل")})
_PARTS = {"خمس": 5, "سبع": 7, "تسع": 9, "عشر": 10}
_DAMMA = "\N{ARABIC DAMMA}"
_SPOKEN_HUNDREDS = tuple(map(fold, ("متين", "ميتين", "مية")))


@dataclass(frozen=True, slots=True)
class Reader(TokenReader):
    """Reads numbers out of the tokens of a text."""

    # ----------------------------------------------------------------- small numbers

    def small(self, index: int, clitics: str) -> Parsed | None:
        """Read a number below a thousand in words."""
        found = self.word(index, clitics)
        if found is None:
            return None
        if found.role in ("hundred", "hundreds"):
            hundreds = Parsed(found.value, index + 1, definite=found.definite)
            return self._with_tens(hundreds)
        following = self.word(index + 1) if found.role == "unit" else None
        if following and following.role == "hundred" and 3 <= found.value <= 9:
            value = found.value * following.value
            return self._with_tens(Parsed(value, index + 2, definite=found.definite))
        return self._below_hundred(found, index)

    def _below_hundred(self, found: NumberWord, index: int) -> Parsed | None:
        """Read a number below a hundred, whose first word is known."""
        if found.role in ("unit", "part"):
            return self._unit(found, index)
        if found.role == "zero":
            # «تحت الصفر» names a point, no amount
            return None if found.definite else Parsed(found.value, index + 1)
        if found.role in ("ten", "teen", "tens"):
            return Parsed(found.value, index + 1, Decimal(1), definite=found.definite)
        return None

    def _unit(self, found: NumberWord, index: int) -> Parsed | None:
        """Read what begins with a number below ten: «ثلاثة عشر», «ثلاثة وعشرون»."""
        value, end = found.value, index + 1
        following = self.word(end)
        if following and following.role == "ten":
            return Parsed(value + 10, end + 1, Decimal(1), definite=found.definite)
        if tens := self._tens(found, end):
            form: NumberForm = "ordinal" if found.definite else "cardinal"
            return tens._replace(form=form)
        if found.role == "part":
            return None
        return Parsed(value, end, Decimal(1), definite=found.definite)

    def _tens(self, unit: NumberWord, index: int) -> Parsed | None:
        """Add the tens that «و» joins to a unit; both are definite, or neither."""
        joined = self.joined(index)
        tens = self.word(*joined) if joined else None
        if joined is None or tens is None or tens.role != "tens":
            return None
        if tens.definite is not unit.definite:
            return None
        value = unit.value + tens.value
        return Parsed(value, joined[0] + 1, Decimal(1), definite=unit.definite)

    def _with_tens(self, hundreds: Parsed) -> Parsed:
        """Add «و» and a number below a hundred to hundreds, if it follows."""
        hundreds = hundreds._replace(room=Decimal(1))
        joined = self._spoken_rest(hundreds.end) or self.joined(hundreds.end)
        if joined is None:
            return hundreds
        if self._is_scale_twice(*joined):
            return hundreds._replace(value=hundreds.value + 1, end=joined[0] + 1)
        word = self.word(*joined)
        rest = (
            self._below_hundred(word, joined[0])
            if word
            else self.digits(joined[0])
            if not joined[1]
            else None
        )
        if rest and 0 < rest.value < 100 and rest.form == "cardinal":
            return hundreds._replace(value=hundreds.value + rest.value, end=rest.end)
        return hundreds

    def _spoken_rest(self, index: int) -> tuple[int, str] | None:
        """Return where «متين خمسة وعشرين» goes on, which leaves out its first «و»."""
        if not self.key(index - 1).endswith(_SPOKEN_HUNDREDS):
            return None
        unit = self.word(index)
        follows = unit is not None and unit.role == "unit"
        return (index, "") if follows and unit and self._tens(unit, index + 1) else None

    def _is_scale_twice(self, index: int, clitics: str) -> bool:
        """Tell the «وألف ألف» of «مئة وألف ألف»: the first stands for one."""
        one, scale = self.word(index, clitics), self.word(index + 1)
        return (
            one is not None
            and scale is not None
            and one.role == "scale"
            and (scale.role, scale.value) == (one.role, one.value)
        )

    # ------------------------------------------------------------------------ groups

    def group(self, index: int, clitics: str) -> Parsed | None:
        """Read a small number and the scales that multiply it."""
        first = (
            (self.digits(index) if clitics == "" else None)
            or self._part(index, clitics)
            or self.small(index, clitics)
            or self._scale(index, clitics)
            or self._fraction(index, clitics)
        )
        if first is None:
            return None
        if first.form == "cardinal" and first.scale == 1:
            first = self._point(first)
        return first if first.form == "ordinal" else self._scaled(first)

    def _point(self, whole: Parsed) -> Parsed:
        """Add the decimals of «واحد فاصلة خمسة»."""
        if self.key(whole.end) not in _POINT:
            return whole
        rest = self.digits(whole.end + 1) or self.small(whole.end + 1, "")
        if rest is None or rest.value != int(rest.value):
            return whole
        decimals = Decimal(f"0.{int(rest.value)}")
        return Parsed(whole.value + decimals, rest.end, Decimal(0))

    def _scale(self, index: int, clitics: str) -> Parsed | None:
        """Read a scale that no number precedes: «مليون», «ألفان», «مليونا دولار»."""
        found = self.word(index, clitics)
        # a plural alone («آلاف», «ملايين») has no value
        if found is None or found.role not in ("scale", "dual", "either"):
            return None
        twice = found.role == "dual"
        if found.role == "either":
            twice = self._is_dual(index)
        value = found.value * 2 if twice else found.value
        return Parsed(
            value, index + 1, found.value, found.value, definite=found.definite
        )

    def _is_dual(self, index: int) -> bool:
        """Tell «مليونا دولار», two, from «مليونًا» and «مليونا و200 ألف», one."""
        if "\N{ARABIC FATHATAN}" in self.tokens[index].text:
            return False
        if index + 1 == len(self.tokens):
            # alone no verb governs it, so that it is no accusative
            return index == 0 or (index == 1 and self.key(0) in NEGATIVE)
        return self.tokens[index + 1].is_word and self.joined(index + 1) is None

    def _fraction(self, index: int, clitics: str) -> Parsed | None:
        """Read «نصف», «ثلثا», «ثلاثة أرباع»; the last is found at its number."""
        found = self.word(index, clitics)
        if found is None or found.role != "fraction":
            return None
        return Parsed(found.value, index + 1, form="fraction", definite=found.definite)

    def _part(self, index: int, clitics: str) -> Parsed | None:
        """Read the fifth of «خمس السكان», «خُمس الإنتاج»; not «خمس سنوات»."""
        found = self.word(index, clitics)
        key = self.key(index)[len(clitics) :]
        twice = key.endswith("ا")  # «خمسا المحصول»
        if key.removesuffix("ا") not in _PARTS or (found and found.definite):
            return None
        after = self.key(index + 1)
        definite = after.startswith("ال") and number_word(after) is None
        damma = _DAMMA in self.tokens[index].text[len(clitics) : len(clitics) + 2]
        if not (definite or damma):
            return None
        share = decimal_of(Fraction(2 if twice else 1, _PARTS[key.removesuffix("ا")]))
        return Parsed(share, index + 1, form="fraction")

    def _scaled(self, first: Parsed) -> Parsed:
        """Multiply by the scales that follow: «200 ألف», «نصف المليون», «ألف مليار»."""
        number = first
        following = self.word(number.end)
        if following and following.role == "fractions" and number.value in range(2, 10):
            share = decimal_of(Fraction(int(number.value), int(following.value)))
            number = Parsed(share, number.end + 1, form="fraction")
        while found := self.word(number.end):
            if found.role not in ("scale", "scales", "either"):
                break
            if found.definite and number.form != "fraction" and not number.definite:
                break
            if number.scale >= found.value or number.value * found.value > _LARGEST:
                break
            number = Parsed(
                number.value * found.value,
                number.end + 1,
                found.value,
                number.scale * found.value,
                definite=number.definite or found.definite,
            )
        return number

    # ----------------------------------------------------------------------- numbers

    def cardinal(self, index: int, clitics: str = "") -> Parsed | None:
        """Read the longest cardinal or fraction that begins at an index."""
        number = self.group(index, clitics)
        if number is None or number.form == "ordinal":
            return number
        while True:
            joined = self.joined(number.end)
            if joined is None:
                return number
            part = self._addend(number, *joined)
            if part is None:
                return number
            number = part

    def _addend(self, number: Parsed, index: int, clitics: str) -> Parsed | None:
        """Add what «و» joins, where the grammar allows it."""
        part = self.group(index, clitics)
        if part is None or part.form == "ordinal" or number.form == "fraction":
            return None
        if number.scale > 1 and self.percent_end(part.end) is not None:
            return None  # «مئتا ألف و98%»: nobody states thousands of per cent
        if part.form == "fraction":
            # «مليون ونصف» is half of a million more, «خمسة ونصف» half of one;
            # «30 ونصف السكان» is neither
            if part.value >= 1 or part.definite:
                return None
            return Parsed(
                number.value + part.value * number.scale,
                part.end,
                scale=number.scale,
                definite=number.definite,
            )
        half_of_scale = part.scale == number.scale and part.value < part.scale
        if not (0 < part.value < number.room or (half_of_scale and part.scale > 1)):
            return None
        return Parsed(
            number.value + part.value,
            part.end,
            part.room if part.scale > 1 else Decimal(1),
            number.scale,
            definite=number.definite,
        )

    def ordinal(self, index: int, clitics: str) -> Parsed | None:
        """Read «الخامس», «الثاني عشر», «الخامسة والعشرين», «العشرون»."""
        found = self.word(index, clitics)
        if found is None:
            return None
        if found.role in ("tens", "hundred", "teen") and found.definite:
            return Parsed(found.value, index + 1, form="ordinal", definite=True)
        if found.role not in ("ordinal", "first") and not (
            found.role == "part" and found.definite
        ):
            return None
        number = self._ordinal_rest(found, index + 1)
        return number and self._after_hundred(number)

    def _ordinal_rest(self, found: NumberWord, end: int) -> Parsed | None:
        definite = found.definite
        following = self.word(end)
        if following and following.role == "ten" and found.value < 10:
            return Parsed(found.value + 10, end + 1, form="ordinal", definite=definite)
        if tens := self._tens(found, end):
            return tens._replace(form="ordinal")
        if found.role != "ordinal":
            return None
        return Parsed(found.value, end, form="ordinal", definite=definite)

    def _after_hundred(self, number: Parsed) -> Parsed:
        """Add the hundred of «الخامسة والعشرين بعد المئة»."""
        if self.key(number.end) == fold("بعد"):
            hundred = self.word(number.end + 1)
            if hundred and hundred.role == "hundred" and hundred.definite:
                return number._replace(
                    value=number.value + hundred.value, end=number.end + 2
                )
        return number
