"""Digests, from schedules to messages, through the real application."""

import datetime as dt
import re
from collections.abc import AsyncIterator

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.app import digests, prepare, services
from bot.handlers.posting import sender
from bot.services.delivery import Moved, NotSent, Refused
from bot.services.digests import Digests
from bot.settings import Settings
from bot.storage import engine as storage
from tests.bot.conftest import Clock, Say
from tests.bot.fakes import (
    CHANNEL,
    SUPERGROUP,
    Failure,
    Telegram,
    bad_gateway,
    bad_request,
    broken_off,
    flood,
    forbidden,
    lost_answer,
    migrated,
    no_connection,
    no_connection_free,
    no_connection_in_time,
    unauthorised,
)
from tests.bot.handlers.test_commands import ARTICLE

_MARKED = re.compile(r"\[(\d)\] ([^،]+)")
STORY = (
    (
        "صحيفة الميناء",
        """\
زلزال بقوة 6.1 درجات يهز جزيرة كريت اليونانية

ضرب زلزال بلغت قوته 6.1 درجات على مقياس ريختر جزيرة كريت اليونانية فجر الثلاثاء، وأدى \
إلى مقتل شخصين وإصابة 14 آخرين بجروح. وقال المعهد الجيوفيزيائي في أثينا إن مركز الهزة \
يقع على عمق 12 كيلومترا جنوب شرقي مدينة هيراكليون.

وانهارت أسقف عدد من البيوت القديمة في قرية أركالوخوري، وهرع السكان إلى الشوارع. وأعلنت \
السلطات إغلاق المدارس في الجزيرة مدة يومين.
""",
    ),
    (
        "قناة الضفة",
        """\
قتيلان في هزة أرضية بجزيرة كريت

لقي شخصان حتفهما وجرح 14 على الأقل حين هزت أرض جزيرة كريت في اليونان بقوة 6.1 درجات \
قبل شروق شمس الثلاثاء. وخرج أهالي أركالوخوري إلى الساحات بعدما تشققت جدران منازلهم، \
وسقط سقف كنيسة صغيرة فيها.

وحدد خبراء معهد أثينا الجيوفيزيائي مركز الهزة قرب هيراكليون على عمق 12 كيلومترا. وعطلت \
الدراسة في مدارس الجزيرة حتى نهاية الأربعاء. ووعد رئيس الوزراء اليوناني كيرياكوس \
ميتسوتاكيس بتعويض المتضررين خلال شهر.
""",
    ),
)


@pytest.fixture
async def posts(say: Say, settings: Settings, clock: Clock) -> AsyncIterator[Digests]:
    """The digest service that the application would tick."""
    engine: AsyncEngine = storage.create(settings.database_url)
    await prepare(engine, clock)
    made = digests(settings, services(settings, engine), sender(say.application.bot))
    await made.recover(clock())
    yield made
    await engine.dispose()


async def _at_eight(clock: Clock, posts: Digests) -> None:
    """Let it be the next morning at eight in Riyadh, and tick."""
    day = clock.now.date() + dt.timedelta(days=1)
    clock.now = dt.datetime.combine(day, dt.time(5, 0, 5), tzinfo=dt.UTC)
    await posts.tick(clock())


async def test_a_channel_gets_each_article_once(
    say: Say, posts: Digests, telegram: Telegram, clock: Clock
) -> None:
    """Across slots; a morning without news is silent; the sample is no news."""
    await say("/schedule @morning_news 08:00")
    await _at_eight(clock, posts)
    assert telegram.to(CHANNEL["id"]) == []

    await say(ARTICLE)
    await _at_eight(clock, posts)
    await posts.tick(clock())
    await _at_eight(clock, posts)

    [post] = telegram.to(CHANNEL["id"])
    text = post.text.text.replace("\u2068", "").replace("\u2069", "")
    assert text.startswith("موجز الأربعاء 7 يناير 2026\n\nبلدية المرسى تفتتح")
    assert "الرقم الأبرز: 3 ملايين دينار تونسي" in text
    assert "المصدر: نص أُرسل إلى البوت" in text
    assert "نُشر" in await say("/schedule")


def _newspaper(number: int, title: str) -> dict[str, object]:
    return {"id": -1_001_000_000_100 - number, "type": "channel", "title": title}


async def test_a_story_that_several_sources_tell_is_told_once(
    say: Say, posts: Digests, telegram: Telegram, clock: Clock
) -> None:
    """With all of them named, and each line marked with the one that it is from."""
    await say("/schedule @morning_news 08:00")
    for number, (title, text) in enumerate(STORY):
        newspaper = _newspaper(number, title)
        await telegram.forwarded_message(text, origin=newspaper).to(say.application)
        clock.pass_time(minutes=1)
    await say(ARTICLE)
    await _at_eight(clock, posts)
    await _at_eight(clock, posts)

    [post] = telegram.to(CHANNEL["id"])
    text = post.text.text.replace("\u2068", "").replace("\u2069", "")
    first, second = text.split("\n\n")[1:]
    assert first.startswith("بلدية المرسى")
    assert "المصدر: نص أُرسل إلى البوت" in first
    _, *lines, sources = second.splitlines()
    named = dict(_MARKED.findall(sources.removeprefix("المصدران: ")))
    assert sorted(named.values()) == sorted(title for title, _ in STORY)
    told = [line.rsplit(" ", 1) for line in lines if not line.startswith("▪")]
    assert len(told) == 3
    assert list(dict.fromkeys(mark for _, mark in told)) == ["[1]", "[2]"]
    for sentence, mark in told:
        assert sentence in " ".join(dict(STORY)[named[mark.strip("[]")]].split())


