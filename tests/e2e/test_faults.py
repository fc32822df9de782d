"""A Telegram that loses requests and answers, asks to wait, and says things twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import messages
from bot.playground.memory import JsonObject
from tests.e2e.playing import CHANNEL_ID, HOME, ROOT, Program, running, until

ARTICLE = (ROOT / "bot/playground/page/article.txt").read_text("utf-8")
COMMANDS = ("/start", "/help", "/who", "/summary")
DAY = 86_400  # seconds
PEOPLE = 30
SHARE = 0.03

FAULTS = [
    {"kind": "drop_before", "share": SHARE},
    {"kind": "drop_after", "share": SHARE},
    {"kind": "flood", "method": "sendMessage", "share": SHARE, "seconds": 1},
    {"kind": "status", "method": "sendMessage", "share": SHARE, "code": 502},
    {"kind": "duplicate_update", "share": SHARE},
]


def spoil(program: Program, faults: list[JsonObject]) -> None:
    """Ask for faults, and for no others."""
    program.client.post("/playground/faults", json=faults).raise_for_status()


def texts(told: list[JsonObject]) -> list[str]:
    """Return what the bot says among messages."""
    return [one["text"] for one in told if one.get("from", {}).get("is_bot")]


def test_everybody_is_answered_though_connections_break(tmp_path: Path) -> None:
    """Each command at least once, also those whose updates come twice."""
    with running(tmp_path) as program:
        for command in COMMANDS:
            program.ask(command)
        expected = set(texts(program.messages()))
        people = [
            program.post("people", first_name=f"قارئ {number}")["chat"]["id"]
            for number in range(PEOPLE)
        ]
        spoil(program, FAULTS)
        for command in COMMANDS:
            for person in people:
                program.post("say", chat_id=person, text=command)

        def all_answered() -> bool:
            told = program.get("state")["messages"]
            return all(expected <= set(texts(told[str(one)])) for one in people)

        assert until(all_answered)
        met = {one["kind"]: one["met"] for one in program.get("faults")["faults"]}
        spoil(program, [])

        assert all(met.values()), met
        assert until(lambda: not program.call("getWebhookInfo")["pending_update_count"])
        assert program.ask("/start")["text"] in expected


def test_whoever_waits_sees_that_the_bot_is_at_work(tmp_path: Path) -> None:
    """An answer that is long in coming is announced."""
    with running(tmp_path) as program:
        program.ask("/start")
        spoil(program, [{"kind": "delay", "method": "sendMessage", "seconds": 4}])
        after = program.get("state")["last"]
        program.post("say", chat_id=HOME, text="/help")
        shown = list(until_answered(program, after))

    assert shown[0] == ("message", False)  # the person's own
    assert ("action", False) in shown
    assert shown[-1] == ("message", True)


def until_answered(program: Program, after: int) -> Iterator[tuple[str, bool]]:
    """Yield what happens up to the bot's message, and whether it is that message."""
    for name, what in program.events(after):
        answered = name == "message" and bool(texts([what["message"]]))
        yield name, answered
        if answered:
            return


def test_no_digest_comes_twice_though_answers_are_lost(tmp_path: Path) -> None:
    """What may have arrived isn't sent again; the next day's digest comes as ever."""
    with running(tmp_path) as program:
        program.ask("/schedule @mujaz_morning 08:00")
        lost = {"method": "sendMessage", "chat_id": CHANNEL_ID, "times": 1}
        spoil(program, [{"kind": "drop_after", **lost}])
        for day in range(4):
            before = len(program.messages(CHANNEL_ID))
            program.ask(f"{day}. {ARTICLE}")
            program.post("clock", seconds=DAY)
            until(lambda before=before: len(program.messages(CHANNEL_ID)) > before)  # type: ignore[misc]

        posts = [one["text"] for one in program.messages(CHANNEL_ID)]

    assert len(posts) == len(set(posts)) == 4


@pytest.mark.parametrize("kind", ["drop_before", "status"])
def test_a_digest_that_may_be_lost_is_told_of(kind: str, tmp_path: Path) -> None:
    """It may have arrived, for all the bot knows; the next one comes as ever."""
    with running(tmp_path) as program:
        program.ask("/schedule @mujaz_morning 08:00")
        program.ask(ARTICLE)
        lost = {"method": "sendMessage", "chat_id": CHANNEL_ID, "times": 1}
        spoil(program, [{"kind": kind, **lost}])
        program.post("clock", seconds=DAY)
        until(lambda: messages.POST_STATES["unknown"] in listed(program))

        program.ask(f"2. {ARTICLE}")
        program.post("clock", seconds=DAY)
        until(lambda: program.messages(CHANNEL_ID))

        assert len(program.messages(CHANNEL_ID)) == 1


def listed(program: Program) -> str:
    """Return the list of schedules."""
    text: str = program.ask("/schedule")["text"]
    return text
