"""The Bot API's demands that a type alone cannot tell: lengths, forms, whole objects.

Each is found by its place, as «sendMessage.text», or by the name of its object; so are
the words in which Telegram refuses what breaks it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NoReturn

from bot.playground.botapi_markup import BadRequestError
from bot.playground.entities import units

Object = Mapping[str, Any]

QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
"""How Telegram refuses an answer to a query that it doesn't know."""


def check_size(where: str, value: object) -> None:
    """Check how long a text or an array is, how great a number, and its form.

    Raises:
        BadRequestError: It is none that Telegram takes.
    """
    for least, most, unit, size in _sizes(where):
        if isinstance(value, unit) and not least <= size(value) <= most:
            message = f"must be {least} to {most}, not {size(value)}: {value!r}"
            refuse(f"{where} {message}", words_for(where))
    for pattern in _forms(where):
        if isinstance(value, str) and not pattern.fullmatch(value):
            message = f"{where} must be like {pattern.pattern}, not {value!r}"
            refuse(message, words_for(where))


def check_whole(name: str, value: Object) -> None:
    """Check what the fields of one object have to do with each other.

    Raises:
        BadRequestError: They don't fit.
    """
    for pattern, rule in _RULES:
        if re.fullmatch(pattern, name):
            rule(value)


@cache
def words_for(where: str) -> str | None:
    """Return how Telegram refuses what stands there, None where that is not known."""
    for pattern, words in _WORDS:
        if re.fullmatch(pattern, where):
            return words
    return None


@cache
def words_for_missing(name: str, field: str) -> str | None:
    """Return how Telegram refuses a method without a parameter, or half an object."""
    if name[0].islower():
        return _MISSING.get(field) or words_for(f"{name}.{field}")
    what = _SPOKEN.get(name, name)
    return f"can't parse {what}: Can't find field \"{field}\""


def refuse(message: str, words: str | None = None) -> NoReturn:
    """Refuse a request, in Telegram's words if there are some."""
    raise BadRequestError(message, words)


@cache
def _sizes(where: str) -> list[tuple[int, int, type, Callable[[Any], int]]]:
    return [size[1:] for size in _SIZES if re.fullmatch(size[0], where)]


@cache
def _forms(where: str) -> list[re.Pattern[str]]:
    return [
        re.compile(form) for pattern, form in _FORMS if re.fullmatch(pattern, where)
    ]


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


_SIZES: Sequence[tuple[str, int, int, type, Callable[[Any], int]]] = (
    (r"answerCallbackQuery\.text", 0, 200, str, units),
    (r"answerInlineQuery\.next_offset", 0, 64, str, _bytes),
    (r"answerInlineQuery\.results", 0, 50, Sequence, len),
    (r"InlineQueryResult\w*\.id", 1, 64, str, _bytes),
    (r"InlineQueryResultsButton\.start_parameter", 1, 64, str, units),
    (r"InlineKeyboardButton\.callback_data", 1, 64, str, _bytes),
    (r"CopyTextButton\.text", 1, 256, str, units),
    (r"\w+\.input_field_placeholder", 1, 64, str, units),
    (r"BotCommand\.command", 1, 32, str, units),
    (r"BotCommand\.description", 1, 256, str, units),
    (r"setMyCommands\.commands", 1, 100, Sequence, len),
    (r"setMyName\.name", 0, 64, str, units),
    (r"setMyDescription\.description", 0, 512, str, units),
    (r"setMyShortDescription\.short_description", 0, 120, str, units),
    (r"sendMediaGroup\.media", 2, 10, Sequence, len),
    (r"createForumTopic\.name", 1, 128, str, units),
    (r"editForumTopic\.name", 0, 128, str, units),
    (r"getUpdates\.limit", 1, 100, int, int),
    (r"getUpdates\.timeout", 0, 50, int, int),
    (r"setWebhook\.max_connections", 1, 100, int, int),
    (r"setWebhook\.secret_token", 1, 256, str, units),
    (r"\w+\.message_thread_id", 1, 2**31, int, int),
    (r"\w+\.message_id", 1, 2**31 - 1, int, int),
)

_LINK = r"(https?|tg)://[^\s/?#]+\S*"
_HERE = r"(localhost|127\.0\.0\.1|\[::1\])"
_ACTIONS = (
    r"typing|choose_sticker|find_location|upload_(photo|document)"
    r"|(record|upload)_(video|voice|video_note)"
)
_FORMS = (
    (r"\w+\.chat_id", r"@[A-Za-z][A-Za-z0-9_]{3,31}|-?[1-9][0-9]*"),
    (r"\w+\.language_code", r"([a-z]{2})?"),
    (r"\w+\.style", r"danger|success|primary"),
    (r"(InlineKeyboard|Keyboard|InlineQueryResults)Button\.text", r"(?s).*\S.*"),
    (r"BotCommand\.command", r"[a-z0-9_]+"),
    (r"BotCommand\.description", r"(?s).*\S.*"),
    (r"InlineQueryResultArticle\.title", r"(?s).*\S.*"),
    (r"(InlineKeyboardButton|answerCallbackQuery)\.url", _LINK),
    (r"(LinkPreviewOptions|InlineQueryResultArticle)\.url", _LINK),
    (r"(LoginUrl|WebAppInfo)\.url", r"https://[^\s/?#]+\S*"),
    # in the open only within this machine, as a Bot API server of one's own does it
    (
        r"setWebhook\.url",
        r"(https://[^\s/?#]+\S*)?|http://" + _HERE + r"(:\d+)?(/\S*)?",
    ),
    (r"setWebhook\.secret_token", r"[A-Za-z0-9_-]+"),
    (r"InlineQueryResultsButton\.start_parameter", r"[A-Za-z0-9_-]+"),
    (r"sendChatAction\.action", _ACTIONS),
)

