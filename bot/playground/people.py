"""What people do in the local Telegram: they write, press, block, promote.

Each act changes what the memory holds, and tells the bot of it where Telegram would.
"""

from collections.abc import Callable, Sequence
from itertools import count
from typing import Protocol

from telegram import MessageEntity

from bot.playground.chats import creator, is_inside, member_of
from bot.playground.entities import Marked, found
from bot.playground.memory import JsonObject, Memory, RefusalError
from bot.playground.terminal import pieces

_FIRST_GROUP = -4_000_001
_FIRST_CHANNEL = -1_002_000_000_001
_LONGEST_DATA = 64  # bytes


class Deliver(Protocol):
    """Gives an update to the bot."""

    def __call__(self, kind: str, body: JsonObject) -> object:
        """Give it."""


class People:
    """Those who use the local Telegram.

    Args:
        memory: What is known.
        deliver: Gives updates to the bot.
    """

    def __init__(self, memory: Memory, deliver: Deliver) -> None:
        self._memory = memory
        self._deliver = deliver
        self._users: dict[int, JsonObject] = {}
        self._query_ids = count(4_500_000_000_001)
        self._groups: Callable[[], int] = count(_FIRST_GROUP, -1).__next__
        self._channels: Callable[[], int] = count(_FIRST_CHANNEL, -1).__next__

    @property
    def users(self) -> list[JsonObject]:
        """Everybody, in the order in which they came."""
        return list(self._users.values())

    def user(self, user_id: int | None) -> JsonObject:
        """Return a person; None: the first who came."""
        if user_id is None:
            return self.users[0]
        if user_id not in self._users:
            raise RefusalError(400, "Bad Request: user not found")
        return self._users[user_id]

    def join(self, user: JsonObject) -> JsonObject:
        """Let a person exist, and their private chat with the bot; return the chat."""
        self._users[user["id"]] = user
        names = ("first_name", "last_name", "username")
        chat = {"id": user["id"], "type": "private"}
        chat |= {name: user[name] for name in names if name in user}
        self._memory.add(chat, [member_of(user, "member")])
        self._tell_chat(chat)
        return chat

    def say(  # noqa: PLR0913 - the parts of a message
        self,
        chat_id: int | str,
        text: str,
        *,
        user_id: int | None = None,
        entities: Sequence[JsonObject] = (),
        reply_to: int | None = None,
        forwarded_from: JsonObject | None = None,
        thread_id: int | None = None,
    ) -> list[JsonObject]:
        """Write a text, in several messages where one cannot hold it; return them."""
        chat = self._memory.chat({"chat_id": chat_id})
        parts = [part for part in pieces(text) if part]
        if not parts:
            raise RefusalError(400, "Bad Request: message text is empty")
        more = self._origin(forwarded_from) | self._thread(thread_id)
        more |= self._reply(chat, reply_to)
        return [
            self._post(chat, self.user(user_id), _written(part, entities) | more)
            for part in parts
        ]

    def press(
        self, chat_id: int, message_id: int, data: str, *, user_id: int | None = None
    ) -> str:
        """Press a button, whatever data it may bear; return the query's id."""
        chat = self._memory.chat({"chat_id": chat_id})
        if not 0 < len(data.encode("utf-8", "replace")) <= _LONGEST_DATA:
            raise RefusalError(400, "Bad Request: BUTTON_DATA_INVALID")
        query = str(next(self._query_ids))
        self._memory.queries.add(query)
        message = self._memory.messages.get(
            (chat["id"], message_id),
            # deleted meanwhile: Telegram tells its place alone
            {"chat": chat, "message_id": message_id, "date": 0},
        )
        self._deliver(
            "callback_query",
            {
                "id": query,
                "from": self.user(user_id),
                "chat_instance": str(chat["id"]),
                "message": message,
                "data": data,
            },
        )
        return query

    def _post(
        self, chat: JsonObject, user: JsonObject, content: JsonObject
    ) -> JsonObject:
        """Keep and return a new message of a person; tell the bot if it may read it."""
        memory = self._memory
        if chat["type"] == "private":
            self._open(chat, user)
        author = {"sender_chat": chat} if chat["type"] == "channel" else {"from": user}
        message = memory.put(
            {
                "message_id": memory.next_id(chat),
                "date": int(memory.clock()),
                "chat": chat,
                **author,
                **content,
            }
        )
        if self._may_read(chat, message):
            kind = "channel_post" if chat["type"] == "channel" else "message"
            self._deliver(kind, message)
        return message

    def _open(self, chat: JsonObject, user: JsonObject) -> None:
        """Let the bot write to whoever writes to it, be it for the first time."""
        bot = self._memory.member(chat, self._memory.bot["id"])
        if bot is None:
            self._memory.set_member(chat, member_of(self._memory.bot, "member"))
        elif bot["status"] == "kicked":
            self.set_member(chat["id"], status="member", actor=user["id"])

    def _may_read(self, chat: JsonObject, message: JsonObject) -> bool:
        """Tell whether Telegram shows the bot a message of a person."""
        bot = self._memory.member(chat, self._memory.bot["id"])
        if not is_inside(bot) or bot is None:
            return False
        if chat["type"] in ("private", "channel") or bot["status"] == "administrator":
            return True
        return bool(
            self._memory.bot["can_read_all_group_messages"]
            or message.get("reply_to_message", {}).get("from") == self._memory.bot
            or self._is_addressed(message)
        )

    def _is_addressed(self, message: JsonObject) -> bool:
        """Tell whether a group's message is a command for the bot, or names it."""
        name = f"@{self._memory.bot['username']}".lower()
        text: str = message.get("text") or message.get("caption") or ""
        encoded = text.encode("utf-16-le")
        for entity in message.get("entities", ()):
            start, end = entity["offset"], entity["offset"] + entity["length"]
            words = encoded[2 * start : 2 * end].decode("utf-16-le").lower()
            if entity["type"] == "bot_command" and "@" not in words:
                return True
            if entity["type"] in ("bot_command", "mention") and words.endswith(name):
                return True
        return False

    def _origin(self, forwarded_from: JsonObject | None) -> JsonObject:
        """Return where a forwarded post comes from: a channel of this title."""
        if forwarded_from is None:
            return {}
        title = forwarded_from["title"]
        channel = next(
            (
                chat
                for chat in self._memory.chats.values()
                if chat["type"] == "channel" and chat["title"] == title
            ),
            {"id": _FIRST_CHANNEL + 1, "type": "channel", "title": title},
        )
        origin = {
            "type": "channel",
            "date": int(forwarded_from.get("date", self._memory.clock())),
            "chat": channel,
            "message_id": int(forwarded_from.get("message_id", 1)),
        }
        return {"forward_origin": origin}

    def _thread(self, thread_id: int | None) -> JsonObject:
        if thread_id is None:
            return {}
        return {"message_thread_id": thread_id, "is_topic_message": True}

    def _reply(self, chat: JsonObject, reply_to: int | None) -> JsonObject:
        original = self._memory.messages.get((chat["id"], reply_to or 0))
        if original is None:
            return {}
        inner = {
            name: one for name, one in original.items() if name != "reply_to_message"
        }
        return {"reply_to_message": inner}

    # chats and those in them

    def open_chat(
        self,
        kind: str,
        title: str,
        *,
        username: str | None = None,
        bot: str = "none",
        owner: int | None = None,
    ) -> JsonObject:
        """Make a group, supergroup or channel, with the bot or without; return it."""
        if kind not in ("group", "supergroup", "channel") or not title.strip():
            raise RefusalError(400, "Bad Request: wrong type or title of a chat")
        number = self._groups() if kind == "group" else self._channels()
        chat: JsonObject = {"id": number, "type": kind, "title": title}
        if username:
            chat["username"] = username
        self._memory.add(chat, [creator(self.user(owner))])
        if bot == "none":
            self._tell_chat(chat)
        else:
            self.set_member(number, status=bot, actor=owner)
        return chat

    def set_member(
        self,
        chat_id: int | str,
        *,
        status: str,
        user_id: int | None = None,
        actor: int | None = None,
        rights: JsonObject | None = None,
    ) -> JsonObject:
        """Let the bot, or a user, be something in a chat; return what it is.

        Args:
            chat_id: The chat.
            status: «member», «administrator», «left», «kicked» …; a private chat's
                person blocks the bot by «kicked».
            user_id: Who; None: the bot.
            actor: Whose doing it is; None: the first person's.
            rights: Of an administrator, where they are not the usual ones.
        """
        memory = self._memory
        chat = memory.chat({"chat_id": chat_id})
        is_bot = user_id in (None, memory.bot["id"])
        subject = memory.bot if is_bot else self.user(user_id)
        old = memory.member(chat, subject["id"]) or member_of(subject, "left")
        new = member_of(subject, status, **(rights or {}))
        memory.set_member(chat, new)
        self._deliver(
            "my_chat_member" if is_bot else "chat_member",
            {
                "chat": chat,
                "from": self.user(actor),
                "date": int(memory.clock()),
                "old_chat_member": old,
                "new_chat_member": new,
            },
        )
        self._tell_chat(chat)
        return new

    def migrate(self, chat_id: int | str) -> JsonObject:
        """Let a group become a supergroup; return that."""
        memory = self._memory
        group = memory.chat({"chat_id": chat_id})
        if group["type"] != "group":
            raise RefusalError(400, "Bad Request: the chat is no group")
        chat = {"id": self._channels(), "type": "supergroup", "title": group["title"]}
        memory.add(chat, memory.members[group["id"]])
        memory.migrated[group["id"]] = chat["id"]
        self._tell_chat(group)
        self._tell_chat(chat)
        self._serve(group, {"migrate_to_chat_id": chat["id"]})
        self._serve(chat, {"migrate_from_chat_id": group["id"]})
        return chat

    def _serve(self, chat: JsonObject, content: JsonObject) -> None:
        """Write a message that Telegram itself writes about a chat."""
        memory = self._memory
        message = memory.put(
            {
                "message_id": memory.next_id(chat),
                "date": int(memory.clock()),
                "chat": chat,
                "from": self.user(None),
                **content,
            }
        )
        self._deliver("message", message)

    def _tell_chat(self, chat: JsonObject) -> None:
        members = self._memory.members.get(chat["id"], [])
        self._memory.tell("chat", {"chat": chat | {"members": members}})


def _written(text: str, entities: Sequence[JsonObject]) -> JsonObject:
    """Return a person's text with its entities, those that Telegram finds included."""
    given = [MessageEntity.de_json(one, None) for one in entities]
    kept = Marked(text=text, entities=tuple(given)).kept()
    marks = [one.to_dict() for one in (*kept.entities, *found(kept.text))]
    marks.sort(key=lambda one: (one["offset"], -one["length"]))
    return {"text": kept.text} | ({"entities": marks} if marks else {})
