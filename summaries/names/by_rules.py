"""Names by rules alone: what grammar and word lists find, before the tagger votes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summaries.document import Document
from summaries.names.bodies import bodies_in
from summaries.names.body_mentions import BodyMention
from summaries.names.claims import Claims
from summaries.names.finding import people_in
from summaries.names.person_mentions import PersonMention, RoleMention
from summaries.names.spots import Spot, spots_in
from summaries.names.surnames import later_mentions
from summaries.names.words import Words, sentences_of
from summaries.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a document names, in text order."""

    sentences: tuple[Words, ...]
    people: tuple[PersonMention, ...]
    """Wherever somebody is named, later mentions by family name among them."""
    later: frozenset[Span] = frozenset()
    """Where those later mentions stand."""
    roles: tuple[RoleMention, ...]
    bodies: tuple[BodyMention, ...]
    spots: tuple[Spot, ...]
    """Places, those left out that are part of a person's or a body's name."""


def names_by_rules(document: Document) -> Names:
    """Return the names of a document that its rules find.

    >>> names = names_by_rules(Document("زار وزير النقل سامي عواد محافظة البصرة."))
    >>> names.people[0].name, names.spots[0].name
    ('سامي عواد', 'البصرة')
    """
    sentences = tuple(sentences_of(document))
    bodies = tuple(body for words in sentences for body in bodies_in(words))
    found = [one for words in sentences for one in people_in(words)]
    named = _outside_bodies(
        [one for one in found if isinstance(one, PersonMention)], bodies
    )
    later = later_names(sentences, named, bodies)
    people = in_order([*named, *later])
    proper = Claims(
        [
            *(body.span for body in bodies if not body.holds_places),
            *(person.name_span for person in people),
        ]
    )
    return Names(
        sentences=sentences,
        people=people,
        later=frozenset(one.name_span for one in later),
        roles=tuple(one for one in found if isinstance(one, RoleMention)),
        bodies=bodies,
        spots=tuple(
            spot
            for words in sentences
            for spot in spots_in(words)
            if not proper.overlaps(spot.span)
        ),
    )


def _outside_bodies(
    people: Sequence[PersonMention], bodies: Sequence[BodyMention]
) -> list[PersonMention]:
    """Drop names without title that are part of those of bodies."""
    of_bodies = Claims(body.span for body in bodies)
    return [
        one for one in people if one.titled or not of_bodies.overlaps(one.name_span)
    ]


def later_names(
    sentences: Sequence[Words],
    people: Sequence[PersonMention],
    bodies: Sequence[BodyMention],
) -> tuple[PersonMention, ...]:
    """Return later mentions of people by family name alone."""
    claims = Claims(
        [
            *(one.name_span for one in people),
            *(body.span for body in bodies),
        ]
    )
    return tuple(later_mentions(sentences, people, claims))


def in_order(people: Iterable[PersonMention]) -> tuple[PersonMention, ...]:
    """Return mentions in text order."""
    return tuple(sorted(people, key=lambda one: one.span))
