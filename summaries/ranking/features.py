"""Features: what is seen of a sentence's place, content and length.

Each is a function from a story to one value a sentence, about 0 to 1, in time linear in
the story. They are few, and hold on any kind of text; `candidates` has those that were
tried beside them and did not pay.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from operator import mul

from summaries.document import Document
from summaries.furniture import HEAD, is_credit
from summaries.segment import Sentence

Bag = Mapping[str, int]
"""A sentence's stems with their counts."""


@dataclass(frozen=True, kw_only=True)  # no slots: centrality is kept once known
class Story:
    """A document's sentences without its headings, as ranking sees them."""

    document: Document
    sentences: tuple[Sentence, ...]
    bags: tuple[Bag, ...]
    """The terms of each sentence."""
    words: tuple[int, ...]
    """How many words each has."""

    @cached_property
    def opens(self) -> int:
        """The number of the sentence that it begins with; credits before it aside."""
        return next(
            (
                number
                for number, sentence in enumerate(self.sentences)
                if not is_credit(sentence, self.document.words(sentence, HEAD))
            ),
            0,
        )

    @cached_property
    def central(self) -> Sequence[float]:
        """How much each sentence shares with all of them, 0 to 1."""
        return centrality(self.bags, self.spread)

    @cached_property
    def spread(self) -> Mapping[str, int]:
        """How many of the sentences hold each term."""
        return spread_of(self.bags)


def story_of(document: Document) -> Story:
    """Return the sentences of a document that a summary may take."""
    sentences = tuple(one for one in document.sentences if not one.heading)
    return Story(
        document=document,
        sentences=sentences,
        bags=tuple(document.terms[one.index] for one in sentences),
        words=tuple(document.word_counts[one.index] for one in sentences),
    )


Feature = Callable[[Story], Sequence[float]]

# ------------------------------------------------------------------------------- place


def first(story: Story) -> list[float]:
    """Return 1 for the first sentence, which tells what the text is about."""
    return [float(number == story.opens) for number in range(len(story.sentences))]


def remaining(story: Story) -> list[float]:
    """Return the share of the story's words that stand from each sentence on."""
    total = sum(story.words) or 1
    return [
        1 - (until - words) / total
        for until, words in zip(accumulate(story.words), story.words, strict=True)
    ]


# ----------------------------------------------------------------------------- content


def spread_of(bags: Iterable[Bag]) -> Counter[str]:
    """Count the sentences that hold each term."""
    return Counter(chain.from_iterable(bags))


def centrality(
    bags: Sequence[Bag], spread: Mapping[str, int] | None = None
) -> list[float]:
    """Return the cosine between each sentence and the sum of all of them.

    A term weighs (1 + ln count) × ln(1 + sentences / those that hold it): what every
    sentence says tells little of any.

    Args:
        bags: The terms of each sentence with their counts.
        spread: How many of the sentences hold each term, where that is known.

    Returns:
        One value a sentence, 0 to 1.

    >>> bags = [{"قمه": 1, "رياض": 1}, {"قمه": 1}, {"قمه": 2, "وزير": 1}]
    >>> [round(value, 2) for value in centrality(bags)]
    [0.72, 0.87, 0.81]
    """
    spread = spread_of(bags) if spread is None else spread
    squares = {
        holding: math.log(1 + len(bags) / holding) ** 2
        for holding in set(spread.values())
    }
    squared = {term: squares[holding] for term, holding in spread.items()}
    # a term's weight in a sentence of some length is count × rarity / length; here is
    # the sum of count / length over the sentences
    total = dict.fromkeys(spread, 0.0)
    vectors = []
    for bag in bags:
        repeated = _repeated(bag)
        length = sum(map(squared.__getitem__, bag))
        if repeated:
            length += sum((count**2 - 1) * squared[term] for term, count in repeated)
        length = math.sqrt(length)
        vectors.append((bag, repeated, length))
        share = 1 / length if length else 0.0
        for term in bag:
            total[term] += share
        for term, count in repeated:
            total[term] += (count - 1) * share
    worth = {term: squared[term] * weight for term, weight in total.items()}
    whole = math.sqrt(sum(map(mul, worth.values(), total.values())))
    return [
        min(1.0, _sum(worth, bag, repeated) / length / whole) if length else 0.0
        for bag, repeated, length in vectors
    ]


Repeated = Sequence[tuple[str, float]]
"""Terms that stand more than once in a sentence, with 1 + ln count."""


def _repeated(bag: Bag) -> Repeated:
    if sum(bag.values()) == len(bag):  # as in most sentences
        return ()
    return [(term, 1 + math.log(count)) for term, count in bag.items() if count > 1]


def _sum(of: Mapping[str, float], bag: Bag, repeated: Repeated) -> float:
    """Return the sum of what the terms of a sentence have, by their counts."""
    once = sum(map(of.__getitem__, bag))
    if not repeated:
        return once
    return once + sum((count - 1) * of[term] for term, count in repeated)


def central(story: Story) -> Sequence[float]:
    """Return how much each sentence shares with all the others."""
    return story.central


# ------------------------------------------------------------------------------ length


_FULL = 30
"""Words from which on a sentence is long enough to say something whole."""
_ENDLESS = range(45, 80)
"""Words over which a sentence becomes too long to be read in a summary."""


def full(story: Story) -> list[float]:
    """Return how near each sentence is to 30 words, 1 beyond."""
    return [min(words, _FULL) / _FULL for words in story.words]


def endless(story: Story) -> list[float]:
    """Return 0 up to 45 words, 1 from 80 on."""
    return [
        (min(max(words, _ENDLESS.start), _ENDLESS.stop) - _ENDLESS.start)
        / len(_ENDLESS)
        for words in story.words
    ]


def continues(story: Story) -> list[float]:
    """Return 1 for a clause that goes on a sentence begun before it."""
    return [float(sentence.continues) for sentence in story.sentences]


FEATURES: Mapping[str, Feature] = {
    "first": first,
    "remaining": remaining,
    "central": central,
    "full": full,
    "endless": endless,
    "continues": continues,
}
"""The features that have a weight, by the weight's name."""
