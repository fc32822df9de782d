"""What a Telegram knows: the bot, chats, their members, their messages.

Objects have the shape of the Bot API's JSON.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

JsonObject = dict[str, Any]
Parameters = Mapping[str, Any]
Key = tuple[int, int]  # chat and message

BOT: JsonObject = {
    "id": 1,
    "is_bot": True,
    "first_name": "Mujaz",
    "username": "mujaz_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}


class RefusalError(Exception):
    """An answer that is not «ok», with Telegram's own words."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> JsonObject:
        """Return the body of the answer."""
        body: JsonObject = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        return body | ({"parameters": self.parameters} if self.parameters else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that comes with a request."""

    name: str
    content: bytes
    mime_type: str


@dataclass(slots=True, kw_only=True)
class Memory:
    """A Telegram in memory.

    Any chat with a positive id is a person whom the bot may write to; other chats
    exist once they are added.
    """

    clock: Callable[[], float]  # seconds since 1970
    bot: JsonObject = field(default_factory=lambda: dict(BOT))
    chats: dict[int, JsonObject] = field(default_factory=dict)
    members: dict[int, list[JsonObject]] = field(default_factory=dict)
    messages: dict[Key, JsonObject] = field(default_factory=dict)
    profile: JsonObject = field(default_factory=dict)  # commands, descriptions
    answered: set[str] = field(default_factory=set)  # callback queries
    _ids: "count[int]" = field(default_factory=lambda: count(1))

    def add(self, chat: JsonObject, members: Iterable[JsonObject] = ()) -> None:
        """Let a chat exist, with members as getChatMember gives them."""
        self.chats[chat["id"]] = chat
        self.members[chat["id"]] = list(members)

    def next_id(self) -> int:
        """Return the id of the next message; they increase over all chats."""
        return next(self._ids)

    def chat(self, parameters: Parameters) -> JsonObject:
        """Return the chat that a request names by id or by @name."""
        named = str(parameters.get("chat_id", ""))
        if named.startswith("@"):
            for chat in self.chats.values():
                if chat.get("username", "").lower() == named[1:].lower():
                    return chat
        elif named.removeprefix("-").isdecimal():
            number = int(named)
            if number in self.chats:
                return self.chats[number]
            if number > 0:
                return {"id": number, "type": "private"}
        raise RefusalError(400, "Bad Request: chat not found")

    def message(self, parameters: Parameters, purpose: str) -> JsonObject:
        """Return the message that a request names."""
        key = (self.chat(parameters)["id"], parameters.get("message_id", 0))
        if key not in self.messages:
            raise RefusalError(400, f"Bad Request: message to {purpose} not found")
        return self.messages[key]

    def administrators(self, chat: JsonObject) -> list[JsonObject]:
        """Return the members who may manage a chat."""
        return [
            member
            for member in self.members.get(chat["id"], [])
            if member["status"] in ("creator", "administrator")
        ]
