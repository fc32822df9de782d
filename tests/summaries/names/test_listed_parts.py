"""A listed name is one unless it is a common word where it stands."""

import pytest

from summaries.document import Document
from summaries.names.listed_parts import is_followed_by_name, is_listed_part
from summaries.names.trust import Trust
from summaries.names.words import Words, sentences_of


def _words(text: str) -> Words:
    return next(sentences_of(Document(text)))


@pytest.mark.parametrize(
    ("text", "trust"),
    [
        ("أمل بنت سعد", "given"),
        ("صباح الخالد", "titled"),
        ("رفعت أبو المجد", "given"),
        ("سامي حداد", "given"),
    ],
)
def test_a_listed_name_opens_one_where_a_name_follows(text: str, trust: Trust) -> None:
    assert is_listed_part(_words(text), 0, opening=True, trust=trust)


@pytest.mark.parametrize(
    ("text", "trust"),
    [
        ("أمل النواب في الحل", "given"),
        ("صباح الخميس في العاصمة", "titled"),
        ("صباح اليوم في العاصمة", "given"),
        ("رفعت الشركة أسعارها", "given"),
    ],
)
def test_a_common_word_opens_none(text: str, trust: Trust) -> None:
    assert not is_listed_part(_words(text), 0, opening=True, trust=trust)


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("مراد باسم النواب", False),  # in the name of the members
        ("سامي صباح الخميس", False),
        ("سامي صباح الخالد", True),
        ("سامي حداد أمس", True),
    ],
)
def test_within_a_name_it_may_be_another_word(text: str, *, within: bool) -> None:
    assert is_listed_part(_words(text), 1, opening=False, trust="given") == within


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ("رفعت أبو المجد", True),
        ("أمل بنت سعد", True),
        ("رفعت حداد", False),
        ("الطقس بنت سعد", False),
    ],
)
def test_what_follows_tells_a_given_name_from_a_word(
    text: str, *, followed: bool
) -> None:
    assert is_followed_by_name(_words(text), 0) == followed
