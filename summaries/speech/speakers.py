"""Speakers: who a phrase is, and whom an unspoken subject means."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import final

from summaries.normalise import fold
from summaries.speech.adjuncts import is_adjunct, skip_adjuncts, skip_adverbs
from summaries.speech.nouns import (
    Features,
    bare,
    clitic_of,
    closes,
    head,
    is_definite,
    is_nisba,
    is_title,
)
from summaries.speech.own_names import called, own_name
from summaries.speech.particles import (
    ADVERBS,
    COMMAS,
    CONJUNCTIONS,
    SAME,
    TIMES,
    folded,
)
from summaries.speech.phrases import phrase_end, starts_speaker
from summaries.speech.reading import Named, Reading
from summaries.speech.verbs import THAT, Form

_OTHERS = folded(
    """
    مكتب محامي محامية محام والد والدة شقيق شقيقة زوج زوجة ابن ابنة نجل نجلة جد موكل
    أرملة صهر قريب صديق
    """
)
"""Heads of a phrase that ends in a name that is not the speaker's."""
_EPITHETS = folded("مسؤول مسؤولة متحدث متحدثة ناطق رجل سيدة دبلوماسي")
"""What a text calls those whom it has named."""
_OPENERS = folded("ولم ولن") | CONJUNCTIONS | ADVERBS | TIMES | THAT
_REACH = 12
"""How many speakers back an unspoken subject may lie."""
_IN = folded("في لدى إلى عن")
_APPOSED = 4
"""Tokens after a comma within which the name that a role has stands."""
_SPAN = 40
"""How many tokens back a noun may lie that a relative or a pronoun means."""
_MARKS = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: a phrase of the text, or a person it names."""

    name: str
    """The full name where the person is known, else the phrase as written."""
    person: int | None = None
    """Index into the people."""
    features: Features

    def agrees(self, form: Form) -> bool:
        """Tell whether a form may have this speaker as its unspoken subject."""
        features = self.features
        if form.gender is None:
            return True
        if form.number == "many":
            feminine = form.gender == "f" and features.gender == "m"
            return features.number != "one" and not feminine
        if form.gender == "f":
            # a plural of things takes a feminine singular: «وأضافت المصادر»
            plural = features.number == "many"
            return features.kind != "person" if plural else features.gender != "m"
        return features.number != "many" and features.gender != "f"


def without_clitic(text: str) -> str:
    """Drop the first letter of a word, and the vowel marks on it."""
    return text[1:].lstrip(_MARKS)


def _owner(reading: Reading, start: int, end: int) -> Named | None:
    """Return whom a phrase names, not whom it only mentions («مكتب نتنياهو»)."""
    named = next(
        (
            found
            for number in range(start, end)
            if (found := reading.named_at.get(number)) and found.is_name
        ),
        None,
    )
    if named is None:
        return reading.named_at.get(start) or _apposed(reading, start, end)
    before = [reading.key(number) for number in range(start, named.start)]
    if not before:
        return named
    first, last = head(before[0]), head(before[-1])
    if bare(before[0]) in _OTHERS or (first and first.kind != "person"):
        return None
    if before[-1] == fold("باسم"):
        return None
    if fold("باسم") in before and last and last.kind == "person":
        # «باسم الجيش العقيد …» is the spokesman, «باسم الرئيس …» is not
        return named if _is_apart(before) else None
    return named


def _is_apart(before: list[str]) -> bool:
    """Tell whether a definite title follows a noun that is closed already."""
    return is_definite(before[-1]) and before[-2] != fold("باسم") and closes(before[-2])


def _apposed(reading: Reading, start: int, end: int) -> Named | None:
    """Return whose role a phrase is that a comma parts from a name.

    «سامي حداد، وزير العدل، الذي …», «قال وزير العدل، سامي حداد، إن …».
    """
    features = head(reading.key(start))
    if features is not None and (features.kind != "person" or features.number != "one"):
        return None
    if features is not None and reading.key(start - 1) in COMMAS:
        return reading.named_before.get(start - 1)
    if reading.key(end) in _IN:
        reach = min(end + _APPOSED, len(reading.tokens))
        end = phrase_end(reading, min(end + 1, reach), reach)
    if reading.key(end) not in COMMAS:
        return None
    for number in range(end + 1, end + _APPOSED):
        after = reading.named_at.get(number)
        if after and after.is_name:
            parted = reading.key(after.end) in COMMAS
            return after if features is not None or parted else None
        if not is_definite(reading.key(number)):
            break  # «مدرب الفريق، السويسري جون سميث، إن»
    return None


def _name(reading: Reading, start: int, end: int) -> str:
    """Return a phrase without the clitics before its first noun."""
    text, key = reading.text(start, end), reading.key(start)
    if key.startswith("لل") and len(bare(key)) < len(key):
        return "ال" + text[2:]
    return without_clitic(text) if clitic_of(key) else text


def _features(reading: Reading, start: int, form: Form | None) -> Features:
    key = reading.key(start)
    found = head(key) or Features()
    gender, number = found.gender, found.number
    if found.kind is None:
        if key.endswith(("ون", "ين")) and is_definite(key):
            gender, number = "m", "many"
        elif key.endswith(("ه", "ات")):
            gender, number = "f", "one"
    if form and form.is_finite and form.number == "one" and number != "many":
        gender = form.gender
    return Features(kind=found.kind, gender=gender, number=number)


def _is_joined(reading: Reading, named: Named, end: int) -> bool:
    """Tell whether a second voice is named: «سامي حداد ومنى زيد»."""
    if not named.is_name or named.end >= end:
        return False
    key = reading.key(named.end)
    other = reading.named_at.get(named.end)
    joins = clitic_of(key) == "و" or key.startswith("وال")
    role = head(key) if joins else None
    joined = role is not None and role.kind == "person" and not is_title(key)
    return key[:1] == "و" and (joined or (other is not None and other.is_name))


def speaker_of(
    reading: Reading, start: int, end: int, form: Form | None = None
) -> Speaker:
    """Say who the phrase between two numbers is.

    Args:
        reading: The text.
        start: The first token of the phrase.
        end: The number after its last.
        form: The verb whose subject it is: its gender tells that of a name.
    """
    start += reading.key(start) in SAME and end > start + 1
    features = _features(reading, start, form)
    if (named := _owner(reading, start, end)) and _is_joined(reading, named, end):
        many = Features(kind="person", number="many")
        return Speaker(name=_name(reading, start, end), features=many)
    if named:
        person = reading.people[named.person]
        alone = Features(kind="person", gender=features.gender, number="one")
        if named.start == start and form is None:
            alone = Features(kind="person", number="one")
        return Speaker(name=person.name, person=named.person, features=alone)
    kin = reading.kin.get(reading.key(start)) if end == start + 1 else None
    if kin is not None and features.kind == "person":
        name_of = reading.people[kin].name
        return Speaker(name=name_of, person=kin, features=features)
    name = called(reading, end)
    if features.kind == "person" and features.number != "many":
        name = name or own_name(reading, start, end)
    if name:
        return Speaker(name=reading.text(name.start, name.stop), features=features)
    return Speaker(name=_name(reading, start, end), features=features)


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
