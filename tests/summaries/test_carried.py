"""Carried over: who speaks where a sentence leaves it unsaid."""

import pytest

from summaries.carried import Carried, carried
from summaries.document import Document

_MINISTER = "أعلن وزير العدل سامي حداد في مؤتمر صحفي أن القانون سيصدر قريبا. "


def _carried(text: str) -> Carried | None:
    *before, last = Document(text).sentences
    return carried(last, before)


def _shown(text: str) -> str | None:
    *_, last = Document(text).sentences
    found = _carried(text)
    return found and found.inserted(last.text)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("وأضاف أن المهلة عام.", "وأضاف [سامي حداد] أن المهلة عام."),
        ("كما شدد على سرعة التنفيذ.", "كما شدد [سامي حداد] على سرعة التنفيذ."),
        ("وقال حداد إن المهلة عام.", "وقال [سامي] حداد إن المهلة عام."),
        ("وقال الوزير إن المهلة عام.", "وقال الوزير [سامي حداد] إن المهلة عام."),
        ("وطالب بالتخلي عن الخلاف.", "وطالب [سامي حداد] بالتخلي عن الخلاف."),
        ("وأضاف: «المهلة عام».", "وأضاف [سامي حداد]: «المهلة عام»."),
    ],
)
def test_the_speaker_is_told_after_the_verb(sentence: str, shown: str) -> None:
    assert _shown(_MINISTER + sentence) == shown


def test_a_surname_that_looks_like_a_preposition_is_not_told_twice() -> None:
    text = (
        "أعلن وزير العدل سامي بخيتان في مؤتمر صحفي أن القانون سيصدر قريبا. "
        "وقال بخيتان في ختام الاجتماع إن المهلة عام."
    )
    assert _shown(text) == "وقال [سامي] بخيتان في ختام الاجتماع إن المهلة عام."


def test_a_body_is_told_as_it_is_written() -> None:
    text = "وصفت كتلة «الإصلاح» النيابية الخطة بأنها متأخرة. ورأت أن الحل في وقف الهدر."
    assert _shown(text) == "ورأت [كتلة «الإصلاح» النيابية] أن الحل في وقف الهدر."


@pytest.mark.parametrize(
    "text",
    [
        "هطل المطر على المدينة. وأضاف أن السدود امتلأت.",  # nobody said anything
        _MINISTER + "ووصلت الطائرة.",  # nor does this say anything
        "قال الناطق إن الطريق مغلق. وأضاف أنه سيفتح.",  # a lone noun is no name
        "وأضاف أن السدود امتلأت.",
        "أعلن النادي إقالة المدرب. وقال رئيسه سامي حداد إن القرار نهائي.",
        "بدأ العمل في الجسر. قال سامي حداد إن العمل بدأ.",
        "وترأست لجنة التحكيم المخرجة صوفيا جمعة. وقالت إن اللجنة شاهدت 14 فيلما.",
        _MINISTER + "وقال وزير الصحة إن الوباء انحسر.",
    ],
)
def test_nobody_is_told_where_nobody_is_known(text: str) -> None:
    assert _carried(text) is None


def test_a_speaker_too_long_for_brackets_is_not_told() -> None:
    text = (
        "قال رئيس لجنة متابعة تنفيذ مشروعات المياه والصرف الصحي في المحافظات إن "
        "العمل بدأ. وأضاف أنه سينتهي قريبا."
    )
    assert _carried(text) is None


def test_a_speaker_half_of_whom_is_all_that_is_known_is_not_told_twice() -> None:
    text = "قال البابا إن السلام ممكن. وقال البابا إنه متفائل."
    assert _carried(text) is None


def test_a_name_cut_short_is_not_told() -> None:
    text = (
        "وقالت قائدة الفريق البروفيسورة إقبال النور، من جامعة الخرطوم، إن النتيجة "
        "فاقت التوقعات. وأضافت أن الكلفة صغيرة."
    )
    found = _carried(text)
    assert found is None or found.name == "إقبال النور"


@pytest.mark.parametrize(
    ("at", "shown"),
    [(0, "[منى سالم:] ج: أكتب كل يوم."), (2, "ج: [منى سالم:] أكتب كل يوم.")],
)
def test_who_answers_is_told_before_what_is_said(at: int, shown: str) -> None:
    told = Carried("منى سالم", at, answers=True)
    assert told.inserted("ج: أكتب كل يوم.") == shown
