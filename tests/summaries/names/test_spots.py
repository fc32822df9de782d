"""Spots: where a place's name begins and ends."""

import pytest

from summaries.document import Document
from summaries.names.spots import spots_in
from summaries.names.words import sentences_of


def _names(text: str) -> list[str]:
    return [
        spot.name
        for words in sentences_of(Document(text))
        for spot in spots_in(words)
        if not spot.doubtful
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("محافظة نينوى", ["محافظة نينوى"]),
        ("بمحافظة كفر شبرا", ["محافظة كفر شبرا"]),
        ("مدينة حلب", ["حلب"]),
        ("بلدة كفر رمان", ["كفر رمان"]),
        ("مدينة سرمدا", ["سرمدا"]),
        ("حي الشجاعية", ["حي الشجاعية"]),
        ("حي الشيخ جراح", ["حي الشيخ جراح"]),
        ("حي الشيخ زايد", ["حي الشيخ زايد"]),
        ("مخيم اليرموك", ["مخيم اليرموك"]),
        ("شارع محمد محمود", ["شارع محمد محمود"]),
        ("مطار بيروت الدولي", ["مطار بيروت الدولي"]),
        ("منطقة الخليج", ["الخليج"]),
        ("نهر الأردن", ["نهر الأردن"]),
        ("جنوب شرق اليمن", ["جنوب شرق اليمن", "اليمن"]),
        ("شمال بغداد", ["بغداد"]),
        ("على بعد 3 كيلومترات شمال سوريا", ["سوريا"]),
        ("في شرقي البلاد", ["شرقي البلاد"]),
        ("دمشق والباب", ["دمشق", "الباب"]),
        ("الباب ودمشق", ["الباب", "دمشق"]),
        ("حمص، الباب، دمشق", ["الباب", "دمشق"]),
        ("دير الزور والرقة", ["دير الزور", "الرقة"]),
        ("بالرقة حصار", ["الرقة"]),
    ],
)
def test_places_are_found(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "مدينة صغيرة",
        "مدينة مكتظة",
        "قرية يسكنها",
        "قرية وحيدة",
        "مدينة من المدن",
        "منطقة صناعية",
        "دولة تنفصل",
        "شمالي البيت",
        "بدعم مالي",
        "طرق الباب",
        "صلاة المغرب",
        "كمالي",
        "حي سكني",
        "الباب، ثم النافذة",
        "الوطن العربي",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "government"),
    [
        ("أعلنت موسكو الانسحاب", True),
        ("موسكو تعلن الانسحاب", True),
        ("قوات متحالفة مع واشنطن", True),
        ("فصيل مقرب من طهران", True),
        ("رفضت بكين العرض", True),
        ("وصل إلى موسكو أمس", False),
        ("أعلن موسكو محطة", False),
    ],
)
def test_a_capital_may_be_a_government(text: str, *, government: bool) -> None:
    words = next(sentences_of(Document(text)))

    (spot,) = spots_in(words)

    assert spot.stands_for_government is government
