"""Interviews: who asks, who answers, and which texts with questions are none."""

import pytest

from summaries.answering import is_first_person
from summaries.coherence import standings
from summaries.document import Document
from summaries.interviews import interview
from summaries.summarise import summarise

_BULLETS = """
النحات رامي سعد يعرض في طنجة

يفتتح النحات اللبناني رامي سعد الخميس معرضه السابع في طنجة، وفيه أربعون تمثالا.

* لماذا اخترت طنجة؟
- لأنها مدينتي الثانية. عشت فيها عشر سنوات وتعلمت من صياديها كيف ينظرون إلى البحر.
* أعمالك الأخيرة أصغر حجما.
- أعمل اليوم في غرفة ضيقة. بعت المشغل القديم العام الماضي واحتفظت بأدواتي كلها.
* ما عملك المقبل؟
- تمثال لأمي. سأنحته من خشب الأرز وأضعه في قريتنا قرب النبع.

ويستمر المعرض حتى نهاية الشهر في قاعة البلدية.
"""
_LABELS = """
مقابلة مع المهندسة ليلى حمود عن السدود

تشرف المهندسة ليلى حمود على سبعة سدود في الشمال منذ عام 2012.

س: هل السدود ممتلئة هذا العام؟
ج: بلغ المخزون تسعين في المئة من السعة، وهذا لم أره منذ عشر سنوات.
س: ما أخطر ما يواجهكم؟
ج: نخاف من الطمي أكثر من الجفاف. أنفقنا ستة ملايين دينار على تجريفه العام الماضي.
"""
_NAMES = """
تحدث الطاهي منير زيدان إلى «الذواقة» عن كتابه الأول.

الذواقة: كيف بدأت الطبخ؟
منير زيدان: بدأت في مطعم صغير على الميناء وأنا في الخامسة عشرة من عمري.
الذواقة: وما سر الحساء؟
منير زيدان: أضع فيه قشر البرتقال المجفف منذ عشرين عاما ولا أخبر أحدا.
"""
_HEADINGS = """
قبل سباق الألب تحدثت الدراجة سهى منصور إلى «الحلبة» عن استعدادها وعن الإصابة.

كيف حال ركبتك؟

تحسنت كثيرا بعد ثلاثة أشهر من العلاج في برلين. أتدرب الآن خمس ساعات كل يوم.

هل تنافسين على المركز الأول؟

أريد أن أنهي السباق أولا. المنافسات أصغر مني بعشر سنوات وأسرع في الجبال.

وينطلق السباق في العاشر من يوليو من مدينة نيس.
"""
_NUMBERS = """
سألنا عالم الزلازل باسل عقل عن هزة الأسبوع الماضي وعن سلامة السد الكبير.

1- كم كانت قوة الهزة؟

كانت قوتها خمس درجات. سجلنا منذ أمس 31 هزة ضعيفة في المدينة.

2- هل نتوقع هزة أكبر؟

نراقب الصدع الشرقي كل ساعة منذ الأسبوع الماضي. لم يتحرك الصدع منذ قرنين.

نصيحة للسكان

نوزع خمسين ألف كتيب في المدارس منذ ثلاثة أيام.
"""
_SURNAMES = """
استقبلنا رئيس اتحاد الناشرين جميل الصواف قبل أسبوعين من معرض الكتاب.

المنارة: كم خسر القطاع؟
الصواف: خسرنا نصف القراء وثلث دور النشر في عامين.
المنارة: لماذا ارتفعت الأسعار؟
الصواف: نبيع الكتاب اليوم بأقل من كلفته. سعر الورق تضاعف ثلاث مرات.
"""
_ALL = (_BULLETS, _LABELS, _NAMES, _HEADINGS, _NUMBERS, _SURNAMES)
_IDS = ["bullets", "labels", "names", "headings", "numbers", "surnames"]


@pytest.mark.parametrize(
    ("text", "speaker", "asked"),
    [
        (_BULLETS, "رامي سعد", 3),
        (_LABELS, "ليلى حمود", 2),
        (_NAMES, "منير زيدان", 2),
        (_HEADINGS, "سهى منصور", 2),
        (_NUMBERS, "باسل عقل", 3),
        (_SURNAMES, "جميل الصواف", 2),
    ],
    ids=_IDS,
)
def test_each_layout_is_read(text: str, speaker: str, asked: int) -> None:
    found = interview(Document(text.strip()))
    assert found is not None
    assert found.speaker == speaker
    assert len(found.questions) == asked
    assert found.questions.isdisjoint(found.answers)


def test_what_follows_the_last_answer_is_no_answer() -> None:
    for text in (_BULLETS, _HEADINGS):
        document = Document(text.strip())
        found = interview(document)
        assert found is not None
        last = document.sentences[-1]
        assert last.index not in found.answers


_COLUMN = """
مشيت في السوق القديم صباحا.

لماذا تموت المهن؟

لا أملك جوابا. سألت كثيرين.

من يصلح الساعات اليوم؟

لم أجد أحدا. عدت إلى البيت حزينا.
"""
_EXPLAINER = """
تبدأ الضريبة في يناير.

ما الضريبة؟

يدفعها المستهلك عند الشراء.

ما السلع المعفاة؟

تعفى الأدوية والكتب.
"""


