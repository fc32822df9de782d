"""Quotation marks: nested, forgotten, straight, curly, and the wrong way round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.document import Document
from summaries.speech.reading import Reading


def within(text: str) -> list[tuple[str, bool]]:
    """Return what stands in each pair of marks, and whether it was closed."""
    reading = Reading(Document(text), ())
    return [
        (reading.text(found.inner.start, found.inner.stop), found.closed)
        for found in reading.quotations
        if len(found.inner)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «نعم».", [("نعم", True)]),
        (
            "إن «الحرب على «داعش» لم تنته»، كما قال.",
            [("الحرب على «داعش» لم تنته", True), ("داعش", True)],
        ),
        ('قال "نعم" ثم "لا".', [("نعم", True), ("لا", True)]),
        ("قال “نعم” ثم ”لا“ أيضا.", [("نعم", True), ("لا", True)]),
        ("قال »نعم« للجميع.", [("نعم", True)]),
        ("قال: «نعم ولا.", [("نعم ولا.", False)]),
        ('قال «نعم "ولا» أبدا.', [('نعم "ولا', True)]),
        ("لا شيء هنا» يفتح.", []),
    ],
    ids=["pair", "nested", "straight", "curly", "reversed", "open", "crossed", "shut"],
)
def test_marks_are_matched(text: str, expected: list[tuple[str, bool]]) -> None:
    assert within(text) == expected


def test_a_forgotten_mark_ends_with_its_sentence() -> None:
    reading = Reading(Document("قال: «سنعود غدا. وغادر الوفد القاعة."), ())
    (found,) = reading.quotations
    assert not found.closed
    assert found.after == found.closing
    assert reading.text(found.inner.start, found.inner.stop) == "سنعود غدا."


def test_a_paragraph_closes_what_it_opened() -> None:
    text = "قال الأول: «نعم ولا تراجع.\n\nقال الثاني: «لا» وحدها."
    assert within(text)[1] == ("لا", True)


@given(st.text(alphabet='«»"“”‹› .\nاب', max_size=60))
def test_pairs_lie_in_order_within_the_text(text: str) -> None:
    reading = Reading(Document(text + " كلمة"), ())
    for found in reading.quotations:
        assert 0 <= found.opening < found.closing <= len(reading.tokens)
