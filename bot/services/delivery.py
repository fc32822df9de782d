"""Delivery: what the ledger has queued is sent, each part once or not at all.

Telegram knows no repeated request from a new one, so an answer that never came is
never asked for again: the row says ``unknown``. Only what surely had no effect is
tried again.
"""

import asyncio
import datetime as dt
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.model import Post
from bot.storage import chats, ledger, schedules
from bot.storage.engine import reading, writing

_LOG = logging.getLogger(__name__)

MAX_ATTEMPTS = 5  # to hand one post to Telegram
_IN_FLIGHT = 8  # chats served at once
_FIRST_PAUSE = dt.timedelta(seconds=30)  # before the second attempt; then doubled

Send: TypeAlias = Callable[[int, str], Awaitable[int]]  # chat, HTML → message id
Clock: TypeAlias = Callable[[], dt.datetime]


class NotSent(Exception):
    """The request surely had no effect; it may be made again."""

    def __init__(self, retry_after: float | None = None) -> None:
        super().__init__(retry_after)
        self.retry_after = retry_after  # seconds that Telegram asks for


class Refused(Exception):
    """The bot may not post there: blocked, removed, or the chat is gone."""


class Moved(Exception):
    """The group became a supergroup, which has another id."""

    def __init__(self, new_chat_id: int) -> None:
        super().__init__(new_chat_id)
        self.new_chat_id = new_chat_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Sends what is queued."""

    engine: AsyncEngine
    send: Send  # raises NotSent, Refused or Moved; anything else means: who knows
    holder: str  # names this process, unlike any other before or beside it
    lease: dt.timedelta  # after which a send without an answer is given up

    async def recover(self, now: dt.datetime) -> None:
        """Give up what earlier processes left in flight."""
        async with writing(self.engine) as connection:
            left = await ledger.abandon(connection, holder=self.holder, now=now)
        if left:
            _LOG.warning("%d posts of an earlier process may have been sent", left)

    async def expire(self, now: dt.datetime, max_age: dt.timedelta) -> None:
        """Give up what has had no answer for too long, or waited for too long."""
        async with writing(self.engine) as connection:
            # a margin, so that a sender that counts the same time is first to know
            before = now - 2 * self.lease
            lapsed = await ledger.lapse(connection, before=before, now=now)
            until = now - max_age
            expired = await ledger.expire(connection, slots_until=until, now=now)
        if lapsed or expired:
            _LOG.warning("%d posts without an answer, %d too late", lapsed, expired)

    async def deliver(self, clock: Clock) -> None:
        """Send all that is ready, to several chats at once, to each in order."""
        async with reading(self.engine) as connection:
            targets = await ledger.waiting_targets(connection, clock())
        free = asyncio.Semaphore(_IN_FLIGHT)
        ends = await asyncio.gather(
            *(self._serve(target, free, clock) for target in targets),
            return_exceptions=True,  # one chat's fault must not stop the others
        )
        for end in ends:
            if end is not None:
                _LOG.error("posts of a chat wait", exc_info=end)

    async def _serve(self, target: int, free: asyncio.Semaphore, clock: Clock) -> None:
        async with free:
            while post := await self._take(target, clock()):
                target = await self._attempt(post, clock)

    async def _take(self, target: int, now: dt.datetime) -> Post | None:
        try:
            async with writing(self.engine) as connection:
                return await ledger.take(
                    connection, target, holder=self.holder, now=now
                )
        except IntegrityError:  # another process was quicker
            return None

    async def _attempt(self, post: Post, clock: Clock) -> int:
        """Send a post that was taken; return the chat to go on with."""
        try:
            async with asyncio.timeout(self.lease.total_seconds()):
                message_id = await self.send(post.target, post.text or "")
        except NotSent as error:
            await self._try_again(post, error.retry_after, clock())
        except Refused:
            await self._stop(post, clock())
        except Moved as error:
            await self._move(post, error.new_chat_id, clock())
            return error.new_chat_id
        except Exception as error:  # noqa: BLE001  whatever it was, who knows
            _LOG.warning("post %d may have been sent: %s", post.id, type(error))
            await self._settle(post, clock(), state="unknown")
        else:
            await self._settle(post, clock(), state="sent", message_id=message_id)
        return post.target

    async def _settle(self, post: Post, now: dt.datetime, **values: object) -> None:
        async with writing(self.engine) as connection:
            await ledger.settle(connection, post, now=now, **values)

    async def _try_again(
        self, post: Post, retry_after: float | None, now: dt.datetime
    ) -> None:
        pause = _FIRST_PAUSE * 2 ** (post.attempts - 1)
        if retry_after is not None:
            pause = dt.timedelta(seconds=retry_after)
        async with writing(self.engine) as connection:
            await _queue_again(connection, post, now, not_before=now + pause)

    async def _stop(self, post: Post, now: dt.datetime) -> None:
        _LOG.warning("chat %d refuses posts: schedule stopped", post.target)
        async with writing(self.engine) as connection:
            await ledger.settle(connection, post, now=now, state="failed")
            await schedules.deactivate(connection, post.schedule_id)
            await ledger.fail_queued(connection, post.schedule_id, now)
            await ledger.release(connection, post.schedule_id, post.slot)

    async def _move(self, post: Post, new: int, now: dt.datetime) -> None:
        _LOG.info("chat %d became %d", post.target, new)
        async with writing(self.engine) as connection:
            await _queue_again(connection, post, now)
            await chats.move(connection, post.target, new)


async def _queue_again(
    connection: AsyncConnection,
    post: Post,
    now: dt.datetime,
    *,
    not_before: dt.datetime | None = None,
) -> None:
    if post.attempts < MAX_ATTEMPTS:
        await ledger.settle(
            connection, post, now=now, state="queued", not_before=not_before
        )
        return
    _LOG.warning("post %d was tried %d times", post.id, post.attempts)
    await ledger.settle(connection, post, now=now, state="failed")
    await ledger.release(connection, post.schedule_id, post.slot)
