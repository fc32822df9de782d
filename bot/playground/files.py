"""Files that were sent, and pictures among them."""

import base64
import hashlib
import struct
from collections.abc import Callable
from pathlib import PurePosixPath

from bot.playground.botapi import ATTACHED
from bot.playground.memory import (
    JsonObject,
    Memory,
    Parameters,
    RefusalError,
    Upload,
)

_PHOTO, _DOCUMENT = "AgAC", "BQAC"  # how the ids of these begin
_FOLDERS = {_PHOTO: "photos", _DOCUMENT: "documents"}
_SPOKEN = {_PHOTO: "Photo", _DOCUMENT: "Document"}
_PHOTOS = ("image/png", "image/jpeg")
_MOST = 20 * 1024 * 1024  # bytes that a bot may download
_UNKNOWN_SIZE = (1280, 720)
_LONGEST_SIDES = 10_000  # pixels of width and height together
_STEEPEST = 20  # times as long as broad


def photo(memory: Memory, sent: "Upload | str") -> list[JsonObject]:
    """Keep a picture; return it as a message bears it, in one size.

    Raises:
        RefusalError: It is no picture, or there is no such file.
    """
    upload, file_id = _kept(memory, sent, _PHOTO)
    size = dimensions(upload.content)
    if size is None and memory.strict:
        raise RefusalError(400, "Bad Request: IMAGE_PROCESS_FAILED")
    width, height = size or _UNKNOWN_SIZE
    if not _fits(width, height):
        raise RefusalError(400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    return [{**_told(file_id, upload), "width": width, "height": height}]


def is_photo(file: Upload) -> bool:
    """Tell whether people's programs would send a file as a picture."""
    size = dimensions(file.content) if file.mime_type in _PHOTOS else None
    return size is not None and _fits(*size)


def _fits(width: int, height: int) -> bool:
    """Tell whether Telegram shows a picture of this size."""
    short, long = sorted((width, height))
    return short + long <= _LONGEST_SIDES and long <= _STEEPEST * short


def document(memory: Memory, sent: "Upload | str") -> JsonObject:
    """Keep a file; return it as a message bears it.

    Raises:
        RefusalError: There is no such file.
    """
    upload, file_id = _kept(memory, sent, _DOCUMENT)
    names = {"file_name": upload.name, "mime_type": upload.mime_type}
    return {**_told(file_id, upload), **names}


def sent_file(parameters: Parameters, value: "Upload | str") -> "Upload | str":
    """Return the file that a parameter means, be it attached beside it."""
    if isinstance(value, str) and value.startswith(ATTACHED):
        file: Upload | str = parameters.get(value.removeprefix(ATTACHED), value)
        return file
    return value


def get_file(memory: Memory, parameters: Parameters) -> JsonObject:
    """Answer getFile.

    Raises:
        RefusalError: There is none, or it is too big.
    """
    file_id = parameters["file_id"]
    if file_id not in memory.files:
        raise RefusalError(
            400, "Bad Request: wrong file_id or the file is temporarily unavailable"
        )
    upload = memory.files[file_id]
    if len(upload.content) > _MOST:
        raise RefusalError(400, "Bad Request: file is too big")
    suffix = PurePosixPath(upload.name).suffix if upload.name.isascii() else ""
    folder = _FOLDERS[file_id[: len(_PHOTO)]]
    return {**_told(file_id, upload), "file_path": f"{folder}/{file_id}{suffix}"}


def content_at(memory: Memory, path: str) -> Upload | None:
    """Return the file at a path that getFile told, None where there is none."""
    folder, _, name = path.rpartition("/")
    file_id = name.partition(".")[0]
    if _FOLDERS.get(file_id[: len(_PHOTO)]) != folder:
        return None
    return memory.files.get(file_id)


def dimensions(content: bytes) -> tuple[int, int] | None:
    """Return a picture's width and height in pixels, None where it is none.

    >>> dimensions(b"GIF89a" + bytes([16, 0, 9, 0]))
    (16, 9)
    """
    for start, read in _READ.items():
        if content.startswith(start):
            try:
                width, height = read(content)
            except (struct.error, IndexError):
                return None
            return (width, height) if width and height else None
    return None


def _kept(memory: Memory, sent: "Upload | str", kind: str) -> tuple[Upload, str]:
    """Return a file and its id, new or known."""
    if isinstance(sent, Upload):
        told = f"{sent.name}\n{sent.mime_type}\n".encode("utf-8", "replace")
        digest = hashlib.sha256(told + sent.content).digest()
        file_id = kind + base64.urlsafe_b64encode(digest).decode().rstrip("=")
        memory.files[file_id] = sent
        return sent, file_id
    if sent in memory.files:
        if not sent.startswith(kind):
            known = _SPOKEN[sent[: len(kind)]]
            raise RefusalError(
                400,
                f"Bad Request: can't use file of type {known} as {_SPOKEN[kind]}",
            )
        return memory.files[sent], sent
    if not memory.strict:
        return Upload(name=sent, content=b"", mime_type=""), sent
    if sent.startswith(("http://", "https://")):  # of a network that isn't there
        raise RefusalError(400, "Bad Request: failed to get HTTP URL content")
    raise RefusalError(400, "Bad Request: wrong file identifier/HTTP URL specified")


def _told(file_id: str, upload: Upload) -> JsonObject:
    return {
        "file_id": file_id,
        "file_unique_id": f"AQAD{file_id[-16:]}",
        "file_size": len(upload.content),
    }


def _png(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", content, 16)
    return width, height


def _gif(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", content, 6)
    return width, height


def _jpeg(content: bytes) -> tuple[int, int]:
    """Find the frame's header among the segments."""
    at = 2
    while True:
        marker, length = struct.unpack_from(">HH", content, at)
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + length


# those of the start of a frame; C4, C8 and CC mean something else
_FRAMES = frozenset(range(0xFFC0, 0xFFD0)) - {0xFFC4, 0xFFC8, 0xFFCC}

_READ: dict[bytes, Callable[[bytes], tuple[int, int]]] = {
    b"\x89PNG\r\n\x1a\n": _png,
    b"GIF8": _gif,
    b"\xff\xd8": _jpeg,
}
