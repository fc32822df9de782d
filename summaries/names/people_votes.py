"""Votes on people: which names of persons are shown, and where they begin and end.

A name that the rules found falls where the tagger gives it hardly a chance and no list
vouches for all its words. Where the two disagree on its ends, the tagger is followed
if it is sure and grammar allows it. A name that only the tagger saw is shown where it
is nearly sure and none of the words is a common one.

The bounds were chosen by cross-validation; ``MODEL.md`` says how the result fares.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from summaries.lexicon import keys
from summaries.names.by_rules import Names, in_order, later_names
from summaries.names.claims import Claims
from summaries.names.compounds import is_ordinal
from summaries.names.person_mentions import PersonMention, RoleMention
from summaries.names.tagged_mentions import (
    SONS,
    UNENDED,
    ending_at,
    is_plausible,
    is_vouched,
    lengthened_back,
    name_end_of,
    name_stem,
    parted,
    person_of,
    shortened_front,
)
from summaries.names.tagger import Reading, Tagged
from summaries.names.things import fills_marks, is_inside_name_of_thing
from summaries.names.vocabulary import (
    is_common,
    is_given,
    is_name_word,
)
from summaries.names.words import Words

_LEAST = 0.3
"""Of a listed given name and unlisted words after it, or of one word after a title."""
_LEAST_OF_SURER = 0.15
"""Of several words after a title, or of somebody's family name alone."""
_LEAST_OF_VOUCHED = 0.25
"""Of listed names throughout."""
_LEAST_OF_NEW_LATER = 0.1
"""Less so if only the tagger saw the full name."""
_LEAST_OF_ENDS = 0.55
"""From here on, a name ends where the tagger says."""
_LEAST_OF_COMMON = 0.75
"""Of common words that are to belong to a name: «علي صاحب مهدي»."""
_MOST_OF_NONE = 0.3
"""Of a word that rules took for part of a name, for it to be left out."""
_SURE_OF_LISTED = 0.9
"""Of a name of several words, the first and the last in lists."""
_SURE_OF_UNLISTED = 0.97
_SURE_OF_HALF_LISTED = 0.98
"""Of a word that no list has beside one: «كلام هيلاري» looks like a name, too."""
_NEVER = 1.1


class Seen(NamedTuple):
    """A sentence, and what the tagger makes of it."""

    words: Words
    reading: Reading


def people_voted(
    names: Names, seen: Mapping[int, Seen]
) -> tuple[tuple[PersonMention, ...], tuple[RoleMention, ...]]:
    """Return the people, and the roles that stand alone."""
    believed = {
        one.keys for one in names.people if _is_believed(seen[one.sentence], one, names)
    }
    families = {keys[-1] for keys in believed if len(keys) > 1}
    believed |= {
        one.keys
        for one in names.people
        # a family name that is nothing else is one wherever it stands
        if one.name_span in names.later
        and one.keys[-1] in families
        and not is_common(one.keys[-1])
    }
    kept: list[PersonMention] = []
    roles = list(names.roles)
    for one in names.people:
        if one.keys in believed:  # perhaps by what stands elsewhere in the text
            sentence, later = seen[one.sentence], one.name_span in names.later
            bounded = one if later else _bounded(sentence, one)
            clashes = kept and kept[-1].name_span.overlaps(bounded.name_span)
            if not clashes and (later or _may_stand(sentence.words, bounded)):
                kept.append(bounded)
        else:
            before = [role for role in one.roles if role.end <= one.first]
            roles += [RoleMention(role=role, sentence=one.sentence) for role in before]
    new, roles = _with_titles(_new_people(seen, names, kept), roles)
    people = [*kept, *new]
    if new:
        people += [
            one
            for one in later_names(names.sentences, people, names.bodies)
            if _chance(seen[one.sentence], one) >= _LEAST_OF_NEW_LATER
        ]
    return in_order(people), tuple(sorted(roles, key=lambda one: one.role.span))


