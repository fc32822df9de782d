"""Acts of speech: who said what, by which word, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, final

from summaries.normalise import fold
from summaries.speech.attributions import Attribution, attribution
from summaries.speech.candidates import (
    JOINERS,
    Candidate,
    candidate,
    is_real,
    subject_after,
)
from summaries.speech.complements import complement
from summaries.speech.nouns import clitic_of, head
from summaries.speech.openings import skip_that
from summaries.speech.particles import COMMAS, CONJUNCTIONS, RELATIVES, folded
from summaries.speech.phrases import phrase_end, skip_adverbs, starts_speaker
from summaries.speech.reading import Reading
from summaries.speech.speakers import Speaker, Voices, speaker_of
from summaries.speech.verbs import Form

_CONTRASTS = folded("لكن ولكن بينما فيما حين أن")
_THUS = folded("هكذا بهذه بتلك")
_DASHES = frozenset(("-", "–", "—"))
_CONTRAST_REACH = 12
"""Tokens between «لكن» and the verb of its subject."""
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


class _Found(NamedTuple):
    """An act whose end is not known yet."""

    at: int
    joined: bool
    form: Form | None
    speaker: Speaker | None
    clause: int
    """The number of the token with which its clause begins."""
    start: int
    """The number of the first token of what was said."""
    end: int | None
    """The number after it, where it stands before the verb."""
    reason: str


@final
class _SentenceActs:
    """The acts of one sentence, from its first token to its last."""

    def __init__(self, reading: Reading, voices: Voices, sentence: range) -> None:
        self._reading = reading
        self._voices = voices
        self._sentence = sentence
        self._found: list[_Found] = []
        self._attributed: list[int] = []

    def read(self) -> Iterator[Act]:
        """Yield the acts in text order."""
        number = self._sentence.start
        while number < self._sentence.stop:
            number = self._read_at(number)
        if not self._found:
            topic = self._voices.topic(self._sentence, self._sentence.stop)
            if topic:
                self._voices.add(topic)
        yield from self._acts()

    def _read_at(self, number: int) -> int:
        """Read what begins at a number; return the number from which to go on."""
        reading, stop = self._reading, self._sentence.stop
        if number in reading.quoted:
            return number + 1
        if source := attribution(reading, number, stop):
            self._attribute(source)
            return source.end
        found = self._by_colon(number)
        if found is None and reading.reported(number):
            read = candidate(reading, number, stop)
            if read and self._stands_alone(read):
                found = self._said(self._act(read))
            elif read is None:
                found = self._after_speech(number) or self._after_clause(number)
        if found:
            self._add(found)
        return number + 1

    def _add(self, found: _Found) -> None:
        self._found.append(found)
        if found.speaker:
            self._voices.add(found.speaker)

    # ------------------------------------------------------------------ attributions

    def _attribute(self, source: Attribution) -> None:
        reading, sentence = self._reading, self._sentence
        self._attributed.append(source.start)
        opens = all(
            reading.key(number) in CONJUNCTIONS or not reading.is_word(number)
            for number in range(sentence.start, source.start)
        ) and not any(
            number in reading.quoted for number in range(sentence.start, source.start)
        )
        if opens:
            start = self._after_source(source.end)
        elif self._found:
            return
        else:
            start = sentence.start
        found = _Found(
            at=source.verb,
            joined=source.joined,
            form=None,
            speaker=source.speaker,
            clause=source.start if opens else start,
            start=start,
            end=None if opens else source.start,
            reason="source before" if opens else "source after",
        )
        if start < sentence.stop:
            self._add(found)

    def _after_source(self, end: int) -> int:
        """Return where what a source said starts: after the comma, or at once."""
        stop = self._sentence.stop
        for number in range(end, min(stop, end + _COMMA_REACH)):
            if self._reading.key(number) in COMMAS:
                return skip_that(self._reading, number, stop)
        return skip_that(self._reading, end, stop)

    # ------------------------------------------------------------ speech before verbs

    def _by_colon(self, number: int) -> _Found | None:
        """«كريم بلحاج: «سعيد بالفوز»»: a name, a colon and marks."""
        reading = self._reading
        if (
            self._found
            or reading.key(number) != ":"
            or number + 1 not in reading.speech_at
        ):
            return None
        first = self._sentence.start
        if not starts_speaker(reading, first):
            return None
        if phrase_end(reading, first, number) != number:
            return None
        speaker = speaker_of(reading, first, number)
        return _Found(
            at=number,
            joined=False,
            form=None,
            speaker=speaker,
            clause=first,
            start=number + 1,
            end=None,
            reason="name and colon",
        )

    def _after_speech(self, at: int) -> _Found | None:
        """«…»، قال الوزير: the verb after what was said."""
        reading = self._reading
        number = at
        while number > self._sentence.start and (
            reading.key(number - 1) in COMMAS | _DASHES | _THUS
        ):
            number -= 1
        quotation = reading.speech_before.get(number)
        form = self._finite(at)
        if quotation is None or form is None:
            return None
        if self._found:
            last = self._found[-1]
            said = complement(reading, last.start, at)
            if last.end is not None or said.stop > quotation.opening:
                return None
        return self._spoken_before(at, form, quotation.opening, quotation.after)

    def _after_clause(self, at: int) -> _Found | None:
        """«الوضع صعب، يقول التاجر.»: the same without marks."""
        reading, first = self._reading, self._sentence.start
        form = self._finite(at)
        if (
            self._found
            or form is None
            or not form.verb.takes_marks
            or reading.key(at - 1) not in COMMAS
            or at - 1 <= first
        ):
            return None
        subject = subject_after(reading, at, form, self._sentence.stop)
        if subject is None or (
            subject.stop < self._sentence.stop and reading.is_word(subject.stop)
        ):
            return None
        return self._spoken_before(at, form, first, at - 1)

    def _finite(self, at: int) -> Form | None:
        found = self._reading.reported(at)
        if found is None or found.joined:
            return None
        return next(
            (
                form
                for form in found.forms
                if form.is_finite and is_real(self._reading, at, form)
            ),
            None,
        )

    def _spoken_before(self, at: int, form: Form, start: int, end: int) -> _Found:
        stop = self._sentence.stop
        subject = subject_after(self._reading, at, form, stop)
        if subject is None:
            after = skip_adverbs(self._reading, at + 1, stop)
            last = phrase_end(self._reading, after, stop, form)
            subject = range(after, last) if last > after else None
        speaker = (
            speaker_of(self._reading, subject.start, subject.stop, form)
            if subject
            else self._voices.last(form)
        )
        return _Found(
            at=at,
            joined=False,
            form=form,
            speaker=speaker,
            clause=at,
            start=start,
            end=end,
            reason="verb after",
        )

    # ------------------------------------------------------------------ verbs and who

    def _act(self, read: Candidate) -> _Found:
        return _Found(
            at=read.at,
            joined=read.joined,
            form=read.form,
            speaker=self._speaker(read),
            clause=self._clause(read),
            start=read.opens.start,
            end=None,
            reason=f"{read.form.shape} with {read.opens.frame}",
        )

    def _said(self, found: _Found) -> _Found | None:
        """Drop what an event presents: it says nothing, but the next verb is its."""
        speaker, form = found.speaker, found.form
        event = speaker is not None and speaker.features.kind == "event"
        if form is None or "presents" not in form.verb.flags or not event:
            return found
        return None

    def _clause(self, read: Candidate) -> int:
        """Return where the clause of a verb begins, with what joins it."""
        number, reading = read.at, self._reading
        if not read.form.is_finite:
            return number
        if subject := self._contrast(read):
            return subject.start - 1
        while number > self._sentence.start and (
            reading.key(number - 1) in JOINERS or reading.key(number - 1) in COMMAS
        ):
            number -= 1
        return number

    def _stands_alone(self, read: Candidate) -> bool:
        """Tell an act of its own from a verb within what somebody else said."""
        if not self._found:
            return True
        last = self._found[-1]
        if last.end is None and read.at <= last.start:
            # «بحسب الوكالة، قال الوزير إن …»: the source only passes it on
            return last.form is None and read.at == last.start
        form = read.form
        if form.shape == "noun":
            return False
        agrees = last.speaker is None or last.speaker.agrees(form)
        if form.shape == "participle":
            return agrees
        if read.joined or self._reading.key(read.at - 1) in JOINERS:
            return read.subject is not None or agrees
        return self._contrast(read) is not None

    def _contrast(self, read: Candidate) -> range | None:
        """«…، لكن المتحدث أكد»: the subject between a contrast and its verb."""
        if read.subject or not self._found:
            return None
        reading = self._reading
        first = max(self._found[-1].start, read.at - _CONTRAST_REACH)
        for start in range(read.at - 1, first, -1):
            if reading.key(start - 1) in _CONTRASTS and starts_speaker(reading, start):
                end = phrase_end(reading, start, read.at)
                if skip_adverbs(reading, end, read.at) == read.at:
                    return range(start, end)
        return None

    def _speaker(self, read: Candidate) -> Speaker | None:
        reading, form, voices = self._reading, read.form, self._voices
        if "within" in form.verb.flags or "from" in form.verb.flags:
            return self._cited(read)
        if subject := self._subject(read) or self._contrast(read):
            return speaker_of(reading, subject.start, subject.stop, form)
        first = self._sentence.start
        if form.shape == "noun" or reading.key(read.at - 1) in RELATIVES:
            found = voices.antecedent(read.at, form, first)
            return found or voices.last(form)
        for earlier in reversed(self._found):
            if earlier.speaker and earlier.speaker.agrees(form):
                return earlier.speaker
        topic = voices.topic(self._sentence, read.at)
        return topic if topic and topic.agrees(form) else voices.last(form)

    def _subject(self, read: Candidate) -> range | None:
        """Return the subject after a verb, unless the words are for whom it names.

        «قال الوزير إن …، ودعا الطلاب إلى …»: the students are called upon.
        """
        if not (read.subject and read.joined and self._found):
            return read.subject
        speaker = self._found[-1].speaker
        many = head(self._reading.key(read.subject.start))
        if (
            read.form.verb.takes_addressee
            and speaker
            and speaker.agrees(read.form)
            and many
            and many.number == "many"
        ):
            return None
        return read.subject

    def _cited(self, read: Candidate) -> Speaker | None:
        """«جاء في بيان للوزارة أن», «نقل عن الوزير أن»: whose words they are."""
        reading, stop = self._reading, read.opens.marker
        start = read.at + 2
        if "from" in read.form.verb.flags:
            about = (n for n in range(read.at, stop) if reading.key(n) == fold("عن"))
            start = next(about, read.at) + 1
        end = max(phrase_end(reading, start, stop), start + 1)
        for number in range(start + 1, end):
            key = reading.key(number)
            if key.startswith("لل") or clitic_of(key) == "ل":
                start = number
                break
        return speaker_of(reading, start, end)

    # --------------------------------------------------------------------------- ends

    def _acts(self) -> Iterator[Act]:
        ends = [found.clause for found in self._found[1:]] + [self._sentence.stop]
        for found, next_clause in zip(self._found, ends, strict=False):
            end = found.end if found.end is not None else next_clause
            cut = (n for n in self._attributed if found.start < n < end)
            said = complement(self._reading, found.start, min([end, *cut]))
            if len(said) == 0:
                continue
            yield Act(
                at=found.at,
                joined=found.joined,
                denied=found.form is not None and "denied" in found.form.verb.flags,
                speaker=found.speaker,
                said=said,
                reason=found.reason,
            )


def acts(reading: Reading) -> Iterator[Act]:
    """Yield the acts of speech of a text in text order."""
    voices = Voices(reading)
    for sentence, tokens in zip(
        reading.document.sentences, reading.sentences, strict=True
    ):
        if not sentence.heading:
            yield from _SentenceActs(reading, voices, tokens).read()
