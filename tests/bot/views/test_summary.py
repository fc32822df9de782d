"""The summary as a chat shows it: speakers in brackets, words as they stand."""

import datetime as dt

from bot.model import Article
from bot.services.briefings import read
from bot.views.summary import summary_view
from summaries.summarise import summarise

_TEXT = (
    "أعلنت شركة «جناح» أنها جمعت 40 مليون دولار لتوسيع خدمة توصيل الأدوية في الخليج. "
    "وأسسها المهندس عمر الكندي. "
    "وقال الكندي في مقابلة مع موقع محلي إن زمن توصيل الأدوية بين الصيدليات انخفض "
    "من خمسين دقيقة إلى إحدى عشرة دقيقة منذ بدء الخدمة قبل ثلاثة أعوام في دبي."
)


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
