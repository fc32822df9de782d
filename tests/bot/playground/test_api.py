"""The Bot API's other answers: the bot's own profile, what is agreed to."""

import pytest

from bot.playground.api import answer
from bot.playground.memory import Memory
from tests.bot.playground.conftest import Refused


def test_commands_are_kept_by_scope_and_language(memory: Memory) -> None:
    menu = [{"command": "who", "description": "من"}]
    answer(memory, "setMyCommands", {"commands": menu})

    assert answer(memory, "getMyCommands", {}) == menu
    assert answer(memory, "getMyCommands", {"scope": {"type": "default"}}) == menu
    assert answer(memory, "getMyCommands", {"language_code": "en"}) == []


def test_the_bot_describes_itself(memory: Memory) -> None:
    answer(memory, "setMyDescription", {"description": "يقرأ الأخبار"})
    answer(memory, "setMyShortDescription", {"short_description": "موجز"})

    assert memory.profile == {
        "description": "يقرأ الأخبار",
        "short_description": "موجز",
    }


def test_names_and_descriptions_may_be_told_in_a_language(memory: Memory) -> None:
    answer(memory, "setMyDescription", {"description": "يقرأ الأخبار"})
    english = {"language_code": "en"}
    answer(memory, "setMyDescription", {"description": "Reads news", **english})

    assert answer(memory, "getMyDescription", english) == {"description": "Reads news"}
    answer(memory, "setMyDescription", english)
    for language in (english, {"language_code": "ar"}, {}):
        told = answer(memory, "getMyDescription", language)
        assert told == {"description": "يقرأ الأخبار"}
    assert answer(memory, "getMyShortDescription", {}) == {"short_description": ""}
    assert answer(memory, "getMyName", {}) == {"name": memory.bot["first_name"]}


@pytest.mark.parametrize(
    ("method", "parameters", "result"),
    [
        ("answerCallbackQuery", {"callback_query_id": "1"}, True),
        ("deleteWebhook", {}, True),
        ("sendChatAction", {"chat_id": 7, "action": "typing"}, True),
        ("getUpdates", {}, []),
    ],
)
def test_other_requests_are_agreed_to(
    memory: Memory, method: str, parameters: dict[str, object], result: object
) -> None:
    assert answer(memory, method, parameters) == result


def test_no_webhook_is_set(memory: Memory) -> None:
    assert answer(memory, "getWebhookInfo", {})["url"] == ""


def test_an_unknown_method_is_not_found(refused: Refused) -> None:
    assert refused("sendGift") == (404, "Not Found: method not found")
