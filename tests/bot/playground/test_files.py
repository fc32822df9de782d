"""Files: pictures told apart, ids that say what they are, what may be fetched."""

import struct

import pytest

from bot.playground.api import answer
from bot.playground.files import dimensions
from bot.playground.memory import Memory, RefusalError, Upload

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 360)
JPEG = (
    b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
    b"\xff\xc2\0\x11\x08" + struct.pack(">HH", 360, 640)
)
GIF = b"GIF89a" + struct.pack("<HH", 640, 360)


@pytest.fixture
def memory() -> Memory:
    """A Telegram that takes pictures for what they are, with one person."""
    made = Memory(clock=lambda: 0.0, strict=True)
    chat = {"id": 7, "type": "private"}
    made.add(chat, [{"status": "member", "user": made.bot}])
    return made


def picture(content: bytes) -> Upload:
    """A file that says it is a picture."""
    return Upload(name="a.png", content=content, mime_type="image/png")


@pytest.mark.parametrize("content", [PNG, JPEG, GIF], ids=["png", "jpeg", "gif"])
def test_a_picture_tells_its_size(content: bytes) -> None:
    assert dimensions(content) == (640, 360)


@pytest.mark.parametrize(
    "content", [b"", b"text", PNG[:20], JPEG[:12], PNG[:16] + bytes(8)]
)
def test_what_is_no_whole_picture_has_no_size(content: bytes) -> None:
    assert dimensions(content) is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"text", "IMAGE_PROCESS_FAILED"),
        (PNG[:16] + struct.pack(">II", 9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (PNG[:16] + struct.pack(">II", 2100, 100), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
def test_a_picture_that_telegram_cannot_show_is_refused(
    memory: Memory, content: bytes, words: str
) -> None:
    with pytest.raises(RefusalError, match=words):
        answer(memory, "sendPhoto", {"chat_id": 7, "photo": picture(content)})


def test_a_file_is_sent_again_by_its_id_as_what_it_is(memory: Memory) -> None:
    sent = answer(memory, "sendPhoto", {"chat_id": 7, "photo": picture(PNG)})
    file_id = sent["photo"][0]["file_id"]

    again = answer(memory, "sendPhoto", {"chat_id": 7, "photo": file_id})

    assert again["photo"] == sent["photo"]
    with pytest.raises(RefusalError, match="can't use file of type Photo as Document"):
        answer(memory, "sendDocument", {"chat_id": 7, "document": file_id})
    assert answer(memory, "getFile", {"file_id": file_id})["file_path"] == (
        f"photos/{file_id}.png"
    )


def test_a_file_too_big_for_a_bot_is_not_handed_out(memory: Memory) -> None:
    big = Upload(name="a", content=bytes(20 * 1024 * 1024 + 1), mime_type="a/b")
    sent = answer(memory, "sendDocument", {"chat_id": 7, "document": big})

    with pytest.raises(RefusalError, match="file is too big"):
        answer(memory, "getFile", {"file_id": sent["document"]["file_id"]})


def test_media_that_are_neither_pictures_nor_files_are_refused(memory: Memory) -> None:
    media = [{"type": "video", "media": "x"}] * 2

    with pytest.raises(RefusalError, match="type of media video is not supported"):
        answer(memory, "sendMediaGroup", {"chat_id": 7, "media": media})


def test_a_picture_may_be_hidden_and_kept_from_copies(memory: Memory) -> None:
    asked = {"chat_id": 7, "photo": picture(PNG), "has_spoiler": True}

    sent = answer(memory, "sendPhoto", asked | {"protect_content": True})

    assert sent["has_media_spoiler"] is sent["has_protected_content"] is True
