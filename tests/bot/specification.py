"""The Bot API's published specification, as a witness that is not ours.

It compares values with what the specification says of them: names, types, what is
required, and the one value that some fields may have.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.playground.memory import Upload

FILE = Path(__file__).parents[2].parent / "shared" / "data" / "botapi_10.1.json"

needs_specification = pytest.mark.skipif(
    not FILE.exists(), reason="the Bot API's specification is not at hand"
)


@cache
def specification() -> Mapping[str, Any]:
    """Return the specification: «methods» and «types» by name."""
    read: Mapping[str, Any] = json.loads(FILE.read_text("utf-8"))
    return read


def problems_of_result(method: str, result: object) -> list[str]:
    """Return where the result of a method is not what it should be."""
    returns = specification()["methods"][method]["returns"]
    return list(_problems(result, returns, method))


def problems_of_request(method: str, parameters: Mapping[str, object]) -> list[str]:
    """Return where the parameters of a method are not what they should be."""
    return list(_of_fields(parameters, specification()["methods"][method], method))


def problems_of(kind: str, value: object) -> list[str]:
    """Return where a value is no such type."""
    return list(_problems(value, [kind], kind))


def _problems(value: object, types: Sequence[str], where: str) -> Iterator[str]:
    """Yield what is wrong with a value; of several types, by the nearest one."""
    tried = [list(_of_type(value, kind, where)) for kind in types]
    yield from min(tried, key=len)


def _of_type(value: Any, kind: str, where: str) -> Iterator[str]:  # noqa: ANN401 - JSON
    if kind.startswith("Array of "):
        if isinstance(value, str | Mapping) or not isinstance(value, Sequence):
            yield f"{where} is no {kind}: {value!r}"
            return
        for index, one in enumerate(value):
            inner = [kind.removeprefix("Array of ")]
            yield from _problems(one, inner, f"{where}[{index}]")
    elif kind in _SCALARS:
        flag = isinstance(value, bool) and kind != "Boolean"  # Python's are integers
        if flag or not isinstance(value, _SCALARS[kind]):
            yield f"{where} is no {kind}: {value!r}"
    elif subtypes := specification()["types"][kind].get("subtypes"):
        yield from _problems(value, subtypes, where)
    elif isinstance(value, Mapping):
        yield from _of_fields(value, specification()["types"][kind], where)
    else:
        yield f"{where} is no {kind}: {value!r}"


def _of_fields(
    value: Mapping[str, object], declared: Mapping[str, Any], where: str
) -> Iterator[str]:
    fields = {field["name"]: field for field in declared.get("fields", ())}
    for name in value.keys() - fields.keys():
        yield f"{where}.{name} is unknown"
    for name, field in fields.items():
        if name in value:
            yield from _problems(value[name], field["types"], f"{where}.{name}")
            only = re.search(r'(?:must be|always) "?(\w+)"?$', field["description"])
            if only and name in ("type", "status") and value[name] != only.group(1):
                yield f"{where}.{name} is not {only.group(1)}: {value[name]!r}"
        elif field["required"]:
            yield f"{where}.{name} is missing"


_SCALARS: Mapping[str, tuple[type, ...]] = {
    "Boolean": (bool,),
    "Float": (float, int),
    "InputFile": (Upload,),
    "Integer": (int,),
    "String": (str,),
}
