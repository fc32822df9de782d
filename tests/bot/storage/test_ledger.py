"""The ledger: what each state allows, and who may change it."""

import asyncio
import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.model import Draft, Post, Schedule, ScheduleDraft
from bot.storage import articles, ledger, schedules
from bot.storage.engine import writing

SLOT = dt.datetime(2018, 2, 13, 5, tzinfo=dt.UTC)
NOW = SLOT + dt.timedelta(minutes=1)
MINUTE = dt.timedelta(minutes=1)
DAY = dt.timedelta(days=1)


async def schedule(connection: AsyncConnection, target: int = -5) -> Schedule:
    """Keep a schedule."""
    draft = ScheduleDraft(
        owner=7,
        target=target,
        target_name="@أخبار",
        at=dt.time(8),
        days=frozenset(range(7)),
        zone=ZoneInfo("Asia/Riyadh"),
    )
    return await schedules.add(connection, draft, SLOT - DAY)


async def take(
    connection: AsyncConnection,
    target: int = -5,
    *,
    holder: str = "me",
    now: dt.datetime = NOW,
) -> Post | None:
    """Take what is to be sent next."""
    return await ledger.take(connection, target, holder=holder, now=now)


async def taken(connection: AsyncConnection, holder: str = "me") -> Post:
    """Take what must be there to be taken."""
    post = await take(connection, holder=holder)
    assert post is not None
    return post


async def states(connection: AsyncConnection, of: Schedule) -> list[str]:
    """Return the states of a schedule's posts, oldest first."""
    posts = await ledger.latest(connection, of.id, slots=99)
    return [post.state for post in reversed(posts)]


async def test_a_slot_is_queued_once(connection: AsyncConnection) -> None:
    """Whoever comes second has nothing to send."""
    mine = await schedule(connection)

    assert await ledger.enqueue(connection, mine, SLOT, ["أ", "ب"], NOW)
    assert not await ledger.enqueue(connection, mine, SLOT, ["ج", "د", "هـ"], NOW)

    posts = await ledger.latest(connection, mine.id, slots=9)
    assert [(post.part, post.text, post.state) for post in posts] == [
        (1, "ب", "queued"),
        (0, "أ", "queued"),
    ]


async def test_parts_are_taken_in_order_and_one_at_a_time(
    connection: AsyncConnection,
) -> None:
    """The next one only when the first one's end is known."""
    mine = await schedule(connection)
    await ledger.enqueue(connection, mine, SLOT, ["أ", "ب"], NOW)

    first = await taken(connection)
    assert (first.part, first.state, first.holder, first.attempts) == (
        0,
        "sending",
        "me",
        1,
    )
    assert first.changed == NOW
    assert await take(connection) is None

    assert await ledger.settle(connection, first, now=NOW, state="sent", message_id=31)
    assert (await taken(connection)).text == "ب"


@pytest.mark.parametrize("end", ["unknown", "failed"])
async def test_a_part_that_came_to_an_end_does_not_hold_up_the_next(
    connection: AsyncConnection, end: str
) -> None:
    """One bad part must not stop the rest."""
    mine = await schedule(connection)
    await ledger.enqueue(connection, mine, SLOT, ["أ", "ب"], NOW)
    await ledger.settle(connection, await taken(connection), now=NOW, state=end)

    assert (await taken(connection)).part == 1


async def test_a_part_that_waits_holds_up_the_next_but_no_other_digest(
    connection: AsyncConnection,
) -> None:
    """Order matters within one digest."""
    mine, other = await schedule(connection), await schedule(connection)
    await ledger.enqueue(connection, mine, SLOT, ["أ", "ب"], NOW)
    first = await taken(connection)
    await ledger.settle(
        connection, first, now=NOW, state="queued", not_before=NOW + MINUTE
    )

    assert await take(connection) is None
    assert await ledger.waiting_targets(connection, NOW) == ()

    await ledger.enqueue(connection, other, SLOT, ["ج"], NOW)
    assert await ledger.waiting_targets(connection, NOW) == (-5,)
    last = await taken(connection)
    assert last.text == "ج"
    await ledger.settle(connection, last, now=NOW, state="sent", message_id=1)

    again = await take(connection, now=NOW + MINUTE)
    assert again is not None
    assert (again.id, again.attempts, again.not_before) == (first.id, 2, None)


async def test_one_chat_is_sent_one_post_at_a_time(connection: AsyncConnection) -> None:
    """Though two digests wait for it; another chat need not wait."""
    one, two = await schedule(connection), await schedule(connection)
    elsewhere = await schedule(connection, target=-6)
    for each in (one, two, elsewhere):
        await ledger.enqueue(connection, each, SLOT, ["أ"], NOW)
    await taken(connection)

    assert await ledger.waiting_targets(connection, NOW) == (-6,)
    assert await take(connection) is None
    assert await take(connection, -6) is not None


async def test_of_many_who_want_a_post_one_gets_it(engine: AsyncEngine) -> None:
    """However close they come."""
    async with writing(engine) as connection:
        mine = await schedule(connection)
        await ledger.enqueue(connection, mine, SLOT, ["أ", "ب"], NOW)

    async def want(holder: str) -> Post | None:
        async with writing(engine) as connection:
            return await take(connection, holder=holder)

    posts = await asyncio.gather(*(want(f"process {n}") for n in range(8)))
    assert len([post for post in posts if post]) == 1


