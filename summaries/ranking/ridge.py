"""Ridge regression over a handful of columns, from sums that can be added up.

The sums of several articles together are those of each added; so the folds of a
cross-validation need no second look at the rows.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PENALTY = 10.0
"""On the square of each weight, features being scaled to a deviation of 1."""

Matrix = tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Moments:
    """Weighted sums of the products of each two of 1, the columns and the target."""

    sums: Matrix

    @classmethod
    def of(cls, rows: Iterable[tuple[Sequence[float], float, float]]) -> "Moments":
        """Sum up rows: the columns' values, the target's, and the row's weight."""
        sums: list[list[float]] = []
        for columns, target, weight in rows:
            values = [1.0, *columns, target]
            sums = sums or [[0.0] * len(values) for _ in values]
            for line, left in zip(sums, values, strict=True):
                for number, right in enumerate(values):
                    line[number] += weight * left * right
        return cls(tuple(map(tuple, sums)))

    @classmethod
    def together(cls, parts: Iterable["Moments"]) -> "Moments":
        """Add up the sums of several sets of rows."""
        matrices = [part.sums for part in parts]
        return cls(
            tuple(
                tuple(map(sum, zip(*lines, strict=True)))
                for lines in zip(*matrices, strict=True)
            )
        )


def solve(
    moments: Moments, penalty: float = PENALTY
) -> tuple[float, tuple[float, ...]]:
    """Return the constant and the columns' weights that err least, squared.

    A column that never varies gets no weight.

    >>> rows = [((float(x),), 2.0 * x + 1, 1.0) for x in range(9)]
    >>> constant, (weight,) = solve(Moments.of(rows), penalty=0)
    >>> round(constant, 6), round(weight, 6)
    (1.0, 2.0)
    """
    sums = moments.sums
    total, last = sums[0][0], len(sums) - 1
    means = [value / total for value in sums[0]]
    spread = [
        [
            value - total * means[row] * means[column]
            for column, value in enumerate(line)
        ]
        for row, line in enumerate(sums)
    ]
    scales = [
        math.sqrt(max(0.0, spread[column][column]) / total) or 1.0
        for column in range(1, last)
    ]
    equations = [
        [
            *(
                spread[row][column] / (scales[row - 1] * scales[column - 1])
                + (penalty if row == column else 0.0)
                for column in range(1, last)
            ),
            spread[row][last] / scales[row - 1],
        ]
        for row in range(1, last)
    ]
    scaled = _eliminated(equations)
    weights = tuple(value / scale for value, scale in zip(scaled, scales, strict=True))
    constant = means[last] - sum(
        weight * average for weight, average in zip(weights, means[1:], strict=False)
    )
    return constant, weights


_NOTHING = 1e-12


def _eliminated(equations: list[list[float]]) -> list[float]:
    """Solve linear equations, each a row with its right side last (Gauss-Jordan)."""
    size = len(equations)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(equations[row][column]))
        equations[column], equations[pivot] = equations[pivot], equations[column]
        head = equations[column][column]
        if abs(head) < _NOTHING:
            equations[column] = [0.0] * (size + 1)
            continue
        equations[column] = [value / head for value in equations[column]]
        for row in range(size):
            if row != column and (factor := equations[row][column]):
                equations[row] = [
                    value - factor * other
                    for value, other in zip(
                        equations[row], equations[column], strict=True
                    )
                ]
    return [line[-1] for line in equations]
