"""How many people the bot can serve, beside a bare python-telegram-bot.

    uv run python tests/benchmarks/load.py
    uv run python tests/benchmarks/load.py --users 1000 --commands 5

Simulated people write to the bot through a local Telegram, which it polls over HTTP as
a process of its own; the server takes messages without limits, and the bot's own pacing
is off, since thirty messages a second would hide all else. Beside it, on the same
server and in the same run, a bare python-telegram-bot that sends back what it gets,
with as many updates at once. Each person asks again as soon as they are answered; then,
everybody sends five different commands at once, and the answers must come whole, once
and in order.

Figures hang on the machine; the ratio hangs on it less. Nothing here is asserted, but
lost, doubled or wrong replies make the exit code 1.
"""

import argparse
import asyncio
import os
import resource
import socket
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import (
    AsyncIterator,
    Callable,
    Coroutine,
    Iterable,
    Iterator,
    Sequence,
)
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import typer
import uvicorn

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.playground.memory import JsonObject  # noqa: E402 - the path is set above
from bot.playground.server import Playground  # noqa: E402

PROGRAM = Path(__file__).with_name("load_bots.py")
ASKED = ("/help", "/summary")
TOGETHER = ("/start", "/help", "/summary", "/who", "/figures")
_PATIENCE = 60.0  # seconds for a bot to start, or to say its first word
_QUIET = 1.0  # seconds after which nothing more is expected

Ask = Callable[[int], Coroutine[None, None, None]]
"""Lets one person ask, and returns when all is answered."""


