"""Units: what measures a number, and the currencies among them.

Lists hold one noun a unit; its cases and duals are made by rule, so that «كيلومترين»,
«كيلومترا» and «كيلومترات» are one.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

from summaries.cards.reading import Reading, word_set
from summaries.lexicon import keys, rows
from summaries.normalise import fold
from summaries.segment import tokens

_LONGEST = 5
"""Tokens of the longest unit: «كيلو متر في الساعة»."""
_LETTERS = 3
"""Tokens of the longest sign of money: «ج.م»."""


UnitKind = Literal[
    "percentage_point",
    "multiplier",
    "duration",
    "distance",
    "area",
    "volume",
    "weight",
    "temperature",
    "speed",
    "power",
]


class Unit(NamedTuple):
    """A unit where it stands."""

    kind: UnitKind
    name: str
    end: int
    """The index of the token after it."""
    twice: bool = False
    """Whether it is a dual, which counts itself."""
    open: bool = False
    """Whether the words around must say that it is this unit."""


def duals(noun: str) -> tuple[str, ...]:
    """Return the folded duals of a noun as written.

    >>> duals("دولة"), duals("جنيه")
    (('دولتان', 'دولتين'), ('جنيهان', 'جنيهين'))
    """
    stem = fold(noun[:-1] + "ت") if noun.endswith("ة") else fold(noun)
    return stem + "ان", stem + "ين"


def _cases(noun: str) -> tuple[str, ...]:
    """Return a noun as written, folded, and its accusative."""
    folded = fold(noun)
    return (folded,) if noun.endswith(("ة", "ا")) else (folded, folded + "ا")


def _forms(other: str) -> tuple[str, ...]:
    """Return a plural or a sign with its cases; «كما» is none of «كم»."""
    longest_sign = 3
    return _cases(other) if len(other) > longest_sign else (fold(other),)


def _followers(rest: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield what may follow a noun, each with whether it agrees with a dual."""
    for follower in map(fold, rest.split("|")):
        words = tuple(follower.split())
        yield words, False
        if len(words) == 1 and words[0].isalpha():
            bare = words[0].removesuffix("ه")
            yield (bare + "ا",), False
            yield (bare + "ه",), False
            stem = bare + "ت" if words[0].endswith("ه") else bare
            yield (stem + "ان",), True
            yield (stem + "ين",), True


@cache
def _units() -> dict[tuple[str, ...], tuple[str, str, bool]]:
    """Map the words of each form of a unit to its kind, name and whether it is dual."""
    found: dict[tuple[str, ...], tuple[str, str, bool]] = {}
    for kind, name, others, *rest in rows("units"):
        head = name.split()[0] if rest else name
        singular = [(form, False) for form in _cases(head)]
        plural = [
            (form, False) for other in others.split("|") for form in _forms(other)
        ]
        for form, twice in (*singular, *plural, *((f, True) for f in duals(head))):
            words = tuple(form.split())
            if not rest:
                found.setdefault(words, (kind, name, twice))
                continue
            for follower, agrees in _followers(rest[0]):
                # «نقطتين مئويتين», but «درجتين فهرنهايت»
                if twice or not agrees:
                    found.setdefault(words + follower, (kind, name, twice))
    return found


@cache
def _heads() -> frozenset[str]:
    """Return the words with which a unit begins: most words begin none."""
    return frozenset(words[0] for words in _units())


def unit_at(reading: Reading, index: int) -> Unit | None:
    """Return the longest unit that begins at an index, money apart."""
    if reading.key(index) not in _heads():
        return None
    words = tuple(reading.key(at) for at in range(index, index + _LONGEST))
    for length in range(_LONGEST, 0, -1):
        found = _units().get(words[:length])
        if found:
            return _made(found, index + length)
    return None


def unit_named(word: str, index: int) -> Unit | None:
    """Return the unit that one folded word names, as if it stood at an index."""
    found = _units().get((word,))
    return found and _made(found, index + 1)


def _made(found: tuple[str, str, bool], end: int) -> Unit:
    kind, name, twice = found
    known = cast("UnitKind", kind.rstrip("?"))
    return Unit(known, name, end, twice, kind.endswith("?"))


# ----------------------------------------------------------------------------- money


class Currency(NamedTuple):
    """A currency where it stands."""

    name: str
    code: str | None
    """ISO 4217; None where the noun alone does not tell."""
    inferred: bool
    end: int
    twice: bool = False


class Money(NamedTuple):
    """A noun of money as listed, and the adjectives that tell whose it is."""

    name: str
    code: str
    codes: dict[tuple[str, ...], str]
    twice: bool


