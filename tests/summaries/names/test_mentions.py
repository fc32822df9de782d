"""Mentions: their sentence, their order, their JSON."""

from summaries.document import Document
from summaries.names.mentions import in_text_order, mention_at
from summaries.spans import Span

_TEXT = "حضر سعيد الجلسة. ثم غادر الوزير مبكرا."


def test_a_mention_knows_its_sentence() -> None:
    document = Document(_TEXT)

    mention = mention_at(document, Span(25, 31), "role", reason="role alone")

    assert mention.as_dict() == {
        "start": 25,
        "end": 31,
        "text": "الوزير",
        "sentence": 1,
        "kind": "role",
    }


def test_mentions_come_in_text_order_each_span_once() -> None:
    document = Document(_TEXT)
    early, late = (
        mention_at(document, span, reason="test") for span in (Span(4, 8), Span(25, 31))
    )

    assert in_text_order([late, early, late]) == (early, late)
