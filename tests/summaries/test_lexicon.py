"""Word lists: how they are read, and that each says where it is from."""

import re
from importlib.resources import files

import pytest

from summaries import lexicon
from summaries.normalise import fold

_LISTS = sorted(
    entry.name.removesuffix(".txt")
    for entry in files(lexicon).iterdir()
    if entry.name.endswith(".txt")
)


@pytest.mark.parametrize("name", _LISTS)
def test_a_list_says_first_where_it_is_from(name: str) -> None:
    text = files(lexicon).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    head = text[: text.index("\n", text.rindex("#", 0, 2000))]
    assert head.startswith("#")
    assert re.search(r"source|licence|compiled for this project", head, re.IGNORECASE)


@pytest.mark.parametrize("name", _LISTS)
def test_an_entry_has_a_first_field_and_no_remark(name: str) -> None:
    entries = lexicon.rows(name)
    assert entries
    assert all(row[0] for row in entries)
    assert not any(row[0].startswith("#") for row in entries)


def test_keys_are_the_first_fields_folded() -> None:
    written = {row[0] for row in lexicon.rows("stopwords")}
    assert "إلى" in written
    assert lexicon.keys("stopwords") == {fold(word) for word in written}


def test_a_list_is_read_once() -> None:
    assert lexicon.rows("stopwords") is lexicon.rows("stopwords")


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon.rows("words_of_the_moon")


def test_no_stop_word_stands_twice() -> None:
    written = [row[0] for row in lexicon.rows("stopwords")]
    assert len(written) == len(set(written))
