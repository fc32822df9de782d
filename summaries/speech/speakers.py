"""Speakers: who a phrase is, and whom an unspoken subject means."""

from dataclasses import dataclass

from summaries.normalise import fold
from summaries.speech.nouns import (
    Features,
    bare,
    clitic_of,
    closes,
    head,
    is_definite,
    is_title,
)
from summaries.speech.own_names import called, own_name
from summaries.speech.particles import (
    COMMAS,
    SAME,
    folded,
)
from summaries.speech.phrases import phrase_end
from summaries.speech.reading import Named, Reading
from summaries.speech.verbs import Form

_OTHERS = folded(
    """
    مكتب محامي محامية محام والد والدة شقيق شقيقة زوج زوجة ابن ابنة نجل نجلة جد موكل
    أرملة صهر قريب صديق
    """
)
"""Heads of a phrase that ends in a name that is not the speaker's."""
_IN = folded("في لدى إلى عن")
_APPOSED = 4
"""Tokens after a comma within which the name that a role has stands."""
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
