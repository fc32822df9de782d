"""Chats in the local Telegram, and who comes, goes, blocks and manages there."""

from collections.abc import Callable
from itertools import count

from bot.playground import topics
from bot.playground.chats import creator, is_inside, member_of
from bot.playground.memory import Deliver, JsonObject, Memory, RefusalError

_FIRST_PERSON = 5001
_FIRST_GROUP = -4_000_001
_FIRST_CHANNEL = -1_002_000_000_001


class Gatherings:
    """The people of the local Telegram, and the chats that they are in.

    Args:
        memory: What is known.
        deliver: Gives updates to the bot.
    """

    def __init__(self, memory: Memory, deliver: Deliver) -> None:
        self._memory = memory
        self._deliver = deliver
        self._users: dict[int, JsonObject] = {}
        self._people: Callable[[], int] = count(_FIRST_PERSON).__next__
        self._groups: Callable[[], int] = count(_FIRST_GROUP, -1).__next__
        self._channels: Callable[[], int] = count(_FIRST_CHANNEL, -1).__next__

    @property
    def users(self) -> list[JsonObject]:
        """Everybody, in the order in which they came."""
        return list(self._users.values())

    def user(self, user_id: int | None) -> JsonObject:
        """Return a person; None: the first who came.

        Raises:
            RefusalError: There is none.
        """
        if user_id is None:
            return next(iter(self._users.values()))
        if user_id not in self._users:
            raise RefusalError(400, "Bad Request: user not found")
        return self._users[user_id]

    def meet(self, first_name: str, **more: str) -> JsonObject:
        """Let another person come; return their private chat with the bot."""
        names = {"first_name": first_name, **more}
        return self.join({"id": self._people(), "is_bot": False, **names})

    def join(self, user: JsonObject) -> JsonObject:
        """Let a person exist; return their private chat with the bot."""
        self._users[user["id"]] = user
        names = ("first_name", "last_name", "username")
        chat = {"id": user["id"], "type": "private"}
        chat |= {name: user[name] for name in names if name in user}
        self._memory.add(chat, [member_of(user, "member")])
        self._tell(chat)
        return chat

    def let_in(self, chat: JsonObject, user: JsonObject) -> None:
        """Let the bot write to whoever writes to it, be it for the first time."""
        bot = self._memory.member(chat, self._memory.bot["id"])
        if bot is None:
            self._memory.set_member(chat, member_of(self._memory.bot, "member"))
        elif bot["status"] == "kicked":
            self.set_member(chat["id"], status="member", actor=user["id"])

    def open_chat(  # noqa: PLR0913 - what a chat is
        self,
        kind: str,
        title: str,
        *,
        username: str | None = None,
        bot: str = "none",
        owner: int | None = None,
        is_forum: bool = False,
    ) -> JsonObject:
        """Make a group, supergroup or channel, with the bot or without; return it.

        Raises:
            RefusalError: Such a chat cannot be.
        """
        if kind not in ("group", "supergroup", "channel") or not title.strip():
            raise RefusalError(400, "Bad Request: wrong type or title of a chat")
        if is_forum and kind != "supergroup":
            raise RefusalError(400, "Bad Request: only a supergroup can be a forum")
        number = self._groups() if kind == "group" else self._channels()
        chat: JsonObject = {"id": number, "type": kind, "title": title}
        chat |= {"username": username} if username else {}
        chat |= {"is_forum": True} if is_forum else {}
        self._memory.add(chat, [creator(self.user(owner))])
        if bot == "none":
            self._tell(chat)
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
            actor: Whose doing it is; None: that of the chat's person, or of the first.
            rights: Of an administrator, where they are not the usual ones.

        Raises:
            RefusalError: There is no such chat, user or status.
        """
        memory = self._memory
        chat = memory.chat({"chat_id": chat_id})
        is_bot = user_id in (None, memory.bot["id"])
        subject = memory.bot if is_bot else self.user(user_id)
        if actor is None and chat["type"] == "private":
            actor = chat["id"]
        old = memory.member(chat, subject["id"]) or member_of(subject, "left")
        given = rights or {}
        if not all(
            name.startswith("can_") and isinstance(value, bool)
            for name, value in given.items()
        ):
            raise RefusalError(400, f"Bad Request: no rights: {given!r}")
        new = member_of(subject, status, **given)
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
        self._tell(chat)
        if is_inside(old) != is_inside(new) and "group" in chat["type"]:
            came = {"new_chat_members": [subject]}
            went = {"left_chat_member": subject}
            self._serve(chat, came if is_inside(new) else went)
        return new

    def migrate(self, chat_id: int | str) -> JsonObject:
        """Let a group become a supergroup; return that.

        Raises:
            RefusalError: It is no group, or has become one already.
        """
        memory = self._memory
        group = memory.chat({"chat_id": chat_id})
        if group["type"] != "group" or group["id"] in memory.migrated:
            raise RefusalError(400, "Bad Request: the chat is no group")
        chat = {"id": self._channels(), "type": "supergroup", "title": group["title"]}
        memory.add(chat, memory.members[group["id"]])
        memory.migrated[group["id"]] = chat["id"]
        self._tell(group)
        self._tell(chat)
        self._serve(group, {"migrate_to_chat_id": chat["id"]})
        self._serve(chat, {"migrate_from_chat_id": group["id"]})
        return chat

    def open_topic(self, chat_id: int | str, name: str) -> JsonObject:
        """Open a topic of a forum; return it.

        Raises:
            RefusalError: The chat is none.
        """
        chat = self._memory.chat({"chat_id": chat_id})
        if not chat.get("is_forum"):
            raise RefusalError(400, "Bad Request: the chat is not a forum")
        return topics.opened(self._memory, chat, self.user(None), {"name": name})

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
        if is_inside(memory.member(chat, memory.bot["id"])):
            self._deliver("message", message)

    def _tell(self, chat: JsonObject) -> None:
        members = self._memory.members.get(chat["id"], [])
        self._memory.tell("chat", {"chat": chat | {"members": members}})
