"""Kindred words: whether a word of a text is one that somebody asks for.

Ranking is content with stems; a reader who asks for «البحرين» is not, since the stem
of «البحر» is the same. So three degrees are told apart. A word is the *same* where the
text has it as asked, but for what is attached to it («وللنفط», «نفطها», «النفطية») or
for the spelling of its hamza; it is *akin* where the two meet in a common base
(«وزارات», «وزارة»); and the two may be one *noun*, a singular and its broken plural
(«أسعار», «سعر»; `summaries.plurals`). Places are never akin: each has letters of its
own that look like endings.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import NamedTuple

from summaries import lexicon
from summaries.names.gazetteer import nationality
from summaries.names.vocabulary import is_common_adjective, is_given
from summaries.normalise import fold
from summaries.plurals import plurals, plurals_like_verbs, singulars
from summaries.stem import is_stop_word

_ARTICLES = ("بال", "كال", "فال", "وال", "لل", "ال")
_LETTERS = ("ب", "ل", "ك")
"""Prepositions of one letter; «ف» before a bare noun is too rare to be cut off."""
_LEAST = 3
"""Letters that a cut leaves, but for the article."""
_ENDINGS = (
    *("هما", "كما", "ها", "هم", "هن", "كم", "نا"),
    *("ان", "ين", "ون", "ات", "يه", "ه", "ا", "ي"),
)
_MOST_CUTS = 2
"""«المصريين» loses «ين» and «ي»."""
_HAMZAS = str.maketrans("ؤئ", "ءء")


class Kin(NamedTuple):
    """What a word can be reduced to."""

    wholes: frozenset[str]
    """The word without clitics; several where its first letter may be one."""
    bases: frozenset[str]
    """What is left of it without endings, too."""
    place: bool
    """Whether it is the name of a place, whose letters are its own."""
    country: str | None
    """ISO 3166-1 alpha-2: the country that it names, or whose adjective it is."""


def _even(form: str) -> str:
    """Write every hamza alike, and none at the end, where most people drop it."""
    even = form.translate(_HAMZAS)
    even = even.replace("يء", "ء").replace("وء", "ء")
    return even.removesuffix("ء") if len(even) > _LEAST else even


@cache
def _countries() -> dict[str, str]:
    return {
        fold(name).removeprefix("ال"): code
        for code, names, *_ in lexicon.rows("countries")
        for name in names.split(";")
        if name[0] not in "?!-" and " " not in name
    }


@cache
def towns() -> dict[str, str | None]:
    """Return the names of one word that mean nothing but a town, and its country.

    The names are folded and have no article; the country is ISO 3166-1 alpha-2.
    """
    listed = [
        (name, code)
        for code, _, _, capitals in lexicon.rows("countries")
        for name in capitals.split(";")
        if name[0] not in "?!-"
    ]
    listed += [
        (name, code)
        for name, code, kind, certainty in lexicon.rows("cities")
        if (kind, certainty) == ("city", "sure")
    ]
    return {
        fold(name).removeprefix("ال"): None if code == "-" else code
        for name, code in listed
        if " " not in name
    }


@cache
def _places() -> AbstractSet[str]:
    return towns().keys() | _countries().keys()


def _without_clitics(key: str, *, asked: bool) -> Iterator[str]:
    """Yield the readings of a word; what is asked for has no «ب» or «ل» of its own."""
    yield key
    rests = [key]
    own = key in lexicon.keys("own_letters")
    if key.startswith("و") and len(key) > _LEAST and not (own or key.startswith("وال")):
        rests.append(key[1:])
        yield key[1:]
    for rest in rests:
        article = next((one for one in _ARTICLES if rest.startswith(one)), None)
        if article is not None and len(rest) - len(article) > 1:
            yield rest[len(article) :]
            if rest.startswith("وال") and len(rest) > len("والا"):
                yield rest[1:]
        elif not asked and rest.startswith(_LETTERS) and len(rest) > _LEAST:
            yield rest[1:]


def _cut(form: str) -> Iterator[str]:
    """Yield what each ending of a word leaves of it, if enough."""
    for ending in _ENDINGS:
        left = form.removesuffix(ending)
        if left == form:
            continue
        if len(left) >= _LEAST:
            yield left
        # «شركات», «شركتان», «شركتها» are of «شركة»
        stem = left if ending == "ات" else left.removesuffix("ت")
        if len(stem) >= _LEAST - 1 and (ending == "ات" or stem != left):
            yield f"{stem}ه"


def _bases(wholes: frozenset[str], *, asked: bool) -> frozenset[str]:
    found = set(wholes)
    edge = {form for form in wholes if form not in _places()}
    for _ in range(_MOST_CUTS):
        cut = {
            left
            for form in edge
            # «لبنان», «إعلان»: what is asked for is seldom a dual
            if not (asked and form.endswith("ان"))
            for left in _cut(form)
        }
        edge = {form for form in cut - found if form not in _places()}
        found |= cut
    return frozenset(found)


_LONGEST = 32
"""Longer than any word; what is longer is neither cut nor kept in memory."""


def kin(key: str, *, asked: bool = False) -> Kin:
    """Return what a folded word can be reduced to.

    Args:
        key: A word as `Token.key` has it.
        asked: Whether somebody asks for it, and no text has it.

    >>> sorted(kin("للنفط").wholes)
    ['للنفط', 'نفط']
    """
    if len(key) > _LONGEST:
        alone = frozenset({key})
        return Kin(alone, alone, place=False, country=None)
    return _kin(key, asked=asked)


@lru_cache(maxsize=65_536)
def _kin(key: str, *, asked: bool) -> Kin:
    written = frozenset(_without_clitics(key, asked=asked))
    wholes = frozenset(map(_even, written))
    place = not written.isdisjoint(_places())
    named = (_countries().get(form) or nationality(form) for form in sorted(written))
    return Kin(
        wholes=wholes,
        bases=frozenset(map(_even, _bases(written, asked=asked))),
        place=place,
        country=next(filter(None, named), None),
    )


def is_same(asked: Kin, word: Kin) -> bool:
    """Tell whether a word of a text is what is asked for, attached parts aside.

    >>> asked = kin("نفط", asked=True)
    >>> [is_same(asked, kin(word)) for word in ("والنفط", "نفطيه", "بنفطها", "نفطال")]
    [True, True, True, False]
    >>> is_same(kin("مصر", asked=True), kin("المصريين"))
    True
    """
    if asked.country is not None and asked.country == word.country:
        return True
    # «رياضية» is not of «الرياض»; the adjective of a country is known by itself
    return not asked.wholes.isdisjoint(word.wholes if asked.place else word.bases)


def is_akin(asked: Kin, word: Kin) -> bool:
    """Tell whether a word of a text has a base in common with what is asked for.

    >>> is_akin(kin("وزارات", asked=True), kin("وزاره"))
    True
    >>> is_akin(kin("البحرين", asked=True), kin("البحر"))
    False
    """
    if asked.place or word.place:
        return False
    return not asked.bases.isdisjoint(word.bases)


# ------------------------------------------------------------------- broken plurals

_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه", "ا")
"""With the ending of the accusative."""
_NUMBERS = ("ان", "ين", "ون", "ات")
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
        bare in _places()
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
            if left != form and len(left) >= _LEAST - 1:
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
    if len(key) > _LONGEST:
        return _NONE
    readings = list(_without_clitics(key, asked=asked))
    if any(map(_is_no_noun, readings)):
        return _NONE
    bare = [form for form in readings if not form.startswith(_ARTICLES)]
    wholes = {form.translate(_HAMZAS) for form in bare or readings}
    feminine = written.endswith(_FEMININE)  # its last letter is no pronoun
    cut = set() if feminine else set(_less(wholes, _PRONOUNS))
    singular = wholes | cut
    if not asked:
        singular |= {one for one in _less(wholes, _NUMBERS) if len(one) >= _LEAST}
    plural: set[str] = set()
    if _NO_PLURAL not in written:
        plural = wholes | cut
        if written.endswith(_DOTLESS):
            plural |= {form[:-1] + _DOTLESS for form in wholes}
    return Forms(
        frozenset(singular),
        frozenset(form for form in plural if not _is_comparative(form)),
        definite=len(bare) < len(readings),
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
    return Counterparts(
        singulars=asked.singular | (made - adjectives),
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
