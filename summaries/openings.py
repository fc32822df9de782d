"""How a sentence begins: whether it says whom and what it speaks of.

The grammar looks at the opening alone: Arabic puts the verb first, so what follows it
tells whether its subject is stated (`summaries.unsaid`, `summaries.subjects`); other
first words point back (`summaries.pointing`).
"""

from collections.abc import Sequence
from enum import Enum, auto

from summaries.fronted import after_time
from summaries.pointing import is_filler, is_of_another, link
from summaries.saying import (
    COMPLEMENTS,
    OPENING,
    PREPOSITIONS,
    joined,
    keys,
    participles,
    verb_at,
)
from summaries.subjects import leaves_subject_unsaid
from summaries.tokens import Token
from summaries.unsaid import (
    PAUSES,
    QUOTING,
    ends_in_plural_verb,
    leaves_speaker_behind,
    leaves_speaker_unsaid,
    says_of,
)

_IN_TURN = joined(keys("بدوره بدورها بدورهم"))
_BORN, _AGED = joined(keys("ولد ولدت")), joined(keys("يبلغ تبلغ"))
_GOING_ON = joined(keys("زاد زادت"))
"""Verbs of saying before «أن» alone."""
_PAST = joined(keys("كان كانت كانوا"))
_PRESENT = frozenset("يتن")


class Opening(Enum):
    """How a sentence begins, seen from the one before it."""

    FREE = auto()
    """It says itself what it speaks of."""
    SUBJECT = auto()
    """Its verb's subject is that of an earlier sentence: «وأضاف أن …»."""
    POINTING = auto()
    """It points at the sentence before it: «وهذا …», «لذلك …»."""
    LOOSE = auto()
    """It alludes to what came before, and is clear without it: «لكن الحكومة …»."""


def _continues_past(words: Sequence[Token]) -> bool:
    """Tell «وكان قد رمم قبل عامين», «وكانت تظن أنها», which name nobody."""
    first, *following = words[:4]
    if first.key not in _PAST or not following:
        return False
    if following[0].key == "قد":
        following = following[1:]
    elif following[0].key[:1] not in _PRESENT:
        return False
    after = following[1].key if len(following) > 1 else ""
    return after in PREPOSITIONS or after in COMPLEMENTS


def _tells_of_life(words: Sequence[Token]) -> bool:
    """Tell «وولد في دمشق عام 1950», «ويبلغ من العمر 45 عاما»."""
    first, *following = (word.key for word in words[:3])
    if first in _BORN:
        return following[:1] in (["في"], ["عام"], ["سنه"])
    return first in _AGED and following == ["من", "العمر"]


def _is_subjectless(words: Sequence[Token]) -> bool:
    """Tell «ووصلوا», «مشيرا إلى», «وكان قد رمم في», «ووصفها», «وسافر إلى»."""
    key = words[0].key
    return (
        ends_in_plural_verb(key)
        or _tells_of_life(words)
        or (key in _GOING_ON and any(word.key == "ان" for word in words[1:2]))
        or key in participles()
        or _continues_past(words)
        or says_of(words[0])
        or leaves_subject_unsaid(after_time(words))
    )


def _otherwise(words: Sequence[Token]) -> Opening:
    """Read an opening without a reporting verb of hidden subject."""
    if not is_filler(words) and _is_subjectless(words):
        return Opening.SUBJECT
    match link(words):
        case "bond":
            return Opening.POINTING
        case "allusion":
            return Opening.LOOSE
        case None:
            return Opening.FREE


def opening(words: Sequence[Token]) -> Opening:
    """Tell how a sentence begins, by its first dozen tokens.

    >>> from summaries.tokens import tokens
    >>> [
    ...     opening(list(tokens(text))).name
    ...     for text in ("وأضاف أن العمل بدأ.", "وأضاف الوزير أن", "وهذا كثير.")
    ... ]
    ['SUBJECT', 'FREE', 'POINTING']
    """
    head = [word for word in words[:OPENING] if word.text not in PAUSES]
    while head and head[0].text in QUOTING:
        head.pop(0)
    if head and head[0].key in _IN_TURN:
        head.pop(0)  # «بدوره، قال الأمين العام» names him
    if not head:
        return Opening.FREE
    if leaves_speaker_behind(words):
        return Opening.SUBJECT
    at = verb_at(head)
    if at is not None and leaves_speaker_unsaid(head[at], head[at + 1 :]):
        return Opening.SUBJECT
    if at is not None and is_of_another(head[at + 1 : at + 3]):
        return Opening.POINTING
    return _otherwise(head)
