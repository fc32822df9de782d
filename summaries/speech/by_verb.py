"""Acts of speech told by a verb: whether it says anything, and who its speaker is."""

from summaries.speech.candidates import BEFORE_CLAUSES, Candidate, candidate, joined
from summaries.speech.openings import is_clause
from summaries.speech.particles import ADVERBS, COMMAS, CONJUNCTIONS, RELATIVES, TIMES
from summaries.speech.passage import Found, Passage
from summaries.speech.speakers import Speaker
from summaries.speech.spoken_first import after_clause, after_marks
from summaries.speech.subjects import (
    CONTRAST_REACH,
    CONTRASTS,
    contrasted,
    leading,
    preceding,
    speaker,
)

_BESIDE = frozenset(("مع",))


def by_verb(passage: Passage, at: int) -> Found | None:
    """Return what somebody said by the verb at a number, None where it is no report."""
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
