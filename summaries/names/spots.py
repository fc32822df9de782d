"""Spots: where a sentence names a place, and where that name ends.

A place is known by the gazetteer («بالكويت»), by a noun before it («محافظة نينوى»,
«نهر الليطاني», «بلدة كفر رمان») or by a side of the compass («شمالي سوريا»). A name
that is also a common word counts only where grammar asks for a place.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from summaries.lexicon import rows
from summaries.names.clitics import Stem, stems
from summaries.names.gazetteer import KnownPlace, Match, nationality, places
from summaries.names.place_signs import (
    is_other_word,
    is_place_here,
    listed_at,
    may_be_here,
    reads,
)
from summaries.names.runs import name_end
from summaries.names.title_words import honorific_words
from summaries.names.vocabulary import (
    has_pronoun,
    is_common,
    is_name_word,
    is_reporting,
    is_verb,
    particles,
)
from summaries.names.words import Words
from summaries.normalise import fold
from summaries.spans import Span

SpotKind = Literal["country", "capital", "city", "region", "side of the country"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place's name in a sentence."""

    span: Span
    first: int
    """Number of its first word in the sentence."""
    end: int
    """Number of the word after it."""
    name: str
    """As written, the article restored."""
    country: str | None
    """ISO 3166-1 alpha-2 code of its country, or its own."""
    kind: SpotKind
    sentence: int
    doubtful: bool = False
    """Whether the word is more often a common one, and nothing here says place."""
    possible: bool = False
    """Whether a doubtful one is a place if the text is about its country."""
    other_countries: tuple[str, ...] = ()
    """Codes of further countries that have a place of this name."""
    stands_for_government: bool = False
    """Whether a capital is a government here: «أعلنت موسكو», «متحالفة مع واشنطن»."""
    reason: str


_SIDES = frozenset(
    map(
        fold,
        "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط أقصى أقاصي".split(),
    )
)
_REGIONS = frozenset(map(fold, "شمالي جنوبي شرقي غربي".split()))
"""Sides that make a region, «في شمالي سوريا»; «شمال سوريا» says where something is."""
_INTO = frozenset(map(fold, "في من إلى نحو على عبر داخل وفي ومن وإلى".split()))
_COUNTRY_NOUNS = frozenset(("البلاد",))
_RANKS = frozenset(map(fold, ("الدولي", "المركزي", "الكبير", "التجاري", "البحري")))
"""What follows the name of an airport, as part of it."""
_OF_GROUNDS = frozenset(map(fold, "الطبية الرياضية الجامعية الترفيهية".split()))
"""What makes grounds of a town: «مدينة الملك فهد الطبية»."""
_LINKED = frozenset(
    map(
        fold,
        """
        كفر دير بيت عين أم أبو تل خان رأس سيدي بني بئر مرج سان سانت نيو بور بن ابن باب
        جامع برج ميت منية
        """.split(),
    )
)
"""First words of names of two: «كفر رمان»."""
_DECISIONS = frozenset(map(fold, "رفضت وافقت قررت وقعت فرضت استدعت قبلت اتفقت".split()))
_ALLIED = ("متحالف", "حليف", "موالي", "مقرب")
_PLURALS = ("ات", "ون", "ين", "يه", "يين")


@cache
def _nouns() -> dict[str, str]:
    return {fold(noun): use for noun, use in rows("place_nouns")}


def spots_in(words: Words) -> Iterator[Spot]:
    """Yield the places that a sentence names, those within others as well.

    «شمالي سوريا» yields the region, then «سوريا».
    """
    at = 0
    while at < len(words):
        if not (_may_open(words.keys[at]) and words.is_word(at)):
            at += 1  # as at most words
            continue
        side = _side(words, at)
        if side is not None:
            yield side
        spot = _with_noun(words, at) or _listed(words, at)
        if spot is not None:
            yield spot
        at = spot.end if spot is not None else _after_none(words, at)


@lru_cache(maxsize=65_536)
def _may_open(key: str) -> bool:
    """Tell whether a word may begin the name of a place in some reading."""
    return places().may_begin(key) or any(
        stem.key in _nouns() or stem.key in _SIDES for stem in stems(key)
    )


def _after_none(words: Words, at: int) -> int:
    """Return where to go on: after a phrase listed as no place, «صلاة المغرب»."""
    match = places().at(words, at)
    return match.end if match and match.entry.kind == "none" else at + 1


def _with_noun(words: Words, at: int) -> Spot | None:
    """Read a noun and the name after it: «محافظة نينوى», «مدينة حلب»."""
    for stem in words.stems(at):
        use = _nouns().get(stem.key)
        if use is None or is_verb(words.key(at)):
            continue
        if stem.key.endswith("ه") and words.ends_in_ha(at):
            continue  # «بلده علي»
        match = places().at(words, at)
        if match is not None and match.end > at + 1:
            return None  # the list has the whole, as «نهر الأردن»
        known = places().at(words, at + 1)
        if known is not None and not known.stem.letters and known.entry.kind != "none":
            if use in ("part", "whole"):
                end = known.end + (words.key(known.end) in _RANKS)
                return _named_spot(words, at, end, stem, known.entry.country)
            return _spot(words, at + 1, known, reason="noun before a listed place")
        if use in ("known", "whole"):
            return None
        return _unlisted(words, at, stem, apart=use == "apart")
    return None