@dataclass(slots=True, kw_only=True)
class People:
    """Simulated people, who count what the bot says to them.

    Args:
        playground: Where they are.
    """

    playground: Playground
    chats: list[int] = field(default_factory=list)
    said: defaultdict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    _waiting: dict[int, tuple[int, "asyncio.Future[None]"]] = field(
        default_factory=dict
    )

    def come(self, count: int) -> None:
        """Let so many people come, and listen."""
        self.chats = [
            self.playground.gatherings.meet(f"قارئ {number}")["id"]
            for number in range(count)
        ]
        self.playground.memory.on_change.append(self._hear)

    def _hear(self, change: str, what: JsonObject) -> None:
        if change != "message" or not what["message"].get("from", {}).get("is_bot"):
            return
        chat = what["message"]["chat"]["id"]
        self.said[chat].append(what["message"]["text"])
        self.heard.set()
        count, answered = self._waiting.get(chat, (0, None))
        if answered is not None and len(self.said[chat]) >= count:
            del self._waiting[chat]
            answered.set_result(None)

    async def ask(self, chat: int, texts: Iterable[str], replies: int) -> None:
        """Write texts, and return when there are so many replies to them."""
        answered = asyncio.get_running_loop().create_future()
        self._waiting[chat] = (len(self.said[chat]) + replies, answered)
        for text in texts:
            self.playground.people.say(chat, text)
        await answered

    async def learn(self, chat: int, text: str) -> list[str]:
        """Write a text, and return what the bot says until it is quiet."""
        before = len(self.said[chat])
        self.playground.people.say(chat, text)
        async with asyncio.timeout(_PATIENCE):
            while len(self.said[chat]) == before:
                self.heard.clear()
                await self.heard.wait()
        while True:
            self.heard.clear()
            try:
                await asyncio.wait_for(self.heard.wait(), _QUIET)
            except TimeoutError:
                return self.said[chat][before:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What came of one run."""

    updates: int
    seconds: float
    waits: Sequence[float]  # seconds from a command to the end of its answer
    wrong: Counter[str]  # replies that were lost, doubled, or not the right ones
    memory: Sequence[float]  # megabytes of the bot, at the start, halfway, at the end

    @property
    def rate(self) -> float:
        """Updates a second."""
        return self.updates / self.seconds if self.seconds else 0.0

    def told(self) -> str:
        """Return the run in a line."""
        waits = sorted(self.waits) or [0.0]
        late = waits[min(len(waits) - 1, int(len(waits) * 0.99))]
        grown = " → ".join(f"{one:.0f}" for one in self.memory)
        wrong = ", ".join(f"{count} {kind}" for kind, count in self.wrong.items())
        return (
            f"{self.rate:7.1f}/s   p50 {statistics.median(waits):6.2f} s"
            f"   p99 {late:6.2f} s   {grown} MB   {wrong or 'none wrong'}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """One bot on one server.

    Args:
        people: Who write to it.
        process: Its number.
        limit: Seconds that one run may take.
    """

    people: People
    process: int
    limit: float

    async def asked_again(self, text: str, times: int) -> Run:
        """Let everybody send a text so many times, each after the last answer."""
        people = self.people
        expected = await people.learn(people.chats[0], text)
        waits: list[float] = []

        async def ask(chat: int) -> None:
            for _ in range(times):
                begun = time.perf_counter()
                await people.ask(chat, [text], len(expected))
                waits.append(time.perf_counter() - begun)

        return await self._run(ask, expected * times, times, waits)

    async def all_at_once(self, texts: Sequence[str]) -> Run:
        """Let everybody send several texts without waiting for an answer."""
        people = self.people
        expected = [
            line for text in texts for line in await people.learn(people.chats[0], text)
        ]
        waits: list[float] = []

        async def ask(chat: int) -> None:
            begun = time.perf_counter()
            await people.ask(chat, texts, len(expected))
            waits.append(time.perf_counter() - begun)

        return await self._run(ask, expected, len(texts), waits)

    async def _run(
        self, ask: Ask, expected: list[str], updates: int, waits: list[float]
    ) -> Run:
        people = self.people
        before = {chat: len(people.said[chat]) for chat in people.chats}
        memory = [megabytes(self.process)]
        begun = time.perf_counter()
        await self._ask_all(ask, memory)
        seconds = time.perf_counter() - begun
        await asyncio.sleep(_QUIET)  # for whatever comes though it should not
        memory.append(megabytes(self.process))
        heard = (people.said[chat][before[chat] :] for chat in people.chats)
        wrong = sum((mistakes(one, expected) for one in heard), Counter[str]())
        return Run(
            updates=updates * len(people.chats),
            seconds=seconds,
            waits=waits,
            wrong=wrong,
            memory=memory,
        )

    async def _ask_all(self, ask: Ask, memory: list[float]) -> None:
        """Let everybody ask at once, and show how many are done."""
        tasks = [asyncio.create_task(ask(chat)) for chat in self.people.chats]
        half = len(tasks) // 2
        with typer.progressbar(length=len(tasks), file=sys.stderr) as bar:
            try:
                for done, one in enumerate(
                    asyncio.as_completed(tasks, timeout=self.limit)
                ):
                    await one
                    bar.update(1)
                    if done == half:
                        memory.append(megabytes(self.process))
            except TimeoutError:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)


def mistakes(heard: Sequence[str], expected: Sequence[str]) -> Counter[str]:
    """Count what one person heard that is not as expected.

    >>> mistakes(["a", "b", "b"], ["a", "b"])
    Counter({'doubled': 1})
    >>> mistakes(["b", "a"], ["a", "b"])
    Counter({'misordered': 1})
    """
    have, want = Counter(heard), Counter(expected)
    counted = {
        "lost": (want - have).total(),
        "doubled": sum((have - want)[one] for one in have - want if one in want),
        "strange": sum((have - want)[one] for one in have - want if one not in want),
        "misordered": int(have == want and list(heard) != list(expected)),
    }
    return Counter({kind: count for kind, count in counted.items() if count})


def megabytes(process: int) -> float:
    """Return how much memory a process holds now; 0 where the system doesn't tell."""
    try:
        pages = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0.0
    return int(pages) * resource.getpagesize() / 2**20


class _Server(uvicorn.Server):
    """A server that leaves signals to this program."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


@asynccontextmanager
async def served(playground: Playground) -> AsyncIterator[str]:
    """Serve a local Telegram while this is open; give its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        playground.app(),
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield "http://{}:{}".format(*listener.getsockname())
    finally:
        playground.close()
        server.should_exit = True
        await serving


@asynccontextmanager
async def benched(name: str, users: int, limit: float) -> AsyncIterator[Bench]:
    """Give a bot that has started, on a server of its own."""
    playground = Playground()
    playground.limits = None
    people = People(playground=playground)
    people.come(users)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        log = Path(folder) / "log"
        async with served(playground) as address:
            with log.open("wb") as output:
                process = await asyncio.create_subprocess_exec(
                    *(sys.executable, str(PROGRAM), name, address, folder),
                    stdout=output,
                    stderr=output,
                    cwd=folder,
                    env=os.environ | {"NO_PROXY": "127.0.0.1"},
                )
            try:
                yield Bench(people=people, process=process.pid, limit=limit)
            except TimeoutError:
                typer.echo(log.read_text("utf-8", "replace")[-2000:], err=True)
                raise
            finally:
                if process.returncode is None:
                    process.terminate()
                await process.wait()


async def measured(users: int, times: int, limit: float) -> list[tuple[str, Run]]:
    """Return every run, by name."""
    runs = []
    for name in ("echo", "mujaz"):
        typer.echo(f"{name}: {users} people", err=True)
        async with benched(name, users, limit) as bench:
            for text in ASKED:
                run = await bench.asked_again(text, times)
                runs.append((f"{name} {text}", run))
            if name == "mujaz":
                run = await bench.all_at_once(TOGETHER)
                runs.append((f"{name}, all at once", run))
    return runs


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a row a run, and the ratios."""
    parser = argparse.ArgumentParser(description="Load the bot.")
    parser.add_argument("--users", type=int, default=200)
    parser.add_argument("--commands", type=int, default=5)
    parser.add_argument("--limit", type=float, default=600, help="seconds for one run")
    given = parser.parse_args(arguments)
    runs = asyncio.run(measured(given.users, given.commands, given.limit))
    width = max(len(name) for name, _ in runs)
    for name, run in runs:
        typer.echo(f"{name:<{width}}  {run.told()}")
    rates = {name: run.rate for name, run in runs}
    for text in ASKED:
        ratio = rates[f"mujaz {text}"] / rates[f"echo {text}"]
        typer.echo(f"{text}: {ratio:.2f} of the echo bot's updates a second")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    typer.echo(f"peak memory of the server and the people: {own:.0f} MB")
    return int(any(run.wrong for _, run in runs))


if __name__ == "__main__":
    sys.exit(main())
