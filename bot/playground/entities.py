"""A text and its entities: found in what people type, drawn in plain characters.

Offsets and lengths of entities are UTF-16 units, as everywhere in the Bot API.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from telegram import MessageEntity

# What Telegram finds by itself in a message; the first that matches a place wins.
_FOUND = re.compile(
    r"""
      (?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>]))
    | (?P<email>(?<![\w.+-])[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}
        (?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,10}\b)
    | (?P<mention>(?<![\w/@])@[A-Za-z0-9_]{4,32}(?!\w))
    | (?P<url>(?:https?|tg)://[^\s<>"«»]+
        | (?<![\w.@/-])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}
          \.(?:com|org|net|info|news|edu|gov|int|[a-z]{2})\b(?:/[^\s<>"«»]*)?)
    | (?P<hashtag>(?<![\w/#&])\#\w{0,255}[^\W\d_]\w{0,255})
    """,
    re.VERBOSE,
)
_UNKEPT = re.compile("[\x00-\x09\x0b-\x1f\u2028-\u202e]")
_NO_URL_END = ".,:;!?'\"()[]{}،؛؟…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text and its entities, in the order of their offsets, outer before inner."""

    text: str
    entities: tuple[MessageEntity, ...] = ()

    def kept(self) -> "Marked":
        """Return it as Telegram keeps it: cleaned, no white space at either end."""
        whole = cleaned(self.text)
        text = whole.strip()
        start = units(whole[: len(whole) - len(whole.lstrip())])
        clipped = (_clipped(one, start, units(text)) for one in self.entities)
        return Marked(text=text, entities=tuple(one for one in clipped if one.length))


def cleaned(text: str) -> str:
    r"""Put spaces for what no message keeps: controls, and overrides of direction.

    >>> cleaned("one\x1b[2Jtwo")
    'one [2Jtwo'
    """
    return _UNKEPT.sub(" ", text)


def units(text: str) -> int:
    """Return how long a text is for Telegram: in UTF-16 units.

    >>> units("قمة 🌍")
    6
    """
    return len(text) + sum(character > "\uffff" for character in text)


def found(text: str) -> tuple[MessageEntity, ...]:
    """Return the entities that Telegram itself finds in what a person types.

    >>> [entity.type for entity in found("/who@mujaz_bot محمد")]
    [<MessageEntityType.BOT_COMMAND>]
    """
    return tuple(_found(text))


def plain(marked: Marked, styles: Mapping[str, tuple[str, str]] | None = None) -> str:
    """Draw a text in plain characters: quotes indented, links written out.

    Args:
        marked: The text and its entities.
        styles: What to put before and after entities of a type, as «bold».
    """
    chosen = styles or {}
    text = marked.text
    places = _places(text)
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    for entity in marked.entities:
        start = bisect_left(places, entity.offset)
        end = bisect_left(places, entity.offset + entity.length)
        opening, closing = chosen.get(entity.type, ("", ""))
        if entity.url and entity.url.rstrip("/") != text[start:end].rstrip("/"):
            closing += f" ({cleaned(entity.url)})"
        if entity.type in _QUOTES:
            before |= dict.fromkeys(_line_starts(text, start, end), _INDENT)
            opening = _break(text, start - 1) + before.pop(start) + opening
            closing += _break(text, end)
        before[start] = before.get(start, "") + opening
        after[end] = closing + after.get(end, "")
    return "".join(
        after.get(index, "") + before.get(index, "") + character
        for index, character in enumerate((*text, ""))
    )


_QUOTES = (MessageEntity.BLOCKQUOTE, MessageEntity.EXPANDABLE_BLOCKQUOTE)
_INDENT = "    "


def _line_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where each line within a stretch begins."""
    yield start
    for index in range(start, end - 1):
        if text[index] == "\n":
            yield index + 1


def _break(text: str, index: int) -> str:
    """Return the line break that a quote needs where none stands at its edge."""
    return "" if text[index : index + 1] in ("", "\n") or index < 0 else "\n"


def _places(text: str) -> Sequence[int]:
    """Return the UTF-16 offset of each character, and of the end."""
    return [
        0,
        *accumulate(2 if character > "\uffff" else 1 for character in text),
    ]


def _clipped(entity: MessageEntity, start: int, length: int) -> MessageEntity:
    """Return what is left of an entity, counted from the start of a stretch."""
    first = min(max(entity.offset - start, 0), length)
    last = min(max(entity.offset + entity.length - start, 0), length)
    return MessageEntity(
        type=entity.type,
        offset=first,
        length=last - first,
        url=entity.url,
        user=entity.user,
        language=entity.language,
        custom_emoji_id=entity.custom_emoji_id,
        unix_time=entity.unix_time,
        date_time_format=entity.date_time_format,
    )


def _found(text: str) -> Iterator[MessageEntity]:
    places = _places(text)
    for match in _FOUND.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == MessageEntity.URL:
            end = start + len(match.group().rstrip(_NO_URL_END))
        yield MessageEntity(
            type=kind, offset=places[start], length=places[end] - places[start]
        )
