"""Where the name of a body ends: what it is of, its adjectives, its purpose."""

from summaries.names.body_adjectives import adjectives_end, is_naming
from summaries.names.body_nouns import Head, heads
from summaries.names.body_purposes import PURPOSEFUL, joined_end, purpose_end
from summaries.names.gazetteer import (
    KnownPlace,
    Match,
    bodies,
    is_of_a_people,
    nationality,
    places,
)
from summaries.names.runs import name_end, opens_name
from summaries.names.title_words import ends_body, honorific_words, is_role_noun
from summaries.names.vocabulary import (
    has_pronoun,
    is_common,
    is_common_adjective,
    is_given,
    is_name_word,
    is_noun,
    is_plainly_common,
    is_verb,
    particles,
)
from summaries.names.words import Words
from summaries.normalise import fold

_SEVERAL = frozenset(
    map(fold, "وزارة هيئة لجنة جامعة كلية معهد حزب حركة مرصد مركز منتدى صندوق".split())
)
"""Heads of several things: «وزارة التربية والتعليم»."""


def complement_end(words: Words, at: int, head: Head, depth: int = 0) -> int:
    """Return the end of what a body is of, or where it began if that is nothing."""
    key = words.key(at)
    deepest = 3
    if depth > deepest or not _may_be_complement(words, at, head, depth):
        return at
    if listed := _listed_end(words, at, head):
        return listed
    if key.startswith("ال"):
        return _definite_end(words, at, head)
    if opens_name(words, at) and head.complement != "of":
        return _person_end(words, at, head)
    verbal = is_common(key) and not key.startswith("لل") and _is_noun_of(words, at)
    members = key.endswith("ي") and is_role_noun(key[:-1])
    if is_noun(key) or verbal or (members and _is_noun_of(words, at)):
        return _noun_end(words, at, head, depth)
    common = is_common(key) or (head.complement == "of" and not is_given(key))
    common = common or (key.startswith("و") and is_common(key[1:]))
    return at if common else _person_end(words, at, head)


def _may_be_complement(words: Words, at: int, head: Head, depth: int) -> bool:
    """Tell whether a word may say what a body is of: no particle, verb, adjective."""
    key = words.key(at)
    if not words.is_word(at) or key in particles():
        return False
    if is_verb(key) and bodies().at(words, at) is None:
        return False  # «فتح» is a verb and a movement
    return depth > 0 or not _only_describes(words, at, head)


def _only_describes(words: Words, at: int, head: Head) -> bool:
    """Tell what only joins or describes a noun: «لقياس الأوزون», «قناة صغيرة»."""
    key = words.key(at)
    named = is_name_word(key) and not is_common(key)  # «خيرية» is both
    if places().at(words, at) or bodies().at(words, at) or named:
        return False
    if key.startswith("لل") or key == "ال" or (has_pronoun(key) and is_noun(key)):
        return True
    if key[0] in ("و", "ل") and is_noun(key[1:]):
        return not is_plainly_common(key)
    if head.key == _ORGANISING and is_noun(key):
        return True  # «تنظيم صفوف القبائل»
    if head.complement == "of" or key.startswith("ال"):
        return False
    described = 5
    feminine = words.tokens[at].text.endswith("ة") and head.key.endswith("ه")
    return len(key) >= described and (
        feminine or (key.endswith("ي") and head.key in _NO_BRANDS)
    )


_ORGANISING = fold("تنظيم")
_NO_BRANDS = frozenset(
    map(fold, "صندوق مركز معهد مصرف تحالف ائتلاف تنظيم حزب تيار".split())
)
"""Masculine heads after which «معدني» and its like are adjectives, not names."""


def _noun_end(words: Words, at: int, head: Head, depth: int) -> int:
    """Return the end of «بحوث المياه» after «معهد», of «أفق للطيران» after «شركة»."""
    if (head.complement == "named" and head.key not in _MOVING) and (
        brand := _brand_end(words, at) or _foreign_brand_end(words, at)
    ):
        return brand
    # «غرفة تجارة وصناعة عمان»
    further = at + 1 + _joins_field(words, at + 1)
    end = complement_end(words, further, head, depth + 1)
    end = at + 1 if end == further else end
    goes_on = depth > 0 or head.complement != "named" or _is_noun_of(words, at)
    return end if goes_on and end > at + 1 else at


def _joins_field(words: Words, at: int) -> bool:
    """Tell whether a further noun without article is joined, then what it is of."""
    key = words.key(at)
    joined = key[:1] == "و" and is_noun(key[1:]) and not key.startswith("وال")
    of_place = places().at(words, at + 1) is not None
    return joined and (of_place or _is_noun_of(words, at))


def _brand_end(words: Words, at: int) -> int:
    """Return the end of «أفق للطيران» after «شركة», 0 if a noun is no name there."""
    key, after = words.key(at), words.key(at + 1)
    for_what = after.startswith("لل") and not after.endswith("ين")
    if not (for_what and is_noun(key)) or is_common_adjective(key) or key in heads():
        return 0
    end = purpose_end(words, at + 1)
    return end if end > at + 1 else 0


def _foreign_brand_end(words: Words, at: int) -> int:
    """Return the end of «أفق كابيتال», a noun and an unlisted word, 0 if it is none."""
    after = words.key(at + 1)
    unlisted = words.is_word(at + 1) and not (
        is_common(after)
        or is_name_word(after)
        or after.startswith("ال")
        or after in particles()
        or is_verb(after)
        or places().at(words, at + 1) is not None
    )
    key = words.key(at)
    plain = is_noun(key) and key not in heads() and not is_common_adjective(key)
    if after[:1] in _PROCLITIC and is_noun(after[1:]):
        return 0  # «جمعية خيرية بملابس»
    return at + 2 if unlisted and plain else 0


