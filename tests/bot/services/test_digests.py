"""Digests: what comes of a tick, and of the next one."""

import asyncio
import datetime as dt
import logging
from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.model import Draft, Schedule, ScheduleDraft, Story
from bot.services.digests import Digests
from bot.services.library import Library
from bot.services.subscriptions import Subscriptions
from tests.bot.services.channel import Channel

BEFORE = dt.datetime(2018, 2, 13, 4, tzinfo=dt.UTC)
SLOT = dt.datetime(2018, 2, 13, 5, tzinfo=dt.UTC)  # eight in Riyadh
MINUTE = dt.timedelta(minutes=1)
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
DRAFT = ScheduleDraft(
    owner=7,
    target=-5,
    target_name="@أخبار",
    at=dt.time(8),
    days=frozenset(range(7)),
    zone=ZoneInfo("Asia/Riyadh"),
)


class Newsroom:
    """A bot with its database, a chat that brings news, and a channel."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self.channel = Channel()
        self.subscriptions = Subscriptions(engine=engine)
        self.digests = self.process("first")

    def process(self, holder: str) -> Digests:
        """Start a process beside or after the others."""
        return Digests(
            engine=self.engine,
            render=self.render,
            send=self.channel.send,
            holder=holder,
            max_age=3 * HOUR,
            limit=3,
        )

    async def render(
        self, stories: Sequence[Story], moment: dt.datetime
    ) -> Sequence[str]:
        """Give each story a part of its own."""
        return [" = ".join(article.text for article in story) for story in stories]

    async def bring(
        self, *texts: str, to: int | None = 7, at: dt.datetime = BEFORE
    ) -> None:
        """Hold articles, each newer than the one before."""
        for number, text in enumerate(texts):
            await Library(engine=self.engine).hold(
                to, Draft(title="", text=text), at + number * MINUTE
            )

    async def subscribe(self, draft: ScheduleDraft = DRAFT) -> Schedule:
        """Ask for digests."""
        return await self.subscriptions.add(draft, BEFORE)

    async def states(self, owner: int = 7) -> list[str]:
        """Return the states of the owner's posts, oldest first."""
        found = await self.subscriptions.of_owner(owner, SLOT)
        return [post.state for one in found for post in reversed(one.posts)]

    @property
    def posted(self) -> list[str]:
        """What the channel has, in order."""
        return [text for _, text in self.channel.accepted]


@pytest.fixture
def newsroom(engine: AsyncEngine) -> Newsroom:
    """Give a newsroom where nothing has happened yet."""
    return Newsroom(engine)


async def test_a_digest_is_posted_at_its_slot_and_once(newsroom: Newsroom) -> None:
    """Newest first, not before its time, and not at later ticks."""
    await newsroom.bring("أول", "ثان")
    await newsroom.subscribe()

    await newsroom.digests.tick(SLOT - MINUTE)
    assert newsroom.posted == []
    for minutes in range(3):
        await newsroom.digests.tick(SLOT + minutes * MINUTE)

    assert newsroom.channel.accepted == [(-5, "ثان"), (-5, "أول")]
    (found,) = await newsroom.subscriptions.of_owner(7, SLOT)
    assert found.schedule.last_slot == SLOT
    assert [(post.state, post.message_id) for post in found.posts] == [
        ("sent", 102),
        ("sent", 101),
    ]


async def test_the_next_digest_has_what_is_new(newsroom: Newsroom) -> None:
    """Over two slots, with a restart between them."""
    await newsroom.bring("أول")
    await newsroom.subscribe()
    await newsroom.digests.tick(SLOT)
    await newsroom.bring("ثان", at=SLOT + HOUR)

    restarted = newsroom.process("second")
    await restarted.recover(SLOT + 2 * HOUR)
    await restarted.tick(SLOT + 2 * HOUR)
    assert newsroom.posted == ["أول"]
    await restarted.tick(SLOT + DAY)

    assert newsroom.posted == ["أول", "ثان"]


async def test_nothing_new_posts_nothing(newsroom: Newsroom) -> None:
    """The slot is over all the same: what comes later waits for the next."""
    await newsroom.subscribe()
    await newsroom.digests.tick(SLOT)
    await newsroom.bring("جديد", at=SLOT + MINUTE)
    await newsroom.digests.tick(SLOT + 2 * MINUTE)

    assert newsroom.channel.asked == 0
    assert await newsroom.states() == []

    await newsroom.digests.tick(SLOT + DAY)
    assert newsroom.posted == ["جديد"]


async def test_what_a_digest_has_no_room_for_comes_in_the_next(
    newsroom: Newsroom,
) -> None:
    """The newest ones come first."""
    await newsroom.bring("1", "2", "3", "4", "5")
    await newsroom.subscribe()

    await newsroom.digests.tick(SLOT)
    assert newsroom.posted == ["5", "4", "3"]
    await newsroom.digests.tick(SLOT + DAY)
    assert newsroom.posted == ["5", "4", "3", "2", "1"]


