"""ROUGE for Arabic: how much the words of two texts overlap.

What is compared are words: runs of letters and digits, without vowel marks, tatweel and
marks of direction; hamzas on alef, «ى» and «ة» are folded, digits are 0-9. No stemming,
no stop words. ROUGE-L takes the longest common subsequence of the whole texts.

This is apart from `summaries.normalise` on purpose: a measure must not move with what
it measures.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Literal, NamedTuple

Measure = Literal["R1", "R2", "RL"]
MEASURES: tuple[Measure, ...] = ("R1", "R2", "RL")

_DROPPED = (
    range(0x0610, 0x061B),  # signs above, of the Koran
    range(0x064B, 0x0660),  # vowel marks
    range(0x06D6, 0x06EE),  # signs of recitation
    range(0x200B, 0x2010),  # zero-width characters and direction marks
    range(0x202A, 0x202F),  # bidi embeddings and overrides
    range(0x2066, 0x206A),  # bidi isolates
    (0x0640, 0x0670, 0xFEFF),  # tatweel, superscript alef, byte order mark
)
_FOLDED: dict[int, int | None] = {
    **dict.fromkeys(chain(*_DROPPED)),
    **str.maketrans("أإآٱىة", "ااااي" + "ه"),
    **str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2),
}
_WORD = re.compile(r"[^\W_]+")


class Score(NamedTuple):
    """How much two texts share, 0 to 1."""

    precision: float
    recall: float
    f: float
    """The harmonic mean of both."""


def words(text: str) -> list[str]:
    """Return the words that are compared.

    >>> words("أكّدت «المدرسة» ٩٨٪")
    ['اكدت', 'المدرسه', '98']
    """
    return _WORD.findall(text.translate(_FOLDED).lower())


def _score(shared: int, ours: int, theirs: int) -> Score:
    precision = shared / ours if ours else 0.0
    recall = shared / theirs if theirs else 0.0
    both = precision + recall
    return Score(precision, recall, 2 * precision * recall / both if both else 0.0)


def _runs(text: Sequence[str], length: int) -> Counter[tuple[str, ...]]:
    starts = range(len(text) - length + 1)
    return Counter(tuple(text[start : start + length]) for start in starts)


def _shared_runs(ours: Sequence[str], theirs: Sequence[str], length: int) -> Score:
    mine, other = _runs(ours, length), _runs(theirs, length)
    return _score((mine & other).total(), mine.total(), other.total())


def shared_order(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Return the length of the longest common subsequence.

    A bit stands for a word of ours, 0 where one more is matched; a word of theirs
    takes one addition. Source: Crochemore et al., "A fast and practical bit-vector
    algorithm for the Longest Common Subsequence problem", Information Processing
    Letters 80 (2001), pp. 279-285.

    >>> shared_order("ا ب ج د".split(), "ب د ا".split())
    2
    """
    places: Counter[str] = Counter()
    for place, word in enumerate(ours):
        places[word] |= 1 << place
    every = (1 << len(ours)) - 1
    open_ = every
    for word in theirs:
        met = open_ & places[word]
        open_ = ((open_ + met) | (open_ - met)) & every
    return len(ours) - open_.bit_count()


def compare(ours: Sequence[str], theirs: Sequence[str]) -> dict[Measure, Score]:
    """Compare the words of two texts: by words, by pairs of them and by their order."""
    return {
        "R1": _shared_runs(ours, theirs, 1),
        "R2": _shared_runs(ours, theirs, 2),
        "RL": _score(shared_order(ours, theirs), len(ours), len(theirs)),
    }


def rouge(text: str, references: Sequence[Sequence[str]]) -> dict[Measure, Score]:
    """Score a summary by its mean over people's, given in `words`; F is a mean of Fs.

    >>> rouge("قالت المدرسة", [words("قالت المدرسه"), words("غير ذلك")])["R1"].f
    0.5
    """
    ours = words(text)
    each = [compare(ours, reference) for reference in references]
    return {
        measure: Score(
            *(sum(one[measure][part] for one in each) / len(each) for part in range(3))
        )
        for measure in MEASURES
    }
