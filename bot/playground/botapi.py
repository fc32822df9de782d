"""What the Bot API demands of each request that the bot makes.

Fields, types and required fields are facts of ``botapi.json``; lengths, choices and
the rules that a type alone cannot tell are here. Where Telegram would repair a request
in silence, as by dropping a link to nowhere, this refuses it: nobody meant that.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.playground.botapi_markup import BadRequestError, check_marked
from bot.playground.botapi_rules import (
    Object,
    check_size,
    check_whole,
    refuse,
    words_for,
    words_for_missing,
)
from bot.playground.memory import Upload

__all__ = ["API", "ATTACHED", "BadRequestError", "check"]

ATTACHED = "attach://"
"""Before the name of a file that comes with the request."""

API: Mapping[str, Mapping[str, Any]] = json.loads(
    Path(__file__).with_name("botapi.json").read_text("utf-8")
)


def check(method: str, parameters: Mapping[str, object]) -> None:
    """Do nothing if Telegram would accept a request.

    Args:
        method: As in the Bot API, «sendMessage».
        parameters: Values as they are before they become JSON; a file is an Upload, in
            the place of the parameter, or by the name that «attach://…» tells of it.

    Raises:
        BadRequestError: It would be refused, or not do what was meant.
    """
    fields = API["methods"].get(method)
    if fields is None:
        refuse(f"method {method} is none of those that the bot uses")
    attached = set(_attached(parameters))
    own = {
        name: value
        for name, value in parameters.items()
        if not (name in attached and isinstance(value, Upload))
    }
    _check_object(method, fields, own)


def _attached(value: object) -> Iterator[str]:
    """Yield the names of the files that a value refers to."""
    if isinstance(value, str):
        if value.startswith(ATTACHED):
            yield value.removeprefix(ATTACHED)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _attached(one)
    elif isinstance(value, Sequence) and not isinstance(value, bytes):
        for one in value:
            yield from _attached(one)


def _check_object(name: str, fields: Mapping[str, str], value: Object) -> None:
    for field in value:
        if field not in fields:
            refuse(f"{name} has no field {field}")
    for field, declared in fields.items():
        kind, _, rest = declared.partition("!")
        if field in value:
            _check_type(f"{name}.{field}", kind, value[field])
            _check_fixed(f"{name}.{field}", rest, value[field])
            check_size(f"{name}.{field}", value[field])
        elif "!" in declared:
            refuse(
                f'parameter "{field}" of {name} is required',
                words_for_missing(name, field),
            )
    check_marked(name, value)
    check_whole(name, value)


def _check_fixed(where: str, rest: str, value: object) -> None:
    if rest and value != rest.removeprefix("="):
        refuse(
            f"{where} must be {rest.removeprefix('=')}, not {value}", words_for(where)
        )


def _check_type(where: str, kind: str, value: Any) -> None:  # noqa: ANN401 - JSON
    kinds = kind.split("|")
    if len(kinds) > 1:
        _check_alternatives(where, kinds, value)
    elif kind.startswith("Array of "):
        if isinstance(value, str) or not isinstance(value, Sequence):
            refuse(f"{where} must be an Array, not {value!r}", words_for(where))
        for one in value:
            _check_type(where, kind.removeprefix("Array of "), one)
    elif kind in _SCALARS:
        if not _SCALARS[kind](value):
            message = f"{where} must be of type {kind}, not {value!r}"
            refuse(message, words_for(where))
    else:
        _check_composite(where, kind, value)


def _check_composite(where: str, kind: str, value: Any) -> None:  # noqa: ANN401 - JSON
    declared = API["types"][kind]
    if isinstance(declared, str):
        _check_alternatives(where, declared.split("|"), value)
    elif not isinstance(value, Mapping):
        refuse(f"{where} must be a {kind}, not {value!r}", words_for(where))
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
    if kind.startswith("Array of "):
        first = value[0] if isinstance(value, Sequence) and value else None
        return _likeness(kind.removeprefix("Array of "), first)
    fields: str | Mapping[str, str] = API["types"].get(kind, {})
    if isinstance(fields, str):
        return max(_likeness(inner, value) for inner in fields.split("|"))
    if not isinstance(value, Mapping):
        return int(kind in _SCALARS)
    fixed = fields.get("type", "").partition("=")[2]
    return len(fields.keys() & value.keys()) + (fixed == value.get("type")) * len(value)


_SCALARS: Mapping[str, Callable[[object], bool]] = {
    "Boolean": lambda value: isinstance(value, bool),
    "Float": lambda value: (
        isinstance(value, int | float) and not isinstance(value, bool)
    ),
    "InputFile": lambda value: isinstance(value, Upload) and bool(value.content),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "String": lambda value: isinstance(value, str),
}