_FIRE = (
    "اندلع حريق في مصنع للورق بمدينة صفاقس التونسية صباح الاثنين وأصيب 12 عاملا "
    "باختناق، وسيطرت 18 شاحنة إطفاء على النيران."
)
_FIRE_AGAIN = (
    "نقل 12 عاملا إلى المستشفى بعد حريق شب الاثنين في مصنع ورق بصفاقس التونسية، "
    "واحتاجت 18 شاحنة إلى ساعات كي تخمد نيرانه."
)


async def test_articles_of_one_event_are_one_story(newsroom: Newsroom) -> None:
    """It takes the room of one, where the newest of it stands; none comes again."""
    await newsroom.bring("1", _FIRE, "2", _FIRE_AGAIN, "3")
    await newsroom.subscribe()

    await newsroom.digests.tick(SLOT)
    await newsroom.digests.tick(SLOT + DAY)

    assert newsroom.posted == ["3", f"{_FIRE_AGAIN} = {_FIRE}", "2", "1"]


async def test_a_preview_counts_the_articles_of_a_story(newsroom: Newsroom) -> None:
    """Those of one story together."""
    await newsroom.bring(_FIRE, "خبر آخر", _FIRE_AGAIN)

    preview = await newsroom.digests.preview(7, BEFORE)

    assert [article.text for article in preview.articles] == [
        _FIRE_AGAIN,
        _FIRE,
        "خبر آخر",
    ]
    assert preview.parts == (f"{_FIRE_AGAIN} = {_FIRE}", "خبر آخر")


async def test_a_digest_takes_the_chats_own_and_the_shared_articles(
    newsroom: Newsroom,
) -> None:
    """No one else's."""
    await newsroom.bring("مشترك", to=None)
    await newsroom.bring("غريب", to=8)
    await newsroom.bring("خاص", at=BEFORE + MINUTE)
    await newsroom.subscribe()

    await newsroom.digests.tick(SLOT)

    assert newsroom.posted == ["خاص", "مشترك"]


async def test_a_slot_missed_for_a_short_while_is_posted_once(
    newsroom: Newsroom,
) -> None:
    """The bot was down for an hour."""
    await newsroom.bring("أول")
    await newsroom.subscribe()

    for minutes in (60, 61):
        await newsroom.digests.tick(SLOT + minutes * MINUTE)

    assert newsroom.posted == ["أول"]
    assert await newsroom.states() == ["sent"]


async def test_a_slot_missed_for_long_is_marked_and_its_news_kept(
    newsroom: Newsroom,
) -> None:
    """They come with the next digest."""
    await newsroom.bring("أول")
    await newsroom.subscribe()

    await newsroom.digests.tick(SLOT + 3 * HOUR)
    assert newsroom.posted == []
    assert await newsroom.states() == ["missed"]

    await newsroom.digests.tick(SLOT + DAY)
    assert newsroom.posted == ["أول"]
    assert await newsroom.states() == ["missed", "sent"]


async def test_after_days_of_silence_one_digest_is_posted(newsroom: Newsroom) -> None:
    """And the others are marked missed."""
    await newsroom.bring("أول", "ثان")
    await newsroom.subscribe()

    await newsroom.digests.tick(SLOT + 2 * DAY + MINUTE)

    assert newsroom.posted == ["ثان", "أول"]
    assert await newsroom.states() == ["missed", "missed", "sent", "sent"]


async def test_two_schedules_for_one_channel_share_the_news(
    newsroom: Newsroom,
) -> None:
    """Its readers see no article twice; another channel's readers see it too."""
    await newsroom.bring("أول")
    await newsroom.subscribe()
    await newsroom.subscribe(replace(DRAFT, at=dt.time(9)))
    await newsroom.subscribe(replace(DRAFT, target=-6))
    await newsroom.bring("مشترك", to=None)
    await newsroom.subscribe(replace(DRAFT, owner=8))

    await newsroom.digests.tick(SLOT)
    await newsroom.digests.tick(SLOT + HOUR)

    assert sorted(newsroom.channel.accepted) == [
        (-6, "أول"),
        (-6, "مشترك"),
        (-5, "أول"),
        (-5, "مشترك"),
    ]


async def test_a_new_schedule_does_not_begin_all_over(newsroom: Newsroom) -> None:
    """Who cancels and asks again has read what was posted."""
    await newsroom.bring("أول")
    first = await newsroom.subscribe()
    await newsroom.digests.tick(SLOT)
    await newsroom.subscriptions.cancel(7, first.id)
    await newsroom.subscribe()

    await newsroom.digests.tick(SLOT + DAY)

    assert newsroom.posted == ["أول"]


async def test_a_cancelled_schedule_sends_no_more(newsroom: Newsroom) -> None:
    """Not even what was queued."""
    await newsroom.bring("أول", "ثان")
    added = await newsroom.subscribe()

    async def cancel() -> int:
        await newsroom.subscriptions.cancel(7, added.id)
        return 31

    newsroom.channel.next_answers(cancel)
    await newsroom.digests.tick(SLOT)
    await newsroom.digests.tick(SLOT + DAY)

    assert newsroom.channel.asked == 1


