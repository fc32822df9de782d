"""Coherence: which sentences stand alone, and what the others lean on."""

import pytest

from summaries.coherence import standings
from summaries.document import Document
from tests.summaries.counting import calls


def _antecedents(text: str) -> list[int | None]:
    return [standing.antecedent for standing in standings(Document(text))]


def test_a_run_of_sayings_leans_on_the_one_that_names_the_speaker() -> None:
    text = (
        "افتتحت وزيرة الثقافة نهى كريم المعرض. وقالت إن الزوار كثر. "
        "كما أشارت إلى تنوع الأجنحة. وشكرت المنظمين."
    )
    assert _antecedents(text) == [None, 0, 0, 0]


def test_what_points_back_leans_on_the_sentence_before() -> None:
    text = "ارتفعت الحرارة إلى 48 درجة. وأغلقت المدارس. وهذا يحدث لأول مرة."
    assert _antecedents(text) == [None, None, 1]


def test_a_lone_role_leans_on_the_sentence_that_says_whose() -> None:
    text = (
        "زار وزير الزراعة السوداني الولاية الشمالية. وتفقد المزارع هناك. "
        "وقال الوزير إن المحصول وفير. وأكد الوزير السوداني أن الري كاف."
    )
    found = _antecedents(text)
    assert found[2] == 0
    assert found[3] == 0


def test_the_adjective_tells_which_of_two_is_meant() -> None:
    text = (
        "التقى وزير الخارجية التركي هاكان نظيره في أنقرة. "
        "ووصل وزير الدفاع اليوناني إلى قبرص. وأعلن الوزير التركي أن اللقاء مثمر."
    )
    assert _antecedents(text)[2] == 0


def test_a_role_before_its_verb_leans_as_well() -> None:
    text = "عين المجلس مديرا جديدا للمستشفى. المدير أكد أن العمل سيتحسن."
    assert _antecedents(text) == [None, 0]


def test_a_role_never_introduced_leans_on_nothing() -> None:
    assert _antecedents("هطل المطر. وقال الناطق إن السدود امتلأت.") == [None, None]


def test_a_lone_name_leans_on_the_full_one() -> None:
    text = "فاز العداء سفيان البقالي بالسباق. وهتف الجمهور. وقال البقالي إنه سعيد."
    assert _antecedents(text) == [None, None, 0]


def test_a_first_name_with_a_title_leans_on_the_full_name() -> None:
    text = (
        "قدمت الدكتورة سمر نجار المحاضرة. وامتلأت القاعة. "
        "وقالت الدكتورة سمر إنها سعيدة."
    )
    assert _antecedents(text)[2] == 0


def test_a_crowd_needs_no_introduction() -> None:
    text = "زار ثلاثة مسؤولين القرية. وهطل المطر. وقال مسؤولون إن الطريق مغلق."
    assert _antecedents(text) == [None, None, None]


def test_a_contrast_reads_better_beside_what_it_contrasts_with() -> None:
    found = standings(Document("وافقت نقابة المعلمين. لكن نقابة الأطباء رفضت."))
    assert (found[1].antecedent, found[1].introduction) == (None, 0)


@pytest.mark.parametrize(
    "text",
    [
        "المصدر: وكالات",
        "المصدر: تقرير نشرته صحيفة يومية عن أعمال مؤتمر عقد في الدوحة مؤخرا.",
        "انظر الصورة.",
        "تصوير: سامي جابر",
        "كتب - محمود عوض",
        "القاهرة - رويترز",
        "وكالات",
        "اقرأ أيضا: نتائج القرعة",
        "صورة للوزير في المطار",
        "قال «إن الوضع صعب.",
        "عاد الوفد» إلى بلاده.",
        'وصفها بأنها "خطوة.',
        "زار المدينة (قرب الحدود.",
        "No Arabic here at all.",
        "12 - 345",
    ],
)
def test_credits_captions_and_halves_are_never_fit(text: str) -> None:
    document = Document(f"عقد المجلس جلسة طويلة أمس.\n{text}\nوانتهت الجلسة مساء.")
    at = document.sentence_at(document.text.index(text))
    assert not standings(document)[at.index].fit


@pytest.mark.parametrize(
    "text",
    [
        "كتب الشاعر قصيدته الأخيرة في المنفى.",
        "وصورة الهلال واضحة الليلة.",
        "نقلت رويترز عن مصدر أن الاتفاق قريب.",
        "فاز الفريق بثلاثية.",
        "قال «نعم» ثم «لا» (مرتين).",
        "1) توزع الجوائز غدا.",
    ],
)
def test_short_sentences_of_the_story_are_fit(text: str) -> None:
    document = Document(f"عقد المجلس جلسة طويلة أمس.\n{text}\nوانتهت الجلسة مساء.")
    at = document.sentence_at(document.text.index(text))
    assert standings(document)[at.index].fit


