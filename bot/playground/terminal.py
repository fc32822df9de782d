"""A chat with the bot in a terminal: Telegram's part of it, with no network.

``Terminal`` is the request that the bot is built with, ``Screen`` prints what the bot
sends, and ``Conversation`` makes updates of what a person types::

    terminal = Terminal(Screen(sys.stdout))
    application = build(…, request=terminal)
    conversation = Conversation(terminal)
    async with application:
        await conversation.say(application, "/start")
        await conversation.say(application, "#2")  # presses the second button
"""

import asyncio
import json
import re
import time
import zlib
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from telegram import Update, User
from telegram.constants import MessageLimit
from telegram.ext import Application
from telegram.request import BaseRequest, RequestData

from bot.playground.api import answer, is_seen
from bot.playground.chats import administrator, creator
from bot.playground.entities import cleaned, found
from bot.playground.memory import (
    JsonObject,
    Memory,
    Parameters,
    RefusalError,
    Upload,
)
from bot.playground.screen import Button, Screen, Sent

__all__ = ["PERSON", "TOKEN", "Conversation", "Screen", "Sent", "Terminal"]

TOKEN = "1:playground"  # noqa: S105 - of the right shape for telegram.Bot, of no use elsewhere
PERSON = User(id=1001, is_bot=False, first_name="Reader", language_code="ar")

_PRESSED = re.compile(r"#(\d{1,3})")


