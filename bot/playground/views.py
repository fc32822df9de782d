"""What people see over HTTP: the page and its parts, the state, events as they come."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    JSONResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot import messages
from bot.playground.memory import JsonObject, RefusalError
from bot.playground.profile import shown

if TYPE_CHECKING:  # the server is made of these routes
    from bot.playground.server import Playground

_PAGE = Path(__file__).with_name("page")
# what a browser may show by itself; another file could be a page with scripts
_SHOWN = {"image/png", "image/jpeg", "image/gif"}
_LONGEST_ID = 18  # digits of an event's id

Endpoint = Callable[[Request], Awaitable[Response]]


def routes(playground: "Playground") -> list[BaseRoute]:
    """Return the routes of the page and of what it shows."""
    return [
        Route("/", _index),
        Mount("/page", StaticFiles(directory=_PAGE, check_dir=False)),
        Route("/playground/words", _words),
        Route("/playground/state", _state(playground)),
        Route("/playground/events", _events(playground)),
        Route("/playground/files/{file_id}", _content(playground)),
    ]


async def _index(request: Request) -> Response:
    del request
    return FileResponse(_PAGE / "index.html", headers={"Cache-Control": "no-cache"})


async def _words(request: Request) -> Response:
    del request
    return JSONResponse(messages.PAGE | {"zones": messages.ZONES})


def _events(playground: "Playground") -> Endpoint:
    async def stream(request: Request) -> Response:
        after = request.headers.get("last-event-id") or request.query_params.get(
            "after", ""
        )
        known = after.isdecimal() and len(after) <= _LONGEST_ID
        seen = int(after) if known else playground.events.last
        return StreamingResponse(
            playground.events.frames(seen),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store"},
        )

    return stream


def _content(playground: "Playground") -> Endpoint:
    async def content(request: Request) -> Response:
        upload = playground.memory.files.get(request.path_params["file_id"])
        if upload is None:
            return JSONResponse(RefusalError(404, "Not Found").as_json(), 404)
        kept = "inline" if upload.mime_type in _SHOWN else "attachment"
        return Response(
            upload.content,
            media_type=upload.mime_type
            if upload.mime_type in _SHOWN
            else "application/octet-stream",
            headers={
                "Content-Disposition": kept,
                "X-Content-Type-Options": "nosniff",
            },
        )

    return content


def _state(playground: "Playground") -> Endpoint:
    async def state(request: Request) -> Response:
        del request
        return JSONResponse(_told(playground))

    return state


def _told(playground: "Playground") -> JsonObject:
    memory = playground.memory
    told: dict[str, list[JsonObject]] = {str(number): [] for number in memory.chats}
    for (chat_id, _), message in memory.messages.items():
        told[str(chat_id)].append(message)
    return {
        "bot": memory.bot | shown(memory),
        "people": playground.gatherings.users,
        "chats": [
            chat | {"members": memory.members.get(number, [])}
            for number, chat in memory.chats.items()
        ],
        "messages": told,
        "keyboards": {str(chat): one for chat, one in memory.keyboards.items()},
        "now": playground.now(),
        "timezone": playground.timezone,
        "last": playground.events.last,
    }
