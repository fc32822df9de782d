"""Ridge regression: solved from sums that can be added up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.ranking.ridge import Moments, solve

_Row = tuple[tuple[float, float], float, float]

_ROWS: list[_Row] = [
    ((float(x), float(x * x % 7)), 3.0 * x - 2.0 * (x * x % 7) + 5, 1.0)
    for x in range(12)
]


def test_a_linear_rule_is_found_without_a_penalty() -> None:
    constant, weights = solve(Moments.of(_ROWS), penalty=0)
    assert (constant, *weights) == pytest.approx((5, 3, -2))


@given(st.integers(1, 11))
def test_the_sums_of_parts_are_those_of_the_whole(cut: int) -> None:
    parts = Moments.together([Moments.of(_ROWS[:cut]), Moments.of(_ROWS[cut:])])
    assert solve(parts)[1] == pytest.approx(solve(Moments.of(_ROWS))[1])


def test_a_penalty_shrinks_weights_and_keeps_the_mean() -> None:
    moments = Moments.of(_ROWS)
    free, shrunk = solve(moments, penalty=0)[1], solve(moments, penalty=50)[1]
    assert abs(shrunk[0]) < abs(free[0])
    constant, weights = solve(moments, penalty=1e9)
    assert weights == pytest.approx((0, 0), abs=1e-6)
    assert constant == pytest.approx(sum(row[1] for row in _ROWS) / len(_ROWS))


def test_a_row_counts_as_often_as_it_weighs() -> None:
    doubled = [(columns, target, 2.0) for columns, target, _ in _ROWS[:1]]
    twice = [*_ROWS[:1], *_ROWS[:1]]
    weighed = solve(Moments.of([*doubled, *_ROWS[1:]]))
    repeated = solve(Moments.of([*twice, *_ROWS[1:]]))
    assert weighed[0] == pytest.approx(repeated[0])
    assert weighed[1] == pytest.approx(repeated[1])


def test_a_column_that_never_varies_gets_no_weight() -> None:
    rows = [((1.0, columns[0]), target, weight) for columns, target, weight in _ROWS]
    for penalty in (0.0, 10.0):
        assert solve(Moments.of(rows), penalty)[1][0] == pytest.approx(0)
