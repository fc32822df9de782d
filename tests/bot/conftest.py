"""The whole bot as it runs, but for Telegram, which is in memory, and the clock."""

import asyncio
import datetime as dt
import shutil
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import build, opened
from bot.handlers import Mujaz
from bot.settings import Settings
from bot.storage.engine import create, upgrade
from tests.bot.fakes import Telegram


@dataclass(slots=True)
class Clock:
    """The present moment, which a test moves on."""

    now: dt.datetime = dt.datetime(2026, 1, 5, 6, 0, tzinfo=dt.UTC)  # a Monday

    def __call__(self) -> dt.datetime:
        """Return the present moment."""
        return self.now

    def pass_time(self, **time: float) -> None:
        """Let some time go by."""
        self.now += dt.timedelta(**time)


@pytest.fixture(autouse=True)
def _timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python-telegram-bot warns of waits in bare seconds; a warning is an error."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture(autouse=True)
def _settings_of_this_machine_apart(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whatever is set on the machine, and its .env, means nothing to a test."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"MUJAZ_{name}".upper(), raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still unless the test moves it."""
    return Clock()


@pytest.fixture
def telegram() -> Telegram:
    """A Telegram that checks each request."""
    return Telegram()


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with tables and nothing in them; who wants to write takes a copy."""
    file = tmp_path_factory.mktemp("tables") / "mujaz.sqlite3"

    async def make() -> None:
        engine = create(f"sqlite+aiosqlite:///{file}")
        await upgrade(engine)
        await engine.dispose()

    asyncio.run(make())
    return file


@pytest.fixture
def database(tables: Path, tmp_path: Path) -> str:
    """The address of a database of the test's own, whose tables are made."""
    file = shutil.copy(tables, tmp_path / "mujaz.sqlite3")
    return f"sqlite+aiosqlite:///{file}"


@pytest.fixture
def settings(database: str) -> Settings:
    """Settings with a token and a database of the test's own."""
    return Settings(token=SecretStr("1:test"), database_url=database)


@pytest.fixture
async def application(
    settings: Settings, telegram: Telegram, clock: Clock
) -> AsyncIterator[Mujaz]:
    """The bot, open and with no digests ticking."""
    made = build(settings, request=telegram, clock=clock, ticking=False)
    async with opened(made):
        yield made


@pytest.fixture
def say(application: Mujaz, telegram: Telegram) -> "Say":
    """Say something to the bot, and get what it answers."""
    return Say(application=application, telegram=telegram)


@dataclass(frozen=True, slots=True)
class Say:
    """A reader's side of a private chat."""

    application: Mujaz
    telegram: Telegram

    async def __call__(self, text: str, **fields: object) -> str:
        """Send a message; return all that the bot answers to it, as it is read."""
        return await self._answer(
            lambda: self.telegram.message(text, **fields).to(self.application)  # type: ignore[arg-type]
        )

    async def press(self, label: str) -> str:
        """Press the newest button with a label; return the answer."""
        return await self._answer(
            lambda: self.telegram.press(label).to(self.application)
        )

    async def callback(self, data: str) -> str:
        """Send a button's data, whatever they are; return the answer."""
        return await self._answer(
            lambda: self.telegram.callback(data).to(self.application)
        )

    async def _answer(self, act: "Callable[[], object]") -> str:
        before = len(self.telegram.texts)
        await act()  # type: ignore[misc]
        told = "\n".join(self.telegram.texts[before:])
        return told.replace("\N{FIRST STRONG ISOLATE}", "").replace(
            "\N{POP DIRECTIONAL ISOLATE}", ""
        )
