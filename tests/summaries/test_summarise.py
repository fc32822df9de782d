"""Summaries: the budget is kept, the sentences stand alone and none repeats another."""

import math
import time
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summaries.document import Document
from summaries.summarise import Summary, summarise
from tests.summaries.counting import calls

_ARTICLE = """\
الأرصاد تحذر من عاصفة رملية تضرب شرق البلاد

حذرت هيئة الأرصاد الجوية سكان المحافظات الشرقية من عاصفة رملية شديدة تضرب المنطقة \
مساء الخميس. وقالت مديرة الهيئة سلوى الدباغ إن سرعة الرياح ستبلغ 90 كيلومترا في الساعة.

وأضافت أن الرؤية ستنخفض إلى أقل من مئة متر على الطرق الصحراوية. كما دعت إلى تأجيل \
السفر حتى صباح الجمعة. وهذا هو التحذير الثالث خلال شهر واحد.

وأغلقت وزارة التربية المدارس في خمس محافظات حفاظا على سلامة الطلاب. وأعلن مطار الواحة \
تعليق الرحلات الجوية ابتداء من الساعة السادسة مساء بسبب العاصفة الرملية.

وقالت الدباغ إن العاصفة ستنحسر تدريجيا مع ساعات الفجر. لكن مزارعي المنطقة يخشون على \
محاصيل القمح التي لم تحصد بعد.

المصدر: وكالات
"""

_BUDGETS = st.one_of(
    st.fixed_dictionaries({"sentences": st.integers(1, 30)}),
    st.fixed_dictionaries({"words": st.integers(1, 300)}),
    st.fixed_dictionaries({"ratio": st.floats(0, 1)}),
)
_CLAUSES = (
    "أعلنت وزارة المالية خفض الضرائب على المزارعين",
    "وأضاف أن القرار يسري مطلع العام",
    "وهذا أول خفض منذ عقد",
    "وقال الوزير إن العجز تراجع",
    "فاز المنتخب على ضيفه بثلاثة أهداف",
    "كما شدد على أهمية الإصلاح",
    "لكن النقابات طالبت بالمزيد",
    "قال «إن السوق مغلقة",
    "تراجعت أسعار القمح في الأسواق العالمية",
    "المصدر: وكالات",
    "No Arabic here",
    "وأكدوا مواصلة العمل",
    "زار وزير المالية الميناء الجديد",
    "نعم",
    "...",
)
_STORIES = st.lists(
    st.tuples(
        st.sampled_from(_CLAUSES), st.sampled_from([". ", "؟ ", ".\n\n", "\n", " "])
    )
).map(lambda parts: "".join(clause + end for clause, end in parts))


def _words(text: str) -> int:
    return len(text.split())


def _texts(summary: Summary) -> list[str]:
    return [chosen.text for chosen in summary.sentences]


def _check_budget(document: Document, summary: Summary, budget: dict[str, Any]) -> None:
    if len(summary.sentences) <= 1:
        return
    used = sum(_words(chosen.text) for chosen in summary.sentences)
    story = [one for one in document.sentences if not one.heading]
    if "sentences" in budget:
        assert len(summary.sentences) <= budget["sentences"]
    elif "words" in budget:
        assert used <= budget["words"]
    else:
        total = sum(_words(sentence.text) for sentence in story)
        assert used <= budget["ratio"] * total + 1e-6


@given(_STORIES | st.text(max_size=200), _BUDGETS)
@settings(deadline=None)  # the first text loads the word lists
def test_a_summary_is_a_part_of_its_text_within_the_budget(
    text: str, budget: dict[str, Any]
) -> None:
    document = Document(text)
    summary = summarise(document, **budget)
    indices = [chosen.index for chosen in summary.sentences]
    assert indices == sorted(set(indices))
    for chosen in summary.sentences:
        sentence = document.sentences[chosen.index]
        assert chosen.span.of(text) == chosen.text == sentence.text
        assert chosen.span == sentence.span
        assert 0 <= chosen.score <= 1
        assert chosen.reasons
        assert len(set(chosen.reasons)) == len(chosen.reasons)
    _check_budget(document, summary, budget)


