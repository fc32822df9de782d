"""What people can do over HTTP: the page's side of the local Telegram, and the tests'.

JSON in, JSON out, under ``/playground``; an act that cannot be done is refused as the
Bot API refuses. Beside what the page's script reads there:

- an event «message» bears ``keyboard`` where the message sets or removes the keyboard
  below the chat; ``state.keyboards`` holds those that stand, by chat;
- ``GET /playground/files/<file_id>`` gives the content of a file of a message;
- an event «reset» says that events were missed: read the state anew.
"""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.playground.memory import JsonObject, RefusalError
from bot.playground.reading import loads, upload_of

if TYPE_CHECKING:  # the server is made of these routes
    from bot.playground.server import Playground

Act = Callable[["Playground", JsonObject], JsonObject]
Endpoint = Callable[[Request], Awaitable[Response]]


def routes(playground: "Playground") -> list[BaseRoute]:
    """Return the routes of what people do."""
    return [
        Route("/playground/file", _file(playground), methods=["POST"]),
        Route(
            "/playground/faults", _faults(playground), methods=["GET", "POST", "DELETE"]
        ),
        *(
            Route(f"/playground/{name}", _post(playground, act), methods=["POST"])
            for name, act in _ACTS.items()
        ),
    ]


def _post(playground: "Playground", act: Act) -> Endpoint:
    async def asked(request: Request) -> JsonObject:
        read = await _json(request)
        if not isinstance(read, dict):
            raise RefusalError(400, "Bad Request: expected a JSON object")
        return act(playground, read)

    return _refusing(asked)


def _refusing(act: Callable[[Request], Awaitable[Any]]) -> Endpoint:
    """Return what answers with JSON: what an act comes to, or why it cannot be."""

    async def answer(request: Request) -> Response:
        try:
            return JSONResponse(await act(request))
        except RefusalError as refusal:
            refused = refusal
        except KeyError as missing:
            refused = RefusalError(400, f"Bad Request: {missing.args[0]} is missing")
        except (TypeError, ValueError, AttributeError) as error:
            refused = RefusalError(400, f"Bad Request: {error}")
        return JSONResponse(refused.as_json(), status_code=refused.code)

    return answer


async def _json(request: Request) -> Any:  # noqa: ANN401 - JSON
    return loads(await request.body() or b"{}")


def _faults(playground: "Playground") -> Endpoint:
    async def asked(request: Request) -> JsonObject:
        if request.method == "POST":
            read = await _json(request)
            playground.faults.replace(read if isinstance(read, list) else [read])
        if request.method == "DELETE":
            playground.faults.replace(())
        return {"faults": [fault.as_json() for fault in playground.faults]}

    return _refusing(asked)


def _file(playground: "Playground") -> Endpoint:
    async def asked(request: Request) -> JsonObject:
        async with request.form() as form:
            file = form["file"]
            if not isinstance(file, UploadFile):
                raise RefusalError(400, "Bad Request: there is no file")
            user = form.get("user_id")
            message = playground.people.send(
                str(form["chat_id"]),
                await upload_of(file),
                user_id=int(str(user)) if user else None,
                caption=str(form.get("caption", "")),
            )
        return {"message": message}

    return _refusing(asked)


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
        int(asked["message_id"]),
        asked["data"],
        user_id=asked.get("user_id"),
    )
    return {"callback_query_id": query}


def _look_up(playground: "Playground", asked: JsonObject) -> JsonObject:
    query = playground.people.look_up(asked["query"], user_id=asked.get("user_id"))
    return {"inline_query_id": query}


def _meet(playground: "Playground", asked: JsonObject) -> JsonObject:
    names = ("last_name", "username", "language_code")
    more = {name: str(asked[name]) for name in names if name in asked}
    return {"chat": playground.gatherings.meet(str(asked["first_name"]), **more)}


def _open_chat(playground: "Playground", asked: JsonObject) -> JsonObject:
    chat = playground.gatherings.open_chat(
        asked["type"],
        asked["title"],
        username=asked.get("username"),
        bot=asked.get("bot", "none"),
        owner=asked.get("user_id"),
        is_forum=bool(asked.get("is_forum")),
    )
    return {"chat": chat}


def _open_topic(playground: "Playground", asked: JsonObject) -> JsonObject:
    topic = playground.gatherings.open_topic(asked["chat_id"], str(asked["name"]))
    return {"topic": topic}


def _set_member(playground: "Playground", asked: JsonObject) -> JsonObject:
    member = playground.gatherings.set_member(
        asked["chat_id"],
        status=asked["status"],
        user_id=asked.get("user_id"),
        rights=asked.get("rights"),
    )
    return {"member": member}


def _migrate(playground: "Playground", asked: JsonObject) -> JsonObject:
    return {"chat": playground.gatherings.migrate(asked["chat_id"])}


def _move(playground: "Playground", asked: JsonObject) -> JsonObject:
    return {"now": playground.move(float(asked["seconds"]))}


_ACTS: dict[str, Act] = {
    "say": _say,
    "press": _press,
    "inline": _look_up,
    "people": _meet,
    "chats": _open_chat,
    "topics": _open_topic,
    "members": _set_member,
    "migrate": _migrate,
    "clock": _move,
}
