"""Chats and their members: who blocks, comes, goes, manages; groups that move."""

import pytest

from bot.playground.server import Playground
from tests.bot.playground.conftest import Client

GROUP, CHANNEL = -4_000_000, -1_002_000_000_000


async def test_the_first_chats_are_there(client: Client) -> None:
    state = await client.state()

    assert {chat["id"]: chat["type"] for chat in state["chats"]} == {
        1001: "private",
        CHANNEL: "channel",
        GROUP: "group",
    }
    assert [person["id"] for person in state["people"]] == [1001]
    administrators = await client.bot("getChatAdministrators", chat_id=CHANNEL)
    assert [one["status"] for one in administrators] == ["creator", "administrator"]
    assert administrators[0]["user"]["id"] == 1001


async def test_the_bot_writes_to_nobody_who_has_not_written_first(
    client: Client,
) -> None:
    hello = {"chat_id": 1001, "text": "أهلًا"}

    assert await client.refused("sendMessage", **hello) == (
        "403 Forbidden: bot can't initiate conversation with a user"
    )
    await client.say("/start")
    assert await client.bot("sendMessage", **hello)


async def test_whoever_blocks_the_bot_hears_nothing_until_they_write(
    client: Client,
) -> None:
    await client.say("/start")
    hello = {"chat_id": 1001, "text": "أهلًا"}

    await client.act("members", chat_id=1001, status="kicked")
    for method in ("sendMessage", "sendChatAction"):
        more = hello if method == "sendMessage" else {"action": "typing"}
        assert await client.refused(method, **{"chat_id": 1001, **more}) == (
            "403 Forbidden: bot was blocked by the user"
        )
    await client.say("/start")

    told = [one["my_chat_member"] for one in (await client.updates())[1:3]]
    assert [one["new_chat_member"]["status"] for one in told] == ["kicked", "member"]
    assert {one["from"]["id"] for one in told} == {1001}
    assert await client.bot("sendMessage", **hello)


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_a_bot_that_was_put_out_may_not_write(client: Client, kind: str) -> None:
    made = await client.act("chats", type=kind, title="قراء", bot="administrator")
    place = {"chat_id": made["chat"]["id"]}
    assert await client.bot("sendMessage", **place, text="أهلًا")

    words = []
    for status in ("kicked", "left"):
        await client.act("members", **place, status=status)
        words.append(await client.refused("sendMessage", **place, text="أهلًا"))

    assert words == [
        f"403 Forbidden: bot was kicked from the {kind} chat",
        f"403 Forbidden: bot is not a member of the {kind} chat",
    ]


async def test_a_channel_where_the_bot_is_none_is_closed(client: Client) -> None:
    made = await client.act("chats", type="channel", title="أخرى", username="others")

    assert await client.refused("sendMessage", chat_id="@others", text="أ") == (
        "403 Forbidden: bot is not a member of the channel chat"
    )
    assert (await client.bot("getChat", chat_id="@others"))["title"] == "أخرى"
    assert await client.refused(
        "getChatMember", chat_id=made["chat"]["id"], user_id=1001
    ) == ("400 Bad Request: member list is inaccessible")


async def test_rights_are_those_that_were_given(client: Client) -> None:
    await client.act(
        "members",
        chat_id=CHANNEL,
        status="administrator",
        rights={"can_post_messages": False},
    )

    assert await client.refused("sendMessage", chat_id=CHANNEL, text="أ") == (
        "400 Bad Request: need administrator rights in the channel chat"
    )
    own = await client.bot("getChatMember", chat_id=CHANNEL, user_id=1)
    assert own["can_post_messages"] is False


async def test_a_bot_that_was_silenced_may_read_but_not_write(client: Client) -> None:
    made = await client.act("chats", type="supergroup", title="قراء", bot="member")
    place = {"chat_id": made["chat"]["id"]}

    await client.act("members", **place, status="restricted")
    await client.say("/who", place["chat_id"])

    assert (await client.updates())[-1]["message"]["text"] == "/who"
    assert await client.refused("sendMessage", **place, text="أ") == (
        "400 Bad Request: not enough rights to send text messages to the chat"
    )


async def test_a_group_that_moved_says_where_to(client: Client) -> None:
    chat = (await client.act("migrate", chat_id=GROUP))["chat"]

    body = await client.call("sendMessage", chat_id=GROUP, text="أ")
    told = [one["message"] for one in await client.updates()]

    assert chat["type"] == "supergroup"
    assert body["description"] == (
        "Bad Request: group chat was upgraded to a supergroup chat"
    )
    assert body["parameters"] == {"migrate_to_chat_id": chat["id"]}
    assert (told[0]["chat"]["id"], told[0]["migrate_to_chat_id"]) == (
        GROUP,
        chat["id"],
    )
    assert (told[1]["chat"]["id"], told[1]["migrate_from_chat_id"]) == (
        chat["id"],
        GROUP,
    )
    assert await client.bot("sendMessage", chat_id=chat["id"], text="أ")


