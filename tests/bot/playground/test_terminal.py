"""A chat in a terminal, through a real application."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import (
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    Update,
    WebhookInfo,
)
from telegram.error import BadRequest, InvalidToken
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.playground.entities import units
from bot.playground.terminal import (
    PERSON,
    TOKEN,
    Conversation,
    Screen,
    Sent,
    Terminal,
    pieces,
)


async def summary(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer with two buttons under a text, and a keyboard of words."""
    assert update.message
    buttons = [
        InlineKeyboardButton("أقصر", callback_data="shorter"),
        InlineKeyboardButton("أطول", callback_data="longer"),
    ]
    await update.message.reply_html(
        "<b>الملخص</b>\n<blockquote>جملة &lt;أولى&gt;.</blockquote>",
        reply_markup=InlineKeyboardMarkup([buttons]),
    )
    words = ReplyKeyboardMarkup([["ملخص", "أرقام"]])
    await update.message.reply_text("تفضل", reply_markup=words)


async def pressed(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Change the message whose button was pressed."""
    query = update.callback_query
    assert query
    await query.answer("حسنًا")
    again = InlineKeyboardMarkup([[InlineKeyboardButton("أقصر", callback_data="s")]])
    await query.edit_message_text(f"صار {query.data}", reply_markup=again)


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Tell how long a text was."""
    assert update.message
    await update.message.reply_text(f"سمعت {units(update.message.text or '')}")


def application(terminal: Terminal) -> Any:  # noqa: ANN401 - six type parameters
    """A small bot, whole."""
    builder = Application.builder().token(TOKEN).updater(None)
    app = builder.request(terminal).get_updates_request(terminal).build()
    app.add_handler(CommandHandler("summary", summary))
    app.add_handler(CallbackQueryHandler(pressed))
    app.add_handler(MessageHandler(filters.TEXT, echo))
    return app


async def chat(*texts: str) -> str:
    """Return what a terminal shows when a person types these."""
    stream = io.StringIO()
    terminal = Terminal(Screen(stream), clock=lambda: 1_518_523_200)
    conversation = Conversation(terminal)
    app = application(terminal)
    async with app:
        for text in texts:
            await conversation.say(app, text)
    return stream.getvalue()


async def test_a_command_is_answered_by_the_whole_application() -> None:
    assert await chat("/summary") == (
        "الملخص\n    جملة <أولى>.\n[1 أقصر] [2 أطول]\n\nتفضل\n[ملخص] [أرقام]\n\n"
    )


async def test_a_number_presses_a_button_of_the_last_message_that_has_some() -> None:
    shown = await chat("/summary", "#2", "#١")

    assert shown.split("\n\n")[2:] == [
        "حسنًا",
        "صار longer\n[1 أقصر]",
        "حسنًا",
        "صار s\n[1 أقصر]",
        "",
    ]


@pytest.mark.parametrize("text", ["#3", "#0", "#1"])
async def test_a_number_without_a_button_is_a_text(text: str) -> None:
    said = [text] if text == "#1" else ["/summary", text]

    assert (await chat(*said)).endswith("سمعت 2\n\n")


async def test_buttons_go_with_their_message() -> None:
    terminal = Terminal(lambda _sent: None)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("أقصر", callback_data="s")]])
    async with application(terminal) as app:
        first = await app.bot.send_message(PERSON.id, "أولى", reply_markup=keyboard)
        second = await app.bot.send_message(PERSON.id, "ثانية", reply_markup=keyboard)
        await app.bot.send_message(PERSON.id, "ثالثة")
        await app.bot.delete_message(PERSON.id, first.message_id)
        assert [one.message for one in terminal.buttons] == [second.message_id]
        await app.bot.edit_message_reply_markup(PERSON.id, second.message_id)

    assert terminal.buttons == ()


async def test_a_long_text_comes_in_several_messages() -> None:
    assert await chat("قمة " * 1500) == "سمعت 4095\n\nسمعت 1903\n\n"


@pytest.mark.parametrize("text", ["", " \n", "\x00\u202e"])
async def test_what_telegram_would_not_send_is_not_said(text: str) -> None:
    assert await chat(text) == ""


async def test_broken_text_does_no_harm() -> None:
    assert await chat("قمة\ud83c\udcff") == "سمعت 5\n\n"


async def test_a_button_of_a_deleted_message_can_still_be_pressed() -> None:
    terminal = Terminal(lambda _sent: None)
    conversation = Conversation(terminal)
    app = application(terminal)
    async with app:
        await conversation.say(app, "/summary")
        terminal.memory.messages.clear()
        [update] = conversation.updates("#1")
        query = Update.de_json(update, app.bot).callback_query

    assert query
    assert query.message
    assert not query.message.is_accessible
    assert query.data == "shorter"


