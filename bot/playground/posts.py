"""Messages of the bot: sent, edited and deleted as the Bot API would."""

import re

from telegram import MessageEntity
from telegram.constants import MessageLimit

from bot.playground.entities import Marked, units
from bot.playground.markup import MarkupError, parse
from bot.playground.memory import (
    JsonObject,
    Memory,
    Parameters,
    RefusalError,
    Upload,
)

_NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply "
    "markup are exactly the same as a current content and reply markup of the message"
)


def marked(
    parameters: Parameters, name: str = "text", entities: str = "entities"
) -> Marked:
    """Return a parameter's text and entities as Telegram keeps them.

    Raises:
        RefusalError: The markup cannot be parsed.
    """
    text = parameters.get(name, "")
    if re.search("[\ud800-\udfff]", text):
        raise RefusalError(400, "Bad Request: strings must be encoded in UTF-8")
    match parameters.get("parse_mode"):
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


def _content(parameters: Parameters, name: str, limit: int) -> JsonObject:
    """Return a message's text or caption with its entities."""
    entities = "entities" if name == "text" else "caption_entities"
    body = marked(parameters, name, entities)
    if units(body.text) > limit:
        what = "message" if name == "text" else "message caption"
        raise RefusalError(400, f"Bad Request: {what} is too long")
    if not body.text:
        return {}
    kept = {entities: [one.to_dict() for one in body.entities]} if body.entities else {}
    return {name: body.text} | kept


def _text(parameters: Parameters) -> JsonObject:
    content = _content(parameters, "text", MessageLimit.MAX_TEXT_LENGTH)
    if not content:
        raise RefusalError(400, "Bad Request: message text is empty")
    return content


def _caption(parameters: Parameters) -> JsonObject:
    return _content(parameters, "caption", MessageLimit.CAPTION_LENGTH)


def _keyboard(parameters: Parameters) -> JsonObject:
    """Return the inline keyboard of a request; others are no part of a message."""
    markup = parameters.get("reply_markup") or {}
    return {"reply_markup": markup} if markup.get("inline_keyboard") else {}


def _posted(memory: Memory, parameters: Parameters, content: JsonObject) -> JsonObject:
    """Keep and return a new message of the bot."""
    chat = memory.chat(parameters)
    _require_rights(memory, chat)
    author = (
        {"sender_chat": chat} if chat["type"] == "channel" else {"from": memory.bot}
    )
    message = {
        "message_id": memory.next_id(chat),
        "date": int(memory.clock()),
        "chat": chat,
        **author,
    }
    replied = _replied(memory, chat, parameters.get("reply_parameters") or {})
    message |= replied | content | _keyboard(parameters)
    return memory.put(message, **_reply_keyboard(memory, chat, parameters))


def _reply_keyboard(
    memory: Memory, chat: JsonObject, parameters: Parameters
) -> JsonObject:
    """Keep the keyboard that stands below a chat, and return what is told of it."""
    markup = parameters.get("reply_markup") or {}
    if "keyboard" in markup:
        memory.keyboards[chat["id"]] = markup
    elif "remove_keyboard" in markup:
        memory.keyboards.pop(chat["id"], None)
    elif "force_reply" not in markup:
        return {}
    return {"keyboard": markup}


def _require_rights(memory: Memory, chat: JsonObject) -> None:
    if chat["type"] != "channel":
        return
    own = [
        one
        for one in memory.members[chat["id"]]
        if one["user"]["id"] == memory.bot["id"]
    ]
    if not own or own[0]["status"] in ("left", "kicked"):
        raise RefusalError(403, "Forbidden: bot is not a member of the channel chat")
    if not own[0].get("can_post_messages"):
        raise RefusalError(
            400, "Bad Request: need administrator rights in the channel chat"
        )


def _replied(memory: Memory, chat: JsonObject, reply: Parameters) -> JsonObject:
    """Return the message replied to, without what it replied to itself."""
    if not reply:
        return {}
    original = memory.messages.get((chat["id"], reply["message_id"]))
    if original is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise RefusalError(400, "Bad Request: message to be replied not found")
    inner = {name: one for name, one in original.items() if name != "reply_to_message"}
    return {"reply_to_message": inner}


def send_message(memory: Memory, parameters: Parameters) -> JsonObject:
    """Send a text."""
    return _posted(memory, parameters, _text(parameters))


def send_photo(memory: Memory, parameters: Parameters) -> JsonObject:
    """Send a picture, with or without a caption."""
    photo = {**_file(parameters["photo"]), "width": 1280, "height": 720}
    photo.pop("file_name", None)
    return _posted(memory, parameters, {"photo": [photo], **_caption(parameters)})


def send_document(memory: Memory, parameters: Parameters) -> JsonObject:
    """Send a file, with or without a caption."""
    document = _file(parameters["document"])
    return _posted(memory, parameters, {"document": document, **_caption(parameters)})


def _file(sent: "Upload | str") -> JsonObject:
    if isinstance(sent, str):  # an id or a URL
        return {"file_id": sent, "file_unique_id": sent[-16:]}
    return {
        "file_id": f"file:{sent.name}",
        "file_unique_id": sent.name,
        "file_name": sent.name,
        "file_size": len(sent.content),
    }


def _edited(
    memory: Memory, parameters: Parameters, names: set[str], content: JsonObject
) -> JsonObject | bool:
    """Put content in the place of the named fields, and the keyboard with it."""
    if "inline_message_id" in parameters:
        return True
    old = memory.message(parameters, "edit")
    if old.get("from", memory.bot)["id"] != memory.bot["id"]:
        raise RefusalError(400, "Bad Request: message can't be edited")
    kept = {
        name: value
        for name, value in old.items()
        if name not in names | {"reply_markup", "edit_date"}
    }
    new = kept | content | _keyboard(parameters)
    if new == {name: value for name, value in old.items() if name != "edit_date"}:
        raise RefusalError(400, _NOT_MODIFIED)
    new["edit_date"] = int(memory.clock())
    memory.messages[old["chat"]["id"], old["message_id"]] = new
    memory.tell("edited", {"message": new})
    return new


def edit_text(memory: Memory, parameters: Parameters) -> JsonObject | bool:
    """Put another text into a message; its keyboard goes unless given again."""
    return _edited(memory, parameters, {"text", "entities"}, _text(parameters))


def edit_caption(memory: Memory, parameters: Parameters) -> JsonObject | bool:
    """Put another caption into a message, or none."""
    names = {"caption", "caption_entities"}
    return _edited(memory, parameters, names, _caption(parameters))


def edit_keyboard(memory: Memory, parameters: Parameters) -> JsonObject | bool:
    """Put another keyboard under a message, or none."""
    return _edited(memory, parameters, set(), {})


def delete(memory: Memory, parameters: Parameters) -> bool:
    """Take a message away."""
    message = memory.message(parameters, "delete")
    place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
    del memory.messages[place["chat_id"], place["message_id"]]
    memory.tell("deleted", place)
    return True
