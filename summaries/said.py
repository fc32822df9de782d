"""Said: what a summary has said already, so that nothing is said twice."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

_SAME = 0.6
"""Share of the stems of two sentences, from which they say the same."""
_COMPARED = 50
"""Earlier sentences looked at for each stem: keeps the time linear."""


class Said:
    """What the chosen sentences say, to tell whether another repeats it.

    Two sets that share at least 60 % of their union must share one of the rarest
    40 % of either; so only sentences that meet in those are compared.

    Args:
        stems: What each sentence says.
        spread: How many sentences hold a stem; none where it isn't known.
    """

    def __init__(
        self, stems: Sequence[frozenset[str]], spread: Mapping[str, int]
    ) -> None:
        self._stems = stems
        self._spread = spread
        self._whole: set[frozenset[str]] = set()
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        self._rarest: dict[int, list[str]] = {}

    def _rare(self, number: int) -> list[str]:
        if number not in self._rarest:
            bag = self._stems[number]
            kept = len(bag) - math.ceil(_SAME * len(bag)) + 1
            spread = self._spread
            order = sorted([(spread.get(term, 0), term) for term in bag])
            self._rarest[number] = [term for _, term in order[:kept]]
        return self._rarest[number]

    def repeats(self, number: int) -> bool:
        """Tell whether a sentence says what one of those added says."""
        if self.repeats_word_for_word(number):
            return True
        near = {
            other
            for term in self._rare(number)
            for other in self._holding[term][-_COMPARED:]
        }
        return any(self.same(number, other) for other in near)

    def repeats_word_for_word(self, number: int) -> bool:
        """Tell whether a sentence has the very stems of one of those added."""
        return self._stems[number] in self._whole

    def same(self, one: int, other: int) -> bool:
        """Tell whether two sentences say the same, by the stems that they share."""
        ours, theirs = self._stems[one], self._stems[other]
        return len(ours & theirs) >= _SAME * len(ours | theirs)

    def add(self, number: int) -> None:
        """Note what a sentence says."""
        self._whole.add(self._stems[number])
        for term in self._rare(number):
            self._holding[term].append(number)
