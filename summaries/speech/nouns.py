"""Nouns that matter to speech: who can speak, and what people affirm."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from summaries.lexicon import keys, rows
from summaries.normalise import fold
from summaries.speech.verbs import Gender, Number

Kind = Literal["person", "body", "source", "event"]

_KINDS: dict[str, Kind] = {
    "person": "person",
    "body": "body",
    "source": "source",
    "event": "event",
}
_LETTER = 1
_SHORTEST = 2
_CLITICS = ("وال", "فال", "بال", "كال", "لل", "ال")
_MASCULINE_LANDS = frozenset(
    map(fold, "لبنان العراق السودان المغرب الأردن اليمن الصومال الفاتيكان".split())
)
_THESE = frozenset(map(fold, "هذا هذه ذلك تلك هؤلاء أولئك".split()))
_PRONOUNS = ("هما", "ها", "هم", "نا", "ه")


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What a verb agrees with; None where the phrase does not tell."""

    kind: Kind | None = None
    gender: Gender | None = None
    number: Number | None = None


def bare(key: str) -> str:
    """Drop the article, and what is written on to it, from a folded word.

    >>> bare("والوزير"), bare("للوزير"), bare("وزير")
    ('وزير', 'وزير', 'وزير')
    """
    for clitic in _CLITICS:
        if key.startswith(clitic) and len(key) > len(clitic) + 1:
            return key[len(clitic) :]
    return key


def is_definite(key: str) -> bool:
    """Tell whether a folded word has the article."""
    return key.startswith("ال") and len(key) > len("ال") + 1


def is_nisba(key: str) -> bool:
    """Tell whether a folded word ends as an adjective of origin does."""
    return key.endswith(("ي", "يه", "يين", "يون", "يتين"))


@cache
def _speakers() -> dict[str, Features]:
    """Return the nouns that name speakers, in all their forms, folded."""
    table: dict[str, Features] = {}

    def put(word: str, kind: Kind, gender: Gender | None, number: Number) -> None:
        features = Features(kind=kind, gender=gender, number=number)
        table.setdefault(fold(word), features)

    entries = list(_nouns())
    for word, kind, plurals in entries:
        for plural in plurals.split():  # first: a dual is its own plural
            put(plural, kind, "m" if kind == "person" else None, "many")
        put(word, kind, "f" if word.endswith(("ة", "ات")) else "m", "one")
    for word, kind, _ in entries:
        stem = word.removesuffix("ة")
        if kind == "person":
            put(stem + "ة", kind, "f", "one")
            for ending in ("ون", "ين", "و", "ان"):
                put(stem + ending, kind, "m", "many")
        put(stem + "ات", kind, "f", "many")
    for title, *_ in rows("honorifics"):
        if len(title) > _LETTER:
            put(title, "person", "f" if title.endswith("ة") else "m", "one")
    for name, gender in _lands():
        put(name, "body", gender, "one")
    return table


def _nouns() -> Iterator[tuple[str, Kind, str]]:
    """Yield singular, kind and broken plurals of the nouns that name speakers."""
    for word, kind, plurals in rows("speakers"):
        yield word, _KINDS[kind], plurals.removeprefix("-")
    for word, *_ in rows("roles"):
        # «رياضي», «نقابي» are adjectives as well
        if word.isalpha() and not is_nisba(fold(word)):
            yield word, "person", ""
    for word, _, names in rows("body_heads"):
        if names != "ministry":  # «صحة» is a ministry in «الصحة السورية» alone
            yield word, "body", ""


def _lands() -> Iterator[tuple[str, Gender]]:
    """Yield the countries and capitals of one word, which speak for governments."""
    for _, names, _, capitals in rows("countries"):
        # «!» marks a name of two places, «?» one that is a common word as well
        for name in f"{names};{capitals}".replace("!", "").split(";"):
            if fold(name).isalpha():
                yield name, "m" if fold(name) in _MASCULINE_LANDS else "f"


