"""Candidates: reporting verbs with the subject and the opening that they find.

Many reporting verbs mean other things as well («أضاف لاعبا», «كشف على المريض»). What
follows tells: a verb that finds nothing that it governs is no report.
"""

from typing import NamedTuple

from summaries.speech.actions import is_action
from summaries.speech.adjuncts import is_adjunct, skip_adjuncts, skip_adverbs
from summaries.speech.closings import is_told, is_told_of
from summaries.speech.conditions import (
    described,
    is_likely,
    is_near,
    is_predicate,
    is_speech,
)
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
from summaries.speech.openings import opening
from summaries.speech.own_names import is_role, name_end
from summaries.speech.particles import (
    ADVERBS,
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    folded,
)
from summaries.speech.phrases import phrase_end, starts_speaker
from summaries.speech.reading import Reading
from summaries.speech.verbs import THAT, Form

WINDOW = 80
"""Tokens after a verb in which what was said must open; sentences are shorter."""
_LONGEST_BEFORE_STANCE = 4
"""Tokens of a subject that no list knows, before «أهمية»."""
_JOINERS = folded(
    """
    كما فيما بينما حين وقد قد ثم كذلك وكان كان لقد إذ وكانت كانت لكنه لكنها لكنهم
    لكنهما ولكنه ولكنها ولكنهم
    """
)
"""Words before a verb with which a new clause begins."""
_EXCEPT = folded("غير إلا بيد")
BEFORE_CLAUSES = _JOINERS | _EXCEPT | folded("أنه أنها أنهم")
"""Words that belong to the clause of the verb that follows them."""

_UNREAL = folded(
    "لم لن لا ليس ليست سوف كي لكي حتى هل إذا لو إن أن ألا قد ربما ولم ولن ولا فلم فلن"
)
_NEGATIONS = folded("لم لن لا ما ليس مما ولم ولن وما هل وهل لو ولو")
_PAST_NEGATIONS = folded("لم ولم فلم لا ولا")
_NO_NOUN = CONJUNCTIONS | RELATIVES | TIMES | ADVERBS | THAT
_BEFORE_NOUNS = PREPOSITIONS - RELATIVES - folded("كما حتى قبل")
_CIRCUMSTANCE = 5
"""Letters of «مخاطبا», which tells how somebody spoke."""
_DEMONSTRATIVES = folded("هذا هذه ذلك تلك هؤلاء")
_NEAR = 12
"""Tokens between a participle and what was said."""


class Candidate(NamedTuple):
    """A reporting verb and what it finds."""

    at: int
    form: Form
    joined: bool
    """A «و» or «ف» is written on to the verb."""
    subject: range | None
    """The tokens of the subject that follows."""
    opens: Opening


def joined(reading: Reading, at: int) -> bool:
    """Tell whether a verb begins a clause of its own: «وأكد», «كما أكد», «لكنه أكد»."""
    found = reading.reported(at)
    if found is not None and found.joined:
        return True
    before = reading.key(at - 1)
    return before in _JOINERS or (before in THAT and reading.key(at - 2) in _EXCEPT)


def _limit(reading: Reading, at: int, end: int) -> int:
    """Return where the search for an opening ends: the next act, at the latest."""
    for number in range(at + 1, min(end, at + WINDOW)):
        if reading.key(number) == "؛":
            return number
        found = reading.reported(number)
        if found is None:
            continue
        begins = joined(reading, number)
        if any(
            begins if form.is_finite else _opens_soon(reading, number, form, end)
            for form in found.forms
        ) and not starts_speaker(reading, number):
            return number
    return min(end, at + WINDOW)


def _opens_soon(reading: Reading, at: int, form: Form, end: int) -> bool:
    """Tell whether a participle or verbal noun finds what it governs."""
    opens = opening(reading, at, form, at + 1, min(end, at + _NEAR))
    return opens is not None and _fits(reading, at, form, opens, end)


def is_real(reading: Reading, at: int, form: Form) -> bool:
    """Tell whether a finite verb says what was said, not what might or was not."""
    before = reading.key(at - 1)
    if before in _NEGATIONS:
        return "open" in form.verb.flags and before in _PAST_NEGATIONS
    if form.shape == "perfect" and not reading.is_spelt(at, form.verb):
        return False
    if form.shape == "imperfect":
        return before not in _UNREAL
    # after a preposition stands a noun: «من كشف», «على أمل أن»
    return before not in _BEFORE_NOUNS


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


def _before_stance(reading: Reading, at: int, form: Form, limit: int) -> range | None:
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


def _whole_subject(
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


def _fits(reading: Reading, at: int, form: Form, opens: Opening, end: int) -> bool:
    """Tell whether a verb and its opening stand as they must."""
    if opens.start >= end:
        return False
    if form.shape == "noun":
        return opens.marker == at + 1 and opens.frame != "noun"
    if form.shape == "participle":
        if is_predicate(reading, at):
            return False
        start = skip_adjuncts(reading, at + 1, opens.marker, form)
        near = start == opens.marker or form.verb.takes_addressee
        return opens.marker - at <= _NEAR and near
    return True


def candidate(reading: Reading, at: int, end: int) -> Candidate | None:
    """Read the word at a number as a verb that opens an act of speech.

    Args:
        reading: The text.
        at: The number of the word.
        end: The number after its sentence.
    """
    found = reading.reported(at)
    if found is None:
        return None
    limit = _limit(reading, at, end)
    for form in found.forms:
        if "topic" in form.verb.flags:
            continue
        read = _read(reading, at, form, limit)
        if read is None:
            continue
        subject, opens = read
        if _fits(reading, at, form, opens, end):
            opens = described(reading, at, form, subject, opens)
            return Candidate(at, form, found.joined, subject, opens)
    return None


def _read(
    reading: Reading, at: int, form: Form, limit: int
) -> tuple[range | None, Opening] | None:
    """Return the subject and the opening of a form, None where it is no report."""
    if not form.is_finite:
        opens = opening(reading, at, form, at + 1, limit)
        return (None, opens) if opens else None
    if not is_real(reading, at, form):
        return None
    subject = subject_after(reading, at, form, limit)
    if subject is None:
        subject = _before_stance(reading, at, form, limit)
    opens = opening(reading, at, form, subject.stop if subject else at + 1, limit)
    if opens is None:
        return None
    known = subject is not None
    if not is_near(reading, form, subject, opens):
        return None
    subject = _whole_subject(reading, at, form, subject, opens)
    sure = known or "from" in form.verb.flags
    likely = sure or subject is None or is_likely(reading, form, subject, opens)
    if not likely or not is_speech(reading, at, form, subject, opens):
        return None
    return subject, opens
