"""What was said first, and then who said it.

«…»، قال الوزير · «…». هكذا علق المدرب · الوضع صعب، يقول التاجر · سامي: «…» · and the
second half of words that their attribution interrupts.
"""

from summaries.names.vocabulary import is_common
from summaries.speech.adjuncts import skip_adverbs
from summaries.speech.candidates import candidate, is_real
from summaries.speech.complements import complement
from summaries.speech.marks import Quotation
from summaries.speech.nouns import is_place
from summaries.speech.particles import COMMAS, PAUSES, folded
from summaries.speech.passage import Found, Passage
from summaries.speech.phrases import phrase_end, starts_speaker
from summaries.speech.reading import Reading
from summaries.speech.speakers import speaker_of
from summaries.speech.subjects_after import subject_after
from summaries.speech.verbs import Form

_THUS = folded("هكذا بهذه بتلك الكلمات العبارة العبارات الجملة")
_STOPS = frozenset((".", "!", "؟", "?", "…"))
_ENDED = _STOPS | PAUSES
_THUS_REACH = 6
"""Tokens between «هكذا» and who spoke."""
_HEADLINE_REACH = 16
"""Tokens of a headline before its colon."""
_NAME_WORDS = 3
_SENTENCE_WORDS = 4
"""Tokens from which on marks hold a sentence of their own."""


def finite(reading: Reading, at: int) -> Form | None:
    """Return the first finite form at a number that says what was said."""
    found = reading.reported(at)
    if found is None or found.joined:
        return None
    return next(
        (form for form in found.forms if form.is_finite and is_real(reading, at, form)),
        None,
    )


def by_colon(passage: Passage, number: int) -> Found | None:
    """Read the colon of «كريم بلحاج: «سعيد بالفوز»»: a name, a colon and marks."""
    reading, first = passage.reading, passage.tokens.start
    if number + 1 not in reading.speech_at:
        return None
    if is_place(reading.key(first)):
        return None  # «القاهرة: «الأهرام» تحتفل»
    known = starts_speaker(reading, first) and (
        phrase_end(reading, first, number) == number
    )
    if not known and not _may_be_named(passage, number):
        return None
    return Found(
        at=number,
        speaker=speaker_of(reading, first, number),
        clause=first,
        start=number + 1,
        reason="name and colon",
    )


def _may_be_named(passage: Passage, colon: int) -> bool:
    """Tell «بوعزيز: «لن نبيع»», a name that no list knows, from «الشعار: «معا»»."""
    reading, tokens = passage.reading, passage.tokens
    words = range(tokens.start, colon)
    quotation = reading.speech_at[colon + 1]
    whole = not any(map(reading.is_word, range(quotation.after, tokens.stop)))
    return (
        whole
        and 0 < len(words) <= _NAME_WORDS
        and all(
            reading.is_word(number) and not is_common(reading.key(number))
            for number in words
        )
    )


def is_headline(reading: Reading, tokens: range) -> bool:
    """Tell whether a text opens with a line that has no full stop."""
    return tokens.start == 0 and reading.key(tokens.stop - 1) not in _STOPS


def by_headline(passage: Passage) -> Found | None:
    """Read «وزير المالية: لن نرفع الضرائب», the headline of an article."""
    reading, tokens = passage.reading, passage.tokens
    first = tokens.start
    colons = (n for n in tokens[:_HEADLINE_REACH] if reading.key(n) == ":")
    colon = next(colons, None)
    if colon is None or not starts_speaker(reading, first):
        return None
    end = phrase_end(reading, first, colon)
    speaker = speaker_of(reading, first, max(end, first + 1))
    if speaker.person is None and speaker.features.kind != "person":
        return None
    if end != colon and not _is_to_paper(reading, end, colon):
        return None
    if tokens.stop - colon < _SENTENCE_WORDS:
        return None
    return Found(
        at=colon,
        speaker=speaker,
        clause=first,
        start=colon + 1,
        reason="headline",
    )


def _is_to_paper(reading: Reading, number: int, colon: int) -> bool:
    """Tell «وزير المالية لـ«الصباح»:», «المدرب لرويترز:» by the letter «ل»."""
    return reading.key(number)[:1] == "ل" and colon - number <= _SENTENCE_WORDS