class Terminal(BaseRequest):
    """Answers the bot as the Bot API would, and shows what it sends.

    Args:
        show: Called with whatever the bot sends, edits, deletes or answers.
        clock: Seconds since 1970.

    Any ``@name`` is a channel whose administrators are the person and the bot.
    """

    def __init__(
        self,
        show: Callable[[Sent], object],
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.memory = Memory(clock=clock)
        self.show = show
        self.buttons: tuple[Button, ...] = ()  # of the last message that had some

    @property
    def read_timeout(self) -> float:
        """Seconds; nothing here takes any."""
        return 5

    async def initialize(self) -> None:
        """Do nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to close."""

    async def do_request(  # noqa: PLR0913, PLR0917 - the signature is BaseRequest's
        self,
        url: str,
        method: str,  # noqa: ARG002 - of HTTP; the Bot API takes any
        request_data: RequestData | None = None,
        read_timeout: object = None,  # noqa: ARG002
        write_timeout: object = None,  # noqa: ARG002
        connect_timeout: object = None,  # noqa: ARG002
        pool_timeout: object = None,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Return the status and body of the Bot API's answer."""
        name, parameters = request_of(url, request_data)
        self._meet(parameters)
        try:
            result = answer(self.memory, name, parameters)
        except RefusalError as refusal:
            return refusal.code, encoded(refusal.as_json())
        if name == "getUpdates":
            await asyncio.sleep(parameters.get("timeout", 0))
        sent = Sent(method=name, parameters=parameters, result=result)
        self._remember_buttons(sent)
        if is_seen(name):
            self.show(sent)
        return 200, encoded({"ok": True, "result": result})

    def _remember_buttons(self, sent: Sent) -> None:
        """Keep the newest buttons, until their message loses them or goes."""
        kept = {(button.chat, button.message) for button in self.buttons}
        if sent.buttons or self._changed(sent) in kept:
            self.buttons = sent.buttons

    def _changed(self, sent: Sent) -> tuple[int, int] | None:
        """Return the chat and number of the message that a request is about."""
        if sent.message.get("chat"):
            return sent.message["chat"]["id"], sent.message.get("message_id", 0)
        if "message_id" not in sent.parameters or "chat_id" not in sent.parameters:
            return None
        chat = self.memory.chat(sent.parameters)
        return chat["id"], sent.parameters["message_id"]

    def _meet(self, parameters: Parameters) -> None:
        """Let a channel exist when the bot first speaks of it."""
        named = str(parameters.get("chat_id", ""))
        if not re.fullmatch(r"@\w{4,32}", named):
            return
        known = {chat.get("username") for chat in self.memory.chats.values()}
        if named[1:] not in known:
            self.memory.add(
                {
                    # the same name is the same channel in every run
                    "id": -1_001_000_000_000 - zlib.crc32(named.encode()),
                    "type": "channel",
                    "title": named[1:],
                    "username": named[1:],
                },
                [creator(PERSON.to_dict()), administrator(self.memory.bot)],
            )


class Conversation:
    """One person's private chat with the bot.

    Args:
        terminal: What the bot was built with.
        person: Who types; the chat has the same id.
    """

    def __init__(self, terminal: Terminal, *, person: User = PERSON) -> None:
        self._terminal = terminal
        self._person = person.to_dict()
        self._chat = {"type": "private", **self._person}
        for name in ("is_bot", "language_code"):
            self._chat.pop(name, None)
        self._update_ids = count(1)
        terminal.memory.add(self._chat)

    def updates(self, text: str) -> Iterator[JsonObject]:
        """Yield what Telegram would tell the bot of a typed text.

        «#2» presses the second button, where there is one. A text that is too long
        for one message comes in several, as Telegram's own programs send it.
        """
        pressed = _PRESSED.fullmatch(text.strip())
        buttons = self._terminal.buttons
        if pressed and 0 < int(pressed.group(1)) <= len(buttons):
            yield self._pressed(buttons[int(pressed.group(1)) - 1])
            return
        for piece in pieces(text):
            yield {"update_id": next(self._update_ids), "message": self._typed(piece)}

    async def say(
        self, application: "Application[Any, Any, Any, Any, Any, Any]", text: str
    ) -> None:
        """Let the bot handle a typed text; what it answers is shown meanwhile."""
        for update in self.updates(text):
            await application.process_update(Update.de_json(update, application.bot))

    def _typed(self, text: str) -> JsonObject:
        memory = self._terminal.memory
        message: JsonObject = {
            "message_id": memory.next_id(self._chat),
            "date": int(memory.clock()),
            "chat": self._chat,
            "from": self._person,
            "text": text,
        }
        if entities := [entity.to_dict() for entity in found(text)]:
            message["entities"] = entities
        memory.messages[self._chat["id"], message["message_id"]] = message
        return message

    def _pressed(self, button: Button) -> JsonObject:
        number = next(self._update_ids)
        query = {
            "id": str(number),
            "from": self._person,
            "chat_instance": str(button.chat),
            "message": self._terminal.memory.messages.get(
                (button.chat, button.message),
                {  # deleted meanwhile: Telegram tells its place alone
                    "chat": self._chat,
                    "message_id": button.message,
                    "date": 0,
                },
            ),
            "data": button.data,
        }
        return {"update_id": number, "callback_query": query}


def pieces(text: str, limit: int = MessageLimit.MAX_TEXT_LENGTH) -> Iterator[str]:
    """Yield a typed text in messages of at most so many UTF-16 units.

    >>> list(pieces("قمة الرياض", limit=6))
    ['قمة', 'الرياض']
    """
    rest = cleaned(text.encode("utf-8", "replace").decode()).strip()
    while rest:
        head = (
            rest[:limit].encode("utf-16-le")[: 2 * limit].decode("utf-16-le", "ignore")
        )
        if len(head) < len(rest) and not rest[len(head)].isspace():
            words = re.match(r"(?s)(.*)\s", head)
            head = words.group(1) if words else head
        yield head.rstrip()
        rest = rest[len(head) :].lstrip()


def request_of(url: str, data: RequestData | None) -> tuple[str, Parameters]:
    """Return the Bot API's method and the parameters of a request, files included."""
    parameters: JsonObject = dict(data.parameters) if data else {}
    if data:
        for name, (file_name, given, mime_type) in data.multipart_data.items():
            content = given if isinstance(given, bytes) else given.read()
            parameters[name] = Upload(
                name=file_name, content=content, mime_type=mime_type
            )
    return url.rpartition("/")[2], parameters


def encoded(body: JsonObject) -> bytes:
    """Return the body of an answer."""
    return json.dumps(body).encode()
