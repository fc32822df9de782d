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
        ("محافظة نينوى", ["نينوى"]),
        ("بمحافظة كفر شبرا", ["كفر شبرا"]),
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
        ("جنوب شرق اليمن", ["اليمن"]),
        ("في شرقي اليمن", ["شرقي اليمن", "اليمن"]),
        ("بأقصى شمال اليمن", ["اليمن"]),
        ("أبو حمد شمالي السودان", ["أبو حمد", "السودان"]),
        ("مطار بن قردان", ["مطار بن قردان"]),
        ("سوق بأم درمان", ["أم درمان"]),
        ("واسط وبابل وكربلاء", ["واسط", "بابل", "كربلاء"]),
        ("زار الوفد السعودية", ["السعودية"]),
        ("غزت اليابان السعودية بالسيارات", ["اليابان", "السعودية"]),
        ("أهالي حمص", ["حمص"]),
        ("مصيف بأبها", ["أبها"]),
        ("مدينتا حلب وإدلب", ["حلب", "إدلب"]),
        ("سد الموصل", ["سد الموصل"]),
        ("«ميناء جدة»", ["ميناء جدة"]),
        ("«في الباحة»", ["الباحة"]),
        ("في جدة التاريخ والبحر", ["جدة"]),
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
        "السوق السعودية",
        "أبقى بابها مغلقا",
        "خرجوا للحج",
        "زيارة بلده علي",
        "كسرت الريح الأغصان",
        "في الطبقة العليا",
        "هذه الحيرة",
        "له معانٍ كثيرة",
        "سد الثقوب",
        "جامعة الهيئة الهاشمية",
        "وصلت جدة الطفل",
        "«أسمنت الباحة»",
        "سامي الأبيض واشترى",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "government"),
    [
        ("قوات متحالفة مع واشنطن", True),
        ("فصيل مقرب من طهران", True),
        ("حكومة حليفة لموسكو", True),
        ("أعلنت موسكو الانسحاب", True),
        ("رفضت بكين العرض", True),
        ("موسكو تعلن الانسحاب", True),
        ("أعلن موسكو محطة", False),
        ("وصل إلى موسكو أمس", False),
    ],
)
def test_a_capital_may_be_a_government(text: str, *, government: bool) -> None:
    words = next(sentences_of(Document(text)))

    (spot,) = spots_in(words)

    assert spot.stands_for_government is government


@pytest.mark.parametrize(
    ("text", "possible"),
    [("عبر الأرز", True), ("قرب الزبير", True), ("زرع الأرز", False)],
)
def test_a_doubtful_name_after_a_preposition_may_be_a_place(
    text: str, *, possible: bool
) -> None:
    words = next(sentences_of(Document(text)))

    (spot,) = spots_in(words)

    assert spot.doubtful
    assert spot.possible is possible
