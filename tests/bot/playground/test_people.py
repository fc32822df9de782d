"""People: what they write, send and press, and what of it the bot gets to see."""

import json

import pytest

from bot.playground.server import Playground
from tests.bot.playground.conftest import NOON, Client

LATE = {"date": 10**12}
ADMIN = {"chat_id": -4_000_000, "status": "administrator"}
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x09\x08\x06\0\0\0"


async def test_a_typed_text_reaches_the_bot_as_telegram_sends_it(
    client: Client,
) -> None:
    bold = {"type": "bold", "offset": 7, "length": 3}

    number = await client.say("/start قمة #رياض", entities=[bold])

    [update] = await client.updates()
    message = update["message"]
    assert (message["message_id"], message["date"]) == (number, NOON)
    assert message["chat"]["type"] == "private"
    assert message["from"]["id"] == message["chat"]["id"] == 1001
    assert [
        (one["type"], one["offset"], one["length"]) for one in message["entities"]
    ] == [("bot_command", 0, 6), ("bold", 7, 3), ("hashtag", 11, 5)]


async def test_a_long_text_comes_in_pieces_that_hold_it_all(client: Client) -> None:
    words = " ".join(["خبر"] * 3000)

    told = await client.act("say", chat_id=1001, text=words)

    updates = await client.updates()
    assert [one["message"]["message_id"] for one in updates] == told["message_ids"]
    assert " ".join(one["message"]["text"] for one in updates) == words
    assert all(len(one["message"]["text"]) <= 4096 for one in updates)


async def test_a_forwarded_post_tells_its_channel_and_its_day(client: Client) -> None:
    await client.say("قمة", forwarded_from={"title": "وكالة", "date": NOON - 60})

    [update] = await client.updates()
    origin = update["message"]["forward_origin"]
    assert (origin["type"], origin["date"]) == ("channel", NOON - 60)
    assert origin["chat"]["title"] == "وكالة"


async def test_an_answer_to_a_message_brings_it_along(client: Client) -> None:
    first = await client.say("أ")

    await client.say("ب", reply_to_message_id=first)

    replied = (await client.updates())[-1]["message"]["reply_to_message"]
    assert (replied["message_id"], replied["text"]) == (first, "أ")


async def test_a_picture_comes_as_one_and_a_file_as_one(client: Client) -> None:
    for name, content, kind in (
        ("a.png", PNG, "image/png"),
        ("b.png", b"no picture", "image/png"),
        ("c.png", PNG[:16] + b"\0\0\x10\0\0\0\0\1", "image/png"),
        ("خبر.txt", b"text", "text/plain"),
    ):
        got = await client.http.post(
            "/playground/file",
            data={"chat_id": "1001", "caption": "نص /who"},
            files={"file": (name, content, kind)},
        )
        assert got.status_code == 200, got.text

    messages = [one["message"] for one in await client.updates()]
    assert (messages[0]["photo"][0]["width"], messages[0]["photo"][0]["height"]) == (
        16,
        9,
    )
    assert [one.get("document", {}).get("file_name") for one in messages] == [
        None,
        "b.png",
        "c.png",
        "خبر.txt",
    ]
    assert {one["caption"] for one in messages} == {"نص /who"}
    assert messages[0]["caption_entities"][0]["type"] == "bot_command"


async def test_a_file_is_fetched_as_from_telegram(client: Client) -> None:
    await client.http.post(
        "/playground/file",
        data={"chat_id": "1001"},
        files={"file": ("a.txt", b"text", "text/plain")},
    )
    [update] = await client.updates()

    file = await client.bot("getFile", file_id=update["message"]["document"]["file_id"])
    got = await client.http.get(f"/file/bot1:playground/{file['file_path']}")

    assert file["file_path"].startswith("documents/")
    assert file["file_path"].endswith(".txt")
    assert (got.content, file["file_size"]) == (b"text", 4)
    missing = await client.http.get("/file/bot1:playground/documents/none")
    assert missing.status_code == 404


async def test_the_page_shows_pictures_and_hands_out_other_files(
    client: Client,
) -> None:
    page = b"<script>alert(1)</script>"
    sent = []
    for name, content, kind in (
        ("a.png", PNG, "image/png"),
        ("b.html", page, "text/html"),
    ):
        got = await client.http.post(
            "/playground/file",
            data={"chat_id": "1001"},
            files={"file": (name, content, kind)},
        )
        sent.append(got.json()["message"])

    picture = await client.http.get(
        f"/playground/files/{sent[0]['photo'][0]['file_id']}"
    )
    other = await client.http.get(f"/playground/files/{sent[1]['document']['file_id']}")

    assert (picture.headers["content-type"], picture.content) == ("image/png", PNG)
    assert other.headers["content-type"] == "application/octet-stream"
    assert other.headers["content-disposition"] == "attachment"
    assert (await client.http.get("/playground/files/none")).status_code == 404


async def test_a_pressed_button_asks_and_is_answered_once(client: Client) -> None:
    await client.say("/start")
    keyboard = {"inline_keyboard": [[{"text": "أقصر", "callback_data": "s"}]]}
    sent = await client.bot(
        "sendMessage", chat_id=1001, text="أهلًا", reply_markup=keyboard
    )
    place = {"chat_id": 1001, "message_id": sent["message_id"]}

    query = await client.act("press", **place, data="s")

    pressed = (await client.updates())[-1]["callback_query"]
    assert (pressed["id"], pressed["data"]) == (query["callback_query_id"], "s")
    assert pressed["message"] == sent
    assert await client.bot("answerCallbackQuery", **query)
    assert "too old" in await client.refused("answerCallbackQuery", **query)


