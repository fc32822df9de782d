"""Summaries of texts that nobody would write: bounded, and sensible all the same.

Nothing here looks at a clock. What a text costs is counted: the calls of Python
functions and of built-in ones, and the bytes that are held at once. Both must grow in
proportion to the text, whatever it is made of.
"""

import gc
import tracemalloc
from collections.abc import Callable
from random import Random

import pytest

from summaries.document import Document
from summaries.summarise import Summary, summarise
from tests.summaries.counting import calls

_SENTENCE = "ذهب الولد إلى المدرسة صباحا"


def _prose(words: int) -> list[str]:
    """Return so many words of 600, now and then one that goes on with «و»."""
    chance = Random(7)  # noqa: S311 - words at random, no secrets
    letters = "بتجحدرسشصطعفقكلمنهي"
    stock = ["".join(chance.choices(letters, k=5)) for _ in range(500)]
    stock += ["و" + word for word in stock[:100]]
    return chance.choices(stock, k=words)


HOSTILE: dict[str, Callable[[int], str]] = {
    "one endless sentence": lambda size: " ".join(_prose(size)) + ".",
    "one endless sentence of clauses": lambda size: "، ".join(_prose(size)),
    "one endless quotation": lambda size: f"«{'. '.join(_prose(size))}»",
    "one-word sentences": lambda size: ". ".join(_prose(size)) + ".",
    "one-word lines": lambda size: "\n".join(_prose(size)),
    "one-word questions": lambda size: "؟ ".join(_prose(size)) + "؟",
    "the same sentence": lambda size: f"{_SENTENCE}. " * (size // 5),
    "sayings of nobody": lambda size: "وأضاف أن العدد كبير. " * (size // 4),
    "words in quotation": lambda size: " ".join(f"«{word}»" for word in _prose(size)),
    "straight marks": lambda size: '" '.join(_prose(size)),
    "one letter": lambda size: "ا" * (size * 5),
    "one letter and marks": lambda size: "ا\u064b\u0640" * (size * 2),
    "letters apart": lambda size: "ا " * (size * 2),
    "nested quotation": lambda size: f"{'«' * size}قمة الرياض{'»' * size}",
}
_ALL_SENTENCES = {
    "one-word sentences",
    "one-word questions",
    "one endless quotation",
}
_SIZES = (750, 3_000)
"""Words, about; in such a text every call is counted."""
_LONG = 5_000


def _text(name: str, size: int) -> str:
    return HOSTILE[name](size)


# --------------------------------------------------------------------------- sensible


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_has_a_summary_within_its_budget(name: str) -> None:
    document = Document(_text(name, 1_500))
    by_words = summarise(document, words=90)
    by_count = summarise(document, sentences=3)

    assert by_count.sentences
    assert len(by_count.sentences) <= 3
    assert len(by_words.text.split()) <= 90 or len(by_words.sentences) == 1
    for chosen in by_words.sentences + by_count.sentences:
        assert chosen.span.of(document.text) == chosen.text


@pytest.mark.parametrize(
    "name",
    [
        "one endless sentence",
        "one endless sentence of clauses",
        "letters apart",
        "straight marks",
    ],
)
def test_a_text_without_full_stops_is_cut_at_a_length_that_can_be_read(
    name: str,
) -> None:
    document = Document(_text(name, 2_000))
    lengths = [len(sentence.text.split()) for sentence in document.sentences]
    assert sum(lengths) == len(document.text.split())
    assert max(lengths) <= 120
    assert min(lengths[:-1]) >= 15


def test_a_text_without_any_punctuation_is_summarised_in_several_clauses() -> None:
    summary = summarise(Document(" ".join(_prose(2_000))), ratio=0.3)
    assert len(summary.sentences) >= 3
    assert 300 <= len(summary.text.split()) <= 600


def test_what_is_said_a_thousand_times_is_repeated_once() -> None:
    text = f"{_SENTENCE}. " * 1_000 + "وعاد الولد إلى البيت مساء."
    summary = summarise(Document(text), ratio=1.0)
    assert [chosen.text for chosen in summary.sentences] == [
        f"{_SENTENCE}.",
        "وعاد الولد إلى البيت مساء.",
    ]


@pytest.mark.parametrize("marks", ["«»", "«", '"', "“”", "»«", "«»\n", "« »"])
def test_quotation_marks_alone_are_no_text(marks: str) -> None:
    document = Document(marks * 20_000)
    assert document.sentences == ()
    assert summarise(document, sentences=3) == Summary(sentences=())


def test_one_sentence_among_quotation_marks_is_the_summary() -> None:
    text = "«»" * 5_000 + "\nافتتح الوزير المعرض أمس.\n" + '"' * 5_000
    (chosen,) = summarise(Document(text), sentences=3).sentences
    assert chosen.text == "افتتح الوزير المعرض أمس."


# ---------------------------------------------------------------------------- bounded


@pytest.mark.untraced
@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_the_text_costs_four_times_the_calls(name: str) -> None:
    spent = []
    for size in (200, *_SIZES):  # the first loads the word lists
        document = Document(_text(name, size))
        with calls() as made:
            summarise(document, ratio=0.3)
        spent.append(made[0])
    _, short, long = spent
    # a fifth over proportion, and what any text costs; quadratic work makes it 16
    assert long <= 4 * 1.2 * short + 2_000


@pytest.mark.untraced
@pytest.mark.parametrize("name", HOSTILE)
def test_memory_is_bounded_by_the_text(name: str) -> None:
    text = _text(name, _LONG)
    summarise(Document(text), ratio=0.3)
    gc.collect()
    tracemalloc.start()
    try:
        summarise(Document(text), ratio=0.3)
        _, highest = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # for 50,000 words, in proportion; a word that is a sentence has all that one has
    most = 64_000_000 if name in _ALL_SENTENCES else 40_000_000
    assert highest <= most * _LONG / 50_000
