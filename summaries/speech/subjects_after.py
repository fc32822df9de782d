"""Subjects that follow their verb, whether a list knows them or none does."""

from summaries.speech.actions import is_action
from summaries.speech.adjuncts import is_adjunct, skip_adjuncts, skip_adverbs
from summaries.speech.closings import is_told, is_told_of
from summaries.speech.markers import Opening
from summaries.speech.nouns import (
    Features,
    clitic_of,
    head,
    is_accusative,
    is_definite,
    is_nisba,
    is_stance,
)
from summaries.speech.own_names import is_role, name_end
from summaries.speech.particles import (
    ADVERBS,
    CONJUNCTIONS,
    RELATIVES,
    TIMES,
    folded,
)
from summaries.speech.phrases import phrase_end, starts_speaker
from summaries.speech.reading import Reading
from summaries.speech.verbs import THAT, Form

_LONGEST_BEFORE_STANCE = 4
"""Tokens of a subject that no list knows, before «أهمية»."""
_NO_NOUN = CONJUNCTIONS | RELATIVES | TIMES | ADVERBS | THAT
_CIRCUMSTANCE = 5
"""Letters of «مخاطبا», which tells how somebody spoke."""
_DEMONSTRATIVES = folded("هذا هذه ذلك تلك هؤلاء")


def _is_subject(reading: Reading, start: int, form: Form, *, adjacent: bool) -> bool:
    """Tell whether a noun after a verb can be its subject."""
    if not starts_speaker(reading, start):
        return False
    key = reading.key(start)
    features = head(key)
    if start in reading.named_at or features is None:
        return True
    if clitic_of(key) == "ب" or is_accusative(key):
        return False  # «طالب بتحقيق», «قال، طالبا»
    if form.number == "many":
        return False  # before its subject a verb stands in the singular
    if not _agrees(reading, start, form, features, adjacent=adjacent):
        return False
    # «طالب المسؤولين ب…»: the ending of an object
    return features.number != "many" or not key.endswith("ين")


def _agrees(
    reading: Reading, start: int, form: Form, features: Features, *, adjacent: bool
) -> bool:
    """Tell whether a noun has the gender of the verb before it."""
    if form.gender == "m":
        # «محاميه» is his lawyer, not «محامية»
        his = reading.tokens[start].text.endswith("ه")
        return (
            not adjacent or features.gender != "f" or features.number == "many" or his
        )
    person = features.kind == "person" and features.number == "one"
    # «تتابع منسق»: a noun; but «قالت رئيس الوزراء» is said
    doubtful = form.shape == "imperfect" and "loose" in form.verb.flags
    return not (doubtful and person and features.gender == "m")


def subject_after(reading: Reading, at: int, form: Form, limit: int) -> range | None:
    """Return the subject that follows a finite verb, where it is known to speak."""
    start = skip_adjuncts(reading, at + 1, limit, form)
    adjacent = start == skip_adverbs(reading, at + 1, limit)
    if start >= limit or not _is_subject(reading, start, form, adjacent=adjacent):
        return None
    end = phrase_end(reading, start, limit, form)
    if end > start and is_role(reading, start, end):
        end = name_end(reading, end, limit, listed=form.verb.takes_noun)
    return range(start, end) if end > start else None


def before_stance(reading: Reading, at: int, form: Form, limit: int) -> range | None:
    """Return an unknown subject before its object: «أكد العاهل الأردني أهمية …»."""
    start = skip_adverbs(reading, at + 1, limit)
    if (
        not form.verb.takes_noun
        or form.number == "many"
        or _stops(reading, start)
        or is_stance(reading.key(start))
        or is_action(reading.key(start))
        or reading.key(start) in _DEMONSTRATIVES
    ):
        return None
    for number in range(start + 1, min(limit, start + _LONGEST_BEFORE_STANCE)):
        if not reading.is_word(number) or _stops(reading, number):
            return None
        if is_stance(reading.key(number)):
            return range(start, number)
    return None


def _unknown(reading: Reading, start: int, end: int) -> range | None:
    """Return an unknown subject before an opening: the words up to it."""
    number = start
    while number < end:
        quotation = reading.quotation_at.get(number)
        if quotation and quotation.after <= end:
            number = quotation.after
            continue
        if not reading.is_word(number) or _stops(reading, number):
            break
        number += 1
    return range(start, number) if number > start else None


def _stops(reading: Reading, number: int) -> bool:
    """Tell whether a word cannot belong to an unknown subject."""
    key = reading.key(number)
    return (
        is_adjunct(reading, number)
        or key in _NO_NOUN
        or is_told(key)
        or is_told_of(key)
        or (key[:1] == "م" and key[-1:] == "ا" and len(key) >= _CIRCUMSTANCE)
        or reading.reported(number) is not None
    )


def whole_subject(
    reading: Reading, at: int, form: Form, subject: range | None, opens: Opening
) -> range | None:
    """Return the subject with the words that no list knows, up to the opening."""
    if form.number == "many":
        return subject
    if subject is None:
        start = skip_adverbs(reading, at + 1, opens.marker)
        # what is known, and found to be no subject, is none
        known = starts_speaker(reading, start) or "describes" in form.verb.flags
        return None if known else _unknown(reading, start, opens.marker)
    rest = _unknown(reading, subject.stop, opens.marker)
    if rest is None or reading.is_owned(rest.start):
        return subject
    if opens.frame == "noun":
        # «نفت منظمة الدول المصدرة للغاز | وجود»
        same = is_definite(reading.key(rest.start)) and rest.stop == opens.marker
        return range(subject.start, rest.stop) if same else subject
    few = 3
    last = reading.key(subject.stop - 1)
    named = is_definite(last) or not is_nisba(last)  # «المتحدث فلان», no «مصدر أمني»
    if len(rest) <= few and named and not form.verb.takes_addressee:
        return range(subject.start, rest.stop)
    return subject
