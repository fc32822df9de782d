"""Mentions of bodies: an organisation's name, where it stands in a sentence."""

from dataclasses import dataclass

from summaries.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMention:
    """An organisation's name in a sentence."""

    span: Span
    first: int
    """Number of its first word in the sentence."""
    end: int
    """Number of the word after it."""
    name: str
    """As written, the article restored."""
    aliases: tuple[str, ...] = ()
    """Other names that this place gives: an abbreviation, the noun with the name."""
    known_as: str | None = None
    """Its usual name in the gazetteer, which need not stand in the text."""
    head: str | None = None
    """The folded noun that heads it, where one does."""
    sentence: int
    reason: str
    holds_places: bool = False
    """Whether a place within it is one of the text's places: «حكومة الكويت»."""
