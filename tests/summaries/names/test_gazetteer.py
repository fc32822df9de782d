"""The gazetteer: its lists, and looking names up in a sentence."""

import pytest
from babel import Locale

from summaries.document import Document
from summaries.lexicon import rows
from summaries.names.gazetteer import (
    Phrases,
    bodies,
    is_of_a_people,
    nationality,
    places,
)
from summaries.names.words import Words, sentences_of
from summaries.normalise import fold

_NO_COUNTRIES = frozenset(
    "AC AQ BV CP CQ DG EA EU EZ HM IC IO QO SJ TA TF UM UN XA XB ZZ".split()
)
"""Codes of CLDR that no newspaper speaks of: uninhabited, reserved or not places."""


def _words(text: str) -> Words:
    return next(sentences_of(Document(text)))


def test_every_country_of_cldr_is_listed() -> None:
    listed = {row[0] for row in rows("countries")}
    known = {str(code) for code in Locale("ar").territories}
    countries = {code for code in known if len(code) == 2}

    assert countries - _NO_COUNTRIES <= listed


@pytest.mark.parametrize("code", ["KW", "FR", "IQ", "MR", "TR", "CN", "AE", "SS"])
def test_the_name_in_cldr_is_known(code: str) -> None:
    name = Locale("ar").territories[code]

    match = places().at(_words(name), 0)

    assert match is not None
    assert match.entry.country == code


def test_each_row_of_the_lists_of_places_is_whole() -> None:
    assert {len(row) for row in rows("countries")} == {4}
    assert {len(row) for row in rows("cities")} == {4}
    assert {row[2] for row in rows("cities")} == {"city", "region", "none"}
    assert {row[3] for row in rows("cities")} == {"sure", "likely", "rare"}


def test_the_longest_name_wins() -> None:
    match = places().at(_words("جنوب السودان بعيد"), 0)

    assert match is not None
    assert (match.end, match.entry.country) == (2, "SS")


def test_of_two_readings_the_one_with_fewer_clitics_wins() -> None:
    match = places().at(_words("لبنان جميل"), 0)

    assert match is not None
    assert match.stem.letters == 0


def test_a_name_is_not_found_within_a_word() -> None:
    assert places().at(_words("شمالي البلاد"), 0) is None


def test_phrases_know_whole_names_alone() -> None:
    phrases = Phrases([("بنك النور", 1)])

    assert "بنك النور" in phrases
    assert "بنك" not in phrases
    assert "النور" not in phrases


def test_other_names_lead_to_the_usual_one() -> None:
    match = bodies().at(_words("الناتو يجتمع"), 0)

    assert match is not None
    assert match.entry.name == "حلف شمال الأطلسي"


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("السورية", "SY"),
        ("أمريكيون", "US"),
        ("الأميركي", "US"),
        ("فرنسي", "FR"),
        ("اليابانيتين", "JP"),
        ("كردي", None),
        ("رياضي", None),
    ],
)
def test_adjectives_lead_to_their_country(word: str, code: str | None) -> None:
    assert nationality(fold(word)) == code


@pytest.mark.parametrize(
    ("word", "of_a_people"), [("كردية", True), ("العربي", True), ("مسلحة", False)]
)
def test_peoples_without_a_state_count_too(word: str, *, of_a_people: bool) -> None:
    assert is_of_a_people(fold(word)) is of_a_people