@pytest.mark.parametrize("data", ["forged:1", "</script>", "\u202eق" * 10, "0" * 64])
async def test_forged_data_reach_the_bot_as_they_are(client: Client, data: str) -> None:
    number = await client.say("/start")

    await client.act("press", chat_id=1001, message_id=number, data=data)

    assert (await client.updates())[-1]["callback_query"]["data"] == data


async def test_a_press_below_a_message_that_is_gone_tells_its_place(
    client: Client,
) -> None:
    await client.act("press", chat_id=1001, message_id=5, data="s")

    pressed = (await client.updates())[-1]["callback_query"]["message"]
    assert (pressed["message_id"], pressed["date"]) == (5, 0)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("say", {"chat_id": 1001, "text": " \u202e "}),
        ("say", {"chat_id": 1001}),
        ("say", {"chat_id": 1001, "text": 5}),
        ("say", {"chat_id": 5, "text": "أ"}),
        ("say", {"chat_id": -4_000_000, "text": "أ", "user_id": 5}),
        (
            "say",
            {"chat_id": 1001, "text": "أ", "forwarded_from": {"title": "و"} | LATE},
        ),
        ("say", {"chat_id": 1001, "text": "أ", "forwarded_from": {"title": 5}}),
        ("say", {"chat_id": 1001, "text": "أ", "entities": [{"type": "bold"}]}),
        ("say", {"chat_id": 1001, "text": "\ud83d"}),
        ("press", {"chat_id": 1001, "message_id": 1, "data": "\ud83d"}),
        ("press", {"chat_id": 1001, "message_id": "x", "data": "s"}),
        ("press", {"chat_id": 1001, "message_id": 1, "data": ""}),
        ("press", {"chat_id": 1001, "message_id": 1, "data": "ق" * 33}),
        ("chats", {"type": "other", "title": "أ"}),
        ("chats", {"type": "group", "title": " "}),
        ("chats", {"type": "group", "title": "أ", "is_forum": True}),
        ("members", {"chat_id": 1001, "status": "guest"}),
        ("members", ADMIN | {"rights": {"user": True}}),
        ("members", ADMIN | {"rights": {"can_post_messages": "yes"}}),
        ("migrate", {"chat_id": 1001}),
        ("topics", {"chat_id": -4_000_000, "name": "أ"}),
        ("people", {}),
    ],
)
async def test_what_people_cannot_do_is_refused(
    client: Client, name: str, asked: dict[str, object]
) -> None:
    got = await client.http.post(
        f"/playground/{name}",
        content=json.dumps(asked),  # httpx would refuse half a surrogate pair
        headers={"Content-Type": "application/json"},
    )

    assert got.status_code == 400
    assert await client.updates() == []
    assert got.json()["description"].startswith("Bad Request: ")


async def test_in_a_group_the_bot_sees_what_is_meant_for_it(client: Client) -> None:
    group = -4_000_000
    texts = ("كلام", "/who", "/who@other_bot", "/who@mujaz_bot", "مرحبًا @Mujaz_bot")
    for text in texts:
        await client.say(text, group)
    sent = await client.bot("sendMessage", chat_id=group, text="أهلًا")
    await client.say("شكرًا", group, reply_to_message_id=sent["message_id"])

    seen = [one["message"]["text"] for one in await client.updates()]
    assert seen == ["/who", "/who@mujaz_bot", "مرحبًا @Mujaz_bot", "شكرًا"]


async def test_an_administrator_sees_all_of_a_group(client: Client) -> None:
    await client.act("members", chat_id=-4_000_000, status="administrator")

    await client.say("كلام", -4_000_000)

    assert (await client.updates())[-1]["message"]["text"] == "كلام"


async def test_a_post_of_a_channel_comes_from_the_channel(client: Client) -> None:
    await client.say("خبر", "@mujaz_morning")

    [update] = await client.updates()
    post = update["channel_post"]
    assert post["sender_chat"] == post["chat"]
    assert "from" not in post


@pytest.mark.parametrize(
    ("rights", "words"),
    [
        ({}, None),
        ({"can_edit_messages": False}, "400 Bad Request: message can't be edited"),
    ],
)
async def test_a_post_of_others_is_edited_by_right_alone(
    client: Client, rights: dict[str, bool], words: str | None
) -> None:
    channel = {"chat_id": "@mujaz_morning"}
    place = channel | {"message_id": await client.say("خبر", "@mujaz_morning")}
    await client.act("members", **channel, status="administrator", rights=rights)

    answer = await client.call("editMessageText", **place, text="آخر")

    assert answer["ok"] == (words is None)
    assert words is None or f"400 {answer['description']}" == words


async def test_an_inline_query_is_answered_once(
    client: Client, playground: Playground
) -> None:
    playground.updates.allow(())
    query = await client.act("inline", query="قمة")
    article = {
        "type": "article",
        "id": "a",
        "title": "قمة",
        "input_message_content": {"message_text": "نص"},
    }

    [update] = await client.updates()
    assert update["inline_query"]["query"] == "قمة"
    assert await client.bot("answerInlineQuery", **query, results=[article])
    assert "too old" in await client.refused("answerInlineQuery", **query, results=[])
