"""Mention: one place at which a text speaks of a person, a body or a place."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from summaries.document import Document
from summaries.spans import Span

MentionKind = Literal["name", "role", "pronoun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name, a role that stands for its bearer, or a pronoun, where it stands."""

    text: str
    """As written, without clitics: «الكويت» of «بالكويت»."""
    span: Span
    sentence: int
    """The number of its sentence."""
    kind: MentionKind = "name"
    reason: str
    """Name of the rule that found it, a tagger's with its probability."""

    def as_dict(self) -> dict[str, object]:
        """Return the mention as JSON shows it."""
        return {
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            "sentence": self.sentence,
            "kind": self.kind,
        }


def mention_at(
    document: Document, span: Span, kind: MentionKind = "name", *, reason: str
) -> Mention:
    """Return the mention that covers a span of a document.

    Raises:
        IndexError: The span lies after the last sentence.

    >>> document = Document("التقى الوزير أمس سلمى حداد.")
    >>> mention_at(document, Span(17, 26), reason="given name").text
    'سلمى حداد'
    """
    return Mention(
        text=span.of(document.text),
        span=span,
        sentence=document.sentence_at(span.start).index,
        kind=kind,
        reason=reason,
    )


def in_text_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return mentions by where they start, each span once."""
    by_span = {mention.span: mention for mention in mentions}
    return tuple(by_span[span] for span in sorted(by_span))
