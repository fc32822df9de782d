"""Where a figure stands: what its rules look at before and after it."""

from typing import NamedTuple

from summaries.cards.amount import Amount
from summaries.cards.reading import Reading, word_set
from summaries.cards.surroundings import Change, Direction, Role

FROM = word_set("من")
SPENT_ON = word_set("على")
COMMAS = frozenset("،,(")
COMPARED = word_set("مقابل مقارنة بعدما")
"""Between a figure and the one that it is compared with."""
NEAR = 6


class Earlier(NamedTuple):
    """The figure before: what another that is compared with it is of, too."""

    amount: Amount
    sentence: int
    of: str | None
    role: Role | None
    direction: Direction | None


class Start(NamedTuple):
    """Where a figure and its sentence begin, by tokens."""

    figure: int
    """Its modifier included."""
    sentence: int


class FigurePlace(NamedTuple):
    """Where a figure stands, and what stands before it."""

    reading: Reading
    amount: Amount
    start: int
    """Where it begins, its modifier included."""
    opening: int
    """Where its sentence begins."""
    change: Change | None
    earlier: Earlier | None
    owner: int | None
    """A noun of measure before it that points back."""

    @property
    def floor(self) -> int:
        """Return where the figure before ends; no phrase reaches further back."""
        return self.earlier.amount.end if self.earlier else self.opening

    @property
    def same(self) -> bool:
        """Tell whether the figure before is of this kind."""
        return self.earlier is not None and (
            self.earlier.amount.kind == self.amount.kind
        )
