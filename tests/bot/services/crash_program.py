"""A bot that is killed at every step in turn, or has rivals; see test_crashes.py.

    crash_program.py killed FOLDER KILLS EVERY      crash_program.py rivals FOLDER

A step is a statement about to be executed, a commit about to be made, a post about to
be taken by Telegram, or one just taken. Telegram is a file that each accepted post is
appended to, which outlives whoever wrote it. Each run is a process of its own, forked
from one that has imported everything; a killed one has no chance to put things right.
"""

import asyncio
import datetime as dt
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.model import Draft, ScheduleDraft, Story
from bot.services.digests import Digests
from bot.services.library import Library
from bot.services.subscriptions import Subscriptions
from bot.storage.engine import create, upgrade

SLOT = dt.datetime(2018, 2, 13, 5, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
DAY = dt.timedelta(days=1)
OWNER = 7
PARTS = 3  # of the digest that is interrupted
RIVALS = 3  # processes
TARGETS = 6  # that the rivals have digests for

Step = Callable[[str], None]


class Telegram:
    """Telegram, as far as it outlives the bot: what it accepted, line by line."""

    def __init__(self, folder: Path, step: Step, pause: float = 0) -> None:
        self._path = folder / "telegram"
        self._step = step
        self._pause = pause  # seconds that a request takes

    async def send(self, chat: int, text: str) -> int:
        """Accept a post."""
        self._step("call")
        self._note(f"begin {chat} {text}")
        await asyncio.sleep(self._pause)
        self._note(f"accepted {chat} {text}")
        self._step("accepted")
        return self.lines().index(f"accepted {chat} {text}")

    def lines(self) -> list[str]:
        """Return what happened, in order."""
        return self._path.read_text().splitlines() if self._path.exists() else []

    def accepted(self) -> list[str]:
        """Return the texts that were accepted, in order."""
        return [
            line.split(" ", 2)[2]
            for line in self.lines()
            if line.startswith("accepted")
        ]

    def _note(self, line: str) -> None:
        file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(file, f"{line}\n".encode())
        os.close(file)


class Killer:
    """Kills its own process at a step, saying which it was."""

    def __init__(self, folder: Path, number: int) -> None:
        self._path = folder / "killed_at"
        self._left = number

    def step(self, name: str) -> None:
        """Count a step; the last one is not survived."""
        self._left -= 1
        if not self._left:
            self._path.write_text(name)
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self, engine: AsyncEngine) -> None:
        """Make every statement and every commit a step."""

        def statement(*seen: object) -> None:
            self.step(" ".join(str(seen[2]).split())[:40])

        def commit(connection: object) -> None:
            del connection
            self.step("commit")

        event.listen(engine.sync_engine, "before_cursor_execute", statement)
        event.listen(engine.sync_engine, "commit", commit)


def opened(folder: Path) -> AsyncEngine:
    """Open the database; what is written outlives a process without the disk's help."""
    engine = create(f"sqlite+aiosqlite:///{folder / 'mujaz.sqlite3'}")

    def hurry(connection: DBAPIConnection, record: object) -> None:
        del record
        cursor = connection.cursor()
        cursor.execute("PRAGMA synchronous = OFF")
        cursor.close()

    event.listen(engine.sync_engine, "connect", hurry)
    return engine


def bot(engine: AsyncEngine, telegram: Telegram) -> Digests:
    """Return the bot, as a process of this id."""
    return Digests(
        engine=engine,
        render=render,
        send=telegram.send,
        holder=f"process {os.getpid()}",
        max_age=DAY / 2,
        limit=PARTS,
    )


async def render(stories: Sequence[Story], moment: dt.datetime) -> Sequence[str]:
    """Give each article a part of its own: none of them tells what another does."""
    return [article.text for [article] in stories]


async def set_up(folder: Path, targets: Sequence[int]) -> None:
    """Make a database with a full digest for each target, at SLOT."""
    engine = opened(folder)
    await upgrade(engine)
    for target in targets:
        for part in range(PARTS):
            await hold(engine, target, f"{target}/{part}")
        draft = ScheduleDraft(
            owner=target,
            target=target,
            target_name="",
            at=dt.time(8),
            days=frozenset(range(7)),
            zone=ZoneInfo("Asia/Riyadh"),
        )
        await Subscriptions(engine=engine).add(draft, SLOT - DAY / 2)
    await engine.dispose()