@given(_STORIES, _BUDGETS)
@settings(deadline=None)  # the first text loads the word lists
def test_a_text_with_arabic_yields_a_sentence_and_another_none(
    text: str, budget: dict[str, Any]
) -> None:
    arabic = any("\u0621" <= letter <= "\u064a" for letter in text)
    assert bool(summarise(Document(text), **budget).sentences) == arabic


@given(_STORIES)
@settings(deadline=None)  # the first text loads the word lists
def test_no_sentence_is_chosen_twice(text: str) -> None:
    texts = _texts(summarise(Document(text), ratio=1.0))
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    "budget",
    [
        {},
        {"sentences": 3, "ratio": 0.3},
        {"sentences": 3, "words": 50},
        {"sentences": 1, "ratio": 0.1, "words": 10},
        {"sentences": True},
        {"words": False},
        {"ratio": True},
        {"sentences": 2.0},
        {"words": "50"},
        {"ratio": "0.3"},
        {"sentences": math.nan},
    ],
    ids=str,
)
def test_other_than_one_number_is_misuse(budget: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        summarise(Document(_ARTICLE), **budget)


@pytest.mark.parametrize(
    "budget",
    [
        {"sentences": 0},
        {"sentences": -1},
        {"words": 0},
        {"words": -20},
        {"ratio": -0.1},
        {"ratio": 1.01},
        {"ratio": math.nan},
        {"ratio": math.inf},
    ],
    ids=str,
)
def test_a_budget_that_no_summary_can_keep_is_refused(budget: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(budget))):
        summarise(Document(_ARTICLE), **budget)


def test_misuse_is_refused_for_a_text_without_arabic_too() -> None:
    with pytest.raises(TypeError):
        summarise(Document(""))


def test_the_first_sentence_of_the_news_comes_first() -> None:
    (chosen,) = summarise(Document(_ARTICLE), sentences=1).sentences
    assert chosen.text.startswith("حذرت هيئة الأرصاد")
    assert chosen.index == 1
    assert {"opens_text", "central", "title_words"} <= set(chosen.reasons)
    assert chosen.score == 1


@pytest.mark.parametrize("sign", ["\ufdc8", "\ufbb2 34.", "\ufd3e"])
def test_signs_among_the_letters_of_arabic_are_no_text(sign: str) -> None:
    assert summarise(Document(sign), sentences=1) == Summary(sentences=())


def test_a_summary_reads_as_one_text() -> None:
    text = "زار الوزير المدينة القديمة في\nحلب أمس. وافتتح محافظ حلب مدرسة فيها."
    summary = summarise(Document(text), sentences=5)
    assert summary.text == text.replace("\n", " ")


@pytest.mark.parametrize(
    ("hanging", "antecedent"),
    [
        ("وأضافت", "وقالت مديرة الهيئة"),
        ("كما دعت", "وقالت مديرة الهيئة"),
        ("وهذا هو التحذير", "كما دعت"),
    ],
)
def test_a_sentence_comes_with_the_one_it_hangs_on_or_its_speaker(
    hanging: str, antecedent: str
) -> None:
    document = Document(_ARTICLE)
    summaries = [summarise(document, sentences=count) for count in range(1, 10)]
    with_it = [
        summary
        for summary in summaries
        for chosen in summary.sentences
        if chosen.text.startswith(hanging) and chosen.speaker is None
    ]
    assert with_it
    for summary in with_it:
        assert any(text.startswith(antecedent) for text in _texts(summary))


def test_the_sentence_that_another_needs_says_so() -> None:
    text = (
        "تراجعت أسعار الأسمنت في الأسواق المحلية هذا الأسبوع بعد ارتفاع طويل. "
        "وعقد رئيس غرفة التجارة جمال الراوي لقاء مع التجار في مقر الغرفة بالعاصمة. "
        "وقال إن أسعار الأسمنت ستواصل التراجع في الأسواق المحلية حتى نهاية العام."
    )
    first, second, third = summarise(Document(text), sentences=3).sentences
    assert "introduces" in second.reasons
    assert "introduces" not in first.reasons + third.reasons


