"""Wholeness: marks that are closed, and sentences long enough."""

import pytest

from summaries.tokens import tokens
from summaries.wholeness import has_arabic_letter, is_brief, is_trifle, is_whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("قال «نعم» (مرتين).", True),
        ("1) توزع الجوائز غدا.", True),
        ('قال "نعم".', True),
        ("قال «نعم.", False),
        ("قال نعم».", False),
        ('قال "نعم.', False),
        ("زار المدينة (قرب الحدود.", False),
        ("وصل [سامي.", False),
    ],
)
def test_marks_are_closed_in_a_whole_sentence(text: str, *, whole: bool) -> None:
    assert is_whole(text, tuple(tokens(text))) is whole


@pytest.mark.parametrize(
    ("text", "brief"),
    [
        ("ورفضت المعارضة الاتهام.", True),
        ("رفضت المعارضة الاتهام.", False),
        ("وبلغت الكلفة 40 مليونا.", False),
        ("ورفضت المعارضة الاتهام الذي وجهته الحكومة إليها أمس.", False),
        ("...", False),
    ],
)
def test_a_short_joined_sentence_is_brief(text: str, *, brief: bool) -> None:
    assert is_brief(tuple(tokens(text))) is brief


@pytest.mark.parametrize(
    ("text", "trifle"),
    [
        ("لا.", True),
        ("المال أولا.", True),
        ("هطل المطر أمس.", False),
        ("«نعم» - «لا» - (…) قال الوزير", False),
    ],
)
def test_two_words_are_a_trifle(text: str, *, trifle: bool) -> None:
    assert is_trifle(tuple(tokens(text))) is trifle


def test_arabic_is_seen_in_whatever_form() -> None:
    assert has_arabic_letter("قال")
    assert has_arabic_letter("\N{ARABIC LETTER SEEN ISOLATED FORM} a")
    assert not has_arabic_letter("said 12")
