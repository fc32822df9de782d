"""What a Telegram knows: the bot, chats, their members, their messages.

Objects have the shape of the Bot API's JSON.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol

JsonObject = dict[str, Any]
Parameters = Mapping[str, Any]
Key = tuple[int, int]  # chat and message

BOT: JsonObject = {
    "id": 1,
    "is_bot": True,
    "first_name": "Mujaz",
    "username": "mujaz_bot",
}
ABILITIES: JsonObject = {  # what getMe tells beside
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
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


class Deliver(Protocol):
    """Gives an update to the bot."""

    def __call__(self, kind: str, body: JsonObject) -> object:
        """Give it: a kind as «message», and what happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that comes with a request."""

    name: str
    content: bytes = field(repr=False)
    mime_type: str


@dataclass(slots=True, kw_only=True)
class Memory:
    """A Telegram in memory.

    Where it is not strict, any chat with a positive id is a person whom the bot may
    write to, any file id and any query id will do. Other chats exist once they are
    added.
    """

    clock: Callable[[], float]  # seconds since 1970
    strict: bool = False
    bot: JsonObject = field(default_factory=lambda: dict(BOT))
    chats: dict[int, JsonObject] = field(default_factory=dict)
    members: dict[int, list[JsonObject]] = field(default_factory=dict)
    messages: dict[Key, JsonObject] = field(default_factory=dict)
    profile: JsonObject = field(default_factory=dict)  # commands, descriptions
    queries: set[str] = field(default_factory=set)  # that wait for an answer
    answered: set[str] = field(default_factory=set)  # queries
    files: dict[str, Upload] = field(default_factory=dict)  # by file id
    keyboards: dict[int, JsonObject] = field(default_factory=dict)  # by chat
    migrated: dict[int, int] = field(default_factory=dict)  # group to supergroup
    topics: dict[Key, JsonObject] = field(default_factory=dict)  # by message thread
    own: set[Key] = field(default_factory=set)  # messages that the bot wrote
    on_change: list[Callable[[str, JsonObject], object]] = field(default_factory=list)
    _ids: "dict[int, count[int]]" = field(
        default_factory=lambda: defaultdict(lambda: count(1))
    )
    _albums: "count[int]" = field(default_factory=lambda: count(13_000_000_000_001))

    def add(self, chat: JsonObject, members: Iterable[JsonObject] = ()) -> None:
        """Let a chat exist, with members as getChatMember gives them."""
        self.chats[chat["id"]] = chat
        self.members[chat["id"]] = list(members)

    def next_id(self, chat: JsonObject) -> int:
        """Return the id of the next message of a chat.

        Channels and supergroups count for themselves, private chats and groups
        together, as they do for a bot.
        """
        alone = chat["type"] in ("channel", "supergroup")
        return next(self._ids[chat["id"] if alone else 0])

    def next_album(self) -> int:
        """Return the id of the next album."""
        return next(self._albums)

    def tell(self, change: str, what: JsonObject) -> None:
        """Let everybody who listens know of a change."""
        for listener in self.on_change:
            listener(change, what)

    def put(self, message: JsonObject, **more: object) -> JsonObject:
        """Keep and return a new message; ``more`` is told with it."""
        self.messages[message["chat"]["id"], message["message_id"]] = message
        self.tell("message", {"message": message, **more})
        return message

    def chat(self, parameters: Parameters) -> JsonObject:
        """Return the chat that a request names by id or by @name."""
        named = str(parameters.get("chat_id", ""))
        if named.startswith("@"):
            for chat in self.chats.values():
                if chat.get("username", "").lower() == named[1:].lower():
                    return chat
        elif re.fullmatch("-?[0-9]{1,18}", named):
            number = int(named)
            if number in self.chats:
                return self.chats[number]
            if number > 0 and not self.strict:
                return {"id": number, "type": "private"}
        raise RefusalError(400, "Bad Request: chat not found")

    def message(self, parameters: Parameters, purpose: str) -> JsonObject:
        """Return the message that a request names."""
        key = (self.chat(parameters)["id"], parameters.get("message_id", 0))
        if key not in self.messages:
            raise RefusalError(400, f"Bad Request: message to {purpose} not found")
        return self.messages[key]

    def member(self, chat: JsonObject, user: int) -> JsonObject | None:
        """Return what a user is in a chat, None where nothing is known."""
        for one in self.members.get(chat["id"], []):
            if one["user"]["id"] == user:
                return one
        return None

    def set_member(self, chat: JsonObject, member: JsonObject) -> None:
        """Let a user be something else in a chat."""
        user = member["user"]["id"]
        others = [
            one for one in self.members.get(chat["id"], []) if one["user"]["id"] != user
        ]
        self.members[chat["id"]] = [*others, member]

    def administrators(self, chat: JsonObject) -> list[JsonObject]:
        """Return the members who may manage a chat."""
        return [
            member
            for member in self.members.get(chat["id"], [])
            if member["status"] in ("creator", "administrator")
        ]
