"""Focus: how much each sentence of an article speaks of what somebody asks about.

A sentence that has the words of a subject side by side speaks of it, one that has them
apart does so less, and one that has some of them only beside such a one, unless the
title has them all: then the whole article is about them. Where several
subjects are asked about, each is given its turn: the second sentence about one of them
counts less than the first about another.
"""

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from summaries.asked import Subject
from summaries.coherence import Standing
from summaries.document import Document
from summaries.mentions import Mentions, are_near, holding, is_titled, mentions
from summaries.rank import Rank
from summaries.segment import Sentence
from summaries.spans import Span

_APART = 0.7
"""Relevance of a sentence that has all the words, but not side by side."""
_PARTLY = 0.5
"""Share of a subject's words that a sentence has at the least."""
_UNDER_HEADING = 0.4
"""Relevance of a sentence that stands under a heading about the words."""
_TURN = 0.4
"""Worth of each further sentence about one of several subjects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relevance:
    """How much the sentences of a story speak of what was asked."""

    of_subjects: tuple[tuple[float, ...], ...]
    """For each subject spoken of one value a sentence, 0 to 1."""
    values: tuple[float, ...]
    """One value a sentence, 0 to 1: of the subject that it speaks of most."""

    def __bool__(self) -> bool:
        """Tell whether any sentence speaks of it."""
        return any(self.values)


def relevance_of(
    document: Document, story: Sequence[Sentence], words: str
) -> Relevance:
    """Tell how much each sentence of a story speaks of what somebody asks about.

    A section under a heading about the words is about them, too; and where the title
    alone has them, so is the whole article.

    Args:
        document: The document that the sentences stand in.
        story: Its sentences without headings, in text order.
        words: What is asked about, as somebody wrote it.
    """
    spoken_of = mentions(document, words)
    of_subjects = [
        _of_subject(subject, spoken_of, document) for subject in spoken_of.subjects
    ]
    found = tuple(
        tuple(values.get(sentence.index, 0.0) for sentence in story)
        for values in of_subjects
    )
    if not any(map(any, found)) and is_titled(document, words):
        found = ((1.0,) * len(story),)
    return Relevance(
        of_subjects=found,
        values=tuple(map(max, zip(*found, strict=True))) or (0.0,) * len(story),
    )


def _of_subject(
    subject: Subject, spoken_of: Mentions, document: Document
) -> dict[int, float]:
    """Return the sentences that speak of a subject, by their indices."""
    held = holding(subject, spoken_of.found, document)
    values = {
        index: _relevance(words, len(subject))
        for index, words in held.items()
        if len(words) >= _PARTLY * len(subject)
    }
    whole = {index for index, words in held.items() if len(words) == len(subject)}
    if whole and not (0 in whole and document.sentences[0].heading):
        about = {document.sentences[index].paragraph for index in whole}
        values = {
            index: value
            for index, value in values.items()
            if document.sentences[index].paragraph in about
            or not whole.isdisjoint((index - 1, index + 1))
        }
    return values | _under_headings(document.sentences, values)


def _relevance(words: Mapping[str, Sequence[Span]], asked: int) -> float:
    """Tell how much a sentence speaks of a subject of which it has some words."""
    share = len(words) / asked
    return share if _stand_together(words) else share * _APART


def _stand_together(words: Mapping[str, Sequence[Span]]) -> bool:
    """Tell whether some words stand side by side anywhere, in any order."""
    places = sorted((span, word) for word, spans in words.items() for span in spans)
    met: set[str] = set()
    last: Span | None = None
    for span, word in places:
        if last is not None and not are_near(last, span):
            met = set()
        met.add(word)
        if len(met) == len(words):
            return True
        last = span
    return False


def _under_headings(
    sentences: Sequence[Sentence], values: Mapping[int, float]
) -> dict[int, float]:
    """Return the sentences under a heading that speaks of the words."""
    found: dict[int, float] = {}
    under = False
    for sentence in sentences[1:]:  # the first may be the title
        value = values.get(sentence.index, 0.0)
        if sentence.heading:
            under = value == 1
        elif under:
            found[sentence.index] = max(value, _UNDER_HEADING)
    return found


# ------------------------------------------------------------------------ the ranking


def focused(ranks: Sequence[Rank], relevance: Relevance) -> list[Rank]:
    """Weigh ranks by relevance, and say of the relevant ones that they are.

    How much a sentence speaks of the words counts for more than where it stands: what
    a reader asks about is often told far down.
    """
    of_subjects = [
        [
            value**2 * math.sqrt(rank.score)
            for value, rank in zip(values, ranks, strict=True)
        ]
        for values in relevance.of_subjects
    ]
    if len(of_subjects) > 1:
        of_subjects = [_in_turns(scores) for scores in of_subjects]
    scores = list(map(max, zip(*of_subjects, strict=True))) or [0.0] * len(ranks)
    return [
        replace(
            rank,
            score=score,
            reasons=("focus", *rank.reasons) if value else rank.reasons,
        )
        for rank, score, value in zip(ranks, scores, relevance.values, strict=True)
    ]


def _in_turns(scores: Sequence[float]) -> list[float]:
    """Let the best sentence about one of several subjects be worth 1, the next less."""
    order = sorted(range(len(scores)), key=lambda number: -scores[number])
    best = max(scores, default=0.0) or 1.0
    turned = [0.0] * len(scores)
    for turn, number in enumerate(order):
        turned[number] = scores[number] / best * _TURN**turn
    return turned


def kept(standing: Sequence[Standing], relevance: Relevance) -> list[Standing]:
    """Let no sentence be chosen for its own sake that isn't relevant.

    It may still be chosen for another that would not be understood without it.
    """
    return [
        one if value else replace(one, fit=False)
        for one, value in zip(standing, relevance.values, strict=True)
    ]


def freed(
    standing: Sequence[Standing],
    ranks: Sequence[Rank],
    relevance: Relevance,
    chosen: AbstractSet[int],
) -> list[Standing] | None:
    """Let a subject that was left out be told by a sentence that can stand alone.

    Args:
        standing: How the sentences of the story stand.
        ranks: What each is worth.
        relevance: How much each speaks of what was asked.
        chosen: The numbers of those that were chosen.

    Returns:
        How they stand if for each subject without a chosen sentence the best one does
        without what it only reads better beside; None where that changes nothing.
    """
    found = list(standing)
    for values in relevance.of_subjects:
        about = {number for number, value in enumerate(values) if value}
        alone = [
            number
            for number in about
            if standing[number].fit and standing[number].loosely
        ]
        if alone and about.isdisjoint(chosen):
            best = max(alone, key=lambda number: ranks[number].score)
            found[best] = Standing()
    return None if found == list(standing) else found
