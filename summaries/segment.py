"""Text → sentences, each with its span.

Arabic has no capitals, and newspapers punctuate as they like; so a full stop is read
in its surroundings: digits, initials, open quotation marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summaries.normalise import fold
from summaries.paragraphs import paragraphs, word_count
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


# Each abbreviation: the letters before a full stop that does not end a sentence.
_ABBREVIATIONS = frozenset(map(fold, "د أ م ا ص ب ق س ج ر ت ط ع ش إلخ أ.د".split()))
_ERAS = frozenset(map(fold, ("م", "هـ", "ه", "ق")))
_BOUNDARY = re.compile(r"\.{2,}|…|[.!?؟؛«»\"“”()\[\]]")
_CLOSERS = "»\"”)]’'"
_LONGEST_QUOTE = 120
"""Words after which a mark that was opened is held to have been forgotten."""
_SEMICOLON_WORDS = 8
"""A semicolon ends a sentence where both sides have at least so many words."""
_DEPENDENT = frozenset(
    map(
        fold,
        "لأن لأنه لأنها إذ حيث بل لكن ولكن أي أو ثم مما بما بحيث كي حتى إلا".split(),
    )
)


def _words_before(text: str, start: int, end: int) -> str:
    """Return the run of letters and digits that ends at an offset."""
    found = re.search(r"[\w\u0640\u064b-\u0652]+\Z", text[max(start, end - 24) : end])
    return found[0] if found else ""


def _has_words(text: str, start: int, end: int, least: int) -> bool:
    """Tell whether so many words stand between two offsets, looking no further."""
    return word_count(text[start : min(end, start + least * 30)]) >= least


def _next_word(text: str, start: int, end: int) -> str:
    found = re.compile(r"[\w\u064b-\u0652]+").search(text, start, min(end, start + 40))
    return fold(found[0]) if found else ""


def _is_full_stop(text: str, span: Span, at: int) -> bool:
    """Tell whether the full stop at an offset ends a sentence."""
    before = text[at - 1] if at > span.start else ""
    after = text[at + 1] if at + 1 < span.end else ""
    if not after or after.isspace() or after in _CLOSERS + "«“(":
        word = _words_before(text, span.start, at)
        margin = 8
        opening = at - len(word) - span.start < margin and not text[
            span.start : at - len(word)
        ].strip("-–•*( \t")
        if word.isdigit():
            return not opening  # «1.» that opens a line numbers it
        if fold(word) not in _ABBREVIATIONS:
            return True
        earlier = _words_before(text, span.start, at - len(word) - 1)
        # «عام 2010 م.» may end a sentence, «د. أنور» does not
        return not after or (fold(word) in _ERAS and earlier.isdigit())
    if before.isdigit() and after.isdigit():
        return False
    # «الأسفل.وتسد»: the blank was forgotten; but not in «www.example», «أ.د»
    return (
        "\u0621" <= after <= "\u064a"
        and len(_words_before(text, span.start, at)) > 1
        and ("\u0621" <= before <= "\u0652" or before == "»" or before.isdigit())
    )


def _unclosed(text: str, span: Span) -> frozenset[int]:
    """Return the offsets of quotation marks that are opened and never closed."""
    stack: list[int] = []
    lost: list[int] = []
    straight: int | None = None
    for found in re.compile(r"[«»\"“”]").finditer(text, span.start, span.end):
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
    depth = 0
    straight = False
    opened = start = span.start
    for found in _BOUNDARY.finditer(text, span.start, span.end):
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
        if mark in "()[]":
            continue
        end = found.end()
        while end < span.end and text[end] in _CLOSERS + ".!?؟":
            end += 1
        closes = text[at + 1 : end]
        inner = depth - sum(closes.count(closer) for closer in "»”")
        inside = inner > 0 or (straight and '"' not in closes)
        if inside and not _has_words(text, opened, at, _LONGEST_QUOTE + 1):
            continue
        if not _ends_here(text, Span(start, span.end), mark, at, end):
            continue
        depth, straight = max(0, inner), straight and '"' not in closes
        yield end
        start = end


def _ends_here(text: str, rest: Span, mark: str, at: int, end: int) -> bool:
    """Tell whether a mark outside quotation ends the sentence that began at rest."""
    following = _next_word(text, end, rest.end)
    if mark == ".":
        return _is_full_stop(text, rest, at)
    if mark == "؛":
        return (
            _has_words(text, rest.start, at, _SEMICOLON_WORDS)
            and _has_words(text, end, rest.end, _SEMICOLON_WORDS)
            and following not in _DEPENDENT
        )
    if mark.startswith("..") or mark == "…":
        few_words = 4
        return (
            _has_words(text, rest.start, at, few_words)
            and following not in _DEPENDENT
            and following not in {"ان", "انه", "انها"}
        )
    if "»" in text[at:end] or '"' in text[at:end]:
        # «هل انتهت الحرب؟» سأل الوزير — but a new sentence after «وقال» and its like
        return following == "" or following[0] in "وف" or following == "كما"
    return True


_LONGEST = 120
_CLAUSE_WORDS = range(40, 90)
_WORD_END = re.compile(r"\S+")


def _clauses(text: str, span: Span) -> Iterator[Span]:
    """Cut a sentence that has no end in sight at commas, else before «و»."""
    words = list(_WORD_END.finditer(text, span.start, span.end))
    start, first = span.start, 0
    while len(words) - first > _LONGEST:
        window = words[first + _CLAUSE_WORDS.start : first + _CLAUSE_WORDS.stop]
        cut = next(
            (
                number
                for sign in ("؛", "،", ",")
                for number, word in reversed(list(enumerate(window)))
                if word[0].endswith(sign)
            ),
            None,
        )
        if cut is None:
            cut = next(
                (
                    number - 1
                    for number, word in enumerate(window[1:], 1)
                    if word[0].startswith("و")
                ),
                len(window) - 1,
            )
        yield Span(start, window[cut].end())
        first += _CLAUSE_WORDS.start + cut + 1
        start = words[first].start()
    yield Span(start, span.end)


def _trim(text: str, span: Span) -> Span:
    """Drop blanks around a sentence, and the bullet before it."""
    body = span.of(text)
    start = span.start + len(body) - len(body.lstrip())
    if bullet := re.match(r"[-–—•*·▪●○◦]\s+", text[start : start + 8]):
        start += bullet.end()
    return Span(start, max(start, span.start + len(body.rstrip())))


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
    for number, paragraph in enumerate(paragraphs(text, title)):
        span = paragraph.span
        ends = [span.end] if paragraph.heading else [*_ends(text, span), span.end]
        start = span.start
        for end in ends:
            if start >= end:
                continue
            for clause in _clauses(text, Span(start, end)):
                trimmed = _trim(text, clause)
                if any(letter.isalnum() for letter in trimmed.of(text)):
                    yield Sentence(
                        trimmed.of(text), trimmed, index, number, paragraph.heading
                    )
                    index += 1
            start = end
