"""Speakers: whom a phrase names, and whom an unspoken subject means."""

import pytest

from summaries.cards.people import Person
from summaries.document import Document, Span
from summaries.names.mentions import mention_at
from summaries.normalise import fold
from summaries.speech.adjuncts import skip_adjuncts
from summaries.speech.nouns import Features, bare, clitic_of, closes, head, is_stance
from summaries.speech.phrases import phrase_end
from summaries.speech.reading import Reading
from summaries.speech.speakers import Speaker, speaker_of
from summaries.speech.verbs import Form, reported
from summaries.speech.voices import Voices


def form(word: str) -> Form:
    """Return the first form of a reporting verb."""
    found = reported(fold(word))
    assert found
    return found.forms[0]


def reading(text: str, *names: str) -> Reading:
    """Read a text in which people of these names stand."""
    document = Document(text)
    people = tuple(
        Person(
            name=name,
            mentions=(
                mention_at(
                    document,
                    Span(text.index(name), text.index(name) + len(name)),
                    reason="test",
                ),
            ),
            reason="test",
        )
        for name in names
    )
    return Reading(document, people)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("الوزير حرص بلاده", "الوزير"),
        ("وزير الخارجية المصري ضرورة الحل", "وزير الخارجية المصري"),
        ("المتحدث باسم وزارة الصحة أمس", "المتحدث باسم وزارة الصحة"),
        ("نائب رئيس مجلس الوزراء وزير الدفاع في بيان", None),
        ("مسؤول في الوزارة خلال لقاء", "مسؤول في الوزارة"),
        ("مصدر أمني لوكالة محلية", "مصدر أمني"),
        ("وزارة الصحة والسكان أن", "وزارة الصحة والسكان"),
        ("الأمين العام للأمم المتحدة بعد اللقاء", "الأمين العام للأمم المتحدة"),
        ("تنظيم «الفجر» أن", "تنظيم «الفجر»"),
        ("اللجنة (مقرها تونس) أن", "اللجنة (مقرها تونس)"),
        ("الوزراء الذين حضروا", "الوزراء"),
    ],
)
def test_a_phrase_ends_where_the_next_noun_cannot_belong(
    text: str, phrase: str | None
) -> None:
    read = reading(text)
    end = phrase_end(read, 0, len(read.tokens), form("أكد"))
    assert read.text(0, end) == (phrase or text.removesuffix(" في بيان"))


def test_the_object_of_a_verb_is_no_part_of_its_subject() -> None:
    read = reading("دعت الوزيرة الدول الأعضاء إلى الحوار")
    assert phrase_end(read, 1, 6, form("دعت")) == 2
    assert phrase_end(read, 1, 6, strict=True) == 2
    assert phrase_end(read, 1, 6) == 4


def test_adjuncts_are_skipped_up_to_the_governed_preposition() -> None:
    read = reading("من جهته في مؤتمر صحفي على أن")
    assert skip_adjuncts(read, 0, len(read.tokens), form("شدد")) == 5


@pytest.mark.parametrize(
    ("text", "names", "speaker"),
    [
        ("وزير النفط جاسم الحمود", ["جاسم الحمود"], "جاسم الحمود"),
        ("جاسم الحمود وزير النفط", ["جاسم الحمود"], "جاسم الحمود"),
        ("مكتب جاسم الحمود", ["جاسم الحمود"], "مكتب جاسم الحمود"),
        ("محامي جاسم الحمود", ["جاسم الحمود"], "محامي جاسم الحمود"),
        ("حكومة جاسم الحمود", ["جاسم الحمود"], "حكومة جاسم الحمود"),
        (
            "المتحدث باسم الرئيس جاسم الحمود",
            ["جاسم الحمود"],
            "المتحدث باسم الرئيس جاسم الحمود",
        ),
        ("المتحدث باسم جاسم الحمود", ["جاسم الحمود"], "المتحدث باسم جاسم الحمود"),
        ("المتحدث باسم الجيش جاسم الحمود", ["جاسم الحمود"], "جاسم الحمود"),
        ("للوزارة", [], "الوزارة"),
        ("لوزارة الصحة", [], "وزارة الصحة"),
    ],
)
def test_a_phrase_names_its_head(text: str, names: list[str], speaker: str) -> None:
    read = reading(text, *names)
    assert speaker_of(read, 0, len(read.tokens)).name == speaker


