"""Things: what bears a person's name, or is none."""

import pytest

from summaries.document import Document
from summaries.names.things import (
    fills_marks,
    is_inside_name_of_thing,
    is_place,
    may_be_unknown,
)
from summaries.names.words import Words, sentences_of


def _words(text: str) -> Words:
    return next(sentences_of(Document(text)))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("شارع سعد زغلول مغلق", 1),
        ("جامعة الملك عبد العزيز", 2),
        ("وصلت الباخرة محمد السادس", 2),
        ("ضرب إعصار ميلتون الساحل", 2),
    ],
)
def test_streets_schools_and_ships_bear_names(text: str, at: int) -> None:
    assert is_inside_name_of_thing(_words(text), at)


def test_a_person_is_not_inside_the_name_of_a_thing() -> None:
    assert not is_inside_name_of_thing(_words("زار سعد زغلول المدينة"), 1)


def test_places_of_two_words_are_places_whatever_their_first_is() -> None:
    assert is_place(_words("بأم درمان"), 0)
    assert is_place(_words("بيروت هادئة"), 0)
    assert not is_place(_words("سامي عواد"), 0)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("إيلوود بلانت", True),
        ("البلانت", False),
        ("حكومة", False),
        ("بيروت", False),
        ("رويترز", False),
        ("12", False),
    ],
)
def test_unknown_words_are_in_no_list(text: str, *, unknown: bool) -> None:
    assert may_be_unknown(_words(text), 0) is unknown


def test_what_stands_in_marks_alone_is_a_title_or_a_team() -> None:
    words = next(sentences_of(Document("فريق «ابن بطوطة» هزم «نادي ابن بطوطة»")))

    assert fills_marks(words, 2, 4)
    assert not fills_marks(words, 8, 10)


@pytest.mark.parametrize(
    ("text", "at"),
    [("قاعة جبرا إبراهيم جبرا", 2), ("مطار بيروت رفيق الحريري الدولي", 2)],
    ids=["an unlisted word", "a place"],
)
def test_a_name_may_go_on_between_a_thing_and_what_looks_like_a_person(
    text: str, at: int
) -> None:
    assert is_inside_name_of_thing(next(sentences_of(Document(text))), at)
