"""Candidates: reporting verbs with the subject and the opening that they find.

Many reporting verbs mean other things as well («أضاف لاعبا», «كشف على المريض»). What
follows tells: a verb that finds nothing that it governs is no report.
"""

from typing import NamedTuple

from summaries.speech.adjuncts import skip_adjuncts
from summaries.speech.conditions import (
    described,
    is_likely,
    is_near,
    is_predicate,
    is_speech,
)
from summaries.speech.markers import Opening
from summaries.speech.openings import opening
from summaries.speech.particles import (
    PREPOSITIONS,
    RELATIVES,
    folded,
)
from summaries.speech.phrases import starts_speaker
from summaries.speech.reading import Reading
from summaries.speech.subjects_after import before_stance, subject_after, whole_subject
from summaries.speech.verbs import THAT, Form

WINDOW = 80
"""Tokens after a verb in which what was said must open; sentences are shorter."""
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
_BEFORE_NOUNS = PREPOSITIONS - RELATIVES - folded("كما حتى قبل")
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
        subject = before_stance(reading, at, form, limit)
    opens = opening(reading, at, form, subject.stop if subject else at + 1, limit)
    if opens is None:
        return None
    known = subject is not None
    if not is_near(reading, form, subject, opens):
        return None
    subject = whole_subject(reading, at, form, subject, opens)
    sure = known or "from" in form.verb.flags
    likely = sure or subject is None or is_likely(reading, form, subject, opens)
    if not likely or not is_speech(reading, at, form, subject, opens):
        return None
    return subject, opens
