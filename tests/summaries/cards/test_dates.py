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
H1440, H1450 = "2018-09-11/2019-08-30", "2028-05-25/2029-05-13"


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("توفي سنة (626 هـ = 1229 م).", {"626 هـ": None, "1229 م": "1229"}),
        (
            "حكم بين عامي 1400 و1420 للهجرة.",
            {"بين عامي 1400 و1420 للهجرة": "1979-11-20/2000-04-05"},
        ),
        ("بين 300 ق.م و100 ق.م.", {"بين 300 ق.م و100 ق.م": "-0299/-0099"}),
        ("بين عامي 100 و300 ميلادية.", {"بين عامي 100 و300 ميلادية": "0100/0300"}),
        ("العصر العباسي (750-1258م).", {"750-1258م": "0750/1258"}),
        ("عام 31 ق م.", {"عام 31 ق م": "-0030"}),
        ("سنة خمسمئة قبل الميلاد.", {"سنة خمسمئة قبل الميلاد": "-0499"}),
        ("السنة المالية 2006/2005.", {"السنة المالية 2006/2005": "2005/2006"}),
        ("العام الدراسي 2023/24.", {"العام الدراسي 2023/24": "2023/2024"}),
        ("موسم 2023/26.", {"موسم 2023": "2023"}),
        ("من 1450 هـ إلى 1440 هـ.", {"1450 هـ": H1450, "1440 هـ": H1440}),
        ("من 1995 إلى 1990.", {}),
        ("ارتفع من 1900 إلى 2100 دولار.", {}),
        ("انخفض من 2000 إلى 1950 جنيها.", {}),
        ("بين 1800 و2000 ريال.", {}),
        ("حضر بين 1900 و2000 شخص.", {}),
        ("أنتج من 1500 إلى 2000 وحدة.", {}),
        ("بين 1950 و2000 تضاعف السكان.", {"بين 1950 و2000": "1950/2000"}),
        ("من 400 هـ إلى 450 هـ.", {"من 400 هـ إلى 450 هـ": None}),
        ("في سنة (1999) وحدها.", {"سنة (1999)": "1999"}),
        ("على ارتفاع 1950 م.", {}),
        ("سنوات 2018.", {}),
        ("القرنين الثاني والأول قبل الميلاد.", {}),
        ("الربع الثالث من عام 1445 هـ.", {"الربع الثالث من عام 1445 هـ": None}),
    ],
)
def test_eras_tell_which_years_are_meant(
    text: str, found: dict[str, str | None]
) -> None:
    assert {card["text"]: card["value"] for card in cards(text)} == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الأحد الثالث من مايو 2024", "2024-05-19"),
        ("الخميس الثاني من مايو 2024", "2024-05-02"),  # the second day is a Thursday
        ("اليوم الأخير من رمضان 1445", "2024-04-09"),
        ("آخر يوم من رمضان", "2024-04-09"),
        ("آخر يوم من أكتوبر", "XXXX-10-31"),
        ("ثالث جمعة من فبراير الماضي", "2024-02-16"),
        ("أول خميس من هذا الشهر", "2024-05-02"),
        ("آخر اثنين من نوفمبر", "2024-11-25"),
        ("ثالث يوم من شهر 10", "XXXX-10-03"),
        ("خامس جمعة من فبراير 2023", "2023-02"),  # there is none: the month remains
        ("آخر يوم من فبراير", "XXXX-02"),
    ],
)
def test_a_day_of_a_month_is_told_by_its_order(text: str, value: str) -> None:
    assert [card["value"] for card in cards(f"الموعد {text}.")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الأسبوع بعد المقبل", "2024-05-27/2024-06-02"),
        ("الشهر ما قبل الماضي", "2024-03"),
        ("الجمعة قبل الماضية", "2024-05-03"),
        ("الخميس بعد المقبل", "2024-05-23"),
        ("السنتين الأخيرتين", "2022/2024"),
        ("العقود الثلاثة الماضية", "1994/2024"),
        ("اليوم المنصرم", "2024-05-13"),
        ("الأحد من هذا الأسبوع", "2024-05-19"),
        ("سبت الأسبوع الماضي", "2024-05-11"),
        ("الأحد الجاري", "2024-05-12"),
        ("الثلاثاء الحادي والعشرون", "2024-05-21"),
        ("15 الجاري", None),
        ("شهر صفر الجاري", None),
        ("بعد يوم غد", "2024-05-16"),
        ("من السبت 18 إلى الاثنين 20 مايو", "2024-05-18/2024-05-20"),
        ("من أكتوبر إلى ديسمبر الماضيين", "2023-10/2023-12"),
        ("من شوال إلى ذي الحجة 1445", "2024-04-10/2024-07-06"),
        ("يوليو 13-15", "XXXX-07-13/XXXX-07-15"),
        ("أغسطس 27 إلى 29", "XXXX-08-27/XXXX-08-29"),
        ("من نوفمبر إلى فبراير 2024", "2023-11/2024-02"),
        ("19 ـ 25 مايو 2024", "2024-05-19/2024-05-25"),
        ("هذا المساء", "2024-05-14"),
        ("عشرين غشت", "XXXX-08-20"),
        ("أوائل الشهر", "2024-05"),
    ],
)
def test_words_of_time_count_from_the_reference_date(
    text: str, value: str | None
) -> None:
    found = [(card["text"], card["value"]) for card in cards(f"كان ذلك {text}.")]

    assert found == ([(text, value)] if value or "صفر" in text else [])


