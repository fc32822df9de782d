"""Focus: a summary about some words, or nothing where the article lacks them."""

from typing import Any

import pytest

from summaries.asked import mentions, subjects
from summaries.document import Document
from summaries.summarise import Summary, summarise

_ARTICLE = """\
المصرف المركزي يبقي سعر الفائدة وسط ترقب الأسواق

قرر المصرف المركزي في اجتماعه أمس إبقاء سعر الفائدة عند 5% للشهر الثالث على التوالي. \
وقالت محافظة المصرف منى الزيات إن التضخم يتراجع ببطء.

وفي سوق الطاقة، صعدت أسعار النفط 3% بعد تعطل خط أنابيب في الشمال. وتوقعت شركة الواحة \
النفطية عودة الضخ خلال أسبوع.

وتأثر قطاع النقل بتوقف رحلات القطارات بين الميناء والعاصمة. وأعلنت وزارة الزراعة أن \
محصول القمح لن يتضرر من موجة البرد.

وحذر خبير اقتصادي من أن ارتفاع كلفة الغاز قد يصل إلى المصانع الصغيرة قبل نهاية الشتاء. \
وشدد على أن الدعم الحكومي لن يغطي الخسائر كلها.
"""


def _about(focus: str, **budget: float) -> list[str]:
    given: dict[str, Any] = budget or {"sentences": 3}
    summary = summarise(Document(_ARTICLE), focus=focus, **given)
    return [chosen.text for chosen in summary.sentences]


@pytest.mark.parametrize(
    ("focus", "openings"),
    [
        ("النفط", ["وفي سوق الطاقة", "وتوقعت شركة الواحة"]),
        ("نفط", ["وفي سوق الطاقة", "وتوقعت شركة الواحة"]),
        ("أسعار النفط", ["وفي سوق الطاقة", "وتوقعت شركة الواحة"]),
        ("اسعار نفط", ["وفي سوق الطاقة", "وتوقعت شركة الواحة"]),
        ("القمح", ["وأعلنت وزارة الزراعة"]),
        ("للقمح", ["وأعلنت وزارة الزراعة"]),
        ("القطار", ["وتأثر قطاع النقل"]),
        ("مصنع", ["وحذر خبير"]),
        ("القمح والغاز", ["وأعلنت وزارة الزراعة", "وحذر خبير"]),
        ("قمح، غاز", ["وأعلنت وزارة الزراعة", "وحذر خبير"]),
        ("القمح والفضة", ["وأعلنت وزارة الزراعة"]),
        ("الفضة أو القمح", ["وأعلنت وزارة الزراعة"]),
        ("ارتفاع كلفة الغاز عالميا", ["وحذر خبير"]),
    ],
)
def test_a_summary_is_about_what_was_asked(focus: str, openings: list[str]) -> None:
    """In any form, one subject or several."""
    told = _about(focus)

    assert len(told) == len(openings)
    for sentence, opening in zip(told, openings, strict=True):
        assert sentence.startswith(opening)


@pytest.mark.parametrize(
    "focus",
    ["الفضة", "أسعار الفضة", "القمر", "النفط الفنزويلي", "oil", "2031", "ق", "🛢️ ذهب"],
)
def test_what_the_article_does_not_speak_of_has_no_summary(focus: str) -> None:
    """Of two words that belong together, both must be there."""
    assert _about(focus) == []


def test_a_sentence_about_the_words_says_that_it_is() -> None:
    """First of its reasons; one brought along for its sake doesn't say so."""
    summary = summarise(Document(_ARTICLE), sentences=3, focus="الدعم الحكومي")

    assert [chosen.reasons[0] == "focus" for chosen in summary.sentences] == [
        False,
        True,
    ]
    assert "introduces" in summary.sentences[0].reasons


def test_the_words_are_found_where_they_stand() -> None:
    """In every form."""
    document = Document(_ARTICLE)

    found = mentions(document, "النفط والقمح").spans

    assert [span.of(_ARTICLE) for span in found] == ["النفط", "النفطية", "القمح"]
    assert mentions(document, "الفضة").spans == ()


