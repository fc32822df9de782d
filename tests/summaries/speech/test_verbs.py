"""Reporting verbs: the forms that follow from the lexicon, and what they govern."""

import pytest

from summaries.lexicon import rows
from summaries.normalise import fold
from summaries.speech.verbs import THAT, Form, reported


def forms(word: str) -> list[tuple[str, str, str | None, str]]:
    """Return what a word may be: verb, shape, gender, number."""
    found = reported(fold(word))
    return (
        [(f.verb.perfect, f.shape, f.gender, f.number) for f in found.forms]
        if found
        else []
    )


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("أكدت", ("أكد", "perfect", "f", "one")),
        ("أكدوا", ("أكد", "perfect", "m", "many")),
        ("قالا", ("قال", "perfect", "m", "many")),
        ("قالتا", ("قال", "perfect", "f", "many")),
        ("دعوا", ("دعا", "perfect", "m", "many")),
        ("دعت", ("دعا", "perfect", "f", "one")),
        ("نفت", ("نفى", "perfect", "f", "one")),
        ("نفيا", ("نفى", "perfect", "m", "many")),
        ("أكدن", ("أكد", "perfect", "f", "many")),
        ("تؤكد", ("أكد", "imperfect", "f", "one")),
        ("يقولون", ("قال", "imperfect", "m", "many")),
        ("يدعون", ("دعا", "imperfect", "m", "many")),
        ("ينفون", ("نفى", "imperfect", "m", "many")),
        ("يدعوان", ("دعا", "imperfect", "m", "many")),
        ("مشدداً", ("شدد", "participle", "m", "one")),
        ("مشددًا", ("شدد", "participle", "m", "one")),
        ("داعية", ("دعا", "participle", "f", "one")),
        ("نافين", ("نفى", "participle", "m", "many")),
        ("مضيفتين", ("أضاف", "participle", "f", "many")),
        ("قولها", ("قال", "noun", "f", "one")),
        ("إشارته", ("أشار", "noun", "m", "one")),
        ("ادعاؤهم", ("ادعى", "noun", "m", "many")),
        ("ادعائها", ("ادعى", "noun", "f", "one")),
    ],
)
def test_a_form_follows_from_its_stem(
    word: str, form: tuple[str, str, str, str]
) -> None:
    assert form in forms(word)


@pytest.mark.parametrize("word", ["كتاب", "وزير", "", "قلم", "و", "ا" * 100, "يعد"])
def test_other_words_report_nothing(word: str) -> None:
    assert forms(word) == []


@pytest.mark.parametrize(
    ("word", "joined"),
    [("وقال", True), ("فقالت", True), ("وصف", False), ("قال", False)],
)
def test_a_conjunction_is_told_from_the_first_letter(
    word: str, *, joined: bool
) -> None:
    found = reported(fold(word))
    assert found
    assert found.joined is joined


def form_of(word: str) -> Form:
    """Return the first form of a word."""
    found = reported(fold(word))
    assert found
    return found.forms[0]


def test_a_verb_knows_what_it_governs() -> None:
    verb = form_of("حذر").verb
    assert verb.takes_clause
    assert verb.takes_marks
    assert not verb.takes_noun
    assert verb.words == {"من", "مما"}
    assert form_of("تعهد").verb.letters == {"ب"}
    assert form_of("شكر").verb.takes_noun
    assert form_of("دعا").verb.takes_addressee
    assert form_of("قال").is_finite
    assert not form_of("قائلا").is_finite


def test_complementisers_are_known_with_their_pronouns() -> None:
    assert {fold(word) for word in ("أن", "إن", "إنه", "بأنها", "أنهم")} <= THAT
    assert fold("لأن") not in THAT


def test_each_line_of_the_lexicon_has_known_government_and_flags() -> None:
    governs = {"أن", ":", "=", "على", "إلى", "عن", "من", "في", "ب", "ل"}
    flags = {
        *("denied", "stance", "source", "keeps", "addressed", "impersonal", "within"),
        *(
            "from",
            "open",
            "blames",
            "twin",
            "deeds",
            "affirms",
            "that",
            "announces",
            "describes",
            "presents",
            "judges",
            "loose",
            "marked",
            "topic",
        ),
    }
    for row in rows("reporting_verbs"):
        perfect, imperfect, participle, noun, governed, flagged = row
        assert set(governed.split()) <= governs, row
        assert set(flagged.split()) <= flags | {"-"}, row
        assert imperfect == "-" or imperfect[0] == "ي", row
        assert participle == "-" or participle[-1] == "ا", row
        assert perfect
        assert noun