def _adjectives(written: Iterable[str]) -> dict[tuple[str, ...], str]:
    found = {}
    for entry in written:
        code, _, names = entry.partition(":")
        for name in names.split("|"):
            words = fold(name).replace("_", " ").split()
            last = words[-1].removesuffix("ه")
            for form in (last, last + "ا", last + "ه", last + "ان", last + "ين"):
                found[(*words[:-1], form)] = code
            for form in (last + "تان", last + "تين"):
                found[(*words[:-1], form)] = code
    return found


@cache
def _currencies() -> dict[str, Money]:
    found: dict[str, Money] = {}
    for name, others, code, *rest in rows("currencies"):
        codes = _adjectives(rest[0].split() if rest else ())
        for form in (name, *others.split("|")):
            for case in _cases(form):
                found.setdefault(case, Money(name, code, codes, twice=False))
        for form in duals(name):
            found.setdefault(form, Money(name, code, codes, twice=True))
    return found


@cache
def _signs() -> dict[tuple[str, ...], tuple[str, str]]:
    """Map the tokens of each sign, as written, to its noun and code."""
    return {
        tuple(token.text for token in tokens(sign)): (name, code)
        for sign, name, code in rows("currency_signs")
    }


@cache
def _sign_heads() -> frozenset[str]:
    return frozenset(fold(sign[0]) for sign in _signs())


def coded(code: str) -> tuple[str | None, bool]:
    """Return a code without its mark of inference, None for «-»."""
    return (None if code == "-" else code.rstrip("?")), code.endswith("?")


def currency_at(reading: Reading, index: int) -> Currency | None:
    """Return the currency whose noun or sign stands at an index, with its adjective."""
    noun = _currencies().get(reading.key(index))
    if noun is None:
        return sign_at(reading, index)
    end = index + 1
    for length in (2, 1):
        words = tuple(reading.key(at) for at in range(end, end + length))
        if code := noun.codes.get(words):
            return Currency(noun.name, code, False, end + length, noun.twice)  # noqa: FBT003
    code, inferred = coded(noun.code)
    return Currency(noun.name, code, inferred, end, noun.twice)


def sign_at(reading: Reading, index: int) -> Currency | None:
    """Return the currency whose sign or code stands at an index."""
    if reading.key(index) not in _sign_heads():
        return None
    # «د.إ» and «د.أ» differ, so that signs are compared as written
    written = [word.text.lower() for word in reading.words[index : index + _LETTERS]]
    for length in range(len(written), 0, -1):
        if found := _signs().get(tuple(written[:length])):
            code, inferred = coded(found[1])
            return Currency(found[0].split()[0], code, inferred, index + length)
    return None


def begins_measure(key: str) -> bool:
    """Tell whether a folded word begins a unit, or is a currency or its sign.

    >>> begins_measure("كيلومتر"), begins_measure("usd"), begins_measure("حكومه")
    (True, True, False)
    """
    return key in _heads() or key in _currencies() or key in _sign_heads()


@lru_cache(maxsize=65_536)
def currency_in(key: str) -> Money | None:
    """Return the noun of money that a word is, particles and article apart."""
    return _currencies().get(key) or _currencies().get(
        key.removeprefix("و").removeprefix("ب").removeprefix("ال")
    )


# ---------------------------------------------------------------------- counted nouns


@cache
def _counted() -> frozenset[str]:
    return keys("counted")


@cache
def _counted_duals() -> frozenset[str]:
    return frozenset(dual for row in rows("counted") for dual in duals(row[0]))


def is_counted_dual(key: str) -> bool:
    """Tell whether a folded word is the dual of a noun that news counts.

    >>> is_counted_dual("شخصين"), is_counted_dual("مسؤولين"), is_counted_dual("لبنان")
    (True, False, False)
    """
    return key in _counted_duals()


def is_counted(key: str) -> bool:
    """Tell whether a folded word is a noun that news counts, in the singular."""
    return key in _counted() or key.removesuffix("ا") in _counted()


_NO_NOUNS = word_set(
    "كذا وكذا ما لا هذا كما إذا لما فيما كلما أما إلا هنا هناك دنيا سوريا ليبيا"
)


def counts_something(reading: Reading, index: int) -> bool:
    """Tell whether what stands at an index is counted by the number before it.

    An accusative («شخصا»), a unit, a currency or a noun that news counts.
    """
    key = reading.key(index)
    if not reading.is_word(index) or key in _NO_NOUNS:
        return False
    least = 4
    return (
        (key.endswith("ا") and len(key) >= least and not key.startswith("ال"))
        or is_counted(key)
        or (unit_at(reading, index) is not None and key != fold("م"))
        or currency_at(reading, index) is not None
    )
