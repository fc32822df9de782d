"""The Arabic examples of Duckling, as the tests of numbers and of dates read them.

The file is not shipped: where it is absent, what asks for it is skipped.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

_FILE = Path(__file__).parents[3] / "shared/data/duckling_ar.json"

needed = pytest.mark.skipif(
    not _FILE.exists(), reason="../shared/data/duckling_ar.json is not here"
)


class Example(NamedTuple):
    """One string of a group of the corpus, and what is meant by it."""

    place: tuple[int, int]
    """The numbers of its group in the file and of the string in its group."""
    text: str
    wanted: dict[str, Any]


def examples_of(kind: str) -> Iterator[Example]:
    """Yield the strings of a kind of thing, as «time» or «numeral»."""
    groups = json.loads(_FILE.read_text(encoding="utf-8"))
    for number, group in enumerate(groups):
        if group["kind"] == kind:
            for index, text in enumerate(group["strings"]):
                yield Example((number, index), text, group)
