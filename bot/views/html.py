"""Html for a chat: right-to-left safe, in the digits asked for, in pages.

Telegram counts a message in UTF-16 units after the tags are taken away, and refuses
one whose tags don't match; so text is cut outside tags, and what a cut leaves open, a
tag or an isolate, is closed before it and opened again behind it.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from telegram.constants import MessageLimit

from bot.messages import Html
from bot.model import Digits

_TAG = re.compile(r"<[^<>]*>")
_PIECE = re.compile(r"<[^<>]*>|&[#\w]+;|[^<&]+|[<&]")
_ISOLATE = "\N{FIRST STRONG ISOLATE}"
_POP = "\N{POP DIRECTIONAL ISOLATE}"
_HELD = re.compile(f"{_ISOLATE}[^{_POP}]*")  # by an isolate
_VERBATIM = re.compile(r"<(/?)(?:code|pre)\b")  # what is in it is there to be copied

# A run that reads left to right: Latin words, links, commands, and numbers with the
# signs written on to them. Between two such words a blank or a sign belongs to the run,
# but no line break: an isolate ends with its line in any case.
_LATIN = r"[A-Za-z\u00c0-\u024f]"
_DIGIT = r"[0-9٠-٩۰-۹]"
_BLANK = r"[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]"
_RUN = re.compile(
    rf"(?:[/@#]?{_LATIN}[\w.@:/+&'’-]*(?:{_BLANK}+{_LATIN}[\w.@:/+&'’-]*)*"
    rf"|[$€£]?[+\-−]?{_DIGIT}+(?:[.,٫٬:/–-]{_DIGIT}+)*[%٪]?)"
)
_INVISIBLE = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

_TO_ARABIC = str.maketrans("0123456789%", "٠١٢٣٤٥٦٧٨٩٪")
_TO_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪٫٬", "01234567890123456789%.,")


def _isolated(text: str, digits: Digits) -> str:
    """Isolate the runs of a stretch of text; digits within Latin runs stay."""

    def isolate(found: re.Match[str]) -> str:
        run = found[0].rstrip(".:,'’-") or found[0]
        rest = found[0][len(run) :]
        if not re.search(_LATIN, run):
            run = _with_digits(run, digits)
        return f"{_ISOLATE}{run}{_POP}{rest}"

    return _RUN.sub(isolate, text)


def _with_digits(text: str, digits: Digits) -> str:
    match digits:
        case "arabic":
            return text.translate(_TO_ARABIC)
        case "western":
            return text.translate(_TO_WESTERN)
        case "source":
            return text


def finish(html: Html, digits: Digits = "source") -> Html:
    r"""Make Html safe in a right-to-left chat, in the digits that the reader chose.

    Direction marks of the source are dropped; Latin runs, links and numbers stand in
    isolates of their own, so that none can turn the words around it. What is in <code>
    or <pre> gets no isolates and keeps its digits.

    >>> finish(Html("بلغت <b>98%</b>")) == "بلغت <b>\u206898%\u2069</b>"
    True
    >>> finish(Html("٩٨ و12"), "western") == finish(Html("98 و12"))
    True
    """
    pieces = []
    verbatim = 0  # tags that are open
    for piece in _PIECE.findall(html):
        if piece[0] in "<&" and len(piece) > 1:
            if tag := _VERBATIM.match(piece):
                verbatim += -1 if tag[1] else 1
            pieces.append(piece)
            continue
        text = _INVISIBLE.sub("", piece)
        pieces.append(text if verbatim else _isolated(text, digits))
    return Html("".join(pieces))


def length(html: str) -> int:
    """Count a message as Telegram does: UTF-16 units, without tags."""
    shown = unescape(_TAG.sub("", html))
    return len(shown.encode("utf-16-le", "surrogatepass")) // 2


_BREAKS: Final = tuple(
    map(re.compile, (r"\n\n+", r"\n", r"(?<=[.!?؟…])\s", r"(?<=[،؛])\s", r"\s"))
)
"""Where a long text may be cut, best first."""


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _fitting(text: str, room: int) -> str:
    """Return as much of the beginning of a plain text as fits into the room."""
    window = text[:room]
    while _units(window) > room:
        window = window[: len(window) - (_units(window) - room + 1) // 2]
    return window


def _last_break(window: str) -> int:
    """Return where best to cut a text so that much of it is left, or 0."""
    for pattern in _BREAKS:
        ends = [found.end() for found in pattern.finditer(window)]
        if ends and ends[-1] * 3 >= len(window):
            return ends[-1]
    return 0


def _cut(text: str, room: int, *, fresh: bool) -> int:
    """Return where to cut a plain text so that what precedes fits into the room.

    On a page that is not fresh, 0 leaves the text to the next page.
    """
    window = _fitting(text, room)
    without_isolates = _HELD.sub(lambda held: _ISOLATE * len(held[0]), window)
    cut = _last_break(without_isolates)
    if cut or not fresh:
        return cut
    start = window.rfind(_ISOLATE)
    if start <= window.rfind(_POP):
        return len(window)  # one word without a blank
    if start * 3 >= len(window):
        return start
    # an isolate as long as a page; its end takes a unit
    window = _fitting(text, room - 1)
    return _last_break(window) or len(window)


def _parted(text: str, cut: int) -> tuple[str, str]:
    """Cut a plain text in two; an isolate that is cut goes on in the second."""
    head, rest = text[:cut].rstrip(), text[cut:].lstrip()
    if head.rfind(_ISOLATE) <= head.rfind(_POP):
        return head, rest
    if rest.startswith(_POP):
        return head + _POP, rest[1:].lstrip()
    return head + _POP, _ISOLATE + rest


_MOST_TAGS = 90
"""Of one page: Telegram drops entities beyond 100, and finds some by itself."""


def _name(tag: str) -> str:
    return tag.strip("</> ").split()[0]


def _opens(piece: str) -> bool:
    return piece.startswith("<") and not piece.startswith("</")


def pages(html: Html, limit: int = MessageLimit.MAX_TEXT_LENGTH) -> Iterator[Html]:
    r"""Cut Html into messages of at most `limit` UTF-16 units, tags left whole.

    Cuts fall between paragraphs, else lines, else sentences; a blank message is none.
    The limit is 4 or more: an isolate of one letter must fit.

    >>> [*pages(Html("<b>أول سطر\nثان</b>"), 8)]
    ['<b>أول سطر</b>', '<b>ثان</b>']
    """
    opened: list[str] = []
    page: list[str] = []
    room = limit

    def close() -> Iterator[Html]:
        nonlocal page, room
        body = "".join(page).rstrip()
        closing = "".join(f"</{_name(tag)}>" for tag in reversed(opened))
        if unescape(_TAG.sub("", body)).strip(f" \n{_ISOLATE}{_POP}"):
            yield Html((body + closing).strip())
        page, room = list(opened), limit

    for piece in _blocks(html):
        tags = sum(tag.startswith("<") for tag in page) + piece.count("<")
        if (length(piece) > room and length(piece) <= limit) or tags > 2 * _MOST_TAGS:
            yield from close()
        for part in _PIECE.findall(piece):
            if part[0] == "<" and len(part) > 1:
                if part[1] == "/":
                    opened.pop()
                else:
                    if sum(_opens(tag) for tag in page) >= _MOST_TAGS:
                        yield from close()
                    opened.append(part)
                page.append(part)
                continue
            text = part
            while _units(unescape(text)) > room:
                fresh = room == limit
                cut = 0 if part[0] == "&" else _cut(text, room, fresh=fresh)
                head, text = _parted(text, cut)
                page.append(head)
                yield from close()
            page.append(text)
            room -= _units(unescape(text))
    yield from close()


def _blocks(html: str) -> Iterator[str]:
    """Yield the paragraphs of Html; one that opens a tag goes on till it is closed."""
    block: list[str] = []
    depth = 0
    for piece in re.split(r"(<[^<>]*>|\n\n+)", html):
        if piece.startswith("<"):
            depth += -1 if piece.startswith("</") else 1
        block.append(piece)
        if depth == 0 and piece.startswith("\n\n"):
            yield "".join(block)
            block = []
    yield "".join(block)
