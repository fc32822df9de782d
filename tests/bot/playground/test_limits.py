"""How many messages a bot may send: Telegram's limits, and the wait that they ask."""

import pytest

from bot.playground.limits import Limits
from bot.playground.memory import RefusalError
from bot.playground.server import Playground
from tests.bot.playground.conftest import CHANNEL, Client, Clock

PERSON = {"id": 7, "type": "private"}


async def test_a_thirty_first_message_in_a_second_is_refused(
    client: Client, clock: Clock
) -> None:
    await client.say("/start")
    for _ in range(30):
        await client.bot("sendMessage", chat_id=1001, text="أ")

    body = await client.call("sendMessage", chat_id=1001, text="ب")
    clock.now += 1

    assert body["description"] == "Too Many Requests: retry after 1"
    assert body["parameters"] == {"retry_after": 1}
    assert await client.bot("sendMessage", chat_id=1001, text="ب")


async def test_a_channel_takes_twenty_messages_a_minute(
    client: Client, clock: Clock
) -> None:
    for _ in range(20):
        await client.bot("sendMessage", chat_id="@mujaz_morning", text="أ")
        clock.now += 1

    body = await client.call("sendMessage", chat_id="@mujaz_morning", text="ب")
    assert body["parameters"] == {"retry_after": 40}
    await client.say("/start")
    assert await client.bot("sendMessage", chat_id=1001, text="ب")
    clock.now += body["parameters"]["retry_after"]
    assert await client.bot("sendMessage", chat_id="@mujaz_morning", text="ب")


async def test_what_is_refused_for_another_reason_counts_for_nothing(
    client: Client,
) -> None:
    await client.say("/start")
    await client.act("members", chat_id=1001, status="kicked")
    for _ in range(40):
        await client.refused("sendMessage", chat_id=1001, text="أ")
    await client.say("/start")

    assert await client.bot("sendMessage", chat_id=1001, text="ب")


async def test_a_server_for_measuring_has_no_limits(
    client: Client, playground: Playground
) -> None:
    playground.limits = None
    await client.say("/start")

    for _ in range(40):
        await client.bot("sendMessage", chat_id=1001, text="أ")


def test_an_album_counts_as_its_pictures() -> None:
    limits = Limits(clock=Clock(), per_minute=5)
    limits.count(CHANNEL, 3)

    limits.require(CHANNEL, 2)
    limits.require(PERSON, 9)
    with pytest.raises(RefusalError, match="retry after 60"):
        limits.require(CHANNEL, 3)


async def test_a_chat_that_moved_says_so_even_where_it_has_had_enough(
    client: Client,
) -> None:
    made = await client.http.post(
        "/playground/chats", json={"type": "group", "title": "قراء", "bot": "member"}
    )
    group = made.json()["chat"]["id"]
    for number in range(20):
        await client.bot("sendMessage", chat_id=group, text=str(number))
    moved = await client.http.post("/playground/migrate", json={"chat_id": group})

    refused = await client.call("sendMessage", chat_id=group, text="قمة")

    assert refused["error_code"] == 400
    assert refused["parameters"] == {"migrate_to_chat_id": moved.json()["chat"]["id"]}
