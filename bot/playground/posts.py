"""Messages of the bot: sent, edited and deleted as the Bot API would."""

from bot.playground import topics
from bot.playground.access import may_delete, may_edit, require_access
from bot.playground.files import document, photo, sent_file
from bot.playground.memory import JsonObject, Memory, Parameters, RefusalError
from bot.playground.texts import caption, quote, text

_NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply "
    "markup are exactly the same as a current content and reply markup of the message"
)
_MEDIA = ("photo", "document")


def send_message(memory: Memory, parameters: Parameters) -> JsonObject:
    """Send a text."""
    return _posted(memory, parameters, text(parameters))


def send_photo(memory: Memory, parameters: Parameters) -> JsonObject:
    """Send a picture, with or without a caption."""
    return _posted(memory, parameters, _media(memory, parameters, "photo"))


def send_document(memory: Memory, parameters: Parameters) -> JsonObject:
    """Send a file, with or without a caption."""
    return _posted(memory, parameters, _media(memory, parameters, "document"))


def send_album(memory: Memory, parameters: Parameters) -> list[JsonObject]:
    """Send pictures, or files, that belong together."""
    items = parameters["media"]
    if len({item["type"] == "document" for item in items}) > 1:
        raise RefusalError(
            400, "Bad Request: document can't be mixed with other media types"
        )
    contents = [_item(memory, parameters, item) for item in items]
    album = {"media_group_id": str(memory.next_album())}
    return [_posted(memory, parameters, content | album) for content in contents]


def act(memory: Memory, parameters: Parameters) -> bool:
    """Let a chat see that the bot is about to send something."""
    chat = memory.chat(parameters)
    require_access(memory, chat)
    memory.tell("action", {"chat_id": chat["id"], "action": parameters["action"]})
    return True


def edit_text(memory: Memory, parameters: Parameters) -> JsonObject | bool:
    """Put another text into a message; its keyboard goes unless given again."""
    content = text(parameters) | _manner(parameters)
    return _edited(memory, parameters, "text", content)


def edit_caption(memory: Memory, parameters: Parameters) -> JsonObject | bool:
    """Put another caption into a message, or none."""
    return _edited(memory, parameters, "caption", caption(parameters))


def edit_media(memory: Memory, parameters: Parameters) -> JsonObject | bool:
    """Put another picture or file into a message, and its caption with it."""
    content = _item(memory, parameters, parameters["media"])
    return _edited(memory, parameters, "media", content)


def edit_keyboard(memory: Memory, parameters: Parameters) -> JsonObject | bool:
    """Put another keyboard under a message, or none."""
    return _edited(memory, parameters, "", {})


def delete(memory: Memory, parameters: Parameters) -> bool:
    """Take a message away."""
    message = memory.message(parameters, "delete")
    if not may_delete(memory, message):
        raise RefusalError(400, "Bad Request: message can't be deleted")
    place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
    del memory.messages[place["chat_id"], place["message_id"]]
    memory.own.discard((place["chat_id"], place["message_id"]))
    memory.tell("deleted", place)
    return True


def _media(memory: Memory, parameters: Parameters, kind: str) -> JsonObject:
    """Return the fields of a message with a picture or a file."""
    sent = sent_file(parameters, parameters[kind])
    keep = photo if kind == "photo" else document
    return {kind: keep(memory, sent), **caption(parameters)}


def _item(memory: Memory, parameters: Parameters, item: Parameters) -> JsonObject:
    """Return the fields of a message with one of the media of a request."""
    kind = item["type"]
    if kind not in _MEDIA:
        raise RefusalError(400, f"Bad Request: type of media {kind} is not supported")
    return _media(memory, {**item, kind: sent_file(parameters, item["media"])}, kind)


def _posted(memory: Memory, parameters: Parameters, content: JsonObject) -> JsonObject:
    """Keep and return a new message of the bot."""
    chat = memory.chat(parameters)
    require_access(memory, chat)
    author = (
        {"sender_chat": chat} if chat["type"] == "channel" else {"from": memory.bot}
    )
    place = topics.placed(memory, chat, parameters.get("message_thread_id"))
    replied = _replied(memory, chat, parameters.get("reply_parameters") or {})
    message = {
        "message_id": memory.next_id(chat),
        "date": int(memory.clock()),
        "chat": chat,
        **author,
        **place,
        **replied,
        **content,
        **_manner(parameters),
        **_keyboard(parameters),
    }
    memory.own.add((chat["id"], message["message_id"]))
    return memory.put(message, **_reply_keyboard(memory, chat, parameters))


def _manner(parameters: Parameters) -> JsonObject:
    """Return what a message tells of how it was asked to be shown."""
    told: JsonObject = {}
    if parameters.get("protect_content"):
        told["has_protected_content"] = True
    if parameters.get("has_spoiler"):
        told["has_media_spoiler"] = True
    if parameters.get("link_preview_options"):
        told["link_preview_options"] = dict(parameters["link_preview_options"])
    return told


def _keyboard(parameters: Parameters) -> JsonObject:
    """Return the inline keyboard of a request; others are no part of a message."""
    markup = parameters.get("reply_markup") or {}
    return {"reply_markup": markup} if markup.get("inline_keyboard") else {}


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
    return {"reply_to_message": inner, **quote(reply, original)}


# what an edit takes out before it puts something in, and what must have been there
_REPLACED = {
    "text": {"text", "entities", "link_preview_options"},
    "caption": {"caption", "caption_entities"},
    "media": {*_MEDIA, "caption", "caption_entities"},
    "": set[str](),
}


def _edited(
    memory: Memory, parameters: Parameters, what: str, content: JsonObject
) -> JsonObject | bool:
    """Put content in the place of what is named, and the keyboard with it."""
    if "inline_message_id" in parameters:
        return True
    old = memory.message(parameters, "edit")
    require_access(memory, old["chat"])
    if not may_edit(memory, old):
        raise RefusalError(400, "Bad Request: message can't be edited")
    has_media = any(kind in old for kind in _MEDIA)
    if what and (what == "text") == has_media:
        raise RefusalError(
            400, f"Bad Request: there is no {what} in the message to edit"
        )
    kept = {
        name: value
        for name, value in old.items()
        if name not in _REPLACED[what] | {"reply_markup", "edit_date"}
    }
    new = kept | content | _keyboard(parameters)
    if new == {name: value for name, value in old.items() if name != "edit_date"}:
        raise RefusalError(400, _NOT_MODIFIED)
    new["edit_date"] = int(memory.clock())
    memory.messages[old["chat"]["id"], old["message_id"]] = new
    memory.tell("edited", {"message": new})
    return new