@cache
def _named() -> frozenset[str]:
    bodies = (row[0] for row in rows("body_heads") if row[1] != "of")
    return keys("named_things") | frozenset(map(fold, bodies))


def bears_name(key: str) -> bool:
    """Tell whether a name may follow a folded noun: «تنظيم», «فيلم»."""
    return key in _named()


@lru_cache(maxsize=65_536)
def head(key: str) -> Features | None:
    """Return the features of a noun that names speakers, None for other words.

    >>> head("الوزيره").gender, head("وزراء").number, head("كرسي")
    ('f', 'many', None)
    """
    table = _speakers()
    for word in (key, bare(key)):
        if word in table:
            return table[word]
    if key[:1] in ("و", "ل", "ب") and key[1:] in table:
        return table[key[1:]]
    owned = next((table[stem] for stem in _owned(key) if stem in table), None)
    return owned or (table[key[:-1]] if is_accusative(key) else None)


def is_accusative(key: str) -> bool:
    """Tell whether a noun that names speakers has the ending of «لكن مسؤولا»."""
    table = _speakers()
    if key in table or not key.endswith("ا") or is_definite(key):
        return False
    return key[:-1] in table and not any(stem in table for stem in _owned(key))


def _owned(key: str) -> Iterator[str]:
    """Yield what a folded noun may be without its pronoun: «ابنته» of «ابنة»."""
    for pronoun in _PRONOUNS:
        cut = key.removesuffix(pronoun)
        if cut != key and len(cut) > _SHORTEST:
            yield cut
            yield cut.removesuffix("ت") + "ه"


def names_speaker(key: str) -> bool:
    """Tell whether a noun names speakers with at most an article on it."""
    table = _speakers()
    return key in table or bare(key) in table


def is_title(key: str) -> bool:
    """Tell whether a folded word is a form of address: «الدكتور», «اللواء»."""
    return key in keys("honorifics")


def clitic_of(key: str) -> str:
    """Return the letter written on to a noun that names speakers: «ل» of «لوزير»."""
    table = _speakers()
    if names_speaker(key) or key[1:] not in table:
        return ""
    return key[0]


@cache
def _proper() -> frozenset[str]:
    cities = (fold(row[0]) for row in rows("cities") if row[-1] == "sure")
    return frozenset((*(fold(name) for name, _ in _lands()), *cities))


def is_place(key: str) -> bool:
    """Tell whether a folded word is the name of a country or a city."""
    return key in _proper()


def closes(key: str) -> bool:
    """Tell whether a folded noun is definite by itself: «الوزير», «مصر», «دعمها»."""
    owned = key.endswith(("ها", "هم", "هما")) and len(key) > len("هما") + 1
    if is_definite(key) or owned or is_place(key) or key in _THESE:
        return True
    return not names_speaker(key) and any(map(names_speaker, _owned(key)))


def is_stance(key: str) -> bool:
    """Tell whether a folded word is what people affirm.

    >>> [is_stance(word) for word in ("حرص", "العزم", "دعوته", "كره")]
    [True, True, True, False]
    """
    return _is_noun_of(key, keys("stance_nouns"))


def is_attitude(key: str) -> bool:
    """Tell what people affirm from what they announce: «حرص», not «ارتفاع»."""
    return _is_noun_of(key, _attitudes())


@cache
def _attitudes() -> frozenset[str]:
    return frozenset(fold(row[0]) for row in rows("stance_nouns") if len(row) == 1)


def _is_noun_of(key: str, nouns: frozenset[str]) -> bool:
    stem = bare(key)
    if stem in nouns:
        return True
    for pronoun in _PRONOUNS:
        cut = stem.removesuffix(pronoun)
        if cut != stem:
            # «دعوته» of «دعوة», «استياؤه» of «استياء»
            return not nouns.isdisjoint((cut, cut[:-1] + "ه", cut[:-1] + "ء"))
    return False
