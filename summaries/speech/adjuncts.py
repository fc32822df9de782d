"""Adjuncts: the adverbs, times and prepositional phrases that stand between others."""

from functools import cache

from summaries.lexicon import rows
from summaries.normalise import fold
from summaries.speech.nouns import is_place, names_speaker
from summaries.speech.particles import (
    ADVERBS,
    AUDIENCE,
    PAUSES,
    PREPOSITIONS,
    TIMES,
    WITHIN,
    folded,
)
from summaries.speech.phrases import phrase_end
from summaries.speech.reading import Reading
from summaries.speech.verbs import Form

_BY_THIS = folded("بهذا بهذه بذلك بتلك لهذا لهذه")


def skip_adverbs(reading: Reading, start: int, limit: int) -> int:
    """Return the first number that is no adverb, time, comma or dash."""
    number = start
    while number < limit and number not in reading.named_at:
        if after := _past_age(reading, number):
            number = after
            continue
        if not _is_adverb(reading, number, start):
            break
        number += 1
    return min(number, limit)


def _past_age(reading: Reading, number: int) -> int | None:
    """Return the number of the comma after an age: «، 46 سنة، »."""
    if reading.key(number) not in PAUSES or not reading.key(number + 1)[:1].isdigit():
        return None
    closing = number + 3
    return closing if reading.key(closing) in PAUSES else None


def _is_adverb(reading: Reading, number: int, start: int) -> bool:
    return (
        reading.key(number) in ADVERBS
        or reading.key(number) in TIMES
        or reading.key(number) in PAUSES
        or (number > start and _is_of_date(reading, number))
    )


def _is_of_date(reading: Reading, number: int) -> bool:
    """Tell whether a date goes on: «الخميس 18 جانفي 2024»."""
    before, key = reading.key(number - 1), reading.key(number)
    if key.isdigit():
        return before in TIMES or before in _months()
    return key in _months() and before.isdigit()


@cache
def _months() -> frozenset[str]:
    names = (name for *_, names in rows("months") for name in names.split("|"))
    return frozenset(fold(part) for name in names for part in name.strip("*").split())


def is_adjunct(reading: Reading, number: int) -> bool:
    """Tell whether a preposition stands there, alone or written on to a word."""
    key = reading.key(number)
    if number in reading.named_at or key in WITHIN:
        return False
    if key in PREPOSITIONS or key in _BY_THIS or key.startswith(("لل", "بال", "وبال")):
        return True
    if key[:1] == "و" and key[1:] in PREPOSITIONS:
        return not names_speaker(key)  # «والي», no «وإلى»
    if key[:1] == "ب" and is_place(key[1:]):
        return True
    return key[:1] in ("ل", "ب") and key[1:] in AUDIENCE


def skip_adjuncts(
    reading: Reading, start: int, limit: int, form: Form | None = None
) -> int:
    """Return the first number after adverbs, times and phrases with a preposition."""
    governed = form.verb.words if form else frozenset()
    number = skip_adverbs(reading, start, limit)
    while number < limit and is_adjunct(reading, number):
        if reading.key(number) in governed:
            break
        inner = number
        while inner < limit and reading.key(inner).removeprefix("و") in PREPOSITIONS:
            inner += 1
        if reading.key(inner) == fold("جهته") or inner >= limit:
            number = skip_adverbs(reading, inner + 1, limit)
            continue
        quotation = reading.quotation_at.get(inner)
        if quotation and inner > number and quotation.after <= limit:
            after = quotation.after  # «لـ«الصباح»»
        else:
            after = max(phrase_end(reading, inner, limit, form), number + 1)
        number = skip_adverbs(reading, after, limit)
    return min(number, limit)
