"""The summary as a chat shows it: speakers in brackets, words as they stand."""

import datetime as dt

import pytest

from bot.model import Article
from bot.services.briefings import read
from bot.views.answer import counted
from bot.views.summary import summary_view
from summaries.cards import fact_cards
from summaries.document import Document
from summaries.summarise import summarise

_TEXT = (
    "أعلنت شركة «جناح» أنها جمعت 40 مليون دولار لتوسيع خدمة توصيل الأدوية في الخليج. "
    "وأسسها المهندس عمر الكندي. "
    "وقال الكندي في مقابلة مع موقع محلي إن زمن توصيل الأدوية بين الصيدليات انخفض "
    "من خمسين دقيقة إلى إحدى عشرة دقيقة منذ بدء الخدمة قبل ثلاثة أعوام في دبي."
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أصيب 7 أشخاص بجروح.", "7 أشخاص"),
        ("أحبط الجيش تهريب 400 ألف\nقرص عبر الحدود.", "400 ألف قرص"),
        ("شحنة وزنها 3 أطنان من القمح.", "3 أطنان"),
        ("بلغت النسبة 41% أمس.", "41%"),
    ],
)
def test_a_count_is_told_with_what_it_counts(text: str, told: str) -> None:
    """Where it stands beside it; every other figure has its unit."""
    document = Document(text)
    [figure] = fact_cards(document).figures

    assert counted(document, figure) == told


def test_a_speaker_left_out_stands_in_brackets() -> None:
    article = Article(
        id=1,
        chat_id=7,
        title="أربعون مليونا لشركة <جناح>",
        text=_TEXT,
        published=None,
        source="",
        sample=False,
        added=dt.datetime(2026, 1, 5, tzinfo=dt.UTC),
    )
    briefing = read(article)
    summary = summarise(briefing.document, sentences=2)
    answer = summary_view(briefing, summary)
    assert "• وقال [عمر] الكندي في مقابلة" in answer.html
    assert "&lt;جناح&gt;" in answer.html
    assert [span.of(_TEXT) for span in answer.evidence] == [
        chosen.text for chosen in summary.sentences
    ]
