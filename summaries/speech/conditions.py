"""Conditions: what a reporting verb, its subject and its opening must be.

Many of the verbs mean other things as well («أشار السهم إلى الشمال», «أكد الفريق
تفوقه»): who the subject is, and how near, tells.
"""

from summaries.names.vocabulary import is_common_as_it_stands
from summaries.normalise import fold
from summaries.speech.actions import is_action
from summaries.speech.adjuncts import skip_adjuncts
from summaries.speech.closings import is_told_of
from summaries.speech.markers import Opening
from summaries.speech.nouns import bare, head, is_definite, is_stance
from summaries.speech.openings import is_clause
from summaries.speech.particles import (
    ADVERBS,
    COMMAS,
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    folded,
)
from summaries.speech.phrases import phrase_end, starts_speaker
from summaries.speech.reading import Reading
from summaries.speech.verbs import THAT, Form, has_object

_LONGEST_UNKNOWN = 8
"""Tokens of a subject that no list knows."""
_LONGEST_LOOSE = 4
"""The same, of a verb with other meanings."""
_LINKS = CONJUNCTIONS | PREPOSITIONS | RELATIVES | TIMES | ADVERBS | THAT
_BLAME = folded("مسؤولية مسئولية مسؤوليتها مسؤوليته تبعات تبعة وزر")
_IT = folded("إياه إياها إياهم إياهما")
_TEAMS = folded("منتخب فريق نادي ناد لاعب لاعبة لاعبون مهاجم حارس منتخبات أندية")
_SHOWN = folded("فوز تفوق جدارة صدارة تأهل أحقية هيمنة سيطرة علو زعامة تألق صحوة")
"""What a team affirms by deed: «أكد الفريق تفوقه»."""
_ASIDE = (ADVERBS | TIMES) - folded("كان كانت كانوا وكان وكانت وكانوا هنا هناك")
"""Words between a subject and the verb after it."""
_COURTS = folded("محكمة محاكم قضاء قاضي قاض قضاة محلفون محلفين")
"""Who convicts, and does not condemn: «أدانت المحكمة المتهم»."""
_IN = folded("في على")
_BEING = folded(
    """
    كان كانت يكون تكون يكن تكن ليس ليست بات باتت أصبح أصبحت يصبح تصبح صار صارت ظل ظلت
    يظل تظل يبدو تبدو بدا بدت يعد تعد ما غير
    """
)
"""Verbs after which a participle tells what something is."""
_SOFTENERS = ADVERBS - _BEING


def described(
    reading: Reading, at: int, form: Form, subject: range | None, opens: Opening
) -> Opening:
    """Open what was said at the thing described: «وصف الناقد | الفيلم بأنه قصيدة»."""
    if "describes" not in form.verb.flags or has_object(reading.key(at)):
        return opens
    start = skip_adjuncts(reading, subject.stop if subject else at + 1, opens.marker)
    thing = range(start, opens.marker)
    plain = all(
        reading.is_word(number) and reading.key(number) not in _LINKS
        for number in thing
    )
    if not thing or not plain or reading.key(start) in _IT:
        return opens
    return Opening(start, start, "noun")


def is_near(
    reading: Reading, form: Form, subject: range | None, opens: Opening
) -> bool:
    """Tell whether nothing but adjuncts parts a subject from the verb's «ب».

    «أقر المجلس القانون بأغلبية»: the law stands between, and nothing is said.
    """
    if subject is None or opens.frame != "preposition":
        return True
    if subject.stop >= opens.marker:
        return True
    after = reading.key(subject.stop)
    if reading.is_owned(subject.stop) and not is_told_of(after):
        # «شدد الجيش إجراءاته على الحدود»
        return form.verb.takes_addressee or is_definite(after)
    aside = (
        reading.key(subject.stop) in COMMAS and reading.key(opens.marker - 1) in COMMAS
    )
    if opens.start != opens.marker or aside:
        return True
    return form.verb.takes_addressee or (
        skip_adjuncts(reading, subject.stop, opens.marker, form) == opens.marker
    )


def is_likely(reading: Reading, form: Form, subject: range, opens: Opening) -> bool:
    """Tell whether an unknown subject is one: short, and close to what was said."""
    if len(subject) > _LONGEST_UNKNOWN:
        return False
    clause = is_clause(reading, opens)
    common = is_common_as_it_stands(reading.key(subject.start))
    if opens.frame == "noun" and common:
        return False  # «أكدت المعركة تعلقه بأرضه»
    if "loose" not in form.verb.flags:
        return True
    near = skip_adjuncts(reading, subject.stop, opens.marker, form) == opens.marker
    # «بينما يصر الزمالك على أنه», «ويتابع الحكيم: »
    sure = reading.key(opens.marker) == ":" or (opens.frame == "preposition" and clause)
    if opens.frame == "preposition" and not clause and common:
        return False  # «أشار السهم إلى الشمال»
    return near and (sure or form.shape == "perfect") and len(subject) <= _LONGEST_LOOSE


