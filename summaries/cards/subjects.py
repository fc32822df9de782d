"""Subjects: what a verb says to be far, to cost, to last, or who died.

Each rule knows where its verb leaves the noun that a figure tells of.
"""

from summaries.cards.ages import death_before
from summaries.cards.phrases import is_time, text_of
from summaries.cards.preceding import phrase_before
from summaries.cards.reading import Reading, word_set
from summaries.cards.verbs import is_verb
from summaries.cards.word_classes import (
    PREPOSITIONS,
    is_definite,
    is_joined,
    is_name,
    is_possessed,
    without_and,
)
from summaries.names.vocabulary import is_common_adjective
from summaries.names.vocabulary import is_plainly_common as is_common

_NEAR = 6
_FAR = word_set("يبعد تبعد يبعدان تبعدان")
_AFTER = word_set("بعد إثر عقب خلال قبل رغم")
"""A name of a place rarely follows these: «بعد احتجاز دام ستة أيام»."""
_COSTS = word_set("كلف كلفت يكلف تكلف")


def far_away(reading: Reading, start: int, floor: int) -> str | None:
    """Return what is so far: the subject of «يبعد 45 كيلومترا عن مرباط»."""
    for at in range(start - 1, max(floor, start - _NEAR) - 1, -1):
        if reading.bare(at) in _FAR:
            before = phrase_before(reading, at, floor, "nearest")
            # «تبعد أقرب صيدلية 7 كيلومترات»
            return before or phrase_before(reading, start, at + 1, "nearest")
    return None


def cost(reading: Reading, end: int, floor: int) -> str | None:
    """Return what costs: the subject before «كلفت البلاد 400 مليون دولار»."""
    for at in range(end - 1, max(floor, end - 3) - 1, -1):
        if without_and(reading, at) in _COSTS and not is_joined(reading, at):
            before = phrase_before(reading, at, floor)
            return before or _subject_after(reading, at + 1, end)
    return None


def _subject_after(reading: Reading, first: int, end: int) -> str | None:
    """Return the subject of «كلف الإضراب | الاقتصاد 200 مليون يورو»."""
    last = first + 1
    while last < end and is_common_adjective(reading.key(last).removeprefix("ال")):
        last += 1
    object_follows = last < end and is_definite(reading.key(last))
    plain = reading.is_word(first) and is_definite(reading.key(first))
    return text_of(reading, first, last) if plain and object_follows else None


def described(reading: Reading, end: int, floor: int) -> str | None:
    """Return the indefinite noun that a verb describes: «بعد عطل | دام ستة أيام»."""
    noun = end - 1
    if noun <= floor or not is_verb(reading, end) or is_joined(reading, end):
        return None
    if is_joined(reading, noun) and reading.key(noun).endswith("ا"):
        return text_of(reading, noun, end, 1)  # «وأضرارا فاقت مليار دولار»
    if is_common_adjective(reading.key(noun)) and not is_definite(reading.key(noun)):
        noun -= 1
    key = reading.key(noun)
    known = is_common(key) or key.endswith(("ه", "ات"))
    if noun == end - 1 and not known and reading.key(noun - 1) not in _AFTER:
        return None  # «قرب تالوين | بلغت …»
    led = reading.key(noun - 1) in PREPOSITIONS
    if not led or is_definite(key) or is_name(reading, noun) or key in PREPOSITIONS:
        return None
    plain = reading.is_word(noun) and not is_possessed(key)
    return text_of(reading, noun, end) if plain else None


def dead(reading: Reading, end: int) -> str | None:
    """Return who died: what follows «توفي» up to a circumstance."""
    death = death_before(reading, end)
    if death is None:
        return None
    last = death + 1
    while last < end and reading.is_word(last):
        if reading.key(last) in PREPOSITIONS or is_time(reading, last):
            break
        last += 1
    return text_of(reading, death + 1, last)
