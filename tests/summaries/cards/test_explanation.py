"""Explanation: each card with its evidence, its rule and its sentence."""

import re
from itertools import chain

import pytest

from summaries import Document, fact_cards
from summaries.cards.explanation import KINDS, Evidence, Explanation, explained
from summaries.spans import Span

_TEXT = (
    "أكد وزير النقل سامي عواد أن الجسر الجديد في البصرة كلف 40 مليون دينار.\n"
    "وأضاف عواد أن هيئة الطرق ستفتتحه في 3 مايو 2024. ورفض الوزير ذكر الشركة."
)


@pytest.fixture(name="document")
def _document() -> Document:
    return Document(_TEXT)


@pytest.fixture(name="explanations")
def _explanations(document: Document) -> list[Explanation]:
    return list(explained(fact_cards(document)))


def test_every_card_is_explained_once(
    document: Document, explanations: list[Explanation]
) -> None:
    cards = fact_cards(document)

    for kind in KINDS:
        ours = [one for one in explanations if one.kind == kind]
        assert len(ours) == len(getattr(cards, kind)) > 0, kind


def test_only_kinds_asked_for_are_explained(document: Document) -> None:
    found = {one.kind for one in explained(fact_cards(document), ("dates", "places"))}

    assert found == {"dates", "places"}


def test_every_mention_of_a_person_has_its_own_rule(
    document: Document, explanations: list[Explanation]
) -> None:
    (person,) = (one for one in explanations if one.kind == "people")

    shown = [(e.span.of(document.text), e.sentence) for e in person.evidence]
    reasons = [one.reason for one in person.evidence]

    assert shown == [("سامي عواد", 0), ("عواد", 1), ("الوزير", 2)]
    assert all(reasons)
    assert len(set(reasons)) == 3


def test_what_a_card_says_leaves_out_what_is_not_set(
    explanations: list[Explanation],
) -> None:
    (figure,) = (one for one in explanations if one.kind == "figures")

    assert figure.says["value"] == "40000000"
    assert figure.says["kind"] == "money"
    assert not {"role", "direction", "start", "end", "text"} & set(figure.says)


def test_evidence_is_shown_in_brackets_within_its_sentence(document: Document) -> None:
    at = _TEXT.index("3 مايو")

    shown = Evidence(span=Span(at, at + 11), sentence=1, reason="").shown(document)

    assert shown == "وأضاف عواد أن هيئة الطرق ستفتتحه في [3 مايو 2024]."


def test_a_long_sentence_is_cut_on_both_sides() -> None:
    document = Document(f"{'كلمة ' * 30}سامي{' كلمة' * 30}.")
    at = document.text.index("سامي")

    shown = Evidence(span=Span(at, at + 4), sentence=0, reason="").shown(document)

    assert re.fullmatch(r"….{70,90}\[سامي\].{70,90}…", shown)


def test_an_explanation_is_told_in_lines(
    document: Document, explanations: list[Explanation]
) -> None:
    (date,) = (one for one in explanations if one.kind == "dates")

    card, reason, place = date.told(document).splitlines()

    assert card == "dates: value=2024-05-03, calendar=gregorian"
    assert reason.strip() == date.evidence[0].reason
    assert place.strip().startswith("sentence 1, ")


def test_roles_are_told_one_after_another(
    document: Document, explanations: list[Explanation]
) -> None:
    told = chain.from_iterable(one.told(document).splitlines() for one in explanations)

    assert "people: name=سامي عواد, roles=وزير النقل, aliases=عواد" in told


def test_a_text_without_cards_has_nothing_to_explain() -> None:
    assert list(explained(fact_cards(Document("")))) == []
