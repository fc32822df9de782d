"""Articles: each text once for each owner, newest first, seen by whom they may."""

import datetime as dt

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Draft
from bot.storage import articles
from bot.storage.tables import digested

NOW = dt.datetime(2018, 2, 13, 5, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def draft(text: str, *, sample: bool = False, day: int | None = None) -> Draft:
    """Return an article to be held."""
    return Draft(
        title=f"عنوان {text}",
        text=text,
        published=None if day is None else dt.date(2018, 2, day),
        source="صحيفة",
        sample=sample,
    )


async def test_an_article_comes_back_as_it_was_given(
    connection: AsyncConnection,
) -> None:
    """With an id, its owner and the moment."""
    given = draft("افتتح الوزير المعرض.", day=12)

    held = await articles.add(connection, 7, given, NOW)

    assert await articles.get(connection, 7, held.id) == held
    assert (held.chat_id, held.added) == (7, NOW)
    assert (held.title, held.text, held.published, held.source, held.sample) == (
        given.title,
        given.text,
        given.published,
        given.source,
        False,
    )


@pytest.mark.parametrize("chat_id", [7, None])
async def test_the_same_text_is_held_once(
    connection: AsyncConnection, chat_id: int | None
) -> None:
    """White space makes no other text, nor does another title."""
    first = await articles.add(connection, chat_id, draft("هطلت أمطار غزيرة."), NOW)

    again = await articles.add(
        connection,
        chat_id,
        Draft(title="آخر", text="  هطلت\nأمطار غزيرة. "),
        NOW + HOUR,
    )

    assert again == first
    assert await articles.count(connection, chat_id) == 1


async def test_two_chats_may_hold_the_same_text(connection: AsyncConnection) -> None:
    """Each its own, and all of them a shared one beside."""
    ids = {
        (await articles.add(connection, chat, draft("فاز الفريق."), NOW)).id
        for chat in (7, 8, None)
    }

    assert len(ids) == 3
    assert await articles.count(connection, 7) == 2


async def test_a_chat_sees_its_own_and_the_shared(connection: AsyncConnection) -> None:
    """And nothing of anyone else's, neither by id nor in a list."""
    own = await articles.add(connection, 7, draft("خبر أول"), NOW)
    foreign = await articles.add(connection, 8, draft("خبر ثان"), NOW)
    shared = await articles.add(connection, None, draft("خبر ثالث"), NOW)

    assert await articles.get(connection, 7, own.id) == own
    assert await articles.get(connection, 7, shared.id) == shared
    assert await articles.get(connection, 7, foreign.id) is None
    assert await articles.page(connection, 7, offset=0, limit=9) == (shared, own)
    assert await articles.page(connection, None, offset=0, limit=9) == (shared,)


async def test_the_newest_comes_first(connection: AsyncConnection) -> None:
    """By when it was added, then by its date, then by its turn."""
    for text, day, added in [
        ("قديم", 28, NOW),
        ("جديد بلا تاريخ", None, NOW + HOUR),
        ("جديد أقدم", 1, NOW + HOUR),
        ("جديد أحدث", 9, NOW + HOUR),
        ("جديد مثله", 9, NOW + HOUR),
    ]:
        await articles.add(connection, 7, draft(text, day=day), added)

    page = await articles.page(connection, 7, offset=0, limit=9)

    assert [article.text for article in page] == [
        "جديد مثله",
        "جديد أحدث",
        "جديد أقدم",
        "جديد بلا تاريخ",
        "قديم",
    ]
    assert await articles.page(connection, 7, offset=1, limit=2) == page[1:3]
    assert await articles.page(connection, 7, offset=5, limit=2) == ()


async def test_the_chats_own_is_newest_then_the_shared_then_the_sample(
    connection: AsyncConnection,
) -> None:
    """An old article of one's own says more than any other."""
    assert await articles.newest(connection, 7) is None
    for chat_id, one in [
        (None, draft("نموذج", sample=True)),
        (None, draft("مشترك")),
        (7, draft("خاص")),
    ]:
        # each is older than the one before
        before = await articles.count(connection, 7)
        held = await articles.add(connection, chat_id, one, NOW - before * HOUR)
        assert await articles.newest(connection, 7) == held


async def test_only_its_owner_can_delete_an_article(
    connection: AsyncConnection,
) -> None:
    """A shared one has no owner."""
    own = await articles.add(connection, 7, draft("خبر"), NOW)
    shared = await articles.add(connection, None, draft("خبر"), NOW)

    assert not await articles.remove(connection, 8, own.id)
    assert not await articles.remove(connection, 7, shared.id)
    assert await articles.remove(connection, 7, own.id)
    assert not await articles.remove(connection, 7, own.id)
    assert await articles.get(connection, 7, own.id) is None


async def test_an_id_never_comes_to_mean_another_article(
    connection: AsyncConnection,
) -> None:
    """Buttons of old messages carry it."""
    gone = await articles.add(connection, 7, draft("خبر حذف"), NOW)
    await articles.remove(connection, 7, gone.id)

    assert (await articles.add(connection, 7, draft("خبر آخر"), NOW)).id > gone.id


async def test_what_a_target_was_given_is_not_given_again(
    connection: AsyncConnection,
) -> None:
    """To another target it still is; the sample is no news for any."""
    await articles.add(connection, None, draft("نموذج", sample=True), NOW)
    shared = await articles.add(connection, None, draft("مشترك"), NOW)
    own = await articles.add(connection, 7, draft("خاص"), NOW + HOUR)
    await articles.add(connection, 8, draft("غريب"), NOW)
    await connection.execute(
        digested.insert().values(target=-5, article_id=own.id, slot=NOW)
    )

    async def found(target: int | None, limit: int = 9) -> tuple[object, ...]:
        return await articles.undigested(connection, 7, target, limit=limit)

    assert await found(-5) == (shared,)
    assert await found(-6) == (own, shared)
    assert await found(-6, limit=1) == (own,)
    assert await found(None) == (own, shared)


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "ا" * 1_000_000])
async def test_any_text_can_be_held(connection: AsyncConnection, text: str) -> None:
    """Its length stays, so that spans point right."""
    held = await articles.add(connection, 7, Draft(title=text[:9], text=text), NOW)

    assert len(held.text) == len(text)
