"""Trying the bot out: it and a local Telegram in one process, with a page to talk on.

The bot is the one that runs on Telegram. What differs is the address that it speaks to,
and its clock, which follows the local Telegram's: people there may move it forward, and
see at once what a schedule brings.
"""

import asyncio
import datetime as dt
import os
import signal
import socket
import sys
import tempfile
import threading
import time
import webbrowser
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from types import FrameType

import uvicorn
from pydantic import SecretStr
from telegram.request import HTTPXRequest

from bot import messages
from bot.app import TICK, build, opened
from bot.errors import BadSettings
from bot.handlers import Mujaz
from bot.playground.server import TOKEN, Playground
from bot.running import UPDATES, log_to_stderr
from bot.settings import Settings

PORT = 8420
_LOOPBACK = "127.0.0.1"
_CONNECTIONS = 256  # of the bot to the local Telegram
_MOST_STEPS = 400  # of the clock, for one leap
_PATIENCE = 2  # seconds for a browser to let go of its connection


def play(
    settings: Settings, *, port: int | None, database: Path | None, browser: bool
) -> None:
    """Run the bot and a local Telegram until a signal ends both.

    Args:
        settings: The token and the database aren't used.
        port: Of the page; 0: any that is free; None: PORT, or any if that is taken.
        database: A file that outlives the run; None: one that doesn't.
        browser: Whether to open the page, where there is a browser.

    Raises:
        BadSettings: The port is taken.
        StorageUnavailable: The database cannot be opened.
    """
    chosen = "log_level" in settings.model_fields_set
    log_to_stderr(settings.log_level if chosen else "WARNING", TOKEN)
    with (
        _listening(port) as listener,
        tempfile.TemporaryDirectory(
            prefix="mujaz-", ignore_cleanup_errors=True
        ) as folder,
    ):
        file = database or Path(folder) / "mujaz.sqlite3"
        local = settings.model_copy(
            update={
                "token": SecretStr(TOKEN),
                "database_url": f"sqlite+aiosqlite:///{file}",
            }
        )
        asyncio.run(_play(local, listener, browser=browser))


def _listening(port: int | None) -> socket.socket:
    """Return a socket that listens, to this machine alone."""
    wanted = PORT if port is None else port
    try:
        return socket.create_server((_LOOPBACK, wanted))
    except OSError as error:
        if port is None:
            return socket.create_server((_LOOPBACK, 0))
        message = f"port {port} cannot be used; give another one with --port"
        raise BadSettings(message) from error


async def _play(settings: Settings, listener: socket.socket, *, browser: bool) -> None:
    address = "http://{}:{}".format(*listener.getsockname())
    playground = Playground(timezone=settings.timezone)
    clock = _Clock(playground)
    application = build(
        settings,
        base_url=f"{address}/bot",
        # what goes to this machine goes through no proxy
        request=HTTPXRequest(
            connection_pool_size=_CONNECTIONS, httpx_kwargs={"trust_env": False}
        ),
        clock=clock,
    )
    with _signalled() as signalled:
        async with _served(playground, listener), _polling(application):
            step = dt.timedelta(minutes=settings.digest_max_age) / 2
            playground.on_moved.append(
                lambda: application.create_task(clock.follow(application, step))
            )
            sys.stdout.write(f"{address}/\n")
            sys.stdout.flush()
            sys.stderr.write(f"{messages.PLAYGROUND_CONNECT}\n")
            sys.stderr.flush()
            if browser and _has_browser():
                # some browsers hold whoever opens them until they are closed
                threading.Thread(
                    target=webbrowser.open, args=(address,), daemon=True
                ).start()
            await signalled.wait()


class _Clock:
    """The bot's clock: the local Telegram's, after which it walks when that leaps.

    A slot that is leapt over would be one that the bot missed, as if it had been down.
    """

    def __init__(self, playground: Playground) -> None:
        self._now = playground.now
        self._ahead = self._measured()  # seconds, of this machine's clock

    def _measured(self) -> float:
        # the two are not read at quite the same moment
        return round(self._now() - time.time(), 2)

    def __call__(self) -> dt.datetime:
        """Return the present moment."""
        return dt.datetime.fromtimestamp(time.time() + self._ahead, dt.UTC)

    async def follow(self, application: Mujaz, step: dt.timedelta) -> None:
        """Catch up in steps, at each of which the bot looks at its schedules.

        Args:
            application: The bot, which has schedules to look at.
            step: How far at once; longer where there would be too many.
        """
        jobs = application.job_queue.get_jobs_by_name(TICK)  # type: ignore[union-attr]
        leap = self._measured() - self._ahead
        length = max(step.total_seconds(), leap / _MOST_STEPS)
        while (left := self._measured() - self._ahead) > 0:
            self._ahead += min(left, length)
            for job in jobs:
                await job.run(application)


@contextmanager
def _signalled() -> Iterator[asyncio.Event]:
    """Give an event that the first signal to end sets; the second ends at once."""
    loop, event = asyncio.get_running_loop(), asyncio.Event()
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.getsignal(number) for number in numbers}

    def asked(number: int, frame: FrameType | None) -> None:
        del frame
        signal.signal(number, before[signal.Signals(number)])
        loop.call_soon_threadsafe(event.set)

    for number in numbers:
        signal.signal(number, asked)
    try:
        yield event
    finally:
        for number in numbers:
            signal.signal(number, before[number])


class _Server(uvicorn.Server):
    """A server that leaves signals to whoever runs it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


@asynccontextmanager
async def _served(
    playground: Playground, listener: socket.socket
) -> AsyncIterator[None]:
    """Serve the local Telegram while this is open."""
    config = uvicorn.Config(
        playground.app(),
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=_PATIENCE,
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield
    finally:
        playground.close()
        server.should_exit = True
        await serving


@asynccontextmanager
async def _polling(application: Mujaz) -> AsyncIterator[None]:
    """Let the bot work while this is open, as `run_polling` does on Telegram."""
    updater = application.updater
    if updater is None:
        message = "an application that cannot poll"
        raise TypeError(message)
    async with opened(application):
        await application.start()
        try:
            await updater.start_polling(allowed_updates=UPDATES)
            yield
        finally:
            if updater.running:
                await updater.stop()
            await application.stop()


def _has_browser() -> bool:
    """Tell whether a page can be opened; a browser for terminals would take over."""
    return sys.platform in ("darwin", "win32") or any(
        os.environ.get(name) for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY")
    )
