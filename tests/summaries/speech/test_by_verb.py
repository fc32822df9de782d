"""A reporting verb tells an act of speech only where it says something of somebody."""

import pytest

from summaries import Document, fact_cards


def _verbs(text: str) -> list[str]:
    return [quote.verb for quote in fact_cards(Document(text)).quotes]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("قال الوزير سامي حداد إن الطريق سيفتح غدا.", "قال"),
        ("أكد المتحدث ضرورة فتح الطريق.", "أكد"),
        ("إلا أن النقيب رد قائلا إن العمل مستمر.", "قائلا"),
        ("ذكرت الوكالة أن الجسر انهار.", "ذكرت"),
        ("اتهمت الوزارة الشركة بسرقة الأموال.", "اتهمت"),
    ],
)
def test_a_verb_tells_what_its_speaker_said(text: str, verb: str) -> None:
    assert _verbs(text) == [verb]


@pytest.mark.parametrize(
    "text",
    [
        "اتهم ثلاثة بالسرقة.",
        "النمل يعتبر من الحشرات.",
        "لم يقل الوزير إن الطريق سيفتح.",
        "أضاف الطباخ الملح إلى الحساء.",
    ],
)
def test_a_verb_that_only_looks_like_one_of_speech_tells_none(text: str) -> None:
    assert _verbs(text) == []


def test_a_verb_within_what_was_said_is_no_act_of_its_own() -> None:
    said = "قال الوزير إن المدير أكد أن العمل مستمر."
    assert _verbs(said) == ["قال"]


def test_after_a_contrast_another_speaks() -> None:
    text = "قال الوزير إن الطريق سيفتح، لكن المدير أكد أن العمل مستمر."
    assert _verbs(text) == ["قال", "أكد"]
