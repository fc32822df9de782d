"""The Bot API's answers, from memory alone.

It knows what a bot for reading and posting needs, and refuses the rest as Telegram
refuses an unknown method. Updates and webhooks are the server's business: in memory
alone there are none.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.playground import chats, files, posts, profile, topics
from bot.playground.botapi_rules import QUERY_TOO_OLD
from bot.playground.memory import (
    ABILITIES,
    JsonObject,
    Memory,
    Parameters,
    RefusalError,
)


def answer(memory: Memory, method: str, parameters: Parameters) -> Any:  # noqa: ANN401 - JSON
    """Return the ``result`` of a request.

    Raises:
        RefusalError: As Telegram would refuse it.
    """
    if method not in _ANSWERS:
        raise RefusalError(404, "Not Found: method not found")
    return _ANSWERS[method](memory, parameters)


def is_seen(method: str) -> bool:
    """Tell whether people in a chat notice a request: it posts, changes or answers."""
    return method.startswith(
        ("send", "editMessage", "deleteMessage", "answer", "leaveChat")
    )


def _get_me(memory: Memory, _parameters: Parameters) -> JsonObject:
    return memory.bot | ABILITIES


def _get_webhook(_memory: Memory, _parameters: Parameters) -> JsonObject:
    return {"url": "", "has_custom_certificate": False, "pending_update_count": 0}


def _nothing(_memory: Memory, _parameters: Parameters) -> list[JsonObject]:
    return []


def _agree(_memory: Memory, _parameters: Parameters) -> bool:
    return True


def _answer_callback(memory: Memory, parameters: Parameters) -> bool:
    query = parameters["callback_query_id"]
    _answer_query(memory, query)
    shown = {name: parameters[name] for name in ("text", "url") if name in parameters}
    alert = {"show_alert": bool(parameters.get("show_alert"))}
    memory.tell("answer", {"callback_query_id": query, **shown, **alert})
    return True


def _answer_inline(memory: Memory, parameters: Parameters) -> bool:
    query = parameters["inline_query_id"]
    _answer_query(memory, query)
    memory.tell(
        "results", {"inline_query_id": query, "results": list(parameters["results"])}
    )
    return True


def _answer_query(memory: Memory, query: str) -> None:
    """Let a query be answered, once."""
    known = query in memory.queries or not memory.strict
    if query in memory.answered or not known:
        raise RefusalError(400, f"Bad Request: {QUERY_TOO_OLD}")
    if memory.strict:  # what no longer waits is unknown
        memory.queries.discard(query)
    else:
        memory.answered.add(query)


_ANSWERS: Mapping[str, Callable[[Memory, Parameters], Any]] = {
    "answerCallbackQuery": _answer_callback,
    "answerInlineQuery": _answer_inline,
    "closeForumTopic": topics.close,
    "createForumTopic": topics.create,
    "deleteForumTopic": topics.delete,
    "deleteMessage": posts.delete,
    "deleteMyCommands": profile.delete_commands,
    "deleteWebhook": _agree,
    "editForumTopic": topics.edit,
    "editMessageCaption": posts.edit_caption,
    "editMessageMedia": posts.edit_media,
    "editMessageReplyMarkup": posts.edit_keyboard,
    "editMessageText": posts.edit_text,
    "getChat": chats.get_chat,
    "getChatAdministrators": chats.get_administrators,
    "getChatMember": chats.get_member,
    "getFile": files.get_file,
    "getMe": _get_me,
    "getMyCommands": profile.get_commands,
    "getMyDescription": profile.get_line("description"),
    "getMyName": profile.get_line("name"),
    "getMyShortDescription": profile.get_line("short_description"),
    "getUpdates": _nothing,
    "getWebhookInfo": _get_webhook,
    "leaveChat": chats.leave,
    "reopenForumTopic": topics.reopen,
    "sendChatAction": posts.act,
    "sendDocument": posts.send_document,
    "sendMediaGroup": posts.send_album,
    "sendMessage": posts.send_message,
    "sendPhoto": posts.send_photo,
    "setMyCommands": profile.set_commands,
    "setMyDescription": profile.set_line("description"),
    "setMyName": profile.set_line("name"),
    "setMyShortDescription": profile.set_line("short_description"),
    "setWebhook": _agree,
}
METHODS = frozenset(_ANSWERS)
"""The names of the methods that are answered."""
