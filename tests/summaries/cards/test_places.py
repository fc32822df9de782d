"""Places against a corpus of examples: `tests/corpus/places.json`."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.cards.places import Place, places
from summaries.document import Document
from summaries.normalise import fold

_CORPUS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "corpus" / "places.json").read_text(encoding="utf-8")
)
_CASES: list[dict[str, Any]] = _CORPUS["cases"]
_NEGATIVE: list[dict[str, Any]] = _CORPUS["negative"]
_KNOWN_FAILURES: list[dict[str, Any]] = _CORPUS["known_failures"]


def _found(text: str, attributes: Iterable[str] | None = None) -> list[dict[str, Any]]:
    """Return the cards of a text as JSON, mentions by their texts alone."""
    found = []
    for card in places(Document(text)):
        told: dict[str, Any] = card.as_dict()
        told["mentions"] = [mention["text"] for mention in told["mentions"]]
        found.append({key: told[key] for key in attributes or told})
    return found


def _expected(case: dict[str, Any]) -> list[dict[str, Any]]:
    cards: list[dict[str, Any]] = case["cards"]
    return cards


def _texts(cases: list[dict[str, Any]]) -> list[str]:
    return [case["text"] for case in cases]


def _check(case: dict[str, Any]) -> None:
    expected = _expected(case)
    stated = [
        {key: told[key] for key in (expected[at] if at < len(expected) else told)}
        for at, told in enumerate(_found(case["text"]))
    ]

    assert stated == expected


@pytest.mark.parametrize("case", _CASES, ids=_texts(_CASES))
def test_finds_what_the_text_names(case: dict[str, Any]) -> None:
    _check(case)


@pytest.mark.parametrize("text", _texts(_NEGATIVE))
def test_finds_nothing_where_nothing_is_named(text: str) -> None:
    assert _found(text, ["name"]) == []


@pytest.mark.parametrize("case", _KNOWN_FAILURES, ids=_texts(_KNOWN_FAILURES))
@pytest.mark.xfail(reason="beyond this grammar", strict=True)
def test_will_find_some_day(case: dict[str, Any]) -> None:
    _check(case)


@given(
    st.lists(
        st.sampled_from(
            [*" ".join([*_texts(_CASES), *_texts(_NEGATIVE)]).split(), *"«»\n("]
        ),
        max_size=40,
    )
)
def test_any_words_give_cards_in_text_order_with_true_spans(words: list[str]) -> None:
    document = Document(" ".join(words))

    cards = places(document)

    assert [card.mentions[0].span for card in cards] == sorted(
        card.mentions[0].span for card in cards
    )
    for card in cards:
        for mention in card.mentions:
            assert mention.span.of(document.text) == mention.text
            assert document.sentence_at(mention.span.start).index == mention.sentence


@given(st.text(max_size=80))
def test_no_text_is_an_error(text: str) -> None:
    assert all(isinstance(card, Place) for card in places(Document(text)))


@pytest.mark.parametrize(
    "text",
    ["", "   ", "No Arabic here at all.", "12345", "ب" * 5000, "«" * 2000, "(" * 2000],
    ids=["empty", "blank", "Latin", "digits", "one letter", "quotes", "brackets"],
)
def test_text_without_names_gives_no_cards(text: str) -> None:
    assert places(Document(text)) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("زار الوفد الأردني عمان.", "JO"),
        ("زار الوفد العماني صلالة ثم عمان.", "OM"),
        ("وصل الوزير إلى عمّان قادما من مسقط.", "JO"),
        ("زار السلطان العماني الأردن، ثم عاد إلى عمان ومنها إلى صلالة.", "OM"),
    ],
)
def test_amman_or_oman_by_what_else_is_named(text: str, code: str) -> None:
    assert [
        card.country for card in places(Document(text)) if fold(card.name) == "عمان"
    ] == [code]


def test_a_capital_that_is_both_place_and_government_has_one_card() -> None:
    text = "وصل الوفد إلى موسكو. وأعلنت موسكو نتائج المحادثات."

    (card,) = places(Document(text))

    assert [mention.text for mention in card.mentions] == ["موسكو", "موسكو"]


def test_the_country_is_the_one_named_last() -> None:
    text = "انسحب الجنود من مالي. ثم دخلوا تشاد وانتشروا في شمالي البلاد."

    assert places(Document(text))[-1].country == "TD"
