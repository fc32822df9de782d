"""Failures become words for the person and lines for the log."""

import logging

import pytest
from telegram.error import NetworkError

from bot import messages
from bot.errors import StorageUnavailable
from bot.handlers import errors, pacing
from bot.services.library import Library
from tests.bot.conftest import Say
from tests.bot.fakes import (
    GROUP,
    Failure,
    Telegram,
    bad_gateway,
    bad_request,
    broken_off,
    flood,
    forbidden,
    lost_answer,
    lost_request,
)


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


@pytest.fixture
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reply is sent again at once."""
    monkeypatch.setattr(pacing, "_PAUSES", (0.0, 0.0, 0.0))


@pytest.mark.usefixtures("_no_pauses")
async def test_a_failure_after_a_button_was_answered_is_said_in_a_message(
    say: Say, telegram: Telegram
) -> None:
    """A query is answered once; what fails later must not be silent."""
    await say("/summary 2")
    telegram.fail("sendMessage", bad_gateway(), times=4)

    assert await say.press("الأرقام") == messages.UNEXPECTED


@pytest.mark.usefixtures("_no_pauses")
@pytest.mark.parametrize(
    ("failure", "arrived"),
    [(bad_gateway(), 1), (lost_request(), 1), (lost_answer(), 2), (broken_off(), 1)],
)
async def test_a_reply_whose_connection_broke_is_sent_again(
    failure: Failure, arrived: int, say: Say, telegram: Telegram
) -> None:
    """It may arrive twice, but it arrives."""
    expected = await say("/help")
    telegram.fail("sendMessage", failure)

    assert await say("/help") == "\n".join([expected] * arrived)
    assert len(telegram.called("sendMessage")) == 3


@pytest.mark.usefixtures("_no_pauses")
@pytest.mark.parametrize("method", ["answerCallbackQuery", "editMessageText"])
async def test_what_telegram_did_though_its_answer_was_lost_is_no_failure(
    method: str, say: Say, telegram: Telegram
) -> None:
    """The second try is refused, and nobody is told of it."""
    await say("/summary 2")
    telegram.fail(method, lost_answer())

    assert (await say.press("أطول")).count("• ") == 3
    assert len(telegram.called(method)) == 2


@pytest.mark.usefixtures("_no_pauses")
async def test_a_refusal_is_no_reason_to_try_again(
    say: Say, telegram: Telegram
) -> None:
    """Only a broken connection is."""
    telegram.fail("sendMessage", bad_request("chat not found"), times=2)

    assert await say("/help") == ""
    assert len(telegram.called("sendMessage")) == 2


async def test_a_lost_connection_is_a_line_without_a_traceback(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It comes and goes by itself."""

    class Context:
        error = NetworkError("httpx.ReadError")

    await errors.report(None, Context())  # type: ignore[arg-type]

    [line] = caplog.records
    assert (line.levelno, line.exc_info) == (logging.WARNING, None)
