"""Text → sentences, each with its span.

Arabic has no capitals, and newspapers punctuate as they like; so a full stop is read
in its surroundings: digits, initials, open quotation marks.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import ClassVar

from summaries.clauses import clauses, is_endless
from summaries.normalise import fold
from summaries.paragraphs import paragraphs
from summaries.spans import Span
from summaries.tokens import Token, TokenKind, tokens

__all__ = ["Sentence", "Token", "TokenKind", "sentences", "tokens"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a heading, where it stands."""

    text: str
    span: Span
    index: int
    """Its number in the text, from 0."""
    paragraph: int
    """The number of its paragraph, from 0; a heading is one of its own."""
    heading: bool = False
    continues: ClassVar[bool] = False
    """Whether it goes on a sentence that had no end in sight, and was cut."""


class _Rest(Sentence):
    """A clause but the first of a sentence: few are, so it takes no field to say so."""

    __slots__ = ()
    continues = True


# Each abbreviation: the letters before a full stop that does not end a sentence.
_ABBREVIATIONS = frozenset(
    map(
        fold,
        """
        د أ م ا ص ب ق س ج ر ت ط ع ش إلخ
        inc ltd co corp plc mr mrs ms dr prof st no vs jr sr
        """.split(),
    )
)
_LONGER_THAN_CUT = 1 + max(map(len, _ABBREVIATIONS))
_ERAS = frozenset(map(fold, ("م", "هـ", "ه", "ق")))
# a class first, since only then `re` skips fast over what is none of it
_BOUNDARY = re.compile(r"[.…!?؟؛«»\"“”](?:(?<=\.)\.+)?")
_CLOSERS = "»\"”)]’'"
_INVISIBLE = "\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"
"""Marks of direction and width that may stand anywhere."""
_AFTER_STOP = frozenset(_CLOSERS + _INVISIBLE + ".!?؟")
"""What may follow the stop of a sentence and still be of that sentence."""
_AROUND_STOP = frozenset(_CLOSERS + "«“(")
_LONGEST_QUOTE = 120
"""Words after which a mark that was opened is held to have been forgotten."""
_SEMICOLON_WORDS = 8
"""A semicolon ends a sentence where both sides have at least so many words."""
_LONGEST_CLOSING = 16
"""Quotation marks and stops after a stop that are looked at together."""
_DEPENDENT = frozenset(
    map(
        fold,
        "لأن لأنه لأنها إذ حيث بل لكن ولكن أي أو ثم مما بما بحيث كي حتى إلا".split(),
    )
)


_LAST_WORD = re.compile(r"(?:.*[^\w\u0640\u064b-\u0652])?(.*)", re.DOTALL)
_FIRST_WORD = re.compile(r"[\w\u064b-\u0652]+")
_QUOTING = re.compile(r"[«»\"“”]")
_BULLETS = frozenset("-–—•*·▪●○◦")
_BULLET = re.compile(r"[-–—•*·▪●○◦]\s+")
_WORD = re.compile(r"\S+")
_NOTES = re.compile(r"(?:\[\d{1,3}\])+")
"""The numbers of notes, as encyclopaedias put them after a stop."""


def _words_before(text: str, start: int, end: int) -> str:
    """Return the run of letters and digits that ends at an offset."""
    found = _LAST_WORD.match(text[max(start, end - 24) : end])
    return found[1] if found else ""


class _Passage:
    """A paragraph, its words counted where its marks ask for that, as few do."""

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.start, self.end = span

    @cached_property
    def _starts(self) -> list[int]:
        words = _WORD.finditer(self.text, self.start, self.end)
        return [word.start() for word in words]

    def words(self, start: int, end: int) -> int:
        """Count the words that begin from one offset up to another."""
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)


def _next_word(text: str, start: int, end: int) -> str:
    found = _FIRST_WORD.search(text, start, min(end, start + 40))
    return fold(found[0]) if found else ""


def _is_full_stop(passage: _Passage, begin: int, at: int) -> bool:
    """Tell whether the full stop at an offset ends a sentence that began before."""
    text = passage.text
    last = min(passage.end, at + 1 + _LONGEST_CLOSING)
    rest = text[at + 1 : last].lstrip(_INVISIBLE)
    after = rest[:1]
    around = not after or after.isspace() or after in _AROUND_STOP
    if around or (after == "[" and _NOTES.match(rest)):
        return not _is_abbreviated(text, begin, at, rest)
    before = text[max(begin, at - 2) : at].rstrip()[-1:]
    if before.isdigit() and after.isdigit():
        return False
    # «الأسفل.وتسد»: the blank was forgotten; but not in «www.example», «أ.د»
    spaced = text[at - 1 : at].isspace()
    return "\u0621" <= after <= "\u064a" and (
        before in {"»", "”", '"', ")"}
        or (
            ("\u0621" <= before <= "\u0652" or before.isdigit())
            and (spaced or len(_words_before(text, begin, at)) > 1)
        )
    )