def test_updates_are_as_telegram_sends_them() -> None:
    terminal = Terminal(lambda _sent: None, clock=lambda: 1_518_523_200)
    conversation = Conversation(terminal)
    [first] = conversation.updates("🌍 /who محمد")
    [second] = conversation.updates("نص")

    assert first["message"] == {
        "message_id": 1,
        "date": 1_518_523_200,
        "chat": {"id": PERSON.id, "type": "private", "first_name": PERSON.first_name},
        "from": PERSON.to_dict(),
        "text": "🌍 /who محمد",
        "entities": [{"type": "bot_command", "offset": 3, "length": 4}],
    }
    assert second["update_id"] > first["update_id"]
    assert second["message"]["message_id"] > first["message"]["message_id"]
    assert "entities" not in second["message"]


async def test_the_bot_can_set_itself_up() -> None:
    shown: list[Sent] = []
    terminal = Terminal(shown.append)
    async with application(terminal) as app:
        await app.bot.set_my_commands([("summary", "يلخص الخبر")])
        await app.bot.set_my_description("يقرأ الأخبار")
        await app.bot.delete_webhook()
        commands = await app.bot.get_my_commands()
        webhook = await app.bot.get_webhook_info()
        updates = await app.bot.get_updates(timeout=0)

    assert app.bot.username == "mujaz_bot"
    assert commands == (BotCommand("summary", "يلخص الخبر"),)
    assert webhook == WebhookInfo(
        url="", has_custom_certificate=False, pending_update_count=0
    )
    assert updates == ()
    assert shown == []


async def test_any_channel_is_the_persons_and_the_bots() -> None:
    shown: list[Sent] = []
    terminal = Terminal(shown.append)
    async with application(terminal) as app:
        managers = await app.bot.get_chat_administrators("@morning_news")
        first = await app.bot.send_message("@morning_news", "قمة")
        second = await app.bot.send_message("@evening_news", "قمة")
        again = await app.bot.get_chat(first.chat.id)

    assert [one.user.id for one in managers] == [PERSON.id, app.bot.id]
    assert first.chat.id != second.chat.id
    assert again.username == "morning_news"
    assert [one.parameters["chat_id"] for one in shown] == [
        "@morning_news",
        "@evening_news",
    ]


async def test_what_telegram_refuses_is_refused() -> None:
    terminal = Terminal(lambda _sent: None)
    async with application(terminal) as app:
        with pytest.raises(BadRequest, match="end tag corresponding"):
            await app.bot.send_message(PERSON.id, "<b>قمة", parse_mode="HTML")
        with pytest.raises(InvalidToken, match="method not found"):
            await app.bot.log_out()
        with pytest.raises(InvalidToken, match="method not found"):
            await terminal.retrieve("https://api.telegram.org/file/bot1:a/a.pdf")


async def test_a_file_is_sent_by_name() -> None:
    shown: list[Sent] = []
    terminal = Terminal(shown.append)
    file = io.BytesIO(b"pdf")
    async with application(terminal) as app:
        await app.bot.send_document(PERSON.id, b"pdf", filename="a.pdf")
        await app.bot.send_document(PERSON.id, file, filename="b.pdf")

    files = [one.parameters["document"] for one in shown]
    assert [(one.name, one.content) for one in files] == [
        ("a.pdf", b"pdf"),
        ("b.pdf", b"pdf"),
    ]


def test_a_text_is_cut_between_words_where_it_can_be() -> None:
    assert list(pieces("قمة الرياض\nاليوم", limit=10)) == ["قمة الرياض", "اليوم"]
    assert list(pieces("🌍🌍🌍", limit=5)) == ["🌍🌍", "🌍"]


@given(st.text(), st.integers(min_value=2, max_value=9))
def test_pieces_fit_and_lose_no_character(text: str, limit: int) -> None:
    cut = list(pieces(text, limit=limit))

    assert all(0 < units(piece) <= limit for piece in cut)
    kept = text.encode("utf-8", "replace").decode()
    letters = [one for one in kept if one.isalnum()]
    assert [one for piece in cut for one in piece if one.isalnum()] == letters


PROGRAM = """
import asyncio, sys
from telegram import Bot
from bot.playground.terminal import TOKEN, Screen, Terminal

async def main():
    terminal = Terminal(Screen(sys.stdout))
    async with Bot(TOKEN, request=terminal, get_updates_request=terminal) as bot:
        await bot.send_message(1001, "<b>قمة</b> 🌍", parse_mode="HTML")

asyncio.run(main())
"""


def test_a_pipe_gets_plain_utf8() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        check=True,
        capture_output=True,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )

    assert done.stdout.replace(b"\r\n", b"\n") == "قمة 🌍\n\n".encode()
