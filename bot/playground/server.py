"""The local Telegram over HTTP: the Bot API, and a side for people and their page.

Start it with any ASGI server, on loopback::

    playground = Playground()
    uvicorn.Server(uvicorn.Config(playground.app(), host="127.0.0.1")).run()

The bot asks ``/bot<token>/<method>``, as it would at Telegram; ``acts`` says what
people can do. All of it runs in one event loop and keeps nothing when that ends.
"""

import random
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground import acts
from bot.playground.api import answer
from bot.playground.botapi import API, BadRequestError, check
from bot.playground.events import Events
from bot.playground.memory import JsonObject, Memory, Parameters, RefusalError
from bot.playground.people import People
from bot.playground.reading import parameters_of
from bot.playground.start import begin
from bot.playground.terminal import TOKEN
from bot.playground.updates import Updates

__all__ = ["TOKEN", "Playground"]

_NAMES = {name.lower(): name for name in API["methods"]}


class Playground:
    """One Telegram: what it knows, what waits for the bot, what people see.

    Args:
        clock: Seconds since 1970; the Telegram's own clock may be moved ahead of it.
        timezone: In which the page tells the time; an IANA name, best the bot's own.

    Attributes:
        memory: Chats, members, messages.
        updates: What waits for the bot.
        people: Those who write to it.
        events: What the page is told.
        on_moved: Called whenever the clock has been moved.
    """

    def __init__(
        self, clock: Callable[[], float] = time.time, *, timezone: str = "UTC"
    ) -> None:
        self._clock = clock
        self.timezone = timezone
        self._ahead = 0.0  # seconds
        self.random = random.Random(0)  # noqa: S311 - faults, the same in every run
        self.on_moved: list[Callable[[], object]] = []
        self.events = Events()
        self.updates = Updates()
        self.memory = Memory(clock=self.now, strict=True, on_change=[self.events.add])
        self.people = People(self.memory, self.deliver)
        begin(self.memory, self.people)

    def now(self) -> float:
        """Return the present moment, in seconds since 1970."""
        return self._clock() + self._ahead

    def move(self, seconds: float) -> float:
        """Move the clock forward; return what it shows now.

        Raises:
            RefusalError: It would go back.
        """
        if seconds < 0:
            raise RefusalError(400, "Bad Request: the clock moves forward only")
        self._ahead += seconds
        self.events.add("clock", {"now": self.now()})
        for listener in self.on_moved:
            listener()
        return self.now()

    def deliver(self, kind: str, body: JsonObject) -> None:
        """Give an update to the bot."""
        self.updates.add(kind, body)

    def close(self) -> None:
        """End what waits: polls and streams of events."""
        self.updates.close()
        self.events.close()

    async def carry_out(self, method: str, parameters: Parameters) -> Any:  # noqa: ANN401 - JSON
        """Return the ``result`` of a request of the bot.

        Raises:
            RefusalError: As Telegram would refuse it.
        """
        try:
            check(method, parameters)
        except BadRequestError as error:
            raise RefusalError(400, f"Bad Request: {error.words}") from error
        if method == "getUpdates":
            return await self.updates.get(parameters)
        return answer(self.memory, method, parameters)

    def app(self) -> Starlette:
        """Return the server."""
        return Starlette(
            routes=[
                Route(
                    "/bot{token}/{method}",
                    partial(_answer, self),
                    methods=["GET", "POST"],
                ),
                *acts.routes(self),
            ]
        )


async def _answer(playground: Playground, request: Request) -> Response:
    """Answer a request of the bot."""
    try:
        result = await _result(playground, request)
    except RefusalError as refusal:
        return JSONResponse(refusal.as_json(), status_code=refusal.code)
    return JSONResponse({"ok": True, "result": result})


async def _result(playground: Playground, request: Request) -> Any:  # noqa: ANN401 - JSON
    if request.path_params["token"] != TOKEN:
        raise RefusalError(401, "Unauthorized")
    method = _NAMES.get(request.path_params["method"].lower())
    if method is None:
        raise RefusalError(404, "Not Found: method not found")
    return await playground.carry_out(method, await parameters_of(method, request))
