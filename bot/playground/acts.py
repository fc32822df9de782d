"""What people can do over HTTP: the page's side of the local Telegram, and the tests'.

JSON in, JSON out, under ``/playground``; an act that cannot be done is refused as the
Bot API refuses. Beside what the page's script reads there:

- an event «message» bears ``keyboard`` where the message sets or removes the keyboard
  below the chat; ``state.keyboards`` holds those that stand, by chat;
- ``GET /playground/files/<file_id>`` gives the content of a file of a message;
- an event «reset» says that events were missed: read the state anew.
"""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:  # the server is made of these routes
    from bot.playground.server import Playground

_PAGE = Path(__file__).with_name("page")

Act = Callable[["Playground", JsonObject], JsonObject]


def routes(playground: "Playground") -> list[BaseRoute]:
    """Return the routes of the page and of people."""
    return [
        Route("/", _index),
        Mount("/page", StaticFiles(directory=_PAGE, check_dir=False)),
        Route("/playground/words", _words),
        Route("/playground/state", _get(playground, _state)),
        Route("/playground/events", _events(playground)),
        *(
            Route(f"/playground/{name}", _post(playground, act), methods=["POST"])
            for name, act in _ACTS.items()
        ),
    ]


def _get(
    playground: "Playground", tell: Callable[["Playground"], Any]
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        del request  # it says nothing more
        return JSONResponse(tell(playground))

    return answer


def _post(
    playground: "Playground", act: Act
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            return JSONResponse(act(playground, await _asked(request)))
        except RefusalError as refusal:
            return _refused(refusal)
        except (KeyError, TypeError, ValueError) as error:
            return _refused(RefusalError(400, f"Bad Request: {error!r}"))

    return answer


def _refused(refusal: RefusalError) -> Response:
    return JSONResponse(refusal.as_json(), status_code=refusal.code)


async def _asked(request: Request) -> JsonObject:
    read = json.loads(await request.body() or b"{}")
    if not isinstance(read, dict):
        raise RefusalError(400, "Bad Request: expected a JSON object")
    return read


async def _index(request: Request) -> Response:
    del request
    return FileResponse(_PAGE / "index.html", headers={"Cache-Control": "no-cache"})


async def _words(request: Request) -> Response:
    del request
    return JSONResponse(messages.PAGE | {"zones": messages.ZONES})


def _events(playground: "Playground") -> Callable[[Request], Awaitable[Response]]:
    async def stream(request: Request) -> Response:
        after = request.headers.get("last-event-id") or request.query_params.get(
            "after", ""
        )
        seen = int(after) if after.isdecimal() else playground.events.last
        return StreamingResponse(
            playground.events.frames(seen),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store"},
        )

    return stream


def _state(playground: "Playground") -> JsonObject:
    memory = playground.memory
    told: dict[str, list[JsonObject]] = {str(number): [] for number in memory.chats}
    for (chat_id, _), message in memory.messages.items():
        told[str(chat_id)].append(message)
    return {
        "bot": memory.bot | bot_profile(playground),
        "people": playground.people.users,
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


def bot_profile(playground: "Playground") -> JsonObject:
    """Return the menu of commands and what the bot says of itself."""
    profile = playground.memory.profile
    return {
        "commands": profile.get("commands {'type': 'default'} ", []),
        "description": profile.get("description", ""),
    }


def _say(playground: "Playground", asked: JsonObject) -> JsonObject:
    said = playground.people.say(
        asked["chat_id"],
        asked["text"],
        user_id=asked.get("user_id"),
        entities=asked.get("entities") or (),
        reply_to=asked.get("reply_to_message_id"),
        forwarded_from=asked.get("forwarded_from"),
        thread_id=asked.get("message_thread_id"),
    )
    return {"message_ids": [message["message_id"] for message in said]}


def _press(playground: "Playground", asked: JsonObject) -> JsonObject:
    query = playground.people.press(
        asked["chat_id"],
        asked["message_id"],
        asked["data"],
        user_id=asked.get("user_id"),
    )
    return {"callback_query_id": query}


def _open_chat(playground: "Playground", asked: JsonObject) -> JsonObject:
    chat = playground.people.open_chat(
        asked["type"],
        asked["title"],
        username=asked.get("username"),
        bot=asked.get("bot", "none"),
        owner=asked.get("user_id"),
    )
    return {"chat": chat}


def _set_member(playground: "Playground", asked: JsonObject) -> JsonObject:
    member = playground.people.set_member(
        asked["chat_id"],
        status=asked["status"],
        user_id=asked.get("user_id"),
        rights=asked.get("rights"),
    )
    return {"member": member}


def _migrate(playground: "Playground", asked: JsonObject) -> JsonObject:
    return {"chat": playground.people.migrate(asked["chat_id"])}


def _move(playground: "Playground", asked: JsonObject) -> JsonObject:
    return {"now": playground.move(float(asked["seconds"]))}


_ACTS: dict[str, Act] = {
    "say": _say,
    "press": _press,
    "chats": _open_chat,
    "members": _set_member,
    "migrate": _migrate,
    "clock": _move,
}
