"""Where the name of a body ends: what it is of, its adjectives, its purpose."""

from functools import cache

from summaries.lexicon import keys
from summaries.names.body_nouns import Head, heads
from summaries.names.gazetteer import bodies, is_of_a_people, nationality, places
from summaries.names.runs import name_end, opens_name
from summaries.names.title_words import ends_body, honorific_words, is_role_noun
from summaries.names.vocabulary import (
    is_common,
    is_given,
    is_noun,
    is_verb,
    particles,
)
from summaries.names.words import Words
from summaries.normalise import fold

_SEVERAL = frozenset(map(fold, "وزارة هيئة لجنة جامعة كلية معهد حزب حركة".split()))
"""Heads of several things: «وزارة التربية والتعليم»."""
PURPOSEFUL = frozenset(
    map(
        fold,
        """
        هيئة لجنة منظمة مؤسسة جهاز اتحاد مجلس مركز صندوق شركة جمعية مفوضية وكالة
        جامعة نقابة رابطة شبكة معهد مرصد منتدى مكتب ديوان كونفدرالية فيدرالية منظومة
        """.split(),
    )
)
"""Heads that «ل» follows within the name: «الهيئة العامة للاستثمار»."""


def complement_end(words: Words, at: int, head: Head, depth: int = 0) -> int:
    """Return the end of what a body is of, or where it began if that is nothing."""
    key = words.key(at)
    deepest = 3
    if not words.is_word(at) or depth > deepest or key in particles() or is_verb(key):
        return at
    if listed := _listed_end(words, at, head):
        return listed
    if key.startswith("ال"):
        return _definite_end(words, at, head)
    if opens_name(words, at) and head.complement != "of":
        return _person_end(words, at, head)
    verbal = is_common(key) and not key.startswith("لل") and _is_noun_of(words, at)
    if is_noun(key) or verbal:
        end = complement_end(words, at + 1, head, depth + 1)
        goes_on = depth > 0 or head.complement != "named" or _is_noun_of(words, at)
        return end if goes_on and end > at + 1 else at
    common = is_common(key) or (head.complement == "of" and not is_given(key))
    return at if common else _person_end(words, at, head)


def _person_end(words: Words, at: int, head: Head) -> int:
    """Return the end of a person's or another name, its purpose included."""
    end = _run_end(words, at)
    return purpose_end(words, end) if end > at and head.key in PURPOSEFUL else end


_MOST_WORDS = 2
"""Unlisted words that a body's name is held to have: «شركة جنرال ديناميكس»."""


def _run_end(words: Words, at: int) -> int:
    """Return the end of a run of unlisted words, or of a person's name."""
    if opens_name(words, at):
        return name_end(words, at, "given")
    if _is_present(words.key(at)):
        return at
    return min(name_end(words, at, "titled"), at + _MOST_WORDS)


def _is_present(key: str) -> bool:
    """Tell whether an unlisted word has the shape of a verb: «منظمة تنضوي»."""
    return key[0] in "تي" and key[-1] in "يو" and len(key) in _PRESENT


_PRESENT = range(4, 8)


def _listed_end(words: Words, at: int, head: Head) -> int:
    """Return the end of a listed place or body that a body is of, 0 if none."""
    place = places().at(words, at)
    if place and not place.stem.letters and place.entry.certainty != "likely":
        end = adjectives_end(words, place.end)
        return purpose_end(words, end) if head.key in PURPOSEFUL else end
    body = bodies().at(words, at)
    if body is None or body.stem.letters:
        return 0
    of_nation = is_of_a_people(words.key(body.end))
    named = adjectives_end(words, body.end) if of_nation else body.end
    end = purpose_end(words, named)
    return end if end > body.end or head.complement in ("named", "group") else 0


def _is_noun_of(words: Words, at: int) -> bool:
    """Tell «معهد بحوث المياه» from an adjective that fits anyone: «شركة كبرى»."""
    return words.key(at + 1).startswith("ال")


