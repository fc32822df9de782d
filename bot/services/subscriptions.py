"""Subscriptions: the schedules that chats ask for, list and cancel."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import NoSuchSchedule, TooManySchedules
from bot.model import Schedule, ScheduleDraft, Subscription
from bot.services.slots import next_slot
from bot.storage import ledger, schedules
from bot.storage.engine import reading, writing

LIMIT = 20  # schedules that one chat may have
_SLOTS_SHOWN = 7  # of each schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriptions:
    """The schedules of every chat.

    Every method raises StorageUnavailable where the database cannot be used.
    """

    engine: AsyncEngine

    async def add(self, draft: ScheduleDraft, now: dt.datetime) -> Schedule:
        """Post digests of a chat's articles from now on; asked twice, it is one.

        Raises:
            TooManySchedules: The chat has LIMIT of them.
            ValueError: No days, or days that a week does not have; a nameless zone.
        """
        draft = _checked(draft)
        async with writing(self.engine) as connection:
            # who asks anew has mended what made the target refuse
            await schedules.remove_inactive(connection, draft.owner, draft.target)
            held = await schedules.of_owner(connection, draft.owner)
            for schedule in held:
                if _is_asked_for(schedule, draft):
                    return schedule
            if len(held) >= LIMIT:
                raise TooManySchedules
            return await schedules.add(connection, draft, now)

    async def of_owner(self, owner: int, now: dt.datetime) -> tuple[Subscription, ...]:
        """Return a chat's schedules, oldest first, each with its latest posts."""
        async with reading(self.engine) as connection:
            return tuple(
                [
                    Subscription(
                        schedule=schedule,
                        next_slot=next_slot(schedule, now),
                        posts=await ledger.latest(
                            connection, schedule.id, slots=_SLOTS_SHOWN
                        ),
                    )
                    for schedule in await schedules.of_owner(connection, owner)
                ]
            )

    async def cancel(self, owner: int, schedule_id: int) -> None:
        """Delete a chat's schedule, with what it has not sent yet.

        Raises:
            NoSuchSchedule: The chat has none of that id.
        """
        async with writing(self.engine) as connection:
            if not await schedules.remove(connection, owner, schedule_id):
                raise NoSuchSchedule


def _checked(draft: ScheduleDraft) -> ScheduleDraft:
    if not draft.days or not draft.days <= frozenset(range(7)):
        message = f"not days of the week, 0 to 6: {sorted(draft.days)}"
        raise ValueError(message)
    if not draft.zone.key:
        message = "a zone read from a file has no name to keep"
        raise ValueError(message)
    at = draft.at.replace(second=0, microsecond=0, tzinfo=None, fold=0)
    return replace(draft, at=at)


def _is_asked_for(schedule: Schedule, draft: ScheduleDraft) -> bool:
    return (
        schedule.target == draft.target
        and schedule.at == draft.at
        and schedule.days == draft.days
        and schedule.zone == draft.zone.key
    )
