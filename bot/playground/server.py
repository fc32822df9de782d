"""The local Telegram over HTTP: the Bot API, and a side for people and their page.

Start it with any ASGI server, on loopback::

    playground = Playground()
    uvicorn.Server(uvicorn.Config(playground.app(), host="127.0.0.1")).run()

The bot asks ``/bot<token>/<method>``, as it would at Telegram; ``acts`` says what
people can do. All of it runs in one event loop and keeps nothing when that ends.
"""

import asyncio
import random
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from bot.playground import acts, views
from bot.playground.access import require_access
from bot.playground.api import METHODS, answer
from bot.playground.botapi import BadRequestError, check
from bot.playground.doors import is_from_here
from bot.playground.events import Events
from bot.playground.faults import DroppedError, Fault, Faults
from bot.playground.files import content_at
from bot.playground.gatherings import Gatherings
from bot.playground.limits import Limits
from bot.playground.memory import JsonObject, Memory, Parameters, RefusalError
from bot.playground.people import People
from bot.playground.reading import parameters_of
from bot.playground.start import begin
from bot.playground.terminal import TOKEN
from bot.playground.updates import Updates
from bot.playground.webhooks import Webhook

__all__ = ["TOKEN", "Playground"]

_FARTHEST = 10 * 366 * 86_400.0  # seconds
_NAMES = {name.lower(): name for name in METHODS}


class Playground:
    """One Telegram: what it knows, what waits for the bot, what people see.

    Args:
        clock: Seconds since 1970; the Telegram's own clock may be moved ahead of it.
        timezone: In which the page tells the time; an IANA name, best the bot's own.

    Attributes:
        memory: Chats, members, messages.
        updates: What waits for the bot.
        webhook: Where it is brought to, if anywhere.
        gatherings: The people, and the chats that they are in.
        people: What they say and do.
        events: What the page is told.
        faults: What goes wrong on request.
        limits: How many messages the bot may send; None: as many as it likes.
        on_moved: Called whenever the clock has been moved.
    """

    def __init__(
        self, clock: Callable[[], float] = time.time, *, timezone: str = "UTC"
    ) -> None:
        self._clock = clock
        self.timezone = timezone
        self._ahead = 0.0  # seconds
        self.on_moved: list[Callable[[], object]] = []
        self.events = Events()
        self.updates = Updates()
        self.webhook = Webhook(self.updates, self._reply, self.now)
        self.faults = Faults(random.Random(0))  # noqa: S311 - the same in every run
        self.limits: Limits | None = Limits(clock=self.now)
        self.memory = Memory(clock=self.now, strict=True, on_change=[self.events.add])
        self.gatherings = Gatherings(self.memory, self.deliver)
        self.people = People(self.memory, self.deliver, self.gatherings)
        begin(self.memory, self.gatherings)

    def now(self) -> float:
        """Return the present moment, in seconds since 1970."""
        return self._clock() + self._ahead

    def move(self, seconds: float) -> float:
        """Move the clock forward; return what it shows now.

        Raises:
            RefusalError: It would go back, or too far.
        """
        if not 0 <= seconds <= _FARTHEST - self._ahead:
            raise RefusalError(
                400, "Bad Request: the clock moves forward only, ten years in all"
            )
        self._ahead += seconds
        self.events.add("clock", {"now": self.now()})
        for listener in self.on_moved:
            listener()
        return self.now()

    def deliver(self, kind: str, body: JsonObject) -> None:
        """Give an update to the bot."""
        self.updates.add(kind, body, twice=self.faults.repeats_update())

    def close(self) -> None:
        """End what waits: polls, streams of events, deliveries."""
        self.updates.close()
        self.events.close()
        self.webhook.close()

    async def carry_out(self, method: str, parameters: Parameters) -> Any:  # noqa: ANN401 - JSON
        """Return the ``result`` of a request of the bot.

        Raises:
            RefusalError: As Telegram would refuse it.
        """
        try:
            check(method, parameters)
        except BadRequestError as error:
            raise RefusalError(400, f"Bad Request: {error.words}") from error
        match method:
            case "getUpdates":
                return await self._updates_for(parameters)
            case "setWebhook":
                return await self.webhook.set(parameters)
            case "deleteWebhook":
                return await self.webhook.delete(parameters)
            case "getWebhookInfo":
                return self.webhook.info()
            case "sendMessage" | "sendPhoto" | "sendDocument" | "sendMediaGroup":
                return self._sent(method, parameters)
            case _:
                return answer(self.memory, method, parameters)

    async def _updates_for(self, parameters: Parameters) -> list[JsonObject]:
        if self.webhook.is_set:
            raise RefusalError(
                409,
                "Conflict: can't use getUpdates method while webhook is active;"
                " use deleteWebhook to delete the webhook first",
            )
        return await self.updates.get(parameters)

    def _sent(self, method: str, parameters: Parameters) -> Any:  # noqa: ANN401 - JSON
        """Send what is not too much."""
        chat = self.memory.chat(parameters)
        messages = len(parameters.get("media", "1"))
        if self.limits is None:
            return answer(self.memory, method, parameters)
        require_access(self.memory, chat)  # where nobody hears it, it is not too much
        self.limits.require(chat, messages)
        result = answer(self.memory, method, parameters)
        self.limits.count(chat, messages)
        return result

    async def _reply(self, method: str, parameters: JsonObject) -> None:
        """Carry out what the bot asks for in its answer to a webhook."""
        name = _NAMES.get(method.lower(), method)
        try:
            await self.carry_out(name, parameters)
        except RefusalError:
            return  # Telegram tells nobody

    def app(self) -> Starlette:
        """Return the server."""
        return _App(
            routes=[
                Route(
                    "/bot{token}/{method}",
                    partial(_answer, self),
                    methods=["GET", "POST"],
                ),
                Route("/file/bot{token}/{path:path}", partial(_file, self)),
                *acts.routes(self),
                *views.routes(self),
            ]
        )