async def test_pasted_texts_of_one_story_are_told_apart_by_title(
    say: Say, posts: Digests, telegram: Telegram, clock: Clock
) -> None:
    """There is nothing else to name them by."""
    await say("/schedule @morning_news 08:00")
    for _, text in STORY:
        await say(text)
        clock.pass_time(minutes=1)
    await _at_eight(clock, posts)

    [post] = telegram.to(CHANNEL["id"])
    text = post.text.text.replace("\u2068", "").replace("\u2069", "")
    assert "المصدران: [1] نص أُرسل إلى البوت («" in text
    assert "قتيلان في هزة أرضية بجزيرة كريت»)" in text


async def test_an_article_without_a_figure_has_none_in_its_digest(
    say: Say, posts: Digests, telegram: Telegram, clock: Clock
) -> None:
    """Nothing stands in its place."""
    await say("/schedule @morning_news 08:00")
    await say("سارت القافلة نحو الواحة بين الكثبان. " + "وهبت الريح على الطريق " * 15)
    await _at_eight(clock, posts)

    [post] = telegram.to(CHANNEL["id"])
    assert "سارت القافلة" in post.text.text
    assert "▪" not in post.text.text


async def test_two_texts_of_one_newspaper_are_one_source(
    say: Say, posts: Digests, telegram: Telegram, clock: Clock
) -> None:
    """It needs no marks."""
    await say("/schedule @morning_news 08:00")
    for _, text in STORY:
        newspaper = _newspaper(1, "صحيفة الميناء")
        await telegram.forwarded_message(text, origin=newspaper).to(say.application)
        clock.pass_time(minutes=1)
    await _at_eight(clock, posts)

    [post] = telegram.to(CHANNEL["id"])
    assert "المصدر: صحيفة الميناء" in post.text.text
    assert "[1]" not in post.text.text


async def test_what_cannot_be_known_is_said_and_not_sent_again(
    say: Say, posts: Digests, telegram: Telegram, clock: Clock
) -> None:
    """An answer that was lost may hide a post that arrived."""
    await say("/schedule @morning_news 08:00")
    await say(ARTICLE)
    telegram.fail("sendMessage", lost_answer(), chat=CHANNEL["id"])

    await _at_eight(clock, posts)
    clock.pass_time(hours=1)
    await posts.tick(clock())

    assert len(telegram.to(CHANNEL["id"])) == 1
    assert "لم يتأكد وصوله" in await say("/schedule")


async def test_a_schedule_that_is_refused_stops_and_says_so(
    say: Say, posts: Digests, telegram: Telegram, clock: Clock
) -> None:
    """The bot was removed from the channel."""
    await say("/schedule @morning_news 08:00")
    await say(ARTICLE)
    telegram.fail("sendMessage", forbidden(), chat=CHANNEL["id"])

    await _at_eight(clock, posts)

    assert "متوقف لأني لا أستطيع النشر" in await say("/schedule")


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (forbidden(), Refused),
        (bad_request("Bad Request: chat not found"), Refused),
        (
            bad_request("Bad Request: not enough rights to send text messages"),
            Refused,
        ),
        (bad_request("Bad Request: can't parse entities"), NotSent),
        (migrated(SUPERGROUP["id"]), Moved),
        (unauthorised(), NotSent),
        (no_connection(), NotSent),
        (no_connection_in_time(), NotSent),
        (no_connection_free(), NotSent),
        (lost_answer(), Exception),
        (broken_off(), Exception),
        (bad_gateway(), Exception),
    ],
)
async def test_what_is_known_of_a_failure_is_told(
    failure: Failure, kind: type[Exception], say: Say
) -> None:
    """Only what surely had no effect may be tried again."""
    say.telegram.fail("sendMessage", failure, chat=CHANNEL["id"])

    with pytest.raises(kind) as problem:
        await sender(say.application.bot)(CHANNEL["id"], "<b>موجز</b>")

    if kind is Exception:
        assert not isinstance(problem.value, NotSent | Refused | Moved)


async def test_a_wait_longer_than_the_retries_is_kept_in_the_row(say: Say) -> None:
    """With the seconds that Telegram asks for."""
    say.telegram.fail("sendMessage", flood(1), times=1, chat=CHANNEL["id"])

    with pytest.raises(NotSent) as problem:
        await sender(say.application.bot)(CHANNEL["id"], "موجز")

    assert problem.value.retry_after == 1
