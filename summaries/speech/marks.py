"""Quotation marks, matched: nested, forgotten, straight and curly.

Newspapers nest guillemets in guillemets («التحالف ضد «داعش» نجح»), forget to close
them, and type curly marks the wrong way round; so marks are matched by a stack, and
where a mark could open or close, its neighbours decide.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summaries.document import Document, Token

_FAMILIES = ("«»", "“”„‟", '"', "‹›", "❝❞")
_FAMILY = {mark: family for family in _FAMILIES for mark in family}
_OPENERS = frozenset("«“„‹❝")


class Quotation(NamedTuple):
    """What stands between two quotation marks, by the numbers of the tokens."""

    opening: int
    """The opening mark."""
    closing: int
    """The closing mark; where it was forgotten, the token after the sentence."""
    closed: bool
    depth: int
    """0 for outermost marks."""

    @property
    def inner(self) -> range:
        """The numbers of the tokens between the marks."""
        return range(self.opening + 1, self.closing)

    @property
    def after(self) -> int:
        """The number of the first token after the quotation."""
        return self.closing + self.closed


class _Open(NamedTuple):
    mark: str
    at: int


def _opens(text: str, token: Token, *, family_open: bool) -> bool:
    """Tell whether a mark opens, by its kind and what stands around it."""
    mark = token.text
    before = text[token.start - 1 : token.start]
    after = text[token.end : token.end + 1]
    if mark == '"':
        return not family_open
    if mark in _OPENERS:
        # «”نص“» typed the wrong way round: the opener closes at the end of a word
        backward = before.strip() != "" and (after.strip() == "" or after in ".،,؛:؟!")
        return not (family_open and backward)
    return not family_open and after.strip() != "" and before.strip() == ""


def _paragraph_marks(
    document: Document, numbers: Sequence[int]
) -> Iterator[tuple[int, int, int]]:
    """Yield opening, closing (-1: forgotten) and depth of the marks of a paragraph."""
    stack: list[_Open] = []
    open_by_family = dict.fromkeys(_FAMILIES, 0)
    for number in numbers:
        token = document.tokens[number]
        family = _FAMILY[token.text]
        if _opens(document.text, token, family_open=open_by_family[family] > 0):
            stack.append(_Open(family, number))
            open_by_family[family] += 1
            continue
        if not open_by_family[family]:
            continue
        while stack:
            last = stack.pop()
            open_by_family[last.mark] -= 1
            if last.mark == family:
                yield last.at, number, len(stack)
                break
    for depth, last in enumerate(stack):
        yield last.at, -1, depth


def quotations(document: Document, sentence_of: Sequence[int]) -> tuple[Quotation, ...]:
    """Match the quotation marks of a document, paragraph by paragraph, in text order.

    Args:
        document: The text.
        sentence_of: For each token, the number of its sentence.
    """
    found: list[Quotation] = []
    numbers: list[int] = []
    paragraph = -1
    ends = _sentence_ends(sentence_of)

    def flush() -> None:
        for opening, closing, depth in _paragraph_marks(document, numbers):
            closed = closing >= 0
            end = closing if closed else ends[opening]
            found.append(Quotation(opening, end, closed, depth))
        numbers.clear()

    for number, token in enumerate(document.tokens):
        if token.text not in _FAMILY:
            continue
        here = document.sentences[sentence_of[number]].paragraph
        if here != paragraph:
            flush()
            paragraph = here
        numbers.append(number)
    flush()
    return tuple(sorted(found))


def _sentence_ends(sentence_of: Sequence[int]) -> list[int]:
    """Return, for each token, the number of the first token after its sentence."""
    ends = [len(sentence_of)] * len(sentence_of)
    for number in range(len(sentence_of) - 2, -1, -1):
        last = sentence_of[number] != sentence_of[number + 1]
        ends[number] = number + 1 if last else ends[number + 1]
    return ends
