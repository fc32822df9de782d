"""Acts of speech: who said what, by which word, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summaries.speech.attributions import Attribution, attribution, may_attribute
from summaries.speech.by_verb import by_verb
from summaries.speech.closings import silence, turn
from summaries.speech.complements import complement
from summaries.speech.markers import skip_that
from summaries.speech.particles import COMMAS, CONJUNCTIONS
from summaries.speech.passage import Found, Passage
from summaries.speech.reading import Reading
from summaries.speech.speakers import Speaker
from summaries.speech.spoken_first import (
    by_colon,
    by_headline,
    continued,
    is_headline,
    thus,
)
from summaries.speech.verbs import THAT, reported
from summaries.speech.voices import Voices

_COMMA_REACH = 15
"""Tokens between «بحسب …» and the comma after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act of speech."""

    at: int
    """The number of the word that attributes: a verb, «بحسب», a colon."""
    joined: bool
    """A «و» or «ف» is written on to it."""
    denied: bool
    speaker: Speaker | None
    said: range
    """The numbers of the tokens of what was said."""
    reason: str


def _read_at(passage: Passage, number: int) -> int:
    """Read what begins at a number; return the number from which to go on."""
    reading = passage.reading
    if number in reading.quoted:
        passage.add(continued(passage, number))
        return number + 1
    key = reading.key(number)
    source = may_attribute(key) and attribution(reading, number, passage.tokens.stop)
    if source:
        passage.attributed.append(source.start)
        passage.add(_by_source(passage, source))
        return source.end
    if not passage.found:
        if key == ":":
            passage.add(by_colon(passage, number))
        if number == passage.tokens.start:
            passage.add(thus(passage, number))
    if reading.reported(number):
        passage.add(by_verb(passage, number))
    return number + 1


# ---------------------------------------------------------------------- attributions


def _by_source(passage: Passage, source: Attribution) -> Found | None:
    """Return what a source said, after it or before it in its sentence."""
    reading, tokens = passage.reading, passage.tokens
    opens = all(
        number not in reading.quoted
        and (reading.key(number) in CONJUNCTIONS or not reading.is_word(number))
        for number in range(tokens.start, source.start)
    )
    if not opens and passage.found:
        return None
    start = _after_source(passage, source.end) if opens else tokens.start
    if start >= tokens.stop:
        return None
    return Found(
        at=source.verb,
        joined=source.joined,
        speaker=source.speaker or passage.voices.last(source.form),
        clause=source.start if opens else start,
        start=start,
        end=None if opens else source.start,
        reason="source before" if opens else "source after",
    )


def _after_source(passage: Passage, end: int) -> int:
    """Return where what a source said starts: after the comma, or at once."""
    reading, stop = passage.reading, passage.tokens.stop
    if reading.key(end) in THAT:
        return skip_that(reading, end, stop)
    for number in range(end, min(stop, end + _COMMA_REACH)):
        if reading.key(number) in COMMAS:
            return skip_that(reading, number, stop)
    return end


# ------------------------------------------------------------------------------ ends


def _ended(passage: Passage) -> Iterator[Act]:
    """Yield the acts of a sentence, each ended where the next one begins."""
    ends = [found.clause for found in passage.found[1:]] + [passage.tokens.stop]
    for found, next_clause in zip(passage.found, ends, strict=False):
        end = found.end if found.end is not None else next_clause
        cut = (n for n in passage.attributed if found.start < n < end)
        limit = min([end, *cut])
        if found.form is not None and found.end is None:
            limit = turn(passage.reading, found.start, limit, found.form.gender)
            limit = silence(passage.reading, found.start, limit)
        said = complement(passage.reading, found.start, limit)
        if not any(passage.reading.is_word(number) for number in said):
            continue
        passage.voices.said = said.stop
        yield Act(
            at=found.at,
            joined=found.joined,
            denied=found.form is not None and "denied" in found.form.verb.flags,
            speaker=found.speaker,
            said=said,
            reason=found.reason,
        )


def _telling(reading: Reading) -> frozenset[int]:
    """Return the numbers of the tokens at which an act of speech may be told."""
    opening = (
        number for number, token in enumerate(reading.tokens) if _may_tell(token.key)
    )
    starts = (tokens.start for tokens in reading.sentences)
    return reading.quoted.union(opening, starts)


@lru_cache(maxsize=65_536)
def _may_tell(key: str) -> bool:
    return key == ":" or may_attribute(key) or reported(key) is not None


def acts(reading: Reading) -> Iterator[Act]:
    """Yield the acts of speech of a text in text order."""
    voices, telling = Voices(reading), _telling(reading)
    before: Found | None = None
    for sentence, tokens in zip(
        reading.document.sentences, reading.sentences, strict=True
    ):
        if sentence.heading or is_headline(reading, tokens):
            headline = Passage(
                reading=reading, tokens=tokens, voices=voices, before=None
            )
            headline.add(by_headline(headline))
            yield from _ended(headline)
            if sentence.heading or headline.found:
                continue
        passage = Passage(reading=reading, tokens=tokens, voices=voices, before=before)
        number = tokens.start
        while number < tokens.stop:
            if number in telling:
                number = _read_at(passage, number)
            else:
                number += 1  # as at most words
        if not passage.found and (topic := voices.topic(tokens, tokens.stop)):
            voices.add(topic)
        yield from _ended(passage)
        before = passage.last
