"""A Telegram in memory, for the tests of its answers."""

import itertools
from collections.abc import Callable

import pytest

from bot.playground.api import answer
from bot.playground.chats import administrator, creator
from bot.playground.memory import Memory, RefusalError

READER = {"id": 7, "is_bot": False, "first_name": "سلمى"}
CHANNEL = {"id": -1001, "type": "channel", "title": "موجز", "username": "morning"}
GROUP = {"id": -5, "type": "group", "title": "قراء"}

Refused = Callable[..., tuple[int, str]]


@pytest.fixture
def memory() -> Memory:
    """A Telegram with a channel of a reader and the bot, and a group."""
    ticks = itertools.count(1_518_523_200)
    memory = Memory(clock=lambda: next(ticks))
    memory.add(CHANNEL, [creator(READER), administrator(memory.bot)])
    memory.add(GROUP)
    return memory


@pytest.fixture
def refused(memory: Memory) -> Refused:
    """Return the code and the words with which a request is refused."""

    def code_and_words(method: str, **parameters: object) -> tuple[int, str]:
        with pytest.raises(RefusalError) as caught:
            answer(memory, method, parameters)
        body = caught.value.as_json()
        assert body["ok"] is False
        return body["error_code"], body["description"]

    return code_and_words
