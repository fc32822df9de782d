"""Things: nouns of what does nothing, apart from those who act."""

import pytest

from summaries.things import is_counted_thing, is_thing
from summaries.tokens import tokens


@pytest.mark.parametrize(
    ("word", "thing"),
    [
        ("القرار", True),
        ("مباراة", True),
        ("المؤتمر", True),
        ("اتهامات", True),
        ("الوزير", False),
        ("تونس", False),
        ("سامي", False),
        ("السكان", False),
        ("الخشعان", False),
    ],
)
def test_things_do_nothing_of_their_own_accord(word: str, *, thing: bool) -> None:
    (token,) = tokens(word)
    assert is_thing(token) is thing


@pytest.mark.parametrize(
    ("word", "thing"),
    [("كتابا", True), ("كرسيا", True), ("لاعبا", False), ("المستطلعين", False)],
)
def test_counted_things_are_told_from_people(word: str, *, thing: bool) -> None:
    (token,) = tokens(word)
    assert is_counted_thing(token) is thing
