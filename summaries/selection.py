"""Selection: the best sentences that fit a budget, stand together and differ."""

from collections.abc import Collection, Sequence
from enum import IntEnum, auto
from functools import cache
from heapq import heapify, heappop, heappush
from itertools import combinations

from summaries.budget import Budget
from summaries.carried import Carried, carried
from summaries.coherence import Standing
from summaries.lazy import Lazy
from summaries.paragraphs import word_count
from summaries.rank import Story
from summaries.said import Said

_ALLUDING = 0.7
"""Worth of «لكن الحكومة …» while what it is contrasted with is left out."""
_BESIDE = 0.85
"""Worth of the same beside what it is contrasted with: it still reads as a part."""
_LONGEST_CHAIN = 3
"""Sentences taken for the sake of one; beyond, it is passed over."""
_BRACKETED = 0.95
"""Worth of a sentence with its speaker in brackets, beside itself with its chain."""
_DEAR = 0.6
"""Where its chain is worth so much less than a sentence, it is taken without."""
_MOST_ASKED = 2
"""Sentences of a summary whose speaker is looked for: that takes time."""


def _stems_of(story: Story, number: int) -> frozenset[str]:
    """Return what a sentence says, by its stems, else by its words."""
    return frozenset(story.bags[number] or story.sentences[number].text.split())


class _Turn(IntEnum):
    """How often a sentence has queued."""

    FIRST = auto()
    WEIGHED = auto()
    """With what it needs, as the choice stands."""
    ALONE = auto()
    """For itself, with its speaker in brackets, since its chain does not fit."""


