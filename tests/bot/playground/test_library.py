"""Python-telegram-bot on the local Telegram: a client that is not ours."""

import struct
from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    ReplyParameters,
)
from telegram.constants import ChatAction, ChatMemberStatus, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)
from telegram.request import HTTPXRequest

from bot.playground.server import TOKEN
from tests.bot.playground.conftest import Client

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 360)
OTHER = PNG + b"other"
CHANNEL, GROUP = "@mujaz_morning", -4_000_000


def request() -> HTTPXRequest:
    """A connection through no proxy."""
    return HTTPXRequest(httpx_kwargs={"trust_env": False})


@pytest.fixture
async def bot(served: Client) -> AsyncIterator[Bot]:
    """The library's bot; the person has written to it."""
    await served.say("/start")
    address = str(served.http.base_url).rstrip("/")
    async with Bot(
        TOKEN,
        base_url=f"{address}/bot",
        base_file_url=f"{address}/file/bot",
        request=request(),
        get_updates_request=request(),
    ) as made:
        yield made


async def test_messages_are_sent_edited_and_deleted(bot: Bot) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("أقصر", callback_data="s")]])
    sent = await bot.send_message(
        1001, "<b>أ</b>", parse_mode=ParseMode.HTML, reply_markup=keyboard
    )
    reply = await bot.send_message(
        1001, "ب", reply_parameters=ReplyParameters(sent.message_id, quote="أ")
    )
    edited = await sent.edit_text("ج")

    assert sent.reply_markup == keyboard
    assert reply.reply_to_message == sent
    assert reply.quote is not None
    assert reply.quote.text == "أ"
    assert not isinstance(edited, bool)
    assert (edited.text, edited.entities) == ("ج", ())
    assert await reply.delete()
    assert await bot.send_chat_action(1001, ChatAction.TYPING)


async def test_pictures_and_files_come_back_as_they_were_sent(bot: Bot) -> None:
    photo = await bot.send_photo(CHANNEL, PNG, caption="أرقام")
    document = await bot.send_document(1001, PNG, filename="بطاقة.png")
    album = await bot.send_media_group(
        1001, [InputMediaPhoto(PNG, caption="أ"), InputMediaPhoto(OTHER)]
    )
    again = await bot.send_document(1001, document.document or "")

    assert (photo.photo[0].width, photo.photo[0].height) == (640, 360)
    assert len({one.media_group_id for one in album}) == 1
    assert again.document == document.document
    file = await bot.get_file(album[1].photo[0])
    assert bytes(await file.download_as_bytearray()) == OTHER


async def test_a_picture_takes_the_place_of_another(bot: Bot) -> None:
    sent = await bot.send_photo(1001, PNG, caption="أ")

    edited = await sent.edit_media(InputMediaPhoto(OTHER, caption="ب"))

    assert not isinstance(edited, bool)
    assert edited.caption == "ب"
    assert edited.photo[0].file_size == len(OTHER)
    with pytest.raises(BadRequest, match=r"(?i)type photo as document"):
        await sent.edit_media(InputMediaDocument(edited.photo[0].file_id))


async def test_chats_are_told_of(bot: Bot) -> None:
    chat = await bot.get_chat(CHANNEL)
    managers = await bot.get_chat_administrators(CHANNEL)
    own = await bot.get_chat_member(GROUP, bot.id)

    assert chat.title == "موجز الصباح"
    assert [one.status for one in managers] == [
        ChatMemberStatus.OWNER,
        ChatMemberStatus.ADMINISTRATOR,
    ]
    assert own.status == ChatMemberStatus.MEMBER


async def test_refusals_are_the_librarys_own_errors(bot: Bot, served: Client) -> None:
    sent = await bot.send_message(1001, "أ")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("أ")
    await served.act("members", chat_id=1001, status="kicked")
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(1001, "أ")
    moved = await served.act("migrate", chat_id=GROUP)
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(GROUP, "أ")
    assert migrated.value.new_chat_id == moved["chat"]["id"]
    for _ in range(20):
        await bot.send_message(CHANNEL, "أ")
    with pytest.raises(RetryAfter):
        await bot.send_message(CHANNEL, "أ")
    for fault in ("drop_before", "drop_after"):
        await served.http.post("/playground/faults", json=[{"kind": fault}])
        with pytest.raises(NetworkError):
            await bot.get_me()


async def test_another_token_is_none(served: Client) -> None:
    address = str(served.http.base_url).rstrip("/")
    stranger = Bot("2:other", base_url=f"{address}/bot", request=request())

    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


async def test_updates_are_read_by_the_library(bot: Bot, served: Client) -> None:
    await served.say("قمة", forwarded_from={"title": "وكالة", "date": 1_518_520_000})
    await served.act("press", chat_id=1001, message_id=1, data="x")
    await served.act("members", chat_id=1001, status="kicked")

    start, forwarded, pressed, blocked = await bot.get_updates(timeout=0)

    assert start.message is not None
    assert start.message.parse_entities() == {start.message.entities[0]: "/start"}
    assert forwarded.message is not None
    assert forwarded.message.forward_origin is not None
    assert pressed.callback_query is not None
    assert pressed.callback_query.message == start.message
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == ChatMemberStatus.BANNED
