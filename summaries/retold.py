"""Retold: which sentences of several articles another one makes needless.

Two newspapers say the same in other words, so that much less in common is enough than
within one article; and least of all where each tells at once what happened.
"""

from collections import defaultdict
from collections.abc import Sequence

from summaries.names.vocabulary import is_common
from summaries.pool import Entry

_SAME = 0.4
"""Share of what the lesser of two sentences says, from which the other says it too."""
_LEAST_SHARED = 3
"""Stems that two such sentences have in common."""
_SAME_OPENING, _LEAST_SHARED_OPENING = 0.2, 2
"""The same of two sentences that open their articles: each tells what happened."""
_COMMON, _NUMBER = 0.6, 2.0
"""Weights of stems; a name or a rare word weighs 1."""
_COMPARED = 50
"""Earlier sentences looked at for each stem: keeps the time linear."""


def _weight(term: str) -> float:
    if term[0].isdigit():
        return _NUMBER
    return _COMMON if is_common(term) else 1.0


def needless_in(pool: Sequence[Entry], scores: Sequence[float]) -> dict[int, int]:
    """Return the sentences that one of another article makes needless, with that one.

    The better ones are looked at first, and before all others those that stand alone.
    """
    weights = {term: _weight(term) for entry in pool for term in entry.bag}
    totals = [sum(weights[term] for term in entry.bag) for entry in pool]
    holding: defaultdict[str, list[int]] = defaultdict(list)
    needless: dict[int, int] = {}

    def merit(number: int) -> tuple[bool, float, int]:
        standing = pool[number].standing
        alone = standing.fit and not standing.needs
        return not alone, -scores[number], number

    def is_same(one: int, other: int, shared: Sequence[float]) -> bool:
        opening = pool[one].opens and pool[other].opens
        least = _LEAST_SHARED_OPENING if opening else _LEAST_SHARED
        share = _SAME_OPENING if opening else _SAME
        lesser = min(totals[one], totals[other])
        return len(shared) >= least and sum(shared) >= share * lesser

    for number in sorted(range(len(pool)), key=merit):
        shared: defaultdict[int, list[float]] = defaultdict(list)
        for term in pool[number].bag:
            for other in holding[term]:
                if pool[other].document != pool[number].document:
                    shared[other].append(weights[term])
        same = [
            (-sum(some), other)
            for other, some in shared.items()
            if is_same(number, other, some)
        ]
        if same:
            needless[number] = min(same)[1]
            continue
        for term in pool[number].bag:
            if len(holding[term]) < _COMPARED:
                holding[term].append(number)
    return needless
