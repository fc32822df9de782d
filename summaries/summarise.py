"""An article's summary: some of its own sentences, in their order, within a budget."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summaries.asked import subjects
from summaries.budget import Budget
from summaries.carried import Carried
from summaries.coherence import Standing, standings
from summaries.datelines import dateline
from summaries.document import Document
from summaries.focus import Relevance, focused, freed, kept, relevance_of
from summaries.interviews import Interview
from summaries.lazy import Lazy
from summaries.rank import Rank, Reason, Story, rank, scores_of, story_of
from summaries.segment import Sentence
from summaries.selection import Selection
from summaries.spans import Span

_FOCUS_RATIO = 0.3
"""The budget of a summary about some words for which none is given."""


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
        """The sentence on one line, its speaker in square brackets where needed.

        The dateline of an article's first sentence is left out.
        """
        before = dateline(self.text) if "opens_text" in self.reasons else 0
        if self.speaker is None:
            return " ".join(self.text[before:].split())
        told = self.speaker.inserted(self.text)
        return " ".join(told[before if before <= self.speaker.at else 0 :].split())


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


def check(
    sentences: object, ratio: object, words: object, focus: object = None
) -> None:
    """Refuse what is no budget, and a focus that is no words.

    Raises:
        TypeError, ValueError: As `summarise` says.
    """
    given = {"sentences": sentences, "ratio": ratio, "words": words}
    named = [name for name, value in given.items() if value is not None]
    if len(named) > 1 or (not named and focus is None):
        message = f"one of sentences, ratio and words is needed, not {named or 'none'}"
        raise TypeError(message)
    if ratio is not None:
        _check_ratio(ratio)
    elif named:
        _check_count(named[0], given[named[0]])
    if focus is not None:
        _check_focus(focus)


def _check_focus(focus: object) -> None:
    if not isinstance(focus, str):
        message = f"focus is some words, not {focus!r}"
        raise TypeError(message)
    if not subjects(focus):
        message = f"focus has no word in it: {focus!r}"
        raise ValueError(message)


def budget_of(
    sentences: int | None, ratio: float | None, words: int | None, total: int
) -> Budget:
    """Return what may be spent of so many words; of a third where nothing is asked."""
    if sentences is words is None:
        share = _FOCUS_RATIO if ratio is None else ratio
        words = math.floor(share * total + 1e-9)  # 0.3 × 10 is 3, not 2.999…
    return Budget(sentences, words)


def has_arabic(text: str) -> bool:
    """Tell whether a text has an Arabic letter."""
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


def _select(
    document: Document,
    story: Story,
    ranks: Sequence[Rank],
    budget: Budget,
    relevance: Relevance | None = None,
) -> Summary:
    """Choose what the ranks say is best, within a budget; at least one sentence."""
    whole = standings(document)
    dialogue = whole.interview
    standing: Sequence[Standing] = Lazy(
        lambda number: whole[story.sentences[number].index], len(story.sentences)
    )
    if relevance is not None:
        standing = kept(standing, relevance)
    told = story if dialogue is None else _with_brackets(story, dialogue)
    selection = Selection(told, scores_of(ranks), standing, budget)
    selection.run()
    if relevance is not None and (
        again := freed(standing, ranks, relevance, selection.chosen)
    ):
        selection = Selection(told, scores_of(ranks), again, budget)
        selection.run()
    if not selection.chosen and relevance is not None:
        # all that is relevant hangs on what doesn't fit; still, it is the answer
        selection.chosen.add(max(range(len(ranks)), key=lambda one: ranks[one].score))
    if not selection.chosen:
        return _only_text(document, story.sentences)
    chosen = tuple(explained(story, ranks, selection))
    if dialogue is not None:
        chosen = _attributed(chosen, dialogue)
    return Summary(sentences=chosen)


def _with_brackets(story: Story, dialogue: Interview) -> Story:
    """Count with each answer the words that it may take to say who speaks."""
    return replace(
        story,
        words=tuple(
            words + dialogue.bracket_words(sentence.index)
            for words, sentence in zip(story.words, story.sentences, strict=True)
        ),
    )


def _attributed(
    chosen: tuple[ChosenSentence, ...], dialogue: Interview
) -> tuple[ChosenSentence, ...]:
    """Say who speaks where answers begin."""
    speakers = dict(dialogue.brackets(one.index for one in chosen))
    return tuple(
        replace(one, speaker=one.speaker or speakers.get(one.index)) for one in chosen
    )


def explained(
    story: Story, ranks: Sequence[Rank], selection: Selection
) -> Iterator[ChosenSentence]:
    """Yield the chosen sentences of a story in text order, each with its reasons."""
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
        if has_arabic(sentence.text)
    )
    return Summary(sentences=(_chosen(first, 0.0, ("only_text",)),))


def summarise(
    document: Document,
    *,
    sentences: int | None = None,
    ratio: float | None = None,
    words: int | None = None,
    focus: str | None = None,
) -> Summary:
    """Summarise a document in its own sentences.

    No sentence is chosen that hangs on one left out, none that repeats another, and no
    heading unless there is nothing else.

    Args:
        document: What to summarise.
        sentences: How many sentences at most.
        ratio: The share of the words of its story (headings left out) at most, 0 to 1.
        words: How many words at most; a word is what stands between blanks.
        focus: Words that the summary is to be about, in any form: «النفط»,
            «أسعار النفط», «النفط والغاز». With them, no budget means a ratio of 0.3.

    Returns:
        A summary within the budget; but a text that has Arabic in it yields at least
        one sentence, however long. A text without an Arabic letter yields none, nor
        does one that doesn't speak of the focus.

    Raises:
        TypeError: Not exactly one budget is given, or it is no number; the focus is no
            string.
        ValueError: A count is below 1, or the ratio outside 0 to 1; the focus has no
            word in it.

    >>> text = "زار وزير الصحة المستشفى أمس. وقال إن العمل يسير جيدا. وانتهت الزيارة."
    >>> summarise(Document(text), sentences=1).text
    'زار وزير الصحة المستشفى أمس.'
    >>> summarise(Document(text), sentences=1, focus="الزيارة").text
    'وانتهت الزيارة.'
    """
    check(sentences, ratio, words, focus)
    if not has_arabic(document.text):
        return Summary(sentences=())
    story = story_of(document)
    ranks = rank(story)
    budget = budget_of(sentences, ratio, words, sum(story.words))
    if focus is None:
        return _select(document, story, ranks, budget)
    relevance = relevance_of(document, story.sentences, focus)
    if not relevance:
        return Summary(sentences=())
    return _select(document, story, focused(ranks, relevance), budget, relevance)
