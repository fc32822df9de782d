"""What each feature of a sentence weighs: learned, see `MODEL.md`.

A sentence's share is the sum below: which part of its words the summaries of five
people hold on average, as far as its features tell.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A linear model: a constant, and a weight for each feature by name."""

    constant: float
    of: Mapping[str, float]


WEIGHTS = Weights(
    constant=0.178,
    of={
        "first": 0.210,  # the first sentence tells what the text is about
        "remaining": 0.175,  # then gently downwards, by the words before
        "central": 0.094,  # what the others speak of too
        "full": 0.070,  # a short sentence says little; 30 words are enough
        "endless": -0.198,  # one of 80 words is rarely taken whole
        "continues": -0.266,  # half of a sentence says little without the other
    },
)
