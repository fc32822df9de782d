"""Clitics: the readings of a word, and where each stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.document import Document
from summaries.names.clitics import span_of, stems


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("ومحمد", "محمد"),
        ("فلبنان", "لبنان"),
        ("وبتونس", "تونس"),
        ("للامم", "الامم"),
        ("وللرئيس", "الرئيس"),
        ("كالقاهره", "القاهره"),
    ],
)
def test_a_reading_leaves_the_clitics_out(word: str, reading: str) -> None:
    assert reading in [stem.key for stem in stems(word)]


@pytest.mark.parametrize("word", ["من", "لي", "و", "ب", ""])
def test_a_word_of_two_letters_has_no_clitics(word: str) -> None:
    assert [stem.key for stem in stems(word)] == [word]


def test_the_whole_word_comes_first() -> None:
    assert stems("وليد")[0] == ("وليد", 0, False, False, False)


@pytest.mark.parametrize(
    ("text", "reading", "stands"),
    [
        ("بالكويت", "الكويت", "الكويت"),
        ("للكويت", "الكويت", "للكويت"),
        ("وللكويت", "الكويت", "للكويت"),
        ("وَلِمِصْرَ", "مصر", "مِصْرَ"),
        ("مصر", "مصر", "مصر"),
    ],
)
def test_a_span_leaves_the_clitics_out(text: str, reading: str, stands: str) -> None:
    token = Document(text).tokens[0]
    stem = next(stem for stem in stems(token.key) if stem.key == reading)

    assert span_of(token, stem).of(text) == stands


@given(st.text("وفبلكامت", min_size=1, max_size=9))
def test_every_span_is_an_end_of_its_word(word: str) -> None:
    token = Document(word).tokens[0]

    for stem in stems(token.key):
        assert span_of(token, stem).end == token.span.end
        assert span_of(token, stem).start < token.span.end