@pytest.mark.parametrize(
    "text",
    [
        "هل تنجح الخطة؟ لا أحد يعرف. وهل من بديل؟ لا أظن.",
        _COLUMN,
        _EXPLAINER,
        "افتتح المعرض أمس.",
        "",
    ],
    ids=["in a paragraph", "column", "explainer", "no question", "empty"],
)
def test_other_texts_with_questions_are_no_interviews(text: str) -> None:
    assert interview(Document(text)) is None


@pytest.mark.parametrize("text", _ALL, ids=_IDS)
def test_an_answer_is_never_shown_without_its_speaker(text: str) -> None:
    document = Document(text.strip())
    found = interview(document)
    assert found is not None
    assert found.speaker is not None
    for count in range(1, 8):
        speaking = False
        for chosen in summarise(document, sentences=count).sentences:
            assert chosen.index not in found.questions
            answer = found.answers.get(chosen.index)
            if answer is not None and not speaking:
                # «الصواف:» is enough after «جميل الصواف»
                assert found.speaker.split()[-1] in chosen.shown
            speaking = answer is not None


def test_the_words_of_the_brackets_count() -> None:
    for text in _ALL:
        for count in range(20, 60, 5):
            summary = summarise(Document(text.strip()), words=count)
            assert len(summary.text.split()) <= count or len(summary.sentences) == 1


def test_a_label_stands_before_the_bracket() -> None:
    document = Document(_LABELS.strip())
    shown = [one.shown for one in summarise(document, sentences=3).sentences]
    assert any(text.startswith("ج: [ليلى حمود:] ") for text in shown)


def test_nobody_known_says_nothing_of_himself() -> None:
    text = _LABELS.strip().replace("المهندسة ليلى حمود", "مهندسة")
    document = Document(text)
    found = interview(document)
    assert found is not None
    assert found.speaker is None
    for chosen in summarise(document, sentences=5).sentences:
        assert not is_first_person(chosen.text)


def test_a_text_of_answers_alone_is_told_all_the_same() -> None:
    text = _LABELS[_LABELS.index("س:") :].strip()
    assert summarise(Document(text), sentences=2).sentences


def test_an_answer_that_speaks_of_another_leans_on_the_sentence_before() -> None:
    text = _BULLETS.replace("بعت المشغل القديم", "الناس يأتون إليها والمشغل القديم")
    document = Document(text.strip())
    at = document.sentence_at(document.text.index("الناس يأتون")).index
    assert standings(document)[at].antecedent == at - 1


def test_a_report_with_a_short_exchange_in_it_is_no_interview() -> None:
    report = "هطل المطر على المدينة وأغلقت المدارس أبوابها حتى الظهر.\n\n" * 12
    exchange = (
        "لقاء قصير في الشارع.\n\nما رأيك؟\n\nأظن أنه كثير.\n\nوماذا بعد؟\n\nسأنتظر.\n\n"
    )
    assert interview(Document(exchange)) is not None
    assert interview(Document(report + exchange + report)) is None


_ONE_BULLET = """
حوار مع الخزافة هدى كنعان عن معرضها

التقينا الخزافة هدى كنعان في ورشتها الصغيرة.

- متى بدأت العمل بالطين؟
- بدأت في العاشرة من عمري مع جارتنا العجوز.
{remark}
- أبيع ثلاث جرار في السنة وأعيش من التعليم في المدرسة.
- ماذا تعدين لهذا الصيف؟
- أبني فرنا جديدا في الحديقة خلف البيت.
"""
_REMARK = "- يشكو زملاؤك من قلة الزبائن في السوق القديمة."


def test_a_remark_in_the_place_of_a_question_is_of_whoever_asks() -> None:
    document = Document(_ONE_BULLET.format(remark=_REMARK))
    found = interview(document)
    assert found is not None
    remark = next(one for one in document.sentences if one.text in _REMARK)
    assert remark.index in found.questions
    told = summarise(document, ratio=1).sentences
    assert remark.index not in {one.index for one in told}
    (alone,) = summarise(document, focus="الزبائن").sentences
    assert alone.shown in _REMARK  # nobody is said to have answered it


def test_a_second_paragraph_of_an_answer_is_no_question() -> None:
    document = Document(_ONE_BULLET.format(remark="").replace("\n\n-", "\n-"))
    found = interview(document)
    assert found is not None
    assert len(found.questions) == 2
    assert "التعليم" in document.text[document.sentences[4].span.start :]
    assert document.sentences[4].index in found.answers


@pytest.mark.parametrize("words", range(10, 20))
def test_who_answers_is_counted_where_a_subject_is_told_after_all(words: int) -> None:
    """Of two subjects one is told by a sentence that alone was too brief."""
    told = "ويستمر المعرض حتى نهاية الشهر في قاعة البلدية"
    text = _BULLETS.strip().replace(
        f"{told}.",
        f"{told} القديمة المطلة على الميناء بعد أن رممتها المدينة في العام الماضي "
        "وفتحت أبوابها أمام طلاب الفنون من كل البلاد ومن خارجها. "
        "وعزفت فرقة المدينة على العود.",
    )

    summary = summarise(Document(text), words=words, focus="المشغل والعود")

    both = "العود" in summary.text and "المشغل" in summary.text
    assert both is (words >= 15)  # ten with his name, and five
    assert len(summary.text.split()) <= words
