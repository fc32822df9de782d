"""Kindred words: what counts as the word that somebody asks for, and what doesn't."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.kindred import is_akin, is_same, kin
from summaries.normalise import fold


def _same(asked: str, word: str) -> bool:
    return is_same(kin(fold(asked), asked=True), kin(fold(word)))


def _akin(asked: str, word: str) -> bool:
    return is_akin(kin(fold(asked), asked=True), kin(fold(word)))


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

    assert [word for word in words if _same(asked, word) or _akin(asked, word)] == []


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
        ("المسؤولين", "مسؤول"),
    ],
)
def test_a_singular_and_its_plural_are_akin(asked: str, word: str) -> None:
    """And not the same: the word as asked is looked for first."""
    assert _akin(asked, word)
    assert not _same(asked, word)


@pytest.mark.parametrize(
    ("asked", "word"), [("إعلان", "أعلى"), ("قطار", "قطر"), ("شركة", "مصنع")]
)
def test_words_of_other_meaning_are_not_akin(asked: str, word: str) -> None:
    """Not even where an ending of theirs looks alike."""
    assert not _akin(asked, word)


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
