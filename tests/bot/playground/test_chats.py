"""Chats and their members."""

from bot.playground.api import answer
from bot.playground.memory import Memory
from tests.bot.playground.conftest import CHANNEL, Refused


def test_members_of_chats(memory: Memory, refused: Refused) -> None:
    owner = answer(memory, "getChatMember", {"chat_id": "@morning", "user_id": 7})
    stranger = answer(memory, "getChatMember", {"chat_id": -5, "user_id": 7})
    managers = answer(memory, "getChatAdministrators", {"chat_id": -1001})

    assert owner["status"] == "creator"
    assert stranger["status"] == "left"
    assert [one["status"] for one in managers] == ["creator", "administrator"]
    passer_by = answer(memory, "getChatMember", {"chat_id": -1001, "user_id": 8})
    assert passer_by["status"] == "left"
    assert refused("getChatAdministrators", chat_id=7) == (
        400,
        "Bad Request: there are no administrators in the private chat",
    )


def test_the_members_of_a_channel_of_others_are_hidden(
    memory: Memory, refused: Refused
) -> None:
    answer(memory, "leaveChat", {"chat_id": -1001})

    assert refused("getChatMember", chat_id=-1001, user_id=8) == (
        400,
        "Bad Request: member list is inaccessible",
    )


def test_all_about_a_chat(memory: Memory) -> None:
    assert answer(memory, "getChat", {"chat_id": "@morning"}).items() >= CHANNEL.items()