class Selection:
    """Picks sentences of a story, best first, until nothing fits the budget.

    All numbers count the story's sentences, headings left out.

    Args:
        story: The sentences.
        scores: What each is worth, 0 to 1.
        standing: How each stands; asked only of those that it comes to.
        budget: What may be spent.
    """

    def __init__(
        self,
        story: Story,
        scores: Sequence[float],
        standing: Sequence[Standing],
        budget: Budget,
    ) -> None:
        self._story = story
        self._standing = standing
        self._left = budget
        self._worths = [
            budget.worth(score, words)
            for score, words in zip(scores, story.words, strict=True)
        ]
        stems = cache(lambda number: _stems_of(story, number))
        self._said = Said(Lazy(stems, len(story.bags)), story.spread)
        self._number = {one.index: number for number, one in enumerate(story.sentences)}
        self._asked: dict[int, Carried | None] = {}
        self.chosen: set[int] = set()
        self.introducing: set[int] = set()

    def _chain(self, number: int) -> list[int]:
        """Return a sentence and those, not chosen yet, that it cannot do without."""
        return self._led_to(number, self.chosen)

    def _led_to(self, number: int, known: Collection[int]) -> list[int]:
        """Return a sentence and those that it needs, one by another, but the known."""
        chain = [number]
        for one in chain:  # grows as it is walked
            if len(chain) > _LONGEST_CHAIN:
                break
            needed = (self._number[index] for index in self._standing[one].needs)
            chain += [
                other for other in needed if other not in known and other not in chain
            ]
        return chain

    def _worth(self, number: int) -> float:
        """Return the mean worth of what must be taken, as the choice stands."""
        chain = self._chain(number)
        worth = sum(self._worths[one] for one in chain) / len(chain)
        introduction = self._standing[number].introduction
        if introduction is not None:
            beside = self._number[introduction] in self.chosen
            worth *= _BESIDE if beside else _ALLUDING
        return min(worth, self._worths[number])

    def _take(self, number: int) -> bool:
        """Choose a sentence with its chain; tell whether that fits."""
        chain = self._chain(number)
        if len(chain) > 1 and self._is_dear(chain) and self._take_alone(number):
            return True
        words = sum(self._story.words[one] for one in chain)
        if len(chain) > _LONGEST_CHAIN or not self._left.allows(len(chain), words):
            return False
        if any(self._said.repeats(one) for one in chain) or any(
            self._said.same(*pair) for pair in combinations(chain, 2)
        ):
            return True
        for one in chain:
            self.chosen.add(one)
            self._said.add(one)
        self._note_introductions(chain)
        self._left = self._left.without(len(chain), words)
        return True

    def _stands_alone(self, number: int) -> bool:
        """Tell whether a sentence needs no other and alludes to none, as most do."""
        standing = self._standing[number]
        return not standing.needs and standing.introduction is None

    def _take_plain(self, number: int) -> None:
        """Choose a sentence that fits, unless it says what was said."""
        if not self._said.repeats(number):
            self.chosen.add(number)
            self._said.add(number)
            self._left = self._left.without(1, self._story.words[number])

    def _is_dear(self, chain: Sequence[int]) -> bool:
        worth = self._worths[chain[0]]
        return sum(self._worths[one] for one in chain) < _DEAR * worth * len(chain)

    def _take_alone(self, number: int) -> bool:
        """Choose a sentence without its chain if its speaker can be told instead."""
        words = self._story.words[number]
        if not self._left.allows(1, words) or self._said.repeats(number):
            return False
        speaker = self._speaker(number)
        words += word_count(speaker.name) if speaker else 0
        if speaker is None or not self._left.allows(1, words):
            return False
        self.chosen.add(number)
        self._said.add(number)
        self._left = self._left.without(1, words)
        return True

    def _speaker(self, number: int) -> Carried | None:
        if number not in self._asked and len(self._asked) < _MOST_ASKED:
            leant_on = sorted(self._led_to(number, frozenset())[1:])
            sentences = self._story.sentences
            self._asked[number] = carried(
                sentences[number], [sentences[one] for one in leant_on]
            )
        return self._asked.get(number)

    @property
    def speakers(self) -> dict[int, Carried]:
        """Who speaks in the chosen sentences whose antecedent was not chosen."""
        return {
            number: speaker
            for number, speaker in self._asked.items()
            if speaker and number in self.chosen and len(self._chain(number)) > 1
        }

    def _note_introductions(self, chain: Sequence[int]) -> None:
        for one in chain:
            standing = self._standing[one]
            for other in (*standing.needs, standing.introduction):
                if other is not None:
                    self.introducing.add(self._number[other])

    def run(self) -> None:
        """Choose until the budget is spent or nothing more fits.

        Where none fits that leans on no other, one is chosen all the same: a brief
        one within the budget, else the best, whatever its length.
        """
        queue = [
            (-worth, number, _Turn.FIRST) for number, worth in enumerate(self._worths)
        ]
        heapify(queue)
        while queue and not self._left.spent:
            worth, number, turn = heappop(queue)
            if number in self.chosen or not self._may_be_taken(number):
                continue
            if self._stands_alone(number):
                self._take_plain(number)
                continue
            # what a sentence needs is known only now; it may queue once more
            if turn is _Turn.FIRST and (now := -self._worth(number)) > worth:
                heappush(queue, (now, number, _Turn.WEIGHED))
            elif not self._take(number) and self._standing[number].needs:
                if turn is _Turn.ALONE:
                    self._take_alone(number)
                elif self._left.sentences is not None:
                    heappush(queue, (worth * _BRACKETED, number, _Turn.ALONE))
        if not self.chosen:
            self.chosen.update(self._best_alone())

    def _may_be_taken(self, number: int) -> bool:
        # the cheaper questions first: how a sentence stands takes reading
        return (
            self._left.allows(1, self._story.words[number])
            and not self._said.repeats_word_for_word(number)
            and self._standing[number].fit
        )

    def _best_alone(self) -> list[int]:
        """Return the best sentence to stand alone, one within the budget if any."""
        alone = [
            number
            for number, one in enumerate(self._standing)
            if one.fit and (one.loosely or not one.needs)
        ]

        def order(number: int) -> tuple[bool, bool, float]:
            fits = self._left.allows(1, self._story.words[number])
            return not fits, self._standing[number].loosely, -self._worths[number]

        return sorted(alone, key=order)[:1]