def _definite_end(words: Words, at: int, head: Head) -> int:
    if words.key(at) in honorific_words():
        return _honoured_end(words, at) if head.complement == "named" else at
    if ends_body(words.key(at)) or _is_nation_only(words, at):
        return at
    if head.complement == "group" and head.naming == "-":
        return at  # «تنظيم المؤتمر» is no group
    if words.key(at) in _HERE and not _is_adjective(words.key(at + 1)):
        return at
    end = adjectives_end(words, at + 1)
    if head.key in _SEVERAL and _joins_noun(words, end):
        end = adjectives_end(words, end + 1)
        if _joins_noun(words, end):
            end = adjectives_end(words, end + 1)
    return purpose_end(words, end) if head.complement in ("named", "group") else end


_HERE = frozenset(
    map(
        fold, "المنطقة المدينة البلدة القرية الجامعة العاصمة البلاد الحي الدولة".split()
    )
)
"""What makes a body any one: «بلدية المنطقة»."""


def _is_nation_only(words: Words, at: int) -> bool:
    """Tell whether an adjective stands where a noun should: «وزارة الكويتية»."""
    return nationality(words.key(at)) is not None and words.key(at).endswith("ه")


def _honoured_end(words: Words, at: int) -> int:
    """Return the end of «الملك سعود» in «جامعة الملك سعود»."""
    end = name_end(words, at + 1, "given")
    return purpose_end(words, end) if end > at + 1 else at


def _joins_noun(words: Words, at: int) -> bool:
    key = words.key(at)
    if not key.startswith("وال") or is_verb(key):
        return False
    bare = key[3:]
    return not (bare in heads() or is_role_noun(bare) or ends_body(key[1:]))


def adjectives_end(words: Words, at: int) -> int:
    """Return the end of a run of adjectives with the article."""
    most = 3
    for _ in range(most):
        if not _is_adjective(words.key(at)):
            break
        at += 1
    return at


_ADJECTIVE_ENDS = ("ي", "يه", "يين", "يون")


@cache
def naming_adjectives() -> frozenset[str]:
    """Return the adjectives that make a name of a noun, in any gender."""
    found = keys("naming_adjectives")
    return (
        found
        | {adjective.removesuffix("ي") + "يا" for adjective in found}
        | {adjective + "ه" for adjective in found}
        | {fold("عليا"), fold("حمراء")}
    )


def _is_adjective(key: str) -> bool:
    if not key.startswith("ال") or key in particles():
        return False
    bare = key[2:]
    if bare in naming_adjectives() or is_of_a_people(key):
        return True
    return (
        not ends_body(key) and bare.endswith(_ADJECTIVE_ENDS) and not is_role_noun(bare)
    )


def purpose_end(words: Words, at: int) -> int:
    """Return the end of «للاستثمار», «لحقوق الإنسان» after a name, where it has one."""
    for stem in words.stems(at):
        if not stem.governed or stem.joins or words.key(at)[0] != "ل":
            continue
        bare = stem.key.removeprefix("ال")
        if bare in heads() and not stem.restored:
            continue
        if stem.restored and not _is_people_noun(bare):
            if words.key(at + 1) in _GOVERNED:
                return at
            if places().at(words, at) or bodies().at(words, at):
                listed = bodies().at(words, at)
                return listed.end if listed else at
            end = adjectives_end(words, at + 1)
            return adjectives_end(words, end + 1) if _joins_noun(words, end) else end
        if _is_cause(stem.key) and words.key(at + 1).startswith("ال"):
            return adjectives_end(words, at + 2)
    return at


_GOVERNED = frozenset(("على", *map(fold, "إلى عن مع في من أن".split())))
"""What follows a doing, not a purpose: «للحصول على»."""


def _is_cause(key: str) -> bool:
    """Tell whether a noun without article says for what a body is: «لحقوق …»."""
    return key in _CAUSES or (key.endswith("ات") and is_noun(key))


_CAUSES = frozenset(
    map(fold, "شؤون حقوق حماية دعم رعاية تنمية تنظيم إدارة مكافحة".split())
)


def _is_people_noun(bare: str) -> bool:
    return is_role_noun(bare) or bare.endswith(("ين", "ون"))


def is_naming(adjectives: tuple[str, ...]) -> bool:
    """Tell whether one of some adjectives makes a name: «البنك المركزي»."""
    return any(key[2:] in naming_adjectives() for key in adjectives)
