"""Openings: which of the markers after a reporting verb opens what was said.

After some verbs a bare noun opens it: «أكد الوزير حرص بلاده».
"""

from summaries.normalise import fold
from summaries.speech.actions import is_action
from summaries.speech.adjuncts import skip_adjuncts
from summaries.speech.closings import is_told
from summaries.speech.markers import Opening, Search, marker, skip_that
from summaries.speech.nouns import bare, is_attitude, is_definite, is_stance
from summaries.speech.particles import (
    COMMAS,
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    folded,
)
from summaries.speech.reading import Reading
from summaries.speech.verbs import THAT, Form

_BY_THIS = folded("بهذا بهذه بذلك")
"""What affirms a thing by deed: «أكد الفريق بهذا الفوز تفوقه»."""
_MATTERS = folded("المناسبة الخصوص الشأن الصدد المعنى")
_OBJECT_REACH = 4
"""Tokens of an unknown subject before «رغبته» or the like."""
_GESTURES = folded(
    """
    بيده بيدها بيديه برأسه برأسها بإصبعه بأصبعه بالبنان بسبابته بكفه نظر نظري نظره
    نظرها نظرنا النظر انتباه انتباهه انتباهي الانتباه الأنظار أنظار الستار النقاب
    اللثام أصابع عقارب بوصلة
    """
)
"""What is done with hand or eye: «أشار بيده إلى», «لفت الأنظار إلى»."""
_SERVANT = fold("عبد")
_INVITED = folded(
    """
    عشاء غداء إفطار فطور مأدبة وليمة حفل حفلة زفاف منزل بيت مائدة سهرة عرس منزله
    منزلها بيته بيتها مائدته
    """
)
"""To what guests are asked: «دعا الضيوف إلى العشاء»."""
_PLACES = folded(
    """
    إقليم مدينة بلدة قرية محافظة ولاية جهة منطقة حي دائرة عمالة مخيم ميناء مطار سوق
    ساحة شارع قضاء
    """
)
"""Where people are who ask: «السكان بإقليم الشمال»."""
_FEW = 5
"""Words in marks that may be a name in the speaker's own phrase."""
_NEAR = 7
"""Tokens after a preposition within which «من أن» is likelier than «من»."""
_FAR = 12
"""The same, after a letter written on to a word."""


def _strong(search: Search) -> Opening | None:
    """Return the first opening that is no bare noun."""
    reading, form, limit = search.reading, search.form, search.limit
    number, another = search.at + 1, False
    while number < limit:
        found = marker(search, number)
        if found and found.frame == "marks":
            return _past_a_name(reading, found, limit)
        if found and found.frame == "preposition" and not another:
            return _with_that(reading, found, form, limit)
        if found and found.frame == "clause":
            return found
        key = reading.key(number)
        # «طالبت روسيا …، ولحقتها بإعلان»: the preposition is that of another verb
        another = another or (key[:1] == "و" and is_told(key[1:]))
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
    attached = found.start == found.marker
    if reading.key(found.marker + 1) in THAT and not attached:
        return found
    if attached and (later := _past_place(reading, found, form, limit)):
        return later
    near = _FAR if attached else _NEAR
    ended = False
    for number in range(found.marker + 1, min(limit, found.marker + near)):
        key = reading.key(number)
        if attached and key in THAT and key[:1] in verb.letters:
            return Opening(number, skip_that(reading, number, limit), "clause")
        ended = ended or (
            key in COMMAS and not (attached and _is_apposed(reading, number))
        )
        if ended or key not in verb.words:
            continue
        if reading.key(number + 1) in THAT or (
            attached and _is_of_subject(reading, found.marker, number)
        ):
            start = skip_that(reading, number + 1, limit)
            return Opening(number, start, "preposition")
    return found


def _past_place(
    reading: Reading, found: Opening, form: Form, limit: int
) -> Opening | None:
    """Prefer «بربط» to «بإقليم» in «طالب السكان بإقليم الشمال بربط قراهم»."""
    key = reading.key(found.marker)
    if key[:1] != "ب" or bare(key[1:]) not in _PLACES:
        return None
    for number in range(found.marker + 1, min(limit, found.marker + _NEAR)):
        later = marker(Search(reading, found.marker, form, number, limit), number)
        if later and later.frame == "preposition":
            return later
    return None


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
    if not form.verb.takes_noun:
        return None
    start = skip_adjuncts(reading, after, limit, form)
    if later := _later_stance(reading, form, start, limit):
        return later
    if owned := _owned(reading, form, start, limit):
        return owned
    if start >= limit or not _is_object(reading, form, start):
        return None
    return Opening(start, start, "noun")


def _later_stance(
    reading: Reading, form: Form, start: int, limit: int
) -> Opening | None:
    """Prefer «وجود» to the subject's end: «نفت منظمة الدول | المصدرة للنفط وجود»."""
    if not form.is_finite or not is_definite(reading.key(start)):
        return None
    if is_stance(reading.key(start)) or is_action(reading.key(start)):
        return None
    for number in range(start + 1, min(limit, start + _NEAR)):
        key = reading.key(number)
        if is_stance(key) and not is_definite(key):
            return Opening(number, number, "noun")
        bracket = key in "()" or reading.key(number - 1) == "("
        if not bracket and not is_definite(key) and not key.startswith("لل"):
            return None
    return None


def _is_object(reading: Reading, form: Form, number: int) -> bool:
    """Tell whether a noun stands there that the verb may be about."""
    key, flags = reading.key(number), form.verb.flags
    if not reading.is_word(number) or (key in _NO_NOUN and key != _WHAT):
        return False
    if "announces" in flags and not (is_stance(key) or is_action(key)):
        return False
    noun = is_stance(key) or is_action(key) or reading.is_owned(number)
    if "affirms" in flags and not noun:
        return key == _WHAT or not is_definite(key)
    return "stance" not in flags or is_attitude(key)


def _owned(reading: Reading, form: Form, after: int, limit: int) -> Opening | None:
    """Return the opening at «رغبته», after words of an unknown subject."""
    if form.verb.flags.isdisjoint(("stance", "announces")) or not form.is_finite:
        return None
    for number in range(after, min(limit, after + _OBJECT_REACH)):
        key = reading.key(number)
        if not reading.is_word(number) or key in _NO_NOUN or reading.reported(number):
            return None
        if is_attitude(key) and reading.is_owned(number):
            return Opening(number, number, "noun")
    return None


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
    strong = _strong(Search(reading, at, form, after, limit))
    plain = _bare_noun(reading, form, after, limit)
    found = strong
    if plain and (strong is None or plain.marker < strong.marker):
        # before a clause an unknown noun is the subject: «أكد صاحب السمو أن …»
        close = strong is not None and strong.marker == plain.marker + 1
        known = strong is None or not (
            is_clause(reading, strong) or (close and not form.verb.takes_addressee)
        )
        found = plain if known or is_stance(reading.key(plain.start)) else strong
    if found is None:
        return None
    gesture = any(
        reading.key(number) in _GESTURES and reading.key(number - 1) != _SERVANT
        for number in range(at + 1, found.marker)
    )
    by_this = not is_clause(reading, found) and any(
        reading.key(number) in _BY_THIS and reading.key(number + 1) not in _MATTERS
        for number in range(after, found.marker + (found.frame == "noun"))
    )
    # «شكر الله سعيكم» is a wish
    wish = found.frame == "noun" and reading.key(found.start) == fold("الله")
    asked = found.frame == "preposition" and bare(reading.key(found.start)) in _INVITED
    return (
        None
        if gesture or wish or by_this or (asked and form.verb.perfect == "دعا")
        else found
    )
