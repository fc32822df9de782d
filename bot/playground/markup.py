"""Telegram's HTML, read as Telegram reads it."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import NoReturn

from telegram import MessageEntity, User

from bot.playground.entities import Marked, units

_TAGS = {
    "a": MessageEntity.TEXT_LINK,
    "b": MessageEntity.BOLD,
    "strong": MessageEntity.BOLD,
    "i": MessageEntity.ITALIC,
    "em": MessageEntity.ITALIC,
    "u": MessageEntity.UNDERLINE,
    "ins": MessageEntity.UNDERLINE,
    "s": MessageEntity.STRIKETHROUGH,
    "strike": MessageEntity.STRIKETHROUGH,
    "del": MessageEntity.STRIKETHROUGH,
    "span": MessageEntity.SPOILER,
    "tg-spoiler": MessageEntity.SPOILER,
    "tg-emoji": MessageEntity.CUSTOM_EMOJI,
    "tg-time": MessageEntity.DATE_TIME,
    "code": MessageEntity.CODE,
    "pre": MessageEntity.PRE,
    "blockquote": MessageEntity.BLOCKQUOTE,
}
_REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(
    r"&(?:#x(?P<hex>[0-9A-Fa-f]{1,6})|#(?P<decimal>[0-9]{1,7})|(?P<name>[A-Za-z]+));?"
)
_PIECE = re.compile(r"[^<]+")
_WORD = re.compile(r"[^\s>]+")
_ATTRIBUTE = re.compile(
    r"""\s*(?P<name>[^\s=>]+)(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'|[A-Za-z0-9.-]+))?"""
)
_TAG_END = re.compile(r"\s*>")
_MENTIONED = re.compile(r"tg://user\?id=(\d+)$")
_LINK = re.compile(r"(?:https?://|tg://|mailto:|tel:)[^\s]+", re.IGNORECASE)


class MarkupError(ValueError):
    """HTML that Telegram refuses; the text is Telegram's, with the offset in bytes."""


def parse(html: str) -> Marked:
    """Read HTML as ``parse_mode=HTML`` is read.

    References other than the four named ones and the numeric ones stay as they are
    written; a link to nowhere is dropped, its words stay.

    Raises:
        MarkupError: A tag is unknown, not closed, or closed by another.

    >>> parse("<b>قمة</b> &lt;1&gt;").text
    'قمة <1>'
    """
    return _Parser(html=html).parse()


@dataclass(slots=True, kw_only=True)
class _Open:
    """A tag that waits for its end."""

    tag: str
    attributes: dict[str, str]
    start: int  # in what has been read, UTF-16 units
    piece: int  # how many pieces had been read
    language: str | None = None  # of a <pre>, told by the <code> inside it


