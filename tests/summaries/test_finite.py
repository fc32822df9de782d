"""Finite verbs: their forms, and what only looks like one."""

import pytest

from summaries.finite import form_of, imperfect, predicate
from summaries.normalise import fold
from summaries.tokens import tokens


@pytest.mark.parametrize(
    ("word", "verb", "gender"),
    [
        ("وغادر", "غادر", "m"),
        ("وغادرت", "غادر", "f"),
        ("فقررت", "قرر", "f"),
        ("ويقود", "قاد", "m"),
        ("وستقود", "قاد", "f"),
        ("ودعت", "دعا", "f"),
        ("وصل", "وصل", "m"),
        ("وتراجع", "تراجع", None),
    ],
)
def test_a_listed_verb_is_known_in_its_forms(
    word: str, verb: str, gender: str | None
) -> None:
    found = form_of(fold(word))
    assert found is not None
    assert (found.verb, found.gender) == (fold(verb), gender)


@pytest.mark.parametrize(
    ("word", "gender"),
    [
        ("وسيتزلج", "m"),
        ("وستتزلج", "f"),
        ("ويتزلج", "m"),
        ("واندثر", "m"),
        ("وتهشمت", "f"),
        ("وتنتفخ", "f"),
    ],
)
def test_an_unlisted_verb_is_known_by_its_shape(word: str, gender: str) -> None:
    found = form_of(fold(word))
    assert found is not None
    assert (found.verb, found.gender) == ("", gender)


@pytest.mark.parametrize(
    "word",
    "واندثار واستعادة وبيت والصوت ويوسف وسيارة وعادل ومثل وزير تونس قسم مثل و".split(),
)
def test_nouns_and_names_are_no_verbs(word: str) -> None:
    assert form_of(fold(word)) is None


@pytest.mark.parametrize(
    ("text", "after", "denied"),
    [
        ("ولم يتزلج أحد", 2, True),
        ("وقد سجل هدفين", 2, False),
        ("ولن تتزلج", 2, True),
        ("ويقود", 1, False),
    ],
)
def test_particles_stand_before_the_verb(
    text: str, after: int, *, denied: bool
) -> None:
    found = predicate(tuple(tokens(text)))
    assert found is not None
    assert (found.after, found.denied) == (after, denied)


@pytest.mark.parametrize(
    "text",
    [
        "ولم",
        "",
        "ولم 12",
        "وكرة اليد",
        "لا تترك الباب",
        "وألقي القبض",
        "ولم البيت",
        "«",
    ],
)
def test_no_verb_is_found_where_there_is_none(text: str) -> None:
    assert predicate(tuple(tokens(text))) is None


@pytest.mark.parametrize(
    ("word", "found"),
    [("يرقد", True), ("يقود", True), ("تونس", False), ("تسلم", False), ("رقد", False)],
)
def test_an_imperfect_after_another_verb(word: str, *, found: bool) -> None:
    assert (imperfect(fold(word)) is not None) is found
