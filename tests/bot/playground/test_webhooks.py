"""Webhooks: updates brought to an address of this machine until they are taken."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.playground import webhooks
from bot.playground.server import TOKEN
from tests.bot.playground.conftest import Client

SECRET = "a-Secret_1"  # noqa: S105 - of a test
_REASONS = {200: "OK", 500: "Internal Server Error"}


@dataclass(slots=True)
class Hook:
    """A bot's own small server, which takes what comes."""

    port: int = 0
    status: int = 200
    answer: object = None
    got: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    came: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}/hook"

    async def handle(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Take one update."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = dict(line.lower().split(": ", 1) for line in head[1:] if line)
        update = json.loads(await reader.readexactly(int(headers["content-length"])))
        original = dict(line.split(": ", 1) for line in head[1:] if line)
        self.secrets.append(original.get("X-Telegram-Bot-Api-Secret-Token"))
        body = json.dumps(self.answer).encode()
        writer.write(
            f"HTTP/1.1 {self.status} {_REASONS[self.status]}\r\n"
            f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode()
            + body
        )
        await writer.drain()
        writer.close()
        self.got.append(update)
        self.came.set()

    async def wait(self, count: int) -> list[dict[str, Any]]:
        """Return what came, once it is so many."""
        async with asyncio.timeout(20):
            while len(self.got) < count:
                self.came.clear()
                await self.came.wait()
        return self.got


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    """A server that takes updates."""
    made = Hook()
    server = await asyncio.start_server(made.handle, "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    async with server:
        yield made


async def pending(client: Client) -> int:
    """Return how many updates wait, once those on their way have arrived."""
    await asyncio.sleep(0.1)
    count = (await client.bot("getWebhookInfo"))["pending_update_count"]
    assert isinstance(count, int)
    return count


async def test_updates_are_brought_with_the_secret(client: Client, hook: Hook) -> None:
    await client.say("أ")
    await client.bot("setWebhook", url=hook.url, secret_token=SECRET, max_connections=2)
    await client.say("ب")

    got = await hook.wait(2)

    assert [one["message"]["text"] for one in got] == ["أ", "ب"]
    assert hook.secrets == [SECRET, SECRET]
    info = await client.bot("getWebhookInfo")
    assert (info["url"], info["max_connections"]) == (hook.url, 2)
    assert await pending(client) == 0
    await client.bot("deleteWebhook")


async def test_an_update_is_brought_until_it_is_taken(
    client: Client, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "_FIRST_PAUSE", 0.01)
    hook.status = 500
    await client.bot("setWebhook", url=hook.url)
    await client.say("أ")
    await hook.wait(2)
    info = await client.bot("getWebhookInfo")
    hook.status = 200
    got = await hook.wait(len(hook.got) + 1)

    assert {one["update_id"] for one in got} == {1}
    assert info["pending_update_count"] == 1
    assert info["last_error_message"] == (
        "Wrong response from the webhook: 500 Internal Server Error"
    )
    assert await pending(client) == 0
    await client.bot("deleteWebhook")


async def test_one_chat_waits_for_its_order_and_no_other_does(
    client: Client, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "_FIRST_PAUSE", 0.01)
    other = (await client.act("people", first_name="سلمى"))["chat"]["id"]
    hook.status = 500
    await client.bot("setWebhook", url=hook.url)
    for text in ("1", "2"):
        await client.say(text)
    await client.say("3", other)
    tried = await hook.wait(6)

    assert {one["message"]["text"] for one in tried} == {"1", "3"}
    await client.bot("deleteWebhook")


async def test_a_poll_is_refused_while_updates_are_brought(
    client: Client, hook: Hook
) -> None:
    await client.bot("setWebhook", url=hook.url)

    assert await client.refused("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; use"
        " deleteWebhook to delete the webhook first"
    )
    await client.bot("setWebhook", url="")
    assert await client.updates() == []


async def test_what_was_not_taken_can_be_fetched(client: Client, hook: Hook) -> None:
    hook.status = 500
    await client.bot("setWebhook", url=hook.url)
    await client.say("أ")
    await hook.wait(1)

    await client.bot("deleteWebhook")
    [update] = await client.updates()
    await client.bot("deleteWebhook", drop_pending_updates=True)

    assert update["message"]["text"] == "أ"
    assert await client.updates() == []


async def test_an_answer_may_ask_for_something(client: Client, hook: Hook) -> None:
    hook.answer = {"method": "sendmessage", "chat_id": 1001, "text": "أهلًا"}
    await client.bot("setWebhook", url=hook.url)
    await client.say("أ")
    await hook.wait(1)
    await pending(client)

    said = [one["text"] for one in (await client.state())["messages"]["1001"]]
    assert said == ["أ", "أهلًا"]
    await client.bot("deleteWebhook")


async def test_nothing_is_brought_to_another_machine(client: Client) -> None:
    words = await client.refused("setWebhook", url="https://bot.example/hook")

    assert words.startswith("400 Bad Request: bad webhook: ")


async def test_an_address_where_nobody_is_gets_told(client: Client, hook: Hook) -> None:
    await client.bot("setWebhook", url="http://127.0.0.1:9/")
    await client.say("أ")

    for _ in range(200):
        info = await client.bot("getWebhookInfo")
        if "last_error_message" in info:
            break
        await asyncio.sleep(0.05)
    assert info["last_error_message"] == "Connection refused"
    assert info["pending_update_count"] == 1
    await client.bot("deleteWebhook")


@pytest.mark.parametrize("content", [b"no certificate", b"\xff"])
async def test_a_certificate_that_is_none_is_refused(
    client: Client, content: bytes
) -> None:
    got = await client.http.post(
        f"/bot{TOKEN}/setWebhook",
        data={"url": "https://localhost:8443/"},
        files={"certificate": ("cert.pem", content, "application/x-pem-file")},
    )

    assert got.json()["description"].startswith("Bad Request: bad webhook: ")
    assert (await client.bot("getWebhookInfo"))["url"] == ""


async def test_an_update_that_comes_twice_is_brought_twice(
    client: Client, hook: Hook
) -> None:
    await client.bot("setWebhook", url=hook.url)
    await client.http.post(
        "/playground/faults", json=[{"kind": "duplicate_update", "times": 1}]
    )
    await client.say("أ")
    await client.say("ب")

    got = await hook.wait(3)

    assert [one["message"]["text"] for one in got] == ["أ", "أ", "ب"]
    assert await pending(client) == 0
    await client.bot("deleteWebhook")


@pytest.mark.parametrize(
    "answer", [[], "x", {"method": 5}, {"method": "sendGift"}, {"method": "getMe"}]
)
async def test_an_answer_that_asks_for_nothing_is_no_fault(
    client: Client, hook: Hook, answer: object
) -> None:
    hook.answer = answer
    await client.bot("setWebhook", url=hook.url)
    await client.say("أ")
    await hook.wait(1)

    assert await pending(client) == 0
    await client.bot("deleteWebhook")
