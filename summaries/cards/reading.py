"""Reading: a document's tokens with its numbers, as the grammars of cards see them."""

from bisect import bisect_left, bisect_right
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import final

from summaries.document import Document
from summaries.normalise import fold
from summaries.numerals import Numeral, numerals_in
from summaries.segment import Sentence, Token
from summaries.spans import Span


@final
@dataclass(frozen=True)
class Reading:
    """A document's tokens, by index; beyond its ends there is nothing, and no error."""

    document: Document

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The tokens in text order."""
        return self.document.tokens

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        """The numbers in text order."""
        return tuple(numerals_in(self.document.text, self.words))

    @cached_property
    def numeral_at(self) -> dict[int, Numeral]:
        """The numbers by the index of their first token."""
        return {number.first: number for number in self.numerals}

    def numeral(self, index: int) -> Numeral | None:
        """Return the number whose first token stands at an index."""
        return self.numeral_at.get(index)

    @cached_property
    def _numeral_ending(self) -> dict[int, Numeral]:
        return {number.end: number for number in self.numerals}

    def numeral_before(self, index: int) -> Numeral | None:
        """Return the number whose last token stands just before an index."""
        return self._numeral_ending.get(index)

    @cached_property
    def _in_tables(self) -> frozenset[int]:
        found: set[int] = set()
        run: list[Numeral] = []
        for number in self.numerals:
            if run and not self._are_in_a_row(run[-1].end, number.first):
                found.update(_tokens_of(run))
                run = []
            run.append(number)
        return frozenset(found | _tokens_of(run))

    def _are_in_a_row(self, end: int, first: int) -> bool:
        between = range(end, first)
        return len(between) <= _JOINTS and all(
            self.words[at].kind == "mark" or self.key(at) == "و" for at in between
        )

    def is_in_table(self, index: int) -> bool:
        """Tell whether a token belongs to a long row of numbers, which tell nothing."""
        return index in self._in_tables

    @cached_property
    def _keys(self) -> dict[int, str]:
        return {index: token.key for index, token in enumerate(self.words)}

    @cached_property
    def _bares(self) -> dict[int, str]:
        return {index: without_clitics(key) for index, key in self._keys.items()}

    def key(self, index: int) -> str:
        """Return the folded token at an index, "" outside the text."""
        return self._keys.get(index, "")

    def bare(self, index: int) -> str:
        """Return the folded token at an index without و or ف and then ب, ل or ك."""
        return self._bares.get(index, "")

    def is_any(self, index: int, words: AbstractSet[str]) -> bool:
        """Tell whether one of some words stands at an index, clitics on it or not.

        «كوبري» and «بداية» begin with letters that are no clitics.
        """
        key = self.key(index)
        return key in words or self.bare(index) in words or key[1:] in words

    def is_word(self, index: int) -> bool:
        """Tell whether a word stands at an index."""
        return 0 <= index < len(self.words) and self.words[index].is_word

    def is_digits(self, index: int) -> bool:
        """Tell whether a number in digits stands at an index."""
        return 0 <= index < len(self.words) and self.words[index].kind == "number"

    def touch(self, index: int) -> bool:
        """Tell whether no blank stands between a token and the next."""
        return 0 <= index < len(self.words) - 1 and not self.document.text[
            self.words[index].end : self.words[index + 1].start
        ].strip("\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")

    def span(self, first: int, end: int) -> Span:
        """Return the stretch from a token to the one before the end."""
        return self.words[first].span.to(self.words[end - 1].span)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.words]

    def index_at(self, offset: int) -> int:
        """Return the index of the first token at or after an offset."""
        return bisect_left(self._starts, offset)

    def index_holding(self, offset: int) -> int:
        """Return the index of the last token that begins at or before an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentence(self, span: Span) -> Sentence | None:
        """Return the sentence in which a stretch begins, None outside all of them."""
        try:
            return self.document.sentence_at(span.start)
        except IndexError:
            return None


_JOINTS = 2
"""Tokens that may stand between two numbers of a row."""
_LONGEST_ROW = 20
"""Numbers beyond which a row is a table, or nonsense."""


def _tokens_of(run: list[Numeral]) -> set[int]:
    if len(run) <= _LONGEST_ROW:
        return set()
    return set(range(run[0].first, run[-1].end))


@lru_cache(maxsize=16_384)
def without_clitics(key: str) -> str:
    """Return a folded word without و or ف and then ب, ل or ك, if three letters remain.

    >>> without_clitics("وبنحو"), without_clitics("وسط"), without_clitics("لعام")
    ('نحو', 'وسط', 'عام')
    """
    if key in _JOINED:
        return key[1:]
    for letters in ("وف", "بلك"):
        if len(key) > 3 and key[0] in letters:  # noqa: PLR2004 - a root's letters
            key = key[1:]
    return key


_JOINED = frozenset({"ومن", "وفي", "وعن", "فمن", "ففي", "ولا", "وما"})
"""Short words that still are words without their «و»."""


@cache
def word_set(words: str) -> frozenset[str]:
    """Return words, apart by blanks, folded for matching."""
    return frozenset(map(fold, words.split()))
