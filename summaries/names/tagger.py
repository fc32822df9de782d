"""The tagger: a conditional random field that reads names from words and marks.

The model is trained by `training` and described in ``MODEL.md``. It is loaded when
the first sentence is tagged, and shared by all threads, of which one tags at a time.
"""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice
from threading import Lock
from typing import Literal, NamedTuple

from summaries.names.by_rules import Names
from summaries.names.features import Features, Item
from summaries.names.marks import marks_of

Kind = Literal["PER", "ORG", "LOC"]
KINDS: tuple[Kind, ...] = ("PER", "ORG", "LOC")
OUTSIDE = "O"
MODEL = "model.crfsuite"
"""The file, beside this module, that holds the shipped model."""
KNOWN = "model.features"
"""The file that holds what features that model knows, a line each."""

_WINDOW = 256
"""Tokens that are tagged at once; few sentences of prose have more."""
_CERTAIN = 0.99
"""So certainly outside of names, a word is asked nothing further."""


class Tagged(NamedTuple):
    """A name as the tagger sees it in a sentence."""

    kind: Kind
    first: int
    """Number of its first token in the sentence."""
    end: int
    """Number of the token after it."""


class Reading(NamedTuple):
    """What the tagger makes of a sentence."""

    names: tuple[Tagged, ...]
    """In text order; none overlaps another."""
    chances: tuple[Mapping[Kind, float], ...]
    """Of each token, how probably it is part of a name of each kind, 0 to 1."""

    def chance(self, kind: Kind, first: int, end: int) -> float:
        """Return how probably each token of a stretch is part of a name of a kind."""
        return min(self.chances[at].get(kind, 0.0) for at in range(first, end))


class Tagger:
    """A trained model, ready to read sentences.

    Args:
        model: The bytes of a model that `training` has written.
        known: The features that the model knows; others are spared, which tell it
            nothing. Without them, all are made.

    Raises:
        ValueError: The bytes are no such model.
    """

    def __init__(self, model: bytes, known: Container[bytes] | None = None) -> None:
        import pycrfsuite  # noqa: PLC0415 - only who tags pays for the library

        self._model = model  # the library reads the bytes where they are
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        self._labels = _labels(self._tagger.labels())
        self._lock = Lock()
        self.features = Features(known)

    def read(self, items: Iterable[Item]) -> Reading:
        """Return what the model makes of a sentence, given its features.

        They are taken a window at a time, so that no sentence fills the memory.
        """
        names: list[Tagged] = []
        chances: list[Mapping[Kind, float]] = []
        left = iter(items)
        while window := list(islice(left, _WINDOW)):
            start = len(chances)
            with self._lock:
                self._tagger.set(window)
                tags: list[str] = self._tagger.tag()
                chances += map(self._chances, range(len(window)))
            names += named(tags, start)
        return Reading(tuple(names), tuple(chances))

    def _chances(self, at: int) -> Mapping[Kind, float]:
        """Return the chances of a token of the sentence that was set."""
        marginal = self._tagger.marginal
        if marginal(OUTSIDE, at) > _CERTAIN:
            return _NO_CHANCES
        return {
            kind: sum(marginal(label, at) for label in labels)
            for kind, labels in self._labels
        }


def _labels(known: Collection[str]) -> tuple[tuple[Kind, list[str]], ...]:
    """Return the labels of each kind that a model knows."""
    return tuple(
        (kind, [label for label in (f"B-{kind}", f"I-{kind}") if label in known])
        for kind in KINDS
    )


_NO_CHANCES: Mapping[Kind, float] = {}


def named(tags: Sequence[str], start: int = 0) -> Iterator[Tagged]:
    """Yield the names that tags say, each «B-…» and the «I-…» after it.

    >>> list(named(["O", "B-PER", "I-PER", "B-LOC"]))
    [Tagged(kind='PER', first=1, end=3), Tagged(kind='LOC', first=3, end=4)]
    """
    first, kind = 0, ""
    for at, tag in enumerate((*tags, OUTSIDE)):
        place, _, tagged = tag.partition("-")
        if place == "I" and tagged == kind:
            continue
        if kind:
            yield from (
                Tagged(known, start + first, start + at)
                for known in KINDS
                if known == kind
            )
        first, kind = at, tagged


def readings_of(
    names: Names, tagger: Tagger, *, elsewhere: bool = False
) -> dict[int, Reading]:
    """Return what a tagger makes of each sentence in which rules have found names.

    Args:
        names: What the rules found.
        tagger: The tagger.
        elsewhere: Whether to read by the conventions of the corpus that is not ours.
    """
    marks = marks_of(names)
    return {
        words.sentence: tagger.read(
            tagger.features.of(words, marks[words.sentence], elsewhere=elsewhere)
        )
        for words in names.sentences
    }


@cache
def shipped() -> Tagger:
    """Return the tagger with the shipped model."""
    here = files(__package__)
    known = frozenset(here.joinpath(KNOWN).read_bytes().split(b"\n"))
    return Tagger(here.joinpath(MODEL).read_bytes(), known)
