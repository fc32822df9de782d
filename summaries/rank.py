"""How much each sentence of an article matters, and why.

A sentence's share is what part of its words people's summaries would hold: a weighted
sum of a few features (`summaries.ranking`) with learned weights. Sharing words with the
title raises it a little; that weight is a judgement, since the articles that the others
were learned from have no titles.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summaries.lazy import Lazy
from summaries.ranking.features import (
    FEATURES,
    Feature,
    Story,
    centrality,
    story_of,
)
from summaries.ranking.weights import WEIGHTS, Weights

__all__ = [
    "Rank",
    "Ranks",
    "Reason",
    "Story",
    "centrality",
    "rank",
    "story_of",
]

Reason = Literal[
    "opens_text",
    "opens_paragraph",
    "near_start",
    "central",
    "title_words",
    "has_figure",
    "focus",
    "in_several",
    "introduces",
    "fills_budget",
    "only_text",
]
"""Why a sentence was chosen.

opens_text, opens_paragraph, near_start: where it stands; central: it shares much with
the rest; title_words, has_figure: what it holds; focus: it speaks of what was asked
about; in_several: other articles of the story tell it, too; introduces: another chosen
sentence would not be understood without it; fills_budget: it was the best that still
fitted; only_text: there was nothing better.
"""

_DIGIT = re.compile(r"\d")
_TITLE_WEIGHT = 0.25
_CENTRAL_SHARE = 0.3
_START_SHARE = 0.25
_TITLE_SHARE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """What a sentence is worth."""

    score: float
    """From 0 to 1, the best sentence's; comparable within one document."""
    reasons: tuple[Reason, ...]


def _shares(
    story: Story, weights: Weights, features: Mapping[str, Feature]
) -> list[float]:
    """Return the weighted sum of each sentence's features, 0 to 1."""
    found = [weights.constant] * len(story.sentences)
    for name, weight in weights.of.items():
        for number, value in enumerate(features[name](story)):
            found[number] += weight * value
    return [
        min(1.0, max(0.0, share)) if bag else 0.0
        for share, bag in zip(found, story.bags, strict=True)
    ]


def _share_of_title(bag: Mapping[str, int], title: frozenset[str]) -> float:
    return len(title & bag.keys()) / len(title) if title else 0.0


class Ranks(Lazy[Rank]):
    """The ranks of a story's sentences, in text order.

    Scores are there from the first; reasons are looked for when a rank is asked for,
    since few of the sentences are chosen.
    """

    def __init__(
        self, story: Story, scores: Sequence[float], titled: Sequence[float]
    ) -> None:
        super().__init__(self._rank, len(scores))
        self.scores = scores
        self._story = story
        self._titled = titled

    def _rank(self, number: int) -> Rank:
        story = self._story
        sentence = story.sentences[number]
        first = story.opens
        opens = number > first and (
            sentence.paragraph != story.sentences[number - 1].paragraph
        )
        near = first + len(story.sentences) * _START_SHARE
        signs: tuple[tuple[Reason, bool], ...] = (
            ("opens_text", number == first),
            ("opens_paragraph", opens),
            ("near_start", first < number <= near),
            ("central", story.central[number] >= self._least_central > 0),
            ("title_words", self._titled[number] >= _TITLE_SHARE),
            ("has_figure", _DIGIT.search(sentence.text) is not None),
        )
        return Rank(
            score=self.scores[number],
            reasons=tuple(reason for reason, holds in signs if holds),
        )

    @cached_property
    def _least_central(self) -> float:
        """The centrality from which a sentence is among the most central ones."""
        central = sorted(self._story.central, reverse=True)
        return central[math.ceil(len(central) * _CENTRAL_SHARE) - 1]


def scores_of(ranks: Sequence[Rank]) -> Sequence[float]:
    """Return the scores of some ranks, without looking for their reasons if need be."""
    return ranks.scores if isinstance(ranks, Ranks) else [one.score for one in ranks]


def rank(
    story: Story,
    weights: Weights = WEIGHTS,
    features: Mapping[str, Feature] = FEATURES,
) -> Ranks:
    """Rank the sentences of a story.

    Args:
        story: The sentences.
        weights: What each feature weighs.
        features: Each feature that has a weight, by name.

    Returns:
        One rank a sentence, in text order.
    """
    title = story.document.title_terms
    titled = [_share_of_title(bag, title) for bag in story.bags]
    scores = [
        share * (1 + _TITLE_WEIGHT * of_title)
        for share, of_title in zip(
            _shares(story, weights, features), titled, strict=True
        )
    ]
    best = max(scores, default=0) or 1
    return Ranks(story, [score / best for score in scores], titled)
