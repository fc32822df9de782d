"""Polling: the bot as a process, over HTTP, with a Bot API server on this machine."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from bot.playground.api import answer
from bot.playground.memory import JsonObject, Memory, RefusalError
from bot.playground.terminal import encoded
from tests.bot.fakes import PRIVATE, READER

PROGRAM = Path(__file__).with_name("polling_program.py")
TOKEN = "12345:a-Secret_of-the-bots"  # noqa: S105 - of a server that knows no better
START: JsonObject = {
    "update_id": 1,
    "message": {
        "message_id": 1,
        "date": 1_518_523_200,
        "chat": PRIVATE,
        "from": READER,
        "text": "/start",
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    },
}


class BotApi(ThreadingHTTPServer):
    """A Bot API server with a message that waits for the bot.

    Attributes:
        calls: The methods called and their parameters, in order.
        said: Set once the bot has said something.
        revoked: Whether the token is.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.calls: list[tuple[str, JsonObject]] = []
        self.said = threading.Event()
        self.revoked = False
        self._memory = Memory(clock=time.time)
        self._memory.add(PRIVATE)
        self._lock = threading.Lock()

    @property
    def base_url(self) -> str:
        """The address, up to the token."""
        return f"http://127.0.0.1:{self.server_port}/bot"

    def called(self, method: str) -> list[JsonObject]:
        """Return the parameters of each call of a method."""
        return [parameters for name, parameters in self.calls if name == method]

    def answer(self, token: str, method: str, parameters: JsonObject) -> JsonObject:
        """Return what a request comes to.

        Raises:
            RefusalError: As Telegram would refuse it.
        """
        with self._lock:
            self.calls.append((method, parameters))
            if self.revoked or token != TOKEN:
                raise RefusalError(401, "Unauthorized")
            result = answer(self._memory, method, parameters)
        if method == "getUpdates":
            result = self._updates(parameters)
        if method == "sendMessage":
            self.said.set()
        return {"ok": True, "result": result}

    def _updates(self, parameters: JsonObject) -> list[JsonObject]:
        """Return what the bot has not confirmed, or nothing after a while."""
        if int(parameters.get("offset", 0)) <= START["update_id"]:
            return [START]
        time.sleep(min(float(parameters.get("timeout", 0)), 0.5))
        return []


class _Handler(BaseHTTPRequestHandler):
    """Reads requests and writes answers."""

    server: BotApi
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """Answer a request."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        parameters = {name: _read(value) for name, value in parse_qsl(body)}
        _, token, method = self.path.split("/")
        status = 200
        try:
            told = self.server.answer(token.removeprefix("bot"), method, parameters)
        except RefusalError as refusal:
            status, told = refusal.code, refusal.as_json()
        content = encoded(told)
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):  # a bot that has gone
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's
        """Say nothing."""


def _read(value: str) -> object:
    """Read a parameter; what isn't an object or a list may be a text."""
    return json.loads(value) if value[0] in "[{" else value


@pytest.fixture
def server() -> Iterator[BotApi]:
    """A server that serves."""
    with BotApi() as made:
        thread = threading.Thread(
            target=made.serve_forever, kwargs={"poll_interval": 0.05}
        )
        thread.start()
        yield made
        made.shutdown()
        thread.join()


@contextmanager
def running(
    server: BotApi, folder: Path, *, level: str = "INFO"
) -> "Iterator[subprocess.Popen[str]]":
    """Run the bot, which logs at a level; it doesn't outlive the block."""
    environment = os.environ | {
        "MUJAZ_TOKEN": TOKEN,
        "MUJAZ_DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'mujaz.sqlite3'}",
        "MUJAZ_LOG_LEVEL": level,
        "PYTHONPATH": str(PROGRAM.parents[2]),
        "NO_PROXY": "127.0.0.1",
    }
    with subprocess.Popen(
        [sys.executable, str(PROGRAM), server.base_url],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as bot:
        try:
            yield bot
        finally:
            bot.kill()


def test_the_bot_polls_answers_and_ends_when_it_is_told_to(
    server: BotApi, tmp_path: Path
) -> None:
    """With exit code 0, and without a word about the token."""
    with running(server, tmp_path, level="DEBUG") as bot:
        assert server.said.wait(timeout=60)
        bot.send_signal(signal.SIGTERM)
        out, err = bot.communicate(timeout=10)

    [greeting, *_] = server.called("sendMessage")
    assert greeting["chat_id"] == str(PRIVATE["id"])
    assert "أهلًا بك" in greeting["text"]
    # what was answered is confirmed, else it would come again at the next start
    assert server.called("getUpdates")[-1]["offset"] == str(START["update_id"] + 1)
    assert bot.returncode == 0
    assert out == ""
    assert "Traceback" not in err
    assert TOKEN.partition(":")[2] not in err


def test_a_token_that_the_server_refuses_ends_the_bot_with_one_line(
    server: BotApi, tmp_path: Path
) -> None:
    """It says whose fault it is, and what to do."""
    server.revoked = True

    with running(server, tmp_path) as bot:
        out, err = bot.communicate(timeout=60)

    assert bot.returncode == 1
    assert err.splitlines() == [
        "mujaz: Telegram refuses MUJAZ_TOKEN; ask @BotFather for the right one"
    ]
    assert out == ""
    assert {name for name, _ in server.calls} == {"getMe"}
