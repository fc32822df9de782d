"""Segmentation: the sentences of every kind of text, the hostile too."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.document import Document
from summaries.segment import sentences

_CORPUS = json.loads(
    (Path(__file__).parents[1] / "corpus/segmentation.json").read_text(encoding="utf-8")
)
_SEED = Path(__file__).parents[3] / "shared/data/seed"

_NEWS = st.text(
    st.one_of(
        st.sampled_from("ابتثجحخدرسصعفقكلمنهوي" * 2 + "ـًَُِّ"),
        st.sampled_from('  \n\n\r\t.،؛؟!…:«»"“”()[]-–•*٪%/@'),
        st.sampled_from("0123٤٥۶abcZ_\u200f\u202e\u2067\ufeff\u00a0\u0085\u2028"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=300,
)


def _name(case: dict[str, Any]) -> str:
    return str(case.get("comment") or case["text"][:24])


@pytest.mark.parametrize("case", _CORPUS["cases"], ids=_name)
def test_the_corpus_is_cut_as_a_reader_would(case: dict[str, Any]) -> None:
    found = list(sentences(case["text"], title=case.get("title")))
    assert [sentence.text for sentence in found] == case["sentences"]
    headings = [sentence.index for sentence in found if sentence.heading]
    assert headings == case.get("headings", [])


@given(_NEWS, st.none() | _NEWS)
def test_sentences_are_in_order_within_the_text_and_apart(
    text: str, title: str | None
) -> None:
    end = paragraph = 0
    for number, sentence in enumerate(sentences(text, title=title)):
        assert sentence.index == number
        assert sentence.span.of(text) == sentence.text
        assert sentence.span.start >= end
        assert sentence.text == sentence.text.strip()
        assert sentence.paragraph >= paragraph
        end, paragraph = sentence.span.end, sentence.paragraph
    assert end <= len(text)


@given(_NEWS)
def test_no_letter_or_digit_is_lost_between_sentences(text: str) -> None:
    covered = [False] * len(text)
    for sentence in sentences(text):
        covered[sentence.span.start : sentence.span.end] = [True] * len(sentence.text)
    lost = {
        text[at] for at, held in enumerate(covered) if not held and text[at].isalnum()
    }
    assert lost == set()


def test_a_sentence_without_an_end_is_cut_at_a_comma() -> None:
    text = "، ".join(["ذهب الولد إلى السوق واشترى خبزا"] * 60)
    found = list(sentences(text))
    assert len(found) > 1
    assert all(len(one.text.split()) <= 120 for one in found)
    assert all(one.text.endswith("،") for one in found[:-1])


def test_a_sentence_without_any_mark_is_cut_before_and() -> None:
    found = list(sentences("كلمة أخرى بعد كلمة وكلمة " * 60))
    assert len(found) > 1
    assert all(one.text.startswith("وكلمة") for one in found[1:])


def test_a_sentence_without_any_joint_is_cut_all_the_same() -> None:
    found = list(sentences("كلمة " * 500))
    assert len(found) > 1
    assert sum(len(one.text.split()) for one in found) == 500


def test_a_quotation_that_never_ends_does_not_swallow_the_article() -> None:
    text = "قال «" + "ذهب الولد إلى السوق. " * 100 + "»"
    assert len(list(sentences(text))) > 50


_HOSTILE = {
    "dots": "." * 200_000,
    "openers": "«" * 150_000,
    "one-letter sentences": "ا." * 100_000,
    "one-letter lines": "ا\n" * 100_000,
    "two dots": "ا.." * 80_000,
    "one word": "ا" * 1_000_000,
    "digits": "1" * 1_000_000,
    "short sentences": "كلمة. " * 30_000,
    "hanging lines": "في\n" * 80_000,
    "stops in quotation": "«ا" + ".؟" * 60_000 + "ا»",
    "long quotation": "«" + "ا. " * 60_000 + "»",
    "nested quotations": "«ا ب ج. " * 20_000 + "»" * 20_000,
    "closers": "ا." + "»" * 200_000,
    "straight marks": 'ا"ب. ' * 60_000,
    "semicolons": ("كلمة " * 9 + "؛ ") * 10_000,
    "bidi overrides": "\u202eا\u2067." * 60_000,
    "blanks": " " * 500_000 + "ا",
    "margins": ("ا" + " " * 50 + "\n") * 10_000,
}


@pytest.mark.untraced
@pytest.mark.parametrize("text", _HOSTILE.values(), ids=_HOSTILE.keys())
def test_hostile_text_takes_time_in_proportion(text: str) -> None:
    start = time.process_time()
    document = Document(text)
    for sentence in document.sentences:
        assert sentence.span.of(text) == sentence.text
    assert sum(1 for _ in document.tokens) <= len(text)
    # some ten times what it takes; anything quadratic takes minutes
    assert time.process_time() - start < 10


@pytest.mark.skipif(not _SEED.exists(), reason="../shared/data/seed is not here")
def test_the_first_article_is_cut_as_by_hand() -> None:
    text = (_SEED / "article.txt").read_text(encoding="utf-8")
    gold = json.loads((_SEED / "gold.json").read_text(encoding="utf-8"))
    spans = [(one["start"], one["end"]) for one in gold["sentences"]]
    assert [tuple(sentence.span) for sentence in sentences(text)] == spans
