"""What a word can be: a particle, a verb, a common word, part of a name.

No list holds all words of a language, so each answers a question of evidence: a word
that is certainly common ends a name, one that is certainly a name begins one, and of
the rest grammar decides.
"""

import re
from functools import cache, lru_cache

from summaries.lexicon import keys, rows
from summaries.names.clitics import stems
from summaries.normalise import fold

DOTLESS_ALA = "على"
"""The key of the preposition, which folding makes equal to the name «علي»."""

_SUFFIXES = tuple(
    map(fold, "ه ها هم هما هن نا ات ين ون ان ا ي يه ته تها تهم تي".split())
)
_PATTERNS = re.compile(
    r"(?:ال)?(?:است\w\wا\w|ا\wت\w{1,2}ا\w|ان\w\wا\w|ت[^\Wي]\wي\w|ت\wا\w\w|مست\w{3}|مت\w{4}ا?)ه?"
)
"""Shapes of verbal nouns and participles that are hardly those of names."""
_PRONOUNS = ("ها", "هم", "هما", "هن")
_ADJECTIVE_ENDS = ("ي", "يه", "يا", "يين", "يون")
_SHORTEST_BASE = 3


@cache
def particles() -> frozenset[str]:
    """Return the words that never belong to a name."""
    participles = {fold(participle) for _, _, participle, *_ in rows("reporting_verbs")}
    found = (keys("particles") | participles) - {fold(DOTLESS_ALA)}
    return found | {DOTLESS_ALA, "و" + DOTLESS_ALA}


@cache
def given_names() -> frozenset[str]:
    """Return the given names, folded, those of two words left out."""
    found = frozenset(name for name in keys("given_names") if " " not in name)
    return found | {"آن", "آنا"}  # keys that folding has left alone


@cache
def surnames() -> frozenset[str]:
    """Return the family names, folded."""
    return keys("surnames")


@cache
def surnames_alone() -> frozenset[str]:
    """Return the family names that mean a person without more."""
    return frozenset(fold(row[0]) for row in rows("surnames") if row[1] == "alone")


@cache
def _verbs() -> frozenset[str]:
    """Return past and present of the listed verbs, third person."""
    found: set[str] = set()
    for past, present in (map(fold, row) for row in rows("verbs")):
        found |= _past(past)
        if present != "-":
            found |= _present(present)
    return frozenset(found)


def _past(verb: str) -> set[str]:
    """Return the persons of a past verb: قال، قالت، قالوا; دعا، دعت، دعوا."""
    forms = {verb, verb + "ت", verb + "وا", verb + "ا", verb + "تا"}
    if verb.endswith(("ي", "ا")):
        short = verb[:-1]
        forms |= {short + "ت", short + "وا", short + "تا"}
    return forms


def _present(stem: str) -> set[str]:
    plural = stem[:-1] if stem[-1:] in ("ي", "و", "ا") else stem
    forms = {"ي" + stem, "ت" + stem, "ي" + plural + "ون", "ي" + plural + "وا"}
    return forms | {"س" + form for form in forms}


@cache
def reporting_verbs() -> frozenset[str]:
    """Return the verbs after which a speaker is named, past and present, folded."""
    found: set[str] = set()
    for row in rows("reporting_verbs"):
        past = fold(row[0])
        found |= {past, _feminine(past)}
        if len(row) > 1 and row[1] != "-":
            present = fold(row[1])
            found |= {present, "ت" + present[1:]}
    return frozenset(found)


def _feminine(past: str) -> str:
    return (past[:-1] if past[-1:] in ("ي", "ا") else past) + "ت"


def is_verb(key: str) -> bool:
    """Tell whether a word is a listed verb, «و» or «ف» before it or not.

    >>> is_verb("وقالت"), is_verb("سيزور"), is_verb("وليد")
    (True, True, False)
    """
    verbs = _verbs()
    joined = key[:1] in ("و", "ف") and key not in given_names()
    return key in verbs or (joined and key[1:] in verbs)


def is_reporting(key: str) -> bool:
    """Tell whether a word is a verb that somebody's speech follows."""
    verbs = reporting_verbs()
    return key in verbs or (key[:1] in ("و", "ف") and key[1:] in verbs)


def is_given(key: str) -> bool:
    """Tell whether a word is a given name, and nothing commoner."""
    return key in given_names() and not is_plainly_common(key)


@cache
def _common_words() -> frozenset[str]:
    return keys("common_words") | keys("common_adjectives")


def is_common_adjective(bare: str) -> bool:
    """Tell whether a word without article is a listed adjective, either gender."""
    adjectives = keys("common_adjectives")
    return bare in adjectives or bare.removesuffix("ه") in adjectives


@lru_cache(maxsize=65_536)
def is_plainly_common(key: str) -> bool:
    """Tell whether a word is a listed common word, with its article or without."""
    common = _common_words()
    return (
        key in common
        or (key.startswith("ال") and key[2:] in common)
        or key in particles()
        or is_verb(key)
    )


@lru_cache(maxsize=65_536)
def is_common(key: str) -> bool:
    """Tell whether a word is a common one in some form: plural, with pronoun, clitic.

    >>> is_common("وحكومتها"), is_common("بالاجتماعات"), is_common("تيلرسون")
    (True, True, False)
    """
    return any(
        is_plainly_common(stem.key)
        or _has_common_base(stem.key)
        or (_PATTERNS.fullmatch(stem.key) and stem.key not in given_names())
        for stem in stems(key)
    )


def _has_common_base(key: str) -> bool:
    common = _common_words()
    bare = key.removeprefix("ال")
    for suffix in _SUFFIXES:
        if bare.endswith(suffix) and len(bare) - len(suffix) >= _SHORTEST_BASE:
            base = bare[: -len(suffix)]
            if (
                base in common
                or base + "ه" in common
                or base.removesuffix("ت") + "ه" in common
            ):
                return True
    return False


def is_common_as_it_stands(key: str) -> bool:
    """Tell whether a word is a common one in some form, no clitic taken off."""
    return is_plainly_common(key) or _has_common_base(key)


def is_noun(key: str) -> bool:
    """Tell whether a word is a listed noun that another may follow: «حقوق الإنسان».

    >>> is_noun("حقوق"), is_noun("اسلامي"), is_noun("وحقوق")
    (True, False, False)
    """
    return not (
        key.endswith(_ADJECTIVE_ENDS) or key in particles() or is_verb(key)
    ) and (key in keys("common_words") or _has_common_base(key))


def has_pronoun(key: str) -> bool:
    """Tell whether a word seems to bear a pronoun, as no name does: «قرارها»."""
    longest_name_like = 4
    return len(key) > longest_name_like and key.endswith((*_PRONOUNS, "ته"))


def is_name_word(key: str) -> bool:
    """Tell whether a word is listed as a given or a family name."""
    return key in given_names() or key in surnames()
