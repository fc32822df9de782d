"""The ledger: what was or is being posted, each part of each slot once.

queued → sending → sent, or unknown where no answer came. ``sending`` is committed
before Telegram is called, so that a row found in that state says "perhaps".
"""

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import ColumnElement, Update, case, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Article, Post, Schedule
from bot.storage.engine import Insert, insert
from bot.storage.tables import digested, posts

_IN_FLIGHT = ("sending", "unknown")  # states in which an answer may still come


async def enqueue(
    connection: AsyncConnection,
    schedule: Schedule,
    slot: dt.datetime,
    texts: Iterable[str],
    now: dt.datetime,
) -> bool:
    """Queue the parts of a slot; return whether they are the caller's to send."""
    for part, text in enumerate(texts):
        queued = _new_post(connection, schedule, slot, now)
        queued = queued.values(part=part, state="queued", text=text)
        row = await connection.execute(queued.returning(posts.c.id))
        if row.one_or_none() is None:
            return False
    return True


async def miss(
    connection: AsyncConnection,
    schedule: Schedule,
    slots: Iterable[dt.datetime],
    now: dt.datetime,
) -> None:
    """Note slots that passed unserved."""
    for slot in slots:
        missed = _new_post(connection, schedule, slot, now)
        await connection.execute(missed.values(part=0, state="missed"))


def _new_post(
    connection: AsyncConnection, schedule: Schedule, slot: dt.datetime, now: dt.datetime
) -> Insert:
    new = insert(connection, posts).on_conflict_do_nothing()
    return new.values(
        schedule_id=schedule.id,
        target=schedule.target,
        slot=slot,
        changed=now,
        attempts=0,
    )


async def give(
    connection: AsyncConnection,
    schedule: Schedule,
    slot: dt.datetime,
    articles: Iterable[Article],
) -> None:
    """Note which articles a slot gives a target.

    Raises:
        IntegrityError: One was given to it before, or is held no longer.
    """
    for article in articles:
        given = insert(connection, digested).values(
            target=schedule.target,
            article_id=article.id,
            schedule_id=schedule.id,
            slot=slot,
        )
        await connection.execute(given)


async def waiting_targets(
    connection: AsyncConnection, now: dt.datetime
) -> tuple[int, ...]:
    """Return the chats to which something may be sent now, longest waiting first."""
    found = select(posts.c.target).where(_ready(now)).order_by(posts.c.id)
    return tuple(dict.fromkeys((await connection.execute(found)).scalars()))


async def take(
    connection: AsyncConnection, target: int, *, holder: str, now: dt.datetime
) -> Post | None:
    """Take the next post for a chat into ``sending``; only one process gets it.

    None where nothing is ready, or something is in flight to that chat already.

    Raises:
        IntegrityError: So it came to be at this very moment.
    """
    first = (
        select(posts.c.id)
        .where(posts.c.target == target, _ready(now))
        .order_by(posts.c.id)
        .limit(1)
    )
    taken = (
        update(posts)
        .where(posts.c.id == first.scalar_subquery(), posts.c.state == "queued")
        .values(
            state="sending",
            changed=now,
            holder=holder,
            attempts=posts.c.attempts + 1,
            not_before=None,
        )
        .returning(posts)
    )
    rows = await connection.execute(taken)
    row = rows.mappings().one_or_none()
    return None if row is None else Post(**row)


async def settle(
    connection: AsyncConnection, post: Post, *, now: dt.datetime, **values: object
) -> bool:
    """Record how an attempt ended; False where it is no longer that attempt's row."""
    settled = (
        update(posts)
        .where(
            posts.c.id == post.id,
            posts.c.holder == post.holder,
            posts.c.attempts == post.attempts,
            posts.c.state.in_(_IN_FLIGHT),
        )
        .values(changed=now, **values)
    )
    return (await connection.execute(settled)).rowcount > 0


