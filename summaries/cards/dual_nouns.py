"""Dual nouns: what a word can count by its form, whatever stands around it.

Things have no plural in «ين», so that «قمرين» are two; of people only the nominative
tells, «ناقدان», or a list.
"""

from functools import lru_cache

from summaries.cards.units import is_counted, is_counted_dual
from summaries.lexicon import keys
from summaries.names.gazetteer import nationality
from summaries.names.title_words import is_role_noun
from summaries.names.vocabulary import is_common_adjective, is_name_word
from summaries.numerals.words import number_word


@lru_cache(maxsize=65_536)
def may_count_itself(key: str, bare: str) -> bool:
    """Tell whether a folded word can be two things, whatever stands around it.

    >>> may_count_itself("قمرين", "قمرين"), may_count_itself("حتي", "حتي")
    (True, False)
    """
    pair = key.endswith("ا") and is_counted(key)
    bound = (key, key[1:]) if key.endswith(CONSTRUCT) else ()
    participle = key.startswith("م") and key.endswith("ان")
    return (
        pair
        or participle
        or any(is_counted(word[:-2] + "ه") for word in bound)
        or any(is_counted_dual(word) or is_agent_dual(word) for word in (key, bare))
        or is_dual_of_thing(key)
        or any(is_feminine_dual(word) for word in (key, key[1:]))
    )


FEMININE = ("تين", "تان")
CONSTRUCT = ("تي", "تا")


def is_agent_dual(key: str) -> bool:
    """Tell «ناقدان», «كوريان»: two of a trade or a people, in the nominative.

    The other cases are spelt like the plural.
    """
    base = key.removesuffix("ان")
    if base == key or key.startswith("ال"):
        return False
    of_people = base.endswith("ي") and nationality(base) is not None
    return is_role_noun(base) or of_people


_HUMAN_OR_VERBAL = ("م", "ت", "ال", "لل")


@lru_cache(maxsize=16_384)
def is_dual_of_thing(key: str) -> bool:
    """Tell «قمرين»: the nouns of things have no plural in «ين».

    Participles, of the shapes of «مدرس» and «قادر», mean people; verbal nouns begin
    with «ت».
    """
    base, shortest = key.removesuffix("ين"), 3
    return (
        len(base) >= shortest
        and base != key
        and not base.startswith(_HUMAN_OR_VERBAL)
        and base[1] != "ا"
        and base in keys("common_words")
        and not (is_role_noun(base) or is_common_adjective(base))
        and not (is_name_word(key) or key in keys("common_words"))
    )


def is_feminine_dual(key: str) -> bool:
    """Tell «قاعدتين», «حقيبتان»: duals of nouns in «ة» that are common words."""
    least = 5
    base = key[:-3]
    return (
        len(key) >= least + 1
        and key.endswith(FEMININE)
        and not key.startswith(("ال", "لل"))
        and base + "ه" in keys("common_words")
        and not is_common_adjective(base)
        and number_word(key) is None
    )
