"""Several articles: one summary of one story that several sources tell.

The sentences of all of them stand in one pool. Each is worth what its own article makes
of it, raised by what it shares with all the others: what every source tells is the
story. Of those that say the same in other words only the best is kept, by preference
one that stands alone; then they are chosen as those of one article are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

from summaries.budget import Budget
from summaries.carried import Carried, carried
from summaries.coherence import Standing
from summaries.document import Document
from summaries.paragraphs import word_count
from summaries.pool import Entry, entries, pointed, scores_in
from summaries.rank import Rank, Story, scores_of
from summaries.retold import needless_in
from summaries.selection import Selection
from summaries.summarise import (
    ChosenSentence,
    budget_of,
    check,
    explained,
    has_arabic,
    summarise,
)

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


# ------------------------------------------------------------------------- the summary


def _rank(entry: Entry, score: float, *, told_again: bool) -> Rank:
    reasons = entry.rank.reasons
    return Rank(
        score=score, reasons=("in_several", *reasons) if told_again else reasons
    )


def _hanging(
    pool: Sequence[Entry], needless: Mapping[int, int], scores: Sequence[float]
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
    documents: Sequence[Document], pool: Sequence[Entry], budget: Budget
) -> list[SourcedSentence]:
    """Choose from the pool, in its order."""
    scores = scores_in(pool)
    needless = needless_in(pool, scores)
    speakers = _hanging(pool, needless, scores)
    told_again = set(needless.values())
    ranks = [
        _rank(entry, score, told_again=number in told_again)
        for number, (entry, score) in enumerate(zip(pool, scores, strict=True))
    ]
    story = _story(documents[0], pool, speakers)
    standing = _standing_without(pool, needless, speakers)
    selection = Selection(story, scores_of(ranks), standing, budget)
    selection.run()
    numbers = sorted(selection.chosen)
    return [
        _sourced(
            replace(one, speaker=speakers.get(number) or one.speaker),
            pool[number].document,
            pool[number].sentence.index,
        )
        for number, one in zip(numbers, explained(story, ranks, selection), strict=True)
    ]


def _story(
    document: Document, pool: Sequence[Entry], speakers: Mapping[int, Carried | None]
) -> Story:
    """Return the pool as one story; who speaks costs words, too."""
    told = [speakers.get(number) for number in range(len(pool))]
    return Story(
        document=document,
        sentences=tuple(replace(one.sentence, index=one.index) for one in pool),
        bags=tuple(one.bag for one in pool),
        words=tuple(
            one.words + (word_count(speaker.name) if speaker else 0)
            for one, speaker in zip(pool, told, strict=True)
        ),
    )


def _standing_without(
    pool: Sequence[Entry],
    needless: Mapping[int, int],
    speakers: Mapping[int, Carried | None],
) -> list[Standing]:
    """Return how each sentence stands, once the needless ones are gone.

    What hangs on one of them is told with its speaker or not at all; and what hangs on
    that is not told either.
    """
    # what alludes to a needless sentence alludes to the one that says the same
    instead = {pool[one].index: pool[other].index for one, other in needless.items()}
    standing = [
        replace(
            pointed(one.standing, lambda index: instead.get(index, index)),
            # among articles, nobody would know who answers
            fit=one.standing.fit and not one.standing.spoken and number not in needless,
        )
        for number, one in enumerate(pool)
    ]
    out: set[int] = set()
    for number, one in enumerate(standing):
        unsaid = number in speakers and speakers[number] is None
        if unsaid or not out.isdisjoint(one.needs):
            standing[number] = replace(one, fit=False)
            out.add(pool[number].index)
        elif number in speakers:
            standing[number] = Standing()
    return standing


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
    pool = list(entries(documents, focus))
    spoken_of = focus is None or any(one.rank.score for one in pool)
    if not spoken_of or not any(has_arabic(document.text) for document in documents):
        return SourcedSummary(sentences=())
    total = sum(one.words for one in pool)
    budget = budget_of(sentences, ratio, words, total)
    chosen = _chosen(documents, pool, budget) or [_alone(documents)]
    return SourcedSummary(sentences=_ordered(chosen))
