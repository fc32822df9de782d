"""The library: what is held, for whom, and what each chat talks about."""

import datetime as dt

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import NoArticle, StorageUnavailable
from bot.model import Chat, Draft, Page
from bot.services.library import Library
from bot.storage.engine import create

NOW = dt.datetime(2018, 2, 13, 5, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def draft(text: str, *, sample: bool = False) -> Draft:
    """Return an article to be held."""
    return Draft(title=f"عنوان {text}", text=text, sample=sample)


@pytest.fixture
def library(engine: AsyncEngine) -> Library:
    """Give an empty library."""
    return Library(engine=engine)


async def test_what_a_chat_brings_becomes_its_current_article(
    library: Library,
) -> None:
    """And nobody else's."""
    sample = await library.hold(None, draft("نموذج", sample=True), NOW)
    assert await library.current(7) == sample

    held = await library.hold(7, draft("خبر"), NOW)

    assert await library.current(7) == held
    assert await library.current(8) == sample


async def test_bringing_a_text_again_makes_it_current_again(library: Library) -> None:
    """It is the same article, and the newer one stays held."""
    first = await library.hold(7, draft("خبر أول"), NOW)
    second = await library.hold(7, draft("خبر ثان"), NOW + HOUR)

    assert await library.hold(7, draft("خبر أول"), NOW + 2 * HOUR) == first
    assert await library.current(7) == first
    assert await library.page(7) == Page(articles=(second, first), offset=0, total=2)


async def test_without_a_choice_the_current_article_is_the_newest_there_is(
    library: Library,
) -> None:
    """The chat's own, else one shared, else the sample, else none."""
    assert await library.current(7) is None
    await library.hold(None, draft("نموذج", sample=True), NOW + HOUR)
    shared = await library.hold(None, draft("مشترك"), NOW)
    assert await library.current(7) == shared

    own = await library.hold(7, draft("خاص"), NOW - HOUR)
    other = await library.hold(7, draft("آخر"), NOW - 2 * HOUR)
    await library.remove(7, other.id)

    assert await library.current(7) == own


async def test_a_chat_chooses_among_what_it_sees(library: Library) -> None:
    """Its own and the shared ones."""
    shared = await library.hold(None, draft("مشترك"), NOW)
    await library.hold(7, draft("خاص"), NOW)

    assert await library.choose(7, shared.id) == shared
    assert await library.current(7) == shared
    assert await library.article(7, shared.id) == shared


async def test_an_article_of_another_chat_is_none(library: Library) -> None:
    """A guessed id opens nothing and changes nothing."""
    own = await library.hold(7, draft("خاص"), NOW)
    foreign = await library.hold(8, draft("غريب"), NOW)

    for wrong in (foreign.id, 10**6, -1):
        with pytest.raises(NoArticle):
            await library.article(7, wrong)
        with pytest.raises(NoArticle):
            await library.choose(7, wrong)
    assert not await library.remove(7, foreign.id)
    assert await library.current(7) == own
    assert await library.current(8) == foreign


async def test_pages_follow_each_other(library: Library) -> None:
    """Newest first, each knowing where it stands."""
    held = [await library.hold(7, draft(f"خبر {n}"), NOW + n * HOUR) for n in range(5)]
    newest_first = tuple(reversed(held))

    assert await library.page(7, offset=0, limit=2) == Page(
        articles=newest_first[:2], offset=0, total=5
    )
    assert await library.page(7, offset=4, limit=2) == Page(
        articles=newest_first[4:], offset=4, total=5
    )
    assert (await library.page(7, offset=9)).articles == ()
    assert (await library.page(7, offset=-3)).offset == 0


async def test_a_chats_choices_are_kept(library: Library) -> None:
    """Each without touching the others."""
    await library.set_length(7, "long")
    await library.set_digits(7, "western")
    last = await library.set_last_answer(7, "who:3:1")

    assert last == await library.chat(7)
    assert last == Chat(id=7, length="long", digits="western", last_answer="who:3:1")
    assert await library.chat(8) == Chat(id=8)


async def test_a_forgotten_chat_starts_anew(library: Library) -> None:
    """With the sample, and its defaults."""
    sample = await library.hold(None, draft("نموذج", sample=True), NOW)
    await library.hold(7, draft("خاص"), NOW)
    await library.set_digits(7, "arabic")

    await library.forget(7)

    assert await library.current(7) == sample
    assert await library.chat(7) == Chat(id=7)
    assert (await library.page(7)).articles == (sample,)


async def test_a_group_takes_its_articles_along(library: Library) -> None:
    """When it becomes a supergroup."""
    held = await library.hold(-7, draft("خبر"), NOW)

    await library.move(-7, -100)

    moved = await library.current(-100)
    assert moved is not None
    assert moved.id == held.id
    assert await library.current(-7) is None


async def test_a_database_without_tables_is_unavailable() -> None:
    """Said as such, not as SQLite says it."""
    engine = create("sqlite+aiosqlite://")
    library = Library(engine=engine)

    with pytest.raises(StorageUnavailable, match="no such table"):
        await library.current(7)
    with pytest.raises(StorageUnavailable, match="no such table"):
        await library.hold(7, draft("خبر"), NOW)
    await engine.dispose()