def _marks_before(passage: Passage, at: int) -> Quotation | None:
    """Return the speech in marks just before a verb that nobody has spoken yet."""
    reading, first, number = passage.reading, passage.tokens.start, at
    while number > 0 and (
        reading.key(number - 1) in PAUSES
        or reading.key(number - 1) in _THUS
        or (number <= first and reading.key(number - 1) in _STOPS)
    ):
        number -= 1
    quotation = reading.speech_before.get(number)
    if quotation is None or quotation.opening < passage.voices.said:
        return None
    if last := passage.last:
        said = complement(reading, last.start, at)
        if last.end is not None or said.stop > quotation.opening:
            return None
    return quotation


def after_marks(passage: Passage, at: int) -> Found | None:
    """Read a verb as one that follows what was said in marks: «…»، قال الوزير."""
    form = finite(passage.reading, at)
    quotation = _marks_before(passage, at) if form else None
    if form is None or quotation is None:
        return None
    return _spoken(passage, at, form, range(quotation.opening, quotation.after))


def after_clause(passage: Passage, at: int) -> Found | None:
    """Read a verb as one that follows what was said: «الوضع صعب، يقول التاجر.»."""
    reading, tokens = passage.reading, passage.tokens
    form = finite(reading, at)
    if form is None or not form.verb.takes_marks or passage.found:
        return None
    if at - 1 <= tokens.start or reading.key(at - 1) not in COMMAS:
        return None
    subject = subject_after(reading, at, form, tokens.stop)
    if subject is None:
        return None
    if _goes_on(reading, subject.stop, tokens.stop):
        return None
    return _spoken(passage, at, form, range(tokens.start, at - 1))


def _goes_on(reading: Reading, number: int, stop: int) -> bool:
    """Tell whether what was said goes on: «هذا القرار، قال الوزير، سيغير …»."""
    if number >= stop or reading.key(number) not in PAUSES:
        return number < stop and reading.is_word(number)
    following = reading.reported(number + 1)
    finite_or_more = following and (
        following.joined or not following.forms[0].is_finite
    )
    return number + 1 < stop and not finite_or_more


def _spoken(passage: Passage, at: int, form: Form, said: range) -> Found:
    reading, stop = passage.reading, passage.tokens.stop
    subject = subject_after(reading, at, form, stop)
    thus_said = reading.key(at - 1) in _THUS
    if subject is None or thus_said:
        start = skip_adverbs(reading, at + 1, stop)
        end = phrase_end(reading, start, stop, form, strict=thus_said)
        subject = range(start, end) if end > start else None
    speaker = (
        speaker_of(reading, subject.start, subject.stop, form)
        if subject
        else passage.voices.last(form)
    )
    return Found(
        at=at,
        form=form,
        speaker=speaker,
        clause=at,
        start=said.start,
        end=said.stop,
        reason="verb after",
    )


def thus(passage: Passage, number: int) -> Found | None:
    """Read the opening «هكذا وصف النائب …», which attributes the marks before it."""
    reading, tokens = passage.reading, passage.tokens
    if reading.key(number) not in _THUS:
        return None
    quotation = _marks_before(passage, number)
    if quotation is None:
        return None
    for start in range(number + 2, min(tokens.stop, number + _THUS_REACH)):
        if starts_speaker(reading, start):
            end = phrase_end(reading, start, tokens.stop, strict=True)
            return Found(
                at=start - 1,
                speaker=speaker_of(reading, start, max(end, start + 1)),
                clause=number,
                start=quotation.opening,
                end=quotation.after,
                reason="thus",
            )
    return None


def continued(passage: Passage, number: int) -> Found | None:
    """Read the marks that open at a number as going on with the act before."""
    reading, tokens = passage.reading, passage.tokens
    quotation = reading.speech_at.get(number)
    last = passage.last or passage.before
    if quotation is None or last is None:
        return None
    interrupted = last.reason == "verb after" and tokens.start <= last.at < number
    if not interrupted and len(quotation.inner) < _SENTENCE_WORDS:
        return None
    whole = number == tokens.start and not any(
        reading.is_word(after) for after in range(quotation.after, tokens.stop)
    )
    if not interrupted and not whole:
        return None
    if whole and _attributed_later(reading, quotation.after):
        return None
    return Found(
        at=last.at,
        joined=last.joined,
        form=last.form,
        speaker=last.speaker,
        clause=number,
        start=number,
        end=quotation.after,
        reason="continued",
    )


def _attributed_later(reading: Reading, after: int) -> bool:
    """Tell whether who spoke is said after the marks."""
    number = after
    while reading.key(number) in _ENDED:
        number += 1
    if reading.key(number) in _THUS:
        return True
    if finite(reading, number) is None:
        return False
    end = reading.sentences[reading.sentence_of[number]].stop
    return candidate(reading, number, end) is None
