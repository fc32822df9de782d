"""Clauses: where a sentence that has no end in sight is cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.clauses import clauses, is_endless
from summaries.document import Document
from summaries.spans import Span

_WORDS = st.lists(
    st.sampled_from(
        [
            "سار",
            "الركب،",
            "وبلغ",
            "والنهر",
            "«ثم",
            "عاد»",
            "قال.",
            "من",
            "فيما",
            '"',
            "(",
            ",",
        ]
    ),
    min_size=51,
    max_size=300,
)


def _cut(text: str) -> list[str]:
    return [clause.of(text) for clause in clauses(text, Span(0, len(text)))]


def _filler(count: int) -> str:
    return " ".join(["كلمة"] * count)


@given(_WORDS)
def test_clauses_have_20_to_50_words_and_leave_none_out(words: list[str]) -> None:
    found = _cut(" ".join(words))
    assert [word for clause in found for word in clause.split()] == words
    assert all(20 <= len(clause.split()) <= 50 for clause in found)


@pytest.mark.parametrize(
    ("middle", "end"),
    [
        ("{}، وتراجع {} سوق. ثم {}، وعاد {}", "سوق."),
        ("{} سوق؛ إذ {}، وعاد {} كلمة {}", "سوق؛"),
        ("{} سوق، وعاد {} قمح، تمر، {} كلمة {}", "سوق،"),
        ("{} سوق، شعير {} قمح، تمر {} كلمة {}", "قمح،"),
        ("{} والقمح سوق وقالت {} كلمة {} كلمة {}", "سوق"),
        ("{} والقمح سوق وعادت {} كلمة {} كلمة {}", "سوق"),
        ("{} كلمة {} سوق من «{} كلمة وقالت {}", "سوق"),
    ],
    ids=["stop", "semicolon", "joint", "comma", "saying", "and", "nothing"],
)
def test_a_clause_ends_where_the_writer_paused_most(middle: str, end: str) -> None:
    text = middle.format(*map(_filler, (24, 8, 8, 60)))
    first, *_ = _cut(text)
    assert first.split()[-1] == end


def test_a_clause_does_not_end_within_a_quotation_if_it_can_end_before() -> None:
    said = f"«{_filler(10)}، و{_filler(10)}، و{_filler(10)}»"
    for opens, closes in ("«»", '""', "()"):
        text = f"{_filler(22)}، وقال {said} و{_filler(40)}"
        text = text.replace("«", opens).replace("»", closes)
        assert _cut(text)[0] == f"{_filler(22)}،"


def test_a_quotation_too_long_for_a_clause_is_cut_at_a_stop() -> None:
    text = f"قال «{_filler(30)}. {_filler(12)}، و{_filler(60)}»"
    assert _cut(text)[0].endswith("كلمة.")


def test_a_title_cut_short_is_no_stop() -> None:
    text = f"{_filler(24)}، وزار د. أحمد {_filler(60)}"
    assert _cut(text)[0] == f"{_filler(24)}،"


@pytest.mark.parametrize("count", [1, 90, 91])
def test_a_sentence_of_more_than_90_words_has_no_end_in_sight(count: int) -> None:
    assert is_endless(_filler(count)) == (count > 90)


def test_only_the_clauses_after_the_first_go_on_a_sentence() -> None:
    endless = "، ".join(["خرج الصيادون عند الفجر ولم يعودوا"] * 30)
    text = f"هدأت الريح أخيرا. {endless}. وعاد الصيادون مساء؛ {endless}."
    found = Document(text).sentences
    whole = [sentence for sentence in found if not sentence.continues]
    assert [sentence.text[:8] for sentence in whole] == [
        "هدأت الر",
        "خرج الصي",
        "وعاد الص",
    ]
    for one, after in pairwise(found):
        assert after.continues == one.text.endswith("،")