async def _answer(playground: Playground, request: Request) -> Response:
    """Answer a request of the bot, or spoil the answer."""
    try:
        return JSONResponse({"ok": True, "result": await _result(playground, request)})
    except RefusalError as refusal:
        return JSONResponse(refusal.as_json(), status_code=refusal.code)
    except DroppedError:
        return _Dropped()


async def _result(playground: Playground, request: Request) -> Any:  # noqa: ANN401 - JSON
    if request.path_params["token"] != TOKEN:
        raise RefusalError(401, "Unauthorized")
    method = _NAMES.get(request.path_params["method"].lower())
    if method is None:
        raise RefusalError(404, "Not Found: method not found")
    parameters = await parameters_of(method, request)
    fault = playground.faults.meeting(method, parameters)
    if fault is not None:
        await _spoil(fault)
    if fault is not None and fault.kind == "drop_after":
        with suppress(RefusalError):
            await playground.carry_out(method, parameters)
        raise DroppedError
    return await playground.carry_out(method, parameters)


async def _spoil(fault: Fault) -> None:
    """Let a fault do what it does before a request has its effect."""
    match fault.kind:
        case "delay":
            await asyncio.sleep(fault.seconds)
        case "drop_before":
            raise DroppedError
        case "status" | "flood":
            raise fault.refusal()
        case _:
            pass


async def _file(playground: Playground, request: Request) -> Response:
    """Give a file that the bot asks for."""
    if request.path_params["token"] != TOKEN:
        return JSONResponse(RefusalError(401, "Unauthorized").as_json(), 401)
    found = content_at(playground.memory, request.path_params["path"])
    if found is None:
        return JSONResponse(RefusalError(404, "Not Found").as_json(), 404)
    return Response(found.content, media_type="application/octet-stream")


_ABORT = "playground.abort"


class _App(Starlette):
    """The server; requests can break off their connection."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve this machine alone, and let uvicorn's own connection be at hand."""
        if scope["type"] == "http" and not is_from_here(scope):
            elsewhere = RefusalError(403, "Forbidden: only for this machine")
            await JSONResponse(elsewhere.as_json(), 403)(scope, receive, send)
            return
        transport = getattr(getattr(send, "__self__", None), "transport", None)
        scope[_ABORT] = getattr(transport, "abort", None)
        with suppress(ClientDisconnect):  # who has gone needs no answer
            await super().__call__(scope, receive, send)


class _Dropped(Response):
    """No answer at all: the connection breaks."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Break it.

        Raises:
            ConnectionAbortedError: There is none: the server is called in memory.
        """
        del send
        if scope[_ABORT] is None:
            message = "the connection was to be dropped"
            raise ConnectionAbortedError(message)
        scope[_ABORT]()
        while (await receive())["type"] != "http.disconnect":
            pass
