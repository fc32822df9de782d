"""Running: what is logged, what is refused, what a terminal hears."""

import io
import logging
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from telegram.error import InvalidToken
from telegram.ext import Application

from bot import running
from bot.app import build, opened
from bot.errors import BadSettings
from bot.handlers import pacing
from bot.running import log_to_stderr, run_on_telegram
from bot.settings import Settings
from tests.bot.fakes import Telegram, bad_gateway


@pytest.fixture
def _logging_as_before() -> Iterator[None]:
    """Put the loggers back as they were."""
    root = logging.getLogger()
    handlers = root.handlers[:]
    names = ("httpx", "httpcore", "apscheduler", "sqlalchemy", "telegram", "aiosqlite")
    loggers = [root, *map(logging.getLogger, (*names, "asyncio"))]
    levels = [logger.level for logger in loggers]
    yield
    root.handlers[:] = handlers
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)


@pytest.mark.usefixtures("_logging_as_before")
def test_the_token_is_never_logged(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither in a line nor in a traceback."""
    log_to_stderr("INFO", "1:secret")
    log = logging.getLogger("test")

    problem = ValueError("failed at https://api.example/bot1:secret/getMe")
    log.error("request with %s", "1:secret", exc_info=problem)
    logging.getLogger("httpx").info("GET https://api.example/bot1:secret/getMe")

    err = capsys.readouterr().err
    assert "failed at https://api.example/bot<token>/getMe" in err
    assert "secret" not in err
    assert "GET" not in err


@pytest.mark.usefixtures("_logging_as_before")
async def test_what_people_write_is_never_logged(
    settings: Settings,
    telegram: Telegram,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """At any level, also where the answer cannot be sent."""
    monkeypatch.setattr(pacing, "_PAUSES", ())
    log_to_stderr("DEBUG", "1:test")
    async with opened(build(settings, request=telegram, ticking=False)) as made:
        await telegram.message("سر خاص جدا " * 30).to(made)
        telegram.fail("sendMessage", bad_gateway(), times=2)
        await telegram.message("/who سر خاص").to(made)

    err = capsys.readouterr().err
    assert "BadGateway" in err or "Bad Gateway" in err
    assert "سر" not in err
    assert "\\u0633\\u0631" not in err


@pytest.mark.usefixtures("_logging_as_before")
def test_a_token_that_telegram_refuses_is_one_line(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With where the right one comes from."""

    def refuse(self: object, **options: object) -> None:
        assert options["allowed_updates"] == ("message", "callback_query")
        raise InvalidToken

    monkeypatch.setattr(Application, "run_polling", refuse)

    with pytest.raises(BadSettings, match="BotFather"):
        run_on_telegram(settings)


@pytest.mark.usefixtures("_logging_as_before")
def test_without_a_token_there_is_no_bot(settings: Settings) -> None:
    """The command line opens a chat instead."""
    with pytest.raises(BadSettings, match="MUJAZ_TOKEN"):
        run_on_telegram(settings.model_copy(update={"token": None}))
    assert isinstance(settings.token, SecretStr)


def test_lines_pasted_into_a_terminal_are_one_message() -> None:
    """Typed lines come slowly, pasted ones at once."""
    ours, theirs = pty.openpty()
    try:
        os.write(ours, "عنوان الخبر\nنص الخبر في سطر.\n".encode())
        with os.fdopen(theirs, "r", encoding="utf-8", closefd=False) as stream:
            assert running._typed(stream) == "عنوان الخبر\nنص الخبر في سطر.\n"  # noqa: SLF001
    finally:
        os.close(ours)
        os.close(theirs)


def test_an_interrupt_ends_the_chat_at_once(tmp_path: Path) -> None:
    """Also while it waits for something to be typed; and without a traceback."""
    ours, theirs = pty.openpty()
    program = [sys.executable, "-m", "bot", "chat"]
    database = f"sqlite+aiosqlite:///{tmp_path / 'chat.sqlite3'}"
    with subprocess.Popen(
        program,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "MUJAZ_DATABASE_URL": database},
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as chat:
        assert chat.stdout is not None
        assert chat.stderr is not None
        while "الملخص".encode() not in chat.stdout.readline():
            pass  # it greets, then shows its keyboard, then waits
        chat.send_signal(signal.SIGINT)
        try:
            _, told = chat.communicate(timeout=20)
        finally:
            chat.kill()
    os.close(ours)
    os.close(theirs)

    assert chat.returncode == 130
    assert b"Traceback" not in told


def test_an_interrupt_waits_for_the_answer_and_the_second_does_not() -> None:
    interrupt = running._Interrupt()  # noqa: SLF001

    interrupt.heed()
    interrupt(signal.SIGINT, None)

    with pytest.raises(KeyboardInterrupt):
        interrupt.heed()
    with pytest.raises(KeyboardInterrupt), interrupt.reading():
        pytest.fail("nothing is read any more")
    with pytest.raises(KeyboardInterrupt):
        interrupt(signal.SIGINT, None)


def test_an_interrupt_while_reading_is_heeded_at_once() -> None:
    interrupt = running._Interrupt()  # noqa: SLF001

    with pytest.raises(KeyboardInterrupt), interrupt.reading():
        interrupt(signal.SIGINT, None)


def test_lines_of_a_pipe_are_a_message_each() -> None:
    """A list of commands is no article."""
    stream = io.StringIO("/start\n/summary\n")

    assert running._typed(stream) == "/start\n"  # noqa: SLF001
