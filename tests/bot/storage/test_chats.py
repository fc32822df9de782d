"""Chats: what each chose, and what is left of one that goes."""

import datetime as dt
from zoneinfo import ZoneInfo

from sqlalchemy import Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Article, Chat, Draft, Schedule, ScheduleDraft
from bot.storage import articles, chats, ledger, schedules
from bot.storage.tables import articles as articles_table
from bot.storage.tables import digested, metadata
from bot.storage.tables import posts as posts_table

NOW = dt.datetime(2018, 2, 13, 5, tzinfo=dt.UTC)


async def hold(connection: AsyncConnection, chat_id: int | None, text: str) -> Article:
    """Hold an article."""
    return await articles.add(connection, chat_id, Draft(title="", text=text), NOW)


async def schedule(connection: AsyncConnection, owner: int, target: int) -> Schedule:
    """Keep a schedule that has queued a post and given an article."""
    added = await schedules.add(
        connection,
        ScheduleDraft(
            owner=owner,
            target=target,
            target_name="@أخبار",
            at=dt.time(8),
            days=frozenset({0}),
            zone=ZoneInfo("Asia/Riyadh"),
        ),
        NOW,
    )
    given = await hold(connection, owner, f"خبر {owner} إلى {target}")
    await ledger.enqueue(connection, added, NOW, ["<b>خبر</b>"], NOW)
    await ledger.give(connection, added, NOW, [given])
    return added


async def rows(connection: AsyncConnection, table: Table) -> int:
    """Count the rows of a table."""
    return (
        await connection.execute(select(func.count()).select_from(table))
    ).scalar_one()


async def test_a_chat_that_was_never_seen_has_the_defaults(
    connection: AsyncConnection,
) -> None:
    """And is not noted down for being asked about."""
    assert await chats.get(connection, 7) == Chat(
        id=7, article_id=None, length="medium", digits="source", last_answer=None
    )


async def test_a_change_keeps_the_rest(connection: AsyncConnection) -> None:
    """Whichever comes first."""
    held = await hold(connection, 7, "خبر")
    await chats.change(connection, 7, digits="arabic")
    await chats.change(connection, 7, length="short", last_answer="summary:1:")
    changed = await chats.change(connection, 7, article_id=held.id)

    assert await chats.get(connection, 7) == changed
    assert changed == Chat(
        id=7,
        article_id=held.id,
        length="short",
        digits="arabic",
        last_answer="summary:1:",
    )
    assert await chats.change(connection, 7) == changed
    assert (await chats.change(connection, 7, last_answer=None)).last_answer is None


async def test_a_chosen_article_that_is_deleted_is_chosen_no_longer(
    connection: AsyncConnection,
) -> None:
    """The rest of the chat stays."""
    held = await hold(connection, 7, "خبر")
    await chats.change(connection, 7, article_id=held.id, digits="arabic")

    await articles.remove(connection, 7, held.id)

    assert await chats.get(connection, 7) == Chat(id=7, digits="arabic")


async def test_nothing_is_left_of_a_chat_that_is_forgotten(
    connection: AsyncConnection,
) -> None:
    """Neither of what it asked for nor of what was posted to it."""
    held = await hold(connection, 7, "خبر")
    await chats.change(connection, 7, article_id=held.id)
    for owner, target in [(7, 7), (7, -5), (8, 7)]:
        await schedule(connection, owner, target)
    shared = await hold(connection, None, "مشترك")
    await connection.execute(
        digested.insert().values(target=7, article_id=shared.id, slot=NOW)
    )

    await chats.forget(connection, 7)

    left = {
        table.name: await rows(connection, table) for table in metadata.sorted_tables
    }
    assert left == {
        "articles": 2,  # the shared one, and the other chat's
        "chats": 0,
        "schedules": 0,
        "posts": 0,
        "digested": 0,
    }
    assert await articles.page(connection, 7, offset=0, limit=9) == (shared,)


async def test_others_keep_all_when_a_chat_is_forgotten(
    connection: AsyncConnection,
) -> None:
    """Also what stands beside it in every table."""
    await schedule(connection, 7, 7)
    kept = await schedule(connection, 8, -5)
    await chats.change(connection, 8, digits="western")

    await chats.forget(connection, 7)

    assert await schedules.active(connection) == (kept,)
    assert await rows(connection, articles_table) == 1
    assert await rows(connection, posts_table) == 1
    assert await rows(connection, digested) == 1
    assert (await chats.get(connection, 8)).digits == "western"


async def test_all_moves_with_a_group_that_becomes_a_supergroup(
    connection: AsyncConnection,
) -> None:
    """Its articles, choices, schedules, and what waits to be posted."""
    before = await schedule(connection, -7, -7)
    held = await hold(connection, -7, "خبر")
    await chats.change(connection, -7, article_id=held.id, digits="arabic")

    await chats.move(connection, -7, -100)

    assert await chats.get(connection, -7) == Chat(id=-7)
    assert await chats.get(connection, -100) == Chat(
        id=-100, article_id=held.id, digits="arabic"
    )
    assert await articles.count(connection, -100) == 2
    (after,) = await schedules.of_owner(connection, -100)
    assert (after.id, after.target) == (before.id, -100)
    (post,) = await ledger.latest(connection, before.id, slots=9)
    assert (post.target, post.state) == (-100, "queued")
    undigested = await articles.undigested(connection, -100, -100, limit=9)
    assert [article.text for article in undigested] == ["خبر"]


async def test_what_both_chats_have_is_the_new_ones(
    connection: AsyncConnection,
) -> None:
    """Messages may reach the supergroup before the bot learns that it moved."""
    await hold(connection, -7, "خبر")
    kept = await hold(connection, -100, "خبر")
    shared = await hold(connection, None, "مشترك")
    await chats.change(connection, -7, digits="arabic", article_id=1)
    await chats.change(connection, -100, digits="western")
    for target in (-7, -100):
        await connection.execute(
            digested.insert().values(target=target, article_id=shared.id, slot=NOW)
        )

    await chats.move(connection, -7, -100)

    assert await articles.page(connection, -100, offset=0, limit=9) == (shared, kept)
    assert await chats.get(connection, -100) == Chat(id=-100, digits="western")
    assert await rows(connection, digested) == 1
