"""Digests, from schedules to messages, through the real application."""

import datetime as dt
from collections.abc import AsyncIterator

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.app import digests, prepare, services
from bot.handlers.posting import sender
from bot.services.delivery import Moved, NotSent, Refused
from bot.services.digests import Digests
from bot.settings import Settings
from bot.storage import engine as storage
from tests.bot.conftest import Clock, Say
from tests.bot.fakes import (
    CHANNEL,
    SUPERGROUP,
    Failure,
    Telegram,
    bad_gateway,
    bad_request,
    broken_off,
    flood,
    forbidden,
    lost_answer,
    migrated,
    no_connection,
    no_connection_free,
    no_connection_in_time,
    unauthorised,
)
from tests.bot.handlers.test_commands import ARTICLE


@pytest.fixture
async def posts(say: Say, settings: Settings, clock: Clock) -> AsyncIterator[Digests]:
    """The digest service that the application would tick."""
    engine: AsyncEngine = storage.create(settings.database_url)
    await prepare(engine, clock)
    made = digests(settings, services(settings, engine), sender(say.application.bot))
    await made.recover(clock())
    yield made
    await engine.dispose()


async def _at_eight(clock: Clock, posts: Digests) -> None:
    """Let it be the next morning at eight in Riyadh, and tick."""
    day = clock.now.date() + dt.timedelta(days=1)
    clock.now = dt.datetime.combine(day, dt.time(5, 0, 5), tzinfo=dt.UTC)
    await posts.tick(clock())


async def test_a_channel_gets_each_article_once(
    say: Say, posts: Digests, telegram: Telegram, clock: Clock
) -> None:
    """Across slots; a morning without news is silent; the sample is no news."""
    await say("/schedule @morning_news 08:00")
    await _at_eight(clock, posts)
    assert telegram.to(CHANNEL["id"]) == []

    await say(ARTICLE)
    await _at_eight(clock, posts)
    await posts.tick(clock())
    await _at_eight(clock, posts)

    [post] = telegram.to(CHANNEL["id"])
    text = post.text.text.replace("\u2068", "").replace("\u2069", "")
    assert text.startswith("موجز الأربعاء 7 يناير 2026\n\nبلدية المرسى تفتتح")
    assert "الرقم الأبرز: 3 ملايين دينار تونسي" in text
    assert "المصدر: نص أُرسل إلى البوت" in text
    assert "نُشر" in await say("/schedule")


async def test_what_cannot_be_known_is_said_and_not_sent_again(
    say: Say, posts: Digests, telegram: Telegram, clock: Clock
) -> None:
    """An answer that was lost may hide a post that arrived."""
    await say("/schedule @morning_news 08:00")
    await say(ARTICLE)
    telegram.fail("sendMessage", lost_answer(), chat=CHANNEL["id"])

    await _at_eight(clock, posts)
    clock.pass_time(hours=1)
    await posts.tick(clock())

    assert len(telegram.to(CHANNEL["id"])) == 1
    assert "لم يتأكد وصوله" in await say("/schedule")


async def test_a_schedule_that_is_refused_stops_and_says_so(
    say: Say, posts: Digests, telegram: Telegram, clock: Clock
) -> None:
    """The bot was removed from the channel."""
    await say("/schedule @morning_news 08:00")
    await say(ARTICLE)
    telegram.fail("sendMessage", forbidden(), chat=CHANNEL["id"])

    await _at_eight(clock, posts)

    assert "متوقف لأني لا أستطيع النشر" in await say("/schedule")


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (forbidden(), Refused),
        (bad_request("Bad Request: chat not found"), Refused),
        (
            bad_request("Bad Request: not enough rights to send text messages"),
            Refused,
        ),
        (bad_request("Bad Request: can't parse entities"), NotSent),
        (migrated(SUPERGROUP["id"]), Moved),
        (unauthorised(), NotSent),
        (no_connection(), NotSent),
        (no_connection_in_time(), NotSent),
        (no_connection_free(), NotSent),
        (lost_answer(), Exception),
        (broken_off(), Exception),
        (bad_gateway(), Exception),
    ],
)
async def test_what_is_known_of_a_failure_is_told(
    failure: Failure, kind: type[Exception], say: Say
) -> None:
    """Only what surely had no effect may be tried again."""
    say.telegram.fail("sendMessage", failure, chat=CHANNEL["id"])

    with pytest.raises(kind) as problem:
        await sender(say.application.bot)(CHANNEL["id"], "<b>موجز</b>")

    if kind is Exception:
        assert not isinstance(problem.value, NotSent | Refused | Moved)


async def test_a_wait_longer_than_the_retries_is_kept_in_the_row(say: Say) -> None:
    """With the seconds that Telegram asks for."""
    say.telegram.fail("sendMessage", flood(1), times=1, chat=CHANNEL["id"])

    with pytest.raises(NotSent) as problem:
        await sender(say.application.bot)(CHANNEL["id"], "موجز")

    assert problem.value.retry_after == 1