def _chance(seen: Seen, one: PersonMention) -> float:
    """Return the chance of a name's likeliest word; its ends are another matter."""
    return max(
        seen.reading.chance("PER", at, at + 1)
        for at in range(one.first, name_end_of(one))
    )


def _may_stand(words: Words, one: PersonMention) -> bool:
    """Tell whether a name is no beginning of one, «عبد», and no title in marks."""
    in_marks = fills_marks(words, one.first, name_end_of(one))
    return one.keys[-1] not in UNENDED and (one.titled or not in_marks)


def _is_believed(seen: Seen, one: PersonMention, names: Names) -> bool:
    """Tell whether the tagger gives a name that rules found chance enough."""
    later = one.name_span in names.later
    return _chance(seen, one) >= (_LEAST_OF_SURER if later else _least_of(one))


def _least_of(one: PersonMention) -> float:
    """Return the chance below which a name that rules found is none.

    Where all words are names by the lists, rules are right more often than the tagger;
    unless the last is a common word, too: «رمضان المبارك».
    """
    vouched, several = is_vouched(one.keys), len(one.keys) > 1
    if vouched and not (several and is_common(one.keys[-1])):
        return _LEAST_OF_VOUCHED
    surer = vouched or (several and one.titled)
    return _LEAST_OF_SURER if surer else _LEAST


def _bounded(seen: Seen, one: PersonMention) -> PersonMention:
    """Return a mention with the ends that the tagger gives its name."""
    words, reading = seen
    tagged = _most_shared(seen, one)
    if tagged is None or reading.chance(*tagged) < _LEAST_OF_ENDS:
        return one
    if tagged.first < one.first and _begins_earlier(seen, tagged, one):
        one = lengthened_back(words, one, tagged.first)
    elif one.first < tagged.first and _begins_later(seen, tagged, one):
        one = shortened_front(words, one, tagged.first)
    end = name_end_of(one)
    further = tagged.end > end and _goes_on(seen, one, tagged.end)
    earlier = one.first < tagged.end < end and _ends_earlier(seen, tagged.end, end)
    return ending_at(words, one, tagged.end) if further or earlier else one


def _most_shared(seen: Seen, one: PersonMention) -> Tagged | None:
    """Return the name that the tagger sees in most words of a mention's, if any."""
    end = name_end_of(one)
    shared = [
        (min(found.end, end) - max(found.first, one.first), found)
        for found in _people_tagged(seen)
    ]
    most, found = max(shared, key=itemgetter(0), default=(0, None))
    return found if most > 0 else None


def _people_tagged(seen: Seen) -> Iterator[Tagged]:
    """Yield the people whom the tagger sees, those joined by «و» each apart."""
    stretches = (found for found in seen.reading.names if found.kind == "PER")
    return chain.from_iterable(parted(seen.words, found) for found in stretches)


def _begins_earlier(seen: Seen, tagged: Tagged, one: PersonMention) -> bool:
    """Tell whether a name begins before what the rules read: «سيغموند» of «فرويد»."""
    words = seen.words
    before = Tagged("PER", tagged.first, one.first)
    if is_ordinal(words.key(one.first - 1)):
        return False  # «عين الملك محمد السادس سامي عواد»: the king's name is whole
    return not one.titled and _may_be_part(seen, before)


def _begins_later(seen: Seen, tagged: Tagged, one: PersonMention) -> bool:
    """Tell whether a name's first words are none of it: «الأحرار» of «ريتا سعادة»."""
    words, reading = seen
    before = range(one.first, tagged.first)
    return (
        words.key(tagged.first) not in SONS
        and words.key(tagged.first - 1) not in UNENDED
        and not any(is_name_word(words.key(at)) for at in before)
        and max(reading.chance("PER", at, at + 1) for at in before) < _MOST_OF_NONE
    )


