"""Openings: the word or mark after a reporting verb with which what was said begins.

That is «أن» or «إن», a colon, a quotation mark, the preposition that the verb governs,
or, after some verbs, a bare noun.
"""

from typing import Literal, NamedTuple

from summaries.normalise import fold
from summaries.speech.actions import is_action
from summaries.speech.nouns import is_attitude, is_stance, names_speaker
from summaries.speech.particles import (
    COMMAS,
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    folded,
)
from summaries.speech.phrases import skip_adjuncts
from summaries.speech.reading import Reading
from summaries.speech.verbs import THAT, Form

Frame = Literal["clause", "marks", "preposition", "noun"]


class Opening(NamedTuple):
    """Where what was said opens."""

    marker: int
    """The number of the word or mark that opens it."""
    start: int
    """The number of the first token of what was said."""
    frame: Frame


_BEFORE_SPEECH = COMMAS | {":"}
_QUESTIONS = folded("هل لماذا كيف متى أين ماذا ما إذا كم من عما")
_ASKING = frozenset(("تساءل", "سأل"))
_NO_PREPOSITION = folded(
    """
    بعد بعدما بعدها بعده بين بينما بينهم بينهما بعض بعضهم بل بلغ بلغت بدوره بدورها
    بدورهم بشأن بشكل بصورة بقوة بشدة بوضوح بحسب بمناسبة بحضور بصفته بصفتها باعتباره
    باعتبارها برفقة برئاسة باسم بيان بيانا بيانات بلاده بلادها بلادهم بلاد بلد بلدان
    بلدة بيد بيده بيدها برأسه برأسها بإصبعه بيديه بجانب بمشاركة بعيد بعيدا بالنيابة
    باسمه باسمها باسمهم باسمنا
    بالإنابة بالوكالة بدء بداية بناء بروح بحرارة بالغ بالغة بطولة بقاء بديل براءة
    لكن لأن لذلك لقاء لجنة لقائه لقائها لبنان ليبيا لندن لدى لديه لديها لاعب لحظة
    """
)
"""Words that begin with «ب» or «ل» of their own, and adverbs."""
_GESTURES = folded(
    """
    بيده بيدها بيديه برأسه برأسها بإصبعه بأصبعه بالبنان بسبابته بكفه نظر نظري نظره
    نظرها نظرنا النظر انتباه انتباهه انتباهي الانتباه الأنظار أنظار
    """
)
"""What is done with hand or eye: «أشار بيده إلى», «لفت الأنظار إلى»."""
_BEFORE_THAT = PREPOSITIONS | folded("إلا غير بيد سوى لولا شرط ريثما مخافة بدون لمجرد")
"""Words that make «أن» the head of a subordinate clause."""
_LEAST = 4
"""Letters of a word with a preposition on it."""
_FEW = 5
"""Words in marks that may be a name in the speaker's own phrase."""
_NEAR = 7
"""Tokens after a preposition within which «من أن» is likelier than «من»."""
_FAR = 12
"""The same, after a letter written on to a word."""


def skip_that(reading: Reading, number: int, limit: int) -> int:
    """Return the first number after complementisers, colons and commas."""
    while number < limit and (
        reading.key(number) in THAT or reading.key(number) in _BEFORE_SPEECH
    ):
        number += 1
    return number


def _is_attached(reading: Reading, number: int, letters: frozenset[str]) -> bool:
    """Tell whether a governed letter is written on to the word at a number."""
    key = reading.key(number)
    if key[:1] not in letters or number in reading.named_at:
        return False
    if key in letters:  # «بـ» before a number or a quotation mark
        return True
    return (
        len(key) >= _LEAST
        and key not in _NO_PREPOSITION
        and (not names_speaker(key) or key.startswith(("بال", "لل")))
    )


def _is_in_a_name(reading: Reading, number: int) -> bool:
    """Tell «فان» inside a Dutch name from «فإن», which opens what follows a pause."""
    return reading.tokens[number].text == "فان" and reading.is_word(number - 1)


def _is_subordinate(reading: Reading, number: int, form: Form) -> bool:
    """Tell «أن» after a word that the verb does not govern: «دون أن», «إلا أن»."""
    before = reading.key(number - 1)
    if before not in _BEFORE_THAT or before in form.verb.words:
        return False
    if reading.tokens[number - 1].text.endswith("علي"):
        return False  # a name more often than «على»
    # «إن» begins what was said, whatever stands before it
    return not reading.tokens[number].text.startswith("إ")


def _belongs_to_another(reading: Reading, number: int, at: int) -> bool:
    """Tell whether a verb just before a mark takes it: «يشرح الكاتب …، يقول: …»."""
    if number - 1 == at or reading.is_word(number):
        return False
    found = reading.reported(number - 1)
    return found is not None and any(
        form.is_finite and form.verb.takes_marks for form in found.forms
    )


def _marker(
    reading: Reading, number: int, form: Form, at: int, after: int, limit: int
) -> Opening | None:
    """Return the opening that the token at a number is, if it is one."""
    verb, key = form.verb, reading.key(number)
    if _belongs_to_another(reading, number, at):
        return None
    if key in THAT:
        opens = verb.takes_clause or key[:1] in verb.letters
        if not opens or _is_in_a_name(reading, number):
            return None
        if _is_subordinate(reading, number, form):
            return None
        return Opening(number, skip_that(reading, number, limit), "clause")
    if key == ":" and (verb.takes_marks or verb.takes_clause):
        return Opening(number, skip_that(reading, number, limit), "marks")
    if number in reading.speech_at and verb.takes_marks:
        # a preposition before the marks belongs to what is in them, unless governed
        before = reading.key(number - 1)
        if before not in PREPOSITIONS or before in verb.words:
            return Opening(number, number, "marks")
    if key in _QUESTIONS and verb.perfect in _ASKING:
        return Opening(number, number, "clause")
    return _preposition(reading, number, form, limit) if number >= after else None


