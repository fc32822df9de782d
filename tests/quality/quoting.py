"""What a person took of an article, in the article's own words.

Whoever put EASC together joined lines without a blank and cut long sentences within a
word. Those who chose the same sentence then agree even in the words that this made,
which stand nowhere in the article, and which nobody can repeat who quotes it.
"""

from collections.abc import Iterator, Sequence

_SEED = 25
"""Letters by which a passage is looked for."""
_LEAST = 8
"""Letters of the shortest passage."""


def quoted(article: Sequence[str], summary: Sequence[str]) -> list[str]:
    """Return those of an article's words that a summary holds whole, in text order.

    Args:
        article: Its words, as `overlap.words` gives them.
        summary: The summary's, however its blanks stand.

    >>> article = "افتتح الوزير الجسر الجديد وحضر كثيرون ثم عاد الوزير".split()
    >>> quoted(article, "افتتح الوزيرالجسر الجديد وحضر كث".split())
    ['افتتح', 'الوزير', 'الجسر', 'الجديد', 'وحضر']
    """
    letters = "".join(article)
    held = bytearray(len(letters))
    for start, end in _passages(letters, "".join(summary)):
        held[start:end] = b"\1" * (end - start)
    found = []
    end = 0
    for word in article:
        start, end = end, end + len(word)
        if all(held[start:end]):
            found.append(word)
    return found


def _passages(letters: str, taken: str) -> Iterator[tuple[int, int]]:
    """Yield where the passages stand that were taken, at best one after another."""
    at = last = 0
    while at < len(taken):
        place = -1
        for size in (_SEED, _LEAST):
            seed = taken[at : at + size]
            if place < 0 and len(seed) >= min(size, _LEAST):
                place = letters.find(seed, last)
                place = letters.find(seed) if place < 0 else place
        if place < 0:
            at += 1
            continue
        last = place
        while at < len(taken) and last < len(letters) and taken[at] == letters[last]:
            at, last = at + 1, last + 1
        yield place, last
