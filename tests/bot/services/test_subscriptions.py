"""Subscriptions: asked for, listed with what came of them, and cancelled."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import NoSuchSchedule, TooManySchedules
from bot.model import ScheduleDraft
from bot.services.subscriptions import LIMIT, Subscriptions
from bot.storage import ledger, schedules
from bot.storage.engine import writing

NOW = dt.datetime(2018, 2, 13, 4, tzinfo=dt.UTC)
SLOT = dt.datetime(2018, 2, 13, 5, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
DRAFT = ScheduleDraft(
    owner=7,
    target=-5,
    target_name="@أخبار",
    at=dt.time(8),
    days=frozenset(range(7)),
    zone=ZoneInfo("Asia/Riyadh"),
)


@pytest.fixture
def subscriptions(engine: AsyncEngine) -> Subscriptions:
    """Give the subscriptions, none as yet."""
    return Subscriptions(engine=engine)


async def test_a_new_schedule_waits_for_its_first_slot(
    subscriptions: Subscriptions,
) -> None:
    """And has no posts."""
    added = await subscriptions.add(DRAFT, NOW)

    (found,) = await subscriptions.of_owner(7, NOW)
    assert (found.schedule, found.next_slot, found.posts) == (added, SLOT, ())
    assert await subscriptions.of_owner(-5, NOW) == ()


async def test_asking_twice_makes_one_schedule(subscriptions: Subscriptions) -> None:
    """Seconds make no other time; anything else makes another schedule."""
    first = await subscriptions.add(DRAFT, NOW)
    with_seconds = replace(DRAFT, at=dt.time(8, 0, 30, fold=1))

    assert await subscriptions.add(with_seconds, NOW + DAY) == first
    for other in (
        replace(DRAFT, target=7),
        replace(DRAFT, at=dt.time(20)),
        replace(DRAFT, days=frozenset({4})),
        replace(DRAFT, zone=ZoneInfo("Africa/Cairo")),
        replace(DRAFT, owner=8),
    ):
        assert (await subscriptions.add(other, NOW)).id != first.id


async def test_a_chat_has_only_so_many_schedules(subscriptions: Subscriptions) -> None:
    """Another chat may have as many; one that is cancelled makes room."""
    for minute in range(LIMIT):
        last = await subscriptions.add(replace(DRAFT, at=dt.time(8, minute)), NOW)
    one_more = replace(DRAFT, at=dt.time(20))

    with pytest.raises(TooManySchedules):
        await subscriptions.add(one_more, NOW)
    assert len(await subscriptions.of_owner(7, NOW)) == LIMIT

    await subscriptions.add(replace(one_more, owner=8), NOW)
    await subscriptions.cancel(7, last.id)
    await subscriptions.add(one_more, NOW)


@pytest.mark.parametrize("days", [[], [7], [-1, 3]])
async def test_days_must_be_of_the_week(
    subscriptions: Subscriptions, days: list[int]
) -> None:
    """At least one, from Monday to Sunday."""
    with pytest.raises(ValueError, match="days of the week"):
        await subscriptions.add(replace(DRAFT, days=frozenset(days)), NOW)


async def test_a_zone_must_have_a_name(subscriptions: Subscriptions) -> None:
    """Only a name can be kept."""
    folder = next((one for one in TZPATH if (Path(one) / "Asia/Riyadh").exists()), None)
    if folder is None:
        pytest.skip(reason="this system has no time zone files to read")
    with (Path(folder) / "Asia/Riyadh").open("rb") as file:
        nameless = ZoneInfo.from_file(file)

    with pytest.raises(ValueError, match="no name"):
        await subscriptions.add(replace(DRAFT, zone=nameless), NOW)


async def test_only_who_asked_can_cancel(subscriptions: Subscriptions) -> None:
    """Once."""
    added = await subscriptions.add(DRAFT, NOW)

    with pytest.raises(NoSuchSchedule):
        await subscriptions.cancel(8, added.id)
    await subscriptions.cancel(7, added.id)
    with pytest.raises(NoSuchSchedule):
        await subscriptions.cancel(7, added.id)
    assert await subscriptions.of_owner(7, NOW) == ()


async def test_a_schedule_shows_its_latest_posts(
    subscriptions: Subscriptions, engine: AsyncEngine
) -> None:
    """Newest first, with what became of them."""
    added = await subscriptions.add(DRAFT, NOW)
    async with writing(engine) as connection:
        await ledger.miss(connection, added, [SLOT - DAY], NOW)
        await ledger.enqueue(connection, added, SLOT, ["أ"], NOW)

    (found,) = await subscriptions.of_owner(7, NOW)

    assert [(post.slot, post.state) for post in found.posts] == [
        (SLOT, "queued"),
        (SLOT - DAY, "missed"),
    ]


async def test_asking_anew_takes_the_place_of_what_the_target_refused(
    subscriptions: Subscriptions, engine: AsyncEngine
) -> None:
    """Until then it is shown, and nothing is expected of it."""
    added = await subscriptions.add(DRAFT, NOW)
    async with writing(engine) as connection:
        await schedules.deactivate(connection, added.id)
    (stopped,) = await subscriptions.of_owner(7, NOW)
    assert (stopped.schedule.active, stopped.next_slot) == (False, None)

    again = await subscriptions.add(DRAFT, NOW)

    (found,) = await subscriptions.of_owner(7, NOW)
    assert found.schedule == again
    assert again.active
