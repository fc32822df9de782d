"""The adjectives in the name of a body: which belong to it, which make it a name."""

from functools import cache

from summaries.lexicon import keys
from summaries.names.gazetteer import is_of_a_people
from summaries.names.title_words import ends_body, is_role_noun
from summaries.names.vocabulary import (
    is_common_adjective,
    is_plainly_common,
    particles,
)
from summaries.names.words import Words
from summaries.normalise import fold


def adjectives_end(words: Words, at: int) -> int:
    """Return the end of a run of adjectives with the article."""
    most = 3
    for _ in range(most):
        described = words.key(at) == _FOREIGN and words.key(at - 1) in _FOREIGN_THINGS
        if not (described or _is_adjective(words.key(at))) or _is_year(words, at):
            break
        at += 1
    return at


_FOREIGN = fold("الخارجية")
_FOREIGN_THINGS = frozenset(
    map(fold, "الشؤون الشئون العلاقات التجارة السياسة الأصول الأمن الاستخبارات".split())
)
"""What is foreign; elsewhere «الخارجية» is a ministry."""
_YEAR = fold("العام")
_WHICH_YEAR = frozenset(map(fold, "الماضي المقبل الجاري الحالي القادم".split()))


def _is_year(words: Words, at: int) -> bool:
    """Tell «العام الماضي» from «العام» of «الاتحاد العام»."""
    return words.key(at) == _YEAR and (
        words.key(at + 1) in _WHICH_YEAR or words.key(at + 1)[:1].isdigit()
    )


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


_PEOPLES = frozenset(map(fold, "عرب أكراد أتراك أفارقة".split()))
"""Broken plurals, «الكتاب العرب»; others end as their singular does."""


def _is_adjective(key: str) -> bool:
    shortest = 5
    if not key.startswith("ال") or key in particles() or len(key) < shortest:
        return False  # «ألقى» is a verb
    bare = key[2:]
    if bare in naming_adjectives() or bare in _PEOPLES or is_of_a_people(key):
        return True
    if is_plainly_common(bare) and not is_common_adjective(bare):
        return False  # «القضية»
    return (
        not ends_body(key) and bare.endswith(_ADJECTIVE_ENDS) and not is_role_noun(bare)
    )


def is_naming(adjectives: tuple[str, ...]) -> bool:
    """Tell whether one of some adjectives makes a name: «البنك المركزي»."""
    return any(key[2:] in naming_adjectives() for key in adjectives)