def _named_spot(
    words: Words, at: int, end: int, stem: Stem | None, country: str | None
) -> Spot:
    return Spot(
        span=words.span(at, end, stem),
        first=at,
        end=end,
        name=words.written(at, end, stem),
        country=country,
        kind="region",
        sentence=words.sentence,
        reason="noun and name of a place",
    )


def _unlisted(words: Words, at: int, stem: Stem, *, apart: bool) -> Spot | None:
    end = _unlisted_end(words, at + 1)
    if end == at + 1 or not _OF_GROUNDS.isdisjoint(words.keys[end - 1 : end + 1]):
        return None
    if not apart:
        end += words.key(end) in _RANKS
        return _named_spot(words, at, end, stem, None)
    return Spot(
        span=words.span(at + 1, end),
        first=at + 1,
        end=end,
        name=words.written(at + 1, end),
        country=None,
        kind="city",
        sentence=words.sentence,
        reason="name after a noun of place",
    )


def _unlisted_end(words: Words, at: int) -> int:
    """Return the end of a place's name that no list has, or where it began."""
    key = words.key(at)
    if not _may_name(words, at):
        return at
    if key in honorific_words() and is_name_word(words.key(at + 1)):
        return name_end(words, at + 1, "given")
    if key in _LINKED and _may_name(words, at + 1):
        return at + 2
    if is_common(key) or nationality(key) is not None or key.endswith(_PLURALS):
        return at
    if is_name_word(key):
        return max(at + 1, name_end(words, at, "given"))
    shortest = 5
    clitic = key.startswith(("ب", "ل")) and len(key) < shortest
    endings = key.endswith(("ه", "ي")) or key.startswith("و") or clitic
    return at if endings and not key.startswith("ال") else at + 1


def _may_name(words: Words, at: int) -> bool:
    key = words.key(at)
    return words.is_word(at) and not (
        key in particles() or is_verb(key) or has_pronoun(key)
    )


def _listed(words: Words, at: int) -> Spot | None:
    match = listed_at(words, at)
    if match is None or match.entry.kind == "none" or not reads(words, at, match):
        return None
    if is_other_word(words, at, match):
        return None
    doubtful = not is_place_here(words, at, match)
    spot = _spot(words, at, match, reason="gazetteer")
    possible = doubtful and may_be_here(words, at, match)
    return replace(spot, doubtful=doubtful, possible=possible)


def _spot(
    words: Words,
    at: int,
    match: Match[KnownPlace],
    *,
    reason: str,
) -> Spot:
    kind = match.entry.kind
    return Spot(
        span=words.span(at, match.end, match.stem),
        first=at,
        end=match.end,
        name=words.written(at, match.end, match.stem),
        country=match.entry.country,
        kind="city" if kind == "none" else kind,
        sentence=words.sentence,
        other_countries=match.entry.others,
        stands_for_government=kind == "capital"
        and _is_government(words, at, match.end),
        reason=reason,
    )


def _is_government(words: Words, at: int, end: int) -> bool:
    """Tell whether a capital says or decides here, or has allies: no city does."""
    before, after = words.key(at - 1), words.key(end)
    if _decides(before) or (_decides(after) and after[:1] != "و"):
        return True
    ally = words.key(at - 2) if before in ("مع", "من") else before
    return ally.removeprefix("ال").startswith(_ALLIED)


def _decides(key: str) -> bool:
    if not (is_reporting(key) or key.removeprefix("و") in _DECISIONS):
        return False
    return key.endswith("ت") or key.startswith("ت")


def _side(words: Words, at: int) -> Spot | None:
    """Read «شمالي سوريا», «جنوب شرق اليمن», «شرقي البلاد»."""
    stem = next((stem for stem in words.stems(at) if stem.key in _SIDES), None)
    if stem is None or stem.key not in _REGIONS:
        return None
    if not (stem.governed or words.key(at - 1) in _INTO):
        return None
    inner = at + 1
    while words.key(inner) in _SIDES:
        inner += 1
    if words.key(inner) in _COUNTRY_NOUNS:
        country, kind, end = None, "side of the country", inner + 1
    else:
        match = places().at(words, inner)
        if match is None or not _has_sides(match) or places().at(words, at):
            return None
        country, kind, end = match.entry.country, "region", match.end
    return Spot(
        span=words.span(at, end, stem),
        first=at,
        end=end,
        name=words.written(at, end, stem),
        country=country,
        kind="region" if kind == "region" else "side of the country",
        sentence=words.sentence,
        reason="side of a country or region",
    )


def _has_sides(match: Match[KnownPlace]) -> bool:
    return not match.stem.letters and match.entry.kind in ("country", "region")