def _goes_on(seen: Seen, one: PersonMention, end: int) -> bool:
    """Tell whether further words belong to a name."""
    words, first = seen.words, name_end_of(one)
    last, key = words.key(first - 1), words.key(first)
    if is_ordinal(key) or is_ordinal(last):
        return False  # the rules tell «محمد السادس» from a goal, «الثاني»
    whole = last.startswith("ال") and last.endswith("ي") and not one.titled
    if whole and is_given(key):
        return False  # «سامي الهاشمي» is, whoever comes next
    return _may_be_part(seen, Tagged("PER", first, end))


def _may_be_part(seen: Seen, part: Tagged) -> bool:
    """Tell whether words can be part of a name; of common ones more is asked."""
    if is_plausible(seen.words, part):
        return True
    words = seen.words
    whole = words.key(part.end - 1) not in UNENDED and all(
        words.is_word(at) and words.key(at) for at in range(part.first, part.end)
    )
    return whole and seen.reading.chance(*part) >= _LEAST_OF_COMMON


def _ends_earlier(seen: Seen, at: int, end: int) -> bool:
    """Tell whether the last words of what the rules read are none of the name."""
    words, reading = seen
    return (
        words.key(at - 1) not in UNENDED
        and not any(
            is_ordinal(words.key(near)) for near in (at - 1, at)
        )  # «الرابع عشر»
        and max(reading.chance("PER", n, n + 1) for n in range(at, end)) < _MOST_OF_NONE
    )


def _new_people(
    seen: Mapping[int, Seen], names: Names, kept: Sequence[PersonMention]
) -> Iterator[PersonMention]:
    """Yield the people whom only the tagger saw."""
    taken = Claims(
        [
            *(one.name_span for one in kept),
            *(body.span for body in names.bodies),
            *(spot.span for spot in names.spots if spot.end - spot.first > 1),
        ]
    )
    for sentence in seen.values():
        words = sentence.words
        for tagged in _people_tagged(sentence):
            chance = sentence.reading.chance(*tagged)
            if not is_plausible(words, tagged) or chance < _least_of_new(words, tagged):
                continue
            one = person_of(words, tagged, chance)
            if not (taken.overlaps(one.name_span) or _is_of_thing(words, one)):
                yield one


def _least_of_new(words: Words, tagged: Tagged) -> float:
    """Return the chance from which a name that only the tagger saw is shown.

    A given name alone never is: of whom it speaks, nobody could tell. Nor is an unknown
    one after a quotation mark or a bracket, where things are named as often.
    """
    first = name_stem(words, tagged.first).key
    ends = is_name_word(first), is_name_word(words.key(tagged.end - 1))
    alone = tagged.end == tagged.first + 1
    if (alone and is_given(first)) or (
        not any(ends) and words.key(tagged.first - 1) in _OPENING
    ):
        return _NEVER
    if alone or not any(ends):
        return _SURE_OF_UNLISTED
    return _SURE_OF_LISTED if all(ends) else _SURE_OF_HALF_LISTED


_OPENING = frozenset("«\"“('’‘[")


def _is_of_thing(words: Words, one: PersonMention) -> bool:
    """Tell whether a name is that of a thing: «جائزة نجيب محفوظ», «مدينة الصدر»."""
    before = [stem.key for stem in words.stems(one.first - 1)]
    return (
        is_inside_name_of_thing(words, one.first)
        or fills_marks(words, one.first, name_end_of(one))
        or any(key in keys("place_nouns") for key in before)
    )


def _with_titles(
    people: Iterable[PersonMention], roles: Sequence[RoleMention]
) -> tuple[list[PersonMention], list[RoleMention]]:
    """Give roles that stand alone to the people whose names follow them."""
    by_end = {(alone.sentence, alone.role.end): alone for alone in roles}
    found: list[PersonMention] = []
    for one in people:
        alone = by_end.pop((one.sentence, one.first), None)
        if alone is None:
            found.append(one)
            continue
        found.append(
            replace(
                one,
                span=alone.role.span.to(one.span),
                roles=(alone.role, *one.roles),
            )
        )
    return found, list(by_end.values())
