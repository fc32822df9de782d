"""An article's summary: some of its own sentences, in their order, within a budget."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summaries.carried import Carried
from summaries.coherence import standings
from summaries.document import Document
from summaries.lazy import Lazy
from summaries.rank import Rank, Ranks, Reason, Story, rank, story_of
from summaries.segment import Sentence
from summaries.selection import Budget, Selection
from summaries.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenSentence:
    """A sentence of the article that the summary repeats, and why."""

    text: str
    span: Span
    index: int
    """Its number among the document's sentences."""
    score: float
    """From 0 to 1; comparable within one summary."""
    reasons: tuple[Reason, ...]
    speaker: Carried | None = None
    """Who speaks, where the sentence leaves it to one that was not chosen."""

    @property
    def shown(self) -> str:
        """The sentence on one line, its speaker in square brackets where needed."""
        text = self.speaker.inserted(self.text) if self.speaker else self.text
        return " ".join(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The chosen sentences in text order; none where the text has no Arabic."""

    sentences: tuple[ChosenSentence, ...]

    @property
    def text(self) -> str:
        """The sentences as one text, each line break within them a blank."""
        return " ".join(chosen.shown for chosen in self.sentences)


def _check_count(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        message = f"{name} is a whole number, not {value!r}"
        raise TypeError(message)
    if value < 1:
        message = f"{name} is at least 1, not {value}"
        raise ValueError(message)


def _check_ratio(ratio: object) -> None:
    if isinstance(ratio, bool) or not isinstance(ratio, int | float):
        message = f"ratio is a number, not {ratio!r}"
        raise TypeError(message)
    if not 0 <= ratio <= 1:  # also false for NaN
        message = f"ratio is from 0 to 1, not {ratio}"
        raise ValueError(message)


def _check(sentences: object, ratio: object, words: object) -> None:
    given = {"sentences": sentences, "ratio": ratio, "words": words}
    named = [name for name, value in given.items() if value is not None]
    if len(named) != 1:
        message = f"one of sentences, ratio and words is needed, not {named or 'none'}"
        raise TypeError(message)
    if ratio is not None:
        _check_ratio(ratio)
    else:
        _check_count(named[0], given[named[0]])


def _has_arabic(text: str) -> bool:
    # signs and unassigned code points stand among the letters of these blocks
    return any(
        ("\u0620" <= letter <= "\u064a" or "\ufb50" <= letter <= "\ufefc")
        and letter.isalpha()
        for letter in text
    )


def _chosen(
    sentence: Sentence,
    score: float,
    reasons: tuple[Reason, ...],
    speaker: Carried | None = None,
) -> ChosenSentence:
    return ChosenSentence(
        text=sentence.text,
        span=sentence.span,
        index=sentence.index,
        score=score,
        reasons=reasons,
        speaker=speaker,
    )


def _select(document: Document, story: Story, ranks: Ranks, budget: Budget) -> Summary:
    """Choose what the ranks say is best, within a budget; at least one sentence."""
    standing = standings(document)
    of_story = Lazy(
        lambda number: standing[story.sentences[number].index], len(story.sentences)
    )
    selection = Selection(story, ranks.scores, of_story, budget)
    selection.run()
    if not selection.chosen:
        return _only_text(document, story.sentences)
    return Summary(sentences=tuple(_explained(story, ranks, selection)))


def _explained(
    story: Story, ranks: Sequence[Rank], selection: Selection
) -> Iterator[ChosenSentence]:
    speakers = selection.speakers
    for number in sorted(selection.chosen):
        ranked = ranks[number]
        reasons = ranked.reasons
        if number in selection.introducing:
            reasons += ("introduces",)
        yield _chosen(
            story.sentences[number],
            ranked.score,
            reasons or ("fills_budget",),
            speakers.get(number),
        )


def _only_text(document: Document, story: Sequence[Sentence]) -> Summary:
    """Return one sentence where none is fit: of the story, else a heading."""
    first = next(
        sentence
        for sentence in (*story, *document.sentences)
        if _has_arabic(sentence.text)
    )
    return Summary(sentences=(_chosen(first, 0.0, ("only_text",)),))


def summarise(
    document: Document,
    *,
    sentences: int | None = None,
    ratio: float | None = None,
    words: int | None = None,
) -> Summary:
    """Summarise a document in its own sentences.

    No sentence is chosen that hangs on one left out, none that repeats another, and no
    heading unless there is nothing else.

    Args:
        document: What to summarise.
        sentences: How many sentences at most.
        ratio: The share of the words of its story (headings left out) at most, 0 to 1.
        words: How many words at most; a word is what stands between blanks.

    Returns:
        A summary within the budget; but a text that has Arabic in it yields at least
        one sentence, however long. A text without an Arabic letter yields none.

    Raises:
        TypeError: Not exactly one budget is given, or it is no number.
        ValueError: A count is below 1, or the ratio outside 0 to 1.

    >>> text = "زار وزير الصحة المستشفى أمس. وقال إن العمل يسير جيدا. وانتهت الزيارة."
    >>> summarise(Document(text), sentences=1).text
    'زار وزير الصحة المستشفى أمس.'
    """
    _check(sentences, ratio, words)
    if not _has_arabic(document.text):
        return Summary(sentences=())
    story = story_of(document)
    if ratio is not None:
        words = math.floor(ratio * sum(story.words) + 1e-9)  # 0.3 × 10 is 3, not 2.999…
    return _select(document, story, rank(story), Budget(sentences, words))
