"""Focus: a summary about some words, or nothing where the article lacks them."""

from itertools import islice, product
from typing import Any

import pytest

from summaries.asked import subjects
from summaries.document import Document
from summaries.mentions import mentions
from summaries.summarise import Summary, summarise
from tests.summaries.counting import calls

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
        ("سعر الفائدة", ["قرر المصرف"]),
        ("محصول القمح وكلفة الغاز", ["وأعلنت وزارة الزراعة", "وحذر خبير"]),
        ("قطارات وأنابيب", ["وفي سوق الطاقة", "وتأثر قطاع"]),
        ("النفط وحديد", ["وفي سوق الطاقة", "وتوقعت شركة الواحة"]),
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
    [
        "الفضة",
        "أسعار الفضة",
        "أسعار القمح",
        "سعر الغاز",
        "القمر",
        "النفط الفنزويلي",
        "oil",
        "2031",
        "ق",
        "🛢️ ذهب",
    ],
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
        ("التحالف وداعش", (("التحالف",), ("داعش",))),
        ("أسباب ونتائج الحرب", (("اسباب", "ونتائج", "الحرب"),)),
        ("الرئيس ووزير الدفاع", (("الرئيس",), ("وزير", "الدفاع"))),
        ("الممثل وليد توفيق", (("الممثل", "وليد", "توفيق"),)),
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


_PRICES = """\
ارتفعت أسعار القمح في البورصة أمس بنسبة 3% وسط طلب متزايد من المستوردين في المنطقة. \
وقال تجار إن شحنات النفط لم تتأثر بما جرى في سوق الحبوب هذا الأسبوع.

وأعلنت شركة السفن أن سهم الميناء صعد إلى أعلى مستوى في عامين بعد نتائج الربع الأول. \
وأوضحت إدارة البورصة أن إغلاق سعر السهم عند ستين دينارا يعكس ثقة المستثمرين فيه.

وتوقع محللون أن يواصل السهم صعوده حتى نهاية العام إذا استقرت الأوضاع في المنطقة. \
وحذر آخرون من أن السعر بلغ حدا لا تسنده أرباح الشركة ولا خططها المعلنة.
"""


def _openings(text: str, focus: str, sentences: int) -> list[str]:
    summary = summarise(Document(text), sentences=sentences, focus=focus)
    return [" ".join(one.text.split()[:2]) for one in summary.sentences]


def test_words_that_belong_together_are_told_where_they_stand_together() -> None:
    """Not the price of something else, and no share without its price beside it."""
    assert _openings(_PRICES, "سعر السهم", 1) == ["وأوضحت إدارة"]
    assert "ارتفعت أسعار" not in _openings(_PRICES, "سعر السهم", 5)


def test_words_far_apart_in_a_sentence_count_less_than_side_by_side() -> None:
    """Wherever the two sentences stand."""
    apart = "قال المدير إن السعر الذي اتفق عليه الشركاء قبل عامين يناسب من يملك السهم."
    together = "وأغلق سعر السهم أمس عند ستين دينارا بعد أسبوع هادئ في سوق المدينة."

    assert _openings(f"{apart} {together}", "سعر السهم", 1) == ["وأغلق سعر"]
    assert _openings(apart, "سعر السهم", 1) == ["قال المدير"]


@pytest.mark.parametrize(
    ("sentence", "spoken_of"),
    [
        ("ورفعت الحكومة سعر الصرف بعد قرض قيمته خمسة ملايين دولار من البنك.", False),
        ("ورفعت الحكومة سعر صرف الدولار إلى خمسين دينارا منذ أول الشهر.", True),
        ("وبلغ الدولار ستين دينارا بعد أن كان سعره في الصيف الماضي أربعين.", True),
        ("ويحدد البنك السعر كل صباح بحسب ما يطلب من الدولار في السوق.", True),
        ("واتفق الطرفان على سعر واحد في كل المدن التي تبيع الدولار.", True),
    ],
)
def test_the_price_of_something_else_is_not_meant(
    sentence: str,
    spoken_of: bool,  # noqa: FBT001
) -> None:
    """Even where the other word stands in the same sentence."""
    assert bool(mentions(Document(sentence), "سعر الدولار").subjects) is spoken_of


def test_words_that_never_meet_are_not_spoken_of() -> None:
    """The first paragraph tells the price of wheat, the next one of a port."""
    assert _openings(_PRICES, "أسعار الميناء", 3) == []
    assert mentions(Document(_PRICES), "أسعار الميناء").unspoken == ("أسعار الميناء",)


def test_words_of_a_sentence_and_the_next_one_meet() -> None:
    """What is taken up again in the same paragraph is still spoken of."""
    text = "{} أمس في سوق المدينة بعد أسبوع هادئ. {} عند الإغلاق ستين دينارا كاملة."
    taken_up = text.format("واصل السهم صعوده", "وبلغ السعر")
    another = text.format("هبط سعر القمح", "وبلغ السهم")

    assert _openings(taken_up, "سعر السهم", 2) == ["واصل السهم", "وبلغ السعر"]
    assert _openings(another, "سعر السهم", 2) == []


