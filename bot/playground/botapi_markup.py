"""What the Bot API demands of texts and captions, and of the marks in them."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from telegram import MessageEntity
from telegram.constants import MessageLimit

from bot.playground.entities import Marked, units
from bot.playground.markup import MarkupError, parse

# where, what holds the text, how it is to be read, its entities, least, most
_MARKED = (
    ("sendMessage", "text", "parse_mode", "entities", 1, 4096),
    ("editMessageText", "text", "parse_mode", "entities", 1, 4096),
    ("InputTextMessageContent", "message_text", "parse_mode", "entities", 1, 4096),
    ("ReplyParameters", "quote", "quote_parse_mode", "quote_entities", 0, 1024),
    (r"\w+", "caption", "parse_mode", "caption_entities", 0, 1024),
)

# what one kind of entity must have, and no other may
_ONLY_FOR = {
    "url": MessageEntity.TEXT_LINK,
    "user": MessageEntity.TEXT_MENTION,
    "custom_emoji_id": MessageEntity.CUSTOM_EMOJI,
    "unix_time": MessageEntity.DATE_TIME,
}
_MAY_ONLY_FOR = {
    "language": MessageEntity.PRE,
    "date_time_format": MessageEntity.DATE_TIME,
}
_QUOTES = {MessageEntity.BLOCKQUOTE, MessageEntity.EXPANDABLE_BLOCKQUOTE}
_CODES = {MessageEntity.CODE, MessageEntity.PRE}
_STYLES = {
    MessageEntity.BOLD,
    MessageEntity.ITALIC,
    MessageEntity.UNDERLINE,
    MessageEntity.STRIKETHROUGH,
    MessageEntity.SPOILER,
}

_TAG = re.compile(r"""<(?P<tag>[a-z-]+)(?P<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*)>""")
_ANY_TAG = re.compile(r"""</?[a-z-]+(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE = re.compile(r"""\s+([a-z-]+)(?:=("[^"]*"|'[^']*'))?""")
_ATTRIBUTES = {
    "a": ["href"],
    "blockquote": ["expandable"],
    "code": ["class"],
    "span": ["class"],
    "tg-emoji": ["emoji-id"],
    "tg-time": ["format", "unix"],
}
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});")


class BadRequestError(AssertionError):
    """A request that Telegram would refuse.

    Args:
        message: What is wrong with it.
        words: How Telegram tells that; None: as it is told here.
    """

    def __init__(self, message: str, words: str | None = None) -> None:
        super().__init__(message)
        self.words = words or message


def check_marked(name: str, value: Mapping[str, Any]) -> None:
    """Check the texts of one object: that they parse, their length, their entities.

    Args:
        name: Of the method or type.
        value: Its fields, of the right types.

    Raises:
        BadRequestError: A text is empty, too long, or marked wrongly.
    """
    for where, text, mode, entities, least, most in _MARKED:
        if text not in value or not re.fullmatch(where, name):
            continue
        marked = _marked(value, text, mode, entities)
        _check_length(text, marked, least, most)
        _check_entities(marked)


def _refuse(message: str, words: str | None = None) -> NoReturn:
    raise BadRequestError(message, words)


def _marked(value: Mapping[str, Any], text: str, mode: str, entities: str) -> Marked:
    written = value[text]
    if re.search("[\ud800-\udfff]", written):
        _refuse("strings must be encoded in UTF-8")
    if mode not in value:
        given = value.get(entities, ())
        for entity in given:
            _check_entity(entity)
        read = tuple(MessageEntity.de_json(dict(one), None) for one in given)
        return Marked(text=written, entities=read)
    if entities in value:
        _refuse(f"{mode} and {entities} exclude each other")
    if value[mode] != "HTML":
        _refuse(
            f"unsupported {mode} {value[mode]}: the bot writes HTML alone",
            "unsupported parse_mode",
        )
    try:
        marked = parse(written)
    except MarkupError as error:
        _refuse(f"can't parse entities: {error}")
    _check_html(written, marked)
    return marked


