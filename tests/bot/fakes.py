"""A Telegram for tests: it checks, records and answers each request of the bot.

::

    telegram = Telegram()
    application = (
        Application.builder()
        .token("1:a").request(telegram).get_updates_request(telegram).updater(None).build()
    )
    async with application:
        await telegram.message("/start").to(application)
    assert telegram.texts == ["أهلًا"]

A request that breaks a rule of the Bot API fails the test, wherever it was made.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

import httpx
import pytest
from telegram import Update
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.playground.api import answer, is_seen
from bot.playground.botapi import BadRequestError, check
from bot.playground.chats import administrator, creator
from bot.playground.entities import found
from bot.playground.memory import JsonObject, Memory, RefusalError
from bot.playground.screen import Sent as Carried
from bot.playground.terminal import encoded, request_of

NOON = 1_518_523_200  # 2018-02-13T12:00:00Z
READER: JsonObject = {
    "id": 1001,
    "is_bot": False,
    "first_name": "سلمى",
    "language_code": "ar",
}
PRIVATE: JsonObject = {"id": 1001, "type": "private", "first_name": "سلمى"}
GROUP: JsonObject = {"id": -2001, "type": "group", "title": "قراء الأخبار"}
SUPERGROUP: JsonObject = {
    "id": -1_001_000_000_001,
    "type": "supergroup",
    "title": "قراء الأخبار",
}
CHANNEL: JsonObject = {
    "id": -1_001_000_000_002,
    "type": "channel",
    "title": "موجز الصباح",
    "username": "morning_news",
}


class Sent(Carried):
    """A request that took effect; ``sent["text"]`` is a parameter of it."""

    __slots__ = ()

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - JSON
        return self.parameters[name]

    @property
    def chat_id(self) -> int | str:
        """The chat as the bot named it."""
        chat: int | str = self.parameters["chat_id"]
        return chat

    @property
    def labels(self) -> list[str]:
        """What is written on the inline buttons, in reading order."""
        return [button["text"] for button in self.inline_buttons]

    def data(self, label: str) -> str:
        """Return the callback data of the button with this label."""
        [data] = [button.data for button in self.buttons if button.label == label]
        return data


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What a request meets instead of an answer.

    Either a refusal of the Bot API, or an exception as HTTPXRequest raises it, before
    Telegram has done what was asked, or after.
    """

    refusal: RefusalError | None = None
    error: NetworkError | None = None
    cause: Exception | None = None
    after: bool = False  # Telegram did what was asked; only the answer was lost


def flood(seconds: int) -> Failure:
    """Too many requests: PTB raises RetryAfter."""
    text = f"Too Many Requests: retry after {seconds}"
    return Failure(refusal=RefusalError(429, text, retry_after=seconds))


def forbidden(text: str = "Forbidden: bot was blocked by the user") -> Failure:
    """The chat is closed to the bot: PTB raises Forbidden."""
    return Failure(refusal=RefusalError(403, text))


def migrated(new_id: int) -> Failure:
    """The group has become a supergroup: PTB raises ChatMigrated."""
    text = "Bad Request: group chat was upgraded to a supergroup chat"
    return Failure(refusal=RefusalError(400, text, migrate_to_chat_id=new_id))


def bad_request(text: str) -> Failure:
    """Another refusal, as «chat not found»: PTB raises BadRequest."""
    return Failure(refusal=RefusalError(400, f"Bad Request: {text}"))


def unauthorised() -> Failure:
    """A token that was revoked: PTB raises InvalidToken."""
    return Failure(refusal=RefusalError(401, "Unauthorized"))


def conflict() -> Failure:
    """Another process polls with the same token: PTB raises Conflict."""
    text = "Conflict: terminated by other getUpdates request"
    return Failure(refusal=RefusalError(409, text))


def bad_gateway() -> Failure:
    """Telegram's server is ill: PTB raises NetworkError without a cause."""
    return Failure(refusal=RefusalError(502, "Bad Gateway"))


def lost_request() -> Failure:
    """No answer in time, nothing done; the bot cannot tell it from a lost answer."""
    return Failure(error=TimedOut(), cause=httpx.ReadTimeout(""))


def lost_answer() -> Failure:
    """No answer in time, but Telegram did what was asked."""
    return replace(lost_request(), after=True)


