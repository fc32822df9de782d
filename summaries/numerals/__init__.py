"""Numbers in digits and words, where they stand.

One grammar reads both, since newspapers mix them: «مئتي ألف», «12 ألفًا و500»,
«3.5 مليار». What the number counts or measures is the business of the cards.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from summaries.normalise import fold
from summaries.numerals.digits import habit_of
from summaries.numerals.grammar import Reader
from summaries.numerals.single import NEGATIVE, PERCENT_SIGNS, NumberForm, Parsed
from summaries.numerals.words import (
    decimal_of,
    letters_before,
    number_word,
    without_letters,
)
from summaries.segment import Token, tokens
from summaries.spans import Span

__all__ = ["NumberForm", "Numeral", "decimal_of", "numerals", "numerals_in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number as stated: «مئتي ألف» is 200 000."""

    value: Decimal
    text: str
    span: Span
    """From its first digit or word, without particles, to its percent sign if any."""
    form: NumberForm
    percent: bool
    """Whether «%», «بالمئة» or «في المئة» belongs to it."""
    definite: bool
    """Whether it bears the article: «الثلاثة», «الـ20»."""
    in_words: bool
    """Whether it begins with a word."""
    clitics: str
    """Particles written on to its first word: «ب» in «بمليون»."""
    scale: Decimal
    """The scale named in it (1000000 in «3 ملايين»), else 1."""
    first: int
    """The index of its first token."""
    end: int
    """The index of the token after it."""

    @property
    def ordinal(self) -> bool:
        """Tell whether it orders («الخامس») and does not count."""
        return self.form == "ordinal"


_MINUS = frozenset("-−–")
_POINTS = frozenset(".٫")
_ARTICLES = frozenset(map(fold, ("ال", "الـ", "وال", "بال", "لل", "فال", "كال")))
_BETWEEN = fold("بين")


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers of a text in order, none within another.

    >>> [(int(number.value), number.percent) for number in numerals("مئتي ألف و٩٨٪")]
    [(200000, False), (98, True)]
    >>> [number.text for number in numerals("في المركز الثاني عشر بـ20 نقطة")]
    ['الثاني عشر', '20']
    """
    return numerals_in(text, tuple(tokens(text)))


def numerals_in(text: str, words: Sequence[Token]) -> Iterator[Numeral]:
    """Yield the numbers of a text whose tokens are known."""
    reader = Reader(words, habit_of(w.key for w in words if w.kind == "number"))
    index = 0
    while index < len(words):
        if words[index].is_word and number_word(words[index].key) is None:
            index += 1  # most words are none: they are passed at once
            continue
        number = _numeral_at(text, reader, index)
        if number is not None:
            yield number
        index = index + 1 if number is None else number.end


def _numeral_at(text: str, reader: Reader, index: int) -> Numeral | None:
    token = reader.tokens[index]
    clitics = ""
    if token.is_word:
        found = reader.word_at(index)
        if found is None or _is_unit_of_time(reader, index):
            return None
        clitics = found.clitics
    elif token.kind != "number":
        return None
    parsed = _longest(reader, index, clitics)
    if parsed is None:
        return None
    return _made(text, reader, index, clitics, parsed)


def _is_unit_of_time(reader: Reader, index: int) -> bool:
    """Tell the seconds of «30 ثانية» from the ordinal."""
    return reader.key(index) == fold("ثانية") and (
        index > 0
        and (
            reader.tokens[index - 1].kind == "number"
            or number_word(reader.key(index - 1)) is not None
        )
    )


def _longest(reader: Reader, index: int, clitics: str) -> Parsed | None:
    readings = (reader.ordinal(index, clitics), reader.cardinal(index, clitics))
    found = [reading for reading in readings if reading is not None]
    if not found:
        return None
    # of two as long the ordinal is meant: «الخامس والعشرين»
    number = max(found, key=lambda reading: reading.end)
    if reader.key(index - 1) == _BETWEEN or reader.key(index - 1).endswith(_BETWEEN):
        return _split(reader, index, clitics, number)
    return number


def _split(reader: Reader, index: int, clitics: str, number: Parsed) -> Parsed:
    """Keep the first number of «بين مئة وخمسين»… where no second one follows."""
    follows = reader.key(number.end)
    if follows.startswith("و") or number.form != "cardinal":
        return number
    for end in range(index + 1, number.end):
        if not reader.key(end).startswith("و"):
            continue
        first = Reader(reader.tokens[index:end], reader.habit).cardinal(0, clitics)
        second = reader.cardinal(end, "و")
        if first and second and first.value < second.value:
            return first._replace(end=index + first.end)
    return number


def _made(
    text: str, reader: Reader, index: int, clitics: str, parsed: Parsed
) -> Numeral:
    """Make the value: its sign, its percent sign, its place in the text."""
    words = reader.tokens
    first, end, value = index, parsed.end, parsed.value
    word = reader.word_at(index)
    letters = letters_before(words[index].key, word) if word else 0
    start = without_letters(words[index], letters).start
    definite = parsed.definite or reader.key(index - 1) in _ARTICLES
    if decimals := _decimals(text, reader, index):
        index, value, start = index - 1, decimals, words[index - 1].span.start
        first = index
    if _is_negative(text, reader, index):
        first, value, start = index - 1, -value, words[index - 1].span.start
    if reader.below_zero_end(end) is not None:
        value = -value
    percent_end = reader.percent_end(end)
    percent = percent_end is not None and parsed.form != "ordinal"
    if percent and percent_end is not None:
        end = percent_end
    elif _percent_before(reader, first):
        percent, first = True, first - 1
        start = words[first].span.start
    span = Span(start, words[end - 1].span.end)
    return Numeral(
        value=_plain(value),
        text=span.of(text),
        span=span,
        form=parsed.form,
        percent=percent,
        definite=definite,
        in_words=words[index].is_word,
        clitics=clitics,
        scale=parsed.scale,
        first=first,
        end=end,
    )


def _plain(value: Decimal) -> Decimal:
    """Return a value without trailing zeros and without an exponent."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _percent_before(reader: Reader, index: int) -> bool:
    """Tell whether the sign stands first, as some keyboards leave it: «%98»."""
    return (
        reader.key(index - 1) in PERCENT_SIGNS
        and reader.tokens[index - 1].end == reader.tokens[index].start
        and not reader.key(index - 2)[-1:].isdecimal()
    )


def _decimals(text: str, reader: Reader, index: int) -> Decimal | None:
    """Return the value of «.77», whose mark stands alone before its digits."""
    before, key = reader.tokens[index - 1], reader.key(index)
    at = before.span.start
    if index == 0 or before.text not in _POINTS or not key.isdecimal():
        return None
    touches = before.span.end == reader.tokens[index].start
    alone = at == 0 or text[at - 1].isspace() or text[at - 1] in "(-"
    return Decimal(f"0.{key}") if touches and alone else None


def _is_negative(text: str, reader: Reader, index: int) -> bool:
    if index == 0:
        return False
    before, token = reader.tokens[index - 1], reader.tokens[index]
    if before.key in NEGATIVE:
        return True
    if before.key not in _MINUS or before.span.end != token.start:
        return False
    at = before.span.start
    if reader.key(index - 2) == "و":
        return True
    return at == 0 or text[at - 1].isspace() or text[at - 1] in "(["