@dataclass(slots=True, kw_only=True)
class _Parser:
    """One reading of one HTML text."""

    html: str
    at: int = 0
    length: int = 0
    pieces: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    entities: list[MessageEntity] = field(default_factory=list)

    def parse(self) -> Marked:
        while self.at < len(self.html):
            if piece := _PIECE.match(self.html, self.at):
                self._read(piece.group())
                self.at = piece.end()
            elif self.html.startswith("</", self.at):
                self._close()
            else:
                self._start()
        if self.open:
            tag = self.open[-1].tag
            message = f'can\'t find end tag corresponding to start tag "{tag}"'
            raise MarkupError(message)
        return Marked(
            text="".join(self.pieces),
            entities=tuple(
                sorted(self.entities, key=lambda one: (one.offset, -one.length))
            ),
        )

    def _read(self, piece: str) -> None:
        text = _dereferenced(piece)
        self.pieces.append(text)
        self.length += units(text)

    def _refuse(self, what: str, more: str = "") -> NoReturn:
        offset = len(self.html[: self.at].encode("utf-8", "surrogatepass"))
        message = f"{what} at byte offset {offset}{more}"
        raise MarkupError(message)

    def _start(self) -> None:
        word = _word(self.html, self.at + 1)
        tag = word.lower()
        end = self.at + 1 + len(word)
        if end < len(self.html) and tag not in _TAGS:
            self._refuse(f'unsupported start tag "{tag}"')
        attributes: dict[str, str] = {}
        while attribute := _ATTRIBUTE.match(self.html, end):
            value = attribute["value"] or ""
            bare = value[1:-1] if value.startswith(("'", '"')) else value.lower()
            attributes[attribute["name"].lower()] = _dereferenced(bare)
            end = attribute.end()
        closing = _TAG_END.match(self.html, end)
        if closing is None:
            self._refuse("unclosed start tag")
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            self._refuse('tag "span" must have class "tg-spoiler"')
        self.at = closing.end()
        self.open.append(
            _Open(
                tag=tag,
                attributes=attributes,
                start=self.length,
                piece=len(self.pieces),
            )
        )

    def _close(self) -> None:
        word = _word(self.html, self.at + 2)
        closing = _TAG_END.match(self.html, self.at + 2 + len(word))
        if not self.open:
            self._refuse("unexpected end tag")
        if closing is None:
            self._refuse("unclosed end tag")
        opened = self.open.pop()
        if word.lower() not in ("", opened.tag):
            more = f', expected "</{opened.tag}>", found "</{word.lower()}>"'
            self._refuse("unmatched end tag", more)
        self.at = closing.end()
        if self.length > opened.start and (entity := self._entity(opened)):
            self.entities.append(entity)

    def _entity(self, opened: _Open) -> MessageEntity | None:
        """Return the entity that a closed tag makes, None where it makes none."""
        kind = _TAGS[opened.tag]
        attributes = opened.attributes
        at = partial(
            MessageEntity, offset=opened.start, length=self.length - opened.start
        )
        match kind:
            case MessageEntity.TEXT_LINK:
                words = "".join(self.pieces[opened.piece :])
                return _link(at, attributes.get("href") or words)
            case MessageEntity.DATE_TIME:
                return _time(at, attributes)
            case MessageEntity.CODE if self._names_the_language_of_pre(opened):
                return None
            case MessageEntity.CUSTOM_EMOJI:
                return at(kind, custom_emoji_id=attributes.get("emoji-id", ""))
            case MessageEntity.BLOCKQUOTE if "expandable" in attributes:
                kind = MessageEntity.EXPANDABLE_BLOCKQUOTE
            case _:
                pass
        return at(kind, language=opened.language)

    def _names_the_language_of_pre(self, code: _Open) -> bool:
        if not self.open or self.open[-1].tag != "pre":
            return False
        outer = self.open[-1]
        if outer.start != code.start:
            return False
        name = code.attributes.get("class", "")
        outer.language = name.removeprefix("language-") or None
        return True


def _word(text: str, at: int) -> str:
    """Return what stands between a place and the next white space or «>»."""
    word = _WORD.match(text, at)
    return word.group() if word else ""


def _dereferenced(text: str) -> str:
    return _REFERENCE.sub(_referenced, text)


def _referenced(match: re.Match[str]) -> str:
    """Return the character meant, or what is written where none is."""
    if match["name"]:
        return _REFERENCES.get(match["name"], match.group())
    code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    if code == 0 or code >= 0x10FFFF or 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - Unicode's bounds
        return match.group()
    return chr(code)


def _link(at: "partial[MessageEntity]", url: str) -> MessageEntity | None:
    if user := _MENTIONED.match(url):
        mentioned = User(id=int(user.group(1)), first_name="", is_bot=False)
        return at(MessageEntity.TEXT_MENTION, user=mentioned)
    if not _LINK.fullmatch(url):
        return None
    return at(MessageEntity.TEXT_LINK, url=url)


def _time(
    at: "partial[MessageEntity]", attributes: Mapping[str, str]
) -> MessageEntity | None:
    moment = attributes.get("unix", "")
    if not re.fullmatch("[0-9]{1,10}", moment):
        return None
    return at(
        MessageEntity.DATE_TIME,
        unix_time=dt.datetime.fromtimestamp(int(moment), tz=dt.UTC),
        date_time_format=attributes.get("format"),
    )