_MOST_BUTTONS = 100  # of a keyboard
_WIDEST = 8  # buttons in a row of an inline keyboard
_LOOKS = {"text", "icon_custom_emoji_id", "style"}


def _one_action(button: Object) -> None:
    actions = sorted(button.keys() - _LOOKS)
    if len(actions) != 1:
        refuse(
            f"button {button['text']!r} must do exactly one thing, not {len(actions)}",
            "can't parse inline keyboard button: Text buttons are unallowed in the"
            " inline keyboard",
        )


def _at_most_one_request(button: Object) -> None:
    actions = sorted(button.keys() - _LOOKS)
    if len(actions) > 1:
        refuse(f"button {button['text']!r} asks for more than one thing: {actions}")


def _rows(markup: Object) -> None:
    """Check the rows of a keyboard: some buttons, not too many."""
    rows = markup.get("inline_keyboard", markup.get("keyboard", ()))
    if not all(rows):
        refuse("a row of the keyboard is empty")
    if sum(map(len, rows)) > _MOST_BUTTONS:
        refuse(
            "reply markup is too long: more than 100 buttons",
            "reply markup is too long",
        )
    if "inline_keyboard" in markup and any(len(row) > _WIDEST for row in rows):
        refuse("a row of an inline keyboard has more than 8 buttons")


def _not_empty(markup: Object) -> None:
    if not markup["keyboard"]:
        refuse("a reply keyboard has no buttons")


def _names_a_message(edit: Object) -> None:
    inline = "inline_message_id" in edit
    if inline == ("chat_id" in edit and "message_id" in edit):
        refuse(
            "message identifier is not specified, or both kinds of it are",
            "message identifier is not specified",
        )


def _has_new_text(edit: Object) -> None:
    if ("text" in edit) == ("rich_message" in edit):
        refuse(
            "message text is empty: exactly one of text and rich_message is needed",
            "message text is empty",
        )


def _one_source(rich: Object) -> None:
    if ("html" in rich) == ("markdown" in rich):
        refuse("a rich message needs exactly one of html and markdown")


def _one_start(button: Object) -> None:
    if ("web_app" in button) == ("start_parameter" in button):
        refuse("exactly one of web_app and start_parameter is needed")


def _unlike(name: str, key: str, words: str) -> Callable[[Object], None]:
    """Return a rule: no two of an array have the same value of a field."""

    def rule(parameters: Object) -> None:
        seen = [one[key] for one in parameters[name]]
        if len(set(seen)) < len(seen):
            refuse(f"two of {name} have the same {key}: {sorted(seen)}", words)

    return rule


_RULES: Sequence[tuple[str, Callable[[Object], None]]] = (
    ("InlineKeyboardButton", _one_action),
    ("KeyboardButton", _at_most_one_request),
    ("InlineKeyboardMarkup|ReplyKeyboardMarkup", _rows),
    ("ReplyKeyboardMarkup", _not_empty),
    ("editMessage(Text|Caption|ReplyMarkup|Media)", _names_a_message),
    ("editMessageText", _has_new_text),
    ("InputRichMessage", _one_source),
    ("InlineQueryResultsButton", _one_start),
    ("setMyCommands", _unlike("commands", "command", "BOT_COMMAND_INVALID")),
    ("answerInlineQuery", _unlike("results", "id", "RESULT_ID_DUPLICATE")),
)

_WORDS: Sequence[tuple[str, str]] = (
    (r"\w+\.chat_id", "chat not found"),
    (r"\w+\.(message_id|inline_message_id)", "message identifier is not specified"),
    (r"\w+\.message_thread_id", "message thread not found"),
    (r"getChatMember\.user_id", "invalid user_id specified"),
    (r"InlineKeyboardButton\.callback_data", "BUTTON_DATA_INVALID"),
    (r"InlineKeyboardButton\.url", "BUTTON_URL_INVALID"),
    (r"InlineKeyboardButton\.text", "inline keyboard button text must be non-empty"),
    (r"KeyboardButton\.text", "keyboard button text must be non-empty"),
    (r"CopyTextButton\.text", "BUTTON_COPY_TEXT_INVALID"),
    (r"(BotCommand|setMyCommands)\.commands?", "BOT_COMMAND_INVALID"),
    (r"BotCommand\.description", "BOT_COMMAND_DESCRIPTION_INVALID"),
    (r"\w+\.language_code", "LANG_CODE_INVALID"),
    (r"answerCallbackQuery\.text", "MESSAGE_TOO_LONG"),
    (r"answerInlineQuery\.results", "RESULTS_TOO_MUCH"),
    (r"InlineQueryResult\w+\.id", "RESULT_ID_INVALID"),
    (r"sendChatAction\.action", "wrong parameter action in request"),
    (
        r"setWebhook\.url",
        "bad webhook: An HTTPS URL must be provided for webhook",
    ),
    (r"setWebhook\.secret_token", "secret token contains unallowed characters"),
    (r"\w+\.reply_markup", "object expected as reply markup"),
    (r"sendMediaGroup\.media", "media group must include 2-10 items"),
)

_MISSING = {
    "action": "wrong parameter action in request",
    "callback_query_id": QUERY_TOO_OLD,
    "chat_id": "chat_id is empty",
    "document": "there is no document in the request",
    "file_id": "file_id not specified",
    "inline_query_id": QUERY_TOO_OLD,
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "text": "message text is empty",
}

_SPOKEN = {
    "InlineKeyboardButton": "inline keyboard button",
    "KeyboardButton": "keyboard button",
}