def test_a_sentence_whose_antecedent_does_not_fit_is_passed_over() -> None:
    text = (
        "عقد رئيس غرفة التجارة جمال الراوي لقاء طويلا مع تجار الجملة والمفرق في مقر "
        "الغرفة بالعاصمة بحضور ممثلي المصارف والجمارك. وقال إن الأسعار تراجعت. "
        "وانتهى اللقاء مساء."
    )
    assert _texts(summarise(Document(text), words=8)) == ["وانتهى اللقاء مساء."]


def test_a_long_chain_is_passed_over_for_what_stands_alone() -> None:
    links = "".join(
        f"وهذا ما حدث في {month} الماضي أيضا. " for month in "آذار نيسان أيار".split()
    )
    text = (
        f"وصل القطار السريع. {links}"
        "وهذا القطار السريع أول قطار سريع يربط ميناء طنجة بمدينة القنيطرة. "
        "وأغلقت المحطة."
    )
    texts = _texts(summarise(Document(text), ratio=1.0))
    assert "وصل القطار السريع." in texts
    assert "وأغلقت المحطة." in texts
    assert len(_texts(summarise(Document(text), sentences=4))) == 4
    assert not any(
        "طنجة" in one for one in _texts(summarise(Document(text), sentences=4))
    )


def test_a_lone_surname_waits_for_the_full_name() -> None:
    text = (
        "شهدت مدينة وهران افتتاح مهرجان السينما العربية بحضور مئات الضيوف. "
        "وكرم المهرجان المخرج مرزاق علواش عن مجمل أعماله السينمائية. "
        "وقال علواش في حفل الافتتاح إن السينما العربية بخير في وهران. "
        "وعرض المهرجان فيلما سينمائيا عن تاريخ مدينة وهران."
    )
    texts = _texts(summarise(Document(text), sentences=2))
    assert not any(text.startswith("وقال علواش") for text in texts)


@pytest.mark.parametrize("budget", [{"ratio": 1.0}, {"sentences": 50}, {"words": 900}])
def test_headings_credits_and_halves_are_left_out(budget: dict[str, Any]) -> None:
    half = "وقال شاهد «إن الرمال غطت السيارات. ثم سكت الجميع."
    text = f"{_ARTICLE}\n\nانظر الصورة\n\n{half}"
    document = Document(text)
    texts = _texts(summarise(document, **budget))
    assert document.sentences[0].text not in texts
    assert not any("المصدر" in text or "انظر" in text for text in texts)
    assert not any(text.count("«") != text.count("»") for text in texts)


def test_near_duplicates_are_not_both_chosen() -> None:
    text = (
        "أعلنت وزارة الصحة تسجيل خمسين إصابة جديدة بالحصبة في محافظة درعا. "
        "وبدأت حملة تلقيح واسعة في المدارس. "
        "أعلنت وزارة الصحة أمس تسجيل خمسين إصابة جديدة بالحصبة في محافظة درعا الجنوبية."
    )
    texts = _texts(summarise(Document(text), sentences=3))
    assert len(texts) == 2
    assert sum("الحصبة" in text for text in texts) == 1


def test_a_sentence_does_not_bring_along_its_own_repetition() -> None:
    text = "هبت الرياح. وهذا أول إنذار في الشتاء. وهذا أول إنذار في الشتاء."
    texts = _texts(summarise(Document(text), ratio=1.0))
    assert texts == ["هبت الرياح.", "وهذا أول إنذار في الشتاء."]


def test_like_sentences_of_other_content_are_both_chosen() -> None:
    text = "بلغت الحرارة في مدينة مراكش 44 درجة. وبلغت الحرارة في مدينة أغادير 29 درجة."
    assert len(summarise(Document(text), sentences=2).sentences) == 2


def test_what_does_not_fit_is_skipped_for_what_does() -> None:
    long = "أعلن البنك المركزي " + "خفض سعر الفائدة الرئيسي " * 12
    text = f"{long}. وتراجعت العملة المحلية قليلا أمام الدولار."
    (chosen,) = summarise(Document(text), words=12).sentences
    assert chosen.text.startswith("وتراجعت")


