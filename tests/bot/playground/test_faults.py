"""Faults on request: late, lost, refused and doubled."""

import time

import httpx
import pytest

from bot.playground.faults import KINDS
from bot.playground.server import TOKEN, Playground
from tests.bot.playground.conftest import Client


async def fault(client: Client, **what: object) -> None:
    """Ask for a fault, and for no other."""
    got = await client.http.post("/playground/faults", json=[what])
    assert got.status_code == 200, got.text


async def texts(client: Client) -> list[str]:
    """Return what stands in the private chat."""
    return [one["text"] for one in (await client.state())["messages"]["1001"]]


@pytest.mark.parametrize(
    ("kind", "kept"), [("drop_before", ["أ"]), ("drop_after", ["أ", "ب"])]
)
async def test_a_connection_breaks_before_or_after_the_effect(
    served: Client, kind: str, kept: list[str]
) -> None:
    await served.say("أ")
    await fault(served, kind=kind, method="sendMessage", times=1)

    with pytest.raises(httpx.TransportError):
        await served.bot("sendMessage", chat_id=1001, text="ب")

    assert await texts(served) == kept
    await served.bot("sendMessage", chat_id=1001, text="ج")
    assert await texts(served) == [*kept, "ج"]


async def test_an_answer_comes_late(served: Client) -> None:
    await fault(served, kind="delay", method="getMe", seconds=0.3)

    begun = time.monotonic()
    await served.bot("getMe")

    assert time.monotonic() - begun >= 0.3


async def test_a_server_is_ill(client: Client) -> None:
    await client.say("أ")
    await fault(client, kind="status", code=500, times=1)

    assert await client.refused("sendMessage", chat_id=1001, text="ب") == (
        "500 Internal Server Error"
    )
    assert await texts(client) == ["أ"]


async def test_too_many_requests_say_how_long_to_wait(client: Client) -> None:
    await fault(client, kind="flood", chat_id=1001, seconds=7)

    body = await client.call("sendMessage", chat_id=1001, text="ب")

    assert body["description"] == "Too Many Requests: retry after 7"
    assert body["parameters"] == {"retry_after": 7}
    assert (await client.bot("getMe"))["is_bot"]  # of another chat, or of none


async def test_an_update_comes_twice(client: Client) -> None:
    await fault(client, kind="duplicate_update", times=1)
    for text in ("أ", "ب"):
        await client.say(text)

    first = await client.updates()
    second = await client.updates(offset=first[-1]["update_id"] + 1)

    assert [one["message"]["text"] for one in first] == ["أ", "ب"]
    assert second == first[:1]


async def test_a_share_of_requests_meets_a_fault(
    client: Client, playground: Playground
) -> None:
    await fault(client, kind="status", method="getMe", share=0.25)

    answers = [await client.call("getMe") for _ in range(400)]

    failed = sum(not answer["ok"] for answer in answers)
    assert 60 <= failed <= 140
    [told] = (await client.http.get("/playground/faults")).json()["faults"]
    assert told["met"] == failed
    await client.http.delete("/playground/faults")
    assert list(playground.faults) == []


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": "other"},
        {},
        {"kind": "delay", "seconds": -1},
        {"kind": "delay", "seconds": "1"},
        {"kind": KINDS[0], "when": 1},
        {"kind": "status", "code": 0},
        {"kind": "status", "code": 10**30},
        "delay",
    ],
)
async def test_a_fault_that_is_none_is_refused(client: Client, asked: object) -> None:
    got = await client.http.post("/playground/faults", json=[asked])

    assert got.status_code == 400
    assert "no fault of the kind" in got.json()["description"]


async def test_a_wrong_token_meets_no_fault(client: Client) -> None:
    await fault(client, kind="status")

    assert (await client.http.get("/bot1:x/getMe")).status_code == 401
    assert (await client.http.get(f"/bot{TOKEN}/getMe")).status_code == 502


async def test_a_refusal_is_lost_as_any_answer(served: Client) -> None:
    await fault(served, kind="drop_after", method="sendMessage")

    with pytest.raises(httpx.TransportError):
        await served.bot("sendMessage", chat_id=5, text="أ")
