"""Closings: where the paper turns from what was said to what else was done."""

import pytest

from summaries.document import Document
from summaries.normalise import fold
from summaries.speech.closings import is_told, is_told_of, silence, turn
from summaries.speech.reading import Reading


def rest(text: str, end: int) -> str:
    """Return the words of a text up to a token."""
    return " ".join(token.text for token in Document(text).tokens[:end])


@pytest.mark.parametrize(
    ("text", "gender", "said"),
    [
        ("إقالة المدير، قبل أن تغادر الجلسة.", "f", "إقالة المدير"),
        (
            "إقالة المدير، قبل أن يبدأ الموسم.",
            "f",
            "إقالة المدير ، قبل أن يبدأ الموسم .",
        ),
        ("وقف القتال، في حين رفض الجيش.", "m", "وقف القتال"),
        ("وقف القتال، في المدينة كلها.", "m", "وقف القتال ، في المدينة كلها ."),
        ("فوز منافسه، إلا أن أنصاره اعتصموا.", "m", "فوز منافسه"),
        ("خروجه من الحزب ووافق على التمديد.", "m", "خروجه من الحزب"),
        ("دعم الجيش، وفتح المعابر.", "m", "دعم الجيش ، وفتح المعابر ."),
        ("دعم الذي قاتل، وانسحب أمس.", "m", "دعم الذي قاتل ، وانسحب أمس ."),
        ("«الحوار، وانسحب» فورا.", "m", "« الحوار ، وانسحب » فورا ."),
    ],
)
def test_a_noun_phrase_ends_where_the_paper_goes_on(
    text: str, gender: str, said: str
) -> None:
    reading = Reading(Document(text), ())
    assert rest(text, turn(reading, 0, len(reading.tokens), gender)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("المصنع يعمل، دون أن يحدد موعدا.", "المصنع يعمل"),
        ("المصنع يعمل، من دون إعطاء تفاصيل.", "المصنع يعمل"),
        ("المصنع يعمل، لكنه رفض التعليق.", "المصنع يعمل"),
        ("المصنع يعمل، ولم يذكر السبب.", "المصنع يعمل"),
        ("المصنع يعمل، لكنه خسر.", "المصنع يعمل ، لكنه خسر ."),
        ("المصنع «يعمل، ولم يذكر» شيئا.", "المصنع « يعمل ، ولم يذكر » شيئا ."),
    ],
)
def test_what_was_not_said_is_no_part_of_what_was(text: str, said: str) -> None:
    reading = Reading(Document(text), ())
    assert rest(text, silence(reading, 0, len(reading.tokens))) == said


def test_a_verb_is_told_from_a_verbal_noun() -> None:
    assert [is_told(fold(word)) for word in ("انسحبت", "دعم", "أهمية")] == [
        True,
        False,
        False,
    ]
    assert is_told_of(fold("نشرتها"))
    assert not is_told_of(fold("وزارة"))
