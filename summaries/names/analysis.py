"""All names of a document, read once and shared by the cards that need them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from summaries.document import Document
from summaries.names.bodies import BodyMention, bodies_in
from summaries.names.claims import Claims
from summaries.names.finding import people_in
from summaries.names.person_mentions import PersonMention, RoleMention
from summaries.names.spots import Spot, spots_in
from summaries.names.surnames import later_mentions
from summaries.names.words import Words, sentences_of

_DOCUMENTS_KEPT = 2
"""The three kinds of cards ask for the names of one document after another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a document names, in text order."""

    sentences: tuple[Words, ...]
    people: tuple[PersonMention, ...]
    """Wherever somebody is named, later mentions by family name among them."""
    roles: tuple[RoleMention, ...]
    bodies: tuple[BodyMention, ...]
    spots: tuple[Spot, ...]
    """Places, those left out that are part of a person's or a body's name."""


@lru_cache(maxsize=_DOCUMENTS_KEPT)
def names_of(document: Document) -> Names:
    """Return the names of a document.

    >>> names = names_of(Document("زار وزير النقل سامي عواد محافظة البصرة."))
    >>> names.people[0].name, names.spots[0].name
    ('سامي عواد', 'محافظة البصرة')
    """
    sentences = tuple(sentences_of(document))
    bodies = tuple(body for words in sentences for body in bodies_in(words))
    found = [one for words in sentences for one in people_in(words)]
    people = _people(
        sentences, [o for o in found if isinstance(o, PersonMention)], bodies
    )
    proper = Claims(
        [
            *(body.span for body in bodies if not body.holds_places),
            *(person.name_span for person in people),
        ]
    )
    return Names(
        sentences=sentences,
        people=people,
        roles=tuple(one for one in found if isinstance(one, RoleMention)),
        bodies=bodies,
        spots=tuple(
            spot
            for words in sentences
            for spot in spots_in(words)
            if not proper.overlaps(spot.span)
        ),
    )


def _people(
    sentences: Sequence[Words],
    found: Sequence[PersonMention],
    bodies: Sequence[BodyMention],
) -> tuple[PersonMention, ...]:
    """Drop names within those of bodies, and add later mentions by family name."""
    of_bodies = Claims(body.span for body in bodies)
    people = [
        one for one in found if one.titled or not of_bodies.overlaps(one.name_span)
    ]
    claims = Claims(
        [
            *(one.name_span for one in people),
            *(body.span for body in bodies),
        ]
    )
    later = later_mentions(sentences, people, claims)
    return tuple(sorted([*people, *later], key=lambda one: one.span))


def person_at(document: Document, offset: int) -> PersonMention | None:
    """Return the mention of a person, titles included, that covers an offset.

    >>> found = person_at(Document("وقال وزير النقل سامي عواد إنه راض."), 6)
    >>> found and found.name
    'سامي عواد'
    """
    mentions = names_of(document).people
    at = bisect_right(mentions, offset, key=lambda one: one.span.start) - 1
    return mentions[at] if at >= 0 and offset < mentions[at].span.end else None
