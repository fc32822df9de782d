"""The Telegram for tests: what it records, answers, fails at and refuses."""

import contextlib
from typing import Any

import httpx
import pytest
from telegram import (
    Bot,
    BotCommandScopeChat,
    Chat,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    KeyboardButton,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    Update,
)
from telegram.constants import ChatAction, ChatMemberStatus, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from tests.bot import fakes
from tests.bot.fakes import CHANNEL, GROUP, READER, SUPERGROUP, Failure, Telegram


@pytest.fixture(autouse=True)
def durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let telegram give durations as timedelta, without a warning."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def telegram() -> Telegram:
    """A Telegram with a reader, two groups and a channel."""
    return Telegram()


async def greet(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer a command with two buttons."""
    assert update.effective_message
    buttons = [
        InlineKeyboardButton("أقصر", callback_data="shorter"),
        InlineKeyboardButton("أطول", callback_data="longer"),
    ]
    await update.effective_message.reply_html(
        "<b>أهلًا</b> &lt;بك&gt;", reply_markup=InlineKeyboardMarkup([buttons])
    )


async def pressed(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Tell which button was pressed, in the message itself."""
    assert update.callback_query
    await update.callback_query.answer("حسنًا")
    await update.callback_query.edit_message_text(str(update.callback_query.data))


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say again what was said."""
    assert update.effective_message
    await update.effective_message.reply_text(update.effective_message.text or "")


def application(telegram: Telegram) -> Any:  # noqa: ANN401 - six type parameters
    """A small bot, whole."""
    builder = Application.builder().token("1:a").updater(None)
    app = builder.request(telegram).get_updates_request(telegram).build()
    app.add_handler(CommandHandler("start", greet))
    app.add_handler(CallbackQueryHandler(pressed))
    app.add_handler(MessageHandler(filters.ALL, echo))
    return app


def bot(telegram: Telegram) -> Bot:
    """Only the bot."""
    return Bot("1:a", request=telegram, get_updates_request=telegram)


async def test_an_application_answers_a_command(telegram: Telegram) -> None:
    app = application(telegram)

    async with app:
        await telegram.message("/start").to(app)

    assert telegram.texts == ["أهلًا <بك>"]
    assert telegram.last.labels == ["أقصر", "أطول"]
    assert telegram.last["parse_mode"] == ParseMode.HTML
    assert telegram.last.chat_id == READER["id"]
    assert telegram.last.text.entities == (MessageEntity("bold", 0, 5),)


async def test_a_pressed_button_changes_its_message(telegram: Telegram) -> None:
    app = application(telegram)

    async with app:
        await telegram.message("/start").to(app)
        await telegram.press("أطول").to(app)

    assert [one.method for one in telegram.sent] == [
        "sendMessage",
        "answerCallbackQuery",
        "editMessageText",
    ]
    assert telegram.texts == ["أهلًا <بك>", "longer"]
    assert telegram.last.labels == []
    assert telegram.button("أقصر") == "shorter"


async def test_a_button_that_is_not_there_cannot_be_pressed(telegram: Telegram) -> None:
    with pytest.raises(LookupError):
        telegram.press("أطول")
    with pytest.raises(LookupError):
        telegram.button("أطول")


async def test_updates_are_as_telegram_sends_them(telegram: Telegram) -> None:
    app = application(telegram)
    async with app:
        command = telegram.message("🌍 /who@mujaz_bot محمد", chat=GROUP).of(app)
        post = telegram.message("عاجل", chat=CHANNEL).of(app)
        edited = telegram.edited_message("عاجل جدًا").of(app)
        edited_post = telegram.edited_message("عاجل", chat=CHANNEL).of(app)
        shared = telegram.forwarded_message("خبر").of(app)
        passed_on = telegram.forwarded_message("خبر", origin=READER).of(app)

    assert command.message
    assert command.message.entities == (MessageEntity("bot_command", 3, 14),)
    assert command.message.chat.type == Chat.GROUP
    assert post.channel_post
    assert post.channel_post.from_user is None
    assert edited.edited_message
    assert edited.edited_message.edit_date == edited.edited_message.date
    assert edited_post.edited_channel_post
    assert shared.message
    assert shared.message.forward_origin
    assert shared.message.forward_origin.type == "channel"
    assert passed_on.message
    assert passed_on.message.forward_origin
    assert passed_on.message.forward_origin.type == "user"
    ids = [one.update_id for one in (command, post, edited, shared, passed_on)]
    assert ids == sorted(set(ids))


async def test_what_was_sent_is_told_by_chat_and_by_method(telegram: Telegram) -> None:
    async with bot(telegram) as sender:
        await sender.send_message("@morning_news", "أولى")
        await sender.send_message(READER["id"], "ثانية")

    assert [one["text"] for one in telegram.to("@morning_news")] == ["أولى"]
    assert [one["chat_id"] for one in telegram.called("sendMessage")] == [
        "@morning_news",
        READER["id"],
    ]
    assert telegram.called("getMe") == [{}]


@pytest.mark.parametrize(
    ("failure", "raised", "cause"),
    [
        (fakes.forbidden(), Forbidden, None),
        (fakes.bad_request("chat not found"), BadRequest, None),
        (fakes.unauthorised(), InvalidToken, None),
        (fakes.conflict(), Conflict, None),
        (fakes.bad_gateway(), NetworkError, None),
        (fakes.lost_request(), TimedOut, httpx.ReadTimeout),
        (fakes.lost_answer(), TimedOut, httpx.ReadTimeout),
        (fakes.no_connection_in_time(), TimedOut, httpx.ConnectTimeout),
        (fakes.no_connection_free(), TimedOut, httpx.PoolTimeout),
        (fakes.no_connection(), NetworkError, httpx.ConnectError),
        (fakes.broken_off(), NetworkError, httpx.ReadError),
    ],
)
async def test_a_failure_is_raised_once_as_the_library_raises_it(
    telegram: Telegram,
    failure: Failure,
    raised: type[TelegramError],
    cause: type[Exception] | None,
) -> None:
    telegram.fail("sendMessage", failure)

    async with bot(telegram) as sender:
        with pytest.raises(raised) as caught:
            await sender.send_message(READER["id"], "قمة")
        await sender.send_message(READER["id"], "بعدها")

    assert type(caught.value) is raised
    assert type(caught.value.__cause__) is (cause or type(None))
    assert telegram.texts == (["قمة", "بعدها"] if failure.after else ["بعدها"])
    assert len(telegram.called("sendMessage")) == 2


async def test_too_many_requests_say_how_long_to_wait(telegram: Telegram) -> None:
    telegram.fail("sendMessage", fakes.flood(7))

    async with bot(telegram) as sender:
        with pytest.raises(RetryAfter) as caught:
            await sender.send_message(READER["id"], "قمة")

    assert str(caught.value) == "Flood control exceeded. Retry in 0:00:07"


async def test_a_group_that_moved_says_where_it_is(telegram: Telegram) -> None:
    telegram.fail("sendMessage", fakes.migrated(SUPERGROUP["id"]), chat=GROUP["id"])

    async with bot(telegram) as sender:
        with pytest.raises(ChatMigrated) as caught:
            await sender.send_message(GROUP["id"], "قمة")
        await sender.send_message(caught.value.new_chat_id, "قمة")

    assert telegram.last.chat_id == SUPERGROUP["id"]


async def test_a_failure_may_wait_for_one_chat_and_come_again(
    telegram: Telegram,
) -> None:
    telegram.fail("sendMessage", fakes.forbidden(), chat=GROUP["id"], times=2)

    async with bot(telegram) as sender:
        await sender.send_message(READER["id"], "قمة")
        for _ in range(2):
            with pytest.raises(Forbidden):
                await sender.send_message(GROUP["id"], "قمة")
        await sender.send_message(GROUP["id"], "قمة")

    assert [one.chat_id for one in telegram.sent] == [READER["id"], GROUP["id"]]


async def send_nothing(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Send a text without text, and never mind."""
    assert update.effective_message
    with contextlib.suppress(Exception):
        await update.effective_message.reply_text(" ")


async def test_a_wrong_request_fails_the_test_though_the_bot_swallows_it(
    telegram: Telegram,
) -> None:
    app = application(telegram)
    app.add_handler(CommandHandler("nothing", send_nothing), group=-1)

    await app.initialize()
    with pytest.raises(pytest.fail.Exception, match="message text is empty"):
        await telegram.message("/nothing").to(app)
    with pytest.raises(pytest.fail.Exception, match="message text is empty"):
        await app.shutdown()

    assert telegram.sent == []
    assert len(telegram.refused) == 1


async def test_what_the_library_sends_of_itself_breaks_no_rule(
    telegram: Telegram,
) -> None:
    reader = READER["id"]
    bold = [MessageEntity(MessageEntity.BOLD, 0, 3)]
    async with bot(telegram) as sender:
        first = await sender.send_message(reader, "قمة", entities=bold)
        await sender.send_message(
            reader,
            "بعدها",
            reply_parameters=ReplyParameters(first.message_id, quote="قمة"),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            disable_notification=True,
            reply_markup=ReplyKeyboardMarkup(
                [["ملخص"], [KeyboardButton("أرقام")]], resize_keyboard=True
            ),
        )
        await sender.send_message(reader, "وداعًا", reply_markup=ReplyKeyboardRemove())
        await sender.send_message(reader, "أين؟", reply_markup=ForceReply())
        photo = await sender.send_photo(reader, b"png", caption="أرقام")
        await sender.edit_message_caption(reader, photo.message_id, caption="الأرقام")
        await sender.send_document(reader, b"pdf", filename="a.pdf")
        await sender.send_chat_action(reader, ChatAction.TYPING)
        copy = InlineKeyboardButton("نسخ", copy_text=CopyTextButton("نص"))
        await sender.edit_message_reply_markup(
            reader, first.message_id, reply_markup=InlineKeyboardMarkup([[copy]])
        )
        await sender.delete_message(reader, first.message_id)
        await sender.answer_inline_query(
            "1",
            [
                InlineQueryResultArticle(
                    "a", "قمة", InputTextMessageContent("<b>قمة</b>", "HTML")
                )
            ],
        )
        await sender.set_my_commands(
            [("who", "من")], scope=BotCommandScopeChat(reader), language_code="ar"
        )
        await sender.set_my_name("موجز")
        await sender.set_webhook("https://bot.example/x", secret_token="a-B")  # noqa: S106 - of no use
        await sender.get_chat_member(reader, reader)
        await sender.get_updates(timeout=0, allowed_updates=Update.ALL_TYPES)

    assert telegram.refused == []
    assert [one["caption"] for one in telegram.sent if "caption" in one.parameters] == [
        "أرقام",
        "الأرقام",
    ]


async def test_administrators_of_a_channel_are_as_the_test_says(
    telegram: Telegram,
) -> None:
    editor = {"id": 1002, "is_bot": False, "first_name": "يوسف"}
    telegram.channel(administrators=[editor, READER], bot=False)

    async with bot(telegram) as sender:
        administrators = await sender.get_chat_administrators("@morning_news")
        with pytest.raises(Forbidden, match="not a member of the channel"):
            await sender.send_message("@morning_news", "قمة")

    assert [(one.user.id, one.status) for one in administrators] == [
        (1002, ChatMemberStatus.OWNER),
        (1001, ChatMemberStatus.ADMINISTRATOR),
    ]


async def test_a_message_of_the_bot_bears_the_time_of_the_test(
    telegram: Telegram,
) -> None:
    telegram.now += 60

    async with bot(telegram) as sender:
        message = await sender.send_message(READER["id"], "قمة")

    assert message.date.isoformat() == "2018-02-13T12:01:00+00:00"
