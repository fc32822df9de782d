"""Budget: how many sentences or words a summary may take."""

import math
from dataclasses import dataclass

_LONG_ENOUGH = 40
"""Words beyond which a longer sentence is worth no more."""
_LENGTH_POWER = 1 / 3


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

    def worth(self, score: float, words: int) -> float:
        """Return what a sentence is worth: longer ones more where they are counted."""
        if self.sentences is None:
            return score
        return score * math.pow(min(words, _LONG_ENOUGH), _LENGTH_POWER)

    @property
    def spent(self) -> bool:
        """Tell whether nothing more can fit."""
        return self.sentences == 0 or self.words == 0
