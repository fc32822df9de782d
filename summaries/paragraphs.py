"""Text → paragraphs and headings.

Newspapers break lines as they like; so a line break is read by what the rest of the
text does with line breaks, and a paragraph broken in mid-sentence is made whole.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summaries.normalise import fold
from summaries.spans import Span
from summaries.tokens import tokens


class Paragraph(NamedTuple):
    """A paragraph, or a heading, where it stands."""

    span: Span
    heading: bool


_LINE = re.compile(r"[^\n\r\u0085\u2028\u2029]+")
_BULLET = re.compile(r"(?:[-–—•*·▪●○◦]|\d{1,2}\s*[-–.)])\s+")
_ENDED = re.compile(r"[.!?؟…:؛](?:[»\"”’')\]}]|\s)*\Z")
_INNER_END = re.compile(r"[.!?؟…](?:\s|[»\"”]|\Z)")
_HANGING_MARKS = "،,([«“–-"
_HANGING_WORDS = frozenset(
    map(
        fold,
        """
        في من إلى على عن مع بين بعد قبل عند خلال منذ ضد نحو حول أن إن أو ثم التي الذي
        الذين هذا هذه ذلك تلك كل أي غير بن و
        """.split(),
    )
)
OPENERS = frozenset(
    map(
        fold,
        """
        قال قالت قالوا أكد أكدت أعلن أعلنت أضاف أضافت أوضح أوضحت وقال وقالت وقالوا وأكد
        وأكدت وأعلن وأعلنت وأضاف وأضافت وأوضح وأوضحت وأشار وأشارت وكان وكانت وشدد وشددت
        وذكر وذكرت وتابع وتابعت وبحسب ووفق ووفقا كما لكن ولكن فيما وفي ومن وعلى وإلى
        ويذكر يذكر يشار ويشار وتأتي ويأتي وجاء وجاءت
        """.split(),
    )
)
"""Words that begin a sentence of news, folded."""
_TITLE_WORDS = range(3, 31)
_HEADING_WORDS = range(1, 13)
_WRAPPED_LENGTH = 110
"""Hard-wrapped text has short lines; a paragraph on one line is longer (characters)."""


def word_count(text: str) -> int:
    """Count the words of a text: what stands between blanks.

    >>> word_count("بلغ النمو 3.5 % .")
    5
    """
    return len(text.split())


def _lines(text: str) -> list[Span]:
    """Return the lines that hold more than blanks and marks, without their margins."""
    found = []
    for line in _LINE.finditer(text):
        body = line[0].strip(" \t\u00a0\ufeff\u200e\u200f\u3000")
        if any(character.isalnum() for character in body):
            start = line.start() + line[0].index(body)
            found.append(Span(start, start + len(body)))
    return found


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Tell whether the line breaks are those of a fixed width, not of the writer."""
    broken = sum(
        1
        for line, after in pairwise(lines)
        if text.count("\n", line.end, after.start) == 1
        and not _ENDED.search(line.of(text))
    )
    longest = max((line.end - line.start for line in lines), default=0)
    full = sum(1 for line in lines if (line.end - line.start) * 4 >= longest * 3)
    few_lines = 3
    return (
        len(lines) >= few_lines
        and longest <= _WRAPPED_LENGTH
        and broken * 2 >= len(lines)
        and full * 2 >= len(lines)
    )


def _hangs(body: str) -> bool:
    """Tell whether a line ends in a mark or a word that nothing can end with."""
    body = body.rstrip()
    # the whole word, vowel marks too: «عمّان» does not end in «ان»
    return body.endswith(tuple(_HANGING_MARKS)) or (
        fold(body[-24:].rsplit(maxsplit=1)[-1]) in _HANGING_WORDS
    )


def _continues(text: str, line: Span, after: Span, *, ends_count: bool) -> bool:
    """Tell whether a line goes on in the next: a paragraph broken in mid-sentence."""
    ours, theirs = line.of(text), after.of(text)
    if _ENDED.search(ours) or _BULLET.match(theirs):
        return False
    if _hangs(ours) or ours.count("«") > ours.count("»"):
        return True
    prose = _INNER_END.search(ours) or word_count(ours) not in _HEADING_WORDS
    first = next(tokens(theirs), None)
    opens = first is None or first.key in OPENERS
    return bool(prose) and ends_count and not opens and bool(_ENDED.search(theirs))


def paragraphs(text: str, title: str | None) -> Iterator[Paragraph]:
    """Yield paragraphs and headings: lines, joined where a sentence goes on.

    Args:
        text: Any text; lines end in LF, CR LF, NEL or the Unicode separators.
        title: The title, where it is known; a first line that repeats it is a heading,
            another first line is not.
    """
    lines = _lines(text)
    wrapped = _is_wrapped(text, lines)
    long_lines = [line for line in lines if word_count(line.of(text)) not in range(13)]
    ended = sum(1 for line in long_lines if _ENDED.search(line.of(text)))
    # where most paragraphs end in a full stop, one that does not was broken
    ends_count = ended * 2 >= len(long_lines)
    number = 0
    while number < len(lines):
        first = number
        whole = lines[number]
        if (
            first == 0
            and not wrapped
            and len(lines) > 1
            and _is_title(text, whole, title)
        ):
            yield Paragraph(whole, heading=True)
            number += 1
            continue
        while number + 1 < len(lines) and (
            (
                wrapped
                and text.count("\n", lines[number].end, lines[number + 1].start) == 1
                and not _BULLET.match(lines[number + 1].of(text))
            )
            or _continues(text, lines[number], lines[number + 1], ends_count=ends_count)
        ):
            number += 1
            whole = whole.to(lines[number])
        number += 1
        yield Paragraph(
            whole,
            heading=number < len(lines)
            and number - first == 1
            and (
                _is_title(text, whole, title)
                if first == 0
                else _is_heading(whole.of(text))
            ),
        )


def _is_title(text: str, line: Span, title: str | None) -> bool:
    body = line.of(text)
    if title is not None:
        return fold(" ".join(body.split())) == fold(" ".join(title.split()))
    return (
        word_count(body) in _TITLE_WORDS
        and not re.search(r"[.،,؛:](?:\s|»|\")*\Z", body)
        and not _BULLET.match(body)
        and not _hangs(body)
        and body.count("«") == body.count("»")
        # a question may be a headline; a full stop within a line makes it prose, but
        # not two of them: «رسميا.. الحسن ينتقل»
        and not re.search(r"(?<!\.)[.؟!]\s+\w", body)
    )


def _is_heading(body: str) -> bool:
    return (
        word_count(body) in _HEADING_WORDS
        and not re.search(r"[.!…،,؛»\"]\s*\Z", body)
        and not _BULLET.match(body)
    )
