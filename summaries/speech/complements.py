"""Complements: what was said, from its opening to where it ends.

It ends where the next act of speech does, at an attribution («، بحسب …»), at the
occasion («، في بيان»), with the closing mark, or with the sentence.
"""

from typing import Literal

from summaries.names.vocabulary import is_verb
from summaries.normalise import fold
from summaries.spans import Span
from summaries.speech.adjuncts import is_adjunct
from summaries.speech.marks import Quotation
from summaries.speech.nouns import bare, head
from summaries.speech.particles import (
    COMMAS,
    CONJUNCTIONS,
    MEDIA,
    PREPOSITIONS,
    TIMES,
    folded,
)
from summaries.speech.reading import Reading
from summaries.speech.verbs import THAT

QuoteKind = Literal["direct", "mixed", "reported"]

_OCCASIONS = folded("خلال عقب أمام")
_REPLIES = folded("ردا تعليقا معلقا")
_AFTER_MARKS = PREPOSITIONS | TIMES | CONJUNCTIONS | _OCCASIONS | _REPLIES
_MEANWHILE = folded("فيما بينما")
_FEW = 3
"""Words in marks that are less than what was said."""
_ENDS = frozenset(".،,؛:…-–—")


def _is_event(key: str) -> bool:
    features = head(key)
    return features is not None and features.kind == "event"


def is_occasion(reading: Reading, number: int) -> bool:
    """Tell whether the occasion of what was said begins there, after a comma."""
    if reading.key(number) == fold("على") and reading.key(number + 1) == fold("حد"):
        return True  # «على حد قوله»
    if reading.key(number - 1) not in COMMAS:
        return False
    besides = reading.key(number) == fold("وذلك")
    number += besides
    key, following = reading.key(number), reading.key(number + 1)
    if besides and key in PREPOSITIONS and _is_event(following):
        return True
    if key in _REPLIES:
        return True
    if key in folded("في على عبر"):
        return following in MEDIA or following == fold("إشارة")
    return key in _OCCASIONS and following in MEDIA


def _is_fragment(reading: Reading, quotation: Quotation) -> bool:
    """Tell a few words in marks after «عن», «أن», which go on: «عن «أسفه» للحادث»."""
    before = reading.key(quotation.opening - 1)
    governed = before in PREPOSITIONS or before in THAT
    return governed and len(quotation.inner) <= _FEW


def _ends_with_marks(reading: Reading, quotation: Quotation, limit: int) -> bool:
    """Tell whether what was said ends with its marks, and does not go on after them."""
    after = quotation.after
    if after >= limit or not quotation.closed:
        return True
    key = reading.key(after)
    if reading.is_word(after) and _is_fragment(reading, quotation):
        return key in TIMES or (key in PREPOSITIONS and _is_said_in(reading, after))
    if not reading.is_word(after):
        following = reading.key(after + 1)
        goes_on = following[:1] == "و" and following[1:] in THAT
        return not goes_on and key != "("
    if key[:1] == "و" and key[1:] in THAT:
        return False
    return key in _AFTER_MARKS or is_adjunct(reading, after)


def _is_said_in(reading: Reading, number: int) -> bool:
    """Tell whether where or when it was said follows: «في مقابلة», «خلال اجتماع»."""
    following = reading.key(number + 1)
    return bool(MEDIA & {following, bare(following)}) or _is_event(following)


def _is_last_time(reading: Reading, number: int) -> bool:
    """Tell whether only when it was said follows: «بأنه «جائر» أمس»."""
    return reading.key(number) in TIMES and not reading.is_word(number + 1)


def _turns(reading: Reading, number: int) -> bool:
    """Tell whether, after marks and a comma, the paper tells what else was done."""
    if reading.key(number) not in COMMAS:
        return False
    key = reading.key(number + 1)
    if key in _MEANWHILE or (key == fold("في") and reading.key(number + 2) == "حين"):
        return True
    return key[:1] == "و" and is_verb(key[1:])


def complement(reading: Reading, start: int, limit: int) -> range:
    """Return the tokens of what was said, without the marks around all of it.

    Args:
        reading: The text.
        start: Where it starts.
        limit: Where the next act of speech, an attribution or the sentence stops it.
    """
    quotation = reading.speech_at.get(start)
    if quotation and _ends_with_marks(reading, quotation, limit):
        return _trimmed(reading, quotation.opening + 1, quotation.closing)
    number = start
    while number < limit:
        if inner := reading.quotation_at.get(number):
            number = inner.after
            spoken = inner.opening in reading.speech_at
            if spoken and (_turns(reading, number) or _is_last_time(reading, number)):
                break
            continue
        if number > start and is_occasion(reading, number):
            break
        number += 1
    return _trimmed(reading, start, number)


def _trimmed(reading: Reading, start: int, end: int) -> range:
    while start < end and reading.key(start)[:1] in _ENDS:
        start += 1
    while end > start and reading.key(end - 1)[:1] in _ENDS:
        end -= 1
    return range(start, end)


def kind_of(reading: Reading, said: range) -> QuoteKind:
    """Tell how much of what was said stands in quotation marks."""
    if said.start in reading.quoted and said.start not in reading.speech_at:
        return "direct"
    if any(number in reading.speech_at for number in said):
        return "mixed"
    return "reported"


def span_of(reading: Reading, said: range) -> Span:
    """Return the span of what was said."""
    first, last = reading.tokens[said.start], reading.tokens[said.stop - 1]
    return first.span.to(last.span)
