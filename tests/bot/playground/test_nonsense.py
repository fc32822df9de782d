"""Nonsense: whatever comes, from the bot or from people, no answer is an accident."""

import json
from typing import Any

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import Update

from bot.playground.botapi import API
from bot.playground.entities import units
from bot.playground.server import TOKEN, Playground
from bot.playground.terminal import pieces
from tests.bot.playground.conftest import Clock

ACTS = (
    *("say", "press", "inline", "people", "chats", "topics", "members"),
    *("migrate", "clock", "faults"),
)
NAMES = sorted(
    {field for fields in API["methods"].values() for field in fields}
    | {
        field
        for kind in API["types"].values()
        if isinstance(kind, dict)
        for field in kind
    }
    | {"user_id", "status", "rights", "title", "bot", "forwarded_from", "seconds"}
    | {"kind", "share", "times", "code", "data", "is_forum", "first_name", "username"}
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.sampled_from(
        [1001, -4_000_000, "@mujaz_morning", 1, "HTML", "attach://x", "photo", "<b>"]
    )
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3)
    ),
    max_leaves=8,
)
REQUESTS = st.sampled_from(sorted(API["methods"])).flatmap(
    lambda method: st.tuples(
        st.just(method),
        st.fixed_dictionaries(
            {},
            optional=dict.fromkeys(API["methods"][method], VALUES),
        ),
    )
)

FEW = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


async def post(playground: Playground, path: str, body: object) -> httpx.Response:
    """Post JSON, in memory; an accident is an exception here."""
    transport = httpx.ASGITransport(playground.app())
    async with httpx.AsyncClient(
        transport=transport, base_url="http://localhost"
    ) as http:
        return await http.post(
            path,
            content=json.dumps(body),  # httpx would refuse half a surrogate pair
            headers={"Content-Type": "application/json"},
        )


@FEW
@given(request=REQUESTS)
async def test_a_request_is_carried_out_or_refused(
    request: tuple[str, dict[str, Any]],
) -> None:
    playground = Playground(Clock())
    playground.people.say(1001, "/start")
    method, parameters = request
    parameters.pop("timeout", None)  # whoever polls in earnest waits in earnest

    got = await post(playground, f"/bot{TOKEN}/{method}", parameters)

    assert got.json()["ok"] == (got.status_code == 200)
    assert got.status_code in (200, 400, 403, 404, 409, 429)
    playground.close()


@FEW
@given(
    act=st.sampled_from(ACTS),
    asked=st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5),
)
async def test_an_act_is_done_or_refused_and_leaves_what_can_be_read(
    act: str, asked: dict[str, Any]
) -> None:
    playground = Playground(Clock())
    playground.people.say(1001, "/start")
    asked = {"chat_id": 1001, "message_id": 1, "text": "أ", "data": "s", **asked}

    got = await post(playground, f"/playground/{act}", asked)

    assert got.status_code in (200, 400)
    for update in await playground.updates.get({}):
        Update.de_json(json.loads(json.dumps(update)), None)
    transport = httpx.ASGITransport(playground.app())
    async with httpx.AsyncClient(
        transport=transport, base_url="http://localhost"
    ) as http:
        assert (await http.get("/playground/state")).status_code == 200


@FEW
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
async def test_whatever_is_written_can_be_read(text: str) -> None:
    playground = Playground(Clock())

    await post(playground, "/playground/say", {"chat_id": 1001, "text": text})

    written = []
    for update in await playground.updates.get({}):
        message = Update.de_json(json.loads(json.dumps(update)), None).message
        assert message is not None
        written.append(message.text)
        for entity, words in message.parse_entities().items():
            assert words
            assert units(words) == entity.length
    assert written == list(pieces(text))