@pytest.mark.parametrize(
    "text",
    [
        "أول خميس من الشهر المقبل",
        "آخر يوم من هذا الشهر",
        "خميس الأسبوع المقبل",
        "من السبت إلى الاثنين المقبلين",
        "الليلة الماضية",
        "الليلة",
        "عيد الأضحى هذا العام",
        "مطلع العام",
        "12 من الشهر الجاري",
    ],
)
def test_what_hangs_on_an_unknown_reference_date_has_no_value(text: str) -> None:
    (card,) = cards(f"الموعد {text}.", published=None)

    assert (card["text"], card["value"]) == (text, None)


@pytest.mark.parametrize(
    "text",
    [
        "أول خميس من مايو",
        "آخر جمعة من رمضان",
        "السبت السادس عشر",
        "تبدأ المحادثات بعد يومين",
    ],
)
def test_nothing_is_guessed_without_a_reference_date(text: str) -> None:
    found = cards(f"الموعد {text}.", published=None)

    assert all(card["value"] in (None, "XXXX-05") for card in found)


@pytest.mark.parametrize(
    "text",
    [
        "في 13/2020",
        "قبل 2-2020",
        "10-12-11 موعد قديم",
        "رقم 12-05-2020",
        "الساعة 2500",
        "الساعة 25",
        "من 9 إلى 5",
        "عند الثالثة من عمره",
        "9 م طول السور",
        "الشهر التاسع موعد الولادة",
        "شهر أيلول الأسود",
        "الليلة المقبلة",
        "الليلة قبل الماضية",
        "القرن الثلاثين",
        "الثلاثاء الحادي والعشرون بعد العيد",
        "5 و6 و7 أشخاص",
        "يوم 13-15-17",
        "كتيبة 6 مايو",
        "العام الدراسي الجديد",
        "موسم بلا أهداف",
        "مع نهاية الشهر",
        "الفصل الأول من العام الدراسي الجديد",
        "الربع الخامس",
        "القرنين الأخيرين",
        "رجل في أواخر الأربعينات عمرا",
        "1/2/3",
        "25:70",
        "12:5",
        "القرار (1973)",
        "الأربعاء الثلاثون",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert cards(f"كتب {text}.") == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("من الساعة 11 إلى الثانية ظهرا", ["T11:00", "T14:00"]),
        ("من 4 إلى 6 مساء", ["T16:00", "T18:00"]),
        ("من الساعة 8 إلى 12 صباحا", ["T08:00", "T12:00"]),
        ("بين الثالثة والخامسة فجرا", ["T03:00", "T05:00"]),
        ("من الساعة 3 إلى المساء", ["T03:00"]),
        ("من التاسعة صباحا إلى الخامسة مساء", ["T09:00", "T17:00"]),
        ("عند الساعة 0940 بتوقيت غرينتش", ["T09:40"]),
        ("(1507 بتوقيت غرينتش)", ["T15:07"]),
        ("الساعة 9.30 مساء", ["T21:30"]),
        ("الساعة ثلاثة وثلث عصرا", ["T15:20"]),
        ("الثانية عشرة منتصف الليل", ["T00:00"]),
        ("الثامنة هذه الليلة", ["T20:00"]),
        ("الثامنة الليلة", ["2024-05-14"]),
        ("على الساعة الرابعة بعد الزوال", ["T16:00"]),
        ("الساعة السابعة بعد المغرب", ["T19:00"]),
        ("الساعة السابعة وتسعين دقيقة", ["T07:00"]),
    ],
)
def test_hours_share_the_part_of_the_day(text: str, values: list[str]) -> None:
    assert [card["value"] for card in cards(f"كان ذلك {text}.")] == values


def test_the_shortcut_over_words_that_open_no_date_loses_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = [case["text"] for case in (*CORPUS["cases"], *CORPUS["negative"])]
    short = [cards(text) for text in texts]

    monkeypatch.setattr("summaries.cards.dates.may_open_date", lambda _: True)

    assert [cards(text) for text in texts] == short


@pytest.mark.untraced
@pytest.mark.parametrize(
    "text",
    ["يوم ", "أول ", "مايو ", "5 و6 مايو و", "من 5 إلى ", "السبت و", "2019-", "بعد "],
)
def test_any_number_of_openings_is_read_in_little_time(text: str) -> None:
    words = dates(Document(text * 4_000, published=PUBLISHED))

    assert sum(1 for _ in words) <= 8_000