def test_a_sentence_longer_than_the_budget_is_better_than_none() -> None:
    text = "أعلن البنك المركزي خفض سعر الفائدة. وتراجعت العملة المحلية قليلا."
    (chosen,) = summarise(Document(text), words=1).sentences
    assert chosen.text.startswith("أعلن")
    assert summarise(Document(text), ratio=0.0).sentences == (chosen,)


def test_the_whole_ratio_takes_all_that_is_fit() -> None:
    text = "هطل المطر غزيرا على حلب. وفاض نهر قويق ليلا. وأغلقت البلدية شارعين."
    assert len(summarise(Document(text), ratio=1).sentences) == 3
    assert len(summarise(Document(text), ratio=0.7).sentences) == 2


def test_a_heading_is_chosen_where_there_is_nothing_else() -> None:
    document = Document("عاصفة رملية في الشرق\n\nThe storm has not come yet.")
    (chosen,) = summarise(document, sentences=3).sentences
    assert chosen.index == 0
    assert chosen.reasons == ("only_text",)
    assert chosen.score == 0


def test_an_unfit_sentence_is_chosen_where_there_is_no_other() -> None:
    (chosen,) = summarise(Document("قال الشاهد «إن النار اقتربت."), words=9).sentences
    assert chosen.reasons == ("only_text",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "No Arabic at all. Not a word.",
        "12 345 ...",
        "؟؟ ،، ؛",
        "\u202e\u200f",
    ],
)
def test_a_text_without_arabic_letters_has_an_empty_summary(text: str) -> None:
    assert summarise(Document(text), sentences=3).sentences == ()
    assert summarise(Document(text), ratio=0.5).text == ""


def test_latin_sentences_of_a_mixed_text_are_left_out() -> None:
    text = "أطلقت الشركة هاتفا جديدا. It is blue. ويباع الهاتف في الأسواق غدا."
    texts = _texts(summarise(Document(text), ratio=1.0))
    assert len(texts) == 2
    assert "It is blue." not in texts


def test_letters_of_presentation_forms_are_arabic() -> None:
    assert summarise(Document("ﻣﺼﺮ ﺗﻔﻮﺯ."), sentences=1).sentences


_HOSTILE = {
    "dots": "." * 100_000,
    "one-letter sentences": "ا." * 100_000,
    "one word": "ا" * 1_000_000,
    "equal sentences": "ذهب الولد إلى المدرسة صباحا. " * 15_000,
    "one-word sentences": "كلمة. " * 20_000,
    "one template": "".join(f"سجلت المدينة {n} إصابة جديدة. " for n in range(10_000)),
    "endless sayings": "".join(f"وأضاف أن العدد {n} كبير. " for n in range(10_000)),
    "endless pointing": "".join(f"وهذا العدد {n} كبير. " for n in range(10_000)),
    "no stop": "كلمة " * 100_000,
}


@pytest.mark.untraced
@pytest.mark.parametrize("budget", [{"sentences": 3}, {"ratio": 1.0}], ids=str)
@pytest.mark.parametrize("text", _HOSTILE.values(), ids=_HOSTILE.keys())
def test_hostile_text_takes_time_in_proportion(
    text: str, budget: dict[str, Any]
) -> None:
    start = time.process_time()
    summarise(Document(text), **budget)
    # some ten times what it takes; anything quadratic takes minutes
    assert time.process_time() - start < 10


@pytest.mark.untraced
def test_work_grows_with_the_text_and_not_faster() -> None:
    random = Random(7)  # noqa: S311 - words at random, no secrets
    letters = "بتجحدرسشصطعفقكلمنهي"
    words = ["".join(random.choices(letters, k=5)) for _ in range(3_000)]

    def work(count: int) -> int:
        text = "".join(
            " ".join(random.choices(words, k=20)) + ". " for _ in range(count // 20)
        )
        summarise(Document(text), ratio=0.3)  # what is read once
        with calls() as made:
            summarise(Document(text), ratio=0.3)
        return made[0]

    # eight times the words: eight times the calls, and a fifth more
    assert work(40_000) < 1.2 * 8 * work(5_000)
