"""Verbal nouns told by their shape."""

import pytest

from summaries.normalise import fold
from summaries.speech.actions import is_action


@pytest.mark.parametrize(
    "word", "تعاقده استحواذها انسحاب ترشيح استقالته تقدمه مغادرة الانضمام".split()
)
def test_a_derived_verbal_noun_is_an_action(word: str) -> None:
    assert is_action(fold(word))


@pytest.mark.parametrize("word", "كتاب وزيرها حرب تنظيم قلبه".split())
def test_other_nouns_are_no_actions(word: str) -> None:
    assert not is_action(fold(word))
