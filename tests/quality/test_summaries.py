"""ROUGE of the summaries against those of people, on the development part of EASC.

Run `uv run pytest tests/quality -n0 -s` to see the table. The articles are not shipped:
where they are absent the tests are skipped.
"""

import json
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from summaries.document import Document
from summaries.summarise import summarise
from tests.quality.conftest import Load

_SHARED = Path(__file__).parents[3] / "shared"
_ARTICLES = _SHARED / "data/easc_dev.jsonl"
_ROUGE = _SHARED / "quality/rouge_ar.py"
_FLOORS = tomllib.loads(
    (Path(__file__).parent / "floors.toml").read_text(encoding="utf-8")
)["summaries"]

pytestmark = pytest.mark.skipif(
    not (_ARTICLES.exists() and _ROUGE.exists()),
    reason="the articles of ../shared/data/easc_dev.jsonl are not here",
)

_RATIO = 0.3
_SENTENCES = 3


class _Article(NamedTuple):
    document: Document
    references: list[list[str]]
    news: bool


_System = Callable[[Document], str]


def _lead(document: Document, words: float, sentences: int) -> str:
    """Return the first sentences that fit: what any summary must beat."""
    taken: list[str] = []
    for sentence in document.sentences:
        size = len(sentence.text.split())
        if sentence.heading or size > words or len(taken) == sentences:
            continue
        taken.append(sentence.text)
        words -= size
    return " ".join(taken)


def _lead_by_ratio(document: Document) -> str:
    story = [one.text for one in document.sentences if not one.heading]
    total = sum(len(text.split()) for text in story)
    return _lead(document, _RATIO * total, len(story)) or story[0]


def _lead_by_sentences(document: Document) -> str:
    return _lead(document, float("inf"), _SENTENCES)


def _ours_by_ratio(document: Document) -> str:
    return summarise(document, ratio=_RATIO).text


def _ours_by_sentences(document: Document) -> str:
    return summarise(document, sentences=_SENTENCES).text


_SYSTEMS: dict[str, tuple[_System, _System]] = {
    "ratio": (_ours_by_ratio, _lead_by_ratio),
    "sentences": (_ours_by_sentences, _lead_by_sentences),
}


@pytest.fixture(scope="module")
def rouge(load: Load) -> ModuleType:
    """Load the scorer from where it stands."""
    return load(_ROUGE)


@pytest.fixture(scope="module")
def articles(rouge: ModuleType) -> list[_Article]:
    """Read the articles, the people's summaries cut into words."""
    with _ARTICLES.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        _Article(
            Document(row["article"]),
            [rouge.tokens(reference) for reference in row["summaries"]],
            row["source"] != "wikipedia",
        )
        for row in rows
    ]


def _mean(
    rouge: ModuleType, system: _System, articles: Sequence[_Article]
) -> dict[str, float]:
    """Return each measure's F, averaged over references, then over articles."""
    scores = [
        rouge.mean_over_references(system(article.document), article.references)
        for article in articles
    ]
    return {
        measure: sum(score[measure].f for score in scores) / len(scores)
        for measure in rouge.MEASURES
    }


def _table(budget: str, rows: dict[str, dict[str, float]]) -> Iterator[str]:
    yield f"\n{budget:16}" + "".join(f"{name:>8}" for name in ("R1", "R2", "RL"))
    for name, means in rows.items():
        yield f"{name:16}" + "".join(f"{value:8.4f}" for value in means.values())


@pytest.mark.parametrize("budget", _SYSTEMS)
def test_summaries_are_near_those_of_people(
    budget: str, rouge: ModuleType, articles: list[_Article]
) -> None:
    ours, lead = _SYSTEMS[budget]
    news = [article for article in articles if article.news]
    rows = {
        "ours": _mean(rouge, ours, articles),
        "first sentences": _mean(rouge, lead, articles),
        "ours, news": _mean(rouge, ours, news),
        "first, news": _mean(rouge, lead, news),
    }
    print(*_table(budget, rows), sep="\n")  # noqa: T201 - the table is asked for
    assert {
        measure: rows["ours"][measure]
        for measure, floor in _FLOORS[budget].items()
        if rows["ours"][measure] < floor
    } == {}
    assert rows["ours"]["R2"] > rows["first sentences"]["R2"]
