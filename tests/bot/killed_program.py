"""The whole bot, killed while it posts a digest, and started again; see test_killed.py.

    killed_program.py FOLDER

A step is a request about to be carried out by Telegram, one just carried out, a commit
about to be made, or one just made. Each run is a process of its own, forked from one
that has imported everything. Telegram lives within it, but what it accepts it appends
to a file, which outlives them all.
"""

import asyncio
import datetime as dt
import json
import os
import shutil
import signal
import sys
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from sqlalchemy import Engine, Pool, event
from telegram.request import RequestData

from bot.app import TICK, build, opened
from bot.model import Post
from bot.playground.chats import administrator, creator
from bot.playground.terminal import PERSON, Conversation, Sent, Terminal
from bot.services.subscriptions import Subscriptions
from bot.settings import Settings
from bot.storage.engine import create

SLOT = dt.datetime(2026, 1, 5, 6, 1, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
CHANNEL = {
    "id": -1_001_000_000_002,
    "type": "channel",
    "title": "موجز الصباح",
    "username": "morning_news",
}
CORPUS = Path(__file__).parents[1] / "corpus/articles"
ARTICLES = (
    "bank",
    "border",
    "cabinet",
    "election",
    "fire",
    "flood",
    "fuel",
    "harvest",
    "manuscript",
    "marathon",
    "school",
    "stadium",
    "startup",
    "storm",
    "train",
    "vaccine",
)
"""As many stories as fill two posts."""


@dataclass(slots=True, kw_only=True)
class Steps:
    """Notes each step, and does not survive the one that is fatal."""

    path: Path
    fatal: int | None = None  # from 0
    _count: int = 0
    _committing: bool = False

    def take(self, name: str) -> None:
        """Take a step."""
        append(self.path, name)
        if self._count == self.fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        self._count += 1

    def watch(self) -> None:
        """Make the commits of any engine steps, before and after."""

        def commit(connection: object) -> None:
            del connection
            self.take("commit")
            self._committing = True

        def checkin(connection: object, record: object) -> None:
            del connection, record  # given back when all is done with it
            if self._committing:
                self._committing = False
                self.take("committed")

        event.listen(Engine, "commit", commit)
        event.listen(Pool, "checkin", checkin)


class Telegram(Terminal):
    """A Telegram of which what the channel shows outlives it; requests are steps."""

    def __init__(self, folder: Path, steps: Steps, now: dt.datetime) -> None:
        super().__init__(self._note, clock=now.timestamp)
        self.said: list[str] = []  # to the person
        self._path = folder / "channel"
        self._steps = steps
        self.memory.add(
            CHANNEL, [creator(PERSON.to_dict()), administrator(self.memory.bot)]
        )

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
        """Carry out a request."""
        name = url.rpartition("/")[2]
        self._steps.take(f"before {name}")
        answer = await super().do_request(url, method, request_data)
        self._steps.take(f"after {name}")
        return answer

    def _note(self, sent: Sent) -> None:
        if sent.method != "sendMessage":
            return
        if sent.parameters["chat_id"] == CHANNEL["id"]:
            append(self._path, json.dumps(sent.parameters["text"]))
        else:
            self.said.append(sent.parameters["text"])


def append(path: Path, line: str) -> None:
    """Append a line to a file for good."""
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(file, f"{line}\n".encode())
    os.fsync(file)
    os.close(file)


def lines(path: Path) -> list[str]:
    """Return the lines of a file; none where there is none."""
    return path.read_text().splitlines() if path.exists() else []


def settings(folder: Path) -> Settings:
    """Return the settings of a bot whose database is in a folder."""
    return Settings(
        token=SecretStr("1:killed"),
        database_url=f"sqlite+aiosqlite:///{folder / 'mujaz.sqlite3'}",
        timezone="Asia/Riyadh",
        digest_articles=len(ARTICLES),
        digest_max_age=180,
    )


async def set_up(folder: Path) -> None:
    """Let a person send articles, and schedule a digest in the channel at SLOT."""
    now = SLOT - MINUTE
    telegram = Telegram(folder, Steps(path=folder / "steps of setting up"), now)
    conversation = Conversation(telegram)
    application = build(
        settings(folder), request=telegram, clock=lambda: now, ticking=False
    )
    async with opened(application):
        await conversation.say(application, "/schedule @morning_news 09:01")
        for name in ARTICLES:
            article = (CORPUS / f"{name}.txt").read_text(encoding="utf-8")
            await conversation.say(application, article)


async def run(folder: Path, steps: Steps, now: dt.datetime) -> None:
    """Start the bot, let its clock tick once, and ask it for the schedules."""
    steps.watch()
    telegram = Telegram(folder, steps, now)
    application = build(settings(folder), request=telegram, clock=lambda: now)
    async with opened(application):
        if application.job_queue is None:
            message = "nothing ticks"
            raise RuntimeError(message)
        [tick] = application.job_queue.get_jobs_by_name(TICK)
        await tick.run(application)
        await Conversation(telegram).say(application, "/schedule")
    (folder / "told").write_text("\n".join(telegram.said))


async def note_posts(folder: Path) -> None:
    """Write down the posts of the schedule."""
    (folder / "posts").write_text(
        json.dumps([(post.text, post.state) for post in await posts(folder)])
    )


async def posts(folder: Path) -> Sequence[Post]:
    """Return the posts of the schedule, in order."""
    engine = create(settings(folder).database_url)
    (found,) = await Subscriptions(engine=engine).of_owner(PERSON.id, SLOT)
    await engine.dispose()
    return sorted(found.posts, key=lambda post: post.part)


def in_a_process(work: Coroutine[Any, Any, None]) -> bool:
    """Do something in a process of its own; return whether it lived to the end.

    Raises:
        RuntimeError: It failed otherwise than by being killed.
    """
    if child := os.fork():
        work.close()
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
            return False
        if status:
            message = "a process failed"
            raise RuntimeError(message)
        return True
    status = 1
    try:
        asyncio.run(work)
        status = 0
    finally:
        os._exit(status)


def noted(folder: Path) -> list[tuple[str, str]]:
    """Return the texts and states of the posts, in order."""
    in_a_process(note_posts(folder))
    return [(text, state) for text, state in json.loads((folder / "posts").read_text())]


def fatal_steps(folder: Path) -> list[int]:
    """Return ten steps, having lived through all of them.

    The digest is claimed, its first part taken, sent and settled, and its second sent:
    before and after each.
    """
    in_a_process(run(folder, Steps(path=folder / "steps"), SLOT))
    names = lines(folder / "steps")
    first, second, *_ = (
        number for number, name in enumerate(names) if name == "before sendMessage"
    )
    return [*range(first - 4, first + 4), second, second + 1]


def trial(folder: Path, fatal: int) -> dict[str, object]:
    """Kill a bot at a step, start others until nothing waits, and tell about it."""
    steps = Steps(path=folder / "steps", fatal=fatal)
    lived = in_a_process(run(folder, steps, SLOT))
    left = [state for _, state in noted(folder)]
    starts = 0
    while not starts or {"queued", "sending"} & {state for _, state in noted(folder)}:
        starts += 1
        now = SLOT + starts * MINUTE
        in_a_process(run(folder, Steps(path=folder / "steps again"), now))
    after = noted(folder)
    texts = [text for text, _ in after]
    return {
        "lived": lived,
        "killed_at": lines(steps.path)[-1],
        "left": left,
        "states": [state for _, state in after],
        "accepted": [
            texts.index(json.loads(line)) for line in lines(folder / "channel")
        ],
        "told": (folder / "told").read_text(),
    }


def main(folder: Path) -> None:
    """Try to kill the bot at each step in turn, and print what came of it."""
    start = folder / "start"
    start.mkdir()
    asyncio.run(set_up(start))
    dry = folder / "dry"
    shutil.copytree(start, dry)
    for fatal in fatal_steps(dry):
        here = folder / str(fatal)
        shutil.copytree(start, here)
        print(json.dumps(trial(here, fatal)), flush=True)  # noqa: T201  for the test to read


if __name__ == "__main__":
    main(Path(sys.argv[1]))