async def test_ticks_at_once_post_nothing_twice(newsroom: Newsroom) -> None:
    """In one process, or in several."""
    await newsroom.bring("أول", "ثان", "ثالث")
    for owner in range(7, 12):
        await newsroom.bring(f"خبر {owner}", to=owner)
        await newsroom.subscribe(replace(DRAFT, owner=owner, target=-owner))
    processes = [newsroom.digests, newsroom.digests, newsroom.process("second")]

    await asyncio.gather(*(one.tick(SLOT) for one in processes))
    await asyncio.gather(*(one.tick(SLOT + MINUTE) for one in processes))

    accepted = newsroom.channel.accepted
    assert len(accepted) == len(set(accepted)) == 7
    assert newsroom.channel.most_in_flight == 1
    assert [text for chat, text in accepted if chat == -7] == ["ثالث", "ثان", "خبر 7"]


async def test_one_digest_that_cannot_be_rendered_stops_no_other(
    newsroom: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    """It is tried again at the next tick."""
    await newsroom.bring("عصي", to=8)
    await newsroom.bring("أول")
    await newsroom.subscribe(replace(DRAFT, owner=8, target=-8))
    await newsroom.subscribe()
    ill = True

    async def render(stories: Sequence[Story], moment: dt.datetime) -> Sequence[str]:
        if ill and stories[0][0].text == "عصي":
            raise ZeroDivisionError
        return await newsroom.render(stories, moment)

    digests = replace(newsroom.digests, render=render)
    with caplog.at_level(logging.ERROR):
        await digests.tick(SLOT)
    assert newsroom.channel.accepted == [(-5, "أول")]
    assert "ZeroDivisionError" in caplog.text

    ill = False
    await digests.tick(SLOT + MINUTE)
    assert newsroom.channel.accepted == [(-5, "أول"), (-8, "عصي")]


async def test_a_digest_whose_article_is_deleted_meanwhile_is_made_anew(
    newsroom: Newsroom,
) -> None:
    """Without it, at the next tick."""
    await newsroom.bring("يبقى", "يحذف")
    await newsroom.subscribe()
    library = Library(engine=newsroom.engine)

    async def render(stories: Sequence[Story], moment: dt.datetime) -> Sequence[str]:
        for [article] in stories:
            if article.text == "يحذف":
                await library.remove(7, article.id)
        return await newsroom.render(stories, moment)

    digests = replace(newsroom.digests, render=render)
    await digests.tick(SLOT)
    assert newsroom.posted == []
    await digests.tick(SLOT + MINUTE)

    assert newsroom.posted == ["يبقى"]


async def test_a_slot_that_has_its_posts_is_not_posted_again(
    newsroom: Newsroom,
) -> None:
    """Even where the schedule has forgotten it, as after a mended database."""
    await newsroom.bring("أول")
    await newsroom.subscribe()
    await newsroom.digests.tick(SLOT)
    async with newsroom.engine.begin() as connection:
        await connection.exec_driver_sql("UPDATE schedules SET last_slot = NULL")
    await newsroom.bring("ثان", at=SLOT)

    await newsroom.digests.tick(SLOT + MINUTE)
    assert newsroom.posted == ["أول"]

    await newsroom.digests.tick(SLOT + DAY)
    assert newsroom.posted == ["أول", "ثان"]


async def test_a_preview_is_what_will_be_posted(newsroom: Newsroom) -> None:
    """And writes nothing: it can be looked at twice."""
    await newsroom.bring("أول", "ثان")
    await newsroom.subscribe(replace(DRAFT, at=dt.time(9), target=-6))
    added = await newsroom.subscribe()

    previews = [
        await newsroom.digests.preview(owner, BEFORE) for owner in (7, None, 7, None)
    ]

    assert previews == [previews[0]] * 4
    assert (previews[0].schedule, previews[0].slot) == (added, SLOT)
    assert previews[0].parts == ("ثان", "أول")
    await newsroom.digests.tick(SLOT)
    assert newsroom.posted == ["ثان", "أول"]
    after = await newsroom.digests.preview(7, SLOT + 2 * HOUR)
    assert (after.slot, after.articles, after.parts) == (SLOT + DAY, (), ())


async def test_without_a_schedule_a_preview_shows_what_a_first_one_would_post(
    newsroom: Newsroom,
) -> None:
    """Of the chat, or of what is shared."""
    await newsroom.bring("خاص")
    await newsroom.bring("مشترك", to=None)

    for owner, parts in [(7, ("مشترك", "خاص")), (8, ("مشترك",)), (None, ("مشترك",))]:
        preview = await newsroom.digests.preview(owner, BEFORE)
        assert (preview.schedule, preview.slot, preview.parts) == (None, None, parts)
