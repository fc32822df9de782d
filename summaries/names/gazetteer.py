"""The gazetteer: countries with their adjectives and capitals, cities, regions, bodies.

Names are looked up by their first word, so that a text costs one look-up a word,
however long the lists are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Generic, Literal, NamedTuple, TypeVar

from summaries.lexicon import rows
from summaries.names.clitics import Stem, stems
from summaries.names.words import Words
from summaries.normalise import fold

Entry = TypeVar("Entry")
PlaceKind = Literal["country", "capital", "city", "region", "none"]
Certainty = Literal["sure", "likely", "rare", "double", "club"]


class Match(NamedTuple, Generic[Entry]):
    """A listed name in a sentence: where it ends, and how its first word was read."""

    end: int
    stem: Stem
    entry: Entry


_Begun = tuple[Stem, list[tuple[tuple[str, ...], Entry]]]
"""A reading of a word, and the names that begin with it: their rest, what is known."""
_MOST_KEPT = 65_536
"""Words of which it is kept which names they begin: a text may hold any number."""


class Phrases(Generic[Entry]):
    """Names of one or more words, each with what is known of it."""

    def __init__(self, entries: Iterable[tuple[str, Entry]]) -> None:
        by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for name, entry in entries:
            first, *rest = fold(name).split()
            by_first.setdefault(first, []).append((tuple(rest), entry))
        for names in by_first.values():
            names.sort(key=lambda name: -len(name[0]))
        self._by_first = by_first
        self._begun: dict[str, tuple[_Begun[Entry], ...]] = {}

    def at(self, words: Words, first: int) -> Match[Entry] | None:
        """Return the longest listed name that begins with a word, clitics apart.

        Of two readings of the word, the one with fewer clitics is taken.
        """
        if not words.is_word(first):
            return None
        best: Match[Entry] | None = None
        for stem, names in self._begun_by(words.keys[first]):
            for rest, entry in names:
                end = first + 1 + len(rest)
                if words.keys[first + 1 : end] == rest:
                    if best is None or end > best.end:
                        best = Match(end, stem, entry)
                    break
        return best

    def matches(self, words: Words) -> Iterator[tuple[int, Match[Entry]]]:
        """Yield where listed names begin in a sentence, those within others as well."""
        if not self._by_first:
            return
        for at, key in enumerate(words.keys):
            if self._begun_by(key) and (match := self.at(words, at)) is not None:
                yield at, match

    def may_begin(self, key: str) -> bool:
        """Tell whether a listed name begins with a word in some reading."""
        return bool(self._begun_by(key))

    def _begun_by(self, key: str) -> "tuple[_Begun[Entry], ...]":
        """Return the names that a word begins, by its readings; most begin none."""
        found = self._begun.get(key)
        if found is None:
            found = tuple(
                (stem, names)
                for stem in stems(key)
                if (names := self._by_first.get(stem.key)) is not None
            )
            if len(self._begun) < _MOST_KEPT:
                self._begun[key] = found
        return found

    def __contains__(self, name: str) -> bool:
        first, *rest = fold(name).split()
        return any(tuple(rest) == known for known, _ in self._by_first.get(first, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """What the gazetteer knows of a place's name."""

    country: str | None
    """ISO 3166-1 alpha-2."""
    others: tuple[str, ...] = ()
    """Further countries that have a place of this name."""
    kind: PlaceKind
    certainty: Certainty = "sure"
    feminine: bool = False
    """Whether it ends in «ة», which some texts write «ه»."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBody:
    """What the gazetteer knows of a body's name."""

    name: str
    certainty: Certainty = "sure"


_CERTAINTIES: dict[str, Certainty] = {"?": "likely", "!": "double"}


def _marked(name: str) -> tuple[str, Certainty]:
    return name.lstrip("?!"), _CERTAINTIES.get(name[0], "sure")


def _listed(field: str) -> tuple[str, ...]:
    return () if field == "-" else tuple(field.split(";"))


@cache
def places() -> Phrases[KnownPlace]:
    """Return the names of countries, capitals, cities and regions.

    >>> "صفاقس" in places()
    True
    """
    known: dict[str, KnownPlace] = {}
    for name, place in _places():
        first = known.setdefault(name, place)
        if place.country and place.country not in (first.country, *first.others):
            known[name] = replace(first, others=(*first.others, place.country))
    return Phrases(known.items())


def _places() -> Iterable[tuple[str, KnownPlace]]:
    for code, names, _, capitals in rows("countries"):
        kinds: tuple[tuple[PlaceKind, str], ...] = (
            ("country", names),
            ("capital", capitals),
        )
        for kind, field in kinds:
            for name, certainty in map(_marked, _listed(field)):
                yield (
                    name,
                    KnownPlace(country=code, kind=kind, certainty=certainty),
                )
    for name, code, kind_, certainty_ in rows("cities"):
        yield (
            name,
            KnownPlace(
                country=None if code == "-" else code,
                kind=_KINDS.get(kind_, "city"),
                certainty=_certainty(certainty_),
                feminine=name.endswith("ة"),
            ),
        )


_KINDS: dict[str, PlaceKind] = {"region": "region", "none": "none"}


def _certainty(field: str) -> Certainty:
    options: tuple[Certainty, ...] = ("likely", "rare", "club")
    return next((option for option in options if option == field), "sure")


@cache
def bodies() -> Phrases[KnownBody]:
    """Return the names of well-known bodies, other names among them."""
    return Phrases(
        (spelling, KnownBody(name=name, certainty=_certainty(certainty)))
        for name, others, certainty in rows("bodies")
        for spelling in (name, *_listed(others))
    )


@cache
def _nationalities() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, _, adjectives, _ in rows("countries"):
        for adjective in _listed(adjectives):
            if " " not in adjective:
                found.setdefault(fold(adjective), code)
    return found


_ENDINGS = ("", "ه", "ون", "ين", "تان", "تين", "ات", "ان")
_PEOPLES = frozenset(map(fold, ("كردي", "عربي", "أوروبي", "أفريقي", "إفريقي", "خليجي")))
"""Adjectives as those of nations, of no one country."""


@lru_cache(maxsize=16_384)
def nationality(key: str) -> str | None:
    """Return the country of an adjective, in any gender or number, article or not.

    >>> nationality("الامريكيه"), nationality("كويتي"), nationality("كرسي")
    ('US', 'KW', None)
    """
    bare = key.removeprefix("ال")
    for ending in _ENDINGS:
        if bare.endswith(ending):
            base = bare[: len(bare) - len(ending)] if ending else bare
            if code := _nationalities().get(base):
                return code
    return None


def is_of_a_people(key: str) -> bool:
    """Tell whether an adjective names a nation, a people or a part of the world."""
    bare = key.removeprefix("ال").removesuffix("ه")
    return bare in _PEOPLES or nationality(key) is not None
