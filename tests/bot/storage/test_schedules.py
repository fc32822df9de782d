"""Schedules: kept as asked, and each slot taken by one."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Schedule, ScheduleDraft
from bot.storage import schedules

NOW = dt.datetime(2018, 2, 13, 5, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
DRAFT = ScheduleDraft(
    owner=7,
    target=-5,
    target_name="@أخبار",
    at=dt.time(8, 30),
    days=frozenset({0, 6}),
    zone=ZoneInfo("Africa/Cairo"),
)


async def test_a_schedule_comes_back_as_it_was_asked_for(
    connection: AsyncConnection,
) -> None:
    """Active, from now on, and with no slot dealt with."""
    added = await schedules.add(connection, DRAFT, NOW)

    assert added == Schedule(
        id=added.id,
        owner=7,
        target=-5,
        target_name="@أخبار",
        at=dt.time(8, 30),
        days=frozenset({0, 6}),
        zone="Africa/Cairo",
        active=True,
        since=NOW,
        last_slot=None,
    )
    assert await schedules.of_owner(connection, 7) == (added,)
    assert await schedules.of_owner(connection, 8) == ()


async def test_a_slot_is_advanced_to_once(connection: AsyncConnection) -> None:
    """And never back."""
    added = await schedules.add(connection, DRAFT, NOW)

    assert await schedules.advance(connection, added.id, NOW + DAY)
    assert not await schedules.advance(connection, added.id, NOW + DAY)
    assert not await schedules.advance(connection, added.id, NOW)
    assert await schedules.advance(connection, added.id, NOW + 2 * DAY)
    (found,) = await schedules.active(connection)
    assert found == replace(added, last_slot=NOW + 2 * DAY)


async def test_an_inactive_schedule_is_seen_but_not_followed(
    connection: AsyncConnection,
) -> None:
    """Its owner learns why nothing comes."""
    stopped = await schedules.add(connection, DRAFT, NOW)
    other = await schedules.add(connection, DRAFT, NOW)
    await schedules.deactivate(connection, stopped.id)

    assert await schedules.active(connection) == (other,)
    assert not await schedules.advance(connection, stopped.id, NOW + DAY)
    assert [one.active for one in await schedules.of_owner(connection, 7)] == [
        False,
        True,
    ]


async def test_only_its_owner_can_delete_a_schedule(
    connection: AsyncConnection,
) -> None:
    """Not even the target's chat."""
    added = await schedules.add(connection, DRAFT, NOW)

    assert not await schedules.remove(connection, -5, added.id)
    assert await schedules.remove(connection, 7, added.id)
    assert not await schedules.remove(connection, 7, added.id)


async def test_only_the_inactive_ones_of_a_target_are_cleared_away(
    connection: AsyncConnection,
) -> None:
    """The target's other schedules and the owner's other targets stay."""
    active = await schedules.add(connection, DRAFT, NOW)
    elsewhere = await schedules.add(connection, replace(DRAFT, target=-6), NOW)
    refused = await schedules.add(connection, DRAFT, NOW)
    for one in (elsewhere, refused):
        await schedules.deactivate(connection, one.id)

    await schedules.remove_inactive(connection, 7, -5)

    left = await schedules.of_owner(connection, 7)
    assert [one.id for one in left] == [active.id, elsewhere.id]