def is_predicate(reading: Reading, at: int) -> bool:
    """Tell «لم يكن مستغربا أن», «بات مؤكدا أن» from a participle beside a verb."""
    before = at - 1
    while reading.key(before) in _SOFTENERS:
        before -= 1
    return reading.key(before).removeprefix("و") in _BEING


def is_speech(
    reading: Reading, at: int, form: Form, subject: range | None, opens: Opening
) -> bool:
    """Tell whether a verb with this subject and opening is a report.

    Args:
        reading: The text.
        at: The verb.
        form: The verb read as a form.
        subject: The tokens of its subject, None where none follows.
        opens: What it found.
    """
    if _is_verdict(reading, form, subject) or _is_deed(reading, subject, opens):
        return False
    if not _has_its_object(reading, at, form, opens):
        return False
    return _has_a_voice(reading, at, form, subject)


def _has_its_object(reading: Reading, at: int, form: Form, opens: Opening) -> bool:
    """Tell whether what was said is such as the verb's meaning needs."""
    flags = form.verb.flags
    if "that" in flags:
        return is_clause(reading, opens)
    if "from" in flags:
        return is_clause(reading, opens) or _from_whom(reading, at)
    if "blames" in flags:
        return _blames(reading, opens.start)
    if "deeds" in flags:
        key = reading.key(opens.start)
        return is_clause(reading, opens) or is_action(key[1:]) or is_stance(key[1:])
    return True


def _blames(reading: Reading, start: int) -> bool:
    """Tell «حمّل الحكومة مسؤولية الأزمة» from «حمل الحقيبة»."""
    near = range(start, start + _LONGEST_UNKNOWN)
    return any(bare(reading.key(number)) in _BLAME for number in near)


def _is_deed(reading: Reading, subject: range | None, opens: Opening) -> bool:
    """Tell «أكد الفريق تفوقه», done on the field, from «أكد الوزير حرصه»."""
    if opens.frame != "noun" or not _is_one_of(reading.key(opens.start), _SHOWN):
        return False
    return subject is None or bare(reading.key(subject.start)) in _TEAMS


def _is_one_of(key: str, nouns: frozenset[str]) -> bool:
    """Tell whether a noun, without article or pronoun, is one of some."""
    stem = bare(key)
    cuts = (stem.removesuffix(pronoun) for pronoun in ("ها", "هم", "ه"))
    return any(not nouns.isdisjoint((cut, cut[:-1] + "ه")) for cut in (stem, *cuts))


def _is_verdict(reading: Reading, form: Form, subject: range | None) -> bool:
    """Tell whether a court convicts: «أدانت المحكمة المتهم»."""
    if subject is None or "judges" not in form.verb.flags:
        return False
    return bare(reading.key(subject.start)) in _COURTS


def _has_a_voice(reading: Reading, at: int, form: Form, subject: range | None) -> bool:
    """Tell whether the verb has a subject such as its meaning needs."""
    flags = form.verb.flags
    if "within" in flags:
        where = at + 2 + (reading.key(at + 1) == fold("على"))
        told = reading.key(at + 1) in _IN and starts_speaker(reading, where)
        return told and (where == at + 2 or reading.key(at + 2) == fold("لسان"))
    if "impersonal" in flags and form.shape == "imperfect" and subject is None:
        # «يذكر أن …» opens a clause; after its subject a verb does not
        return _follows_speaker(reading, at) and not _has_conjunction(reading, at)
    if "describes" in flags and subject is None and form.number == "one":
        return _has_conjunction(reading, at)  # not the passive «وصف الهجوم بأنه …»
    if "from" in flags and subject is None:
        return _from_whom(reading, at)
    if "source" in flags:
        features = head(reading.key(subject.start)) if subject else None
        return features is not None and features.kind in ("source", "body")
    return True


def _from_whom(reading: Reading, at: int) -> bool:
    """Tell «نقلت رويترز عن مصدر أن», «نقل عن الوزير أن»."""
    for number in range(at + 1, at + _LONGEST_UNKNOWN):
        if reading.key(number) == fold("عن"):
            return True
        if not reading.is_word(number):
            return False
    return False


def _follows_speaker(reading: Reading, at: int) -> bool:
    """Tell «الخبير يتوقع أن» from «في زيارة يتوقع أن»: its subject is before it."""
    before = at - 1
    while reading.key(before) in _ASIDE:
        before -= 1
    key = reading.key(before)
    if not reading.is_word(before):
        return False
    if key in _LINKS:
        return True
    return any(
        starts_speaker(reading, start) and phrase_end(reading, start, at) > before
        for start in range(before, max(-1, before - _LONGEST_UNKNOWN), -1)
    )


def _has_conjunction(reading: Reading, at: int) -> bool:
    found = reading.reported(at)
    return found is not None and found.joined