async def abandon(connection: AsyncConnection, *, holder: str, now: dt.datetime) -> int:
    """Make unknown what other processes left in flight; return how much."""
    left = update(posts).where(posts.c.holder != holder)
    return await _give_up_waiting(connection, left, now)


async def lapse(
    connection: AsyncConnection, *, before: dt.datetime, now: dt.datetime
) -> int:
    """Make unknown what has been in flight since before a moment; return how much."""
    left = update(posts).where(posts.c.changed < before)
    return await _give_up_waiting(connection, left, now)


async def _give_up_waiting(
    connection: AsyncConnection, left: Update, now: dt.datetime
) -> int:
    given_up = left.where(posts.c.state == "sending")
    given_up = given_up.values(state="unknown", changed=now)
    return (await connection.execute(given_up)).rowcount


async def expire(
    connection: AsyncConnection, *, slots_until: dt.datetime, now: dt.datetime
) -> int:
    """Give up what is still queued for old slots; return how much."""
    expired = (
        update(posts)
        .where(posts.c.state == "queued", posts.c.slot <= slots_until)
        .values(
            state=case((posts.c.attempts > 0, "failed"), else_="missed"), changed=now
        )
        .returning(posts.c.schedule_id, posts.c.slot)
    )
    rows = (await connection.execute(expired)).all()
    for schedule_id, slot in dict.fromkeys((row[0], row[1]) for row in rows):
        await release(connection, schedule_id, slot)
    return len(rows)


async def fail_queued(
    connection: AsyncConnection, schedule_id: int, now: dt.datetime
) -> None:
    """Give up all that a schedule has not sent yet."""
    failed = (
        update(posts)
        .where(posts.c.schedule_id == schedule_id, posts.c.state == "queued")
        .values(state="failed", changed=now)
        .returning(posts.c.slot)
    )
    slots = (await connection.execute(failed)).scalars().all()
    for slot in dict.fromkeys(slots):
        await release(connection, schedule_id, slot)


async def release(
    connection: AsyncConnection, schedule_id: int, slot: dt.datetime
) -> None:
    """Let a slot's articles come in a later digest, if no part of it went out."""
    out = (
        select(posts.c.id)
        .where(
            posts.c.schedule_id == schedule_id,
            posts.c.slot == slot,
            posts.c.state.in_(("queued", "sent", *_IN_FLIGHT)),
        )
        .exists()
    )
    released = delete(digested).where(
        digested.c.schedule_id == schedule_id, digested.c.slot == slot, ~out
    )
    await connection.execute(released)


async def latest(
    connection: AsyncConnection, schedule_id: int, *, slots: int
) -> tuple[Post, ...]:
    """Return all posts of a schedule's latest slots, newest first."""
    latest_slots = (
        select(posts.c.slot)
        .where(posts.c.schedule_id == schedule_id)
        .distinct()
        .order_by(posts.c.slot.desc())
        .limit(slots)
    )
    found = (
        select(posts)
        .where(posts.c.schedule_id == schedule_id, posts.c.slot.in_(latest_slots))
        .order_by(posts.c.slot.desc(), posts.c.part.desc())
    )
    rows = await connection.execute(found)
    return tuple(Post(**row) for row in rows.mappings())


def _ready(now: dt.datetime) -> ColumnElement[bool]:
    """Tell of a post whether it may be sent: its turn, and its chat's too."""
    other = posts.alias()
    earlier = select(other.c.id).where(
        other.c.schedule_id == posts.c.schedule_id,
        other.c.slot == posts.c.slot,
        other.c.part < posts.c.part,
        other.c.state.in_(("queued", "sending")),
    )
    in_flight = select(other.c.id).where(
        other.c.target == posts.c.target, other.c.state == "sending"
    )
    return (
        (posts.c.state == "queued")
        & or_(posts.c.not_before.is_(None), posts.c.not_before <= now)
        & ~earlier.exists()
        & ~in_flight.exists()
    )
