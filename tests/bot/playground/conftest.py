"""A Telegram in memory and one over HTTP, for the tests of their answers."""

import asyncio
import itertools
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import uvicorn

from bot.playground.api import answer
from bot.playground.chats import administrator, creator
from bot.playground.memory import JsonObject, Memory, RefusalError
from bot.playground.server import TOKEN, Playground

READER = {"id": 7, "is_bot": False, "first_name": "سلمى"}
CHANNEL = {"id": -1001, "type": "channel", "title": "موجز", "username": "morning"}
GROUP = {"id": -5, "type": "group", "title": "قراء"}
NOON = 1_518_523_200  # 2018-02-13T12:00:00Z

Refused = Callable[..., tuple[int, str]]


@pytest.fixture
def memory() -> Memory:
    """A Telegram with a channel of a reader and the bot, and a group."""
    ticks = itertools.count(NOON)
    memory = Memory(clock=lambda: next(ticks))
    memory.add(CHANNEL, [creator(READER), administrator(memory.bot)])
    memory.add(GROUP)
    return memory


@pytest.fixture
def refused(memory: Memory) -> Refused:
    """Return the code and the words with which a request is refused."""

    def code_and_words(method: str, **parameters: object) -> tuple[int, str]:
        with pytest.raises(RefusalError) as caught:
            answer(memory, method, parameters)
        body = caught.value.as_json()
        assert body["ok"] is False
        return body["error_code"], body["description"]

    return code_and_words


@dataclass(slots=True)
class Clock:
    """A clock that stands still until a test moves it."""

    now: float = NOON

    def __call__(self) -> float:
        """Return the present moment."""
        return self.now


@dataclass(frozen=True, slots=True)
class Client:
    """Both sides of a Telegram over HTTP: the bot's and the people's."""

    http: httpx.AsyncClient

    async def call(self, method: str, **parameters: Any) -> JsonObject:  # noqa: ANN401 - JSON
        """Return the whole answer to a request of the bot."""
        got = await self.http.post(f"/bot{TOKEN}/{method}", json=parameters)
        body: JsonObject = got.json()
        assert body["ok"] == (got.status_code == 200)
        assert body.get("error_code", 200) == got.status_code
        return body

    async def bot(self, method: str, **parameters: Any) -> Any:  # noqa: ANN401 - JSON
        """Return the result of a request of the bot that is carried out."""
        body = await self.call(method, **parameters)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **parameters: Any) -> str:  # noqa: ANN401 - JSON
        """Return code and words with which a request of the bot is refused."""
        body = await self.call(method, **parameters)
        assert not body["ok"], body
        return f"{body['error_code']} {body['description']}"

    async def updates(self, **parameters: Any) -> list[JsonObject]:  # noqa: ANN401 - JSON
        """Return what waits for the bot."""
        updates: list[JsonObject] = await self.bot("getUpdates", **parameters)
        return updates

    async def act(self, act: str, /, **what: Any) -> JsonObject:  # noqa: ANN401 - JSON
        """Let people do something that they can do."""
        got = await self.http.post(f"/playground/{act}", json=what)
        assert got.status_code == 200, got.text
        told: JsonObject = got.json()
        return told

    async def say(self, text: str, chat_id: int | str = 1001, **more: Any) -> int:  # noqa: ANN401 - JSON
        """Let a person write a short text; return the message's id."""
        told = await self.act("say", chat_id=chat_id, text=text, **more)
        [number] = told["message_ids"]
        assert isinstance(number, int)
        return number

    async def state(self) -> JsonObject:
        """Return what the page sees."""
        told: JsonObject = (await self.http.get("/playground/state")).json()
        return told


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
def playground(clock: Clock) -> Playground:
    """A local Telegram as it starts."""
    return Playground(clock)


@pytest.fixture
async def client(playground: Playground) -> AsyncIterator[Client]:
    """Both sides of it, without a network."""
    transport = httpx.ASGITransport(playground.app())
    async with httpx.AsyncClient(
        transport=transport, base_url="http://localhost"
    ) as http:
        yield Client(http)


class _Server(uvicorn.Server):
    """A server that leaves signals to pytest."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


@pytest.fixture
async def served(playground: Playground) -> AsyncIterator[Client]:
    """Both sides of it, over loopback."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        playground.app(), lifespan="off", log_config=None, timeout_graceful_shutdown=1
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    address = "http://{}:{}".format(*listener.getsockname())
    async with httpx.AsyncClient(base_url=address, trust_env=False) as http:
        yield Client(http)
    playground.close()
    server.should_exit = True
    await serving
