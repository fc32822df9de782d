"""Constituents: the phrases after a verb, and which of them may be its subject."""

import pytest

from summaries.constituents import is_deed, is_quantity, phrases
from summaries.normalise import fold
from summaries.tokens import tokens


def _read(text: str) -> list[tuple[str, str]]:
    return [
        (phrase.kind, " ".join(word.text for word in phrase.words))
        for phrase in phrases(tuple(tokens(text)))
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("في المؤتمر باحثون", [("adjunct", "في المؤتمر"), ("noun", "باحثون")]),
        ("بالسجن خمس سنوات", [("adjunct", "بالسجن"), ("noun", "خمس سنوات")]),
        (
            "إلى باريس مطلع الشهر المقبل الوفد",
            [
                ("adjunct", "إلى باريس"),
                ("adjunct", "مطلع الشهر المقبل"),
                ("noun", "الوفد"),
            ],
        ),
        ("موعدا للسفر", [("object", "موعدا"), ("adjunct", "للسفر")]),
        ("المواطنين إلى", [("object", "المواطنين"), ("adjunct", "إلى")]),
        ("ألفي طن", [("object", "ألفي طن")]),
        ("على مساحة ألفي هكتار", [("adjunct", "على مساحة ألفي هكتار")]),
        ("أكثر من عشرين كتابا", [("noun", "أكثر من عشرين كتابا")]),
        (
            "في الجائزة الثانية الروائي",
            [
                ("adjunct", "في الجائزة الثانية"),
                ("noun", "الروائي"),
            ],
        ),
        ("فيها الناس", [("adjunct", "فيها"), ("noun", "الناس")]),
        (
            "بتهمة الرشوة واستغلال النفوذ",
            [
                ("adjunct", "بتهمة الرشوة"),
                ("object", "واستغلال النفوذ"),
            ],
        ),
        ("أن العمل بدأ", [("clause", "أن")]),
        ("إلى أن العمل بدأ", [("clause", "إلى أن")]),
        ("ثم عاد", [("break", "ثم")]),
        ("ليصل غدا", [("break", "ليصل")]),
        ("يقود السيارة", [("break", "يقود")]),
        ("«الأمل»", [("noun", "«"), ("noun", "الأمل"), ("break", "»")]),
        ("", []),
    ],
)
def test_phrases_are_told_apart(text: str, read: list[tuple[str, str]]) -> None:
    assert _read(text) == read


@pytest.mark.parametrize("word", "بيان باحثون لجنة لاعب بلدية بريطانية لبنان".split())
def test_a_first_letter_of_the_word_itself_is_no_preposition(word: str) -> None:
    assert _read(word) == [("noun", word)]


@pytest.mark.parametrize("word", "لثلاثة بأي بكثافة بإخلاء للبيع كالنار".split())
def test_an_attached_preposition_is_seen(word: str) -> None:
    assert _read(word) == [("adjunct", word)]


@pytest.mark.parametrize("word", "سوريا أوباما زارها قوانين اليمين فلسطين".split())
def test_endings_of_the_word_itself_are_no_accusative(word: str) -> None:
    assert [kind for kind, _ in _read(word)] == ["noun"]


@pytest.mark.parametrize("word", "تعليق استقبال العودة المشاركة إعادة انسحاب".split())
def test_verbal_nouns_are_known(word: str) -> None:
    assert is_deed(fold(word))


@pytest.mark.parametrize("word", "مطار وزير الكرسي مدينة".split())
def test_other_nouns_are_no_verbal_nouns(word: str) -> None:
    assert not is_deed(fold(word))


def test_words_of_number_and_quantity() -> None:
    found = [
        word.text for word in tokens("سبعة 12 عشرات نحو وزير") if is_quantity(word)
    ]
    assert found == ["سبعة", "12", "عشرات", "نحو"]
