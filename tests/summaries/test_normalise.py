"""Folding: spellings of one word are equal, and every letter knows its source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.normalise import Kept, fold, folded
from summaries.spans import Span

_WRITTEN = st.text(
    st.one_of(
        st.sampled_from("أإآٱاىيیةهکكپچگءئؤلﻻﷲﷺﺍﺏ٠٩۴7ـًٌٍَُِّْٰ\u200f\u202e\ufeff\u00a0 .«»"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=80,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الإمارات", "الامارات"),
        ("آب", "أب"),
        ("مُسْتَشْفَى", "مستشفي"),
        ("وزارة", "وزاره"),
        ("الـكـويـت", "الكويت"),
        ("ایران", "ايران"),
        ("کرکوک", "كركوك"),
        ("ﻣﺼﺮ", "مصر"),
        ("ﻻﺟﺊ", "لاجئ"),
        ("٢٠٢٤", "2024"),
        ("۱۲", "12"),
        ("NATO", "nato"),
        ("قطر\u200f", "قطر"),
        ("\u202bعمان\u202c", "عمان"),
        ("هٰذا", "هذا"),
        ("ΑΣ", "ας"),
    ],
)
def test_spellings_of_one_word_are_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("سؤال", "سوال"), ("مئة", "مية"), ("شيء", "شي"), ("تل", "طل")]
)
def test_letters_that_differ_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_phrase_written_as_one_sign_keeps_it() -> None:
    assert fold("النبي ﷺ") == "النبي ﷺ"


def test_a_long_text_folds_as_its_words_do() -> None:
    words = ["إِنَّ", "ﻻ", "٣٠٪", "Σας", "الأُولى"] * 40
    assert fold(" ".join(words)) == " ".join(map(fold, words))


@given(_WRITTEN)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(_WRITTEN)
def test_the_view_reads_as_the_folded_text(text: str) -> None:
    view = folded(text)
    assert view.text == fold(text)
    assert len(view.offsets) == len(view.text)
    assert list(view.offsets) == sorted(view.offsets)


@given(_WRITTEN, st.data())
def test_a_folded_span_leads_back_to_what_it_was_folded_from(
    text: str, data: st.DataObject
) -> None:
    view = folded(text)
    if not view.text:
        return
    start = data.draw(st.integers(0, len(view.text) - 1))
    end = data.draw(st.integers(start + 1, len(view.text)))

    source = view.source(Span(start, end))

    assert 0 <= source.start < source.end <= len(text)
    # a ligature is taken whole, so there may be more than was asked for, never less
    assert view.text[start:end] in fold(source.of(text))


def test_the_way_back_takes_vowel_marks_with_their_letter() -> None:
    text = "زارَ مُحَمَّدٌ المدينةَ"
    view = folded(text)
    at = view.text.index("محمد")
    assert view.source(Span(at, at + 4)).of(text) == "مُحَمَّدٌ "[:-1]


def test_the_way_back_takes_a_ligature_whole() -> None:
    assert folded("ﻻعب").source(Span(0, 1)) == Span(0, 1)
    assert folded("ﻻعب").source(Span(1, 2)) == Span(0, 1)


@pytest.mark.parametrize("span", [Span(0, 0), Span(2, 1), Span(-1, 2), Span(0, 4)])
def test_a_span_outside_the_view_is_refused(span: Span) -> None:
    with pytest.raises(ValueError, match="no span of 3"):
        folded("قمر").source(span)


def test_what_is_kept_is_made_once() -> None:
    made: list[str] = []

    def double(word: str) -> str:
        made.append(word)
        return word * 2

    kept = Kept(double)
    assert [kept[word] for word in ("قمة", "وزير", "قمة")] == [
        "قمةقمة",
        "وزيروزير",
        "قمةقمة",
    ]
    assert made == ["قمة", "وزير"]


def test_no_more_is_kept_than_words_that_a_language_has() -> None:
    kept = Kept(str.upper)
    for number in range(70_000):
        assert kept[f"w{number}"] == f"W{number}"
    assert len(kept) <= 65_536
    assert kept["w1"] == "W1"
    assert kept["w" * 65] == "W" * 65
    assert "w" * 65 not in kept
