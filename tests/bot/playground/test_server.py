"""The Bot API over HTTP: how requests are read, and how wrong ones are refused."""

import asyncio
import json
from typing import Any

import httpx
import pytest

from bot.playground.server import TOKEN, Playground
from tests.bot.playground.conftest import Client, Clock

KEYBOARD = {"inline_keyboard": [[{"text": "أقصر", "callback_data": "s"}]]}


async def test_a_request_may_come_in_every_form(client: Client) -> None:
    await client.say("/start")
    sent: dict[str, Any] = {"chat_id": "1001", "text": "قمة"}
    markup = {"reply_markup": json.dumps(KEYBOARD), "protect_content": "true"}
    address = f"/bot{TOKEN}/sendMessage"

    answers = [
        await client.http.get(address, params=sent | markup),
        await client.http.post(address, data=sent | markup),
        await client.http.post(address, json=sent | {"reply_markup": KEYBOARD}),
        await client.http.post(
            address, data=sent | markup, files={"unused": (None, b"")}
        ),
    ]

    assert [one.json()["ok"] for one in answers] == [True, True, True, False]
    for one in answers[:3]:
        assert one.json()["result"]["text"] == "قمة"
        assert one.json()["result"]["reply_markup"] == KEYBOARD
    assert "no field unused" in answers[3].json()["description"]


async def test_a_file_may_come_beside_the_parameters(client: Client) -> None:
    await client.say("/start")

    got = await client.http.post(
        f"/bot{TOKEN}/sendDocument",
        data={"chat_id": "1001", "caption": "<b>نص</b>", "parse_mode": "HTML"},
        files={"document": ("خبر.txt", b"text", "text/plain")},
    )

    document = got.json()["result"]["document"]
    assert (document["file_name"], document["file_size"]) == ("خبر.txt", 4)
    assert got.json()["result"]["caption"] == "نص"


async def test_a_method_may_be_written_in_any_case(client: Client) -> None:
    assert (await client.bot("GETME"))["username"] == "mujaz_bot"
    assert (await client.bot("getme"))["can_join_groups"] is True


async def test_only_the_bots_own_token_opens_the_door(client: Client) -> None:
    got = await client.http.get("/bot1:other/getMe")
    file = await client.http.get("/file/bot1:other/documents/x")

    assert got.status_code == file.status_code == 401
    assert got.json()["description"] == "Unauthorized"


