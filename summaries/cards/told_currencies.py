"""Whose money a text means by «دينار»: as it says elsewhere, or as its places tell."""

from functools import cache, lru_cache

from summaries.cards.reading import Reading, without_clitics
from summaries.cards.units import Money, currency_in
from summaries.lexicon import rows
from summaries.names.gazetteer import nationality
from summaries.normalise import fold

_WITHDRAWN = frozenset({"FRF", "ITL"})
"""Money that the euro replaced: a country's name no longer tells of it."""


def currencies_told(reading: Reading) -> dict[str, str]:
    """Map each noun of money to its code where the text tells one, and only one.

    A text that says «دينار كويتي» once means Kuwaiti dinars afterwards; one that names
    no adjective, but Jordan alone of the countries that pay in dinars, means theirs.
    """
    told: dict[str, set[str]] = {}
    untold: dict[str, Money] = {}
    for index, token in enumerate(reading.words):
        noun = currency_in(token.key)
        if noun is None:
            continue
        following = reading.key(index + 1).removeprefix("ال")
        if code := noun.codes.get((following,)):
            told.setdefault(noun.name, set()).add(code)
        elif noun.code == "-" and noun.codes:
            untold[noun.name] = noun
    countries = _countries(reading) if untold.keys() - told.keys() else frozenset()
    for name in untold.keys() - told.keys():
        codes = set(untold[name].codes.values()) - _WITHDRAWN
        told[name] = {code for code in codes if code[:2] in countries}
    return {name: min(codes) for name, codes in told.items() if len(codes) == 1}


@cache
def _names() -> dict[str, str]:
    """Map the names of one word of countries and capitals to the country."""
    return {
        fold(name): code
        for code, names, _, capitals in rows("countries")
        for name in (*names.split(";"), *capitals.split(";"))
        if name.isalpha()  # without the signs of those that mean another thing, too
    }


def _countries(reading: Reading) -> frozenset[str]:
    """Return the countries that a text names, by name, capital or adjective."""
    return frozenset(_country_of(token.key) for token in reading.words if token.is_word)


@lru_cache(maxsize=65_536)
def _country_of(key: str) -> str:
    """Return the country of a folded word, particles on it or not; "" for most."""
    # «للكويت»: the article has lost its alef
    bare = f"ال{key[2:]}" if key.startswith("لل") else without_clitics(key)
    named = _names().get(key) or _names().get(bare)
    return named or nationality(bare) or nationality(key) or ""
