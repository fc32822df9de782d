"""What the Bot API demands of each request that the bot makes.

Fields, types and required fields are facts of ``botapi.json``; lengths, choices and
the rules that a type alone cannot tell are here. Where Telegram would repair a request
in silence, as by dropping a link to nowhere, this refuses it: nobody meant that.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from bot.playground.botapi_markup import BadRequestError, check_marked
from bot.playground.entities import units
from bot.playground.memory import Upload

__all__ = ["API", "BadRequestError", "check"]

API: Mapping[str, Mapping[str, Any]] = json.loads(
    Path(__file__).with_name("botapi.json").read_text("utf-8")
)

Object = Mapping[str, Any]


def check(method: str, parameters: Mapping[str, object]) -> None:
    """Do nothing if Telegram would accept a request.

    Args:
        method: As in the Bot API, «sendMessage».
        parameters: Values as they are before they become JSON; a file is an Upload.

    Raises:
        BadRequestError: It would be refused, or not do what was meant.
    """
    fields = API["methods"].get(method)
    if fields is None:
        _refuse(f"method {method} is none of those that the bot uses")
    _check_object(method, fields, parameters)


def _refuse(message: str) -> NoReturn:
    raise BadRequestError(message)


def _check_object(name: str, fields: Mapping[str, str], value: Object) -> None:
    for field in value:
        if field not in fields:
            _refuse(f"{name} has no field {field}")
    for field, declared in fields.items():
        kind, _, rest = declared.partition("!")
        if field in value:
            _check_type(f"{name}.{field}", kind, value[field])
            _check_fixed(f"{name}.{field}", rest, value[field])
            _check_size(f"{name}.{field}", value[field])
        elif "!" in declared:
            _refuse(f'parameter "{field}" of {name} is required')
    check_marked(name, value)
    for pattern, rule in _RULES:
        if re.fullmatch(pattern, name):
            rule(value)


def _check_fixed(where: str, rest: str, value: object) -> None:
    if rest and value != rest.removeprefix("="):
        _refuse(f"{where} must be {rest.removeprefix('=')}, not {value}")


def _check_type(where: str, kind: str, value: Any) -> None:  # noqa: ANN401 - JSON
    kinds = kind.split("|")
    if len(kinds) > 1:
        _check_alternatives(where, kinds, value)
    elif kind.startswith("Array of "):
        if isinstance(value, str) or not isinstance(value, Sequence):
            _refuse(f"{where} must be an Array, not {value!r}")
        for one in value:
            _check_type(where, kind.removeprefix("Array of "), one)
    elif kind in _SCALARS:
        if not _SCALARS[kind](value):
            _refuse(f"{where} must be of type {kind}, not {value!r}")
    else:
        _check_composite(where, kind, value)


def _check_composite(where: str, kind: str, value: Any) -> None:  # noqa: ANN401 - JSON
    declared = API["types"][kind]
    if isinstance(declared, str):
        _check_alternatives(where, declared.split("|"), value)
    elif not isinstance(value, Mapping):
        _refuse(f"{where} must be a {kind}, not {value!r}")
    else:
        _check_object(kind, declared, value)


def _check_alternatives(where: str, kinds: Sequence[str], value: Any) -> None:  # noqa: ANN401 - JSON
    """Accept what one of the types accepts; else tell of the most likely one."""
    errors: list[tuple[int, BadRequestError]] = []
    for kind in kinds:
        try:
            _check_type(where, kind, value)
        except BadRequestError as error:
            errors.append((_likeness(kind, value), error))
        else:
            return
    raise max(errors, key=lambda one: one[0])[1]


def _likeness(kind: str, value: object) -> int:
    """Return how many fields a value shares with a type; «type» tells the most."""
    fields: str | Mapping[str, str] = API["types"].get(kind, {})
    if isinstance(fields, str):
        return max(_likeness(inner, value) for inner in fields.split("|"))
    if not isinstance(value, Mapping):
        return int(kind in _SCALARS)
    fixed = fields.get("type", "").partition("=")[2]
    return len(fields.keys() & value.keys()) + (fixed == value.get("type")) * len(value)


def _check_size(where: str, value: object) -> None:
    """Check how long a text or an array is, how great a number, and its form."""
    for least, most, unit, size in _sizes(where):
        if isinstance(value, unit) and not least <= size(value) <= most:
            _refuse(f"{where} must be {least} to {most}, not {size(value)}: {value!r}")
    for pattern in _forms(where):
        if isinstance(value, str) and not pattern.fullmatch(value):
            _refuse(f"{where} must be like {pattern.pattern}, not {value!r}")


@cache
def _sizes(where: str) -> list[tuple[int, int, type, Callable[[Any], int]]]:
    return [size[1:] for size in _SIZES if re.fullmatch(size[0], where)]


@cache
def _forms(where: str) -> list[re.Pattern[str]]:
    return [
        re.compile(form) for pattern, form in _FORMS if re.fullmatch(pattern, where)
    ]


def _bytes(text: str) -> int:
    return len(text.encode())


_SCALARS: Mapping[str, Callable[[object], bool]] = {
    "Boolean": lambda value: isinstance(value, bool),
    "Float": lambda value: (
        isinstance(value, int | float) and not isinstance(value, bool)
    ),
    "InputFile": lambda value: isinstance(value, Upload) and bool(value.content),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "String": lambda value: isinstance(value, str),
}

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
    (r"getUpdates\.limit", 1, 100, int, int),
    (r"getUpdates\.timeout", 0, 50, int, int),
    (r"setWebhook\.max_connections", 1, 100, int, int),
    (r"setWebhook\.secret_token", 1, 256, str, units),
    (r"(sendMessage|sendPhoto|sendDocument)\.message_thread_id", 1, 2**31, int, int),
    (r"\w+\.message_id", 1, 2**31 - 1, int, int),
)

_LINK = r"(https?|tg)://[^\s/?#]+\S*"
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
    (r"setWebhook\.url", r"(https://[^\s/?#]+\S*)?"),
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
        _refuse(
            f"button {button['text']!r} must do exactly one thing, not {len(actions)}"
        )


def _at_most_one_request(button: Object) -> None:
    actions = sorted(button.keys() - _LOOKS)
    if len(actions) > 1:
        _refuse(f"button {button['text']!r} asks for more than one thing: {actions}")


def _rows(markup: Object) -> None:
    """Check the rows of a keyboard: some buttons, not too many."""
    rows = markup.get("inline_keyboard", markup.get("keyboard", ()))
    if not all(rows):
        _refuse("a row of the keyboard is empty")
    if sum(map(len, rows)) > _MOST_BUTTONS:
        _refuse("reply markup is too long: more than 100 buttons")
    if "inline_keyboard" in markup and any(len(row) > _WIDEST for row in rows):
        _refuse("a row of an inline keyboard has more than 8 buttons")


def _not_empty(markup: Object) -> None:
    if not markup["keyboard"]:
        _refuse("a reply keyboard has no buttons")


def _names_a_message(edit: Object) -> None:
    inline = "inline_message_id" in edit
    if inline == ("chat_id" in edit and "message_id" in edit):
        _refuse("message identifier is not specified, or both kinds of it are")


def _has_new_text(edit: Object) -> None:
    if ("text" in edit) == ("rich_message" in edit):
        _refuse("message text is empty: exactly one of text and rich_message is needed")


def _one_source(rich: Object) -> None:
    if ("html" in rich) == ("markdown" in rich):
        _refuse("a rich message needs exactly one of html and markdown")


def _one_start(button: Object) -> None:
    if ("web_app" in button) == ("start_parameter" in button):
        _refuse("exactly one of web_app and start_parameter is needed")


def _unlike(name: str, key: str) -> Callable[[Object], None]:
    """Return a rule: no two of an array have the same value of a field."""

    def rule(parameters: Object) -> None:
        seen = [one[key] for one in parameters[name]]
        if len(set(seen)) < len(seen):
            _refuse(f"two of {name} have the same {key}: {sorted(seen)}")

    return rule


_RULES: Sequence[tuple[str, Callable[[Object], None]]] = (
    ("InlineKeyboardButton", _one_action),
    ("KeyboardButton", _at_most_one_request),
    ("InlineKeyboardMarkup|ReplyKeyboardMarkup", _rows),
    ("ReplyKeyboardMarkup", _not_empty),
    ("editMessage(Text|Caption|ReplyMarkup)", _names_a_message),
    ("editMessageText", _has_new_text),
    ("InputRichMessage", _one_source),
    ("InlineQueryResultsButton", _one_start),
    ("setMyCommands", _unlike("commands", "command")),
    ("answerInlineQuery", _unlike("results", "id")),
)
