"""Number words: a word of the text → its part in the grammar of numbers.

Spellings are a list (`lexicon/numbers.txt`); the particles written on to a word
(و ف ب ل ك, ال) are taken off by rule.
"""

from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from summaries.lexicon import rows
from summaries.normalise import fold
from summaries.segment import Token
from summaries.spans import Span

_PLACES = Decimal("0.000001")
"""Thirds have no end; a millionth is finer than any newspaper."""


class NumberWord(NamedTuple):
    """A word that is a part of a number."""

    role: str
    value: Decimal
    clitics: str
    """Particles before it, without ال: "" «و» «ب» «وب» …"""
    definite: bool


def decimal_of(share: Fraction) -> Decimal:
    """Return a fraction as a decimal of at most six places.

    >>> str(decimal_of(Fraction(3, 4))), str(decimal_of(Fraction(2, 3)))
    ('0.75', '0.666667')
    """
    if share.denominator == 1:
        return Decimal(share.numerator)
    exact = Decimal(share.numerator) / Decimal(share.denominator)
    return exact.quantize(_PLACES).normalize()


@cache
def _lexicon() -> dict[str, tuple[str, Decimal]]:
    return {
        fold(spelling): (role, decimal_of(Fraction(value)))
        for role, value, spellings in rows("numbers")
        for spelling in spellings.split()
    }


# «لست» is "I am not", «كست» "she clothed"
_NO_NUMBERS = frozenset(map(fold, ("لست", "كست", "ولست", "فلست", "بثان", "لثان")))


@lru_cache(maxsize=16_384)
def number_word(key: str) -> NumberWord | None:
    """Return the part that a folded word plays in a number, None if it plays none.

    >>> word = number_word("وبالعشرين")
    >>> word.role, int(word.value), word.clitics, word.definite
    ('tens', 20, 'وب', True)
    """
    lexicon = _lexicon()
    if key in _NO_NUMBERS:
        return None
    rest, clitics = key, ""
    for letters in ("", "وف", "بلك"):
        if letters:
            if not rest or rest[0] not in letters:
                continue
            clitics, rest = clitics + rest[0], rest[1:]
        if rest in lexicon:
            return NumberWord(*lexicon[rest], clitics, definite=False)
        bare = _without_article(rest, after=clitics)
        if bare in lexicon:
            return NumberWord(*lexicon[bare], clitics, definite=True)
        if share := _possessed_share(rest):
            return NumberWord(*lexicon[share], clitics, definite=False)
    return None


_PRONOUNS = tuple(map(fold, ("هما", "هم", "هن", "ها", "ه")))


def _possessed_share(word: str) -> str | None:
    """Return the share of «ثلثهم», «نصفها», «أرباعها»; None for any other word."""
    for pronoun in _PRONOUNS:
        share = word.removesuffix(pronoun)
        if share != word and _lexicon().get(share, ("",))[0] in (
            "fraction",
            "fractions",
        ):
            return share
    return None


def is_possessed_share(key: str) -> bool:
    """Tell whether a folded word is a share of what a pronoun means.

    >>> is_possessed_share("ثلثهم"), is_possessed_share("ثلث")
    (True, False)
    """
    found = number_word(key)
    return (
        found is not None
        and found.role in ("fraction", "fractions")
        and key.endswith(_PRONOUNS)
    )


def _without_article(word: str, *, after: str) -> str:
    if word.startswith("ال"):
        return word[2:]
    # «للعشرين»: the article has lost its alef after ل
    return word[1:] if after.endswith("ل") and word.startswith("ل") else ""


def letters_before(key: str, word: NumberWord) -> int:
    """Return how many letters of a folded word are particles before the number.

    The ل of «للخمسين» holds the article, and stays.

    >>> letters_before("للخمسين", NumberWord("tens", Decimal(50), "ل", definite=True))
    0
    """
    count = len(word.clitics)
    return count - (word.definite and key[count - 1 : count + 1] == "لل")


def without_letters(token: Token, count: int) -> Span:
    """Return a token's span without so many letters at its start.

    >>> from summaries.segment import tokens
    >>> word = next(tokens("وَخمسون"))
    >>> without_letters(word, 1).of("وَخمسون")
    'خمسون'
    """
    start = token.start
    for letter in token.text:
        if fold(letter):
            if count == 0:
                break
            count -= 1
        start += 1
    return Span(start, token.end)
