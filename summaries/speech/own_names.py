"""Own names: the words in a speaker's phrase that name somebody whom no list knows.

A role closes before the name of who holds it: «المدعية العامة للمحكمة | آنا فان دير
ميرفي». So what follows a closed role and fits into nothing else is the name.
"""

from summaries.names.vocabulary import is_common, is_given, is_plainly_common, is_verb
from summaries.normalise import fold
from summaries.speech.nouns import closes, head, is_definite, is_stance, is_title
from summaries.speech.particles import (
    ADVERBS,
    COMMAS,
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    WITHIN,
    folded,
)
from summaries.speech.reading import Reading
from summaries.speech.verbs import THAT

_CALLED = folded("يدعى تدعى ويدعى وتدعى يسمى تسمى اسمه اسمها واسمه واسمها")
_LONGEST = 5
"""Words of a name."""
_INNER = folded("بن ابن بنت أبو آل عبد فان")
_ALI = fold("علي")
_NO_NAME = (
    CONJUNCTIONS | PREPOSITIONS | RELATIVES | TIMES | ADVERBS | THAT | WITHIN
) - _INNER


def is_role(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a phrase is the closed role of one person, without a name.

    Args:
        reading: The text.
        start: The first token of the phrase.
        end: The number after its last.
    """
    features = head(reading.key(start))
    if features is None or features.kind != "person" or features.number == "many":
        return False
    named = any(number in reading.named_at for number in range(start, end))
    return not named and _is_closed(reading, end - 1)


def _is_closed(reading: Reading, number: int) -> bool:
    key = reading.key(number)
    if is_title(key) and not is_definite(reading.key(number - 1)):
        return False  # «مستشفى الملك فيصل»
    return closes(key) or key.startswith("لل")


def name_end(reading: Reading, at: int, limit: int, *, listed: bool) -> int:
    """Return where the name that begins at a number ends, the number where none does.

    Args:
        reading: The text.
        at: The number after a closed role.
        limit: The name ends there at the latest.
        listed: Other nouns may stand there, so that its first word must be known.
    """
    key = reading.key(at)
    known = is_given(key) or (key in _INNER and not opens_clause(reading, at))
    if is_definite(key) or not (known or (not listed and not is_common(key))):
        return at
    number = at
    while number < min(limit, at + _LONGEST) and _is_of_name(reading, number):
        number += 1
    return number if number > at + 1 else at


def opens_clause(reading: Reading, number: int) -> bool:
    """Tell «فإن», which opens a clause, from the «فان» of Dutch names."""
    if reading.key(number) != fold("فان"):
        return False
    return reading.tokens[number].text != "فان" or is_definite(reading.key(number + 1))


def _is_of_name(reading: Reading, number: int) -> bool:
    key = reading.key(number)
    if key == _ALI:  # «على» is written so, too, but something follows it
        return not reading.is_word(number + 1) or reading.key(number + 1) in THAT
    if not reading.is_word(number) or key in _NO_NAME or reading.reported(number):
        return False
    if opens_clause(reading, number):
        return False
    if is_given(key) or key in _INNER:
        return True
    if is_given(before := reading.key(number - 1)) or before in _INNER:
        return head(key) is None  # «فادي نصور»: a family name, whatever it means
    attached = key.startswith(("بال", "لل", "وال"))
    known = is_plainly_common(key) or is_stance(key) or is_verb(key)
    after_article = is_definite(key) and is_definite(before) and head(key) is None
    return after_article or not (attached or known)


def own_name(reading: Reading, start: int, end: int) -> range | None:
    """Return the tokens of a name at the end of a role, or after it and a comma.

    Args:
        reading: The text.
        start: The first token of the phrase.
        end: The number after its last.
    """
    if any(number in reading.named_at for number in range(start, end)):
        return None
    for number in range(start + 1, end):
        closed = _is_closed(reading, number - 1)
        if closed and name_end(reading, number, end, listed=False) == end:
            return range(number, end)
    return _apposed(reading, start, end)


def _apposed(reading: Reading, start: int, end: int) -> range | None:
    """Return the name between commas after a role: «المدير، سامي زيد، أن»."""
    if reading.key(end) not in COMMAS or not is_role(reading, start, end):
        return None
    first = end + 1
    stop = name_end(reading, first, len(reading.tokens), listed=False)
    parted = stop > first and reading.key(stop) in COMMAS
    return range(first, stop) if parted else None


def called(reading: Reading, end: int) -> range | None:
    """Return whom «أحدهم، ويدعى سامي زيد» calls by name."""
    number = end + (reading.key(end) in COMMAS)
    if reading.key(number) not in _CALLED:
        return None
    first = number + 1
    if not reading.is_word(first):
        return None
    number = first + 1
    while number < first + _LONGEST and (
        _is_of_name(reading, number) or not reading.is_word(number + 1)
    ):
        if not reading.is_word(number):
            break
        number += 1
    return range(first, number)
