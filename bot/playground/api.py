"""The Bot API's answers, from memory alone.

It knows what a bot for reading and posting needs, and refuses the rest as Telegram
refuses an unknown method.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.playground import chats, posts
from bot.playground.memory import JsonObject, Memory, Parameters, RefusalError


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


def _act(memory: Memory, parameters: Parameters) -> bool:
    memory.chat(parameters)
    return True


def _set_commands(memory: Memory, parameters: Parameters) -> bool:
    memory.profile[_commands_of(parameters)] = list(parameters["commands"])
    return True


def _get_commands(memory: Memory, parameters: Parameters) -> list[JsonObject]:
    commands: list[JsonObject] = memory.profile.get(_commands_of(parameters), [])
    return commands


def _commands_of(parameters: Parameters) -> str:
    scope = parameters.get("scope") or {"type": "default"}
    return f"commands {scope} {parameters.get('language_code', '')}"


def _describe(memory: Memory, parameters: Parameters) -> bool:
    memory.profile |= parameters
    return True


def _get_webhook(_memory: Memory, _parameters: Parameters) -> JsonObject:
    return {"url": "", "has_custom_certificate": False, "pending_update_count": 0}


def _nothing(_memory: Memory, _parameters: Parameters) -> list[JsonObject]:
    return []


def _agree(_memory: Memory, _parameters: Parameters) -> bool:
    return True


def _answer_query(memory: Memory, parameters: Parameters) -> bool:
    query = parameters["callback_query_id"]
    if query in memory.answered:
        raise RefusalError(
            400,
            "Bad Request: query is too old and response timeout expired"
            " or query ID is invalid",
        )
    memory.answered.add(query)
    return True


_ANSWERS: Mapping[str, Callable[[Memory, Parameters], Any]] = {
    "answerCallbackQuery": _answer_query,
    "answerInlineQuery": _agree,
    "deleteMessage": posts.delete,
    "deleteWebhook": _agree,
    "editMessageCaption": posts.edit_caption,
    "editMessageReplyMarkup": posts.edit_keyboard,
    "editMessageText": posts.edit_text,
    "getChat": chats.get_chat,
    "getChatAdministrators": chats.get_administrators,
    "getChatMember": chats.get_member,
    "getMe": lambda memory, _parameters: memory.bot,
    "getMyCommands": _get_commands,
    "getUpdates": _nothing,
    "getWebhookInfo": _get_webhook,
    "leaveChat": chats.leave,
    "sendChatAction": _act,
    "sendDocument": posts.send_document,
    "sendMessage": posts.send_message,
    "sendPhoto": posts.send_photo,
    "setMyCommands": _set_commands,
    "setMyDescription": _describe,
    "setMyName": _describe,
    "setMyShortDescription": _describe,
    "setWebhook": _agree,
}
