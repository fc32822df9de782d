"""An article's summary: some of its own sentences, in their order, within a budget."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import combinations

from summaries.coherence import Standing, standings
from summaries.document import Document
from summaries.rank import Rank, Reason, rank, terms
from summaries.segment import Sentence
from summaries.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenSentence:
    """A sentence of the article that the summary repeats, and why."""

    text: str
    span: Span
    index: int
    """Its number among the document's sentences."""
    score: float
    """From 0 to 1; comparable within one summary."""
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The chosen sentences in text order; none where the text has no Arabic."""

    sentences: tuple[ChosenSentence, ...]

    @property
    def text(self) -> str:
        """The sentences as one text, each line break within them a blank."""
        return " ".join(" ".join(chosen.text.split()) for chosen in self.sentences)


# -------------------------------------------------------------------------- the budget


@dataclass(frozen=True, slots=True)
class _Budget:
    """What may still be spent; None is no limit."""

    sentences: int | None
    words: int | None

    def allows(self, sentences: int, words: int) -> bool:
        return (self.sentences is None or sentences <= self.sentences) and (
            self.words is None or words <= self.words
        )

    def without(self, sentences: int, words: int) -> "_Budget":
        return _Budget(
            None if self.sentences is None else self.sentences - sentences,
            None if self.words is None else self.words - words,
        )

    @property
    def spent(self) -> bool:
        return self.sentences == 0 or self.words == 0


def _check_count(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        message = f"{name} is a whole number, not {value!r}"
        raise TypeError(message)
    if value < 1:
        message = f"{name} is at least 1, not {value}"
        raise ValueError(message)


def _check_ratio(ratio: object) -> None:
    if isinstance(ratio, bool) or not isinstance(ratio, int | float):
        message = f"ratio is a number, not {ratio!r}"
        raise TypeError(message)
    if not 0 <= ratio <= 1:  # also false for NaN
        message = f"ratio is from 0 to 1, not {ratio}"
        raise ValueError(message)


def _check(sentences: object, ratio: object, words: object) -> None:
    given = {"sentences": sentences, "ratio": ratio, "words": words}
    named = [name for name, value in given.items() if value is not None]
    if len(named) != 1:
        message = f"one of sentences, ratio and words is needed, not {named or 'none'}"
        raise TypeError(message)
    if ratio is not None:
        _check_ratio(ratio)
    else:
        _check_count(named[0], given[named[0]])


# ----------------------------------------------------------------------- what was said


_SAME = 0.6
"""Share of the stems of two sentences, from which they say the same."""
_COMPARED = 50
"""Earlier sentences looked at for each stem: keeps the time linear."""


class _Said:
    """What the chosen sentences say, to tell whether another repeats it.

    Two sets that share at least 60 % of their union must share one of the rarest
    40 % of either; so only sentences that meet in those are compared.
    """

    def __init__(self, stems: Sequence[frozenset[str]]) -> None:
        self._stems = stems
        spread: defaultdict[str, int] = defaultdict(int)
        for bag in stems:
            for term in bag:
                spread[term] += 1
        self._spread = spread
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


class _Selection:
    """Picks sentences of a story, best first, until nothing fits the budget.

    All numbers count the story's sentences, headings left out.
    """

    def __init__(
        self,
        story: Sequence[Sentence],
        ranks: Sequence[Rank],
        standing: Sequence[Standing],
        said: _Said,
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

    def _take(self, number: int, budget: _Budget) -> _Budget:
        """Choose a sentence with its chain where it fits; return what is left."""
        chain = self._chain(number)
        words = sum(len(self._story[one].text.split()) for one in chain)
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

    def run(self, budget: _Budget) -> None:
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


def _has_arabic(text: str) -> bool:
    return any(
        "\u0620" <= letter <= "\u064a" or "\ufb50" <= letter <= "\ufefc"
        for letter in text
    )


def _chosen(
    sentence: Sentence, score: float, reasons: tuple[Reason, ...]
) -> ChosenSentence:
    return ChosenSentence(
        text=sentence.text,
        span=sentence.span,
        index=sentence.index,
        score=score,
        reasons=reasons,
    )


def _select(document: Document, story: Sequence[Sentence], budget: _Budget) -> Summary:
    bags = [terms(document, sentence) for sentence in story]
    ranks = rank(document, story, bags)
    standing = standings(document)
    said = _Said(
        [
            frozenset(bag) or frozenset(sentence.text.split())
            for bag, sentence in zip(bags, story, strict=True)
        ]
    )
    selection = _Selection(
        story, ranks, [standing[sentence.index] for sentence in story], said
    )
    selection.run(budget)
    if not selection.chosen:
        best = selection.best_alone()
        if best is None:
            return _only_text(document, story)
        selection.chosen.add(best)
    return Summary(sentences=tuple(_explained(story, ranks, selection)))


def _explained(
    story: Sequence[Sentence], ranks: Sequence[Rank], selection: _Selection
) -> Iterator[ChosenSentence]:
    for number in sorted(selection.chosen):
        reasons = ranks[number].reasons
        if number in selection.introducing:
            reasons += ("introduces",)
        yield _chosen(story[number], ranks[number].score, reasons or ("fills_budget",))


def _only_text(document: Document, story: Sequence[Sentence]) -> Summary:
    """Return one sentence where none is fit: of the story, else a heading."""
    first = next(
        sentence
        for sentence in (*story, *document.sentences)
        if _has_arabic(sentence.text)
    )
    return Summary(sentences=(_chosen(first, 0.0, ("only_text",)),))


def summarise(
    document: Document,
    *,
    sentences: int | None = None,
    ratio: float | None = None,
    words: int | None = None,
) -> Summary:
    """Summarise a document in its own sentences.

    No sentence is chosen that hangs on one left out, none that repeats another, and no
    heading unless there is nothing else.

    Args:
        document: What to summarise.
        sentences: How many sentences at most.
        ratio: The share of the words of its story (headings left out) at most, 0 to 1.
        words: How many words at most; a word is what stands between blanks.

    Returns:
        A summary within the budget; but a text that has Arabic in it yields at least
        one sentence, however long. A text without an Arabic letter yields none.

    Raises:
        TypeError: Not exactly one budget is given, or it is no number.
        ValueError: A count is below 1, or the ratio outside 0 to 1.

    >>> text = "زار وزير الصحة المستشفى أمس. وقال إن العمل يسير جيدا. وانتهت الزيارة."
    >>> summarise(Document(text), sentences=1).text
    'زار وزير الصحة المستشفى أمس.'
    """
    _check(sentences, ratio, words)
    if not _has_arabic(document.text):
        return Summary(sentences=())
    story = [sentence for sentence in document.sentences if not sentence.heading]
    if ratio is not None:
        total = sum(len(sentence.text.split()) for sentence in story)
        words = math.floor(ratio * total + 1e-9)  # 0.3 × 10 is 3, not 2.999…
    return _select(document, story, _Budget(sentences, words))
