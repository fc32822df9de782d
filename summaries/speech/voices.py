"""Voices: who has spoken so far, and whom an unspoken subject means."""

from collections.abc import Iterator
from typing import final

from summaries.speech.adjuncts import is_adjunct, skip_adjuncts, skip_adverbs
from summaries.speech.nouns import (
    bare,
    head,
    is_definite,
    is_nisba,
)
from summaries.speech.particles import (
    ADVERBS,
    CONJUNCTIONS,
    TIMES,
    folded,
)
from summaries.speech.phrases import phrase_end, starts_speaker
from summaries.speech.reading import Reading
from summaries.speech.speakers import Speaker, speaker_of
from summaries.speech.verbs import THAT, Form

_EPITHETS = folded("مسؤول مسؤولة متحدث متحدثة ناطق رجل سيدة دبلوماسي")
"""What a text calls those whom it has named."""
_OPENERS = folded("ولم ولن") | CONJUNCTIONS | ADVERBS | TIMES | THAT
_REACH = 12
"""How many speakers back an unspoken subject may lie."""
_SPAN = 40
"""How many tokens back a noun may lie that a relative or a pronoun means."""


@final
class Voices:
    """Who has spoken or acted so far: whom an unspoken subject may mean."""

    __slots__ = ("_before", "_reading", "said")

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._before: list[Speaker] = []
        self.said = 0
        """The number after what was said last."""

    def add(self, speaker: Speaker) -> None:
        """Remember who spoke or acted last."""
        self._before.append(speaker)

    def meant_by(self, phrase: range) -> Speaker | None:
        """Return whom an epithet means: «المسؤول المغربي», named before.

        Args:
            phrase: The tokens of the noun phrase.
        """
        reading = self._reading
        first = reading.key(phrase.start)
        if bare(first) not in _EPITHETS or not is_definite(first):
            return None
        described = all(
            is_definite(reading.key(number)) and is_nisba(reading.key(number))
            for number in phrase[1:]
        )
        features = head(first)
        if not described or features is None:
            return None
        others = (None, features.gender)
        return next(
            (
                speaker
                for speaker in self._before[: -_REACH - 1 : -1]
                if speaker.person is not None and speaker.features.gender in others
            ),
            None,
        )

    def last(self, form: Form | None = None) -> Speaker | None:
        """Return who spoke or acted last and agrees with a form, where one is given."""
        return next(
            (
                speaker
                for speaker in self._before[: -_REACH - 1 : -1]
                if form is None or speaker.agrees(form)
            ),
            None,
        )

    def topic(self, sentence: range, at: int) -> Speaker | None:
        """Return whom a sentence is about: its first noun, or the one after its verb.

        Args:
            sentence: The tokens of the sentence.
            at: The topic lies before this number.
        """
        reading = self._reading
        first = self._first(sentence, at)
        for start in (first, skip_adverbs(reading, first + 1, at)):
            if start < at and starts_speaker(reading, start):
                if start == first and self._is_verb_before(first):
                    continue
                end = phrase_end(reading, start, at, strict=start > first)
                phrase = range(start, max(end, start + 1))
                meant = self.meant_by(phrase)
                return meant or speaker_of(reading, start, phrase.stop)
        end = phrase_end(reading, first, at)
        if reading.reported(first):
            return None
        known = is_definite(reading.key(first))
        if known and end > first and skip_adverbs(reading, end, at) == at:
            return speaker_of(reading, first, end)
        return None

    def _first(self, sentence: range, at: int) -> int:
        """Return the first number that is no conjunction and no adjunct."""
        reading, number = self._reading, sentence.start
        while number < at and (
            reading.key(number) in _OPENERS
            or (not reading.is_word(number) and number not in reading.quotation_at)
        ):
            number += 1
        return skip_adjuncts(reading, number, at)

    def _is_verb_before(self, number: int) -> bool:
        """Tell «وبحث المؤتمر …», a verb, from «بحث جديد», a noun that may speak."""
        found = self._reading.reported(number)
        return (
            found is not None
            and any(form.is_finite for form in found.forms)
            and starts_speaker(self._reading, number + 1)
        )

    def antecedent(self, at: int, form: Form, first: int) -> Speaker | None:
        """Return the nearest speaker before a number that agrees with a form.

        Args:
            at: The relative pronoun or the verbal noun.
            form: What must agree.
            first: The search ends there.
        """
        reading = self._reading
        nearest: tuple[int, int] | None = None
        for start, end in self._phrases_before(at, max(first, at - _SPAN)):
            if not speaker_of(reading, start, end).agrees(form):
                continue
            # the whole phrase: «المتحدث باسم الجيش», not «الجيش» alone
            if nearest is None or end >= nearest[1]:
                nearest = (start, end)
        return speaker_of(reading, *nearest) if nearest else None

    def named_before(self, at: int, form: Form) -> Speaker | None:
        """Return whom the text named last that has the gender of a form.

        «التقى الوزير السفيرة منى زيد. وقالت إن»: nobody has spoken, but she is meant.
        """
        for start, end in self._phrases_before(at, max(0, at - _SPAN)):
            found = speaker_of(self._reading, start, end)
            features = found.features
            told = features.kind == "person" and features.gender == form.gender
            if told and found.agrees(form):
                return found
        return None

    def _phrases_before(self, at: int, first: int) -> Iterator[tuple[int, int]]:
        for start in range(at - 1, first - 1, -1):
            if (
                starts_speaker(self._reading, start)
                and not is_adjunct_only(self._reading, start)
                and not self._is_adjective(start)
            ):
                end = phrase_end(self._reading, start, at)
                yield start, max(end, start + 1)

    def _is_adjective(self, number: int) -> bool:
        """Tell «السياسة الخارجية», of which no ministry speaks."""
        key, before = self._reading.key(number), self._reading.key(number - 1)
        return is_definite(key) and is_nisba(key) and is_definite(before)


def is_adjunct_only(reading: Reading, number: int) -> bool:
    """Tell whether the word is a preposition of its own, which names nobody."""
    return is_adjunct(reading, number) and head(reading.key(number)) is None
