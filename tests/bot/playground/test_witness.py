"""What the local Telegram answers, compared with the Bot API's specification."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.playground.api import METHODS
from bot.playground.botapi import API
from bot.playground.server import TOKEN, Playground
from tests.bot.playground.conftest import Client
from tests.bot.specification import (
    needs_specification,
    problems_of,
    problems_of_result,
    specification,
)

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x09\x08\x06\0\0\0"
CHANNEL, GROUP = "@mujaz_morning", -4_000_000
KEYBOARD = {"inline_keyboard": [[{"text": "أقصر", "callback_data": "s"}]]}
FORUM_RIGHTS = {"can_manage_topics": True}

# a request for each method; «{…}» stands for what the rehearsal has prepared
REQUESTS: Mapping[str, dict[str, Any]] = {
    "answerCallbackQuery": {"callback_query_id": "{query}", "text": "تم"},
    "answerInlineQuery": {"inline_query_id": "{inline}", "results": []},
    "closeForumTopic": {"chat_id": "{forum}", "message_thread_id": "{thread}"},
    "createForumTopic": {"chat_id": "{forum}", "name": "رياضة"},
    "deleteForumTopic": {"chat_id": "{forum}", "message_thread_id": "{thread}"},
    "deleteMessage": {"chat_id": 1001, "message_id": "{text}"},
    "deleteMyCommands": {},
    "deleteWebhook": {},
    "editForumTopic": {
        "chat_id": "{forum}",
        "message_thread_id": "{thread}",
        "name": "اقتصاد",
    },
    "editMessageCaption": {
        "chat_id": 1001,
        "message_id": "{photo}",
        "caption": "<b>ب</b>",
        "parse_mode": "HTML",
    },
    "editMessageMedia": {
        "chat_id": 1001,
        "message_id": "{photo}",
        "media": {"type": "photo", "media": "{file}", "caption": "ب"},
    },
    "editMessageReplyMarkup": {"chat_id": 1001, "message_id": "{text}"},
    "editMessageText": {
        "chat_id": 1001,
        "message_id": "{text}",
        "text": "<blockquote expandable>ب /who</blockquote>",
        "parse_mode": "HTML",
        "reply_markup": KEYBOARD,
    },
    "getChat": {"chat_id": CHANNEL},
    "getChatAdministrators": {"chat_id": CHANNEL},
    "getChatMember": {"chat_id": GROUP, "user_id": 1},
    "getFile": {"file_id": "{file}"},
    "getMe": {},
    "getMyCommands": {},
    "getMyDescription": {},
    "getMyName": {},
    "getMyShortDescription": {},
    "getUpdates": {},
    "getWebhookInfo": {},
    "leaveChat": {"chat_id": GROUP},
    "reopenForumTopic": {"chat_id": "{forum}", "message_thread_id": "{closed}"},
    "sendChatAction": {"chat_id": 1001, "action": "typing"},
    "sendDocument": {"chat_id": 1001, "document": "{document}"},
    "sendMediaGroup": {
        "chat_id": CHANNEL,
        "media": [{"type": "photo", "media": "{file}"}] * 2,
    },
    "sendMessage": {
        "chat_id": 1001,
        "text": '<a href="https://news.example/">خبر</a> @mujaz_bot',
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "protect_content": True,
        "reply_parameters": {"message_id": "{text}", "quote": "أ"},
    },
    "sendPhoto": {"chat_id": CHANNEL, "photo": "{file}", "caption": "أرقام"},
    "setMyCommands": {"commands": [{"command": "who", "description": "من"}]},
    "setMyDescription": {"description": "يقرأ الأخبار"},
    "setMyName": {"name": "موجز"},
    "setMyShortDescription": {"short_description": "يقرأ"},
    "setWebhook": {"url": ""},
}


async def prepared(client: Client) -> dict[str, Any]:
    """Let there be something to speak of; return it by the names of REQUESTS."""
    number = await client.say("/start")
    sent = await client.bot(
        "sendMessage", chat_id=1001, text="أ", reply_markup=KEYBOARD
    )
    files = {}
    for kind in ("photo", "document"):
        got = await client.http.post(
            f"/bot{TOKEN}/send{kind.title()}",
            data={"chat_id": "1001", "caption": "أ"},
            files={kind: ("a.png", PNG, "image/png")},
        )
        files[kind] = got.json()["result"]
    made = await client.act(
        "chats", type="supergroup", title="ساحة", bot="administrator", is_forum=True
    )
    forum = made["chat"]["id"]
    status = {"status": "administrator", "rights": FORUM_RIGHTS}
    await client.act("members", chat_id=forum, **status)
    topics = [
        await client.bot("createForumTopic", chat_id=forum, name=name)
        for name in ("أخبار", "مغلق")
    ]
    threads = [topic["message_thread_id"] for topic in topics]
    await client.bot("closeForumTopic", chat_id=forum, message_thread_id=threads[1])
    query = await client.act("press", chat_id=1001, message_id=number, data="x")
    inline = await client.act("inline", query="قمة")
    return {
        "{text}": sent["message_id"],
        "{photo}": files["photo"]["message_id"],
        "{file}": files["photo"]["photo"][0]["file_id"],
        "{document}": files["document"]["document"]["file_id"],
        "{forum}": forum,
        "{thread}": threads[0],
        "{closed}": threads[1],
        "{query}": query["callback_query_id"],
        "{inline}": inline["inline_query_id"],
    }


def filled(value: Any, names: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON
    """Return a request with what its names stand for."""
    match value:
        case dict():
            return {name: filled(one, names) for name, one in value.items()}
        case list():
            return [filled(one, names) for one in value]
        case str():
            return names.get(value, value)
        case _:
            return value


def test_a_request_for_every_method_is_tried() -> None:
    assert REQUESTS.keys() == METHODS == API["methods"].keys()


@needs_specification
@pytest.mark.parametrize("method", sorted(METHODS))
async def test_an_answer_is_what_the_specification_promises(
    client: Client, method: str
) -> None:
    names = await prepared(client)

    result = await client.bot(method, **filled(REQUESTS[method], names))

    assert problems_of_result(method, result) == []


@needs_specification
async def test_updates_are_what_the_specification_promises(
    client: Client, playground: Playground
) -> None:
    playground.updates.allow(
        field["name"] for field in specification()["types"]["Update"]["fields"]
    )
    names = await prepared(client)
    other = (await client.act("people", first_name="سلمى"))["chat"]["id"]
    await client.say("قمة", forwarded_from={"title": "وكالة", "date": 1_518_520_000})
    await client.say("خبر", CHANNEL)
    await client.http.post(
        "/playground/file",
        data={"chat_id": "1001"},
        files={"file": ("a.png", PNG, "image/png")},
    )
    for chat, user, status in (
        (1001, None, "kicked"),
        (GROUP, other, "member"),
        (GROUP, other, "restricted"),
        (GROUP, other, "kicked"),
        (names["{forum}"], None, "left"),
    ):
        asked = {"chat_id": chat, "user_id": user, "status": status}
        await client.http.post("/playground/members", json=asked)
    await client.say("عدت")
    await client.act("migrate", chat_id=GROUP)

    updates = await client.updates()

    assert len(updates) > 12
    assert [problem for one in updates for problem in problems_of("Update", one)] == []
    kinds = {name for one in updates for name in one} - {"update_id"}
    assert kinds == {
        "callback_query",
        "channel_post",
        "chat_member",
        "inline_query",
        "message",
        "my_chat_member",
    }


@needs_specification
@pytest.mark.parametrize(
    ("kind", "value", "problem"),
    [
        ("Chat", {"id": 1}, "Chat.type is missing"),
        ("Chat", {"id": "1", "type": "group"}, "Chat.id is no Integer: '1'"),
        ("Chat", {"id": 1, "type": "group", "name": "أ"}, "Chat.name is unknown"),
        ("ChatMember", {"status": "left"}, "ChatMember.user is missing"),
        ("BotCommand", [], "BotCommand is no BotCommand: []"),
    ],
)
def test_the_witness_sees_what_is_wrong(kind: str, value: object, problem: str) -> None:
    assert problem in problems_of(kind, value)
