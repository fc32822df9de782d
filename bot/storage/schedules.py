"""Schedules: who asked for digests, where to, and which slot was dealt with last."""

import datetime as dt
from typing import Any

from sqlalchemy import Select, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Schedule, ScheduleDraft
from bot.storage.engine import insert
from bot.storage.tables import schedules


async def add(
    connection: AsyncConnection, draft: ScheduleDraft, now: dt.datetime
) -> Schedule:
    """Keep a schedule whose first slot comes after now."""
    added = insert(connection, schedules).values(
        owner=draft.owner,
        target=draft.target,
        target_name=draft.target_name,
        at=draft.at,
        days=draft.days,
        zone=draft.zone.key,
        active=True,
        since=now,
    )
    rows = await connection.execute(added.returning(schedules))
    return Schedule(**rows.mappings().one())


async def of_owner(connection: AsyncConnection, owner: int) -> tuple[Schedule, ...]:
    """Return the schedules that a chat asked for, oldest first."""
    found = select(schedules).where(schedules.c.owner == owner).order_by(schedules.c.id)
    return await _schedules(connection, found)


async def active(connection: AsyncConnection) -> tuple[Schedule, ...]:
    """Return all schedules that are to be followed, oldest first."""
    found = select(schedules).where(schedules.c.active).order_by(schedules.c.id)
    return await _schedules(connection, found)


async def advance(
    connection: AsyncConnection, schedule_id: int, slot: dt.datetime
) -> bool:
    """Mark the slots up to one as dealt with; return whether that is the caller's.

    Of several who try, one wins, and the others find it done.
    """
    won = (
        update(schedules)
        .where(
            schedules.c.id == schedule_id,
            schedules.c.active,
            or_(schedules.c.last_slot.is_(None), schedules.c.last_slot < slot),
        )
        .values(last_slot=slot)
    )
    return (await connection.execute(won)).rowcount > 0


async def deactivate(connection: AsyncConnection, schedule_id: int) -> None:
    """Follow a schedule no longer, but keep it, so that its owner sees why."""
    stopped = update(schedules).where(schedules.c.id == schedule_id)
    await connection.execute(stopped.values(active=False))


async def remove(connection: AsyncConnection, owner: int, schedule_id: int) -> bool:
    """Delete a chat's schedule and its posts; return whether there was one."""
    removed = delete(schedules).where(
        schedules.c.id == schedule_id, schedules.c.owner == owner
    )
    return (await connection.execute(removed)).rowcount > 0


async def remove_inactive(connection: AsyncConnection, owner: int, target: int) -> None:
    """Delete a chat's schedules that the target refused, and their posts."""
    removed = delete(schedules).where(
        schedules.c.owner == owner, schedules.c.target == target, ~schedules.c.active
    )
    await connection.execute(removed)


async def _schedules(
    connection: AsyncConnection, found: Select[Any]
) -> tuple[Schedule, ...]:
    rows = await connection.execute(found)
    return tuple(Schedule(**row) for row in rows.mappings())
