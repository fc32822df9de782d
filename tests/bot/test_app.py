"""The composition root: what is opened, ticked and closed."""

import asyncio
import datetime as dt

import pytest
from telegram.ext import Application

from bot.app import CHECK, TICK, build, now, opened
from bot.errors import BadSettings, StorageUnavailable
from bot.services.digests import Digests
from bot.settings import Settings
from tests.bot.conftest import Clock
from tests.bot.fakes import CHANNEL, READER, Telegram, bad_gateway, unauthorised
from tests.bot.handlers.test_commands import ARTICLE


async def test_a_digest_is_posted_when_the_clock_ticks(
    settings: Settings, telegram: Telegram, clock: Clock
) -> None:
    """By the job that `build` hangs into the application's own scheduler."""
    application = build(settings, request=telegram, clock=clock)
    async with opened(application):
        assert application.job_queue is not None
        [tick] = application.job_queue.get_jobs_by_name(TICK)
        await telegram.message("/schedule @morning_news 09:01").to(application)
        await telegram.message(ARTICLE).to(application)

        await tick.run(application)
        before = len(telegram.to(CHANNEL["id"]))
        clock.pass_time(minutes=1, seconds=5)
        await tick.run(application)
        await tick.run(application)

    assert (before, len(telegram.to(CHANNEL["id"]))) == (0, 1)


async def test_a_tick_without_a_database_is_logged_and_the_next_goes_on(
    settings: Settings,
    telegram: Telegram,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The scheduler must not lose its job."""

    async def fail(self: object, moment: dt.datetime) -> None:
        message = "disk full"
        raise StorageUnavailable(message)

    monkeypatch.setattr(Digests, "tick", fail)
    application = build(settings, request=telegram)
    async with opened(application):
        assert application.job_queue is not None
        [tick] = application.job_queue.get_jobs_by_name(TICK)
        await tick.run(application)

    assert "no digests at this tick: disk full" in caplog.text


async def test_a_tick_waits_for_the_one_before_it(
    settings: Settings, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What that one has in flight is no post that has waited for hours."""
    steps: list[str] = []

    async def slow(self: object, moment: dt.datetime) -> None:
        steps.append("begins")
        await asyncio.sleep(0)
        steps.append("ends")

    monkeypatch.setattr(Digests, "tick", slow)
    application = build(settings, request=telegram)
    async with opened(application):
        assert application.job_queue is not None
        [tick] = application.job_queue.get_jobs_by_name(TICK)
        await asyncio.gather(*(tick.run(application) for _ in range(3)))

    assert steps == ["begins", "ends"] * 3


async def test_a_token_that_is_revoked_ends_the_bot(
    settings: Settings,
    telegram: Telegram,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Deaf, it would go on for ever; a server that fails ends nothing."""
    ended: list[object] = []

    def stop(self: object) -> None:
        ended.append(self)

    monkeypatch.setattr(Application, "stop_running", stop)
    application = build(settings, request=telegram)
    async with opened(application):
        assert application.job_queue is not None
        [check] = application.job_queue.get_jobs_by_name(CHECK)
        await check.run(application)
        telegram.fail("getMe", bad_gateway())
        await check.run(application)
        assert ended == []
        telegram.fail("getMe", unauthorised())
        await check.run(application)

    assert ended == [application]
    assert "Telegram isn't reached" in caplog.text
    assert "Telegram doesn't know the token any more" in caplog.text


async def test_a_menu_that_telegram_refuses_stops_nothing(
    settings: Settings, telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot answers all the same."""
    telegram.fail("setMyCommands", bad_gateway())

    async with opened(build(settings, request=telegram, ticking=False)) as application:
        await telegram.message("/start", user=READER).to(application)

    assert "the menu could not be set" in caplog.text
    assert telegram.texts


def test_another_server_can_be_named(settings: Settings) -> None:
    """A local one, for trying."""
    application = build(settings, base_url="http://127.0.0.1:8081/bot")

    assert application.bot.base_url == "http://127.0.0.1:8081/bot1:test"


def test_without_a_token_nothing_is_built(settings: Settings) -> None:
    """And the setting is named."""
    with pytest.raises(BadSettings, match="MUJAZ_TOKEN"):
        build(settings.model_copy(update={"token": None}))


def test_the_clock_is_aware_and_in_utc() -> None:
    """Naive times would be wrong somewhere."""
    assert now().utcoffset() == dt.timedelta(0)
