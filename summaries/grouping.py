"""Grouping: which articles tell of the same event.

Every pair is too many, so only those are compared that meet in an inverted index of
what is rare among the articles: names, numbers, places and words that some have and
most haven't. Of each article only its rarest traits are entered, under each trait only
the latest articles are looked up, and of those only the ones met oftenest are compared;
so the time grows as the number of articles. Pairs that are alike enough are then joined
one by one, the likest first, while groups that would not hold together stay apart.
Nothing is random, and the order of the articles decides ties alone.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import product

from summaries.document import Document
from summaries.likeness import SAME, Traits, likeness, traits

_ENTERED = 32
"""Traits of an article, the rarest, under which it is found."""
_LOOKED_UP = 40
"""Articles under one trait, the latest, that the next one meets."""
_MET_IN = 3
"""Traits in which two articles meet before they are compared."""
_COMPARED = 20
"""Articles that one is compared with, those met oftenest."""
_TOGETHER = 0.3
"""Mean likeness of the members of two groups from which they are joined."""
_ASKED = 5
"""Members of each group that are looked at for it."""


def group_stories(documents: Iterable[Document]) -> tuple[tuple[int, ...], ...]:
    """Group articles that tell of the same event, be it in other words.

    Copies of an agency's report and retellings by other newspapers come together;
    another earthquake, another match or the next day's bulletin stays apart.

    Args:
        documents: The articles; they are read one by one and not kept. Where two have
            a day of publication, more than three days apart, they are of different
            events.

    Returns:
        The numbers of the articles, from 0, each in one group: those of a group rise,
        and groups are in the order of their first. Nearly linear in their number.

    >>> quake = "ضرب زلزال قوته 6.1 درجات جزيرة كريت اليونانية فجرا وقتل شخصان وأصيب 14"
    >>> match = "فاز الهلال على النصر بهدفين لهدف وتصدر الدوري السعودي برصيد 35 نقطة"
    >>> again = "قتيلان و14 جريحا في كريت اليونانية: زلزال من 6.1 درجات يهز الجزيرة"
    >>> group_stories(map(Document, (quake, match, again)))
    ((0, 2), (1,))
    """
    found = [traits(document) for document in documents]
    groups = _Groups(found)
    for one, other in _alike(found):
        groups.join(one, other)
    return groups.members


# ------------------------------------------------------------------------- candidates


def _marks(of: Traits) -> set[Hashable]:
    """Return what an article can be found under."""
    if of.words:
        return {of.words}
    # a stem and a place may be written alike: kinds are kept apart
    return {("term", term) for term in of.terms} | {
        *(("number", number) for number, weight in of.numbers.items() if weight == 1),
        *(("place", place) for place in of.places),
    }


def _entries(found: Sequence[Traits]) -> Iterator[list[Hashable]]:
    """Yield the rarest marks of each article that it shares with some other."""
    marks = [_marks(of) for of in found]
    spread = Counter(mark for some in marks for mark in some)
    for some in marks:
        shared = [mark for mark in some if spread[mark] > 1]
        yield sorted(shared, key=lambda mark: (spread[mark], str(mark)))[:_ENTERED]


def _alike(found: Sequence[Traits]) -> list[tuple[int, int]]:
    """Return the pairs that tell of the same event, the likest first."""
    holding: defaultdict[Hashable, deque[int]] = defaultdict(
        lambda: deque(maxlen=_LOOKED_UP)
    )
    alike: list[tuple[float, int, int]] = []
    for number, marks in enumerate(_entries(found)):
        met = Counter(other for mark in marks for other in holding[mark])
        least = 1 if found[number].words else _MET_IN
        often = sorted(met, key=lambda other: (-met[other], -other))[:_COMPARED]
        for other in often:
            if met[other] < least:
                break
            value = likeness(found[other], found[number])
            if value >= SAME:
                alike.append((-value, other, number))
        for mark in marks:
            holding[mark].append(number)
    return [(one, other) for _, one, other in sorted(alike)]


# ----------------------------------------------------------------------------- groups


class _Groups:
    """Articles in groups, each alone to begin with."""

    def __init__(self, found: Sequence[Traits]) -> None:
        self._found = found
        self._group = [[number] for number in range(len(found))]

    def join(self, one: int, other: int) -> None:
        """Join the groups of two articles, if they hold together as a whole."""
        ours, theirs = self._group[one], self._group[other]
        if ours is theirs:
            return
        pairs = list(product(ours[:_ASKED], theirs[:_ASKED]))
        values = [likeness(self._found[a], self._found[b]) for a, b in pairs]
        if sum(values) < _TOGETHER * len(values):
            return
        ours, theirs = sorted((ours, theirs), key=len, reverse=True)
        ours += theirs
        for number in theirs:
            self._group[number] = ours

    @property
    def members(self) -> tuple[tuple[int, ...], ...]:
        """The groups, in the order of their first members."""
        groups = {id(group): group for group in self._group}
        return tuple(sorted(tuple(sorted(group)) for group in groups.values()))
