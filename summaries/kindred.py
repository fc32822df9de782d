"""Kindred words: whether a word of a text is one that somebody asks for.

Ranking is content with stems; a reader who asks for «البحرين» is not, since the stem
of «البحر» is the same. So degrees are told apart. A word is the *same* where the
text has it as asked, but for what is attached to it («وللنفط», «نفطها», «النفطية») or
for the spelling of its hamza; it is *akin* where the two meet in a common base
(«وزارات», «وزارة»); and the two may be one *noun*, a singular and its broken plural
(«أسعار», «سعر»; `summaries.plurals`). Places are never akin: each has letters of its
own that look like endings.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import NamedTuple

from summaries import lexicon
from summaries.names.gazetteer import nationality
from summaries.normalise import fold

ARTICLES = ("بال", "كال", "فال", "وال", "لل", "ال")
_LETTERS = ("ب", "ل", "ك")
"""Prepositions of one letter; «ف» before a bare noun is too rare to be cut off."""
LEAST = 3
"""Letters that a cut leaves, but for the article."""
_ENDINGS = (
    *("هما", "كما", "ها", "هم", "هن", "كم", "نا"),
    *("ان", "ين", "ون", "ات", "يه", "ه", "ا", "ي"),
)
_MOST_CUTS = 2
"""«المصريين» loses «ين» and «ي»."""
HAMZAS = str.maketrans("ؤئ", "ءء")


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
    even = form.translate(HAMZAS)
    even = even.replace("يء", "ء").replace("وء", "ء")
    return even.removesuffix("ء") if len(even) > LEAST else even


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
def places() -> AbstractSet[str]:
    """Return the names of one word of towns and countries, folded, no article."""
    return towns().keys() | _countries().keys()


def readings(key: str, *, asked: bool) -> Iterator[str]:
    """Yield the readings of a word; what is asked for has no «ب» or «ل» of its own."""
    yield key
    rests = [key]
    own = key in lexicon.keys("own_letters")
    if key.startswith("و") and len(key) > LEAST and not (own or key.startswith("وال")):
        rests.append(key[1:])
        yield key[1:]
    for rest in rests:
        article = next((one for one in ARTICLES if rest.startswith(one)), None)
        if article is not None and len(rest) - len(article) > 1:
            yield rest[len(article) :]
            if rest.startswith("وال") and len(rest) > len("والا"):
                yield rest[1:]
        elif not asked and rest.startswith(_LETTERS) and len(rest) > LEAST:
            yield rest[1:]


def _cut(form: str) -> Iterator[str]:
    """Yield what each ending of a word leaves of it, if enough."""
    for ending in _ENDINGS:
        left = form.removesuffix(ending)
        if left == form:
            continue
        if len(left) >= LEAST:
            yield left
        # «شركات», «شركتان», «شركتها» are of «شركة»
        stem = left if ending == "ات" else left.removesuffix("ت")
        if len(stem) >= LEAST - 1 and (ending == "ات" or stem != left):
            yield f"{stem}ه"


def _bases(wholes: frozenset[str], *, asked: bool) -> frozenset[str]:
    found = set(wholes)
    edge = {form for form in wholes if form not in places()}
    for _ in range(_MOST_CUTS):
        cut = {
            left
            for form in edge
            # «لبنان», «إعلان»: what is asked for is seldom a dual
            if not (asked and form.endswith("ان"))
            for left in _cut(form)
        }
        edge = {form for form in cut - found if form not in places()}
        found |= cut
    return frozenset(found)


LONGEST = 32
"""Longer than any word; what is longer is neither cut nor kept in memory."""


def kin(key: str, *, asked: bool = False) -> Kin:
    """Return what a folded word can be reduced to.

    Args:
        key: A word as `Token.key` has it.
        asked: Whether somebody asks for it, and no text has it.

    >>> sorted(kin("للنفط").wholes)
    ['للنفط', 'نفط']
    """
    if len(key) > LONGEST:
        alone = frozenset({key})
        return Kin(alone, alone, place=False, country=None)
    return _kin(key, asked=asked)


@lru_cache(maxsize=65_536)
def _kin(key: str, *, asked: bool) -> Kin:
    written = frozenset(readings(key, asked=asked))
    wholes = frozenset(map(_even, written))
    place = not written.isdisjoint(places())
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
