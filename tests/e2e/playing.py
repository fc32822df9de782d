"""The program as users run it, and what tests do with it over HTTP."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import httpx

from bot.playground.memory import JsonObject
from bot.playground.server import TOKEN
from bot.playground.start import CHANNEL, GROUP, PERSON

ROOT = Path(__file__).parents[2]
HOME: int = PERSON["id"]
CHANNEL_ID: int = CHANNEL["id"]
GROUP_ID: int = GROUP["id"]
BOT = 1  # its id
PATIENCE = 60  # seconds for anything to happen
_LOOK = 0.05  # seconds between two looks

Found = TypeVar("Found")


def until(look: Callable[[], Found | None]) -> Found:
    """Look again and again until something is found; return it."""
    last = time.monotonic() + PATIENCE
    while not (found := look()):
        if time.monotonic() > last:
            message = f"waited in vain for {look}"
            raise AssertionError(message)
        time.sleep(_LOOK)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A bot and its local Telegram, running.

    Attributes:
        process: Both are one.
        address: Of the page.
        errors: The file that standard error goes to.
        client: Speaks HTTP with it, through no proxy.
    """

    process: "subprocess.Popen[str]"
    address: str
    errors: Path
    client: httpx.Client

    def get(self, path: str) -> JsonObject:
        """Return what people's side tells."""
        answer = self.client.get(f"/playground/{path}")
        answer.raise_for_status()
        told: JsonObject = answer.json()
        return told

    def post(self, path: str, **body: object) -> JsonObject:
        """Let people do something; return what comes of it."""
        answer = self.client.post(f"/playground/{path}", json=body)
        answer.raise_for_status()
        told: JsonObject = answer.json()
        return told

    def call(self, method: str, files: object = None, **parameters: object) -> Any:  # noqa: ANN401 - JSON
        """Ask the Bot API for something, as the bot might; return its result."""
        path = f"/bot{TOKEN}/{method}"
        if files is None:
            answer = self.client.post(path, json=parameters)
        else:
            answer = self.client.post(path, data=parameters, files=files)  # type: ignore[arg-type]
        answer.raise_for_status()
        return answer.json()["result"]

    def messages(self, chat: int = HOME) -> list[JsonObject]:
        """Return the messages of a chat, oldest first."""
        told: list[JsonObject] = self.get("state")["messages"].get(str(chat), [])
        return told

    def said(self, after: int, chat: int = HOME) -> list[JsonObject]:
        """Return what the bot has said in a chat since a message."""
        return [
            message
            for message in self.messages(chat)
            if message["message_id"] > after
            and message.get("from", {"id": BOT})["id"] == BOT
        ]

    def ask(self, text: str, chat: int = HOME, **more: object) -> JsonObject:
        """Say something, and return the first message that the bot answers."""
        said = self.post("say", chat_id=chat, text=text, **more)["message_ids"]
        return until(lambda: self.said(said[-1], chat))[0]

    def press(self, message: JsonObject, data: str) -> str:
        """Press a button, or pretend that there was one; return the query's id."""
        query: str = self.post(
            "press",
            chat_id=message["chat"]["id"],
            message_id=message["message_id"],
            data=data,
        )["callback_query_id"]
        return query

    def events(self, after: int) -> "Iterator[tuple[str, JsonObject]]":
        """Yield what happens from an event on, as the page is told it."""
        with self.client.stream(
            "GET", "/playground/events", params={"after": after}, timeout=PATIENCE
        ) as stream:
            name = ""
            for line in stream.iter_lines():
                if line.startswith("event: "):
                    name = line.removeprefix("event: ")
                elif line.startswith("data: "):
                    yield name, httpx.Response(200, text=line[6:]).json()


@contextmanager
def running(
    folder: Path, *arguments: str, environment: dict[str, str] | None = None
) -> Iterator[Program]:
    """Run the program in a folder; it is ready, and doesn't outlive the block.

    Args:
        folder: Where it runs, and writes what it says on standard error.
        arguments: Of the command line; none: the playground on any port, unopened.
        environment: What to set beside what is set already.
    """
    chosen = arguments or ("playground", "--port", "0", "--no-browser")
    errors = folder / "stderr.txt"
    with (
        errors.open("w", encoding="utf-8") as stderr,
        subprocess.Popen(
            [sys.executable, "-m", "bot", *(one for one in chosen if one)],
            cwd=folder,
            env=_environment() | (environment or {}),
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
        ) as process,
    ):
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:"), errors.read_text("utf-8")
            with httpx.Client(
                base_url=address, trust_env=False, timeout=PATIENCE
            ) as client:
                yield Program(
                    process=process, address=address, errors=errors, client=client
                )
        finally:
            process.terminate()  # as coverage wants to be told, too
            try:
                process.wait(PATIENCE)
            finally:
                process.kill()


def _environment() -> dict[str, str]:
    """Return this one's environment without settings and screens."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("MUJAZ_")
        and name not in {"BROWSER", "DISPLAY", "WAYLAND_DISPLAY"}
    }
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def complaints(program: Program) -> list[str]:
    """Return what the program logged: warnings, errors, tracebacks."""
    lines = program.errors.read_text("utf-8").splitlines()
    signs = ("WARNING", "ERROR", "CRITICAL", "Traceback", "Error:")
    return [line for line in lines if any(sign in line for sign in signs)]
