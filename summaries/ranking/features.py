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
from summaries.furniture import is_credit
from summaries.segment import Sentence
from summaries.tokens import tokens

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
                if not is_credit(
                    sentence, tuple(tokens(self.document.text, sentence.span))
                )
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
    rarities = [math.log(1 + len(bags) / max(1, held)) for held in range(len(bags) + 1)]
    rarity = {term: rarities[held] for term, held in spread.items()}
    total = dict.fromkeys(spread, 0.0)
    vectors = []
    for bag in bags:
        weights = _weights(bag, rarity)
        length = math.hypot(*weights)
        vectors.append((weights, length))
        for term, weight in zip(bag, weights, strict=True):
            total[term] += weight / length
    whole = math.hypot(*total.values())
    return [
        min(1.0, sum(map(mul, weights, map(total.__getitem__, bag))) / length / whole)
        if length
        else 0.0
        for bag, (weights, length) in zip(bags, vectors, strict=True)
    ]


def _weights(bag: Bag, rarity: Mapping[str, float]) -> list[float]:
    """Return what the terms of a sentence weigh; most of them stand there once."""
    if sum(bag.values()) == len(bag):
        return [*map(rarity.__getitem__, bag)]
    return [(1 + math.log(count)) * rarity[term] for term, count in bag.items()]


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