def _preposition(
    reading: Reading, number: int, form: Form, limit: int
) -> Opening | None:
    verb, key = form.verb, reading.key(number)
    if key in verb.words:
        return Opening(number, skip_that(reading, number + 1, limit), "preposition")
    if not _is_attached(reading, number, verb.letters):
        return None
    alone = key in verb.letters
    if "describes" in verb.flags and not alone:
        return None
    return Opening(number, number + alone, "preposition")


def _strong(
    reading: Reading, at: int, form: Form, after: int, limit: int
) -> Opening | None:
    """Return the first opening that is no bare noun."""
    number = at + 1
    while number < limit:
        if found := _marker(reading, number, form, at, after, limit):
            if found.frame == "marks":
                return _past_a_name(reading, found, limit)
            if found.frame == "preposition":
                return _with_that(reading, found, form, limit)
            return found
        quotation = reading.quotation_at.get(number)
        number = quotation.after if quotation else number + 1
    return None


def _past_a_name(reading: Reading, found: Opening, limit: int) -> Opening:
    """Prefer «أن» after short marks: «قال رئيس «حركة التغيير» إن …»."""
    quotation = reading.speech_at.get(found.marker)
    if quotation and len(quotation.inner) <= _FEW:
        after = quotation.after
        if after < limit and reading.key(after) in THAT:
            return Opening(after, skip_that(reading, after, limit), "clause")
    return found


def _with_that(reading: Reading, found: Opening, form: Form, limit: int) -> Opening:
    """Prefer a later «من أن» to «من»: «حذر مصدر من الحزب من أن …».

    So, too, «بأن» to a letter on a word of the subject: «أفاد المكلف بالمياه بأن …».
    """
    verb = form.verb
    if reading.key(found.marker + 1) in THAT:
        return found
    attached = found.start == found.marker
    near = _FAR if attached else _NEAR
    for number in range(found.marker + 1, min(limit, found.marker + near)):
        key = reading.key(number)
        if key in COMMAS and not (attached and _is_apposed(reading, number)):
            break
        if attached and key in THAT and key[:1] in verb.letters:
            return Opening(number, skip_that(reading, number, limit), "clause")
        if key not in verb.words:
            continue
        if reading.key(number + 1) in THAT or (
            attached and _is_of_subject(reading, found.marker, number)
        ):
            start = skip_that(reading, number + 1, limit)
            return Opening(number, start, "preposition")
    return found


def _is_apposed(reading: Reading, comma: int) -> bool:
    """Tell whether a comma stands beside a name: «المدير، سامي زيد، إلى»."""
    return comma + 1 in reading.named_at or comma in reading.named_before


def _is_of_subject(reading: Reading, letter: int, governed: int) -> bool:
    """Tell «دعا مدير البرنامج للطلبة سامي زيد إلى»: a name parts the prepositions."""
    return any(number in reading.named_at for number in range(letter + 1, governed))


_WHAT = fold("ما")
_NO_NOUN = PREPOSITIONS | CONJUNCTIONS | RELATIVES | TIMES | THAT


def _bare_noun(reading: Reading, form: Form, after: int, limit: int) -> Opening | None:
    """Return the opening at a bare noun: «أكد الوزير حرص بلاده»."""
    verb = form.verb
    if not verb.takes_noun:
        return None
    start = skip_adjuncts(reading, after, limit, form)
    key = reading.key(start)
    if start >= limit or not reading.is_word(start):
        return None
    if key in _NO_NOUN and key != _WHAT:
        return None
    if "announces" in verb.flags and not (is_stance(key) or is_action(key)):
        return None
    if "stance" in verb.flags and not is_attitude(key):
        return None
    return Opening(start, start, "noun")


def is_clause(reading: Reading, found: Opening) -> bool:
    """Tell whether what was said is a clause with «أن»."""
    return found.frame == "clause" or reading.key(found.start - 1) in THAT


def opening(
    reading: Reading, at: int, form: Form, after: int, limit: int
) -> Opening | None:
    """Find where what was said opens.

    Args:
        reading: The text.
        at: The reporting verb.
        form: The verb read as a form.
        after: The number after the verb and the subject that follows it.
        limit: Where the search ends.
    """
    strong = _strong(reading, at, form, after, limit)
    bare = _bare_noun(reading, form, after, limit)
    found = strong
    if bare and (strong is None or bare.marker < strong.marker):
        # before a clause an unknown noun is the subject: «أكد صاحب السمو أن …»
        close = strong is not None and strong.marker == bare.marker + 1
        known = strong is None or not (
            is_clause(reading, strong) or (close and not form.verb.takes_addressee)
        )
        found = bare if known or is_stance(reading.key(bare.start)) else strong
    if found is None:
        return None
    gesture = any(
        reading.key(number) in _GESTURES for number in range(at + 1, found.marker)
    )
    # «شكر الله سعيكم» is a wish
    wish = found.frame == "noun" and reading.key(found.start) == fold("الله")
    return None if gesture or wish else found
