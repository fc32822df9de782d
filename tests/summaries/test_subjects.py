"""Subjects: whether the verb that opens a sentence has one, over many registers."""

import json
from pathlib import Path

import pytest

from summaries.openings import Opening, opening
from summaries.subjects import leaves_subject_unsaid
from summaries.tokens import tokens

_CORPUS = json.loads(
    (Path(__file__).parents[1] / "corpus/subjects.json").read_text(encoding="utf-8")
)


def _hangs(text: str) -> bool:
    return opening(tuple(tokens(text))) in {Opening.SUBJECT, Opening.POINTING}


@pytest.mark.parametrize("text", _CORPUS["unsaid"])
def test_a_sentence_whose_subject_was_named_before_hangs_on_it(text: str) -> None:
    assert _hangs(text)


@pytest.mark.parametrize("text", _CORPUS["stated"])
def test_a_sentence_that_states_its_subject_stands_alone(text: str) -> None:
    assert not _hangs(text)


@pytest.mark.xfail(strict=True, reason="the object could be a subject")
@pytest.mark.parametrize("text", _CORPUS["known_failures"])
def test_an_object_taken_for_the_subject(text: str) -> None:
    assert _hangs(text)


def _is_unsaid(text: str) -> bool:
    return leaves_subject_unsaid(tuple(tokens(text)))


@pytest.mark.parametrize(
    "text",
    [
        "ومن المقرر أن يزور مصر وتونس.",
        "ويتوقع أن يصل إلى الميناء غدا.",
        "ويعتقد أنها أقدم من السور.",
        "وكانت قد رفضت العرض.",
        "وكان أحد مؤسسي الحزب.",
        "وكان أول من صعد الجبل.",
        "وكان أول وزير من الجنوب.",
        "وكان يقيم في حي قديم.",
        "وأصبح مشهورا في سنوات قليلة.",
        "واكتفى بالقول إن الأمر انتهى.",
        "وناشد المسؤولين التدخل.",
        "ولم يكشف أي تفاصيل.",
        "ولم يحدد موعده.",
        "وأمضى سبع سنوات في الغربة.",
        "وزار مصر مرتين.",
        "وسافر ثم عاد.",
        "ويسعون إلى الفوز.",
        "ولم يرفضوا العرض.",
        "ولم تكن تتطلع إلى الوحدة.",
        "وسافر إلى باريس",
        "ودعت المجتمع الدولي إلى التدخل.",
        "وشارك في الندوة وبحث التعاون.",
    ],
)
def test_a_subject_left_unsaid_is_seen(text: str) -> None:
    assert _is_unsaid(text)


@pytest.mark.parametrize(
    "text",
    [
        "ومن المقرر أن يزور الوفد مصر.",
        "ومن المقرر تأجيل الجلسة.",
        "ويتوقع أن يصل القطار غدا.",
        "ويتوقع أن الأسعار ستهبط.",
        "ويذكر أنه تم افتتاح الجسر قبل عام.",
        "ويعتقد أنه في عام 1990 افتتح الجسر.",
        "ويذكر",
        "وكان الجيش أعلن الهدنة.",
        "وكانت تقارير أشارت إلى ذلك.",
        "وأصبح الطريق سالكا.",
        "وكانت يقود السيارة رجل.",
        "ويعتقد أنه يمكن عبور الجسر.",
        "وتردد في المدينة أن الجسر سيغلق.",
        "ورفع الوحدة رصيده إلى عشر نقاط.",
        "ووصف المدرب الهزيمة بأنها درس.",
        "وأيد 61 بالمئة من الناخبين التعديل.",
        "وأصدر خمسة وزراء بيانا.",
        "وجدد جلالة الملك موقف البلاد.",
        "وأكد عليوة أن العمل بدأ.",
        "وانتشر قناصة الشرطة على السطوح.",
        "وستجري محادثات حول الحدود.",
        "وكان أول ظهور للمدينة في التاريخ.",
        "وكانت بداية العمل صعبة.",
        "وكان كالديرون أعلن رئيسا.",
        "ولم يعد من الممكن عبور الجسر.",
        "ولم يخطئ من قال ذلك.",
        "وتبنى اثنان من أعمامه القضية.",
        "واعتبر تقرير نشر أمس أن الحل قريب.",
        "والتساؤل المطروح قديم.",
        "ولم يصب أي شخص.",
        "وغادر «الأمل» المنافسة.",
        "وسافر",
        "لا تترك الباب مفتوحا.",
        "وكرة اليد لعبة سريعة.",
        "وأجري السباق في المطر.",
        "وعادل إمام ممثل.",
        "ومثل القراءة تفيد الكتابة.",
        "هطل المطر.",
        "",
    ],
)
def test_a_stated_subject_is_seen(text: str) -> None:
    assert not _is_unsaid(text)