async def test_the_database_itself_allows_one_post_in_flight_to_a_chat(
    connection: AsyncConnection,
) -> None:
    """For databases where two may read before either writes."""
    mine = await schedule(connection)
    await ledger.enqueue(connection, mine, SLOT, ["أ", "ب"], NOW)
    await taken(connection)

    with pytest.raises(IntegrityError, match="target"):
        await connection.exec_driver_sql("UPDATE posts SET state = 'sending'")


async def test_only_the_attempt_itself_can_settle_a_post(
    connection: AsyncConnection,
) -> None:
    """Neither another process nor an attempt before or after it."""
    mine = await schedule(connection)
    await ledger.enqueue(connection, mine, SLOT, ["أ"], NOW)
    post = await taken(connection)

    for other in (replace(post, holder="other"), replace(post, attempts=2)):
        assert not await ledger.settle(connection, other, now=NOW, state="failed")
    assert await ledger.settle(connection, post, now=NOW, state="sent", message_id=31)
    assert not await ledger.settle(connection, post, now=NOW, state="failed")
    assert await states(connection, mine) == ["sent"]


async def test_what_another_process_left_in_flight_is_unknown(
    connection: AsyncConnection,
) -> None:
    """One's own is not; and the other may yet say how it ended."""
    one, two = await schedule(connection), await schedule(connection, target=-6)
    for each in (one, two):
        await ledger.enqueue(connection, each, SLOT, ["أ"], NOW)
    left = await taken(connection, holder="before")
    await take(connection, -6)

    assert await ledger.abandon(connection, holder="me", now=NOW) == 1

    assert await states(connection, one) == ["unknown"]
    assert await states(connection, two) == ["sending"]
    assert await ledger.settle(connection, left, now=NOW, state="sent", message_id=31)
    assert await states(connection, one) == ["sent"]


async def test_what_has_had_no_answer_for_long_is_unknown(
    connection: AsyncConnection,
) -> None:
    """From the moment that it was taken."""
    mine = await schedule(connection)
    await ledger.enqueue(connection, mine, SLOT, ["أ"], SLOT)
    await taken(connection)

    assert await ledger.lapse(connection, before=NOW, now=NOW) == 0
    assert await ledger.lapse(connection, before=NOW + MINUTE, now=NOW + MINUTE) == 1
    assert await states(connection, mine) == ["unknown"]


async def test_what_waited_too_long_is_missed_or_failed(
    connection: AsyncConnection,
) -> None:
    """By whether it was ever tried."""
    mine = await schedule(connection)
    await ledger.enqueue(connection, mine, SLOT, ["أ", "ب"], NOW)
    await ledger.enqueue(connection, mine, SLOT + DAY, ["ج"], NOW)
    await ledger.settle(connection, await taken(connection), now=NOW, state="queued")

    assert await ledger.expire(connection, slots_until=SLOT, now=NOW) == 2
    assert await states(connection, mine) == ["failed", "missed", "queued"]


@pytest.mark.parametrize(
    ("end", "given_again"),
    [("failed", 1), ("sent", 0), ("unknown", 0), ("queued", 0)],
)
async def test_articles_come_again_when_surely_no_part_of_their_digest_went_out(
    connection: AsyncConnection, end: str, given_again: int
) -> None:
    """Otherwise readers may have them already."""
    mine = await schedule(connection)
    article = await articles.add(connection, 7, Draft(title="", text="خبر"), NOW)
    await ledger.enqueue(connection, mine, SLOT, ["أ", "ب"], NOW)
    await ledger.give(connection, mine, SLOT, [article])
    await ledger.settle(connection, await taken(connection), now=NOW, state="failed")
    await ledger.settle(connection, await taken(connection), now=NOW, state=end)

    await ledger.release(connection, mine.id, SLOT)

    found = await articles.undigested(connection, 7, -5, limit=9)
    assert found == (article,) * given_again


async def test_an_article_is_given_to_a_target_once(
    connection: AsyncConnection,
) -> None:
    """By whichever schedule."""
    one, two = await schedule(connection), await schedule(connection)
    article = await articles.add(connection, 7, Draft(title="", text="خبر"), NOW)
    await ledger.give(connection, one, SLOT, [article])

    with pytest.raises(IntegrityError):
        await ledger.give(connection, two, SLOT, [article])


async def test_giving_up_a_schedule_ends_all_that_it_had_queued(
    connection: AsyncConnection,
) -> None:
    """And nothing of another's."""
    mine, other = await schedule(connection), await schedule(connection)
    for each in (mine, other):
        await ledger.enqueue(connection, each, SLOT, ["أ", "ب"], NOW)

    await ledger.fail_queued(connection, mine.id, NOW)

    assert await states(connection, mine) == ["failed", "failed"]
    assert await states(connection, other) == ["queued", "queued"]


async def test_a_missed_slot_is_noted_unless_it_was_served(
    connection: AsyncConnection,
) -> None:
    """A row that is there tells more."""
    mine = await schedule(connection)
    await ledger.enqueue(connection, mine, SLOT, ["أ"], NOW)

    await ledger.miss(connection, mine, [SLOT - DAY, SLOT], NOW)

    posts = await ledger.latest(connection, mine.id, slots=9)
    assert [(post.slot, post.state, post.text) for post in posts] == [
        (SLOT, "queued", "أ"),
        (SLOT - DAY, "missed", None),
    ]
    assert await ledger.latest(connection, mine.id, slots=1) == posts[:1]
