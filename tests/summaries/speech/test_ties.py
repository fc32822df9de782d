"""Ties: prepositions that belong to the adjective or title before them."""

import pytest

from summaries.normalise import fold
from summaries.speech.ties import is_tied


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("المسؤولة", "عن"),
        ("الخاص", "بالترويج"),
        ("المتحدث", "باسمها"),
        ("أستاذ", "في"),
        ("التابعة", "للوزارة"),
        ("المشرفين", "على"),
    ],
)
def test_an_adjective_keeps_its_preposition(before: str, word: str) -> None:
    assert is_tied(fold(before), fold(word))


@pytest.mark.parametrize(
    ("before", "word"),
    [("الوزير", "عن"), ("الخاص", "بيد"), ("المسؤول", "على"), ("قال", "للصحفيين")],
)
def test_other_prepositions_belong_to_nobody(before: str, word: str) -> None:
    assert not is_tied(fold(before), fold(word))
