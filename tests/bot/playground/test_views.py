"""What people see over HTTP: the page, its parts and words, and the state."""

import pytest

from bot import messages
from tests.bot.playground.conftest import NOON, Client


async def test_the_page_and_its_parts_are_served(client: Client) -> None:
    page = await client.http.get("/")
    script = await client.http.get("/page/api.js")

    assert page.headers["content-type"].startswith("text/html")
    assert '<html lang="ar" dir="rtl"' in page.text
    assert "javascript" in script.headers["content-type"]


@pytest.mark.parametrize("path", ["../server.py", "%2e%2e/server.py", "none.js"])
async def test_nothing_but_the_page_is_served(client: Client, path: str) -> None:
    assert (await client.http.get(f"/page/{path}")).status_code == 404


async def test_the_words_of_the_page_are_those_of_the_bot(client: Client) -> None:
    words = (await client.http.get("/playground/words")).json()

    assert words == messages.PAGE | {"zones": messages.ZONES}


async def test_the_state_tells_all_that_happened_in_its_order(client: Client) -> None:
    for text in ("/start", "قمة"):
        await client.say(text)
    await client.bot("sendMessage", chat_id=1001, text="أهلًا")
    await client.bot("sendMessage", chat_id="@mujaz_morning", text="موجز")

    state = await client.state()

    assert [one["text"] for one in state["messages"]["1001"]] == [
        "/start",
        "قمة",
        "أهلًا",
    ]
    assert [one["text"] for one in state["messages"]["-1002000000000"]] == ["موجز"]
    assert state["messages"]["-4000000"] == []
    assert state["now"] == NOON
    assert state["timezone"] == "UTC"
    private = state["chats"][0]
    assert [one["user"]["id"] for one in private["members"]] == [1001, 1]


@pytest.mark.parametrize("after", ["9" * 5000, "\N{SUPERSCRIPT TWO}", "-1"])
async def test_events_after_what_is_no_id_begin_now(served: Client, after: str) -> None:
    address = f"/playground/events?after={after}"
    async with served.http.stream("GET", address) as stream:
        assert stream.status_code == 200
        assert await anext(stream.aiter_lines()) == ": open"