async def test_message_ids_grow_in_each_channel_for_itself(client: Client) -> None:
    person = await client.say("/start")
    group = await client.say("/start", GROUP)
    posts = [
        (await client.bot("sendMessage", chat_id=CHANNEL, text=text))["message_id"]
        for text in ("أ", "ب")
    ]

    assert (person, group) == (1, 2)  # one sequence for these, as for a bot
    assert posts == [1, 2]


async def test_a_bot_leaves_a_group_but_no_person(client: Client) -> None:
    assert await client.bot("leaveChat", chat_id=GROUP)

    assert "not a member" in await client.refused(
        "sendMessage", chat_id=GROUP, text="أ"
    )
    assert "not a member" in await client.refused(
        "getChatAdministrators", chat_id=GROUP
    )
    assert (await client.refused("leaveChat", chat_id=1001)).startswith("400")


async def test_who_comes_and_goes_in_a_group_is_told(
    client: Client, playground: Playground
) -> None:
    other = playground.gatherings.meet("سلمى", username="salma")["id"]
    person = {"chat_id": GROUP, "user_id": other}

    for status in ("member", "administrator", "left"):
        await client.act("members", **person, status=status)

    told = [one["message"] for one in await client.updates()]
    assert [one["id"] for one in told[0]["new_chat_members"]] == [other]
    assert told[1]["left_chat_member"]["id"] == other
    assert len(told) == 2


async def test_a_topic_holds_its_messages(client: Client) -> None:
    made = await client.act(
        "chats", type="supergroup", title="ساحة", bot="administrator", is_forum=True
    )
    place = {"chat_id": made["chat"]["id"]}
    rights = {"can_manage_topics": True}

    assert "not enough rights" in await client.refused(
        "createForumTopic", **place, name="أخبار"
    )
    await client.act("members", **place, status="administrator", rights=rights)
    topic = await client.bot("createForumTopic", **place, name="أخبار")
    thread = place | {"message_thread_id": topic["message_thread_id"]}
    sent = await client.bot("sendMessage", **thread, text="أ")
    assert sent["is_topic_message"]
    assert sent["message_thread_id"] == topic["message_thread_id"]
    assert await client.bot("editForumTopic", **thread, name="رياضة")
    assert await client.bot("closeForumTopic", **thread)
    assert await client.refused("closeForumTopic", **thread) == (
        "400 Bad Request: TOPIC_NOT_MODIFIED"
    )
    assert await client.refused("sendMessage", **thread, text="أ") == (
        "400 Bad Request: TOPIC_CLOSED"
    )
    assert await client.bot("reopenForumTopic", **thread)
    assert await client.bot("deleteForumTopic", **thread)
    left = (await client.state())["messages"][str(place["chat_id"])]
    assert not any("message_thread_id" in one for one in left)
    assert await client.refused("reopenForumTopic", **thread) == (
        "400 Bad Request: TOPIC_ID_INVALID"
    )


async def test_people_write_in_topics_too(client: Client) -> None:
    made = await client.act(
        "chats", type="supergroup", title="ساحة", bot="administrator", is_forum=True
    )
    place = {"chat_id": made["chat"]["id"]}
    topic = (await client.act("topics", **place, name="أخبار"))["topic"]
    thread = topic["message_thread_id"]

    await client.say("/who", place["chat_id"], message_thread_id=thread)

    message = (await client.updates())[-1]["message"]
    assert (message["text"], message["message_thread_id"]) == ("/who", thread)
    assert await client.refused("createForumTopic", chat_id=GROUP, name="أ") == (
        "400 Bad Request: the chat is not a forum"
    )


@pytest.mark.parametrize("allowed", [True, False])
async def test_messages_of_others_are_deleted_by_right_alone(
    client: Client, *, allowed: bool
) -> None:
    number = await client.say("/who", GROUP)
    own = await client.bot("sendMessage", chat_id=GROUP, text="أ")
    await client.act(
        "members",
        chat_id=GROUP,
        status="administrator",
        rights={"can_delete_messages": allowed},
    )

    answer = await client.call("deleteMessage", chat_id=GROUP, message_id=number)

    assert answer["ok"] == allowed
    assert allowed or answer["description"] == ("Bad Request: message can't be deleted")
    assert await client.bot(
        "deleteMessage", chat_id=GROUP, message_id=own["message_id"]
    )


async def test_a_group_that_moved_is_written_to_by_nobody(client: Client) -> None:
    await client.act("migrate", chat_id=GROUP)

    got = await client.http.post(
        "/playground/say", json={"chat_id": GROUP, "text": "أ"}
    )

    assert got.status_code == 400
    assert "upgraded to a supergroup" in got.json()["description"]
