"""A word that no list has is part of a name unless its form says what else it is."""

import pytest

from summaries.document import Document
from summaries.names.unlisted_parts import (
    has_hamza_after_clitic,
    is_after_family,
    is_attached,
    is_definite_part,
    is_foreign_end,
    is_maghrebi,
    is_participle,
    is_sure_place,
    is_unknown_part,
)
from summaries.names.words import Words, sentences_of
from summaries.normalise import fold


def _words(text: str) -> Words:
    return next(sentences_of(Document(text)))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("طارق البيطار", True),
        ("طارق التنحي", True),  # a given name stands before it
        ("القاضي المختص", False),
        ("القاضي المسؤولين", False),
        ("وصف العراق", False),
        ("حضر الجميع", False),
        ("زار العلماء", False),
    ],
)
def test_with_the_article_it_has_no_shape_of_a_noun(text: str, *, part: bool) -> None:
    words = _words(text)
    assert is_definite_part(words, 1, opening=False, trust="given") == part


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("رينيه دومونتيه في المدينة", True),
        ("قال لرويترز", False),
        ("ضربت بشدة", False),
        ("زار سياسية", False),
        ("حضر أعضاء", False),
        ("سامي للبحث", False),
        ("سامي يستقطب", False),
        ("قال وا", False),
    ],
)
def test_without_it_it_is_nothing_else_by_its_ends(text: str, *, part: bool) -> None:
    words = _words(text)
    assert is_unknown_part(words, 1, opening=False, trust="given") == part


def test_an_unlisted_word_opens_no_name_by_itself_but_after_a_title() -> None:
    words = _words("دومونتيه في المدينة")
    assert not is_unknown_part(words, 0, opening=True, trust="given")
    assert is_unknown_part(words, 0, opening=True, trust="titled")


def test_a_foreign_end_is_told_from_that_of_an_adjective() -> None:
    assert is_foreign_end(_words("دومونتيه في المدينة"), 0)
    assert not is_foreign_end(_words("سياسية"), 0)


def test_a_hamza_after_a_clitic_is_told_from_a_letter_of_the_name() -> None:
    assert has_hamza_after_clitic(_words("بأول"), 0)
    assert not has_hamza_after_clitic(_words("باول"), 0)


@pytest.mark.parametrize(
    ("word", "maghrebi"),
    [("بوزقية", True), ("بنسعيد", True), ("بوزارة", False), ("بون", False)],
)
def test_a_maghrebi_name_has_no_word_within(word: str, *, maghrebi: bool) -> None:
    assert is_maghrebi(fold(word)) == maghrebi


@pytest.mark.parametrize(
    ("text", "attached"),
    [
        ("قال لرويترز", True),
        ("قال لسامي", True),
        ("سامي وهبي", True),
        ("سامي دومونتيه", False),
        ("لي وي شيونغ", False),
    ],
)
def test_a_preposition_may_be_written_on_to_it(text: str, *, attached: bool) -> None:
    assert is_attached(_words(text), 1) == attached


def test_a_participle_ends_in_the_letter_that_a_family_name_writes_for_another() -> (
    None
):
    assert is_participle(_words("الملتقى"), 0)
    assert not is_participle(_words("الحناوى"), 0)


def test_a_place_is_sure_where_it_is_nothing_else() -> None:
    assert is_sure_place(_words("العراق"), 0)
    assert not is_sure_place(_words("بالعراق"), 0)
    assert not is_sure_place(_words("الوزير"), 0)


def test_another_name_may_follow_that_of_a_family() -> None:
    assert is_after_family(_words("البوغديري زيد"), 1)
    assert not is_after_family(_words("العراقي زيد"), 1)
    assert not is_after_family(_words("سامي زيد"), 1)