def test_what_leans_on_an_unfit_sentence_is_unfit() -> None:
    found = standings(Document("قال الشاهد «إن النار اقتربت. وأضاف أنه هرب."))
    assert [one.fit for one in found] == [False, False]


def test_headings_are_unfit_and_no_antecedents() -> None:
    text = "أزمة المياه في المدينة\n\nوقال إن المخزون ينفد. وشح المطر."
    found = standings(Document(text))
    assert not found[0].fit
    assert found[1].antecedent is None
    assert found[1].fit


def test_a_brief_sentence_among_long_ones_leans_on_the_one_before() -> None:
    long = (
        "أقرت الحكومة في جلسة طويلة استمرت حتى الفجر خطة لإصلاح الكهرباء "
        "تمتد ثلاث سنوات في البلاد كلها. "
    )
    text = f"{long}ورفضت المعارضة الاتهام. وبلغت الكلفة 40 مليونا. ساد الهدوء المدينة."
    assert _antecedents(text) == [None, None, None, None]
    text = f"{long}{long}{long}ورفضت المعارضة الاتهام. وبلغت الكلفة 40 مليونا."
    assert _antecedents(text)[3:] == [2, None]
    assert [one.loosely for one in standings(Document(text))[3:]] == [True, False]


def test_a_verb_of_saying_leans_on_the_last_voice_as_well() -> None:
    text = (
        "قال وزير المالية سامي حداد إن العجز كبير. "
        "وبلغ الدين العام مئة مليار دولار في نهاية العام الماضي. "
        "وأضاف أن الضرائب ستبقى كما هي."
    )
    assert standings(Document(text))[2].needs == (1, 0)


def test_the_head_of_a_body_reads_better_beside_the_body_s_name() -> None:
    text = (
        "أقرت الحكومة خطة الكهرباء. ورحبت جمعية الصناعيين بالخطة الجديدة. "
        "وقال رئيس الجمعية جورج صفير إن الكلفة كبيرة. "
        "وقال رئيس الهيئة سامي حداد إن العمل بدأ."
    )
    found = standings(Document(text))
    assert [one.introduction for one in found] == [None, None, 1, None]


def test_an_answer_of_a_word_or_two_stands_for_nothing_away_from_its_question() -> None:
    long = "افتتحت وزيرة الثقافة نهى كريم معرض الكتاب في قصر المؤتمرات بالعاصمة أمس."
    text = f"{long} المال أولا. لا. {long.replace('معرض', 'متحف')} {long} {long}"

    fit = [standing.fit for standing in standings(Document(text))]

    assert fit == [True, False, False, True, True, True]


def test_a_hidden_subject_leans_on_one_of_its_gender() -> None:
    text = (
        "فازت العداءة منى سالم بسباق المدينة. وحضر الآلاف السباق أمس. "
        "وتسلمت الجائزة من وزير الشباب. وسافر إلى تونس في المساء."
    )
    assert _antecedents(text) == [None, None, 0, 1]


def test_a_hidden_subject_leans_on_the_last_one_where_none_agrees() -> None:
    text = "وصلت السفينة إلى الميناء صباح أمس. وسافر إلى تونس في المساء."
    assert _antecedents(text) == [None, 0]


def test_a_role_alone_leans_on_the_sentence_that_says_whose() -> None:
    text = (
        "أعلنت شركة «سهول» أرباحها. وهطل المطر على المدينة. "
        "وستنفق الشركة المال على مصنع جديد."
    )
    assert _antecedents(text) == [None, None, 0]


def test_everybody_knows_which_government_speaks() -> None:
    text = (
        "وافقت حكومة البلاد على الخطة. وهطل المطر. "
        "وقال رئيس الحكومة كمال العبادي إن العمل بدأ."
    )
    assert [one.introduction for one in standings(Document(text))] == [None] * 3


def test_a_surname_alone_leans_on_the_full_name_whatever_he_does() -> None:
    text = "سجل المهاجم ماهر سلوم هدفا. وهطل المطر. وأعاد سلوم فريقه إلى المقدمة."
    assert _antecedents(text) == [None, None, 0]


def _calls_for(sayings: int) -> int:
    first = "وصل،" + "الوزير،" * (5 * sayings) + "البقالي. "
    document = Document(first + "وأضاف أن العمل بدأ. " * sayings)
    with calls() as made:
        list(standings(document))
    return made[0]


def test_many_that_lean_on_one_sentence_without_blanks_read_it_once() -> None:
    _calls_for(10)  # what is read once

    assert _calls_for(1000) < 12 * _calls_for(100)
