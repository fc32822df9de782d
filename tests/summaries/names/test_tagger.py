"""The tagger: reading with the shipped model, in threads, and on hostile input."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from summaries.document import Document
from summaries.names.by_rules import names_by_rules
from summaries.names.features import Features
from summaries.names.tagger import (
    Reading,
    Tagged,
    Tagger,
    named,
    readings_of,
    shipped,
)
from summaries.names.words import sentences_of


def _read(text: str) -> Reading:
    words = next(sentences_of(Document(text)))
    return shipped().read(Features().of(words, {}))


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        ([], []),
        (["O", "O"], []),
        (["B-PER", "I-PER"], [("PER", 0, 2)]),
        (["B-LOC", "B-LOC"], [("LOC", 0, 1), ("LOC", 1, 2)]),
        (["B-ORG", "I-PER"], [("ORG", 0, 1), ("PER", 1, 2)]),
        (["O", "I-LOC", "O"], [("LOC", 1, 2)]),
        (["B-MISC", "I-MISC"], []),
    ],
)
def test_where_names_begin_and_end(
    tags: list[str], names: list[tuple[str, int, int]]
) -> None:
    assert [tuple(found) for found in named(tags)] == names


def test_the_chance_of_a_stretch_is_that_of_its_least_probable_word() -> None:
    reading = Reading((), ({"PER": 0.9}, {"PER": 0.6, "LOC": 0.3}, {}))

    assert reading.chance("PER", 0, 2) == 0.6
    assert reading.chance("LOC", 1, 2) == 0.3
    assert reading.chance("PER", 0, 3) == 0.0


def test_an_unlisted_name_is_known_by_the_words_around_it() -> None:
    reading = _read("وقال كورنيلش فاتيرسون إن الفريق سيعود غدا")

    assert reading.names == (Tagged("PER", 1, 3),)
    assert reading.chance("PER", 1, 3) > 0.5
    assert reading.chance("PER", 4, 5) < 0.1


def test_a_sentence_without_names_has_none() -> None:
    assert _read("ارتفعت أسعار القمح في الأسواق بسبب الجفاف").names == ()


def test_an_empty_sentence_is_read() -> None:
    assert shipped().read([]) == Reading((), ())


def test_every_sentence_of_a_document_is_read() -> None:
    names = names_by_rules(Document("زار سامي دمشق. ثم غادر الوفد. وعاد أمس."))

    readings = readings_of(names, shipped())

    assert [len(readings[words.sentence].chances) for words in names.sentences] == [
        len(words) for words in names.sentences
    ]


def test_what_is_no_model_is_refused() -> None:
    with pytest.raises(ValueError, match="model"):
        Tagger(b"no model" * 20)


def test_threads_share_the_tagger_without_mixing_sentences() -> None:
    texts = [f"قال سامي عواد إن {'جدا ' * number}دمشق آمنة" for number in range(40)]
    alone = [_read(text) for text in texts]

    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(_read, texts * 5))

    assert together == alone * 5


@pytest.mark.untraced
def test_a_sentence_without_end_is_read_in_proportion() -> None:
    words = next(sentences_of(Document("قال سامي عواد إن دمشق آمنة")))
    items = list(Features().of(words, {})) * 20_000
    started = time.process_time()

    reading = shipped().read(items)

    assert len(reading.chances) == len(items)
    assert max(found.end for found in reading.names) > len(items) - len(words)
    assert time.process_time() - started < 5  # seconds; it takes a tenth of that


def test_nothing_of_the_tagger_is_loaded_before_cards_are_asked_for() -> None:
    program = (
        "import sys, summaries\n"
        "assert 'pycrfsuite' not in sys.modules\n"
        "summaries.fact_cards(summaries.Document('زار سامي دمشق.'))\n"
        "assert 'pycrfsuite' in sys.modules\n"
    )

    subprocess.run([sys.executable, "-c", program], check=True)
