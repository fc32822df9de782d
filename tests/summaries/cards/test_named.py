"""Cards of what is named against corpora: people, organisations and places.

`tests/corpus/<kind>.json` says what each card must be; only stated attributes count.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.cards.organisations import Organisation, organisations
from summaries.cards.people import Person, people
from summaries.cards.places import Place, places
from summaries.document import Document

_CORPUS = Path(__file__).parents[2] / "corpus"
_Card: TypeAlias = Person | Organisation | Place
_Extractor: TypeAlias = Callable[[Document], tuple[_Card, ...]]
_EXTRACTORS: dict[str, _Extractor] = {
    "people": people,
    "organisations": organisations,
    "places": places,
}


@dataclass(frozen=True, slots=True)
class _Case:
    """An example, and the extractor it is about."""

    extract: _Extractor
    text: str
    cards: list[dict[str, Any]]

    def __str__(self) -> str:
        return self.text


def _cases(group: str) -> list[_Case]:
    """Return one group of each kind's examples."""
    return [
        _Case(extract, case["text"], case.get("cards", []))
        for kind, extract in _EXTRACTORS.items()
        for case in json.loads((_CORPUS / f"{kind}.json").read_text(encoding="utf-8"))[
            group
        ]
    ]


def _told(card: _Card) -> dict[str, Any]:
    """Return a card as JSON, mentions by their texts alone."""
    told: dict[str, Any] = card.as_dict()
    told["mentions"] = [mention.text for mention in card.mentions]
    return told


def _check(case: _Case) -> None:
    found = [_told(card) for card in case.extract(Document(case.text))]
    stated = [
        {key: told[key] for key in (case.cards[at] if at < len(case.cards) else told)}
        for at, told in enumerate(found)
    ]

    assert stated == case.cards


@pytest.mark.parametrize("case", _cases("cases"), ids=str)
def test_finds_what_the_text_names(case: _Case) -> None:
    _check(case)


@pytest.mark.parametrize("case", _cases("negative"), ids=str)
def test_finds_nothing_where_nothing_is_named(case: _Case) -> None:
    assert [card.name for card in case.extract(Document(case.text))] == []


@pytest.mark.parametrize("case", _cases("known_failures"), ids=str)
@pytest.mark.xfail(reason="beyond this grammar", strict=True)
def test_will_find_some_day(case: _Case) -> None:
    _check(case)


_WORDS = sorted(
    {
        word
        for group in ("cases", "negative")
        for case in _cases(group)
        for word in case.text.split()
    }
)


@pytest.mark.parametrize("extract", [*_EXTRACTORS.values()], ids=[*_EXTRACTORS])
@given(words=st.lists(st.sampled_from([*_WORDS, *"«»\n("]), max_size=40))
def test_any_words_give_cards_in_text_order_with_true_spans(
    extract: _Extractor, words: list[str]
) -> None:
    document = Document(" ".join(words))

    cards = extract(document)

    assert [card.mentions[0].span for card in cards] == sorted(
        card.mentions[0].span for card in cards
    )
    for card in cards:
        for mention in card.mentions:
            assert mention.span.of(document.text) == mention.text
            assert document.sentence_at(mention.span.start).index == mention.sentence


@pytest.mark.parametrize("extract", [*_EXTRACTORS.values()], ids=[*_EXTRACTORS])
@given(text=st.text(max_size=80))
def test_no_text_is_an_error(extract: _Extractor, text: str) -> None:
    assert all(card.mentions for card in extract(Document(text)))


@pytest.mark.parametrize("extract", [*_EXTRACTORS.values()], ids=[*_EXTRACTORS])
@pytest.mark.parametrize(
    "text",
    ["", "   ", "No Arabic here at all.", "12345", "ب" * 5000, "«" * 2000, "(" * 2000],
    ids=["empty", "blank", "Latin", "digits", "one letter", "quotes", "brackets"],
)
def test_text_without_names_gives_no_cards(extract: _Extractor, text: str) -> None:
    assert extract(Document(text)) == ()
