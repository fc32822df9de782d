"""How well rules and tagger together find names in news that neither has seen.

The sentences are the last tenth of ANERcorp's training part, on which the shipped model
was not trained (see ``summaries/names/MODEL.md``). Two things are measured, name by
name, by exact bounds in words of the corpus:

*joined*, what the tagger makes of words and rules' marks, by ANERcorp's convention,
which the tagger has learned, and the people on cards whom it does not see;

*shown*, the names that cards are made of, by our own convention as far as ANERcorp's
differs in what a name takes in: a mention leaves out clitics and titles (as words are
compared, clitics make no difference, and titles are outside both), places take in their
noun («محافظة نينوى», where ANERcorp begins after it) and bodies their noun and their
nation; so of these, either bounds count. Sides of a country («شمالي سوريا») are not
counted. ANERcorp leaves out most ministries, courts and armies: these count against the
precision of organisations, which is therefore no measure of truth.

Run `uv run pytest tests/quality/test_names.py -n0 -s --no-cov` to see the table.
"""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from summaries.names.by_rules import Names, names_by_rules
from summaries.names.claims import Claims
from summaries.names.corpus import (
    Passage,
    Sentence,
    passages,
    sentences_in,
    without_last_tenth,
)
from summaries.names.tagger import KINDS, Kind, named, readings_of, shipped
from summaries.names.voting import joined
from summaries.spans import Span

_CORPUS = Path(__file__).parents[3] / "shared/data/anercorp_train.conll"
_FLOORS = tomllib.loads(
    (Path(__file__).parent / "floors.toml").read_text(encoding="utf-8")
)["names"]

pytestmark = pytest.mark.skipif(
    not _CORPUS.exists(), reason="../shared/data/anercorp_train.conll is not here"
)

Bounds = tuple[int, int]
Found = tuple[Kind, Sequence[Bounds]]
"""A kind, and the bounds that count, in words of the corpus."""


@dataclass(slots=True)
class Tally:
    """Names found rightly, wrongly and not at all, by kind."""

    right: Counter[Kind] = field(default_factory=Counter)
    wrong: Counter[Kind] = field(default_factory=Counter)
    missed: Counter[Kind] = field(default_factory=Counter)

    def add(self, found: Sequence[Found], passage: Passage) -> None:
        """Count what was found in a passage; each name of the corpus counts once."""
        left = {(name.kind, (name.first, name.end)) for name in named(passage.tags)}
        for kind, bounds in found:
            match = next((one for one in bounds if (kind, one) in left), None)
            (self.wrong if match is None else self.right)[kind] += 1
            left.discard((kind, match or (0, 0)))
        self.missed.update(kind for kind, _ in left)

    def precision(self, kind: Kind) -> float:
        """Return which share of the found is right."""
        return self.right[kind] / max(1, self.right[kind] + self.wrong[kind])

    def recall(self, kind: Kind) -> float:
        """Return which share of the corpus's names is found."""
        return self.right[kind] / max(1, self.right[kind] + self.missed[kind])

    def f1(self, kind: Kind) -> float:
        """Return the harmonic mean of precision and recall."""
        both = self.precision(kind) + self.recall(kind)
        return 2 * self.precision(kind) * self.recall(kind) / both if both else 0.0

    def line(self, kind: Kind) -> str:
        """Return a kind's figures, to be printed."""
        return (
            f"{kind} P {self.precision(kind):.3f} R {self.recall(kind):.3f} "
            f"F1 {self.f1(kind):.3f}"
        )


def _tagged(passage: Passage, names: Names) -> Iterator[Found]:
    """Yield the names of the tagger, and the people of cards beside them."""
    readings = readings_of(names, shipped(), elsewhere=True)
    spans: list[Span] = []
    for words in names.sentences:
        for name in readings[words.sentence].names:
            spans.append(words.span(name.first, name.end))
            yield name.kind, [passage.words_under(spans[-1])]
    taken = Claims(spans)
    for person in joined(names, readings).people:
        if not taken.overlaps(person.name_span):
            yield "PER", [passage.words_under(person.name_span)]


def _shown(passage: Passage, names: Names) -> Iterator[Found]:
    """Yield the names of cards, with the bounds that count."""
    for person in names.people:
        yield "PER", [passage.words_under(person.name_span)]
    for body in names.bodies:
        first, end = passage.words_under(body.span)
        inner = [(first, end), (first + 1, end), (first, end - 1), (first + 1, end - 1)]
        yield "ORG", [bounds for bounds in inner if bounds[0] < bounds[1]]
    for spot in names.spots:
        if spot.doubtful or spot.reason.startswith("side"):
            continue
        first, end = passage.words_under(spot.span)
        yield "LOC", [(at, end) for at in range(first, end)]


def _voted(passage: Passage, names: Names) -> Iterator[Found]:
    return _shown(passage, joined(names, readings_of(names, shipped())))


def _score(
    held: Sequence[Sentence], find: Callable[[Passage, Names], Iterator[Found]]
) -> Tally:
    tally = Tally()
    for passage in passages(held):
        names = names_by_rules(passage.document)
        tally.add(list(find(passage, names)), passage)
    return tally


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    """Score the last tenth in each way, and print the table."""
    lines = _CORPUS.read_text(encoding="utf-8").splitlines()
    _, held = without_last_tenth(list(sentences_in(lines)))
    ways = {"rules": _shown, "joined": _tagged, "shown": _voted}
    scored = {way: _score(held, find) for way, find in ways.items()}
    for way, tally in scored.items():
        rows = "\n".join(f"  {tally.line(kind)}" for kind in KINDS)
        print(f"\n{way}\n{rows}")  # noqa: T201 - the table is asked for
    return scored


@pytest.mark.parametrize("kind", KINDS)
def test_rules_and_tagger_find_names_as_well_as_they_did(
    kind: Kind, tallies: dict[str, Tally]
) -> None:
    assert tallies["joined"].f1(kind) >= _FLOORS["joined"][kind]


@pytest.mark.parametrize("kind", KINDS)
def test_what_cards_show_is_as_precise_and_complete_as_it_was(
    kind: Kind, tallies: dict[str, Tally]
) -> None:
    precision, recall = _FLOORS["shown"][kind]

    assert tallies["shown"].precision(kind) >= precision
    assert tallies["shown"].recall(kind) >= recall


def test_the_tagger_makes_the_people_of_the_rules_better(
    tallies: dict[str, Tally],
) -> None:
    rules, shown = tallies["rules"], tallies["shown"]

    assert shown.precision("PER") > rules.precision("PER")
    assert shown.recall("PER") > rules.recall("PER")
