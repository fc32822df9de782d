"""Budgets: what fits, what is left, what a sentence is worth."""

import pytest

from summaries.budget import Budget


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


def test_longer_sentences_are_worth_more_where_sentences_are_counted() -> None:
    counted, words = Budget(3, None), Budget(None, 90)
    assert counted.worth(0.5, 20) > counted.worth(0.5, 10)
    assert counted.worth(0.5, 80) == counted.worth(0.5, 40)
    assert words.worth(0.5, 20) == words.worth(0.5, 10) == 0.5
