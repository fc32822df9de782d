"""Tokens: words, numbers and marks, none of a text's letters left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.normalise import fold
from summaries.spans import Span
from summaries.tokens import is_word, spoken, tokens, written

_NEWS = st.text(
    st.one_of(
        st.sampled_from("ابتثجحخدرسصعفقكلمنهوي" * 2 + "ـًَُِّ"),
        st.sampled_from('  \n\n\r\t.،؛؟!…:«»"“”()[]-–•*٪%/@'),
        st.sampled_from("0123٤٥۶abcZ_\u200f\u202e\u2067\ufeff\u00a0\u0085\u2028"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=300,
)


@given(_NEWS)
def test_tokens_cover_every_letter_and_digit(text: str) -> None:
    end = 0
    covered: set[int] = set()
    for token in tokens(text):
        assert token.span.of(text) == token.text
        assert token.span.start >= end
        assert token.key == fold(token.text)
        end = token.span.end
        if token.kind != "mark":
            covered.update(range(*token.span))
    assert {at for at, letter in enumerate(text) if letter.isalnum()} <= covered


@given(_NEWS)
def test_what_is_spoken_is_the_tokens_without_the_marks(text: str) -> None:
    assert spoken(text) == [one.text for one in tokens(text) if one.kind != "mark"]


@pytest.mark.parametrize("sign", ["ا", "ا\u064b", "ا\u200d", "ا\u200b\u0640", "\u0640"])
def test_a_word_without_end_is_one_token(sign: str) -> None:
    (token,) = tokens(sign * 200_000 + "ا")
    assert len(token.text) == len(sign) * 200_000 + 1


@given(_NEWS)
def test_tokens_as_written_are_those_with_spans(text: str) -> None:
    found = list(tokens(text))
    assert written(text) == [token.text for token in found]
    assert [is_word(one.text) for one in found] == [one.is_word for one in found]


@given(_NEWS, st.integers(0, 300))
def test_the_tokens_of_a_stretch_stand_where_they_stand_in_the_text(
    text: str, start: int
) -> None:
    stretch = Span(start, len(text))
    assert [token.text for token in tokens(text, stretch)] == written(text[start:])
    assert all(token.span.of(text) == token.text for token in tokens(text, stretch))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("بلغ 3.5%", ["بلغ", "3.5", "%"]),
        ("٢٫٥ مليون", ["٢٫٥", "مليون"]),
        ("1,250.75 دينار", ["1,250.75", "دينار"]),
        ("عام 2024.", ["عام", "2024", "."]),
        ("«داعش»،", ["«", "داعش", "»", "،"]),
        ("مُحَمَّدٌ", ["مُحَمَّدٌ"]),
        ("الـــكويت", ["الـــكويت"]),
        ("G20", ["G", "20"]),
        ("انتظر...", ["انتظر", "..."]),
        ("12/5", ["12", "/", "5"]),
        ("\u200fقطر\u202c", ["قطر"]),
    ],
)
def test_a_text_falls_into_words_numbers_and_marks(text: str, parts: list[str]) -> None:
    assert [token.text for token in tokens(text)] == parts


def test_a_token_knows_its_kind() -> None:
    found = list(tokens("قمة 2024!"))
    assert [token.kind for token in found] == ["word", "number", "mark"]
    assert [token.is_word for token in found] == [True, False, False]


def test_what_is_too_long_for_a_word_has_a_short_key_and_a_number_all_its_digits() -> (
    None
):
    word, number = tokens("ا" * 1000 + " " + "١" * 1000)

    assert (word.text, word.key) == ("ا" * 1000, "ا" * 64)
    assert number.key == "1" * 1000
