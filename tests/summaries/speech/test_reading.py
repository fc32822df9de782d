"""Reading: speech in marks against names in marks; people by their tokens."""

import pytest

from summaries.cards.people import Person
from summaries.document import Document, Span
from summaries.names.mentions import mention_at
from summaries.speech.reading import Reading


def speech(text: str) -> list[str]:
    """Return the marks of a text that hold speech."""
    reading = Reading(Document(text), ())
    return [
        reading.text(found.inner.start, found.inner.stop)
        for found in reading.speech_at.values()
    ]


@pytest.mark.parametrize(
    "text",
    [
        "زعم أن تنظيم «القاعدة» انتهى.",
        "عرض فيلم «الأرض الطيبة» في الافتتاح.",
        "حارب «داعش» في الشمال.",
        "أطلقت حركة «شباب الغد» برنامجها، ثم غيرت «شباب الغد» اسمها.",
        "وضع القوس «» فارغا.",
    ],
    ids=["group", "title", "name", "again and again", "empty"],
)
def test_a_name_in_marks_is_no_speech(text: str) -> None:
    assert speech(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وصف الوضع بأنه «كارثي» اليوم.", "كارثي"),
        ("قال: «الشباب».", "الشباب"),
        ("نفى أن الفيروس «لا ينتقل عبر الهواء».", "لا ينتقل عبر الهواء"),
        ("رأى «فرصة ضائعة» في ذلك.", "فرصة ضائعة"),
        ("هتف الجميع «نحن هنا وسنبقى هنا ولن نرحل أبدا» معا.", None),
    ],
)
def test_words_in_marks_are_speech(text: str, said: str | None) -> None:
    found = speech(text)
    assert len(found) == 1
    assert said is None or found == [said]


def test_the_longer_of_two_mentions_counts_and_pronouns_do_not() -> None:
    document = Document("التقى الوزير سامي حداد وفدا، وقال لسامي إنه راض.")
    at = document.text.index
    short, long = at("سامي"), Span(at("سامي"), at("سامي حداد") + 9)
    mentions = (
        mention_at(document, Span(short, short + 4), reason="test"),
        mention_at(document, long, reason="test"),
        mention_at(
            document, Span(at("الوزير"), at("الوزير") + 6), "role", reason="test"
        ),
        mention_at(document, Span(at("إنه"), at("إنه") + 3), "pronoun", reason="test"),
        mention_at(document, Span(at("لسامي") + 1, at("لسامي") + 5), reason="test"),
    )
    reading = Reading(
        document, (Person(name="سامي حداد", mentions=mentions, reason="test"),)
    )
    found = [
        (reading.text(named.start, named.end), named.is_name)
        for named in reading.named_at.values()
    ]
    assert sorted(found) == [("الوزير", False), ("سامي حداد", True), ("لسامي", True)]


def test_outside_the_text_there_is_nothing() -> None:
    reading = Reading(Document("قال نعم."), ())
    assert reading.key(-1) == reading.key(99) == ""
    assert not reading.is_word(99)
    assert reading.reported(99) is None
    assert reading.reported(-1) is None
