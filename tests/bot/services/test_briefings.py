"""Briefings: what is read stays in memory, within bounds."""

import datetime as dt

import pytest

from bot.model import Article, Length
from bot.services.briefings import (
    Briefings,
    key_figure,
    people_called,
    read,
    sentences_for,
)
from summaries.summarise import summarise

TEXT = """\
قمة المناخ تبدأ أعمالها

أعلنت وزيرة البيئة ليلى بن عمر أن الانبعاثات تراجعت بنسبة 7% في عامين. وقالت بن عمر \
إن الخطة كلفت 40 مليون دولار. وحضر القمة ثلاثون وفدا.
"""


def _article(number: int = 1, text: str = TEXT, chat: int | None = 7) -> Article:
    return Article(
        id=number,
        chat_id=chat,
        title="عنوان من عند القناة",
        text=text,
        published=None,
        source="",
        sample=False,
        added=dt.datetime(2026, 1, 5, tzinfo=dt.UTC),
    )


async def test_an_article_is_read_once() -> None:
    briefings = Briefings()

    first = await briefings.brief(_article())

    assert await briefings.brief(_article()) is first


async def test_what_is_kept_is_bounded_by_its_length() -> None:
    briefings = Briefings()
    # 300,000 characters each, in few words: it takes no time to read
    long = f"{'ك' * 999} " * 300
    first = await briefings.brief(_article(1, long))
    await briefings.brief(_article(2, long))

    assert await briefings.brief(_article(1, long)) is not first


async def test_a_chat_that_is_forgotten_is_forgotten_here_too() -> None:
    briefings = Briefings()
    own = await briefings.brief(_article(1))
    shared = await briefings.brief(_article(2, chat=None))

    briefings.forget(7)

    assert await briefings.brief(_article(1)) is not own
    assert await briefings.brief(_article(2, chat=None)) is shared


def test_a_title_from_outside_stands_where_the_text_has_none() -> None:
    briefing = read(_article(text="بدأت القمة صباحا. وحضرها كثيرون."))

    assert briefing.document.title == "عنوان من عند القناة"
    assert read(_article()).document.title == "قمة المناخ تبدأ أعمالها"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ليلى", (0,)),
        ("بن عمر", (0,)),
        ("عمر", (0,)),
        ("سلمى", ()),
        ("", ()),
        ("؟", ()),
    ],
)
def test_a_part_of_a_name_finds_its_bearer(name: str, found: tuple[int, ...]) -> None:
    assert people_called(read(_article()), name) == found


def test_lengths_are_shares_of_the_article_and_rise() -> None:
    sizes: tuple[Length, ...] = ("short", "medium", "long")
    briefing = read(_article(text="\n".join(f"هذه الجملة رقم {n}." for n in range(40))))

    assert [sentences_for(size, briefing) for size in sizes] == [3, 6, 12]
    assert [sentences_for(size, read(_article())) for size in sizes] == [1, 1, 2]


def test_the_figure_that_tells_most_is_one_that_the_summary_shows() -> None:
    briefing = read(_article())
    summary = summarise(briefing.document, sentences=1)
    whole = summarise(briefing.document, sentences=3)

    shown, best = (
        key_figure(briefing, summary.sentences),
        key_figure(briefing, whole.sentences),
    )

    assert shown is not None
    assert shown.text == "7%"
    assert best is not None
    assert best.text == "40 مليون دولار"
    assert key_figure(read(_article(text="لا رقم في هذا النص.")), ()) is None
