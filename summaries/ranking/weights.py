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
    constant=0.1,
    of={
        "start": 0.3,  # the first sentence most of all, the next ones less
        "remaining": 0.1,  # then gently downwards with the text
        "central": 0.1,  # what the others speak of too
        "full": 0.1,  # short sentences say little
        "endless": -0.2,  # very long ones are rarely taken whole
    },
)
