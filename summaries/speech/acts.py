"""Acts of speech: who said what, by which word, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summaries.speech.attributions import Attribution, attribution, may_attribute
from summaries.speech.candidates import BEFORE_CLAUSES, Candidate, candidate, joined
from summaries.speech.closings import silence, turn
from summaries.speech.complements import complement
from summaries.speech.markers import skip_that
from summaries.speech.openings import is_clause
from summaries.speech.particles import (
    ADVERBS,
    COMMAS,
    CONJUNCTIONS,
    RELATIVES,
    TIMES,
)
from summaries.speech.passage import Found, Passage
from summaries.speech.reading import Reading
from summaries.speech.speakers import Speaker
from summaries.speech.spoken_first import (
    after_clause,
    after_marks,
    by_colon,
    by_headline,
    continued,
    is_headline,
    thus,
)
from summaries.speech.subjects import (
    CONTRAST_REACH,
    CONTRASTS,
    contrasted,
    leading,
    preceding,
    speaker,
)
from summaries.speech.verbs import THAT, reported
from summaries.speech.voices import Voices

_BESIDE = frozenset(("مع",))
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
        passage.add(_by_verb(passage, number))
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


# ----------------------------------------------------------------------------- verbs


def _by_verb(passage: Passage, at: int) -> Found | None:
    reading = passage.reading
    if at > passage.tokens.start and (found := after_marks(passage, at)):
        return found
    if _is_within(passage, at):
        return None
    read = candidate(reading, at, passage.tokens.stop)
    if read is None:
        return after_marks(passage, at) or after_clause(passage, at)
    if not _stands_alone(passage, read) or _is_passive(passage, read):
        return None
    who = speaker(passage, read)
    if not _says(passage, read, who):
        return None
    return Found(
        at=at,
        joined=read.joined,
        form=read.form,
        speaker=who,
        clause=_clause(passage, read),
        start=read.opens.start,
        reason=f"{read.form.shape} with {read.opens.frame}",
    )


def _is_within(passage: Passage, at: int) -> bool:
    """Tell whether a verb stands within what was said, whatever it opens."""
    reading, last = passage.reading, passage.last
    if last is None or (last.end is None and at <= last.start):
        return False
    found = reading.reported(at)
    if found is None or joined(reading, at):
        return False
    return all(form.is_finite for form in found.forms) and not any(
        reading.key(number) in CONTRASTS
        for number in range(max(last.start, at - CONTRAST_REACH - 1), at)
    )


def _clause(passage: Passage, read: Candidate) -> int:
    """Return where the clause of a verb begins, with what joins it."""
    number, reading = read.at, passage.reading
    if not read.form.is_finite:
        return number - (reading.key(number - 1) in _BESIDE)
    if subject := contrasted(passage, read):
        return subject.start - 1
    while number > passage.tokens.start and (
        reading.key(number - 1) in BEFORE_CLAUSES or reading.key(number - 1) in COMMAS
    ):
        number -= 1
    return number


def _stands_alone(passage: Passage, read: Candidate) -> bool:
    """Tell an act of its own from a verb within what somebody else said."""
    last, form = passage.last, read.form
    if last is None:
        return True
    if last.end is None and read.at <= last.start:
        # «بحسب الوكالة، قال الوزير إن …»: the source only passes it on
        return last.form is None and read.at == last.start
    agrees = last.speaker is None or last.speaker.agrees(form)
    if form.shape == "noun":
        # «…، مع إشارتهم إلى», but not «أكد رفضه قولهم إن»
        beside = (
            read.joined
            or form.gender is None
            or passage.reading.key(read.at - 1) in _BESIDE
        )
        return agrees and beside
    if form.shape == "participle":
        return agrees or leading(passage, read) is not None
    if joined(passage.reading, read.at):
        return read.subject is not None or agrees
    return contrasted(passage, read) is not None


def _says(passage: Passage, read: Candidate, who: Speaker | None) -> bool:
    """Tell whether the verb, of this speaker, says anything."""
    flags = read.form.verb.flags
    if who is None:
        return _says_for_nobody(passage, read)
    if _is_relative(passage, read):
        return False
    known = who.person is not None or who.features.kind is not None
    if "loose" in flags and read.form.shape == "imperfect" and not known:
        return False  # «النمل يعتبر …»
    # an event presents, it does not say; but the next verb is its
    return not ("presents" in flags and who.features.kind == "event")


def _is_passive(passage: Passage, read: Candidate) -> bool:
    """Tell «اتهم ثلاثة بالسرقة», «طالب في الجامعة يفوز بـ», which open a sentence."""
    if read.at != passage.tokens.start or read.joined or read.subject:
        return False
    clause = read.opens.frame in ("clause", "marks")
    return not clause and not is_clause(passage.reading, read.opens)


def _says_for_nobody(passage: Passage, read: Candidate) -> bool:
    """Tell whether the verb says anything though the text has no speaker for it."""
    flags, form = read.form.verb.flags, read.form
    # «وعد بلفور»: a noun that looks like a verb
    bare = form.shape == "perfect" and not read.joined
    frame = read.opens.frame
    if frame == "marks":
        return True
    if bare and read.opens.marker == read.at + 1 and "keeps" in flags:
        return False
    if frame in ("preposition", "noun") and not is_clause(passage.reading, read.opens):
        # «ثلاثة متهمين بسرقة», «وثيقة تفيد بحصوله», «استنكارا وشجبا», «ثمن البيت»
        told = form.shape == "perfect" and form.number == "one"
        doubtful = frame == "noun" and "loose" in flags
        return told and not doubtful and "announces" not in flags
    if form.shape == "participle" and form.number == "many":
        return False
    return form.shape != "imperfect" or "loose" not in flags


def _is_relative(passage: Passage, read: Candidate) -> bool:
    """Tell «أدلة تتهم الوزير بـ»: what does it stands before it, and is no speaker."""
    reading, form = passage.reading, read.form
    before = reading.key(read.at - 1)
    if form.shape != "imperfect" or read.joined:
        return False
    if before in RELATIVES:
        # «العضو الذي يشكو من ألم»
        return read.opens.frame in ("preposition", "noun") and not is_clause(
            reading, read.opens
        )
    if not form.verb.takes_addressee:
        return False
    if read.at == passage.tokens.start or not reading.is_word(read.at - 1):
        return False
    links = before in CONJUNCTIONS or before in TIMES
    return not links and before not in ADVERBS and preceding(passage, read) is None


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
