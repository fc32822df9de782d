"""Failures become words for the person and lines for the log."""

import logging

import pytest
from telegram.error import NetworkError

from bot import messages
from bot.errors import StorageUnavailable
from bot.handlers import errors
from bot.services.library import Library
from tests.bot.conftest import Say
from tests.bot.fakes import GROUP, Telegram, bad_gateway, bad_request, flood, forbidden


def _break(monkeypatch: pytest.MonkeyPatch, problem: Exception) -> None:
    async def fail(self: object, chat_id: int) -> None:
        raise problem

    monkeypatch.setattr(Library, "current", fail)


async def test_what_nobody_expected_is_said_kindly_and_logged(
    say: Say, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The log has the traceback, not what the person wrote."""
    _break(monkeypatch, ZeroDivisionError("at three in the morning"))

    assert await say("/summary سر خاص") == messages.UNEXPECTED
    assert "ZeroDivisionError: at three in the morning" in caplog.text
    assert "سر خاص" not in caplog.text


async def test_a_database_that_fails_is_said_in_a_sentence(
    say: Say, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """And is an error in the log."""
    _break(monkeypatch, StorageUnavailable("disk full"))

    assert "لا أستطيع الوصول إلى الأخبار المحفوظة" in await say("/figures")
    assert "disk full" in caplog.text
    assert caplog.records[-1].levelno == logging.ERROR


async def test_a_failure_behind_a_button_is_shown_over_the_chat(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an alert: the message stays."""
    await say("/summary 2")

    async def fail(self: object, chat_id: int, article_id: int) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Library, "article", fail)
    await say.press("أطول")

    [*_, answer] = say.telegram.called("answerCallbackQuery")
    assert (answer["text"], answer["show_alert"]) == (messages.UNEXPECTED, True)


async def test_a_person_who_blocked_the_bot_stops_nothing(
    say: Say, telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither the answer nor the apology arrives; the log has both."""
    telegram.fail("sendMessage", forbidden(), times=2)

    assert await say("/start") == ""
    assert "Forbidden" in caplog.text
    assert await say("/start")


async def test_a_wait_that_telegram_asks_for_is_kept(
    say: Say, telegram: Telegram
) -> None:
    """The message is sent after it."""
    telegram.fail("sendMessage", flood(1))

    assert (await say("/start")).startswith("أهلًا بك")
    assert len(telegram.called("sendMessage")) == 2


async def test_a_long_wait_of_one_chat_holds_up_no_other(
    say: Say, telegram: Telegram
) -> None:
    """The limiter would have slept for all of them."""
    telegram.fail("sendMessage", flood(40_000), chat=GROUP["id"])

    assert await say("/start", chat=GROUP) == messages.UNEXPECTED
    assert (await say("/start")).startswith("أهلًا بك")


async def test_an_edit_that_telegram_refuses_is_a_new_message(
    say: Say, telegram: Telegram
) -> None:
    """A message that is too old, or gone, cannot be changed."""
    await say("/summary 2")
    telegram.fail(
        "editMessageText", bad_request("Bad Request: message can't be edited")
    )

    assert (await say.press("أطول")).count("• ") == 3
    assert telegram.last.method == "sendMessage"


async def test_a_failure_after_a_button_was_answered_is_said_in_a_message(
    say: Say, telegram: Telegram
) -> None:
    """A query is answered once; what fails later must not be silent."""
    await say("/summary 2")
    telegram.fail("sendMessage", bad_gateway())

    assert await say.press("الأرقام") == messages.UNEXPECTED


async def test_a_lost_connection_is_a_line_without_a_traceback(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It comes and goes by itself."""

    class Context:
        error = NetworkError("httpx.ReadError")

    await errors.report(None, Context())  # type: ignore[arg-type]

    [line] = caplog.records
    assert (line.levelno, line.exc_info) == (logging.WARNING, None)