NO_ACTION = (
    "can't parse inline keyboard button: Text buttons are unallowed in the inline"
    " keyboard"
)
REFUSED: dict[str, tuple[str, dict[str, object], str]] = {
    "no chat": ("sendMessage", {"text": "a"}, "chat_id is empty"),
    "no such chat": (
        "sendMessage",
        {"chat_id": -7, "text": "a"},
        "chat not found",
    ),
    "a person unheard of": (
        "sendMessage",
        {"chat_id": 99, "text": "a"},
        "chat not found",
    ),
    "a chat without number or name": (
        "sendMessage",
        {"chat_id": "قناة", "text": "a"},
        "chat not found",
    ),
    "a chat of very many digits": (
        "sendMessage",
        {"chat_id": "9" * 5000, "text": "a"},
        "chat not found",
    ),
    "no text": (
        "sendMessage",
        {"chat_id": 1001},
        "message text is empty",
    ),
    "white space": (
        "sendMessage",
        {"chat_id": 1001, "text": " \n "},
        "message text is empty",
    ),
    "a long text": (
        "sendMessage",
        {"chat_id": 1001, "text": "🌍" * 2049},
        "message is too long",
    ),
    "bad markup": (
        "sendMessage",
        {"chat_id": 1001, "text": "<b>قمة", "parse_mode": "HTML"},
        "can't parse entities: can't find end tag corresponding to start tag \"b\"",
    ),
    "other markup": (
        "sendMessage",
        {"chat_id": 1001, "text": "*a*", "parse_mode": "MarkdownV3"},
        "unsupported parse_mode",
    ),
    "long data": (
        "sendMessage",
        {
            "chat_id": 1001,
            "text": "a",
            "reply_markup": {
                "inline_keyboard": [[{"text": "x", "callback_data": "ق" * 33}]]
            },
        },
        "BUTTON_DATA_INVALID",
    ),
    "a button that does nothing": (
        "sendMessage",
        {
            "chat_id": 1001,
            "text": "a",
            "reply_markup": {"inline_keyboard": [[{"text": "x"}]]},
        },
        NO_ACTION,
    ),
    "a button without words": (
        "sendMessage",
        {
            "chat_id": 1001,
            "text": "a",
            "reply_markup": {"inline_keyboard": [[{"callback_data": "x"}]]},
        },
        "can't parse inline keyboard button: Can't find field \"text\"",
    ),
    "markup that is none": (
        "sendMessage",
        {"chat_id": 1001, "text": "a", "reply_markup": "[]"},
        "object expected as reply markup",
    ),
    "no document": (
        "sendDocument",
        {"chat_id": 1001},
        "there is no document in the request",
    ),
    "an unknown file": (
        "sendDocument",
        {"chat_id": 1001, "document": "BQACunheard"},
        "wrong file identifier/HTTP URL specified",
    ),
    "a file elsewhere": (
        "sendPhoto",
        {"chat_id": 1001, "photo": "https://news.example/a.png"},
        "failed to get HTTP URL content",
    ),
    "a file that is none": (
        "getFile",
        {"file_id": "BQACunheard"},
        "wrong file_id or the file is temporarily unavailable",
    ),
    "an unknown query": (
        "answerCallbackQuery",
        {"callback_query_id": "17"},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    "nothing to edit": (
        "editMessageText",
        {"chat_id": 1001, "message_id": 99, "text": "a"},
        "message to edit not found",
    ),
    "no message to edit": (
        "editMessageText",
        {"chat_id": 1001, "text": "a"},
        "message identifier is not specified",
    ),
    "nothing to delete": (
        "deleteMessage",
        {"chat_id": 1001, "message_id": 99},
        "message to delete not found",
    ),
    "an action that is none": (
        "sendChatAction",
        {"chat_id": 1001, "action": "thinking"},
        "wrong parameter action in request",
    ),
    "a command in capitals": (
        "setMyCommands",
        {"commands": [{"command": "Who", "description": "من"}]},
        "BOT_COMMAND_INVALID",
    ),
    "an address in the open": (
        "setWebhook",
        {"url": "http://bot.example/"},
        "bad webhook: An HTTPS URL must be provided for webhook",
    ),
    "a thread where there is none": (
        "sendMessage",
        {"chat_id": 1001, "text": "a", "message_thread_id": 5},
        "message thread not found",
    ),
    "an album of one": (
        "sendMediaGroup",
        {"chat_id": 1001, "media": [{"type": "photo", "media": "AgACx"}]},
        "media group must include 2-10 items",
    ),
    "an unknown parameter": (
        "sendMessage",
        {"chat_id": 1001, "text": "a", "disable_web_page_preview": True},
        "sendMessage has no field disable_web_page_preview",
    ),
}


@pytest.mark.parametrize(
    ("method", "parameters", "words"), REFUSED.values(), ids=REFUSED
)
async def test_a_wrong_request_is_refused_in_telegrams_words(
    client: Client, method: str, parameters: dict[str, object], words: str
) -> None:
    await client.say("/start")

    assert await client.refused(method, **parameters) == f"400 Bad Request: {words}"


async def test_an_unknown_method_is_not_found(client: Client) -> None:
    assert await client.refused("sendGift") == "404 Not Found: method not found"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b'{"chat_id": NaN}', "application/json"),
        (b'{"text": "\\ud800"}', "application/json"),
        (b"[" * 100_000, "application/json"),
        (b"--x", "multipart/form-data; boundary=y"),
        (b"", "multipart/form-data"),
    ],
)
async def test_what_cannot_be_read_is_a_bad_request(
    client: Client, content: bytes, kind: str
) -> None:
    got = await client.http.post(
        f"/bot{TOKEN}/sendMessage", content=content, headers={"Content-Type": kind}
    )

    assert got.status_code == 400
    assert got.json()["description"].startswith("Bad Request: ")