async def hold(engine: AsyncEngine, owner: int, text: str) -> None:
    """Hold an article."""
    draft = Draft(title="", text=text)
    await Library(engine=engine).hold(owner, draft, SLOT - DAY / 2)


async def run(folder: Path, now: dt.datetime, killer: Killer | None = None) -> None:
    """Start the bot, and tick twice."""
    engine = opened(folder)
    if killer:
        killer.watch(engine)
    await upgrade(engine)
    digests = bot(engine, Telegram(folder, killer.step if killer else ignore))
    await digests.recover(now)
    await digests.tick(now)
    await digests.tick(now + MINUTE)
    await engine.dispose()


def ignore(step: str) -> None:
    """Survive a step."""
    del step


async def note_states(folder: Path, name: str) -> None:
    """Write down the states of all posts, by their text."""
    engine = opened(folder)
    (found,) = await Subscriptions(engine=engine).of_owner(OWNER, SLOT)
    states = {post.text: post.state for post in found.posts}
    (folder / name).write_text(json.dumps(states))
    await engine.dispose()


async def live_on(folder: Path) -> None:
    """Restart, and live to the next slot, for which there is one more article."""
    await run(folder, SLOT + 10 * MINUTE)
    engine = opened(folder)
    await hold(engine, OWNER, "new")
    await engine.dispose()
    await run(folder, SLOT + DAY)
    await note_states(folder, "states")


def in_a_process(work: Coroutine[Any, Any, None]) -> bool:
    """Do something in a process of its own; return whether it lived to the end.

    Raises:
        RuntimeError: It failed otherwise than by being killed.
    """
    return ended(started(work))


def started(work: Coroutine[Any, Any, None]) -> int:
    """Start doing something in a process of its own; return its id."""
    if child := os.fork():
        work.close()
        return child
    status = 1
    try:
        asyncio.run(work)
        status = 0
    finally:
        os._exit(status)


def ended(child: int) -> bool:
    """Wait for a process; return whether it lived to the end."""
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return False
    if status:
        message = "a process failed"
        raise RuntimeError(message)
    return True


def killed(folder: Path, kills: int, every: int) -> None:
    """Kill a bot, and the bots after it, at a step; then at a later step, and so on.

    Args:
        folder: An empty one.
        kills: How many bots are killed before one may live, at most.
        every: Steps between one trial's and the next one's.
    """
    in_a_process(set_up(folder, [OWNER]))
    for number in range(1, 1000, every):
        here = folder / str(number)
        here.mkdir()
        shutil.copy(folder / "mujaz.sqlite3", here)
        lived, after = True, []
        for run_number in range(kills):
            now = SLOT + run_number * 2 * MINUTE
            if in_a_process(run(here, now, Killer(here, number))):
                break
            lived = False
            in_a_process(note_states(here, f"states {run_number}"))
            after.append(json.loads((here / f"states {run_number}").read_text()))
        if lived:
            return
        in_a_process(live_on(here))
        report = {
            "killed_at": (here / "killed_at").read_text(),
            "after_kills": after,
            "states": json.loads((here / "states").read_text()),
            "accepted": Telegram(here, ignore).accepted(),
        }
        print(json.dumps(report))  # noqa: T201  for the test to read


def rivals(folder: Path) -> None:
    """Let processes tick on one database as fast as they can."""
    targets = [OWNER + number for number in range(TARGETS)]
    in_a_process(set_up(folder, targets))
    children = [started(compete(folder)) for _ in range(RIVALS)]
    for child in children:
        ended(child)
    for line in Telegram(folder, ignore).lines():
        print(line)  # noqa: T201


async def compete(folder: Path) -> None:
    """Tick again and again, at the same slot as the rivals."""
    engine = opened(folder)
    digests = bot(engine, Telegram(folder, ignore, pause=0.005))
    for _ in range(8):
        await digests.tick(SLOT)
    await engine.dispose()


if __name__ == "__main__":
    if sys.argv[1] == "killed":
        killed(Path(sys.argv[2]), kills=int(sys.argv[3]), every=int(sys.argv[4]))
    else:
        rivals(Path(sys.argv[2]))
