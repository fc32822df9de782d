"""Articles from files and from standard input: text in UTF-8 or UTF-16."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from bot.errors import UnreadableFile

TEXT_SUFFIXES = (".txt", ".md")
_LARGEST = 20_000_000  # bytes; a book has a tenth of them


def decoded(content: bytes, name: str) -> str:
    """Decode a text: UTF-8, or UTF-16 where it begins with a byte order mark.

    Raises:
        UnreadableFile: It is too large, or in another encoding.
    """
    if len(content) > _LARGEST:
        message = f"{name} is larger than {_LARGEST // 1_000_000} MB"
        raise UnreadableFile(message)
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if wide else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"{name} is not UTF-8 text (byte {error.start}); save it as UTF-8"
        raise UnreadableFile(message) from error


def read_text(path: Path) -> str:
    """Read a text file.

    Raises:
        UnreadableFile: It isn't there, may not be read, or is no text.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror or error}"
        raise UnreadableFile(message) from error
    return decoded(content, str(path))


def text_files(path: Path) -> Iterator[Path]:
    """Yield a file itself, or the text files in a folder and below, by name.

    Raises:
        UnreadableFile: There is nothing of that name.
    """
    if path.is_dir():
        found = (file for file in path.rglob("*") if file.suffix in TEXT_SUFFIXES)
        yield from sorted(file for file in found if file.is_file())
    elif path.exists():
        yield path
    else:
        message = f"{path}: no such file or folder"
        raise UnreadableFile(message)
