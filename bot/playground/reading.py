"""A request of the bot, as it comes over HTTP, read into parameters.

Telegram takes them from the query, from a form, with files or without, and from JSON;
a number or an object may stand there as text.
"""

import json
import re
from typing import Any, NoReturn

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.playground.botapi import API
from bot.playground.memory import JsonObject, Parameters, RefusalError, Upload

_MOST = 50 * 1024 * 1024  # bytes of a request


async def parameters_of(method: str, request: Request) -> Parameters:
    """Return the parameters of a request for a method of the Bot API.

    Raises:
        RefusalError: They cannot be read.
    """
    if int(request.headers.get("content-length") or 0) > _MOST:
        raise RefusalError(413, "Request Entity Too Large")
    given: JsonObject = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        given |= _json(await request.body())
    elif kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        given |= await _form(request)
    declared = API["methods"].get(method, {})
    typed = {
        name: _typed(value, declared[name].partition("!")[0])
        for name, value in given.items()
        if name in declared and value is not None
    }
    # files that parameters refer to as «attach://…», and what no method has
    others = {name: value for name, value in given.items() if name not in declared}
    return typed | others


def loads(body: "bytes | str") -> Any:  # noqa: ANN401 - JSON
    """Read JSON that can be written again: no NaN, no half of a surrogate pair.

    Raises:
        ValueError: It is none.
    """
    try:
        read = json.loads(body, parse_constant=_unwritable)
        json.dumps(read, ensure_ascii=False).encode()
    except RecursionError as error:
        message = "nested too deeply"
        raise ValueError(message) from error
    return read


def _unwritable(name: str) -> NoReturn:
    message = f"{name} is no JSON"
    raise ValueError(message)


def _json(body: bytes) -> JsonObject:
    try:
        read = loads(body or b"{}")
    except UnicodeError as error:
        raise RefusalError(
            400, "Bad Request: strings must be encoded in UTF-8"
        ) from error
    except ValueError as error:
        raise RefusalError(400, "Bad Request: can't parse JSON content") from error
    if not isinstance(read, dict):
        raise RefusalError(400, "Bad Request: expected a JSON object")
    return read


async def _form(request: Request) -> JsonObject:
    try:
        async with request.form(max_part_size=_MOST) as form:
            return await _fields(form)
    except HTTPException as error:  # what Starlette makes of a form that is none
        raise RefusalError(400, f"Bad Request: {error.detail}") from error


async def _fields(form: FormData) -> JsonObject:
    fields: JsonObject = {}
    for name, value in form.multi_items():
        fields[name] = await upload_of(value) if _is_file(value) else value
    return fields


def _is_file(value: object) -> bool:
    return isinstance(value, UploadFile)


async def upload_of(file: Any) -> Upload:  # noqa: ANN401 - Starlette's, or a text
    """Return a file of a form."""
    return Upload(
        name=file.filename or "file",
        content=await file.read(),
        mime_type=file.content_type or "application/octet-stream",
    )


def _typed(value: object, kind: str) -> object:
    """Return a parameter as a value of its type where it can be read as one."""
    kinds = kind.split("|")
    if not isinstance(value, str):
        return str(value) if kinds == ["String"] and _is_scalar(value) else value
    if "Integer" in kinds and _INTEGER.fullmatch(value):
        return int(value)
    if "String" in kinds:
        return value
    if "Boolean" in kinds:
        return _FLAGS.get(value.lower(), value)
    try:
        return loads(value)
    except ValueError:
        return value


_INTEGER = re.compile("-?[0-9]{1,19}")
_FLAGS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def _is_scalar(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
