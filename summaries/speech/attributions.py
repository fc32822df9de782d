"""Attributions: a voice named beside what it said, by no verb of its own.

«بحسب الوزارة، …», «…، وفقا لتقرير …», «…، كما قال المدير», «وفق ما ذكرته الوكالة».
"""

from typing import NamedTuple

from summaries.names.vocabulary import is_verb
from summaries.normalise import fold
from summaries.speech.adjuncts import skip_adjuncts, skip_adverbs
from summaries.speech.closings import is_told_of
from summaries.speech.nouns import bare, head
from summaries.speech.own_names import is_role, name_end
from summaries.speech.particles import AUDIENCE, COMMAS, SELF, TIMES, folded
from summaries.speech.phrases import phrase_end, starts_speaker
from summaries.speech.reading import Reading
from summaries.speech.speakers import Speaker, speaker_of
from summaries.speech.verbs import THAT, Form, Reported, reported

_SOURCES = folded("وفقا طبقا تبعا وفق بحسب حسب نقلا")
_LOOSE = folded("وفق حسب")
"""«حسب الموقع» is by place; these attribute between commas."""
_AS = folded("حسبما كما مثلما وفقما")
_ON = fold("على")
_LONGEST_CLAUSE = 12
"""Tokens of a clause that describes a source."""
_WHAT = folded("ما لما")
_OBJECTS = ("ه", "ها")
_BEFORE_VIEWS = tuple(
    tuple(map(fold, words.split())) for words in ("على حد", "في", "من وجهة", "بحسب")
)
_VIEWS = folded("قول تعبير وصف زعم رأي برأي نظر اعتقاد تقدير")
"""Nouns by whose owner something is said: «على حد قوله», «في رأي الخبراء»."""
_STARTS = (
    _SOURCES
    | _AS
    | {_ON}
    | {words[0] for words in _BEFORE_VIEWS}
    | {view for view in _VIEWS if view[:1] == "ب"}
)
"""Words with which an attribution begins."""
_OWNERS = ("هما", "ها", "هم", "ه")
_SAYING = fold("قول")


class Attribution(NamedTuple):
    """A voice named beside what it said."""

    start: int
    """The number of its first token."""
    end: int
    """The number after its last."""
    verb: int
    """The number of the word that attributes."""
    joined: bool
    """A «و» is written on to that word."""
    speaker: Speaker | None
    """None for one that a pronoun means: «في رأيه»."""
    form: Form | None = None
    """What the pronoun agrees as."""


def may_attribute(key: str) -> bool:
    """Tell whether an attribution may begin with a word, «و» before it or not."""
    return key in _STARTS or (key[:1] == "و" and key[1:] in _STARTS)


def attribution(reading: Reading, number: int, limit: int) -> Attribution | None:
    """Return the attribution that begins at a number, if one does.

    Args:
        reading: The text.
        number: The number of its first token.
        limit: The number after the sentence.
    """
    key = reading.key(number)
    if not may_attribute(key) or number in reading.quoted:
        return None
    joined = key not in _STARTS
    word = key[1:] if joined else key
    if view := _view_at(reading, number, word):
        return _by_view(reading, number, view, limit)
    if word in _AS:
        return _by_verb(reading, number, number + 1, limit)
    if reading.key(number + 1) in _WHAT and (word == _ON or word in _SOURCES):
        return _by_verb(reading, number, number + 2, limit)
    if word not in _SOURCES:
        return None
    found = _by_voice(reading, number, limit, loose=word in _LOOSE)
    return found and found._replace(joined=joined)


def _by_voice(
    reading: Reading, number: int, limit: int, *, loose: bool
) -> Attribution | None:
    """Return the attribution «بحسب الوزارة», «نقلا عن مصدر»."""
    following = number + 1 + (reading.key(number + 1) in (fold("عن"), "ل"))
    voice = _voice_end(reading, following, limit)
    end = _described_end(reading, number, voice, limit) if voice else None
    while end and (reading.key(end) in TIMES or reading.key(end) in SELF):
        end += 1
    if voice is None or end is None or (loose and not _is_apart(reading, number, end)):
        return None
    # «وفق بيانات نشرتها البورصة», but «بحسب شهود | تحدثوا إلى الصحيفة»
    features = head(reading.key(following))
    whole = features is None or features.kind == "source"
    stop = _before_times(reading, end if whole else voice)
    speaker = speaker_of(reading, following, stop)
    if named := _apposed(reading, end, limit):
        speaker = speaker_of(reading, *named)
        end = named[1]
    return Attribution(number, end, number, joined=False, speaker=speaker)


def _view_at(reading: Reading, number: int, word: str) -> int | None:
    """Return the number of the noun in «على حد قوله», «في رأي …», «برأي …»."""
    if word in _VIEWS and word[:1] == "ب":
        return number
    for words in _BEFORE_VIEWS:
        at = number + len(words)
        before = [word, *(reading.key(n) for n in range(number + 1, at))]
        if before == list(words) and _noun_of(reading.key(at)) in _VIEWS:
            return at
    return None


