"""Voting: where the rules and the tagger have each found names, which are shown.

The tagger was told what the rules made of each word, so its chances weigh both. Of
people see `people_votes`, of bodies `body_votes`. Places that rules found stay, but for
those that the tagger is sure are somebody or a body; those that only the tagger saw are
shown where it is nearly sure and none of the words is a common one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from summaries.names.body_votes import bodies_voted
from summaries.names.by_rules import Names
from summaries.names.claims import Claims
from summaries.names.gazetteer import places
from summaries.names.marks import tokens_under
from summaries.names.people_votes import Seen, people_voted
from summaries.names.spots import Spot
from summaries.names.tagged_mentions import is_plausible, spot_of
from summaries.names.tagger import Reading

_SURE_OF_SPOT = 0.95
_LEAST_OF_SPOT = 0.2
_SURE_OF_OTHER = 0.8


def joined(names: Names, readings: Mapping[int, Reading]) -> Names:
    """Return the names that rules and tagger together find in a document.

    Args:
        names: What the rules found.
        readings: What the tagger makes of each sentence, by its number.
    """
    seen = {
        words.sentence: Seen(words, readings[words.sentence])
        for words in names.sentences
    }
    people, roles = people_voted(names, seen)
    named = [one.name_span for one in people]
    claimed = [*named, *(role.role.span for role in roles)]
    bodies = bodies_voted(names.bodies, names.spots, seen, [Claims(claimed)])
    taken = Claims([*claimed, *(body.span for body in bodies)])
    return replace(
        names,
        people=people,
        roles=roles,
        bodies=bodies,
        spots=tuple(
            sorted(_spots(names, seen, Claims(named), taken), key=lambda one: one.span)
        ),
    )


def _spots(
    names: Names, seen: Mapping[int, Seen], people: Claims, taken: Claims
) -> Iterator[Spot]:
    """Yield the places of the rules that are no people or bodies, and new ones."""
    for spot in names.spots:
        if not (people.overlaps(spot.span) or _is_another(seen[spot.sentence], spot)):
            yield spot
    spots = Claims(spot.span for spot in names.spots)
    for words, reading in seen.values():
        for tagged in reading.names:
            # an unlisted noun with the article is rather a common one
            if tagged.kind != "LOC" or words.key(tagged.first).startswith("ال"):
                continue
            chance = reading.chance(*tagged)
            if chance < _SURE_OF_SPOT or not is_plausible(words, tagged):
                continue
            if places().at(words, tagged.first) is not None:
                continue  # listed: the rules know why it is none here, as «سورياً»
            spot = spot_of(words, tagged, chance)
            if not (taken.overlaps(spot.span) or spots.overlaps(spot.span)):
                yield spot


def _is_another(seen: Seen, spot: Spot) -> bool:
    """Tell whether the tagger takes the one word of a place for something else."""
    under = tokens_under(seen.words, spot.span)
    if len(under) > 1 or seen.reading.chance("LOC", under.start, under.stop) > (
        _LEAST_OF_SPOT
    ):
        return False
    others = [
        seen.reading.chance("PER", under.start, under.stop),
        seen.reading.chance("ORG", under.start, under.stop),
    ]
    return max(others) > _SURE_OF_OTHER
