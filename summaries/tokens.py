"""Text → tokens: words, numbers in digits and marks, each with its span."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from summaries.normalise import fold
from summaries.spans import Span

_MARKS = r"\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\u00ad"
_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,٫٬]\d+)*)"
    rf"|(?P<word>{_LETTER}(?:[{_MARKS}]*{_LETTER})*[\u064b-\u065f\u0670\u0640]*)"
    rf"|(?P<mark>\.{{2,}}|[^\s\w{_MARKS}\u202a-\u202e\u2066-\u2069\ufeff])"
)

TokenKind = Literal["word", "number", "mark"]


class Token(NamedTuple):
    """A word, a number in digits, or a mark."""

    text: str
    span: Span
    key: str
    """The text folded: what matching looks at."""
    kind: TokenKind

    @property
    def is_word(self) -> bool:
        """Tell whether this is a word, in letters of any script."""
        return self.kind == "word"


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text in order.

    A number keeps its decimal and thousands marks; signs, brackets and quotation marks
    are tokens of their own; clitics stay on their word.

    >>> [token.text for token in tokens("بلغت 2.300,5 دولار، أي ٩٨٪.")]
    ['بلغت', '2.300,5', 'دولار', '،', 'أي', '٩٨', '٪', '.']
    """
    # made by hand and not by name: this runs for every word there is
    new = tuple.__new__
    for found in _TOKEN.finditer(text):
        word = found[0]
        span = new(Span, found.span())
        yield new(Token, (word, span, fold(word), found.lastgroup))
