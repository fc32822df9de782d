"""Subjects: who the speaker of a verb is, said after it, before it, or not at all."""

from summaries.normalise import fold
from summaries.speech.adjuncts import skip_adverbs
from summaries.speech.candidates import Candidate
from summaries.speech.nouns import bare, clitic_of, head
from summaries.speech.particles import COMMAS, CONJUNCTIONS, RELATIVES, folded
from summaries.speech.passage import Passage
from summaries.speech.phrases import phrase_end, starts_speaker
from summaries.speech.reading import Reading
from summaries.speech.speakers import Speaker, speaker_of
from summaries.speech.subjects_after import subject_after
from summaries.speech.verbs import THAT, has_object

CONTRASTS = folded("لكن ولكن بينما فيما حين أن")
_ASIDES = folded("وهو وهي وهم وهما")
_ISSUED = folded("صادر صادرة صدر صدرت")
_ALL = folded("المجتمع الجميع الأطراف كافة كل جميع سائر")
"""Who is called upon and does not call: «دعا المجتمع الدولي إلى»."""
_OPENERS = CONTRASTS | THAT | CONJUNCTIONS | folded("أما")
"""Words after which a noun may be the subject of the verb behind it."""
CONTRAST_REACH = 12
"""Tokens between «لكن» and the verb of its subject."""


def leading(passage: Passage, read: Candidate) -> range | None:
    """Return the subject of the verb before «قائلا»: «إلا أن النقيب رد قائلا»."""
    reading, last = passage.reading, passage.last
    if read.form.shape != "participle":
        return None
    first = max(passage.tokens.start, last.start if last else 0)
    for at in range(read.at - 1, max(first, read.at - CONTRAST_REACH) - 1, -1):
        found = reading.reported(at)
        form = next((f for f in found.forms if f.is_finite), None) if found else None
        if form is None:
            continue
        subject = subject_after(reading, at, form, read.at)
        if subject is None:
            verb = read._replace(at=at, form=form)
            return preceding(passage, verb) or contrasted(passage, verb)
        told = skip_adverbs(reading, subject.stop, read.at) == read.at
        return subject if told else None
    return None


def contrasted(passage: Passage, read: Candidate) -> range | None:
    """Return the subject between a contrast and its verb: «…، لكن المتحدث أكد»."""
    reading, last = passage.reading, passage.last
    if read.subject or last is None:
        return None
    first = max(last.start, read.at - CONTRAST_REACH)
    for start in range(read.at - 1, first, -1):
        if reading.key(start - 1) in CONTRASTS and starts_speaker(reading, start):
            end = phrase_end(reading, start, read.at)
            if skip_adverbs(reading, end, read.at) == read.at:
                return range(start, end)
    return None


def preceding(passage: Passage, read: Candidate) -> range | None:
    """Return the subject right before its verb: «تقارير أميركية ذكرت أن»."""
    reading, form = passage.reading, read.form
    found = reading.reported(read.at)
    if not form.is_finite or (found is not None and found.joined):
        return None
    first = max(passage.tokens.start, read.at - CONTRAST_REACH)
    if passage.last:
        first = max(first, passage.last.start)
    for start in range(first, read.at):
        if not starts_speaker(reading, start) or not _begins_clause(
            reading, start, passage.tokens.start
        ):
            continue
        end = phrase_end(reading, start, read.at)
        after = _past_aside(reading, end, read.at)
        if end > start and skip_adverbs(reading, after, read.at) == read.at:
            return range(start, end)
    return None


def _past_aside(reading: Reading, end: int, limit: int) -> int:
    """Return the number after «، تحدث شريطة عدم ذكر اسمه،», the end where none is."""
    if reading.key(end) not in COMMAS or reading.key(limit - 1) not in COMMAS:
        return end
    return limit - 1


def _begins_clause(reading: Reading, number: int, first: int) -> bool:
    """Tell whether a noun opens a sentence or a clause in it."""
    if number == first:
        return True
    before = reading.key(number - 1)
    if before in _ASIDES:
        return False  # «الحداد، وهو أستاذ سابق، حذر من»
    return before in _OPENERS or (number - 1 == first and not reading.is_word(first))


