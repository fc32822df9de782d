"""Events: what whoever watches is told, and loses nothing of."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from bot.playground.events import Events
from tests.bot.playground.conftest import Client


async def read(lines: AsyncIterator[str], count: int) -> list[tuple[int, str, Any]]:
    """Return so many events of a stream: id, name, data."""
    events = []
    field: dict[str, str] = {}
    async with asyncio.timeout(20):
        async for line in lines:
            name, _, value = line.partition(": ")
            field[name] = value
            if not line and "data" in field:
                data = json.loads(field["data"])
                events.append((int(field["id"]), field["event"], data))
                field = {}
            if len(events) == count:
                return events
    raise EOFError


async def test_whoever_comes_back_loses_nothing(served: Client) -> None:
    start = (await served.state())["last"]
    number = await served.say("/start")
    address = f"/playground/events?after={start}"
    async with served.http.stream("GET", address) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        [first] = await read(stream.aiter_lines(), 1)
    await served.bot("sendChatAction", chat_id=1001, action="typing")
    await served.bot("sendMessage", chat_id=1001, text="أهلًا")
    place = {"chat_id": 1001, "message_id": number + 1}
    await served.bot("editMessageText", **place, text="مرحبًا")
    await served.bot("deleteMessage", **place)

    last_seen = {"Last-Event-ID": str(first[0])}
    async with served.http.stream("GET", address, headers=last_seen) as stream:
        told = await read(stream.aiter_lines(), 4)

    assert first[1:] == ("message", {"message": first[2]["message"]})
    assert first[2]["message"]["text"] == "/start"
    assert [one[0] for one in told] == [first[0] + n for n in range(1, 5)]
    assert [one[1] for one in told] == ["action", "message", "edited", "deleted"]
    assert told[0][2] == {"chat_id": 1001, "action": "typing"}
    assert told[2][2]["message"]["text"] == "مرحبًا"
    assert told[3][2] == place


async def test_a_watcher_is_told_as_it_happens(served: Client) -> None:
    async with served.http.stream("GET", "/playground/events") as stream:
        lines = stream.aiter_lines()
        waiting = asyncio.create_task(read(lines, 3))
        await asyncio.sleep(0.1)
        number = await served.say("/start")
        query = await served.act("press", chat_id=1001, message_id=number, data="x")
        await served.bot("answerCallbackQuery", **query, text="تم", show_alert=True)
        await served.act("clock", seconds=60)
        told = await waiting

    assert [name for _, name, _ in told] == ["message", "answer", "clock"]
    assert told[1][2] == query | {"text": "تم", "show_alert": True}


async def test_the_keyboard_below_a_chat_is_told_with_its_message(
    client: Client,
) -> None:
    await client.say("/start")
    markup = {"keyboard": [[{"text": "ملخص"}]], "resize_keyboard": True}

    sent = await client.bot(
        "sendMessage", chat_id=1001, text="أهلًا", reply_markup=markup
    )
    shown = (await client.state())["keyboards"]
    await client.bot(
        "sendMessage", chat_id=1001, text="أ", reply_markup={"remove_keyboard": True}
    )

    assert "reply_markup" not in sent
    assert shown == {"1001": markup}
    assert (await client.state())["keyboards"] == {}


async def test_whoever_stayed_away_too_long_is_told_to_look_again() -> None:
    events = Events(kept=2)
    for number in range(4):
        events.add("clock", {"now": number})
    late, seen, ahead = (events.frames(after) for after in (1, 2, 9))

    for one in (late, ahead):
        await anext(one)
        assert await anext(one) == "id: 4\nevent: reset\ndata: {}\n\n"
        await one.aclose()
    await anext(seen)
    assert await anext(seen) == 'id: 3\nevent: clock\ndata: {"now": 2}\n\n'
    await seen.aclose()


async def test_silence_is_broken_by_a_comment() -> None:
    stream = Events().frames(0, heartbeat=0.01)

    await anext(stream)

    assert (await anext(stream)).startswith(":")
    await stream.aclose()


async def test_a_server_that_ends_ends_the_streams() -> None:
    events = Events()
    stream = asyncio.create_task(_all(events.frames(0)))
    await asyncio.sleep(0)

    events.close()

    assert await stream == [": open\n\n"]


async def _all(frames: AsyncIterator[str]) -> list[str]:
    return [frame async for frame in frames]
