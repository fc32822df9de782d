"""Passage: a sentence on the way, with the acts of speech found in it so far."""

from dataclasses import dataclass, field
from typing import final

from summaries.speech.reading import Reading
from summaries.speech.speakers import Speaker
from summaries.speech.verbs import Form
from summaries.speech.voices import Voices


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An act of speech, by the numbers of its tokens, before its end is known."""

    at: int
    """The word that attributes: a verb, «بحسب», a colon."""
    joined: bool = False
    """A «و» or «ف» is written on to it."""
    form: Form | None = None
    """The verb; None where another word attributes."""
    speaker: Speaker | None
    clause: int
    """The token with which its clause begins."""
    start: int
    """The first token of what was said."""
    end: int | None = None
    """The number after what was said, where that does not hang on what follows."""
    reason: str
    """Name of the rule that found it."""


@final
@dataclass(slots=True, kw_only=True)
class Passage:
    """A sentence while it is read."""

    reading: Reading
    tokens: range
    """The numbers of its tokens."""
    voices: Voices
    """Who has spoken or acted in the text so far."""
    before: Found | None
    """The last act of the sentence before."""
    found: list[Found] = field(default_factory=list)
    """Its acts so far."""
    attributed: list[int] = field(default_factory=list)
    """Where its attributions begin: what was said ends before them."""

    @property
    def last(self) -> Found | None:
        """The act found last in the sentence."""
        return self.found[-1] if self.found else None

    def add(self, found: Found | None) -> None:
        """Keep an act, and remember who spoke."""
        if found is None:
            return
        self.found.append(found)
        if found.speaker:
            self.voices.add(found.speaker)