def _person_end(words: Words, at: int, head: Head) -> int:
    """Return the end of a person's or another name, its purpose included."""
    end = _run_end(words, at)
    return purpose_end(words, end) if end > at and head.key in PURPOSEFUL else end


_PROCLITIC = frozenset("بلكفو")
_MOST_WORDS = 2
"""Unlisted words that a body's name is held to have: «شركة جنرال ديناميكس»."""


def _run_end(words: Words, at: int) -> int:
    """Return the end of a run of unlisted words, or of a person's name."""
    if opens_name(words, at):
        return name_end(words, at, "given")
    if _is_present(words.key(at)):
        return at
    end = min(name_end(words, at, "titled"), at + _MOST_WORDS)
    if end == at + _MOST_WORDS and words.tokens[at + 1].text.endswith("ة"):
        end -= 1  # «حازت شركة عمانتل رخصة»: names from abroad end otherwise
    if at < end < at + _MOST_WORDS and _is_short_brand(words, end):
        end += 1  # «رافدان جت»
    if end == at + 1 and (whose := _whose_end(words, end)):
        return whose
    named = is_naming((words.key(end),)) and words.key(end).startswith("ال")
    return end + (end > at and named)  # «صحار الدولي»


def _whose_end(words: Words, at: int) -> int:
    """Return the end of «قفصة» in «شركة فوسفات قفصة», 0 if no sure place follows."""
    place = places().at(words, at)
    sure = place is not None and place.entry.certainty == "sure"
    return place.end if place and sure and not place.stem.letters else 0


def _is_short_brand(words: Words, at: int) -> bool:
    """Tell whether an unlisted word of two letters stands there: «جت»."""
    key, two = words.key(at), 2
    return words.is_word(at) and len(key) == two and not is_common(key)


def _is_present(key: str) -> bool:
    """Tell whether an unlisted word has the shape of a verb: «منظمة تنضوي»."""
    return key[:1] in ("ت", "ي") and key[-1] in "يو" and len(key) in _PRESENT


_PRESENT = range(4, 8)


_OF_SPORT = frozenset(map(fold, ("نادي", "فريق")))


def _listed_end(words: Words, at: int, head: Head) -> int:
    """Return the end of a listed place or body that a body is of, 0 if none."""
    place, body = places().at(words, at), bodies().at(words, at)
    longer = place and not (body and not body.stem.letters and body.end > place.end)
    # «صحيفة نيويورك تايمز» is not of the city
    if place and longer and not place.stem.letters and _is_of_place(place):
        end = adjectives_end(words, place.end)
        return purpose_end(words, end) if head.key in PURPOSEFUL else end
    if body is None or body.stem.letters:
        return 0
    if body.entry.certainty == "club" and head.key not in _OF_SPORT:
        return 0  # «منظمة التعاون الاقتصادي» is no club
    of_nation = is_of_a_people(words.key(body.end))
    named = adjectives_end(words, body.end) if of_nation else body.end
    end = purpose_end(words, named)
    return end if end > body.end or head.complement in ("named", "group") else 0


def _is_of_place(place: Match[KnownPlace]) -> bool:
    return place.entry.certainty != "likely"


def _is_noun_of(words: Words, at: int) -> bool:
    """Tell «معهد بحوث المياه» from an adjective that fits anyone: «شركة كبرى»."""
    place = places().at(words, at + 1)
    country = place is not None and place.entry.kind == "country"
    return words.key(at + 1).startswith("ال") or country


def _definite_end(words: Words, at: int, head: Head) -> int:
    if words.key(at) in honorific_words():
        return _honoured_end(words, at) if head.complement == "named" else at
    if ends_body(words.key(at)) or _is_nation_only(words, at):
        return at
    if (head.complement == "group" and head.naming == "-") or _is_of_things(
        words, at, head
    ):
        return at  # «تنظيم المؤتمر» is no group
    if words.key(at) in _HERE and adjectives_end(words, at + 1) == at + 1:
        return at
    end = adjectives_end(words, at + 1)
    if head.key in _SEVERAL:
        end = joined_end(words, end)
    return purpose_end(words, end) if head.complement in ("named", "group") else end


_MOVING = frozenset(map(fold, "حركة مجموعة شبكة".split()))


def _is_of_things(words: Words, at: int, head: Head) -> bool:
    """Tell «حركة الدولار», «مجموعة الأسماك» from «حركة الجهاد الإسلامي»."""
    after = words.key(at + 1)
    named = is_naming((after,)) or is_of_a_people(after)
    return head.key in _MOVING and is_common(words.key(at)) and not named


_HERE = frozenset(
    map(
        fold, "المنطقة المدينة البلدة القرية الجامعة العاصمة البلاد الحي الدولة".split()
    )
)
"""What makes a body any one: «بلدية المنطقة»."""


def _is_nation_only(words: Words, at: int) -> bool:
    """Tell whether an adjective stands where a noun should: «وزارة الكويتية»."""
    key = words.key(at)
    # «المالية» is of money, too
    return nationality(key) is not None and key.endswith("ه") and key[2:] not in heads()


def _honoured_end(words: Words, at: int) -> int:
    """Return the end of «الملك سعود» in «جامعة الملك سعود»."""
    end = name_end(words, at + 1, "given")
    # «جامعة الملك سعود قبول …»: kings' names are listed, what follows is not of it
    while end > at + 2 and not _is_of_name(words.key(end - 1)):
        end -= 1
    return purpose_end(words, end) if end > at + 1 else at


def _is_of_name(key: str) -> bool:
    return is_name_word(key) or key.startswith("ال")
