"""Attached pronouns: told from words that end so by nature."""

import pytest

from summaries.pronouns import has_pronoun
from summaries.tokens import tokens


def _found(text: str) -> list[str]:
    return [word.text for word in tokens(text) if has_pronoun(word)]


@pytest.mark.parametrize(
    "word", ["وتلتها", "فوزها", "رئيسه", "ومعظمهم", "كلاهما", "خسارتَهُ", "عائداتها"]
)
def test_a_word_with_a_pronoun_is_seen(word: str) -> None:
    assert _found(word) == [word]


@pytest.mark.parametrize(
    "word",
    "وزارة المياه ومياه أسهم وأسهم درهم يساهم وتساهم فقيه الله وجه مها 2254 ،".split(),
)
def test_letters_of_the_word_itself_are_no_pronoun(word: str) -> None:
    assert _found(word) == []