def no_connection_in_time() -> Failure:
    """The request never left: TimedOut from ConnectTimeout."""
    return Failure(error=TimedOut(), cause=httpx.ConnectTimeout(""))


def no_connection_free() -> Failure:
    """The request never left: TimedOut from PoolTimeout."""
    text = "Pool timeout: All connections in the connection pool are occupied."
    return Failure(error=TimedOut(text), cause=httpx.PoolTimeout(""))


def no_connection() -> Failure:
    """The request never left: NetworkError from ConnectError."""
    cause = httpx.ConnectError("Name or service not known")
    return Failure(error=NetworkError(f"httpx.ConnectError: {cause}"), cause=cause)


def broken_off() -> Failure:
    """The connection broke while waiting: NetworkError, done or not unknown."""
    cause = httpx.ReadError("")
    return Failure(error=NetworkError(f"httpx.ReadError: {cause}"), cause=cause)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Awaited:
    """A failure that waits for a call."""

    method: str
    chat: int | str | None  # None: any
    failure: Failure

    def meets(self, method: str, chat: object) -> bool:
        """Tell whether a call is the one waited for."""
        return self.method == method and self.chat in (None, chat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """An update that is to come, as the Bot API's JSON."""

    json: JsonObject

    def of(self, application: Any) -> Update:  # noqa: ANN401 - any Application
        """Return it as the application would get it."""
        return Update.de_json(self.json, application.bot)

    async def to(self, application: Any) -> None:  # noqa: ANN401 - any Application
        """Let the application handle it."""
        await application.process_update(self.of(application))


class Telegram(BaseRequest):
    """The request to build an Application with.

    Attributes:
        memory: Chats, members and messages; change it to suit the test.
        calls: Each request made, method and parameters, in order.
        sent: Those that took effect; what only asks or sets up is left out.
        refused: What was wrong with requests that broke the Bot API's rules.
    """

    def __init__(self, *, now: float = NOON) -> None:
        self.now = now
        self.memory = Memory(clock=lambda: self.now)
        self.calls: list[tuple[str, Mapping[str, Any]]] = []
        self.sent: list[Sent] = []
        self.refused: list[str] = []
        self._failures: list[_Awaited] = []
        self._numbers = count(1)
        for chat in (PRIVATE, GROUP, SUPERGROUP):
            self.memory.add(chat)
        self.channel()

    # what the bot did

    @property
    def texts(self) -> list[str]:
        """The texts and captions that readers saw, in order, without markup."""
        return [one.text.text for one in self.sent if one.text.text]

    @property
    def last(self) -> Sent:
        """The last message sent or edited."""
        return [one for one in self.sent if one.message][-1]

    def button(self, label: str) -> str:
        """Return the callback data of the newest button with this label."""
        for one in reversed(self.sent):
            if label in one.labels:
                return one.data(label)
        raise LookupError(label)

    def to(self, chat: int | str) -> list[Sent]:
        """Return what was sent to one chat."""
        return [one for one in self.sent if one.parameters.get("chat_id") == chat]

    def called(self, method: str) -> list[Mapping[str, Any]]:
        """Return the parameters of each call of a method, carried out or not."""
        return [parameters for name, parameters in self.calls if name == method]

    # what Telegram is like

    def fail(
        self,
        method: str,
        failure: Failure,
        *,
        times: int = 1,
        chat: int | str | None = None,
    ) -> None:
        """Let the next calls of a method, in any chat or in one, meet a failure.

        Failures of the same method come in the order in which they were told.
        """
        awaited = _Awaited(method=method, chat=chat, failure=failure)
        self._failures.extend([awaited] * times)

    def channel(
        self,
        chat: JsonObject = CHANNEL,
        *,
        administrators: Sequence[JsonObject] = (READER,),
        bot: bool = True,
    ) -> None:
        """Let a channel exist, managed by these users, and by the bot or not.

        The first of the users owns it.
        """
        statuses = [creator, *[administrator] * len(administrators)]
        members = [
            status(user) for status, user in zip(statuses, administrators, strict=False)
        ]
        members += [administrator(self.memory.bot)] if bot else []
        self.memory.add(chat, members)

    # what comes in

    def message(
        self,
        text: str,
        *,
        chat: JsonObject = PRIVATE,
        user: JsonObject = READER,
        **fields: Any,  # noqa: ANN401 - JSON
    ) -> Incoming:
        """A message from a person, or a post of a channel."""
        kind = "channel_post" if chat["type"] == "channel" else "message"
        return self._update(kind, self._message(text, chat, user, fields))

    def edited_message(
        self,
        text: str,
        *,
        chat: JsonObject = PRIVATE,
        user: JsonObject = READER,
    ) -> Incoming:
        """A message that its author has changed into this."""
        body = self._message(text, chat, user, {"edit_date": int(self.now)})
        kind = "edited_channel_post" if chat["type"] == "channel" else "edited_message"
        return self._update(kind, body)

    def forwarded_message(
        self,
        text: str,
        *,
        origin: JsonObject = CHANNEL,
        chat: JsonObject = PRIVATE,
        user: JsonObject = READER,
    ) -> Incoming:
        """A message that a person forwards, from a channel or from a user."""
        date = int(self.now) - 3600
        by: JsonObject = (
            {"type": "channel", "chat": origin, "message_id": 17}
            if origin.get("type") == "channel"
            else {"type": "user", "sender_user": origin}
        )
        fields = {"forward_origin": {"date": date, **by}}
        return self._update("message", self._message(text, chat, user, fields))

    def callback(
        self,
        data: str,
        message: JsonObject | None = None,
        *,
        user: JsonObject = READER,
    ) -> Incoming:
        """A press on a button of a message; by default of the last one sent."""
        query = {
            "id": str(next(self._numbers)),
            "from": user,
            "chat_instance": "1",
            "message": message or self.last.message,
            "data": data,
        }
        return self._update("callback_query", query)

    def press(self, label: str, *, user: JsonObject = READER) -> Incoming:
        """A press on the newest button with this label."""
        for one in reversed(self.sent):
            if label in one.labels:
                return self.callback(one.data(label), one.message, user=user)
        raise LookupError(label)

    def _update(self, kind: str, body: JsonObject) -> Incoming:
        return Incoming(json={"update_id": next(self._numbers), kind: body})

    def _message(
        self, text: str, chat: JsonObject, user: JsonObject, fields: JsonObject
    ) -> JsonObject:
        body: JsonObject = {
            "message_id": self.memory.next_id(chat),
            "date": int(self.now),
            "chat": chat,
            "text": text,
            **fields,
        }
        body |= {"sender_chat": chat} if chat["type"] == "channel" else {"from": user}
        if entities := [entity.to_dict() for entity in found(text)]:
            body.setdefault("entities", entities)
        self.memory.messages[chat["id"], body["message_id"]] = body
        return body

    # what telegram.Bot asks for

    @property
    def read_timeout(self) -> float:
        """Seconds; nothing here takes any."""
        return 5

    async def initialize(self) -> None:
        """Do nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Fail the test if a rule was broken where the failure could be lost."""
        if self.refused:
            pytest.fail("\n".join(self.refused))

    async def do_request(  # noqa: PLR0913, PLR0917 - the signature is BaseRequest's
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        """Check, record and answer one request."""
        name, parameters = request_of(url, request_data)
        self.calls.append((name, parameters))
        self._check(name, parameters)
        failure = self._next_failure(name, parameters)
        try:
            if failure.refusal:
                raise failure.refusal
            if failure.error and not failure.after:
                raise failure.error from failure.cause
            result = self._carry_out(name, parameters)
        except RefusalError as refusal:
            return refusal.code, encoded(refusal.as_json())
        if failure.error:
            raise failure.error from failure.cause
        return 200, encoded({"ok": True, "result": result})

    def _check(self, name: str, parameters: Mapping[str, Any]) -> None:
        try:
            check(name, parameters)
        except BadRequestError as error:
            shown = json.dumps(dict(parameters), ensure_ascii=False, default=str)
            self.refused.append(f"{name}: {error}\n{shown}")
            # a BaseException: neither the bot nor its error handler may swallow it
            pytest.fail(self.refused[-1])

    def _next_failure(self, name: str, parameters: Mapping[str, Any]) -> Failure:
        for index, awaited in enumerate(self._failures):
            if awaited.meets(name, parameters.get("chat_id")):
                return self._failures.pop(index).failure
        return Failure()

    def _carry_out(self, name: str, parameters: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON
        result = answer(self.memory, name, parameters)
        if is_seen(name):
            self.sent.append(Sent(method=name, parameters=parameters, result=result))
        return result