def test_words_of_the_title_go_with_those_of_the_text() -> None:
    """Whoever reads the title knows which prices are meant."""
    text = "هبطت الأسعار أمس إلى أدنى مستوى في عام. وقال تجار إن المخازن ممتلئة."
    titled = Document(text, title="النفط يواصل الهبوط")

    assert summarise(titled, sentences=1, focus="أسعار النفط").text.startswith("هبطت")
    assert summarise(Document(text), sentences=1, focus="أسعار النفط").text == ""


def test_where_the_title_has_all_words_any_of_them_will_do() -> None:
    """In whichever paragraph."""
    text = """\
موجة حر تضرب الساحل

أغلقت البلدية الشواطئ منذ صباح أمس ودعت السكان إلى البقاء في بيوتهم وقت الظهيرة.

وقال خبير الأرصاد سعيد النجار إن الموجة ستنحسر ليل الخميس وإن الرياح ستنشط بعدها.
"""
    assert _openings(text, "موجة الحر", 1) == ["وقال خبير"]


def test_each_subject_has_its_turn() -> None:
    """However much is said of the first."""
    text = """\
ارتفع النفط أمس إلى أعلى مستوى في عامين بعد تعطل خط الأنابيب الشمالي الكبير.

وقال وزير النفط سامي حداد إن إنتاج النفط سيعود إلى مستواه خلال شهرين أو أكثر.

وأعلنت شركة النفط الوطنية أن صادرات النفط من الميناء الجنوبي لم تتأثر بما جرى.

وطلبت نقابة الصيادين تعويضا عن توقف القوارب أسبوعا كاملا في الميناء القديم.
"""
    assert "وطلبت نقابة" in _openings(text, "النفط والصيادين", 2)
    assert "وطلبت نقابة" in _openings(text, "الصيادين والنفط", 2)


def test_a_brief_sentence_is_told_rather_than_none_of_its_subject() -> None:
    """It reads better beside another one, for which there is no room."""
    text = """\
رفعت الحكومة سعر الدولار في السوق الرسمية إلى ستين دينارا بعد أسابيع من التردد.

وهبطت أسهم البنوك في أول أيام الأسبوع بعد أن أعلن مجلس الإدارة نتائج الربع الأخير.

وانتقد اتحاد الغرف القرار.

وقال الخبير سعيد النجار إن الدولار سيواصل صعوده حتى نهاية العام إذا بقي الطلب عليه.
"""
    assert "وانتقد اتحاد" in _openings(text, "الغرف والدولار", 2)
    assert _openings(text, "الغرف والدولار", 1) == ["رفعت الحكومة"]


def test_each_sentence_tells_of_which_subjects_it_speaks() -> None:
    """As they were asked for."""
    document = Document(_ARTICLE)
    found = mentions(document, "أسعار النفط والقمح والفضة")
    oil = next(one for one in document.sentences if "أسعار النفط" in one.text)

    assert found.written == ("أسعار النفط", "القمح")
    assert found.unspoken == ("الفضة",)
    assert found.within(oil.span) == ("أسعار النفط",)
    assert found.within(document.sentences[-1].span) == ()


_STRETCHES = (
    "ارتفع سعر القمح اليوم في السوق. وهبط سهم المصنع مساء. ",
    "سعر القمح مرتفع وسهم المصنع بعيد عن السعر والسهم كما يقال ",
    "سعر الخبز يرتفع كثيرا هذا العام.\n\nوالسهم يهبط كل يوم منذ شهر.\n\n",
)


def _calls_for(text: str) -> int:
    document = Document(text)
    with calls() as made:
        summarise(document, sentences=3, focus="سعر السهم والقمح")
    return made[0]


@pytest.mark.parametrize("stretch", _STRETCHES)
def test_work_grows_as_the_text(stretch: str) -> None:
    """Ten times the text, at most twelve times the calls; without a stop, too."""
    _calls_for(stretch)  # what is read once

    assert _calls_for(stretch * 1000) < 12 * _calls_for(stretch * 100)


@pytest.mark.untraced
def test_a_text_of_more_words_than_are_kept_is_gone_through_once_for_all_asked() -> (
    None
):
    """Four subjects cost hardly more than one."""
    letters = "بتثجحدرسشصضطعفقكلمن"
    words = islice(map("".join, product(letters, repeat=4)), 66_000)
    document = Document(" ".join(words) + ".")
    asked = ("المستشفيات", "المستشفيات والجامعات والمطارات والقطارات")
    spent = []
    for focus in asked:
        with calls() as made:
            mentions(document, focus)
        spent.append(made[0])

    one, four = spent
    assert four < 1.2 * one
