"""What the local Telegram holds when it starts: a person, a channel, a group."""

from bot import messages
from bot.playground.chats import administrator, creator, member_of
from bot.playground.gatherings import Gatherings
from bot.playground.memory import JsonObject, Memory

PERSON: JsonObject = {
    "id": 1001,
    "is_bot": False,
    "first_name": messages.PLAYGROUND_READER,
    "last_name": "Reader",
    "language_code": "ar",
}
CHANNEL: JsonObject = {
    "id": -1_002_000_000_000,
    "type": "channel",
    "title": messages.PLAYGROUND_CHANNEL,
    "username": "mujaz_morning",
}
GROUP: JsonObject = {
    "id": -4_000_000,
    "type": "group",
    "title": messages.PLAYGROUND_GROUP,
}


def begin(memory: Memory, gatherings: Gatherings) -> None:
    """Let the first person, channel and group exist, the bot in both of these."""
    memory.bot["first_name"] = messages.TERMINAL_TITLE
    gatherings.join(PERSON)
    memory.add(CHANNEL, [creator(PERSON), administrator(memory.bot)])
    memory.add(GROUP, [creator(PERSON), member_of(memory.bot, "member")])