def _noun_of(key: str) -> str:
    return next((key[: -len(p)] for p in _OWNERS if key.endswith(p)), key)


def _by_view(reading: Reading, start: int, view: int, limit: int) -> Attribution | None:
    """Return the attribution «على حد قوله», «في رأي الخبراء»."""
    key, end = reading.key(view), view + 1
    owner = key[len(_noun_of(key)) :]
    if owner:
        means = reported(_SAYING + owner)
        form = means.forms[0] if means else None
        return Attribution(start, end, view, joined=False, speaker=None, form=form)
    if end >= limit or not starts_speaker(reading, end):
        return None
    stop = max(phrase_end(reading, end, limit), end + 1)
    speaker = speaker_of(reading, end, stop)
    return Attribution(start, stop, view, joined=False, speaker=speaker)


def _apposed(reading: Reading, end: int, limit: int) -> tuple[int, int] | None:
    """Return the name between commas after an office and its place.

    «بحسب مدير الميناء في عدن، سامي حداد، تصل السفينة غدا».
    """
    start = skip_adjuncts(reading, end, limit)
    named = reading.named_at.get(start)
    if reading.key(start - 1) not in COMMAS or named is None or not named.is_name:
        return None
    parted = named.end >= limit or not reading.is_word(named.end)
    return (start, named.end) if parted else None


def _described_end(reading: Reading, start: int, end: int, limit: int) -> int:
    """Go on over a clause to the pause: «، وفق بيانات نشرتها البورصة أمس»."""
    opens = start == reading.sentences[reading.sentence_of[start]].start
    apart = reading.key(start - 1) in COMMAS
    told = is_told_of(reading.key(end)) if opens else is_verb(_bare(reading.key(end)))
    if not (opens or apart) or not told:
        return end
    for number in range(end, min(limit, end + _LONGEST_CLAUSE)):
        if not reading.is_word(number):
            return number
    return end


def _bare(key: str) -> str:
    """Drop the pronoun that points back at the source: «نشرتها»."""
    pronoun = next((p for p in ("ها", "ه") if key.endswith(p)), "")
    return key.removesuffix(pronoun)


def _before_times(reading: Reading, end: int) -> int:
    while reading.key(end - 1) in TIMES or reading.key(end - 1) in SELF:
        end -= 1
    return end


def _is_apart(reading: Reading, start: int, end: int) -> bool:
    """Tell whether marks or the sentence's ends part some tokens from the rest."""
    sentence = reading.sentences[reading.sentence_of[start]]
    before = start > sentence.start and reading.is_word(start - 1)
    after = end < sentence.stop and reading.is_word(end)
    after = after and reading.key(end) not in THAT
    return not before and not after


def _voice_end(reading: Reading, start: int, limit: int) -> int | None:
    """Return where a phrase that names a voice ends, None for other phrases."""
    if start >= limit:
        return None
    quotation = reading.quotation_at.get(start)
    if quotation and quotation.closed and start not in reading.speech_at:
        return quotation.after  # a paper's name in marks
    key = reading.key(start)
    features = head(key)
    known = starts_speaker(reading, start) or not AUDIENCE.isdisjoint(
        (key, key[1:], bare(key))
    )
    if not known or (features and features.kind == "event"):
        return None
    return max(phrase_end(reading, start, limit), start + 1)


def _finite(found: Reported | None) -> Form | None:
    return (
        next((form for form in found.forms if form.is_finite), None) if found else None
    )


def _is_audience(reading: Reading, number: int) -> bool:
    """Tell whether whom a source spoke to stands there: «أفاد مصدر وكالة …»."""
    key = reading.key(number)
    return not AUDIENCE.isdisjoint((key, bare(key), key.removeprefix("ل")))


def _by_verb(reading: Reading, start: int, verb: int, limit: int) -> Attribution | None:
    """Return the attribution «ما ذكرته الوكالة», «كما قال المدير»."""
    key = reading.key(verb)
    form = _finite(reading.reported(verb))
    for pronoun in _OBJECTS:
        form = form or _finite(reported(key.removesuffix(pronoun)))
    subject = skip_adverbs(reading, verb + 1, limit)
    if form is None or subject >= limit or not starts_speaker(reading, subject):
        return None
    end = max(phrase_end(reading, subject, limit, form), subject + 1)
    if is_role(reading, subject, end):
        end = name_end(reading, end, limit, listed=False)
    speaker = speaker_of(reading, subject, end, form)
    if reading.key(start - 1) in COMMAS and _is_audience(reading, end):
        end = max(phrase_end(reading, end, limit), end + 1)
    if end < limit and reading.is_word(end):
        return None  # «كما قال الوزير إن …» is an act of its own
    return Attribution(start, end, verb, joined=False, speaker=speaker)
