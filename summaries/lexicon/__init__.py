"""Word lists as data: one file a list, its source and licence in its first lines.

A file is UTF-8 text: one entry a line, fields apart by a tab, ``#`` before a remark.
"""

from functools import cache
from importlib.resources import files

from summaries.normalise import fold


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the entries of a list, each with its fields, as written.

    Raises:
        FileNotFoundError: There is no such list.
    """
    text = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return tuple(
        tuple(field.strip() for field in line.split("\t"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )


@cache
def keys(name: str) -> frozenset[str]:
    """Return the first field of every entry of a list, folded for matching."""
    return frozenset(fold(row[0]) for row in rows(name))
