"""Several articles: one summary, nothing twice, each sentence with its source."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summaries.document import Document
from summaries.several import SourcedSummary, summarise_many
from summaries.summarise import summarise

_CORPUS = Path(__file__).parents[1] / "corpus" / "events.json"
_CLAUSES = (
    "أعلنت وزارة المالية خفض الضرائب على المزارعين 4%",
    "خفضت الوزارة ضرائب المزارعين بنسبة 4%",
    "وأضاف أن القرار يسري مطلع العام",
    "وهذا أول خفض منذ عقد",
    "وقال الوزير سامي حداد إن العجز تراجع",
    "كما شدد على أهمية الإصلاح",
    "قال «إن السوق مغلقة",
    "المصدر: وكالات",
    "No Arabic here",
    "زار وزير المالية الميناء الجديد",
    "نعم",
)
_TEXTS = st.lists(
    st.tuples(st.sampled_from(_CLAUSES), st.sampled_from([". ", "؟ ", ".\n\n", " "])),
    max_size=8,
).map(lambda parts: "".join(clause + end for clause, end in parts))
_BUDGETS = st.one_of(
    st.fixed_dictionaries({"sentences": st.integers(1, 12)}),
    st.fixed_dictionaries({"words": st.integers(1, 90)}),
    st.fixed_dictionaries({"ratio": st.floats(0, 1)}),
)


@pytest.fixture(autouse=True, scope="module")
def _word_lists_are_read() -> None:
    """The first time takes longer than Hypothesis lets an example take."""
    summarise_many([Document(". ".join(_CLAUSES))] * 2, sentences=3)


def _event(name: str) -> list[Document]:
    articles = json.loads(_CORPUS.read_text("utf-8"))["articles"]
    return [Document(one["text"]) for one in articles if one["event"] == name]


def _texts(summary: SourcedSummary) -> list[str]:
    return [chosen.text for chosen in summary.sentences]


@given(st.lists(_TEXTS, min_size=1, max_size=4), _BUDGETS)
@settings(deadline=None)  # the first text loads the word lists
def test_each_sentence_stands_in_its_article_within_the_budget(
    texts: list[str], budget: dict[str, Any]
) -> None:
    documents = [Document(text) for text in texts]
    summary = summarise_many(documents, **budget)
    for chosen in summary.sentences:
        document = documents[chosen.document]
        assert chosen.span.of(document.text) == chosen.text
        assert document.sentences[chosen.index].span == chosen.span
        assert 0 <= chosen.score <= 1
        assert chosen.reasons
    places = [(chosen.document, chosen.index) for chosen in summary.sentences]
    assert len(set(places)) == len(places)
    if len(places) > 1:
        words = sum(len(chosen.shown.split()) for chosen in summary.sentences)
        total = sum(
            len(one.text.split())
            for document in documents
            for one in document.sentences
            if not one.heading
        )
        assert len(places) <= budget.get("sentences", len(places))
        assert words <= budget.get("words", words)
        assert words <= budget.get("ratio", 1) * total + 1e-6
    arabic = any("\u0621" <= letter <= "\u064a" for letter in "".join(texts))
    assert bool(places) == arabic


@given(st.lists(_TEXTS, min_size=1, max_size=3), _BUDGETS)
@settings(deadline=None)  # the first text loads the word lists
def test_the_sentences_of_an_article_stand_together_in_text_order(
    texts: list[str], budget: dict[str, Any]
) -> None:
    chosen = summarise_many([Document(text) for text in texts], **budget).sentences
    order = [one.document for one in chosen]
    assert len(dict.fromkeys(order)) == sum(
        one != before for one, before in zip(order, [None, *order], strict=False)
    )
    for number in set(order):
        indices = [one.index for one in chosen if one.document == number]
        assert indices == sorted(indices)


@pytest.mark.parametrize(
    "event",
    ["زلزال كريت", "الهلال والنصر", "سيول كسلا", "حريق الإسكندرية", "فائدة تونس"],
)
def test_what_happened_is_told_once(event: str) -> None:
    """Each article opens with it; one of those openings is taken, and said to be so."""
    documents = _event(event)

    summary = summarise_many(documents, sentences=3)

    openings = [one for one in summary.sentences if "opens_text" in one.reasons]
    assert len(openings) == 1
    assert summary.sentences[0] == openings[0]
    assert openings[0].reasons[0] == "in_several"
    assert len(summary.sentences) == 3


def test_a_story_is_told_out_of_several_articles() -> None:
    """What one leaves out stands in another."""
    summary = summarise_many(_event("الهلال والنصر"), sentences=4)

    assert len({chosen.document for chosen in summary.sentences}) > 1


def test_copies_add_nothing() -> None:
    """However many there are."""
    [document, *_] = _event("سيول كسلا")
    copies = [Document(document.text) for _ in range(4)]

    told = _texts(summarise_many([document, *copies], sentences=10))

    assert sorted(told) == sorted(_texts(summarise_many([document], sentences=10)))


def test_of_one_article_it_tells_as_much_as_its_own_summary() -> None:
    """In the same order."""
    [document, *_] = _event("زيارة بغداد")

    many, one = (
        summarise_many([document], sentences=9),
        summarise(document, sentences=9),
    )

    assert [chosen.text for chosen in many.sentences] == [
        chosen.text for chosen in one.sentences
    ]
    assert many.text == one.text


def test_whose_sentence_is_told_elsewhere_is_named_in_brackets() -> None:
    """«وأضافت أن …» may stand far from the opening of another article."""
    one = Document(
        "أعلنت وزيرة النقل هند الراوي إغلاق مطار الواحة 6 أيام بسبب عاصفة رملية شديدة. "
        "وهبطت الحرارة."
    )
    other = Document(
        "قالت وزيرة النقل هند الراوي إن مطار الواحة أغلق 6 أيام بسبب عاصفة. وأضافت أن "
        "الشركات ستعيد للمسافرين ثمن تذاكرهم كاملا خلال أسبوعين."
    )

    told = summarise_many([one, other], sentences=2).sentences

    assert [chosen.document for chosen in told] in ([0, 1], [1, 1])
    assert "هند الراوي" in told[0].text
    assert told[1].text.startswith("وأضافت أن الشركات")
    assert told[1].document == told[0].document or told[1].shown.startswith(
        "وأضافت [هند الراوي] أن الشركات"
    )


def test_what_hangs_on_what_another_article_tells_is_never_left_hanging() -> None:
    """Whoever spoke there need not have spoken here."""
    opened = "جسر الوادي في مدينة حلب أمس بعد ثلاث سنوات من العمل المتواصل"
    one = Document(
        f"أعلن وزير النقل سامي حداد افتتاح {opened}. وبلغت كلفة الجسر 40 مليون ليرة."
    )
    other = Document(
        f"افتتح {opened}. وأضافت أن شاحنات النقل الثقيل ستمنع من عبور الجسر ليلا. "
        "وقال المتحدث باسمه إن الحراس سيراقبون الشاحنات من برج جديد عند المدخل."
    )
    for size in range(1, 6):
        told = summarise_many([one, other], sentences=size).sentences
        for before, chosen in pairwise([None, *told]):
            if chosen and chosen.shown.startswith(("وأضافت أن", "وقال المتحدث باسمه")):
                assert before
                assert (before.document, before.index) == (1, chosen.index - 1)


def test_a_summary_about_some_words_is_of_the_articles_that_speak_of_them() -> None:
    """And of none, if none does."""
    documents = _event("زلزال كريت")

    told = summarise_many(documents, sentences=2, focus="تعويض المتضررين")

    assert [chosen.document for chosen in told.sentences] == [2]
    assert summarise_many(documents, focus="النفط") == SourcedSummary(sentences=())


def test_a_word_that_all_of_them_have_makes_no_sentence_needless() -> None:
    """However many they are."""
    names = [f"{one}{other}" for one in "بتجدرزسش" for other in "لمنفقكعط"]
    documents = [Document(f"{name}اوي {name}دوش في الميناء.") for name in names]

    told = summarise_many(documents, sentences=len(names))

    assert len(told.sentences) == len(names)


def test_where_nothing_is_fit_one_sentence_is_told_all_the_same() -> None:
    """Of the first article that has any Arabic."""
    told = summarise_many([Document("Nothing."), Document("المصدر: وكالات")], words=5)

    assert [(one.document, one.reasons) for one in told.sentences] == [
        (1, ("only_text",))
    ]


@pytest.mark.parametrize("documents", [[], [Document("")], [Document("No Arabic.")]])
def test_without_arabic_there_is_no_summary(documents: list[Document]) -> None:
    assert summarise_many(documents, sentences=3) == SourcedSummary(sentences=())


@pytest.mark.parametrize(
    ("budget", "kind"),
    [
        ({}, TypeError),
        ({"sentences": 1, "words": 9}, TypeError),
        ({"sentences": 0}, ValueError),
        ({"ratio": 2}, ValueError),
        ({"sentences": 1, "focus": "؟"}, ValueError),
        ({"sentences": 1, "focus": 7}, TypeError),
    ],
    ids=str,
)
def test_misuse_is_refused(budget: dict[str, Any], kind: type[Exception]) -> None:
    with pytest.raises(kind):
        summarise_many([Document("خبر.")], **budget)


def test_answers_of_an_interview_are_not_told_among_other_articles() -> None:
    talk = (
        "حاورنا النحات رامي سعد عن معرضه الجديد في مدينة طنجة.\n\n"
        "* ما رأيك في المدينة؟\n- أعمل فيها كل صيف منذ عشرة أعوام كاملة.\n"
        "* ومتى يفتح معرضك؟\n- سأفتح المعرض الجديد يوم الخميس المقبل في طنجة.\n"
    )
    news = "يفتح النحات رامي سعد معرضه الجديد يوم الخميس في مدينة طنجة المغربية."
    summary = summarise_many([Document(talk), Document(news)], sentences=5)
    assert not any(
        "سأفتح" in one.text or "أعمل" in one.text for one in summary.sentences
    )
