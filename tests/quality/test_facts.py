"""Precision and recall of the fact cards on news that was annotated by hand.

The news was invented for this project, of many kinds and newspapers' habits, and
annotated by people who saw neither the extractors nor their output; what a case has of
a kind, it has exhaustively. `facts_seen.jsonl` (whole texts), `facts_traps.jsonl` (one
or two sentences, each with a difficulty) and `facts_wires.jsonl` (texts and sentences
with many names that no list has) were each scored once before they were read, which
the README reports; since then the grammars have been mended by them, so that they only
tell whether something has become worse.

In `facts_wires.jsonl` most annotators count a capital that stands for its government as
a place; this project does not, which costs recall of places there.

`facts_names.jsonl` has people and organisations alone, as hard as its writers could
think of them; bounds on the tagger's chances were chosen by it, and half of its misses
were read.

`facts_unseen.jsonl` was only scored, so its figures are what strangers' news may
expect. Half of it names places with their noun («محافظة نينوى»), which this project
leaves out. Whoever mends a grammar by a case of it moves that case to another file.

Run `uv run pytest tests/quality -n0 -s --no-cov` to see the tables and each miss.
"""

import datetime as dt
import json
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from summaries import Document, fact_cards
from tests.quality.conftest import Load

_SHARED = Path(__file__).parents[3] / "shared"
_SCORER = _SHARED / "quality/score_facts.py"
_HERE = Path(__file__).parent
_FLOORS = tomllib.loads((_HERE / "floors.toml").read_text(encoding="utf-8"))["facts"]

pytestmark = pytest.mark.skipif(
    not _SCORER.exists(), reason="../shared/quality/score_facts.py is not here"
)


@pytest.fixture(scope="module")
def report(load: Load) -> Callable[[str], Any]:
    """Give what reads a file's cases, once, and returns the scorer's report of them."""
    scorer = load(_SCORER)
    return cache(lambda name: _scored(name, scorer))


def _scored(name: str, scorer: ModuleType) -> Any:  # noqa: ANN401 - a class of its own
    """Score all cases of a file together."""
    text = (_HERE / f"facts_{name}.jsonl").read_text(encoding="utf-8")
    reports = []
    for line in text.splitlines():
        case = json.loads(line)
        day = case.get("ref_date")
        document = Document(
            case["text"], published=dt.date.fromisoformat(day) if day else None
        )
        expected = scorer.expected_from_case(case)
        reports.append(scorer.score(fact_cards(document).as_dict(), expected))
    total = scorer.sum_of(reports)
    print(f"\n{name}", *total.lines(), sep="\n")  # noqa: T201 - the table is asked for
    return total


@pytest.mark.parametrize(
    ("name", "kind"),
    [(name, kind) for name, kinds in _FLOORS.items() for kind in kinds],
)
def test_cards_are_as_precise_and_complete_as_they_were(
    name: str, kind: str, report: Callable[[str], Any]
) -> None:
    floor = _FLOORS[name][kind]

    tally = report(name).kinds[kind]

    assert tally.precision >= floor[0]
    assert tally.recall >= floor[1]


@pytest.mark.parametrize("name", sorted(_FLOORS))
def test_every_span_points_at_its_text(name: str, report: Callable[[str], Any]) -> None:
    assert report(name).span_errors == []
