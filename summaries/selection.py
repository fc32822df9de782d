"""Selection: the best sentences that fit a budget, stand together and differ."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import combinations

from summaries.coherence import Standing
from summaries.paragraphs import word_count
from summaries.rank import Rank
from summaries.segment import Sentence

# -------------------------------------------------------------------------- the budget


@dataclass(frozen=True, slots=True)
class Budget:
    """What may still be spent; None is no limit."""

    sentences: int | None
    words: int | None

    def allows(self, sentences: int, words: int) -> bool:
        """Tell whether so much fits."""
        return (self.sentences is None or sentences <= self.sentences) and (
            self.words is None or words <= self.words
        )

    def without(self, sentences: int, words: int) -> "Budget":
        """Return what is left when so much is taken."""
        return Budget(
            None if self.sentences is None else self.sentences - sentences,
            None if self.words is None else self.words - words,
        )

    @property
    def spent(self) -> bool:
        """Tell whether nothing more can fit."""
        return self.sentences == 0 or self.words == 0


# ----------------------------------------------------------------------- what was said


_SAME = 0.6
"""Share of the stems of two sentences, from which they say the same."""
_COMPARED = 50
"""Earlier sentences looked at for each stem: keeps the time linear."""


class Said:
    """What the chosen sentences say, to tell whether another repeats it.

    Two sets that share at least 60 % of their union must share one of the rarest
    40 % of either; so only sentences that meet in those are compared.
    """

    def __init__(self, stems: Sequence[frozenset[str]]) -> None:
        self._stems = stems
        self._spread = Counter(term for bag in stems for term in bag)
        self._whole: set[frozenset[str]] = set()
        self._holding: defaultdict[str, list[int]] = defaultdict(list)

    def _rare(self, number: int) -> list[str]:
        bag = self._stems[number]
        kept = len(bag) - math.ceil(_SAME * len(bag)) + 1
        return sorted(bag, key=lambda term: (self._spread[term], term))[:kept]

    def repeats(self, number: int) -> bool:
        """Tell whether a sentence says what one of those added says."""
        ours = self._stems[number]
        if ours in self._whole:
            return True
        near = {
            other
            for term in self._rare(number)
            for other in self._holding[term][-_COMPARED:]
        }
        return any(self.same(number, other) for other in near)

    def same(self, one: int, other: int) -> bool:
        """Tell whether two sentences say the same, by the stems that they share."""
        ours, theirs = self._stems[one], self._stems[other]
        return len(ours & theirs) >= _SAME * len(ours | theirs)

    def add(self, number: int) -> None:
        """Note what a sentence says."""
        self._whole.add(self._stems[number])
        for term in self._rare(number):
            self._holding[term].append(number)


# --------------------------------------------------------------------------- selection


_ALLUDING = 0.5
"""Worth of «لكن الحكومة …» while what it is contrasted with is left out."""
_LONGEST_CHAIN = 3
"""Sentences taken for the sake of one; beyond, it is passed over."""


class Selection:
    """Picks sentences of a story, best first, until nothing fits the budget.

    All numbers count the story's sentences, headings left out.
    """

    def __init__(
        self,
        story: Sequence[Sentence],
        ranks: Sequence[Rank],
        standing: Sequence[Standing],
        said: Said,
    ) -> None:
        self._story = story
        self._ranks = ranks
        self._standing = standing
        self._said = said
        self._number = {one.index: number for number, one in enumerate(story)}
        self.chosen: set[int] = set()
        self.introducing: set[int] = set()

    def _chain(self, number: int) -> list[int]:
        """Return a sentence and those, not chosen yet, that it cannot do without."""
        chain = [number]
        while len(chain) <= _LONGEST_CHAIN:
            antecedent = self._standing[chain[-1]].antecedent
            if antecedent is None or self._number[antecedent] in self.chosen:
                break
            chain.append(self._number[antecedent])
        return chain

    def _worth(self, number: int) -> float:
        """Return the mean score of what must be taken, as the choice stands."""
        chain = self._chain(number)
        worth = sum(self._ranks[one].score for one in chain) / len(chain)
        introduction = self._standing[number].introduction
        alone = introduction is None or self._number[introduction] in self.chosen
        return min(worth, self._ranks[number].score) * (1 if alone else _ALLUDING)

    def _take(self, number: int, budget: Budget) -> Budget:
        """Choose a sentence with its chain where it fits; return what is left."""
        chain = self._chain(number)
        words = sum(word_count(self._story[one].text) for one in chain)
        if (
            len(chain) > _LONGEST_CHAIN
            or not budget.allows(len(chain), words)
            or any(self._said.repeats(one) for one in chain)
            or any(self._said.same(*pair) for pair in combinations(chain, 2))
        ):
            return budget
        for one in chain:
            self.chosen.add(one)
            self._said.add(one)
        self._note_introductions(chain)
        return budget.without(len(chain), words)

    def _note_introductions(self, chain: Sequence[int]) -> None:
        for one in chain:
            for other in (
                self._standing[one].antecedent,
                self._standing[one].introduction,
            ):
                if other is not None:
                    self.introducing.add(self._number[other])

    def run(self, budget: Budget) -> None:
        """Choose until the budget is spent or nothing more fits."""
        queue = [
            (-rank.score, number, False)
            for number, rank in enumerate(self._ranks)
            if self._standing[number].fit
        ]
        heapify(queue)
        while queue and not budget.spent:
            worth, number, weighed = heappop(queue)
            if number in self.chosen:
                continue
            # what a sentence needs is known only now; it may queue once more
            if not weighed and (now := -self._worth(number)) > worth:
                heappush(queue, (now, number, True))
                continue
            budget = self._take(number, budget)

    def best_alone(self) -> int | None:
        """Return the best sentence that leans on no other, whatever its length."""
        alone = [
            number
            for number, one in enumerate(self._standing)
            if one.fit and one.antecedent is None
        ]
        return max(alone, key=lambda number: self._ranks[number].score, default=None)
