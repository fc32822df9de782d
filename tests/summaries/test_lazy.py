"""Lazy sequences: made when asked, and no sooner."""

import pytest

from summaries.lazy import Lazy


def test_only_what_is_asked_for_is_made() -> None:
    made: list[int] = []

    def make(number: int) -> str:
        made.append(number)
        return "ابجدهوز"[number]

    letters = Lazy(make, 7)
    assert len(letters) == 7
    assert made == []
    assert (letters[2], letters[-1], letters[:2]) == ("ج", "ز", ("ا", "ب"))
    assert made == [2, 6, 0, 1]
    assert list(letters) == list("ابجدهوز")


def test_there_is_nothing_beyond_the_end() -> None:
    with pytest.raises(IndexError):
        Lazy(str, 3)[3]
