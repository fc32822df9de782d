"""Counterparts: the singular of a plural that somebody asks for, or its plural.

The patterns of `summaries.plurals` make many words of one, of which most are none. What
a word shows besides decides: the article, which no verb has; «إ» and «ى», which tell
some plurals from nouns of the same letters; and whether it is a name, a number or an
adjective, which have no such plural.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import NamedTuple

from summaries import lexicon
from summaries.kindred import ARTICLES, HAMZAS, LEAST, LONGEST, places, readings
from summaries.names.vocabulary import is_common_adjective, is_given
from summaries.normalise import fold
from summaries.plurals import plurals, plurals_like_verbs, singulars
from summaries.stem import is_stop_word

_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه", "ا")
"""With the ending of the accusative."""
_NUMBERS = ("ان", "ين", "ون", "ات")
_SOUND_PLURALS = ("ين", "ون", "ات")
_FEMININE = "ة"
_NO_PLURAL = "إ"
"""A letter of no broken plural: «إعلام» is not of «علم», as «أعلام» is."""
_DOTLESS = "ى"
_COMPARATIVE = re.compile("ا(..)(.)")


class Forms(NamedTuple):
    """What a word may be without what is attached to it."""

    singular: frozenset[str]
    """If it is a singular."""
    plural: frozenset[str]
    """If it is a broken plural."""
    definite: bool
    """Whether it has the article, and so is no verb."""


class Counterparts(NamedTuple):
    """The other number of what is asked for; most of it are no words."""

    singulars: frozenset[str]
    plurals: frozenset[str]
    definite_plurals: frozenset[str]
    """Those that look like verbs where they have no article."""


_NONE = Forms(frozenset(), frozenset(), definite=False)


@cache
def _months() -> AbstractSet[str]:
    names = (name for row in lexicon.rows("months") for name in row[2].split("|"))
    return {fold(name.removesuffix("*")) for name in names}


@cache
def _small_numbers() -> AbstractSet[str]:
    rows = lexicon.rows("numbers")
    words = (row[2] for row in rows if row[0] in {"unit", "ordinal", "fraction"})
    return {fold(word) for some in words for word in some.split()}


def _is_no_noun(key: str) -> bool:
    """Tell whether a word is a name, a number or a particle, and so has no plural."""
    bare = key.removeprefix("ال")
    return (
        bare in places()
        or bare in _months()
        or bare in _small_numbers()
        or is_stop_word(key)
        or bare in lexicon.keys("particles")
        or is_given(bare)
    )


def _is_comparative(form: str) -> bool:
    """Tell whether a word is the «أقرب» of a listed «قريب», and not as «أسهم» is."""
    found = _COMPARATIVE.fullmatch(form)
    return found is not None and is_common_adjective(found.expand(r"\1ي\2"))


def _less(forms: Iterable[str], endings: tuple[str, ...]) -> Iterator[str]:
    """Yield forms without each ending; «قضيتها» is of «قضية»."""
    for form in forms:
        for ending in endings:
            left = form.removesuffix(ending)
            if left != form and len(left) >= LEAST - 1:
                yield left
                if left.endswith("ت") or ending == "ات":
                    yield f"{left.removesuffix('ت')}ه"


@lru_cache(maxsize=65_536)
def forms(written: str, *, asked: bool = False) -> Forms:
    """Return what a word may be as a singular and as a broken plural.

    Args:
        written: The word, not folded: its «إ», «ة» and «ى» tell some forms apart.
        asked: As for `kin`.

    >>> sorted(forms("والأسعار").plural), forms("إعلام").plural
    (['اسعار'], frozenset())
    """
    key = fold(written)
    if len(key) > LONGEST:
        return _NONE
    found = list(readings(key, asked=asked))
    if any(map(_is_no_noun, found)):
        return _NONE
    bare = [form for form in found if not form.startswith(ARTICLES)]
    wholes = {form.translate(HAMZAS) for form in bare or found}
    feminine = written.endswith(_FEMININE)  # its last letter is no pronoun
    cut = set() if feminine else set(_less(wholes, _PRONOUNS))
    singular = wholes | cut
    if not asked:
        singular |= {one for one in _less(wholes, _NUMBERS) if len(one) >= LEAST}
    plural: set[str] = set()
    if _NO_PLURAL not in written:
        plural = wholes | cut
        if written.endswith(_DOTLESS):
            plural |= {form[:-1] + _DOTLESS for form in wholes}
    return Forms(
        frozenset(singular),
        frozenset(form for form in plural if not _is_comparative(form)),
        definite=len(bare) < len(found),
    )


@lru_cache(maxsize=1_024)
def counterparts(written: str) -> Counterparts:
    """Return the singulars and the broken plurals of what somebody asks for.

    >>> "عامل" in counterparts("العمال").singulars
    True
    """
    asked = forms(written, asked=True)
    nouns = {one for one in asked.singular if not is_common_adjective(one)}
    regular = {one for form in asked.singular for one in plurals(form)}
    verbal = {one for form in nouns for one in plurals_like_verbs(form)}
    made = {one for form in asked.plural for one in singulars(form)}
    # «عدد» is no plural, though «مدن» is one of «مدينة»
    adjectives = {one for one in made if one.endswith("ه") and is_common_adjective(one)}
    # «درجات», «مسؤولين»; what is left of «تمرين» is too little to be sure
    sound = {one for one in _less(asked.singular, _SOUND_PLURALS) if len(one) > LEAST}
    return Counterparts(
        singulars=asked.singular | sound | (made - adjectives),
        plurals=frozenset(regular),
        definite_plurals=frozenset(verbal),
    )


def is_one_noun(asked: Counterparts, word: Forms) -> bool:
    """Tell whether a word of a text is the singular or plural of what is asked for.

    >>> is_one_noun(counterparts("الأسهم"), forms("سهما"))
    True
    >>> [is_one_noun(counterparts("السهم"), forms(one)) for one in ("الأسهم", "أسهم")]
    [True, False]
    """
    wanted = asked.plurals | asked.definite_plurals if word.definite else asked.plurals
    return not (
        asked.singulars.isdisjoint(word.singular) and wanted.isdisjoint(word.plural)
    )
