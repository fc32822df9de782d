"""Sequences whose items are made when they are asked for."""

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Lazy(Sequence[T]):
    """A sequence that makes each of its items when asked for it, and keeps none.

    Args:
        make: Makes the item of a number, from 0.
        length: How many items there are.

    >>> squares = Lazy(lambda number: number**2, 5)
    >>> squares[3], squares[-1], squares[1:3], len(squares), list(squares)
    (9, 16, (1, 4), 5, [0, 1, 4, 9, 16])
    """

    def __init__(self, make: Callable[[int], T], length: int) -> None:
        self._make = make
        self._numbers = range(length)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, number: int) -> T: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[T, ...]: ...
    def __getitem__(self, number: int | slice) -> T | tuple[T, ...]:
        if isinstance(number, slice):
            return tuple(map(self._make, self._numbers[number]))
        return self._make(self._numbers[number])
