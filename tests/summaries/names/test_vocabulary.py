"""Vocabulary: what a word can be."""

import pytest

from summaries.names import vocabulary
from summaries.normalise import fold


@pytest.mark.parametrize(
    "verb",
    ["قالت", "وأكد", "سيزور", "دعا", "دعت", "يسعى", "تسعى", "نفت", "فازوا", "يلتقي"],
)
def test_verbs_are_known_in_their_persons(verb: str) -> None:
    assert vocabulary.is_verb(fold(verb))


@pytest.mark.parametrize("verb", ["قال", "وقالت", "يؤكد", "تؤكد", "فأضاف"])
def test_verbs_of_speech_are_known(verb: str) -> None:
    assert vocabulary.is_reporting(fold(verb))


@pytest.mark.parametrize("word", ["وليد", "الوزير", "جلسة", "محمد"])
def test_names_and_nouns_are_no_verbs(word: str) -> None:
    assert not vocabulary.is_verb(fold(word))


@pytest.mark.parametrize(
    "word", ["واجتماعاتهم", "للحكومة", "استخدام", "الانسحاب", "تطوير", "قرارها", "بأن"]
)
def test_common_words_are_known_in_their_forms(word: str) -> None:
    assert vocabulary.is_common(fold(word))


@pytest.mark.parametrize("word", ["تيلرسون", "قرقاش", "بلانت", "الشامسي"])
def test_unlisted_names_are_not_common(word: str) -> None:
    assert not vocabulary.is_common(fold(word))


@pytest.mark.parametrize(
    ("word", "given"), [("محمد", True), ("أمل", False), ("جدار", False)]
)
def test_a_given_name_that_is_a_common_word_is_doubtful(
    word: str, *, given: bool
) -> None:
    assert vocabulary.is_given(fold(word)) is given


@pytest.mark.parametrize(
    ("word", "bears"),
    [("بلاده", False), ("قرارهم", True), ("مها", False), ("وزيرته", True)],
)
def test_pronouns_show_at_the_end(word: str, *, bears: bool) -> None:
    assert vocabulary.has_pronoun(fold(word)) is bears


def test_adjectives_are_known_in_both_genders() -> None:
    assert vocabulary.is_common_adjective(fold("جديد"))
    assert vocabulary.is_common_adjective(fold("سابقة"))
    assert not vocabulary.is_common_adjective(fold("جائزة"))


def test_a_name_alone_enough_is_a_family_name() -> None:
    assert vocabulary.surnames_alone() <= vocabulary.surnames()
    assert fold("ميركل") in vocabulary.surnames_alone()
