"""Figures: a corpus of sentences from many kinds of news, and the rules one by one."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.cards.figures import figures
from summaries.document import Document

ROOT = Path(__file__).parents[3]
CORPUS = json.loads((ROOT / "tests/corpus/figures.json").read_text(encoding="utf-8"))
SHARED = ROOT.parent / "shared"


def cards(text: str) -> list[dict[str, object]]:
    return [figure.as_dict() for figure in figures(Document(text))]


@pytest.mark.parametrize("case", CORPUS["cases"], ids=lambda case: case["text"])
def test_finds_the_figures_of_a_sentence(case: dict[str, Any]) -> None:
    found = cards(case["text"])

    # only what the case states is compared
    stated = [
        {key: card[key] for key in expected}
        for card, expected in zip(found, case["cards"], strict=False)
    ]
    assert stated == case["cards"]
    assert len(found) == len(case["cards"])


@pytest.mark.parametrize("case", CORPUS["negative"], ids=lambda case: case["text"])
def test_finds_no_figure_where_there_is_none(case: dict[str, str]) -> None:
    assert cards(case["text"]) == []


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize(
    "case", CORPUS["known_failures"], ids=lambda case: case["text"]
)
def test_known_failures(case: dict[str, Any]) -> None:
    assert [
        {key: card[key] for key in ("text", "value", "kind")}
        for card in cards(case["text"])
    ] == case["cards"]


def test_the_json_of_a_figure_has_the_keys_of_the_contract_in_order() -> None:
    (card,) = cards("أنفقت الوزارة نحو 1.50 مليون يورو.")

    keys = """
        text start end sentence value kind unit currency currency_inferred modifier role
        direction of
        """
    assert list(card) == keys.split()
    assert card["value"] == "1500000"


def test_a_figure_knows_its_sentence() -> None:
    text = "وصل الوفد إلى عدن. وضم الوفد 12 خبيرا."

    (figure,) = figures(Document(text))

    assert figure.sentence == 1
    assert figure.span.of(text) == figure.text == "12"


def test_a_noun_of_money_means_what_the_text_has_told() -> None:
    first, second = cards("دفع 5 ملايين دينار ليبي. ثم دفع 3 ملايين دينار أخرى.")

    assert (first["currency"], first["currency_inferred"]) == ("LYD", False)
    assert (second["currency"], second["currency_inferred"]) == ("LYD", True)


def test_two_currencies_of_one_noun_tell_nothing() -> None:
    text = "دفع 5 ملايين دينار ليبي و7 ملايين دينار تونسي، ثم 3 ملايين دينار."

    assert [card["currency"] for card in cards(text)] == ["LYD", "TND", None]


@given(st.text())
def test_any_text_is_read_and_every_span_is_right(text: str) -> None:
    end = 0
    for figure in figures(Document(text)):
        assert figure.span.of(text) == figure.text
        assert figure.span.start >= end
        end = figure.span.end


_WORDS = sorted(
    {word for case in CORPUS["cases"] for word in case["text"].split()}
    | set("( ) « » ، . - / % : و ب ـ ر م 000 2020".split())
    | {"\n", '"'}
)


@given(st.lists(st.sampled_from(_WORDS), max_size=14))
def test_any_mixture_of_its_words_is_read(words: list[str]) -> None:
    document = Document(" ".join(words))

    end = 0
    for figure in figures(document):
        assert figure.span.of(document.text) == figure.text
        assert figure.span.start >= end
        end = figure.span.end


def test_the_annotated_article_has_four_figures_and_no_other() -> None:
    if not SHARED.exists():
        pytest.skip(reason="the shared folder with the annotated article is not here")
    text = (SHARED / "data/seed/article.txt").read_text(encoding="utf-8")
    gold = json.loads((SHARED / "data/seed/gold.json").read_text(encoding="utf-8"))

    found = list(figures(Document(text)))

    assert [(f.span, f.kind, int(f.values[0])) for f in found] == [
        ((item["start"], item["end"]), item["kind"], item["value"])
        for item in gold["figures"]
    ]


def test_the_trap_sentences_are_read_as_annotated() -> None:
    if not SHARED.exists():
        pytest.skip(reason="the shared folder with the trap sentences is not here")
    lines = (SHARED / "data/facts/dev_cases.jsonl").read_text(encoding="utf-8")
    right = wrong = missed = 0
    for case in map(json.loads, lines.splitlines()):
        if "figures" not in case["expected"]:
            continue
        expected = [
            (item["kind"], json.dumps(item["value"]))
            for item in case["expected"]["figures"]
        ]
        found = [
            (f.kind, json.dumps(values if len(values) > 1 else values[0]))
            for f in figures(Document(case["text"]))
            if (values := [_number(value) for value in f.values])
        ]
        hits = sum(item in found for item in expected)
        right += hits
        missed += len(expected) - hits
        wrong += len(found) - hits
    assert right
    assert (wrong, missed) == (0, 0)


def _number(value: Decimal) -> float | int:
    return int(value) if value == int(value) else float(value)


def test_a_long_row_of_numbers_is_a_table_and_tells_nothing() -> None:
    row = " و".join(map(str, range(10, 40)))

    assert cards(f"الأرقام الفائزة: {row}.") == []
    assert len(cards("نقلت الحافلات أمس 10 و20 و30 راكبا.")) == 3


def test_a_phrase_never_reaches_into_the_line_before() -> None:
    (card,) = cards("أسعار الخضروات في ارتفاع\n\nبلغت 20 دينارا في الأسواق أمس.")

    assert card["of"] is None