@pytest.mark.parametrize(
    ("phrase", "verb", "agrees"),
    [
        ("الوزير", "قال", True),
        ("الوزير", "قالت", False),
        ("الوزير", "قالوا", False),
        ("الوزيرة", "قالت", True),
        ("الوزيرة", "قال", False),
        ("الوزراء", "قالوا", True),
        ("الوزراء", "قال", False),
        ("المصادر", "قالت", True),
        ("الوزراء", "قالت", False),
        ("المتحدثون", "قالتا", False),
        ("المحللين", "قالوا", True),
        ("القاهرة", "قالت", True),
        ("لبنان", "قال", True),
        ("لبنان", "قالت", False),
        ("المضربون", "قالوا", True),
        ("الهيئات", "قالت", True),
        ("الأرصاد", "قالت", True),
    ],
)
def test_an_unspoken_subject_agrees(phrase: str, verb: str, *, agrees: bool) -> None:
    read = reading(phrase)
    assert speaker_of(read, 0, 1).agrees(form(verb)) is agrees


def test_the_verb_tells_the_gender_of_a_name() -> None:
    read = reading("قالت نور حداد", "نور حداد")
    assert not speaker_of(read, 1, 3, form("قالت")).agrees(form("قال"))
    assert speaker_of(read, 1, 3).agrees(form("قال"))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("وصل الرئيس التونسي إلى الجزائر وقال", "الرئيس التونسي"),
        ("وفي باريس استقبل الوزير السفير وقال", "الوزير"),
        ("الاجتماع ناقش الأزمة وقال", "الاجتماع"),
        ("كما تناول الاجتماع طبيعة التحدي وقال", "الاجتماع"),
        ("المقداد أضاف", "المقداد"),
        ("هطل مطر غزير وقال", None),
    ],
)
def test_a_sentence_is_about_its_first_noun(text: str, topic: str | None) -> None:
    read = reading(text)
    last = len(read.tokens) - 1
    found = Voices(read).topic(range(len(read.tokens)), last)
    assert (found.name if found else None) == topic


def test_the_last_voice_that_agrees_is_meant() -> None:
    voices = Voices(reading("نص"))
    man = Speaker(name="هو", features=Features(kind="person", gender="m", number="one"))
    woman = Speaker(
        name="هي", features=Features(kind="person", gender="f", number="one")
    )
    assert voices.last(form("قال")) is None
    voices.add(man)
    voices.add(woman)
    assert voices.last(form("قال")) is man
    assert voices.last(form("قالت")) is woman


def test_an_antecedent_is_the_whole_phrase() -> None:
    read = reading("نقل عن المتحدث باسم الجيش قوله")
    found = Voices(read).antecedent(5, form("قوله"), 0)
    assert found
    assert found.name == "المتحدث باسم الجيش"
    assert Voices(read).antecedent(5, form("قولها"), 0) is None


def test_nouns_are_known_in_their_forms() -> None:
    assert head(fold("المتحدثة")) == Features(kind="person", gender="f", number="one")
    assert head(fold("متحدثون")) == Features(kind="person", gender="m", number="many")
    assert head(fold("طاولة")) is None
    assert clitic_of(fold("لوزارة")) == "ل"
    assert clitic_of(fold("لجنة")) == ""
    assert bare("ال") == "ال"
    assert closes(fold("مصر"))
    assert closes(fold("دعمها"))
    assert not closes(fold("وزير"))
    assert is_stance(fold("دعوته"))
    assert is_stance(fold("استياءه"))
    assert not is_stance(fold("سيارته"))
