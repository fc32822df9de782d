"""The program that trains the tagger: ``python -m summaries.names.training CORPUS``.

The corpus is ANERcorp's training part as the CAMeL Lab cut it, a word and its tag a
line (see ``MODEL.md``). Its last tenth is held back: neither trained on nor looked at,
so that whoever scores the model there learns how it fares on news it has not seen.
The same corpus, word lists and rules give the same model.
"""

import argparse
import fileinput
from collections.abc import Collection, Iterable, Iterator, Sequence
from importlib.resources import files
from zlib import crc32

import pycrfsuite

from summaries.names.by_rules import names_by_rules
from summaries.names.corpus import (
    Passage,
    marked_passage,
    passages,
    sentences_in,
    without_last_tenth,
)
from summaries.names.features import Features, Item, may_be_name
from summaries.names.marks import Marks, marks_of
from summaries.names.tagger import KNOWN, MODEL
from summaries.names.words import Words

_SETTINGS = {
    "c1": 0.2,  # of the L1 penalty, which leaves features out
    "c2": 0.05,  # of the L2 penalty
    "max_iterations": 140,
    "feature.possible_transitions": True,
    "feature.minfreq": 1,
}

Example = tuple[list[Item], list[str]]
"""The features of a sentence's tokens, and their tags."""


_FEATURES = Features()


def examples(texts: Iterable[Passage]) -> Iterator[Example]:
    """Yield what the model learns from: sentences as the tagger will see them.

    Lists of names are fuller for old news than for tomorrow's. So each sentence comes
    again, some of its words made strangers, for the model to learn what the words
    around an unknown name look like.
    """
    for passage in texts:
        names = names_by_rules(passage.document)
        marks = marks_of(names)
        for words in names.sentences:
            own, tags = marks[words.sentence], passage.tags_of(words)
            yield list(_FEATURES.of(words, own, elsewhere=passage.elsewhere)), tags
            for turn in range(_TURNS):
                strangers = strangers_in(words, turn)
                fewer = without_listed(words, own, strangers)
                items = _FEATURES.of(
                    words, fewer, strangers, elsewhere=passage.elsewhere
                )
                yield list(items), tags


_TURNS = 2
"""How often each sentence comes with strangers, others each time."""
_ONE_IN = 3
"""How many words that may be names there are to each one made a stranger."""


def strangers_in(words: Words, turn: int) -> frozenset[str]:
    """Return the words of a sentence to be made strangers, the same ones each time.

    Common words stay: no list is short of them. Of all others as many are taken among
    names as elsewhere, lest being a stranger itself tells of a name.
    """
    return frozenset(
        key
        for key in words.keys
        if may_be_name(key) and crc32(f"{turn}{key}".encode()) % _ONE_IN == 0
    )


_BY_LIST = ("given name", "family name alone")
"""Reasons of rules that would not have found a person whose name no list has."""


def without_listed(words: Words, marks: Marks, strangers: Collection[str]) -> Marks:
    """Return the marks that rules would leave if some words were in no list."""
    left: dict[int, str] = {}
    dropped = False
    for at, mark in sorted(marks.items()):
        place, _, reason = mark.partition(":")
        if place.startswith("B"):
            dropped = words.key(at) in strangers and reason in _BY_LIST
        if not dropped:
            left[at] = mark
    return left


def train(texts: Iterable[Passage], path: str) -> None:
    """Train on annotated texts; write the model, and beside it what it knows."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for items, tags in examples(texts):
        trainer.append(items, tags)
    trainer.set_params(_SETTINGS)
    trainer.train(path)
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    known = "\n".join(sorted(tagger.info().attributes))
    known_path = path.removesuffix(_MODEL_END) + _KNOWN_END
    with open(known_path, "w", encoding="utf-8") as out:  # noqa: PTH123 - no pathlib in `summaries`
        out.write(known)


_MODEL_END, _KNOWN_END = MODEL.removeprefix("model"), KNOWN.removeprefix("model")


def main(arguments: Sequence[str] | None = None) -> None:
    """Train on a corpus, its last tenth held back, and on marked texts of our own."""
    parser = argparse.ArgumentParser(
        prog="python -m summaries.names.training",
        description="Train the tagger of names; the corpus's last tenth is held back.",
    )
    parser.add_argument("corpus", help="a word and its tag a line, as in ANERcorp")
    parser.add_argument(
        "marked", nargs="*", help="files with a text a line, its names in braces"
    )
    parser.add_argument(
        "--out",
        default=str(files(__package__).joinpath(MODEL)),
        help="where the model goes; by default over the shipped one",
    )
    options = parser.parse_args(arguments)
    with fileinput.input(options.corpus, encoding="utf-8") as lines:
        learned, _ = without_last_tenth(list(sentences_in(lines)))
    texts = [*passages(learned)]
    if options.marked:
        with fileinput.input(options.marked, encoding="utf-8") as lines:
            texts += [marked_passage(line) for line in map(str.strip, lines) if line]
    train(texts, options.out)


if __name__ == "__main__":
    main()
