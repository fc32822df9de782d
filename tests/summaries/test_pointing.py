"""Pointing: bonds to the sentence before, and mere allusions to it."""

import pytest

from summaries.pointing import is_filler, is_of_another, link
from summaries.tokens import tokens


@pytest.mark.parametrize(
    "text",
    [
        "وهذا كثير على الناس.",
        "والثاني هو أن الطريق مغلق.",
        "بينما قال الآخر إن الطريق مغلق.",
        "غير أنها لم تحدد موعدا.",
        "ومع ذلك بدأ العمل.",
        "وعلى الرغم من ذلك بدأ العمل.",
        "وتلتها عشرات السفن.",
        "ولم يمنع ذلك الصيادين من الإبحار.",
        "وقد تكرر هذا الخطأ مرتين.",
    ],
)
def test_a_bond_is_seen(text: str) -> None:
    assert link(tuple(tokens(text))) == "bond"


@pytest.mark.parametrize(
    "text",
    [
        "لكننا لن نذهب إلى هناك.",
        "وفي هذا السياق بدأ العمل.",
        "فالأسعار ترتفع كل عام.",
        "كما أغلقت البلدية الجسر.",
    ],
)
def test_an_allusion_is_seen(text: str) -> None:
    assert link(tuple(tokens(text))) == "allusion"


@pytest.mark.parametrize(
    "text",
    [
        "هذا وقد بدأ العمل.",
        "والثاني من الفائزين تونسي.",
        "وصل الوفد.",
        "أما",
        "ولم يصل الوفد.",
        "وقد تراجع هذا العام عدد الصيادين.",
        "وتراجع هذا العام عدد الصيادين.",
    ],
)
def test_others_have_no_bond(text: str) -> None:
    assert link(tuple(tokens(text))) != "bond"


def test_a_filler_points_at_nothing() -> None:
    assert is_filler(tuple(tokens("هذا وقد بدأ العمل.")))
    assert not is_filler(tuple(tokens("هذا كثير.")))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("آخر إن", True),
        ("المتحدث باسمه", True),
        ("نائب رئيسها", True),
        ("نائب الرئيس", False),
        ("", False),
    ],
)
def test_one_of_others_is_known_by_them(text: str, *, other: bool) -> None:
    assert is_of_another(tuple(tokens(text))) is other