def _is_abbreviated(text: str, begin: int, at: int, rest: str) -> bool:
    """Tell whether the word before a full stop is one cut short, or numbers a line."""
    if text[max(begin, at - _LONGER_THAN_CUT) : at].isalpha() and (
        at - begin >= _LONGER_THAN_CUT
    ):
        return False  # most words: told at once
    word = _words_before(text, begin, at)
    start = at - len(word)
    if word.isdigit():  # «1.» that opens a line numbers it
        margin = 8
        near = start - begin < margin
        return near and not text[begin:start].strip("-–•*( \t")
    if len(word) == 1 and word.isascii():  # «U.N.», «J. Smith», but «فيتامين C.»
        return text[max(begin, start - 1) : start] == "." or bool(
            re.match(r"\s*[A-Za-z]", rest)
        )
    if fold(word) not in _ABBREVIATIONS:
        return False
    earlier = _words_before(text, begin, start - 1)
    # «عام 2010 م.» may end a sentence, «د. أنور» does not
    return bool(rest) and not (fold(word) in _ERAS and earlier.isdigit())


def _unclosed(text: str, span: Span) -> frozenset[int]:
    """Return the offsets of quotation marks that are opened and never closed."""
    stack: list[int] = []
    lost: list[int] = []
    straight: int | None = None
    for found in _QUOTING.finditer(text, span.start, span.end):
        mark = found[0]
        if mark in "«“":
            stack.append(found.start())
        elif mark in "»”" and stack:
            stack.pop()
        elif mark == '"':
            straight = found.start() if straight is None else None
    lost += stack
    if straight is not None:
        lost.append(straight)
    return frozenset(lost)


def _ends(text: str, span: Span) -> Iterator[int]:
    """Yield the offsets in a paragraph at which a sentence ends."""
    unclosed = _unclosed(text, span)
    passage = _Passage(text, span)
    depth = 0
    straight = False
    opened = start = span.start
    for found in _BOUNDARY.finditer(text, start, span.end):
        mark, at = found[0], found.start()
        if at < start or at in unclosed:
            continue
        if mark in "«“":
            opened = at if depth == 0 else opened
            depth += 1
            continue
        if mark == '"':
            straight, opened = not straight, at
            continue
        if mark in "»”":
            depth = max(0, depth - 1)
            continue
        end = found.end()
        last = min(passage.end, end + _LONGEST_CLOSING)
        while end < last and text[end] in _AFTER_STOP:
            end += 1
        if text[end : end + 1] == "[" and (notes := _NOTES.match(text, end, span.end)):
            end = notes.end()
        closes = text[at + 1 : end]
        inner = depth - closes.count("»") - closes.count("”")
        inside = inner > 0 or (straight and '"' not in closes)
        if inside and passage.words(opened, at) <= _LONGEST_QUOTE:
            continue
        if not _ends_here(passage, start, at, end):
            continue
        depth, straight = max(0, inner), straight and '"' not in closes
        yield end
        start = end


def _ends_here(passage: _Passage, start: int, at: int, end: int) -> bool:
    """Tell whether a mark outside quotation ends the sentence that began at start."""
    text = passage.text
    trails_off = text.startswith(("..", "…"), at)
    if text[at] == "." and not trails_off:
        return _is_full_stop(passage, start, at)
    following = _next_word(text, end, passage.end)
    if text[at] == "؛":
        return (
            passage.words(start, at) >= _SEMICOLON_WORDS
            and passage.words(end, passage.end) >= _SEMICOLON_WORDS
            and following not in _DEPENDENT
        )
    if trails_off:
        few_words = 4
        return (
            passage.words(start, at) >= few_words
            and following not in _DEPENDENT
            and following not in {"ان", "انه", "انها"}
        )
    if text[at] == "?" and re.match(r"[A-Za-z0-9]", text[end : end + 1]):
        return False  # within an address: «…/page?id=3»
    if "»" in text[at:end] or '"' in text[at:end]:
        # «هل انتهت الحرب؟» سأل الوزير — but a new sentence after «وقال» and its like
        return following == "" or following[0] in "وف" or following == "كما"
    return True


def _trimmed(body: str) -> str:
    """Drop blanks before a sentence, and the bullet."""
    left = body.lstrip()
    bullet = left[:1] in _BULLETS and _BULLET.match(left)
    return left[bullet.end() :] if bullet else left


def _bodies(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield the sentence between two offsets, and where it ends before any blank.

    Several, where it has no end in sight.
    """
    body = text[start:end]
    if not is_endless(body):
        yield _trimmed(body), end
        return
    for clause in clauses(text, Span(start, end)):
        yield _trimmed(clause.of(text)), clause.end


def sentences(text: str, *, title: str | None = None) -> Iterator[Sentence]:
    """Yield the sentences of a text in order, headings marked as such.

    Args:
        text: Any text; lines end in LF, CR LF, NEL or the Unicode separators.
        title: The title, where it is known; a first line that repeats it is a heading,
            another first line is not.

    >>> text = "قال د. سامي إن النمو بلغ 3.5%. «هل يكفي؟» لا أحد يعلم."
    >>> [sentence.text for sentence in sentences(text)]
    ['قال د. سامي إن النمو بلغ 3.5%.', '«هل يكفي؟» لا أحد يعلم.']
    """
    index = 0
    for number, (span, heading) in enumerate(paragraphs(text, title)):
        start, last = span
        for end in (last,) if heading else chain(_ends(text, span), (last,)):
            if start >= end:
                continue
            kind = Sentence
            for left, stop in _bodies(text, start, end):
                body = left.rstrip()
                if any(map(str.isalnum, body)):
                    begin = stop - len(left)
                    place = Span(begin, begin + len(body))
                    yield kind(body, place, index, number, heading)
                    index += 1
                    kind = _Rest
            start = end
