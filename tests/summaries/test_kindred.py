"""Kindred words: what counts as the word that somebody asks for, and what doesn't.

The pairs of `kindred.json` were written before the patterns of broken plurals. Of the
121 nouns in it 101 are found, of the 129 false friends 9 taken for the word asked for.
"""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.counterparts import counterparts, forms, is_one_noun
from summaries.kindred import is_akin, is_same, kin
from summaries.normalise import fold

_PAIRS: dict[str, list[str]] = json.loads(
    (Path(__file__).parents[1] / "corpus" / "kindred.json").read_text("utf-8")
)


def _same(asked: str, word: str) -> bool:
    return is_same(kin(fold(asked), asked=True), kin(fold(word)))


def _akin(asked: str, word: str) -> bool:
    return is_akin(kin(fold(asked), asked=True), kin(fold(word)))


def _one_noun(asked: str, word: str) -> bool:
    return is_one_noun(counterparts(asked), forms(word))


def _counts(asked: str, word: str) -> bool:
    return any(fits(asked, word) for fits in (_same, _one_noun, _akin))


@pytest.mark.parametrize("pair", _PAIRS["one noun"])
def test_a_noun_is_found_in_the_other_number(pair: str) -> None:
    """By whichever pattern its plural is made."""
    assert _counts(*pair.split())


@pytest.mark.parametrize("pair", _PAIRS["apart"])
def test_words_with_like_letters_are_told_apart(pair: str) -> None:
    """False friends: half of the letters of a word say little."""
    assert not _counts(*pair.split())


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param(pair, marks=pytest.mark.xfail(strict=True, reason=reason))
        for kind, reason in (
            ("missed", "a pattern that misleads oftener than it helps"),
            ("mistaken", "only its meaning tells"),
        )
        for pair in _PAIRS[kind]
    ],
)
def test_every_pair_is_told_rightly(pair: str) -> None:
    """What is wrong still, so that getting better shows."""
    assert _counts(*pair.split()) is (pair in _PAIRS["missed"])


@pytest.mark.parametrize(
    ("asked", "forms"),
    [
        ("النفط", "نفط النفط والنفط بالنفط للنفط وللنفط فالنفط بنفط نفطا ونفطها"),
        ("النفط", "نفطية النفطي النفطيين نِفْط"),
        ("شركة", "الشركة شركتها شركات وشركاتهم شركتان للشركة"),
        ("كرة", "الكرة كرات بالكرة"),
        ("مسؤول", "المسؤول مسئول المسئولين ومسؤولون"),
        ("شيء", "شئ الشيء"),
        ("الوزراء", "وزراء للوزراء الوزرا"),
        ("لبنان", "لبناني اللبنانية واللبنانيين بلبنان"),
        ("السعودية", "السعودي السعوديون بالسعودية"),
        ("أمريكا", "الأمريكية أميركا"),
        ("الخليج", "خليجي الخليجية"),
        ("وغاز", "الغاز غاز"),
        ("2018", "2018 ٢٠١٨"),
        ("nato", "NATO"),
    ],
)
def test_a_word_with_what_is_attached_to_it_is_the_same(asked: str, forms: str) -> None:
    """Clitics, article, pronouns, endings, the adjective of a country, a hamza."""
    assert [form for form in forms.split() if not _same(asked, form)] == []


@pytest.mark.parametrize(
    ("asked", "others"),
    [
        ("النفط", "منفط نفطويه"),
        ("كرة", "فكرة ذاكرة مبكرة"),
        ("لبنان", "لبن اللبن"),
        ("لبن", "لبنان اللبنانية"),
        ("البحرين", "البحر بحري"),
        ("الرياض", "رياضية الرياضة"),
        ("الصين", "حصين تحصين"),
        ("مصر", "المصير إصرار"),
        ("عمان", "عم"),
    ],
)
def test_another_word_with_the_same_letters_is_neither(asked: str, others: str) -> None:
    """A place above all."""
    words = others.split()

    assert [word for word in words if _counts(asked, word)] == []


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("أسعار", "سعر"),
        ("سعر", "الأسعار"),
        ("مدارس", "مدرسة"),
        ("مشاريع", "مشروع"),
        ("تقارير", "تقرير"),
        ("صواريخ", "صاروخ"),
        ("عواصف", "العاصفة"),
        ("ضرائب", "الضريبة"),
        ("زلزال", "زلازل"),
        ("بنوك", "بنك"),
        ("الوزراء", "وزير"),
    ],
)
def test_a_singular_and_its_plural_are_one_noun(asked: str, word: str) -> None:
    """And not the same: the word as asked is looked for first."""
    assert _one_noun(asked, word)
    assert not _same(asked, word)


@pytest.mark.parametrize(
    ("asked", "word", "found"),
    [
        ("السهم", "الأسهم", True),
        ("السهم", "أسهم", False),  # «أسهم في» is a verb
        ("مدينة", "والمدن", True),
        ("قريب", "الأقرب", False),
        ("القدم", "القديمة", False),
        ("الأعلام", "علم", True),
        ("الإعلام", "علم", False),
        ("جريح", "الجرحى", True),
        ("حريق", "الحرقي", False),
        ("الخبراء", "خبيرا", True),
        ("الأبناء", "نبيا", False),
        ("سلام", "سالم", False),  # names of people
        ("أربعة", "ربيع", False),
        ("الناس", "نيسان", False),
        ("المسؤولين", "مسؤول", True),
        ("درجات", "الدرجة", True),
        ("تمرين", "تمر", False),
    ],
)
def test_what_else_a_word_shows_decides_between_readings(
    asked: str, word: str, *, found: bool
) -> None:
    """Article, «إ», «ى», and whether it is a name, an adjective or a number."""
    assert _one_noun(asked, word) is found


@pytest.mark.parametrize(
    ("asked", "word"),
    [("المسؤولية", "مسؤول"), ("الاقتصادية", "الاقتصاد"), ("المصرية", "مصريون")],
)
def test_words_with_one_base_are_akin(asked: str, word: str) -> None:
    """Beyond the endings that leave a noun as it is."""
    assert _akin(asked, word)
    assert not _one_noun(asked, word)


@pytest.mark.parametrize(
    ("asked", "word"), [("إعلان", "أعلى"), ("قطار", "قطر"), ("شركة", "مصنع")]
)
def test_words_of_other_meaning_are_not_akin(asked: str, word: str) -> None:
    """Not even where an ending of theirs looks alike."""
    assert not _counts(asked, word)


@given(st.text(alphabet="ابتفلكنويهةءؤئأإ", min_size=2, max_size=12))
def test_every_word_is_the_same_as_itself(word: str) -> None:
    """And with the article before it."""
    assert _same(word, word)
    if not word.startswith("ال"):
        assert _same(word, f"ال{word}")


def test_a_word_without_end_is_itself_alone() -> None:
    """It costs no more than any other."""
    word = "ال" + "نفط" * 100_000

    assert _same(word, word)
    assert not _same(word, word[2:])
    assert not _one_noun(word, word)
