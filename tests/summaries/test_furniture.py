"""Furniture: what stands on a page and is no part of its story."""

import pytest

from summaries.document import Document
from summaries.furniture import HEAD, Furniture


def _texts(text: str, title: str | None = None) -> list[str]:
    document = Document(text, title)
    furniture = Furniture(document)
    return [
        sentence.text
        for sentence in document.sentences
        if furniture.has(sentence, document.words(sentence, HEAD))
    ]


_BEFORE = "أقرت الحكومة خطة الكهرباء مساء أمس."
_AFTER = "ويناقش البرلمان الخطة يوم الأحد."


@pytest.mark.parametrize(
    "line",
    [
        "وفيما يلي أبرز البنود:",
        "وفيما يلي نص البيان الختامي.",
        "انظر الصورة أدناه.",
        "ويظهر في الصورة وزير الطاقة.",
        "التقيناه في مكتبه وكان هذا الحوار.",
        "وجاءت النتائج كالتالي.",
        "حاورها: زيد العمري",
        "جميع الحقوق محفوظة",
        "الخبر الاقتصادي",
        "هل تنجح الخطة؟",
        "اقرأ أيضا: أسعار القمح ترتفع في أسواق الشمال بعد موسم جاف وطويل",
        "شاهد | لحظة وصول القطار الأول إلى محطة المدينة القديمة بعد ثلاثين عاما",
    ],
)
def test_lines_about_the_page_are_outside_the_story(line: str) -> None:
    assert _texts(f"{_BEFORE}\n{line}\n{_AFTER}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "واستند القاضي فيما يلي من أسباب الحكم إلى تقرير طويل كتبه خبيران في الهندسة.",
        "وسألت: لماذا لا تنشر العقود؟",
        "هل يعقل أن تدفع البلاد ملياري دولار كل عام ثمنا لكهرباء لا تصل إلى أحد؟",
        "وسقط المطر.",
        "شاهد آلاف الزوار في اليوم الأول عرضا طويلا عن تاريخ صناعة السفن في الميناء.",
    ],
)
def test_sentences_of_the_story_are_not(line: str) -> None:
    assert _texts(f"{_BEFORE} {line}\n{_AFTER}") == []


def test_the_items_of_an_announced_list_are_outside() -> None:
    text = (
        f"{_BEFORE} {_AFTER} ورحبت النقابات بها.\n"
        "وتنص الخطة على ما يلي:\n- بناء محطتين. وتشغيلهما.\n* تركيب عدادات.\n"
        "1) إنشاء هيئة ناظمة.\nوانتهت الجلسة ليلا."
    )
    assert _texts(text) == [
        "وتنص الخطة على ما يلي:",
        "بناء محطتين.",
        "وتشغيلهما.",
        "تركيب عدادات.",
        "1) إنشاء هيئة ناظمة.",
    ]


def test_a_text_that_is_a_list_is_told_by_its_items() -> None:
    text = "نصائح للسلامة في البيت:\n- أغلق الغاز ليلا.\n- أبعد الدواء.\n- غط البئر."
    assert "أغلق الغاز ليلا." not in _texts(text)


def test_the_questions_of_an_interview_are_outside_and_its_answers_not() -> None:
    text = (
        f"{_BEFORE}\n* خمس سنوات زمن طويل لفيلم واحد. ما الذي أخرك؟\n"
        "- المال أولا. وقد صورت بكاميرا مستعارة.\n"
    )
    assert _texts(text) == ["خمس سنوات زمن طويل لفيلم واحد.", "ما الذي أخرك؟"]


def test_the_headline_is_outside_wherever_it_stands() -> None:
    title = "الحكومة تقر خطة الكهرباء"
    text = f"{title}\n\n{_BEFORE}\n\nالحكومة تُقرّ خطة الكهرباء\n\n{_AFTER}"
    assert len(_texts(text)) == 2
    assert _texts(f"{_BEFORE} {_AFTER}", title=_BEFORE) == [_BEFORE]
