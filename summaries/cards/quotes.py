"""Quotes: what a text says that somebody said, word for word or reported."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summaries.cards.people import Person
from summaries.document import Document
from summaries.spans import Span
from summaries.speech.acts import Act, acts
from summaries.speech.complements import QuoteKind, kind_of, span_of
from summaries.speech.reading import Reading
from summaries.speech.speakers import without_clitic


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What somebody said, asked for, promised or denied."""

    speaker: str | None
    """The full name where the person is known, else the phrase; None where the text
    gives none."""
    person: int | None
    """Index into the people."""
    verb: str
    """As written, without «و» or «ف» before it."""
    kind: QuoteKind
    """All of it stands in quotation marks, a part, or none."""
    denied: bool
    text: str
    """What was said, without complementiser, preposition and the marks around it."""
    span: Span
    sentence: int
    """The number of the sentence in which the text begins."""
    reason: str
    """Name of the rule that found it."""

    def as_dict(self) -> dict[str, object]:
        """Return the card as JSON shows it."""
        return {
            "speaker": self.speaker,
            "person": self.person,
            "verb": self.verb,
            "kind": self.kind,
            "denied": self.denied,
            "text": self.text,
            "start": self.span.start,
            "end": self.span.end,
            "sentence": self.sentence,
        }


def quotes(document: Document, people: Sequence[Person]) -> Iterator[Quote]:
    """Yield the quotes of a document in text order.

    Args:
        document: The text.
        people: Whom it names; a quote points at its speaker by the index.
    """
    if not document.sentences:
        return
    reading = Reading(document, people)
    for act in sorted(acts(reading), key=lambda act: act.said.start):
        yield _quote(reading, act)


def _quote(reading: Reading, act: Act) -> Quote:
    span = span_of(reading, act.said)
    speaker = act.speaker
    return Quote(
        speaker=speaker.name if speaker else None,
        person=speaker.person if speaker else None,
        verb=_verb(reading, act),
        kind=kind_of(reading, act.said),
        denied=act.denied,
        text=span.of(reading.document.text),
        span=span,
        sentence=reading.sentence_of[act.said.start],
        reason=act.reason,
    )


def _verb(reading: Reading, act: Act) -> str:
    text = reading.tokens[act.at].text
    return without_clitic(text) if act.joined else text