def speaker(passage: Passage, read: Candidate) -> Speaker | None:
    """Return who the subject of a verb is, None where the text does not say."""
    reading, voices, form = passage.reading, passage.voices, read.form
    if not form.verb.flags.isdisjoint(("within", "from")):
        return _cited(reading, read)
    last = passage.last.speaker if passage.last else None
    earlier = last or voices.topic(passage.tokens, read.at)
    subject = None if _is_addressed(passage, read, earlier) else read.subject
    if subject := subject or contrasted(passage, read) or preceding(passage, read):
        meant = voices.meant_by(subject)
        return meant or speaker_of(reading, subject.start, subject.stop, form)
    owned = form.shape == "noun" and form.gender is not None
    if owned or reading.key(read.at - 1) in RELATIVES:
        found = voices.antecedent(read.at, form, passage.tokens.start)
        return found or voices.last(form)
    return _tongue(reading, read) or _unspoken(passage, read, earlier)


def _unspoken(
    passage: Passage, read: Candidate, earlier: Speaker | None
) -> Speaker | None:
    """Return whom a verb without a subject means: who spoke or acted before."""
    form = read.form
    if passage.last and (subject := leading(passage, read)):
        return speaker_of(passage.reading, subject.start, subject.stop)
    for act in reversed(passage.found):
        if act.speaker and act.speaker.agrees(form):
            return act.speaker
    if earlier and earlier.agrees(form):
        return earlier
    return passage.voices.last(form) or passage.voices.named_before(read.at, form)


def _is_addressed(passage: Passage, read: Candidate, earlier: Speaker | None) -> bool:
    """Tell whether the noun after a verb is for whom the words are.

    «قال الوزير إن …، ودعا الطلاب إلى …»: the students are called upon.
    """
    if read.subject is None or not read.form.verb.takes_addressee:
        return False
    reading, start = passage.reading, read.subject.start
    if has_object(reading.key(read.at)):
        return False  # «اتهمه السكان»
    if reading.key(start) in _ALL or preceding(passage, read):
        return True
    features = head(reading.key(start))
    oblique = reading.key(start).endswith(("ين", "ي")) and start not in reading.named_at
    if features is None or oblique:
        before = earlier or passage.voices.last(read.form)
        unknown = start not in reading.named_at and (
            oblique or passage.last is not None
        )
        return unknown and before is not None and before.agrees(read.form)
    others = features.number == "many"
    return others and earlier is not None and earlier.agrees(read.form)


def _tongue(reading: Reading, read: Candidate) -> Speaker | None:
    """Return by whom it was said: «وقالت على لسان المتحدث باسمها إن»."""
    start = read.at + 3
    if reading.key(read.at + 2) != fold("لسان"):
        return None
    if start >= read.opens.marker or not starts_speaker(reading, start):
        return None
    end = phrase_end(reading, start, read.opens.marker)
    return speaker_of(reading, start, max(end, start + 1))


def _cited(reading: Reading, read: Candidate) -> Speaker | None:
    """«جاء في بيان للوزارة أن», «نقل عن الوزير أن»: whose words they are."""
    stop = read.opens.marker
    # «في بيان للوزارة», «على لسان المتحدث»
    start = read.at + 2 + (reading.key(read.at + 2) == fold("لسان"))
    if "from" in read.form.verb.flags:
        about = (n for n in range(read.at, stop) if reading.key(n) == fold("عن"))
        start = next(about, read.at) + 1
    end = max(phrase_end(reading, start, stop), start + 1)
    for number in range(start + 1, end):
        key = reading.key(number)
        if key.startswith("لل") or clitic_of(key) == "ل":
            start = number
            break
        if key == fold("عن") and bare(reading.key(number - 1)) in _ISSUED:
            start = number + 1
            break
    return speaker_of(reading, start, end)
