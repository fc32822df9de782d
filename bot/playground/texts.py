"""Texts and captions of the bot, as Telegram keeps them."""

import re
from collections.abc import Iterator

from telegram import MessageEntity
from telegram.constants import MessageLimit

from bot.playground.entities import Marked, found, units
from bot.playground.markup import MarkupError, parse
from bot.playground.memory import JsonObject, Parameters, RefusalError

# what Telegram finds nothing in
_CLOSED = {
    MessageEntity.CODE,
    MessageEntity.PRE,
    MessageEntity.TEXT_LINK,
    MessageEntity.TEXT_MENTION,
    MessageEntity.CUSTOM_EMOJI,
    MessageEntity.DATE_TIME,
}


def marked(
    parameters: Parameters,
    name: str = "text",
    entities: str = "entities",
    mode: str = "parse_mode",
) -> Marked:
    """Return a parameter's text and entities as Telegram keeps them.

    Raises:
        RefusalError: The markup cannot be parsed.
    """
    text = parameters.get(name, "")
    if re.search("[\ud800-\udfff]", text):
        raise RefusalError(400, "Bad Request: strings must be encoded in UTF-8")
    match parameters.get(mode):
        case "HTML":
            try:
                return parse(text).kept()
            except MarkupError as error:
                raise RefusalError(
                    400, f"Bad Request: can't parse entities: {error}"
                ) from error
        case None:
            given = (
                MessageEntity.de_json(one, None) for one in parameters.get(entities, ())
            )
            return Marked(text=text, entities=tuple(given)).kept()
        case _:
            raise RefusalError(400, "Bad Request: unsupported parse_mode")


def text(parameters: Parameters) -> JsonObject:
    """Return the fields of a message's text.

    Raises:
        RefusalError: It is empty, too long, or cannot be parsed.
    """
    content = _content(parameters, "text", MessageLimit.MAX_TEXT_LENGTH)
    if not content:
        raise RefusalError(400, "Bad Request: message text is empty")
    return content


def caption(parameters: Parameters) -> JsonObject:
    """Return the fields of a message's caption, none where there is none.

    Raises:
        RefusalError: It is too long, or cannot be parsed.
    """
    return _content(parameters, "caption", MessageLimit.CAPTION_LENGTH)


def quote(parameters: Parameters, original: JsonObject) -> JsonObject:
    """Return what a reply quotes of the message that it answers.

    Raises:
        RefusalError: That message says nothing of the kind.
    """
    if "quote" not in parameters:
        return {}
    quoted = marked(parameters, "quote", "quote_entities", "quote_parse_mode")
    whole = original.get("text") or original.get("caption") or ""
    at = whole.find(quoted.text)
    if at < 0 or not quoted.text:
        raise RefusalError(400, "Bad Request: QUOTE_TEXT_INVALID")
    told = {"text": quoted.text, "position": units(whole[:at]), "is_manual": True}
    return {"quote": told | with_entities("entities", quoted.entities)}


def with_entities(name: str, entities: tuple[MessageEntity, ...]) -> JsonObject:
    """Return a field of entities, none where there are none."""
    return {name: [one.to_dict() for one in entities]} if entities else {}


def _content(parameters: Parameters, name: str, limit: int) -> JsonObject:
    """Return a message's text or caption with its entities."""
    entities = "entities" if name == "text" else "caption_entities"
    body = marked(parameters, name, entities)
    if units(body.text) > limit:
        what = "message" if name == "text" else "message caption"
        raise RefusalError(400, f"Bad Request: {what} is too long")
    if not body.text:
        return {}
    return {name: body.text} | with_entities(entities, _all(body))


def _all(body: Marked) -> tuple[MessageEntity, ...]:
    """Return the entities of a text, those included that Telegram finds by itself."""
    new = (one for one in found(body.text) if not any(_bars(one, body)))
    whole = sorted((*body.entities, *new), key=lambda one: (one.offset, -one.length))
    return tuple(whole[: MessageLimit.MESSAGE_ENTITIES])


def _bars(new: MessageEntity, body: Marked) -> Iterator[bool]:
    """Tell of each entity that touches one found whether it leaves it no place."""
    for one in body.entities:
        start, end = one.offset, one.offset + one.length
        if new.offset < end and start < new.offset + new.length:
            around = start <= new.offset and new.offset + new.length <= end
            yield one.type in _CLOSED or not around
