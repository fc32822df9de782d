"""Digests: what is owed at a moment, decided, claimed and sent.

    schedules → due → articles → stories → rendered → claimed → sending → sent

Everything up to the claim may be done twice, by two ticks at once or by two
processes: the claim is one transaction that only one of them wins, and it holds all
that is needed to go on after a crash.
"""

import asyncio
import datetime as dt
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from zoneinfo import ZoneInfo

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.model import Article, Preview, Story
from bot.services.delivery import Clock, Delivery, Moved, NotSent, Refused, Send
from bot.services.slots import Due, due, next_slot, slots
from bot.services.stories import stories_of
from bot.storage import articles, ledger, schedules
from bot.storage.engine import reading, writing

__all__ = [
    "Digests",
    "Due",
    "Moved",
    "NotSent",
    "Refused",
    "Render",
    "Send",
    "due",
    "next_slot",
    "slots",
]

_LOG = logging.getLogger(__name__)

# stories, newest first, and the local moment of the slot → messages, HTML
Render: TypeAlias = Callable[[Sequence[Story], dt.datetime], Awaitable[Sequence[str]]]

_ARTICLES_A_STORY = 4  # looked at for each story that a digest has room for


@dataclass(frozen=True, slots=True, kw_only=True)
class Digests:
    """Posts digests on time, each part once or not at all."""

    engine: AsyncEngine
    render: Render
    send: Send
    holder: str  # names this process, unlike any other before or beside it
    max_age: dt.timedelta  # of a slot; older ones are missed
    limit: int  # stories in one digest, at most
    lease: dt.timedelta = dt.timedelta(minutes=5)  # for one message to be sent

    async def recover(self, now: dt.datetime) -> None:
        """Call once at start: what earlier processes left in flight is unknown."""
        await self._delivery.recover(now)

    async def tick(self, now: dt.datetime) -> None:
        """Claim what is due and send what is queued; harmless at any time.

        Raises:
            StorageUnavailable: The database cannot be used; the next tick goes on.
        """
        clock = _clock(now)
        await self._delivery.expire(now, self.max_age)
        async with reading(self.engine) as connection:
            followed = await schedules.active(connection)
        for owed in due(followed, now, self.max_age):
            try:
                await self._claim(owed, clock)
            except Exception:  # noqa: BLE001  one fault must not stop the others
                _LOG.exception("digest of schedule %d waits", owed.schedule.id)
        await self._delivery.deliver(clock)

    async def preview(self, owner: int | None, now: dt.datetime) -> Preview:
        """Return a chat's next digest, or the next of all, and write nothing.

        Where there is no schedule, it is what a first one would post.
        """
        async with reading(self.engine) as connection:
            coming = [
                (slot, schedule.id, schedule)
                for schedule in await schedules.active(connection)
                if owner in {None, schedule.owner}
                and (slot := next_slot(schedule, now)) is not None
            ]
            slot, _, schedule = min(coming, default=(None, 0, None))
            found = await self._undigested(
                connection,
                schedule.owner if schedule else owner,
                schedule.target if schedule else owner,
            )
        stories = await self._stories(found)
        moment = slot.astimezone(ZoneInfo(schedule.zone)) if slot and schedule else now
        return Preview(
            schedule=schedule,
            slot=slot,
            articles=tuple(article for story in stories for article in story),
            parts=tuple(await self.render(stories, moment)) if stories else (),
        )

    @property
    def _delivery(self) -> Delivery:
        return Delivery(
            engine=self.engine, send=self.send, holder=self.holder, lease=self.lease
        )

    async def _claim(self, owed: Due, clock: Clock) -> None:
        """Render what is owed and claim it, unless another tick has."""
        schedule = owed.schedule
        chosen = await self._choose(owed)
        last = owed.slot or owed.missed[-1]
        moment = last.astimezone(ZoneInfo(schedule.zone))
        parts = await self.render(chosen, moment) if chosen else ()
        try:
            async with writing(self.engine) as connection:
                if not await schedules.advance(connection, schedule.id, last):
                    return
                now = clock()
                await ledger.miss(connection, schedule, owed.missed, now)
                if await ledger.enqueue(connection, schedule, last, parts, now):
                    given = [article for story in chosen for article in story]
                    await ledger.give(connection, schedule, last, given)
        except IntegrityError:
            # an article was deleted, or given by another schedule, since it was chosen
            _LOG.info("digest of schedule %d is made anew", schedule.id)

    async def _choose(self, owed: Due) -> tuple[Story, ...]:
        if owed.slot is None:
            return ()
        async with reading(self.engine) as connection:
            found = await self._undigested(
                connection, owed.schedule.owner, owed.schedule.target
            )
        return await self._stories(found)

    async def _undigested(
        self, connection: AsyncConnection, owner: int | None, target: int | None
    ) -> tuple[Article, ...]:
        """Return more articles than there is room for, since some tell the same."""
        return await articles.undigested(
            connection, owner, target, limit=self.limit * _ARTICLES_A_STORY
        )

    async def _stories(self, found: Sequence[Article]) -> tuple[Story, ...]:
        """Return as many stories as there is room for, those of the newest first."""
        return (await stories_of(found))[: self.limit]


def _clock(now: dt.datetime) -> Clock:
    """Return a clock that goes on from a moment."""
    elapsed = asyncio.get_running_loop().time
    start = elapsed()
    return lambda: now + dt.timedelta(seconds=elapsed() - start)
