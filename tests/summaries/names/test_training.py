"""The training program, on a corpus of a few sentences."""

from itertools import product
from pathlib import Path

import pytest

from summaries.document import Document
from summaries.names.features import Features
from summaries.names.tagger import Reading, Tagger
from summaries.names.training import main, strangers_in, without_listed
from summaries.names.words import Words, sentences_of

_VERBS = ("وقال", "وأكد", "وأضاف", "وأعلن")
_NAMES = ("سامي عواد", "هند البستاني", "كارل فورستر", "ليلى منصور", "نزار شاهين")
_PLACES = ("ببيروت", "في دمشق", "بالرباط")


def _corpus(last: str = "PER") -> str:
    lines: list[str] = []
    sentences = list(product(_VERBS, _NAMES, _PLACES))
    for number, (verb, name, place) in enumerate(sentences, 1):
        held = number > len(sentences) * 9 // 10
        first, second = name.split()
        kind = last if held else "PER"
        lines += [f"{verb} O", f"{first} B-{kind}", f"{second} I-{kind}"]
        *before, where = place.split()
        lines += [*(f"{word} O" for word in before), f"{where} B-LOC", ". O", ""]
    return "\n".join(lines)


def _words(text: str) -> Words:
    return next(sentences_of(Document(text)))


def _read(model: Path, text: str) -> Reading:
    return Tagger(model.read_bytes()).read(Features().of(_words(text), {}))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Write the corpus to a file."""
    path = tmp_path / "corpus.conll"
    path.write_text(_corpus(), encoding="utf-8")
    return path


def test_a_model_learns_where_people_and_places_are_named(
    corpus: Path, tmp_path: Path
) -> None:
    main([str(corpus), "--out", str(tmp_path / "model")])

    reading = _read(tmp_path / "model", "وقال زياد قرنفل ببيروت .")

    assert [tuple(name) for name in reading.names] == [("PER", 1, 3), ("LOC", 3, 4)]


def test_the_same_corpus_gives_the_same_model(corpus: Path, tmp_path: Path) -> None:
    models = [tmp_path / "first", tmp_path / "second"]

    for model in models:
        main([str(corpus), "--out", str(model)])

    assert models[0].read_bytes() == models[1].read_bytes()


def test_marked_texts_are_learned_from_too(corpus: Path, tmp_path: Path) -> None:
    marked = tmp_path / "marked.txt"
    lines = [f"تزوج {{P:{name}}} في {{L:حلب}} .\n\n" for name in _NAMES * 5]
    marked.write_text("".join(lines), encoding="utf-8")

    main([str(corpus), str(marked), "--out", str(tmp_path / "model")])

    reading = _read(tmp_path / "model", "تزوج زياد قرنفل في حلب .")
    assert [tuple(name) for name in reading.names] == [("PER", 1, 3), ("LOC", 4, 5)]


def test_what_the_model_knows_is_written_beside_it(
    corpus: Path, tmp_path: Path
) -> None:
    main([str(corpus), "--out", str(tmp_path / "model")])
    known = (tmp_path / "model.features").read_bytes().split(b"\n")

    words = _words("وقال زياد قرنفل ببيروت .")
    model = (tmp_path / "model").read_bytes()
    all_told, told = Tagger(model), Tagger(model, frozenset(known))

    assert all_told.read(all_told.features.of(words, {})) == told.read(
        told.features.of(words, {})
    )


def test_the_last_tenth_is_not_learned_from(corpus: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.conll"
    other.write_text(_corpus(last="ORG"), encoding="utf-8")

    main([str(corpus), "--out", str(tmp_path / "model")])
    main([str(other), "--out", str(tmp_path / "other")])

    assert other.read_text("utf-8") != corpus.read_text("utf-8")
    assert (tmp_path / "model").read_bytes() == (tmp_path / "other").read_bytes()


def test_a_corpus_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        main([str(tmp_path / "none.conll")])


def test_strangers_are_some_of_the_words_that_may_be_names() -> None:
    names = " ".join(f"تلحو{first}{second}" for first in "قكلم" for second in "سشصض")
    words = _words(f"وقال الوزير {names}")

    first, second = strangers_in(words, 0), strangers_in(words, 1)

    assert 0 < len(first) < len(words)
    assert first != second
    assert first == strangers_in(words, 0)
    assert not {"وقال", "الوزير"} & (first | second)


def test_a_name_that_a_list_had_to_know_is_not_found_among_strangers() -> None:
    words = _words("قال سامي عواد والوزير نزار شاهين ببيروت")
    marks = {
        1: "BP:given name",
        2: "IP:given name",
        4: "BP:title before the name",
        5: "IP:title before the name",
        6: "BL:gazetteer",
    }

    left = without_listed(words, marks, {"سامي", "نزار", "بيروت"})

    assert sorted(left) == [4, 5, 6]
