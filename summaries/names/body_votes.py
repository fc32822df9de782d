"""Votes on bodies: which are shown that only the tagger saw, and which names go on.

The rules find the noun of a body and what it is of; how far its adjectives and
complements reach, the tagger knows better where it is nearly sure: «رابطة المصارف
الخاصة». A body that it alone saw is shown where it is nearly sure and none of the words
is a common one, or where the noun of a body heads the name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from summaries.names.body_mentions import BodyMention
from summaries.names.body_nouns import is_body_noun
from summaries.names.claims import Claims
from summaries.names.gazetteer import places
from summaries.names.people_votes import Seen
from summaries.names.spots import Spot
from summaries.names.tagged_mentions import body_of, is_plausible, name_stem
from summaries.names.tagger import Tagged
from summaries.names.vocabulary import has_pronoun, is_verb, particles
from summaries.names.words import Words

_SURE = 0.95
_SURE_OF_LONGER = 0.9


def bodies_voted(
    bodies: Sequence[BodyMention],
    spots: Sequence[Spot],
    seen: Mapping[int, Seen],
    taken: Sequence[Claims],
) -> tuple[BodyMention, ...]:
    """Return the bodies that rules and tagger together find, in text order.

    Args:
        bodies: Those of the rules.
        spots: The places of the rules.
        seen: What the tagger makes of each sentence, by its number.
        taken: What is part of a person's name or a role.
    """
    kept = [
        _longer(seen[body.sentence], body, after)
        for body, after in zip_longest(bodies, bodies[1:])
    ]
    claims = [*taken, Claims(body.span for body in kept)]
    located = Claims(spot.span for spot in spots)
    new = chain.from_iterable(_new(one, located, claims) for one in seen.values())
    return tuple(sorted((*kept, *new), key=lambda one: one.span))


def _longer(seen: Seen, body: BodyMention, after: BodyMention | None) -> BodyMention:
    """Return a body whose name goes on as far as the tagger is sure of it."""
    words, reading = seen
    for tagged in reading.names:
        if tagged.kind != "ORG" or not tagged.first <= body.first < tagged.end:
            continue
        end = _without_place(words, tagged).end
        more = range(body.end, end)
        if (
            more
            and tagged.first == body.first
            and reading.chance("ORG", body.first, end) >= _SURE_OF_LONGER
            and all(_may_go_on(words, at) for at in more)
            and (after is None or after.span.start >= words.tokens[end - 1].end)
        ):
            return _ending_at(words, body, end)
    return body


def _ending_at(words: Words, body: BodyMention, end: int) -> BodyMention:
    span = body.span.to(words.tokens[end - 1].span)
    added = " ".join(words.text[body.span.end : span.end].split())
    return replace(body, span=span, end=end, name=f"{body.name} {added}", known_as=None)


def _may_go_on(words: Words, at: int) -> bool:
    """Tell whether a word can belong to the name of a body, and opens no clause."""
    key = words.key(at)
    return words.is_word(at) and not (
        key in particles()
        or is_verb(key)
        or has_pronoun(key)
        or places().at(words, at) is not None  # «اتهمت وزارة الدفاع أوكرانيا»
    )


def _without_place(words: Words, tagged: Tagged) -> Tagged:
    """Return a name without the last word, if that says where it is: «بالرباط»."""
    last = tagged.end - 1
    placed = last > tagged.first and any(
        stem.governed and words.key(last).removeprefix("و").startswith("ب")
        for stem in words.stems(last)
    )
    return tagged._replace(end=last) if placed else tagged


def _new(seen: Seen, located: Claims, taken: Sequence[Claims]) -> Iterator[BodyMention]:
    """Yield the bodies of a sentence that only the tagger saw."""
    words, reading = seen
    for found in reading.names:
        if found.kind != "ORG":
            continue
        headed = _is_headed(words, found)
        tagged = _without_place(words, found) if headed else found
        chance = reading.chance(*tagged)
        if tagged.end == tagged.first + 1 or chance < _SURE:
            continue
        if not (headed or is_plausible(words, tagged)):
            continue
        body = body_of(words, tagged, chance)
        if any(claims.overlaps(body.span) for claims in taken):
            continue
        if headed or not located.overlaps(body.span):
            yield body


def _is_headed(words: Words, tagged: Tagged) -> bool:
    """Tell whether the noun of a body heads a name that goes on as names do."""
    if not words.is_word(tagged.first):
        return False
    noun = name_stem(words, tagged.first).key.removeprefix("ال")
    return is_body_noun(noun) and all(
        _may_go_on(words, at) for at in range(tagged.first + 1, tagged.end)
    )