def _check_length(text: str, marked: Marked, least: int, most: int) -> None:
    length = units(marked.kept().text)
    if length < least:
        _refuse(f"message {text} is empty", "message text is empty")
    if length > most:
        what = "message caption" if text == "caption" else "message"
        _refuse(
            f"message {text} is too long: {length} of {most} UTF-16 units",
            f"{what} is too long",
        )


def _check_html(html: str, marked: Marked) -> None:
    """Refuse what Telegram would show as it is written, or would drop."""
    outside = _REFERENCE.sub("", _ANY_TAG.sub("", html))
    if stray := re.search("[<>&]", outside):
        _refuse(f"can't parse entities: «{stray.group()}» is not escaped in {html!r}")
    for match in _TAG.finditer(html):
        _check_attributes(match["tag"], match["attributes"])
    tags = len(_TAG.findall(html)) - len(re.findall("<pre><code", html))
    if tags != len(marked.entities):
        _refuse(f"can't parse entities: a tag marks nothing in {html!r}")


def _check_attributes(tag: str, attributes: str) -> None:
    names = sorted(match.group(1) for match in _ATTRIBUTE.finditer(attributes))
    if _ATTRIBUTE.sub("", attributes).strip():
        _refuse(f"can't parse entities: attributes of <{tag}{attributes}>")
    if set(names) - set(_ATTRIBUTES.get(tag, ())) or len(set(names)) < len(names):
        _refuse(f"can't parse entities: <{tag}> has no attributes {names}")
    for reference in re.findall("&[^;]*;?", attributes):
        if not _REFERENCE.fullmatch(reference):
            _refuse(f"can't parse entities: «&» is not escaped in <{tag}{attributes}>")


def _check_entity(entity: Mapping[str, Any]) -> None:
    kind = entity["type"]
    if kind not in MessageEntity.ALL_TYPES:
        _refuse(f"entity type {kind} is unknown")
    for field, only in _ONLY_FOR.items():
        if (field in entity) != (kind == only):
            _refuse(f"{field} is for entities of type {only} alone, and needed there")
    for field, only in _MAY_ONLY_FOR.items():
        if field in entity and kind != only:
            _refuse(f"{field} is for entities of type {only} alone")
    if entity["offset"] < 0 or entity["length"] < 1:
        _refuse(f"entity {dict(entity)} has no place")


def _check_entities(marked: Marked) -> None:
    if len(marked.entities) > MessageLimit.MESSAGE_ENTITIES:
        _refuse("too many entities: Telegram shows 100 and drops the others")
    encoded = marked.text.encode("utf-16-le")
    for entity in marked.entities:
        _check_place(encoded, entity)
    _check_nesting(sorted(marked.entities, key=lambda one: (one.offset, -one.length)))


def _check_place(encoded: bytes, entity: MessageEntity) -> None:
    start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
    if end > len(encoded):
        _refuse(f"{entity} reaches beyond the text")
    try:
        stretch = encoded[start:end].decode("utf-16-le")
    except UnicodeDecodeError:
        _refuse(f"{entity} cuts a character in two")
    if not stretch.strip():
        _refuse(f"{entity} marks nothing but white space")


def _check_nesting(entities: Sequence[MessageEntity]) -> None:
    """Check entities in the order of their starts, the longer ones first."""
    around: list[MessageEntity] = []
    for entity in entities:
        while around and around[-1].offset + around[-1].length <= entity.offset:
            around.pop()
        if around and _end(around[-1]) < _end(entity):
            _refuse(f"{around[-1]} and {entity} overlap in part")
        for outer in around:
            _check_pair(outer, entity)
        around.append(entity)


def _end(entity: MessageEntity) -> int:
    return entity.offset + entity.length


def _check_pair(outer: MessageEntity, inner: MessageEntity) -> None:
    if outer.type in _CODES:
        _refuse(f"{outer} can't contain {inner}")
    if outer.type in _STYLES and inner.type in _CODES:
        _refuse(f"{inner} can't be part of {outer}")
    if outer.type in _QUOTES and inner.type in _QUOTES:
        _refuse(f"{inner}: blockquotes can't be nested")
