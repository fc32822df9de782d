"""Numerals, ordinals and money against Duckling's Arabic examples, another's corpus.

It is a yard-stick, not a law. Each string that does not come out as there is listed
below by its place in the file, with the reason; the list is exact, so that both a loss
and a gain show. Money is compared as amount, currency and bound; Duckling has no codes
for dollars, cents and pounds, nor bounds but two.

Run `uv run pytest tests/quality/test_duckling_numbers.py -n0 -s --no-cov`: a table.
"""

from decimal import Decimal
from typing import Any

import pytest

from summaries.cards.figures import Figure, figures
from summaries.document import Document
from summaries.numerals import numerals
from tests.quality.duckling import Example, examples_of, needed

pytestmark = needed

_STROKE = "convention: two numbers about a stroke are a date or a file, no fraction"
_COUNTS = "convention: the twelve of a group are counted, not put in order"
_LATIN = "miss: a Latin «c» for cents, or cents without a name; no newspaper prints it"

_NOT_AS_THERE = {
    (25, 5): _STROKE,
    (26, 2): _STROKE,
    (34, 0): _STROKE,
    (63, 5): _STROKE,
    (64, 2): _STROKE,
    (72, 0): _STROKE,
    (79, 2): _COUNTS,
    (88, 4): _LATIN,
    (92, 0): _LATIN,
    (92, 1): _LATIN,
    (92, 2): _LATIN,
}
_CODES = {"Dollar": "USD", "Cent": None, "Pound": None}
_FLOORS = {"numeral": 0.95, "ordinal": 0.95, "money": 0.9}


def _is_number(example: Example) -> bool:
    wanted = Decimal(str(example.wanted["value"]))
    ordinal = example.wanted["kind"] == "ordinal"
    found = [(number.value, number.ordinal) for number in numerals(example.text)]
    return found == [(wanted, ordinal)]


def _is_money(example: Example) -> bool:
    found = list(figures(Document(example.text)))
    return len(found) == 1 and _is_sum(found[0], example.wanted)


def _is_sum(figure: Figure, wanted: dict[str, Any]) -> bool:
    values = wanted["value"] if isinstance(wanted["value"], list) else [wanted["value"]]
    amounts = tuple(Decimal(str(value)) for value in values)
    code = _CODES.get(wanted["currency"], wanted["currency"])
    # «على الأقل» is more than there, at least here
    modifier = "more_than" if figure.modifier == "at_least" else figure.modifier
    bound = None if modifier == "approx" else modifier
    return (figure.kind, figure.values, figure.currency, bound) == (
        "money",
        amounts,
        code,
        wanted.get("modifier"),
    )


@pytest.mark.parametrize("kind", ["numeral", "ordinal", "money"])
def test_the_examples_come_out_as_there_but_for_the_listed(kind: str) -> None:
    examples = list(examples_of(kind))
    is_right = _is_money if kind == "money" else _is_number

    missed = [one for one in examples if not is_right(one)]

    right = len(examples) - len(missed)
    print(f"\n{kind:8}{right} of {len(examples)}")  # noqa: T201 - the table is asked for
    for one in missed:
        print(f"  {one.place}  {_NOT_AS_THERE.get(one.place)}")  # noqa: T201
    listed = {one.place for one in examples} & _NOT_AS_THERE.keys()
    assert {one.place for one in missed} == listed
    assert right >= _FLOORS[kind] * len(examples)
