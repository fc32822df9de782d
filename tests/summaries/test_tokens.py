"""Tokens: words, numbers and marks, none of a text's letters left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.normalise import fold
from summaries.tokens import spoken, tokens

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
