"""From what the tagger saw to the mentions that cards are made of.

The tagger reads whole words; mentions leave out the clitics before a name, and take in
the titles beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from summaries.names.apposition import with_roles_after
from summaries.names.body_mentions import BodyMention
from summaries.names.clitics import Stem
from summaries.names.gazetteer import places
from summaries.names.person_mentions import PersonMention
from summaries.names.spots import Spot
from summaries.names.tagger import Tagged
from summaries.names.vocabulary import is_common, is_name_word
from summaries.names.words import Words
from summaries.normalise import fold
from summaries.spans import Span


def person_of(words: Words, tagged: Tagged, chance: float) -> PersonMention:
    """Return the mention of a person whom the tagger saw, roles after it included."""
    tagged = whole(words, tagged)
    stem = name_stem(words, tagged.first)
    span = words.span(tagged.first, tagged.end, stem)
    return with_roles_after(
        words,
        PersonMention(
            span=span,
            name_span=span,
            name=words.written(tagged.first, tagged.end, stem),
            keys=(stem.key, *words.keys[tagged.first + 1 : tagged.end]),
            first=tagged.first,
            end=tagged.end,
            sentence=words.sentence,
            reason=reason_of(chance),
        ),
    )


def body_of(words: Words, tagged: Tagged, chance: float) -> BodyMention:
    """Return the mention of a body that the tagger saw."""
    stem = name_stem(words, tagged.first)
    return BodyMention(
        span=words.span(tagged.first, tagged.end, stem),
        first=tagged.first,
        end=tagged.end,
        name=words.written(tagged.first, tagged.end, stem),
        sentence=words.sentence,
        reason=reason_of(chance),
    )


def spot_of(words: Words, tagged: Tagged, chance: float) -> Spot:
    """Return the place that the tagger saw; nothing is known of its country."""
    stem = name_stem(words, tagged.first)
    return Spot(
        span=words.span(tagged.first, tagged.end, stem),
        first=tagged.first,
        end=tagged.end,
        name=words.written(tagged.first, tagged.end, stem),
        country=None,
        kind="city",
        sentence=words.sentence,
        reason=reason_of(chance),
    )


def reason_of(chance: float) -> str:
    """Say by whom a name was found, and how sure that is.

    >>> reason_of(0.934)
    'tagger 0.93'
    """
    return f"tagger {chance:.2f}"


def lengthened_back(words: Words, person: PersonMention, first: int) -> PersonMention:
    """Return a person's mention whose name begins at an earlier word."""
    stem = name_stem(words, first)
    end = name_end_of(person)
    return replace(
        person,
        span=words.span(first, end, stem).to(person.span),
        name_span=words.span(first, end, stem),
        name=words.written(first, end, stem),
        keys=(stem.key, *words.keys[first + 1 : end]),
        first=first,
    )


def shortened_front(words: Words, person: PersonMention, first: int) -> PersonMention:
    """Return a person's mention whose name begins at a later word."""
    span = Span(words.tokens[first].start, person.name_span.end)
    return replace(
        person,
        span=person.span if person.titled else span.to(person.span),
        name_span=span,
        name=" ".join(span.of(words.text).split()),
        keys=person.keys[first - person.first :],
        first=first,
    )


def ending_at(words: Words, person: PersonMention, end: int) -> PersonMention:
    """Return a person's mention whose name ends at another word.

    Roles after the old end are read anew: «الجندي» may be a name or what somebody is.
    """
    offset = words.tokens[end - 1].end
    written = Span(person.name_span.start, offset)
    name = " ".join(written.of(words.text).split())
    restored = person.name.startswith("ال") and name.startswith("لل")
    return with_roles_after(
        words,
        replace(
            person,
            span=Span(person.span.start, offset),
            name_span=written,
            name="ال" + name[2:] if restored else name,
            keys=(person.keys[0], *words.keys[person.first + 1 : end]),
            roles=tuple(role for role in person.roles if role.end <= person.first),
            end=end,
        ),
    )


def name_end_of(person: PersonMention) -> int:
    """Return the number of the word after a name, roles after it left aside."""
    return person.first + len(person.keys)


def whole(words: Words, tagged: Tagged) -> Tagged:
    """Return a name with the word before its «بن», which can only belong to it."""
    before = tagged.first - 1
    lacks = words.key(tagged.first) in SONS and words.is_word(before)
    return tagged._replace(first=before) if lacks else tagged


def is_plausible(words: Words, tagged: Tagged) -> bool:
    """Tell whether nothing that the tagger took for a name is a common word.

    Nor may a name end in a word that calls for another, «دي» or «آل», or begin with
    «دي» and its like, before which a given name is lacking; nor hold a mere stroke.
    """
    first, last = words.key(tagged.first), words.key(tagged.end - 1)
    return not (first in _FOREIGN or last in UNENDED) and all(
        key != "" and words.is_word(at) and (is_name_word(key) or not is_common(key))
        for at, key in enumerate(words.keys[tagged.first : tagged.end], tagged.first)
    )


SONS = frozenset(map(fold, ("بن", "ابن", "بنت")))
_FOREIGN = frozenset(
    map(fold, "دي دو دا ديل دل دوس فان فون دير تير ماك سان".split()),
)
UNENDED = (
    SONS | _FOREIGN | frozenset(map(fold, "آل ولد ود عبد أبو أبي أبا آيت أيت".split()))
)


def is_vouched(keys: Sequence[str]) -> bool:
    """Tell whether lists or grammar know each word of a name: «رفعت أبو المجد»."""
    return all(
        is_name_word(key) or key in UNENDED or before in UNENDED
        for before, key in pairwise(("", *keys))
    )


# ---------------------------------------------------------------------------- clitics


def parted(words: Words, tagged: Tagged) -> Iterator[Tagged]:
    """Yield the names of a stretch in which «و» joins several: «هاينرش وكارل فوغل»."""
    first = tagged.first
    for at in range(tagged.first + 1, tagged.end):
        if _is_joined(words, at) and words.key(at - 1) not in UNENDED:
            yield tagged._replace(first=first, end=at)
            first = at
    yield tagged._replace(first=first)


def _is_joined(words: Words, at: int) -> bool:
    """Tell whether «و» is a clitic before a name: «وهنري», not «وليد».

    A listed name says how to read it. Of unlisted ones, «و» is taken for a clitic where
    foreign names hardly begin with it: before a hamza, or another consonant.
    """
    key = words.key(at)
    if not key.startswith("و") or is_name_word(key) or key in places():
        return False
    if is_name_word(key[1:]):
        return True
    return len(key) > _LEAST and (
        words.tokens[at].text[1] in _HAMZAS or key[1] not in _AFTER_WAW
    )


def name_stem(words: Words, at: int) -> Stem:
    """Return the reading of a name's first word: «وهنري» is و + هنري."""
    key = words.key(at)
    readings = words.stems(at)
    if is_name_word(key) or key in places():
        return readings[0]
    for stem in readings[1:]:
        if is_name_word(stem.key) or stem.key in places() or stem.restored:
            return stem
    if not _is_joined(words, at):
        return readings[0]
    return next(stem for stem in readings if stem.joins and not stem.governed)


_LEAST = 4
_HAMZAS = "أإآ"
_AFTER_WAW = "اويلن"
"""Letters after «و» at the beginning of names: «والتر», «ووكر», «وينر»."""
