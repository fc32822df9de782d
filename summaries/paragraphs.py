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


_MARGIN = " \t\u00a0\ufeff\u200e\u200f\u3000"
_LINE = re.compile(r"[^\n\r\u0085\u2028\u2029]+")
_BULLET = re.compile(r"(?:[-–—•*·▪●○◦]|\d{1,2}\s*[-–.)])\s+")
_END = tuple(".!?؟…:؛")
_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001))))
_AFTER_END = "»\"”’')]}" + _BLANKS
"""What may stand between the end of a sentence and that of its line."""
_NOT_OF_HEADING = tuple('.!…،,؛»"')
_INNER_END = re.compile(r"[.!?؟…](?:\s|[»\"”]|\Z)")
_INNER_STOP = re.compile(r"(?<!\.)([.؟!])\s+\w")
_HANGING_MARKS = tuple("،,([«“–-")
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
_ASKING_WORDS = range(3, 17)
"""Words of a headline that asks and answers."""
_WRAPPED_LENGTH = 110
"""Hard-wrapped text has short lines; a paragraph on one line is longer (characters)."""


def word_count(text: str) -> int:
    """Count the words of a text: what stands between blanks.

    >>> word_count("بلغ النمو 3.5 % .")
    5
    """
    return len(text.split())


def _has_words(text: str, counts: range) -> bool:
    """Tell whether a text has so many words, without cutting a long one up."""
    return len(text.split(maxsplit=counts.stop)) in counts


class _Line(NamedTuple):
    """A line without its margins."""

    span: Span
    body: str

    @property
    def ended(self) -> bool:
        """Whether a sentence may end with it."""
        return self.body.rstrip(_AFTER_END).endswith(_END)


def _lines(text: str) -> list[_Line]:
    """Return the lines that hold more than blanks and marks, without their margins."""
    found = []
    for line in _LINE.finditer(text):
        left = line[0].lstrip(_MARGIN)
        body = left.rstrip(_MARGIN)
        if any(map(str.isalnum, body)):
            start = line.end() - len(left)
            found.append(_Line(Span(start, start + len(body)), body))
    return found


def _is_wrapped(text: str, lines: Sequence[_Line]) -> bool:
    """Tell whether the line breaks are those of a fixed width, not of the writer."""
    few_lines = 3
    longest = max((len(line.body) for line in lines), default=0)
    if len(lines) < few_lines or longest > _WRAPPED_LENGTH:
        return False
    broken = sum(
        1
        for line, after in pairwise(lines)
        if text.count("\n", line.span.end, after.span.start) == 1 and not line.ended
    )
    full = sum(1 for line in lines if len(line.body) * 4 >= longest * 3)
    return broken * 2 >= len(lines) and full * 2 >= len(lines)


def hangs(body: str) -> bool:
    """Tell whether a line ends in a mark or a word that nothing can end with."""
    body = body.rstrip()
    # the whole word, vowel marks too: «عمّان» does not end in «ان»
    return body.endswith(_HANGING_MARKS) or (
        fold(body[-24:].rsplit(maxsplit=1)[-1]) in _HANGING_WORDS
    )


def _continues(line: _Line, after: _Line, *, ends_count: bool) -> bool:
    """Tell whether a line goes on in the next: a paragraph broken in mid-sentence."""
    if line.ended or _BULLET.match(after.body):
        return False
    ours = line.body
    if hangs(ours) or ours.count("«") > ours.count("»"):
        return True
    if not ends_count or not after.ended:
        return False
    number = _BULLET.match(ours)  # the full stop of «1.» ends nothing
    told = ours[number.end() :] if number else ours
    prose = _INNER_END.search(told) or not _has_words(told, _HEADING_WORDS)
    first = next(tokens(after.body), None)
    opens = first is None or first.key in OPENERS
    return bool(prose) and not opens


def paragraphs(text: str, title: str | None) -> Iterator[Paragraph]:
    """Yield paragraphs and headings: lines, joined where a sentence goes on.

    Args:
        text: Any text; lines end in LF, CR LF, NEL or the Unicode separators.
        title: The title, where it is known; a first line that repeats it is a heading,
            another first line is not.
    """
    lines = _lines(text)
    wrapped = _is_wrapped(text, lines)
    long_lines = [line for line in lines if not _has_words(line.body, range(13))]
    ended = sum(1 for line in long_lines if line.ended)
    # where most paragraphs end in a full stop, one that does not was broken
    ends_count = ended * 2 >= len(long_lines)
    number = 0
    while number < len(lines):
        first = number
        whole, body = lines[number]
        if first == 0 and not wrapped and len(lines) > 1 and _is_title(body, title):
            yield Paragraph(whole, heading=True)
            number += 1
            continue
        while number + 1 < len(lines) and (
            (wrapped and _is_broken(text, lines[number], lines[number + 1]))
            or _continues(lines[number], lines[number + 1], ends_count=ends_count)
        ):
            number += 1
            whole = whole.to(lines[number].span)
        number += 1
        yield Paragraph(
            whole,
            heading=number < len(lines)
            and number - first == 1
            and (_is_title(body, title) if first == 0 else _is_heading(body)),
        )


def _is_broken(text: str, line: _Line, after: _Line) -> bool:
    """Tell whether a line of wrapped text goes on in the next."""
    breaks = text.count("\n", line.span.end, after.span.start)
    return breaks == 1 and not _BULLET.match(after.body)


def _is_title(body: str, title: str | None) -> bool:
    if title is not None:
        return fold(" ".join(body.split())) == fold(" ".join(title.split()))
    return (
        _has_words(body, _TITLE_WORDS)
        and not re.search(r"[.،,؛:](?:\s|»|\")*\Z", body)
        and not _BULLET.match(body)
        and not hangs(body)
        and body.count("«") == body.count("»")
        and not _is_prose(body)
    )


def _is_prose(body: str) -> bool:
    """Tell whether a line goes on after the end of a sentence, as no headline does.

    Two full stops are none: «رسميا.. الحسن ينتقل»; and a short line may answer what it
    asks: «لماذا تهاجر الطيور؟ دراسة تجيب».
    """
    ends = _INNER_STOP.findall(body)
    asks_first = ends == ["؟"] and _has_words(body, _ASKING_WORDS)
    return bool(ends) and not asks_first


def _is_heading(body: str) -> bool:
    return (
        _has_words(body, _HEADING_WORDS)
        and not body.rstrip().endswith(_NOT_OF_HEADING)
        and not _BULLET.match(body)
    )
