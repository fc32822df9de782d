"""Nominals: prepositions, cases and kinds that a word tells by its letters."""

import pytest

from summaries.nominals import has_preposition, is_accusative, is_deed, is_quantity
from summaries.normalise import fold
from summaries.tokens import tokens


@pytest.mark.parametrize("word", "بيان باحثون لجنة لاعب بلدية بريطانية لبنان".split())
def test_a_first_letter_of_the_word_itself_is_no_preposition(word: str) -> None:
    assert not has_preposition(fold(word))


@pytest.mark.parametrize("word", "لثلاثة بأي بكثافة بإخلاء للبيع كالنار".split())
def test_an_attached_preposition_is_seen(word: str) -> None:
    assert has_preposition(fold(word))


@pytest.mark.parametrize("word", "سوريا أوباما زارها قوانين اليمين فلسطين".split())
def test_endings_of_the_word_itself_are_no_accusative(word: str) -> None:
    (token,) = tokens(word)
    assert not is_accusative(token)


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


@pytest.mark.parametrize(
    "word", "موعدا ثلاثين ألفي هدفين مرحلتين المواطنين الفائزين مديرا كرةً".split()
)
def test_an_accusative_is_seen(word: str) -> None:
    (token,) = tokens(word)
    assert is_accusative(token)
