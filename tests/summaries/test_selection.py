"""Selection: budgets, and what counts as said already."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.selection import Budget, Said

_STEMS = st.lists(
    st.frozensets(st.sampled_from("ابتثجحخد"), min_size=1, max_size=6), max_size=10
)


@pytest.mark.parametrize(
    ("budget", "sentences", "words", "fits"),
    [
        (Budget(2, None), 2, 900, True),
        (Budget(2, None), 3, 1, False),
        (Budget(None, 50), 9, 50, True),
        (Budget(None, 50), 1, 51, False),
    ],
)
def test_a_budget_limits_one_thing(
    budget: Budget, sentences: int, words: int, *, fits: bool
) -> None:
    assert budget.allows(sentences, words) is fits


def test_what_is_taken_is_no_longer_there() -> None:
    assert Budget(3, None).without(1, 20) == Budget(2, None)
    assert Budget(None, 60).without(1, 20) == Budget(None, 40)


def test_a_budget_is_spent_when_nothing_is_left() -> None:
    assert Budget(0, None).spent
    assert Budget(None, 0).spent
    assert not Budget(1, None).spent
    assert not Budget(None, 1).spent


@given(_STEMS)
def test_near_repetition_is_found_whatever_came_between(
    stems: list[frozenset[str]],
) -> None:
    said = Said(stems)
    added: list[int] = []
    for number, ours in enumerate(stems):
        expected = any(
            len(ours & stems[other]) >= 0.6 * len(ours | stems[other])
            for other in added
        )
        assert said.repeats(number) is expected
        said.add(number)
        added.append(number)