async def test_a_request_that_is_too_large_is_not_read(client: Client) -> None:
    request = httpx.Request(
        "POST",
        f"http://localhost/bot{TOKEN}/sendDocument",
        content=b"x",
        headers={"Content-Length": str(60 * 1024 * 1024)},
    )

    assert (await client.http.send(request)).status_code == 413


async def test_the_bots_menu_and_description_are_shown(client: Client) -> None:
    menu = [{"command": "who", "description": "من"}]
    await client.bot("setMyCommands", commands=menu)
    await client.bot("setMyDescription", description="يقرأ الأخبار")

    shown = (await client.state())["bot"]
    assert (shown["commands"], shown["description"]) == (menu, "يقرأ الأخبار")
    await client.bot("deleteMyCommands")
    assert (await client.state())["bot"]["commands"] == []


async def test_the_clock_moves_forward_and_tells_who_waits(
    client: Client, playground: Playground, clock: Clock
) -> None:
    moments: list[float] = []
    playground.on_moved.append(lambda: moments.append(playground.now()))

    told = await client.act("clock", seconds=3600)

    assert told == {"now": clock.now + 3600}
    assert moments == [told["now"]]
    number = await client.say("/start")
    [message] = (await client.state())["messages"]["1001"]
    assert (message["message_id"], message["date"]) == (number, clock.now + 3600)
    for seconds in (-1, "nan", "x", 1e9, "inf"):
        got = await client.http.post("/playground/clock", json={"seconds": seconds})
        assert got.status_code == 400


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "127.0.0.1:8420"}, 200),
        ({"Host": "[::1]:8420", "Origin": "http://[::1]:8420"}, 200),
        ({"Origin": "http://localhost:8420"}, 200),
        ({"Host": "evil.example:8420"}, 403),
        ({"Host": "127.0.0.1.evil.example"}, 403),
        ({"Host": "[:"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
async def test_no_page_of_another_site_may_look_or_act(
    client: Client, headers: dict[str, str], status: int
) -> None:
    seen = await client.http.get("/playground/state", headers=headers)
    acted = await client.http.post(
        "/playground/clock", json={"seconds": 1}, headers=headers
    )
    asked = await client.http.get(f"/bot{TOKEN}/getMe", headers=headers)

    assert {one.status_code for one in (seen, acted, asked)} == {status}


async def test_a_link_of_another_site_may_lead_to_the_page(client: Client) -> None:
    got = await client.http.get("/", headers={"Sec-Fetch-Site": "cross-site"})

    assert got.status_code == 200


async def test_a_refusal_does_not_repeat_a_file_in_the_wrong_place(
    client: Client,
) -> None:
    got = await client.http.post(
        f"/bot{TOKEN}/sendMessage",
        data={"chat_id": 1001},
        files={"text": ("a.txt", b"x" * 10_000)},
    )

    assert got.status_code == 400
    assert len(got.content) < 500


async def test_who_goes_in_the_middle_of_a_request_is_no_error(
    served: Client, caplog: pytest.LogCaptureFixture
) -> None:
    host, port = served.http.base_url.host, served.http.base_url.port
    _, writer = await asyncio.open_connection(host, port)
    writer.write(
        f"POST /bot{TOKEN}/getMe HTTP/1.1\r\nHost: localhost\r\n"
        "Content-Type: application/json\r\nContent-Length: 10\r\n\r\n{".encode()
    )
    await writer.drain()
    await served.bot("getMe")  # by now the other request has begun
    writer.close()
    await writer.wait_closed()
    await served.bot("getMe")

    assert not [one for one in caplog.records if one.levelname == "ERROR"]
