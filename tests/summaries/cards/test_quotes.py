"""Quotes: a corpus of sentences of many kinds of news, and the annotated texts."""

import datetime as dt
import importlib.util
import json
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.cards.people import Person, people
from summaries.cards.quotes import quotes
from summaries.document import Document, Span
from summaries.names.mentions import in_text_order, mention_at

ROOT = Path(__file__).parents[3]
CORPUS = json.loads((ROOT / "tests/corpus/quotes.json").read_text(encoding="utf-8"))
SHARED = ROOT.parent / "shared"


def named(document: Document, names: Iterable[str]) -> tuple[Person, ...]:
    """Make people of names: «fuller form/other form», wherever they stand."""
    found = []
    for forms in (name.split("/") for name in names):
        spans: list[Span] = []
        for form in forms:
            at = document.text.find(form)
            while at >= 0:
                span = Span(at, at + len(form))
                if not any(span.overlaps(other) for other in spans):
                    spans.append(span)
                at = document.text.find(form, at + 1)
        mentions = in_text_order(
            mention_at(document, span, reason="test") for span in spans
        )
        found.append(Person(name=forms[0], mentions=mentions, reason="test"))
    return tuple(found)


def expected_form(document: Document, case: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the quotes of a document as the corpus writes them."""
    found = []
    for quote in quotes(document, named(document, case.get("people", ()))):
        assert quote.span.of(document.text) == quote.text
        card = {
            "speaker": quote.speaker,
            "verb": quote.verb,
            "kind": quote.kind,
            "text": quote.text,
        }
        found.append(card | ({"denied": True} if quote.denied else {}))
    return found


@pytest.mark.parametrize("case", CORPUS["cases"], ids=lambda case: case["text"][:40])
def test_a_sentence_gives_its_quotes(case: dict[str, Any]) -> None:
    assert expected_form(Document(case["text"]), case) == case["cards"]


@pytest.mark.parametrize("case", CORPUS["negative"], ids=lambda case: case["text"][:40])
def test_a_sentence_without_speech_gives_none(case: dict[str, Any]) -> None:
    assert expected_form(Document(case["text"]), case) == []


@pytest.mark.xfail(strict=True, reason="not read right yet")
@pytest.mark.parametrize(
    "case", CORPUS["known_failures"], ids=lambda case: case["text"][:40]
)
def test_a_sentence_that_is_not_read_right_yet(case: dict[str, Any]) -> None:
    assert expected_form(Document(case["text"]), case) == case["cards"]


def test_a_quote_points_at_its_person() -> None:
    document = Document("قالت هدى النعيم إن المعرض ناجح. وأضافت أن الزوار كثر.")
    people_named = named(document, ["سامي كرم", "هدى النعيم"])
    found = list(quotes(document, people_named))
    assert [quote.person for quote in found] == [1, 1]
    assert [quote.sentence for quote in found] == [0, 1]


def test_a_card_is_shown_as_json_in_the_order_of_the_contract() -> None:
    document = Document("نفى النادي أن يكون المدرب قد استقال.")
    (quote,) = quotes(document, ())
    start = document.text.index("يكون")
    assert list(quote.as_dict().items()) == [
        ("speaker", "النادي"),
        ("person", None),
        ("verb", "نفى"),
        ("kind", "reported"),
        ("denied", True),
        ("text", "يكون المدرب قد استقال"),
        ("start", start),
        ("end", len(document.text) - 1),
        ("sentence", 0),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "No Arabic here: he said that it was 'fine'.",
        "«",
        "»»»«««",
        '"' * 1001,
        "قال",
        "قال إن",
        "قال: «",
        "وفقا ل",
        "«قال»",
        "\u202eقال\u202c الوزير\u2067 إن\u2069 كل",
        "جاء في",
        "نقل عن",
        "بحسب",
        "هكذا قال",
    ],
)
def test_broken_text_raises_nothing(text: str) -> None:
    document = Document(text)
    for quote in quotes(document, ()):
        assert quote.span.of(text) == quote.text


@pytest.mark.untraced
@pytest.mark.parametrize(
    "unit",
    ["ا", "«", "»", '"', "1", "قال:", "قال إن ", "وأكد أن ", "«قال» ", "، لكن الوزير "],
    ids=["letter", "open", "close", "straight", "digit", *map(str, range(5))],
)
def test_a_long_hostile_text_takes_little_time(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    started = time.process_time()
    for quote in quotes(Document(text), ()):
        assert quote.text
    assert time.process_time() - started < 5  # seconds; most take a tenth of that


WORDS = [
    *("قال", "وأضاف", "الوزير", "إن", "أن", "«", "»", ":", "،", ".", "العمل", "مؤكدا"),
    *("بحسب", "على", "وكالة", "مستمر", "هكذا", '"', "\n\n", "دعت", "إلى", "نفى", "كما"),
    *(
        "لكن",
        "قوله",
        "عن",
        "نقل",
        "جاء",
        "في",
        "بيان",
        "الذي",
        "لم",
        "بأنه",
        "وصف",
        "؟",
    ),
]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_quotes_stand_in_text_order_and_where_they_say(text: str) -> None:
    found = list(quotes(Document(text), ()))
    assert [quote.span for quote in found] == sorted(quote.span for quote in found)
    for quote in found:
        assert quote.text == quote.span.of(text)
        assert quote.text.strip() == quote.text != ""
        assert quote.verb in text


def scorer() -> ModuleType:
    """Load the program that compares cards with annotations."""
    path = SHARED / "quality/score_facts.py"
    if not path.exists():
        pytest.skip(reason=f"the annotated texts are not here: no {path}")
    spec = importlib.util.spec_from_file_location("score_facts", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up
    spec.loader.exec_module(module)
    return module


def facts(document: Document) -> dict[str, object]:
    """Return people and quotes as JSON shows them."""
    found = people(document)
    return {
        "people": [person.as_dict() for person in found],
        "quotes": [quote.as_dict() for quote in quotes(document, found)],
    }


def test_the_article_of_the_start_keeps_its_floor() -> None:
    program = scorer()
    text = (SHARED / "data/seed/article.txt").read_text(encoding="utf-8")
    gold = json.loads((SHARED / "data/seed/gold.json").read_text(encoding="utf-8"))
    day = dt.date(2018, 2, 13)
    expected = program.expected_from_gold(gold, day, text)
    expected.items = {"quotes": expected.items["quotes"]}

    report = program.score(facts(Document(text, published=day)), expected)

    assert not report.span_errors
    assert report.kinds["quotes"].f1 >= 0.9, "\n".join(report.problems)
    assert report.attribute("quotes.verb") == 1


def test_the_annotated_sentences_keep_their_floor() -> None:
    program = scorer()
    lines = (SHARED / "data/facts/dev_cases.jsonl").read_text(encoding="utf-8")
    reports = []
    for case in map(json.loads, lines.splitlines()):
        expected = program.expected_from_case(case)
        if "quotes" in expected.items:
            expected.items = {"quotes": expected.items["quotes"]}
            reports.append(program.score(facts(Document(case["text"])), expected))
    report = program.sum_of(reports)

    assert report.kinds["quotes"].f1 >= 0.9, "\n".join(report.problems)
    assert report.attribute("quotes.verb") == 1
