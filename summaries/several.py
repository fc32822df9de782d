"""Several articles: one summary of one story that several sources tell.

The sentences of all of them stand in one pool. Each is worth what its own article makes
of it, raised by what it shares with all the others: what every source tells is the
story. Of those that say the same in other words only the best is kept, by preference
one that stands alone; then they are chosen as those of one article are.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from summaries.carried import Carried, carried
from summaries.coherence import Standing, standings
from summaries.document import Document
from summaries.focus import focused, kept, relevance_of
from summaries.names.vocabulary import is_common
from summaries.paragraphs import word_count
from summaries.rank import (
    Rank,
    Story,
    centrality,
    rank,
    scores_of,
    story_of,
)
from summaries.segment import Sentence
from summaries.selection import Budget, Selection
from summaries.summarise import (
    ChosenSentence,
    budget_of,
    check,
    explained,
    has_arabic,
    summarise,
)

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

_MOST_ASKED = 4
"""Sentences whose speaker is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedSentence(ChosenSentence):
    """A sentence of one of several articles; its span is one of that article's text."""

    document: int
    """The number of its article, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedSummary:
    """The chosen sentences: those of each article together, in text order.

    The article with the best of them comes first. None where no text has any Arabic.
    """

    sentences: tuple[SourcedSentence, ...]

    @property
    def text(self) -> str:
        """The sentences as one text, each line break within them a blank."""
        return " ".join(chosen.shown for chosen in self.sentences)


# --------------------------------------------------------------------------- the pool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
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


def _entries(documents: Sequence[Document], focus: str | None) -> Iterator[_Entry]:
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
            yield _Entry(
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
    return _pointed(standing, lambda index: index + by)


def _pointed(standing: Standing, to: Callable[[int], int]) -> Standing:
    """Let a standing point at other sentences."""

    def pointed(index: int | None) -> int | None:
        return None if index is None else to(index)

    return replace(
        standing,
        antecedent=pointed(standing.antecedent),
        voice=pointed(standing.voice),
        introduction=pointed(standing.introduction),
    )


# ---------------------------------------------------------------- what says the same


def _weight(term: str) -> float:
    if term[0].isdigit():
        return _NUMBER
    return _COMMON if is_common(term) else 1.0


def _needless(pool: Sequence[_Entry], scores: Sequence[float]) -> dict[int, int]:
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


# ------------------------------------------------------------------------- the summary


def _scores(pool: Sequence[_Entry]) -> list[float]:
    """Raise what all the articles have in common."""
    central = centrality([entry.bag for entry in pool])
    most = max(central, default=0) or 1
    scores = [
        entry.rank.score * (1 + value / most) / 2
        for entry, value in zip(pool, central, strict=True)
    ]
    best = max(scores, default=0) or 1
    return [score / best for score in scores]


def _rank(entry: _Entry, score: float, *, told_again: bool) -> Rank:
    reasons = entry.rank.reasons
    return Rank(
        score=score, reasons=("in_several", *reasons) if told_again else reasons
    )


def _hanging(
    pool: Sequence[_Entry], needless: Mapping[int, int], scores: Sequence[float]
) -> dict[int, Carried | None]:
    """Return the sentences that hang on a needless one, each with who speaks in it.

    The article that tells it instead may not say who «وأضافت» is, or stand elsewhere.
    Of the best ones alone the speaker is looked for, since that takes time.
    """
    number_of = {entry.index: number for number, entry in enumerate(pool)}

    def needed(number: int) -> list[int]:
        return [number_of[index] for index in pool[number].standing.needs]

    hanging = [
        number
        for number, entry in enumerate(pool)
        if entry.standing.fit
        and number not in needless
        and not needless.keys().isdisjoint(needed(number))
    ]
    asked = sorted(hanging, key=lambda number: -scores[number])[:_MOST_ASKED]
    return dict.fromkeys(hanging) | {
        number: carried(
            pool[number].sentence,
            [pool[one].sentence for one in sorted(needed(number))],
        )
        for number in asked
    }


def _chosen(
    documents: Sequence[Document], pool: Sequence[_Entry], budget: Budget
) -> list[SourcedSentence]:
    """Choose from the pool, in its order."""
    scores = _scores(pool)
    needless = _needless(pool, scores)
    hanging = _hanging(pool, needless, scores)
    speakers = [hanging.get(number) for number in range(len(pool))]
    told_again = set(needless.values())
    ranks = [
        _rank(entry, score, told_again=number in told_again)
        for number, (entry, score) in enumerate(zip(pool, scores, strict=True))
    ]
    story = Story(
        document=documents[0],
        sentences=tuple(replace(one.sentence, index=one.index) for one in pool),
        bags=tuple(one.bag for one in pool),
        words=tuple(
            one.words + (word_count(speaker.name) if speaker else 0)
            for one, speaker in zip(pool, speakers, strict=True)
        ),
    )
    # what alludes to a needless sentence alludes to the one that says the same
    instead = {pool[one].index: pool[other].index for one, other in needless.items()}
    standing = [
        replace(
            _pointed(one.standing, lambda index: instead.get(index, index)),
            # among articles, nobody would know who answers
            fit=one.standing.fit and not one.standing.spoken and number not in needless,
        )
        for number, one in enumerate(pool)
    ]
    out: set[int] = set()
    for number, one in enumerate(standing):
        unsaid = number in hanging and speakers[number] is None
        if unsaid or not out.isdisjoint(one.needs):
            standing[number] = replace(one, fit=False)
            out.add(pool[number].index)
        elif number in hanging:
            standing[number] = Standing()
    selection = Selection(story, scores_of(ranks), standing, budget)
    selection.run()
    numbers = sorted(selection.chosen)
    return [
        _sourced(
            replace(one, speaker=speakers[number] or one.speaker),
            pool[number].document,
            pool[number].sentence.index,
        )
        for number, one in zip(numbers, explained(story, ranks, selection), strict=True)
    ]


def _sourced(one: ChosenSentence, document: int, index: int) -> SourcedSentence:
    given = {field.name: getattr(one, field.name) for field in fields(ChosenSentence)}
    return SourcedSentence(**given | {"document": document, "index": index})


def _alone(documents: Sequence[Document]) -> SourcedSentence:
    """Return one sentence where none is fit to be chosen, of the first that has any."""
    return next(
        _sourced(one, number, one.index)
        for number, document in enumerate(documents)
        for one in summarise(document, sentences=1).sentences
    )


def _ordered(chosen: Sequence[SourcedSentence]) -> tuple[SourcedSentence, ...]:
    """Keep those of each article together, the article with the best one first."""
    best: dict[int, float] = {}
    for one in chosen:
        best[one.document] = max(best.get(one.document, 0.0), one.score)
    return tuple(sorted(chosen, key=lambda one: (-best[one.document], one.document)))


def summarise_many(
    documents: Sequence[Document],
    *,
    sentences: int | None = None,
    ratio: float | None = None,
    words: int | None = None,
    focus: str | None = None,
) -> SourcedSummary:
    """Summarise a story that several documents tell, each sentence with its source.

    What several of them say is said once. `group_stories` finds which documents tell of
    one event.

    Args:
        documents: The articles of the story.
        sentences: How many sentences at most, of all the articles together.
        ratio: The share of the words of all of them at most, 0 to 1.
        words: How many words at most; a word is what stands between blanks.
        focus: Words that the summary is to be about, as for `summarise`.

    Returns:
        A summary within the budget; but if any of the texts has Arabic in it, at least
        one sentence, however long. None if none of them speaks of the focus.

    Raises:
        TypeError: Not exactly one budget is given, or it is no number; the focus is no
            string.
        ValueError: A count is below 1, or the ratio outside 0 to 1; the focus has no
            word in it.

    >>> one = Document("أغلق ميناء الصفا أمس بسبب رياح قوية. وتأخرت سبع سفن عن موعدها.")
    >>> other = Document("بسبب رياح قوية أغلق ميناء الصفا. ولم يصب أحد من البحارة.")
    >>> for chosen in summarise_many([one, other], sentences=3).sentences:
    ...     print(chosen.document, chosen.text)
    0 أغلق ميناء الصفا أمس بسبب رياح قوية.
    0 وتأخرت سبع سفن عن موعدها.
    1 ولم يصب أحد من البحارة.
    """
    check(sentences, ratio, words, focus)
    pool = list(_entries(documents, focus))
    spoken_of = focus is None or any(one.rank.score for one in pool)
    if not spoken_of or not any(has_arabic(document.text) for document in documents):
        return SourcedSummary(sentences=())
    total = sum(one.words for one in pool)
    budget = budget_of(sentences, ratio, words, total)
    chosen = _chosen(documents, pool, budget) or [_alone(documents)]
    return SourcedSummary(sentences=_ordered(chosen))
