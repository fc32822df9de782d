"""All names of a document: claims between kinds, time, and the annotated texts."""

import datetime as dt
import importlib.util
import json
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from summaries.cards.organisations import organisations
from summaries.cards.people import people
from summaries.cards.places import places
from summaries.document import Document
from summaries.names.analysis import names_of, person_at

_SHARED = Path(__file__).parents[4] / "shared"
_KINDS = ("people", "organisations", "places")

needs_shared = pytest.mark.skipif(
    not _SHARED.is_dir(), reason="the annotated texts lie outside the project"
)


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    """Return the program that compares cards with annotations."""
    path = _SHARED / "quality" / "score_facts.py"
    spec = importlib.util.spec_from_file_location("score_facts", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_facts"] = module  # its dataclasses look themselves up
    spec.loader.exec_module(module)
    return module


def _facts(text: str) -> dict[str, Any]:
    document = Document(text)
    return {
        "people": [card.as_dict() for card in people(document)],
        "organisations": [card.as_dict() for card in organisations(document)],
        "places": [card.as_dict() for card in places(document)],
    }


def _only_names(expected: Any) -> Any:  # noqa: ANN401 — a class of the scorer's own
    expected.items = {
        kind: items for kind, items in expected.items.items() if kind in _KINDS
    }
    return expected


def _dev_cases() -> list[dict[str, Any]]:
    path = _SHARED / "data" / "facts" / "dev_cases.jsonl"
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@needs_shared
def test_the_annotated_article_is_read_without_a_miss(scorer: ModuleType) -> None:
    folder = _SHARED / "data" / "seed"
    text = (folder / "article.txt").read_bytes().decode()
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    expected = scorer.expected_from_gold(gold, dt.date(2018, 2, 13), text)

    report = scorer.score(_facts(text), _only_names(expected))

    assert report.problems == []
    assert {kind: report.kinds[kind].f1 for kind in _KINDS} == dict.fromkeys(_KINDS, 1)
    assert report.attribute("people.roles") == 1


@needs_shared
def test_the_developers_cases_are_read_without_a_miss(scorer: ModuleType) -> None:
    problems = []
    for case in _dev_cases():
        expected = _only_names(scorer.expected_from_case(case))
        if expected.items:
            problems += scorer.score(_facts(case["text"]), expected).problems

    assert problems == []


def test_a_place_within_a_persons_or_a_bodys_name_is_none() -> None:
    names = names_of(Document("درس أحمد الطرابلسي في جامعة حلب ثم زار حمص."))

    assert [spot.name for spot in names.spots] == ["حمص"]
    assert [body.name for body in names.bodies] == ["جامعة حلب"]


def test_the_country_of_a_government_stays_a_place() -> None:
    names = names_of(Document("أعلنت حكومة السودان وقف إطلاق النار."))

    assert [body.name for body in names.bodies] == ["حكومة السودان"]
    assert [spot.name for spot in names.spots] == ["السودان"]


def test_a_person_within_a_bodys_name_is_none() -> None:
    names = names_of(Document("تدعم مؤسسة محمد حمدان الطلاب."))

    assert names.people == ()
    assert [body.name for body in names.bodies] == ["مؤسسة محمد حمدان"]


def test_names_of_a_document_are_read_once() -> None:
    document = Document("زار سعيد حمدان دمشق.")

    assert names_of(document) is names_of(document)


def test_person_at_covers_titles_and_nothing_beside() -> None:
    text = "وقال وزير النقل سامي عواد إنه راض."
    document = Document(text)

    inside = person_at(document, text.index("النقل"))

    assert inside is not None
    assert [role.span.of(text) for role in inside.roles] == ["وزير النقل"]
    assert person_at(document, 0) is None
    assert person_at(document, text.index("راض")) is None


@pytest.mark.untraced
@pytest.mark.parametrize(
    "text",
    [
        "ا" * 300_000,
        "محمد " * 40_000,
        "وزير " * 40_000,
        "«" * 100_000,
        "شركة «" * 20_000,
    ],
    ids=["one letter", "one name", "one role", "quotes", "unclosed names"],
)
def test_hostile_text_takes_time_in_proportion(text: str) -> None:
    document = Document(text)
    assert document.sentences is not None  # cut before the clock starts
    started = time.process_time()

    names_of(document)

    per_thousand_characters = (time.process_time() - started) / len(text) * 1000
    assert per_thousand_characters < 0.05  # seconds; most take a tenth of that


@pytest.mark.untraced
def test_many_different_people_and_bodies_take_time_in_proportion() -> None:
    letters = "بتثجحخدرزسشصضطعغفقكلمنهي"
    text = " ".join(
        f"قال محمد تلح{first}{second}{third} إن شركة «نور{second}{third}» أفلست."
        for first in letters
        for second in letters
        for third in letters[:10]
    )
    started = time.process_time()

    facts = _facts(text)

    assert len(facts["people"]) > 1000
    assert (time.process_time() - started) / len(text) * 1000 < 0.05
