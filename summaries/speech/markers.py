"""Markers: the word or mark after a reporting verb with which what was said begins.

That is «أن» or «إن», a colon, a quotation mark, or the preposition that the verb
governs.
"""

from typing import Literal, NamedTuple

from summaries.speech.closings import is_told
from summaries.speech.nouns import names_speaker
from summaries.speech.particles import COMMAS, PREPOSITIONS, folded
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


class Search(NamedTuple):
    """Where to look for an opening."""

    reading: Reading
    at: int
    """The reporting verb."""
    form: Form
    """The verb read as a form."""
    after: int
    """The number after the verb and the subject that follows it."""
    limit: int
    """Where the search ends."""


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
_BEFORE_THAT = PREPOSITIONS | folded(
    "إلا غير بغير بيد سوى لولا شرط ريثما مخافة بدون لمجرد"
)
"""Words that make «أن» the head of a subordinate clause."""
_WITH_WHAT = folded("بما بمن")
_LEAST = 4
"""Letters of a word with a preposition on it."""


def skip_that(reading: Reading, number: int, limit: int) -> int:
    """Return the first number after complementisers, colons and commas."""
    while number < limit and (
        reading.key(number) in THAT or reading.key(number) in _BEFORE_SPEECH
    ):
        number += 1
    return number


def marker(search: Search, number: int) -> Opening | None:
    """Return the opening that the token at a number is, if it is one."""
    reading, verb = search.reading, search.form.verb
    if _belongs_to_another(reading, number, search.at):
        return None
    if reading.key(number) in THAT:
        return _that(search, number)
    if reading.key(number) in _QUESTIONS and verb.perfect in _ASKING:
        return Opening(number, number, "clause")
    return _marks(search, number) or _preposition(search, number)


def _belongs_to_another(reading: Reading, number: int, at: int) -> bool:
    """Tell whether a verb just before a mark takes it: «يشرح الكاتب …، يقول: …»."""
    if number - 1 == at or (
        reading.is_word(number) and reading.key(number) not in THAT
    ):
        return False
    found = reading.reported(number - 1)
    return found is not None and any(
        form.is_finite and form.verb.takes_marks for form in found.forms
    )


# -------------------------------------------------------------------------- «أن», marks


def _that(search: Search, number: int) -> Opening | None:
    reading, verb = search.reading, search.form.verb
    opens = verb.takes_clause or reading.key(number)[:1] in verb.letters
    if not opens or _is_in_a_name(reading, number):
        return None
    if _is_subordinate(reading, number, search.form):
        return None
    return Opening(number, skip_that(reading, number, search.limit), "clause")


def _is_in_a_name(reading: Reading, number: int) -> bool:
    """Tell «فان» inside a Dutch name from «فإن», which opens what follows a pause."""
    return reading.tokens[number].text == "فان" and reading.is_word(number - 1)


def _is_subordinate(reading: Reading, number: int, form: Form) -> bool:
    """Tell «أن» after a word that the verb does not govern: «دون أن», «إلا أن»."""
    before = reading.key(number - 1)
    if is_told(before) and not reading.reported(number - 1):
        return True  # «أراد أن»
    if before not in _BEFORE_THAT or before in form.verb.words:
        return False
    if reading.tokens[number - 1].text.endswith("علي"):
        return False  # a name more often than «على»
    # «إن» begins what was said, whatever stands before it
    return not reading.tokens[number].text.startswith("إ")


def _marks(search: Search, number: int) -> Opening | None:
    reading, verb = search.reading, search.form.verb
    if reading.key(number) == ":" and (verb.takes_marks or verb.takes_clause):
        return Opening(number, skip_that(reading, number, search.limit), "marks")
    if number in reading.speech_at and verb.takes_marks:
        # a preposition before the marks belongs to what is in them, unless governed
        before = reading.key(number - 1)
        if before not in PREPOSITIONS or before in verb.words:
            return Opening(number, number, "marks")
    return None


# ------------------------------------------------------------------------- prepositions


def _preposition(search: Search, number: int) -> Opening | None:
    reading, verb = search.reading, search.form.verb
    key = reading.key(number)
    if number < search.after:
        return None
    if key in verb.words:
        return Opening(
            number, skip_that(reading, number + 1, search.limit), "preposition"
        )
    if not _is_attached(reading, number, verb.letters):
        return None
    alone = key in verb.letters
    if "describes" in verb.flags and not alone:
        return None
    return Opening(number, number + alone, "preposition")


def _is_attached(reading: Reading, number: int, letters: frozenset[str]) -> bool:
    """Tell whether a governed letter is written on to the word at a number."""
    key = reading.key(number)
    if key[:1] not in letters or number in reading.named_at:
        return False
    if key in letters or key in _WITH_WHAT:  # «بـ» before a number or a quotation mark
        return True
    return (
        len(key) >= _LEAST
        and key not in _NO_PREPOSITION
        and (not names_speaker(key) or key.startswith(("بال", "لل")))
    )
