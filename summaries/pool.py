"""The pool: the sentences of several articles, ranked and placed beside each other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from summaries.coherence import Standing, standings
from summaries.document import Document
from summaries.focus import focused, kept, relevance_of
from summaries.rank import Rank, centrality, rank, story_of
from summaries.segment import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A sentence in the pool."""

    sentence: Sentence
    document: int
    bag: Mapping[str, int]
    words: int
    rank: Rank
    standing: Standing
    """It points at sentences by the numbers that they have in the pool's story."""
    opens: bool
    """Whether its article begins with it."""
    index: int
    """Its number there; headings are counted, so that those of an article follow on."""


def entries(documents: Sequence[Document], focus: str | None) -> Iterator[Entry]:
    """Yield the sentences of some documents as one pool, article by article."""
    start = 0
    for number, document in enumerate(documents):
        story = story_of(document)
        ranks: Sequence[Rank] = rank(story)
        whole = standings(document)
        standing = [_moved(whole[one.index], start) for one in story.sentences]
        if focus is not None:
            relevance = relevance_of(document, story.sentences, focus)
            ranks, standing = focused(ranks, relevance), kept(standing, relevance)
        for place, sentence in enumerate(story.sentences):
            yield Entry(
                sentence=sentence,
                document=number,
                bag=story.bags[place],
                words=story.words[place],
                rank=ranks[place],
                standing=standing[place],
                opens=place == 0,
                index=start + sentence.index,
            )
        start += len(document.sentences)


def _moved(standing: Standing, by: int) -> Standing:
    """Let a standing point at the sentences of the pool."""
    return pointed(standing, lambda index: index + by)


def pointed(standing: Standing, to: Callable[[int], int]) -> Standing:
    """Let a standing point at other sentences."""

    def moved(index: int | None) -> int | None:
        return None if index is None else to(index)

    return replace(
        standing,
        antecedent=moved(standing.antecedent),
        voice=moved(standing.voice),
        introduction=moved(standing.introduction),
    )


def scores_in(pool: Sequence[Entry]) -> list[float]:
    """Return what each sentence is worth, 0 to 1: more if all articles share it."""
    central = centrality([entry.bag for entry in pool])
    most = max(central, default=0) or 1
    scores = [
        entry.rank.score * (1 + value / most) / 2
        for entry, value in zip(pool, central, strict=True)
    ]
    best = max(scores, default=0) or 1
    return [score / best for score in scores]
