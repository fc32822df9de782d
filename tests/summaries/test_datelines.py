"""Datelines: what stands before an article's first words, and what only looks so."""

import pytest

from summaries.datelines import dateline
from summaries.document import Document
from summaries.summarise import summarise


@pytest.mark.parametrize(
    "line",
    [
        "بيروت - خاص: ",
        "السماوة (العراق) - ",
        "القاهرة (رويترز) - ",
        "عمان - بترا - ",
        "واشنطن، 12 فبراير (أ ف ب) - ",
        "القاهرة 12 فبراير (رويترز) - ",
        "باريس – أ.ف.ب: ",
        "غزة-سانا: ",
        "جنيف (د ب أ)- ",
        "بغداد - محمد حسن العلي: ",
        "الرياض - «الأخبار»: ",
        "تونس - ",
    ],
)
def test_a_dateline_ends_where_the_story_begins(line: str) -> None:
    assert dateline(f"{line}أعلنت الوزارة أمس عن خطة جديدة.") == len(line)


@pytest.mark.parametrize(
    "sentence",
    [
        "دمشق: لا تفاوض قبل الانسحاب من المدينة.",
        "القاهرة - عاصمة مصر - تستعد لاستقبال الوفود.",
        "القاهرة - الإسكندرية: رحلة في قطار قديم.",
        "قطر - الدولة المضيفة - فازت على الإمارات.",
        "صنعاء/عدن: خرج آلاف المتظاهرين في المدينتين.",
        "وقال الوزير: الخطة جاهزة منذ عامين.",
        "10 - 12 لاعبا يغيبون عن المباراة المقبلة.",
        "(رويترز) - أعلنت الوزارة أمس عن خطة جديدة.",
        "بيروت - خاص: انتهى.",
        "- : - : ",
        "",
    ],
)
def test_what_is_said_is_no_dateline(sentence: str) -> None:
    assert dateline(sentence) == 0


def test_a_summary_shows_no_dateline_and_keeps_the_sentence_as_it_is() -> None:
    text = (
        "حلب (سوريا) - أعيد أمس فتح السوق القديمة بعد ترميم دام خمس سنوات.\n\n"
        "وحضر الافتتاح مئات التجار. وقالت البلدية إن الكلفة بلغت ثلاثة ملايين دولار."
    )

    summary = summarise(Document(text), sentences=1)

    (chosen,) = summary.sentences
    assert chosen.text == text[: chosen.span.end]
    assert summary.text == "أعيد أمس فتح السوق القديمة بعد ترميم دام خمس سنوات."
