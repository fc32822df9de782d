"""Answering: the first and the second person, and what hangs on its question."""

import pytest

from summaries.answering import (
    answers_alone,
    is_first_person,
    is_to_you,
    speaks_of_another,
)
from summaries.tokens import tokens


@pytest.mark.parametrize(
    "text",
    [
        "أظن أنه نام.",
        "وسأكتب رواية.",
        "نعرف الطريق.",
        "خصصنا المال.",
        "كنت نائما.",
        "بيتي لي.",
    ],
)
def test_the_first_person_is_seen(text: str) -> None:
    assert is_first_person(text)


@pytest.mark.parametrize(
    "text",
    ["نام أحمد.", "أحمد نائم.", "قال «أظن أنه نام».", "نقص الماء.", "أكبر مدينة."],
)
def test_others_are_not_the_first_person(text: str) -> None:
    assert not is_first_person(text)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("أعمل كل صباح خمس ساعات.", True),
        ("نعم، أعمل كل صباح ساعات.", False),
        ("ولدت على بعد شارعين منه.", False),
        ("لأن الناس يخلطون بين الأمرين.", False),
        ("من حقه أن يقول رأيه.", False),
        ("في مياه النهر أسماك كثيرة.", True),
        ("من واجبه أن يقول رأيه.", False),
        ("المال أولا.", False),
        ("بلغت خمس درجات قبل الفجر.", False),
    ],
)
def test_what_only_answers_is_told_from_what_says_something(
    text: str, *, alone: bool
) -> None:
    assert answers_alone(tuple(tokens(text))) is alone


@pytest.mark.parametrize(
    "text", ["ما رأيك؟", "هل أنت راض؟", "كيف بدأ مشروعكم؟", "لك؟", "ماذا تطلبون؟"]
)
def test_somebody_spoken_to_is_seen(text: str) -> None:
    assert is_to_you(text)


@pytest.mark.parametrize(
    "text",
    ["ما شأن البنك؟", "هل هناك شريك؟", "من الملك؟", "ما التعاون؟", "متى تعاون؟", ""],
)
def test_nobody_is_spoken_to(text: str) -> None:
    assert not is_to_you(text)


def test_a_pronoun_soon_speaks_of_another() -> None:
    assert speaks_of_another(tuple(tokens("حكت لي جدتي عنه كثيرا.")))
    assert not speaks_of_another(tuple(tokens("حكت لي جدتي قصة طويلة عن بحار.")))
