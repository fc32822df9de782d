"""Dates: a corpus of sentences from the whole Arab press, and the rules one by one."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.cards.dates import dates
from summaries.document import Document

ROOT = Path(__file__).parents[3]
CORPUS = json.loads((ROOT / "tests/corpus/dates.json").read_text(encoding="utf-8"))
SHARED = ROOT.parent / "shared"
PUBLISHED = dt.date(2024, 5, 14)
"""A Tuesday: the reference date of the corpus."""


def cards(text: str, published: dt.date | None = PUBLISHED) -> list[dict[str, Any]]:
    return [date.as_dict() for date in dates(Document(text, published=published))]


@pytest.mark.parametrize("case", CORPUS["cases"], ids=lambda case: case["text"])
def test_finds_the_dates_of_a_sentence(case: dict[str, Any]) -> None:
    found = cards(case["text"])

    stated = [
        {key: card[key] for key in expected}
        for card, expected in zip(found, case["cards"], strict=False)
    ]
    assert stated == case["cards"]
    assert len(found) == len(case["cards"])


@pytest.mark.parametrize("case", CORPUS["negative"], ids=lambda case: case["text"])
def test_finds_no_date_where_there_is_none(case: dict[str, str]) -> None:
    assert cards(case["text"]) == []


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize(
    "case", CORPUS["known_failures"], ids=lambda case: case["text"]
)
def test_known_failures(case: dict[str, Any]) -> None:
    assert [
        {"text": card["text"], "value": card["value"]} for card in cards(case["text"])
    ] == case["cards"]


@pytest.mark.parametrize(
    "text",
    [
        "أمس",
        "أول من أمس",
        "الثلاثاء المقبل",
        "الأسبوع الماضي",
        "الشهر المقبل",
        "هذا العام",
        "العام الماضي",
        "القرن الماضي",
        "تسعينيات القرن الماضي",
        "الربع الأول من العام الجاري",
        "الصيف الماضي",
        "صيف العام الماضي",
        "الأيام العشرة المقبلة",
    ],
)
def test_a_relative_date_without_a_reference_date_has_no_value(text: str) -> None:
    (card,) = cards(f"وقع ذلك {text}.", published=None)

    assert (card["text"], card["value"]) == (text, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("6 مايو الماضي", "2024-05-06"),
        ("20 مايو الماضي", "2023-05-20"),
        ("20 مايو المقبل", "2024-05-20"),
        ("6 مايو المقبل", "2025-05-06"),
        ("6 مايو الجاري", "2024-05-06"),
        ("6 مايو من العام الماضي", "2023-05-06"),
        ("6 مايو", "XXXX-05-06"),
        ("الثلاثاء 7 مايو", "2024-05-07"),
        ("الأربعاء 7 مايو", "2025-05-07"),
        ("الأحد 7 مايو", "2023-05-07"),
        ("السبت 7 مايو", "XXXX-05-07"),
        ("الصيف الماضي", "2023-22"),
        ("الصيف المقبل", "2024-22"),
        ("الربيع المقبل", "2025-21"),
        ("الشتاء الماضي", "2023-24"),
        ("الخريف الجاري", "2024-23"),
    ],
)
def test_the_year_comes_from_the_reference_date(text: str, value: str) -> None:
    assert [card["value"] for card in cards(f"وقع ذلك {text}.")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الساعة الثالثة فجرا", "T03:00"),
        ("الساعة 12 ظهرا", "T12:00"),
        ("الساعة الواحدة ظهرا", "T13:00"),
        ("الساعة 11 قبل الظهر", "T11:00"),
        ("الثانية بعد الظهر", "T14:00"),
        ("الساعة العاشرة ليلا", "T22:00"),
        ("الساعة الثانية ليلا", "T02:00"),
        ("الساعة الثانية بعد منتصف الليل", "T02:00"),
        ("الساعة 15:20:30", "T15:20"),
        ("الساعة التاسعة", "T09:00"),
        ("الساعة الخامسة إلا عشر دقائق مساء", "T16:50"),
        ("السادسة وثلث مساء", "T18:20"),
        ("منتصف النهار", "T12:00"),
        ("9:15 ص", "T09:15"),
        ("الساعة الثامنة من مساء اليوم", "T20:00"),
    ],
)
def test_reads_the_clock(text: str, value: str) -> None:
    assert cards(f"كان ذلك {text}")[0]["value"] == value


@pytest.mark.parametrize(
    "text", ["31/2/2024", "30/30/2024", "1/2/3", "99/99/1445", "31 فبراير 2024"]
)
def test_a_day_that_does_not_exist_is_no_day(text: str) -> None:
    assert not [
        card for card in cards(f"كتب {text} هنا") if card["value"].count("-") > 1
    ]


def test_the_json_of_a_date_has_the_keys_of_the_contract_in_order() -> None:
    (card,) = cards("بدأ العمل في 1 شعبان 1444.")

    assert list(card) == "text start end sentence value calendar hijri".split()
    assert card["calendar"] == "hijri"


@given(st.text())
def test_any_text_is_read_and_every_span_is_right(text: str) -> None:
    end = 0
    for date in dates(Document(text, published=PUBLISHED)):
        assert date.span.of(text) == date.text
        assert date.span.start >= end
        end = date.span.end


@given(
    st.lists(
        st.sampled_from(
            "بين من إلى و 5 20 2020 1445 99999 هـ م مايو رمضان عام العام عامي الساعة"
            " الخامسة والنصف إلا ربعا صباحا القرن الماضي المقبل الأحد يوم - / : ( ) ،"
            " أمس أول الربع الأول صيف السنوات الخمس تسعينيات قبل الميلاد منتصف".split()
        )
    ),
    st.dates(),
)
def test_any_mixture_of_its_words_is_read(words: list[str], day: dt.date) -> None:
    text = " ".join(words)

    for date in dates(Document(text, published=day)):
        assert date.span.of(text) == date.text


def test_yesterday_is_the_only_date_of_the_annotated_article() -> None:
    if not SHARED.exists():
        pytest.skip(reason="the shared folder with the annotated article is not here")
    text = (SHARED / "data/seed/article.txt").read_text(encoding="utf-8")

    found = cards(text, dt.date(2018, 2, 13))

    assert [(card["text"], card["value"]) for card in found] == [("أمس", "2018-02-12")]


def test_the_trap_sentences_are_dated_as_annotated() -> None:
    if not SHARED.exists():
        pytest.skip(reason="the shared folder with the trap sentences is not here")
    lines = (SHARED / "data/facts/dev_cases.jsonl").read_text(encoding="utf-8")
    compared = 0
    for case in map(json.loads, lines.splitlines()):
        if "dates" not in case["expected"]:
            continue
        published = case.get("ref_date")
        found = cards(
            case["text"], dt.date.fromisoformat(published) if published else None
        )
        assert [card["value"] for card in found] == [
            item["normalised"] for item in case["expected"]["dates"]
        ]
        compared += 1
    assert compared


@pytest.mark.parametrize(
    "text",
    ["عيد الفطر الماضي", "5 من الشهر المقبل", "رمضان الماضي"],
)
def test_a_hint_has_no_value_without_a_reference_date(text: str) -> None:
    (card,) = cards(f"وقع ذلك في {text}.", published=None)

    assert (card["text"], card["value"]) == (text, None)


def test_days_ago_are_a_duration_without_a_reference_date() -> None:
    assert cards("غادر الوفد قبل ثلاثة أيام.", published=None) == []
