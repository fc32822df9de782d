"""Updates: how long the bot waits for them, and what it gets when."""

import asyncio
import time
from typing import Any

import pytest

from bot.playground.memory import RefusalError
from bot.playground.server import Playground
from bot.playground.updates import Updates
from tests.bot.playground.conftest import Client


def texts(updates: list[dict[str, Any]]) -> list[str]:
    """Return the texts of the messages that came."""
    return [update["message"]["text"] for update in updates]


async def test_a_poll_ends_as_soon_as_something_comes(served: Client) -> None:
    begun = time.monotonic()
    poll = asyncio.create_task(served.updates(timeout=50))
    await asyncio.sleep(0.2)
    assert not poll.done()

    await served.say("قمة")

    assert texts(await poll) == ["قمة"]
    assert time.monotonic() - begun < 50


async def test_a_poll_in_vain_ends_after_its_time(served: Client) -> None:
    begun = time.monotonic()

    assert await served.updates(timeout=1) == []
    assert time.monotonic() - begun >= 1


async def test_an_update_comes_until_it_is_confirmed(client: Client) -> None:
    for text in ("أ", "ب", "ج"):
        await client.say(text)

    first = await client.updates(limit=2)
    again = await client.updates()
    rest = await client.updates(offset=first[-1]["update_id"] + 1)

    assert texts(first) == ["أ", "ب"]
    assert texts(again) == ["أ", "ب", "ج"]
    assert texts(rest) == ["ج"]
    assert await client.updates(offset=rest[-1]["update_id"] + 1) == []


async def test_a_negative_offset_keeps_the_last_ones(client: Client) -> None:
    for text in ("أ", "ب", "ج"):
        await client.say(text)

    assert texts(await client.updates(offset=-1)) == ["ج"]
    assert texts(await client.updates()) == ["ج"]


async def test_what_the_bot_does_not_ask_for_does_not_come(client: Client) -> None:
    await client.updates(allowed_updates=["callback_query"])
    number = await client.say("/start")
    await client.act("press", chat_id=1001, message_id=number, data="x")

    [update] = await client.updates()
    assert "callback_query" in update

    await client.updates(allowed_updates=[], offset=update["update_id"] + 1)
    await client.say("قمة")
    assert texts(await client.updates()) == ["قمة"]


async def test_changes_of_other_members_come_only_when_asked_for(
    client: Client, playground: Playground
) -> None:
    group = playground.gatherings.open_chat("supergroup", "قراء", bot="administrator")
    await client.updates(offset=-1)
    other = playground.gatherings.meet("سلمى")["id"]
    change = {"chat_id": group["id"], "user_id": other}
    kinds = ["chat_member"]

    await client.act("members", **change, status="member")
    before = {name for one in await client.updates() for name in one}
    await client.updates(allowed_updates=kinds)
    await client.act("members", **change, status="kicked")

    assert "chat_member" not in before
    last = (await client.updates())[-1]["chat_member"]
    assert last["old_chat_member"]["status"] == "member"
    assert last["new_chat_member"]["status"] == "kicked"


async def test_the_later_of_two_polls_ends_the_other(served: Client) -> None:
    first = asyncio.create_task(served.call("getUpdates", timeout=50))
    await asyncio.sleep(0.2)
    second = asyncio.create_task(served.call("getUpdates", timeout=50))
    ended = await first
    await served.say("قمة")

    assert ended["error_code"] == 409
    assert ended["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot"
        " instance is running"
    )
    assert texts((await second)["result"]) == ["قمة"]


async def test_an_update_that_is_to_come_twice_does_so_later() -> None:
    updates = Updates()
    updates.add("message", {"text": "أ"}, twice=True)

    assert texts(await updates.get({})) == ["أ"]
    again = await updates.get({"offset": 2})

    assert [one["update_id"] for one in again] == [1]
    assert await updates.get({"offset": 2}) == []


async def test_a_server_that_ends_lets_no_poll_hang() -> None:
    updates = Updates()
    poll = asyncio.create_task(updates.get({"timeout": 50}))
    await asyncio.sleep(0)

    updates.close()

    assert await poll == []


async def test_a_poll_that_was_ended_says_so_and_takes_nothing() -> None:
    updates = Updates()
    first = asyncio.create_task(updates.get({"timeout": 50}))
    await asyncio.sleep(0)
    second = asyncio.create_task(updates.get({"timeout": 50}))
    await asyncio.sleep(0)
    updates.add("message", {"text": "أ"})

    with pytest.raises(RefusalError, match="terminated by other"):
        await first
    assert texts(await second) == ["أ"]
