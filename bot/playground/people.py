"""What people say and do in the local Telegram: they write, send files, press buttons.

Each act changes what the memory holds, and tells the bot of it where Telegram would.
"""

from collections.abc import Sequence
from itertools import count

from telegram import MessageEntity

from bot.playground import topics
from bot.playground.botapi import BadRequestError, check
from bot.playground.chats import is_inside
from bot.playground.entities import Marked, found
from bot.playground.files import document, is_photo, photo
from bot.playground.gatherings import Gatherings
from bot.playground.memory import (
    ABILITIES,
    Deliver,
    JsonObject,
    Memory,
    RefusalError,
    Upload,
)
from bot.playground.terminal import pieces
from bot.playground.texts import with_entities

_LONGEST_DATA = 64  # bytes
_LONGEST_CAPTION = 1024  # UTF-16 units
_LONGEST_QUERY = 256  # characters
_CUT = 2048  # characters of a text that surely come in its first message


class People:
    """Those who use the local Telegram.

    Args:
        memory: What is known.
        deliver: Gives updates to the bot.
        gatherings: The people, and the chats that they are in.
    """

    def __init__(
        self, memory: Memory, deliver: Deliver, gatherings: Gatherings
    ) -> None:
        self._memory = memory
        self._deliver = deliver
        self._gatherings = gatherings
        self._query_ids = count(4_500_000_000_001)

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
        """Write a text, in several messages where one cannot hold it; return them.

        Entities are those of the first message; what Telegram finds by itself needs
        none.

        Raises:
            RefusalError: There is nothing to write, or nowhere.
        """
        chat = self._memory.chat({"chat_id": chat_id})
        user = self._author(chat, user_id)
        _require_right(text, entities)
        parts = [part for part in pieces(text) if part]
        if not parts:
            raise RefusalError(400, "Bad Request: message text is empty")
        more = self._origin(forwarded_from) | topics.placed(
            self._memory, chat, thread_id
        )
        more |= self._reply(chat, reply_to)
        said: list[JsonObject] = []
        for part in parts:
            written = _written("text", part, () if said else entities)
            said.append(self._post(chat, user, written | more))
        return said

    def send(
        self,
        chat_id: int | str,
        file: Upload,
        *,
        user_id: int | None = None,
        caption: str = "",
    ) -> JsonObject:
        """Send a file, a picture as such; return the message.

        Raises:
            RefusalError: There is nobody to send it to.
        """
        chat = self._memory.chat({"chat_id": chat_id})
        user = self._author(chat, user_id)
        content: JsonObject = (
            {"photo": photo(self._memory, file)}
            if is_photo(file)
            else {"document": document(self._memory, file)}
        )
        for part in pieces(caption, _LONGEST_CAPTION):
            content |= _written("caption", part, ())
            break
        return self._post(chat, user, content)

    def press(
        self, chat_id: int, message_id: int, data: str, *, user_id: int | None = None
    ) -> str:
        """Press a button, whatever data it may bear; return the query's id.

        Raises:
            RefusalError: There is no such chat, or no button has such data.
        """
        chat = self._memory.chat({"chat_id": chat_id})
        if not 0 < len(data.encode("utf-8", "replace")) <= _LONGEST_DATA:
            raise RefusalError(400, "Bad Request: BUTTON_DATA_INVALID")
        message = self._memory.messages.get(
            (chat["id"], message_id),
            # deleted meanwhile: Telegram tells its place alone
            {"chat": chat, "message_id": message_id, "date": 0},
        )
        query = {"chat_instance": str(chat["id"]), "message": message, "data": data}
        return self._ask("callback_query", self._author(chat, user_id), query)

    def look_up(self, text: str, *, user_id: int | None = None) -> str:
        """Ask the bot inline, from some other chat; return the query's id."""
        query = {"query": text[:_LONGEST_QUERY], "offset": "", "chat_type": "private"}
        return self._ask("inline_query", self._gatherings.user(user_id), query)

    def _ask(self, kind: str, user: JsonObject, query: JsonObject) -> str:
        number = str(next(self._query_ids))
        self._memory.queries.add(number)
        self._deliver(kind, {"id": number, "from": user, **query})
        return number

    def _author(self, chat: JsonObject, user_id: int | None) -> JsonObject:
        """Return who acts; in a private chat, nobody but its person does."""
        own = chat["id"] if chat["type"] == "private" else None
        return self._gatherings.user(own or user_id)

    def _post(
        self, chat: JsonObject, user: JsonObject, content: JsonObject
    ) -> JsonObject:
        """Keep and return a new message of a person; tell the bot if it may read it."""
        memory = self._memory
        if chat["id"] in memory.migrated:
            raise RefusalError(
                400, "Bad Request: group chat was upgraded to a supergroup chat"
            )
        if chat["type"] == "private":
            self._gatherings.let_in(chat, user)
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

    def _may_read(self, chat: JsonObject, message: JsonObject) -> bool:
        """Tell whether Telegram shows the bot a message of a person."""
        bot = self._memory.member(chat, self._memory.bot["id"])
        if not is_inside(bot) or bot is None:
            return False
        if chat["type"] in ("private", "channel") or bot["status"] == "administrator":
            return True
        answered = message.get("reply_to_message", {}).get("from", {}).get("id")
        return bool(
            ABILITIES["can_read_all_group_messages"]
            or answered == self._memory.bot["id"]
            or self._is_addressed(message)
        )

    def _is_addressed(self, message: JsonObject) -> bool:
        """Tell whether a group's message is a command for the bot, or names it."""
        name = f"@{self._memory.bot['username']}".lower()
        text: str = message.get("text") or message.get("caption") or ""
        encoded = text.encode("utf-16-le")
        marks: list[JsonObject] = message.get("entities", [])
        for entity in marks or message.get("caption_entities", []):
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
        chats = self._memory.chats.values()
        known = (one for one in chats if one["type"] == "channel")
        channel = next(
            (one for one in known if one["title"] == title),
            {"id": _ELSEWHERE, "type": "channel", "title": title},
        )
        date = int(forwarded_from.get("date") or self._memory.clock())
        if not isinstance(title, str) or not 0 < date <= self._memory.clock():
            raise RefusalError(400, "Bad Request: a post of no channel, or of no time")
        origin = {
            "type": "channel",
            "date": date,
            "chat": channel,
            "message_id": int(forwarded_from.get("message_id", 1)),
        }
        return {"forward_origin": origin}

    def _reply(self, chat: JsonObject, reply_to: int | None) -> JsonObject:
        original = self._memory.messages.get((chat["id"], reply_to or 0))
        if original is None:
            return {}
        inner = {
            name: one for name, one in original.items() if name != "reply_to_message"
        }
        return {"reply_to_message": inner}


_ELSEWHERE = -1_001_999_999_999  # the id of a channel that the bot doesn't know


def _require_right(text: str, entities: Sequence[JsonObject]) -> None:
    """Do nothing if entities are right for a text.

    Raises:
        RefusalError: They are not.
    """
    if not entities:
        return
    try:
        check("sendMessage", {"chat_id": 1, "text": text[:_CUT], "entities": entities})
    except BadRequestError as error:
        raise RefusalError(400, f"Bad Request: {error.words}") from error


def _written(name: str, text: str, entities: Sequence[JsonObject]) -> JsonObject:
    """Return a person's text with its entities, those that Telegram finds included."""
    given = [MessageEntity.de_json(one, None) for one in entities]
    kept = Marked(text=text, entities=tuple(given)).kept()
    marks = sorted(
        (*kept.entities, *found(kept.text)), key=lambda one: (one.offset, -one.length)
    )
    where = "entities" if name == "text" else "caption_entities"
    return {name: kept.text} | with_entities(where, tuple(marks))
