"""Agreement: how much of a text a person's summary holds, by pairs of words.

Source: Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004: ROUGE-2,
clipped counts, F1, mean over the people who summarised the same text.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from summaries.normalise import fold

Pairs = Counter[tuple[str, str]]

_WORD = re.compile(r"[^\W_]+")


def pairs(text: str) -> Pairs:
    """Count the pairs of neighbouring words of a text, folded.

    >>> list(pairs("قال الوزير: نعم"))
    [('قال', 'الوزير'), ('الوزير', 'نعم')]
    """
    return Counter(pairwise(_WORD.findall(fold(text))))


def share(ours: Pairs, theirs: Sequence[Pairs]) -> float:
    """Return which part of our pairs theirs hold, averaged over them; 0 to 1."""
    return _mean([(ours & other).total() / max(1, ours.total()) for other in theirs])


def f1(ours: Pairs, theirs: Sequence[Pairs]) -> float:
    """Return ROUGE-2 F1, averaged over theirs; 0 to 1."""
    return _mean(
        [
            2 * (ours & other).total() / max(1, ours.total() + other.total())
            for other in theirs
        ]
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
