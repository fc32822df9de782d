"""Delivery: each answer of Telegram, and none, leaves the ledger in the right state."""

import asyncio
import datetime as dt
import logging
from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.model import Draft, Post, ScheduleDraft, Story, Subscription
from bot.services.delivery import MAX_ATTEMPTS, Moved, NotSent, Refused
from bot.services.digests import Digests
from bot.services.library import Library
from bot.services.subscriptions import Subscriptions
from tests.bot.services.channel import Channel

SLOT = dt.datetime(2018, 2, 13, 5, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
LEASE = dt.timedelta(seconds=30)


@pytest.fixture
def channel() -> Channel:
    """Give a channel that accepts all."""
    return Channel()


@pytest.fixture
async def digests(engine: AsyncEngine, channel: Channel) -> Digests:
    """Give a bot that owes the channel a digest of two parts."""
    await hold(engine, "أول")
    await hold(engine, "ثان")
    draft = ScheduleDraft(
        owner=-7,
        target=-7,
        target_name="مجموعة",
        at=dt.time(8),
        days=frozenset(range(7)),
        zone=ZoneInfo("Asia/Riyadh"),
    )
    await Subscriptions(engine=engine).add(draft, SLOT - HOUR)
    return process(engine, channel, "first")


def process(engine: AsyncEngine, channel: Channel, holder: str) -> Digests:
    """Start a process."""
    return Digests(
        engine=engine,
        render=render,
        send=channel.send,
        holder=holder,
        max_age=3 * HOUR,
        limit=9,
        lease=LEASE,
    )


async def render(stories: Sequence[Story], moment: dt.datetime) -> Sequence[str]:
    """Give each article a part of its own, oldest first."""
    return [article.text for [article] in reversed(stories)]


async def hold(engine: AsyncEngine, text: str) -> None:
    """Hold an article of the group's."""
    await Library(engine=engine).hold(-7, Draft(title="", text=text), SLOT - HOUR)


async def subscription(engine: AsyncEngine, owner: int = -7) -> Subscription:
    """Return the group's only schedule."""
    (found,) = await Subscriptions(engine=engine).of_owner(owner, SLOT)
    return found


async def posts(engine: AsyncEngine, owner: int = -7) -> tuple[Post, ...]:
    """Return the posts of the group's only schedule, oldest first."""
    return (await subscription(engine, owner)).posts[::-1]


async def states(engine: AsyncEngine, owner: int = -7) -> list[str]:
    """Return their states."""
    return [post.state for post in await posts(engine, owner)]


async def test_what_had_no_effect_is_tried_again_later(
    digests: Digests, engine: AsyncEngine, channel: Channel
) -> None:
    """After a pause, in order, and then sent once."""
    channel.next_answers(NotSent())

    await digests.tick(SLOT)
    assert await states(engine) == ["queued", "queued"]
    await digests.tick(SLOT + dt.timedelta(seconds=10))
    assert channel.asked == 1
    await digests.tick(SLOT + MINUTE)

    assert channel.accepted == [(-7, "أول"), (-7, "ثان")]
    assert [post.attempts for post in await posts(engine)] == [2, 1]


async def test_telegrams_own_pause_is_kept(
    digests: Digests, engine: AsyncEngine, channel: Channel
) -> None:
    """Not a second less."""
    channel.next_answers(NotSent(retry_after=1200))

    await digests.tick(SLOT)
    await digests.tick(SLOT + 19 * MINUTE)
    assert channel.asked == 1
    await digests.tick(SLOT + 21 * MINUTE)

    assert await states(engine) == ["sent", "sent"]


async def test_after_some_attempts_a_part_is_given_up_and_the_rest_sent(
    digests: Digests, engine: AsyncEngine, channel: Channel
) -> None:
    """One bad part must not hold up the others for ever."""
    channel.next_answers(*(NotSent() for _ in range(MAX_ATTEMPTS)))

    for minutes in range(0, 100, 10):
        await digests.tick(SLOT + minutes * MINUTE)

    assert await states(engine) == ["failed", "sent"]
    assert channel.asked == MAX_ATTEMPTS + 1


async def test_what_cannot_be_sent_in_time_comes_with_the_next_digest(
    digests: Digests, engine: AsyncEngine, channel: Channel
) -> None:
    """Old news at a wrong hour help nobody."""
    channel.next_answers(NotSent(retry_after=43_837))

    await digests.tick(SLOT)
    await digests.tick(SLOT + 4 * HOUR)
    assert await states(engine) == ["failed", "missed"]
    await digests.tick(SLOT + DAY)

    assert channel.accepted == [(-7, "أول"), (-7, "ثان")]


async def test_a_chat_that_refuses_ends_its_schedule(
    digests: Digests, engine: AsyncEngine, channel: Channel
) -> None:
    """Nothing more is sent there, until it is asked for anew."""
    channel.next_answers(Refused())

    for days in range(3):
        await digests.tick(SLOT + days * DAY)

    assert channel.asked == 1
    stopped = await subscription(engine)
    assert not stopped.schedule.active
    assert await states(engine) == ["failed", "failed"]

    draft = ScheduleDraft(
        owner=-7,
        target=-7,
        target_name="مجموعة",
        at=dt.time(8),
        days=frozenset(range(7)),
        zone=ZoneInfo("Asia/Riyadh"),
    )
    await Subscriptions(engine=engine).add(draft, SLOT + 2 * DAY)
    await digests.tick(SLOT + 3 * DAY)
    assert channel.accepted == [(-7, "أول"), (-7, "ثان")]


async def test_a_group_that_moved_gets_its_digest_at_its_new_id(
    digests: Digests, engine: AsyncEngine, channel: Channel
) -> None:
    """At once and once, and so do all later ones."""
    channel.next_answers(Moved(-100))

    await digests.tick(SLOT)
    await digests.tick(SLOT + MINUTE)

    assert channel.accepted == [(-100, "أول"), (-100, "ثان")]
    moved = await subscription(engine, -100)
    assert (moved.schedule.owner, moved.schedule.target) == (-100, -100)
    assert await states(engine, -100) == ["sent", "sent"]


async def test_a_group_that_keeps_moving_is_given_up(
    digests: Digests, engine: AsyncEngine, channel: Channel
) -> None:
    """It cannot keep the bot busy."""
    channel.next_answers(*(Moved(-n) for n in range(100, 200)))

    await digests.tick(SLOT)

    assert channel.asked == 2 * MAX_ATTEMPTS
    assert await states(engine, -100 - 2 * MAX_ATTEMPTS + 1) == ["failed", "failed"]


@pytest.mark.parametrize("error", [TimeoutError(), ZeroDivisionError(), OSError()])
async def test_what_may_have_arrived_is_never_sent_again(
    digests: Digests, engine: AsyncEngine, channel: Channel, error: Exception
) -> None:
    """The rest of the digest is."""
    channel.next_answers(error)

    for minutes in (0, 1, 60, 600):
        await digests.tick(SLOT + minutes * MINUTE)

    assert await states(engine) == ["unknown", "sent"]
    assert channel.accepted == [(-7, "ثان")]


async def test_a_send_without_an_answer_is_given_up(
    digests: Digests, engine: AsyncEngine, channel: Channel
) -> None:
    """So that the clock goes on."""

    async def hang() -> int:
        await asyncio.sleep(60)
        return 31

    channel.next_answers(hang)
    impatient = replace(digests, lease=dt.timedelta(seconds=1))

    await asyncio.wait_for(impatient.tick(SLOT), 30)

    assert await states(engine) == ["unknown", "sent"]


async def test_what_another_process_left_behind_is_unknown_at_the_start(
    digests: Digests, engine: AsyncEngine, channel: Channel
) -> None:
    """It may have arrived; the rest is sent."""
    dying = asyncio.Event()

    async def die() -> int:
        dying.set()
        await asyncio.sleep(60)
        return 31

    channel.next_answers(die)
    tick = asyncio.create_task(digests.tick(SLOT))
    await dying.wait()
    tick.cancel()
    with pytest.raises(asyncio.CancelledError):
        await tick
    assert await states(engine) == ["sending", "queued"]

    restarted = process(engine, channel, "second")
    await restarted.recover(SLOT + MINUTE)
    assert await states(engine) == ["unknown", "queued"]
    await restarted.recover(SLOT + MINUTE)
    await restarted.tick(SLOT + MINUTE)

    assert await states(engine) == ["unknown", "sent"]
    assert channel.accepted == [(-7, "ثان")]


async def test_a_late_answer_tells_what_was_unknown(
    digests: Digests, engine: AsyncEngine, channel: Channel
) -> None:
    """The process that waits for it is alive after all."""
    other = process(engine, channel, "second")

    async def answer_late() -> int:
        await other.recover(SLOT + MINUTE)
        assert (await states(engine))[0] == "unknown"
        return 31

    channel.next_answers(answer_late)
    await digests.tick(SLOT)

    first, _ = await posts(engine)
    assert (first.state, first.message_id) == ("sent", 31)


async def test_a_tick_gives_up_what_has_been_in_flight_for_long(
    digests: Digests, engine: AsyncEngine, channel: Channel
) -> None:
    """A process that hangs does not hold up its chat."""
    other = process(engine, channel, "second")

    async def hang() -> int:
        await other.tick(SLOT + 2 * MINUTE)
        assert await states(engine) == ["unknown", "sent"]
        raise TimeoutError

    channel.next_answers(hang)
    await digests.tick(SLOT)

    assert await states(engine) == ["unknown", "sent"]


async def test_who_comes_second_to_a_chat_leaves_it_to_the_first(
    digests: Digests,
    engine: AsyncEngine,
    channel: Channel,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Where both see it free at once, the database refuses one of them."""
    async with engine.begin() as connection:
        await connection.exec_driver_sql(
            "CREATE TRIGGER quicker BEFORE UPDATE ON posts WHEN new.state = 'sending'"
            " BEGIN SELECT raise(ABORT, 'another process was quicker'); END"
        )

    await digests.tick(SLOT)

    assert channel.asked == 0
    assert await states(engine) == ["queued", "queued"]
    assert caplog.records == []


async def test_a_fault_of_the_database_at_one_chat_stops_no_other(
    digests: Digests,
    engine: AsyncEngine,
    channel: Channel,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What was sent but could not be recorded is unknown in the end."""
    other = ScheduleDraft(
        owner=-7,
        target=-8,
        target_name="@أخرى",
        at=dt.time(8),
        days=frozenset(range(7)),
        zone=ZoneInfo("Asia/Riyadh"),
    )
    added = await Subscriptions(engine=engine).add(other, SLOT - HOUR)
    async with engine.begin() as connection:
        await connection.exec_driver_sql(
            "CREATE TRIGGER broken BEFORE UPDATE ON posts"
            " WHEN new.target = -7 AND new.state = 'sent'"
            " BEGIN SELECT raise(ABORT, 'disk full'); END"
        )

    with caplog.at_level(logging.ERROR):
        await digests.tick(SLOT)

    assert "disk full" in caplog.text
    assert "ثان" not in caplog.text  # what is posted is nobody's business
    assert [text for chat, text in channel.accepted if chat == -8] == ["أول", "ثان"]
    async with engine.begin() as connection:
        await connection.exec_driver_sql("DROP TRIGGER broken")
    await digests.tick(SLOT + 2 * MINUTE)
    await Subscriptions(engine=engine).cancel(-7, added.id)
    assert await states(engine) == ["unknown", "sent"]
    assert [text for chat, text in channel.accepted if chat == -7] == ["أول", "ثان"]