def test_the_word_as_asked_goes_before_words_akin_to_it() -> None:
    """«أسعار» is there, so that «سعر» is not meant."""
    found = mentions(Document(_ARTICLE), "أسعار").spans

    assert [span.of(_ARTICLE) for span in found] == ["أسعار"]


@pytest.mark.parametrize(
    "budget", [{"sentences": 1}, {"words": 14}, {"ratio": 0.1}, {"words": 1}]
)
def test_the_budget_is_kept(budget: dict[str, Any]) -> None:
    """And yields a sentence in any case."""
    [told] = _about("النفط", **budget)

    assert "نفط" in told


def test_a_sentence_that_hangs_is_told_where_nothing_else_is() -> None:
    """The sentence before it doesn't fit; the reader asks for this one."""
    [told] = _about("الدعم الحكومي", sentences=1)

    assert told.startswith("وشدد على أن الدعم")


def test_without_a_budget_it_is_of_a_third_of_the_words() -> None:
    """What is relevant may be less."""
    words = len(" ".join(_about("القمح والغاز والنفط", ratio=0.3)).split())
    summary = summarise(Document(_ARTICLE), focus="القمح والغاز والنفط")

    assert 0 < len(summary.text.split()) == words <= 0.3 * len(_ARTICLE.split())


def test_a_word_of_the_title_alone_is_what_the_article_is_about() -> None:
    """Then the summary is as without focus."""
    text = "هبط خام برنت أمس إلى 70 دولارا. وقال محللون إن العرض زاد. وهدأت السوق."
    document = Document(text, title="النفط يهبط")

    told = summarise(document, sentences=1, focus="النفط")

    assert told.text == summarise(document, sentences=1).text
    assert summarise(document, sentences=1, focus="الذهب") == Summary(sentences=())


def test_what_stands_under_a_heading_about_the_words_is_about_them() -> None:
    """As in an encyclopaedia."""
    text = """\
جزيرة الصفا في عشرين سطرا

تقع الجزيرة على بعد عشرين كيلومترا من الساحل وتسكنها ألف أسرة.

المناخ

تهب الرياح الشمالية معظم أشهر السنة وتعتدل الحرارة في الربيع.

الاقتصاد

يعيش معظم السكان على صيد السمك وبيعه في أسواق المدينة القريبة.
"""
    told = summarise(Document(text), sentences=2, focus="الاقتصاد")

    assert [chosen.text.split()[0] for chosen in told.sentences] == ["يعيش"]


@pytest.mark.parametrize("focus", [3, ["النفط"], b"x"])
def test_a_focus_that_is_no_text_is_misuse(
    focus: Any,  # noqa: ANN401 - whatever somebody gives
) -> None:
    with pytest.raises(TypeError, match="focus"):
        summarise(Document(_ARTICLE), sentences=1, focus=focus)


@pytest.mark.parametrize("focus", ["", " ", "؟!", "،"])
def test_a_focus_without_a_word_is_refused(focus: str) -> None:
    with pytest.raises(ValueError, match="focus"):
        summarise(Document(_ARTICLE), sentences=1, focus=focus)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("النفط", (("النفط",),)),
        ("عن أسعار النفط في الخليج", (("اسعار", "النفط", "الخليج"),)),
        ("النفط والغاز", (("النفط",), ("الغاز",))),
        ("النفط و الغاز", (("النفط",), ("الغاز",))),
        ("حقوق والدة الطفل", (("حقوق", "والده", "الطفل"),)),
        ("نفط نفط", (("نفط",),)),
        ("من قبل", (("من", "قبل"),)),
        ("", ()),
    ],
)
def test_words_are_split_into_subjects(
    words: str, found: tuple[tuple[str, ...], ...]
) -> None:
    """Stop words aside, unless there is nothing else."""
    assert subjects(words) == found


def test_a_focus_without_end_is_bounded() -> None:
    """Nobody asks so much; whoever tries waits no longer for it."""
    assert len(subjects(" ".join(f"كلمة{number}" for number in range(10_000)))[0]) < 100


def test_a_text_without_arabic_has_no_summary_about_anything() -> None:
    assert summarise(Document("No Arabic at all."), focus="النفط").sentences == ()
