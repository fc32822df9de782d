"""Reporting verbs: their forms, what each governs, and how a form agrees.

The lexicon gives three stems a verb; the other persons, genders and numbers follow from
them by rule. A form is looked up folded, so «مشددًا», «مشدداً» and «مشددا» are one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from summaries.lexicon import rows
from summaries.normalise import fold

Gender = Literal["m", "f"]
Number = Literal["one", "many"]
Shape = Literal["perfect", "imperfect", "participle", "noun"]

THAT = frozenset(
    fold(particle + pronoun)
    for particle in ("أن", "بأن", "فإن")
    for pronoun in ("", "ه", "ها", "هم", "هما", "هن", "ك", "نا", "ني", "ي")
)
"""The complementisers, folded: «أن» and «إن» are one, with or without a pronoun."""

CLAUSE, COLON, NOUN = "أن", ":", "="
"""How the lexicon writes a clause, a colon or quotation mark, and a bare noun."""

_WITH_WHAT = {"من": "مما", "عن": "عما"}
"""Prepositions that melt with the «ما» of what was said."""
_ATTACHED = frozenset("بل")
_ADDED = frozenset(("أكد", "شدد", "أشار", "نوه"))
"""Verbs whose nouns tell what else was said: «ختم كلمته بالتأكيد على أن»."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A reporting verb and what it governs."""

    perfect: str
    """As the lexicon writes it: its name."""
    governs: frozenset[str]
    flags: frozenset[str]
    words: frozenset[str]
    """The prepositions that it governs as words of their own, folded."""
    letters: frozenset[str]
    """The prepositions that it governs as a letter on the next word."""

    @property
    def takes_clause(self) -> bool:
        """Tell whether a clause with «أن» may follow."""
        return CLAUSE in self.governs

    @property
    def takes_marks(self) -> bool:
        """Tell whether a colon or quotation mark may follow."""
        return COLON in self.governs

    @property
    def takes_noun(self) -> bool:
        """Tell whether a bare noun may follow, as in «أكد حرص بلاده»."""
        return NOUN in self.governs

    @property
    def takes_addressee(self) -> bool:
        """Tell whether a noun may stand between subject and preposition."""
        return "addressed" in self.flags


class Form(NamedTuple):
    """One form of a reporting verb, and whom it agrees with."""

    verb: Verb
    shape: Shape
    gender: Gender | None
    """None where it agrees with everybody."""
    number: Number

    @property
    def is_finite(self) -> bool:
        """Tell whether this is a verb with a subject of its own."""
        return self.shape in ("perfect", "imperfect")


Inflected = tuple[str, Shape, Gender | None, Number]


def _perfect(base: str) -> Iterator[Inflected]:
    weak = base[-1] in "اى"
    stem = base[:-1] if weak else base
    yield base, "perfect", "m", "one"
    yield stem + "ت", "perfect", "f", "one"
    yield stem + "وا", "perfect", "m", "many"
    yield stem + "تا", "perfect", "f", "many"
    if weak:
        yield stem + ("وا" if base[-1] == "ا" else "يا"), "perfect", "m", "many"
        return
    yield base + "ا", "perfect", "m", "many"
    # in «قلن», «أشرن» the long vowel falls; the press hardly writes them
    if base[-2] != "ا":
        yield base + "ن", "perfect", "f", "many"


def _imperfect(base: str) -> Iterator[Inflected]:
    stem = base[:-1] if base[-1] in "ويى" else base
    yield base, "imperfect", "m", "one"
    yield "ت" + base[1:], "imperfect", "f", "one"
    yield stem + "ون", "imperfect", "m", "many"
    yield base + "ان", "imperfect", "m", "many"
    yield "ت" + base[1:] + "ان", "imperfect", "f", "many"


def _participle(base: str) -> Iterator[Inflected]:
    stem = base[:-1]
    yield base, "participle", "m", "one"
    yield stem + "ة", "participle", "f", "one"
    yield stem.removesuffix("ي") + "ين", "participle", "m", "many"
    yield stem + "ين", "participle", "m", "many"
    yield stem + "تين", "participle", "f", "many"


_PRONOUNS: tuple[tuple[str, Gender, Number], ...] = (
    ("ه", "m", "one"),
    ("ها", "f", "one"),
    ("هم", "m", "many"),
    ("هما", "m", "many"),
    ("هن", "f", "many"),
)


def _noun(base: str) -> Iterator[Inflected]:
    stems = [base[:-1] + "ت" if base.endswith("ة") else base]
    if base.endswith("ء"):
        stems = [base[:-1] + hamza for hamza in "ءئؤ"]
    for stem in stems:
        for pronoun, gender, number in _PRONOUNS:
            yield stem + pronoun, "noun", gender, number


def _with_objects(word: str) -> Iterator[str]:
    """Yield a finite form with the pronouns of whom the words are for: «طالبها»."""
    stem = word.removesuffix("ا") if word.endswith("وا") else word
    if stem.endswith("ى"):
        stem = stem[:-1] + "ا"
    for pronoun in ("ه", "ها", "هم", "هما"):
        yield stem + pronoun


def has_object(key: str) -> bool:
    """Tell whether a folded verb bears the pronoun of whom the words are for.

    >>> has_object("اتهمه"), has_object("اتهم")
    (True, False)
    """
    stems = (key.removesuffix(pronoun) for pronoun in ("هما", "ها", "هم", "ه"))
    return any(stem != key and reported(stem) for stem in stems)


_INFLECTIONS = (_perfect, _imperfect, _participle, _noun)


def _verb(perfect: str, governs: str, flags: str) -> Verb:
    governed = frozenset(governs.split())
    loose = governed - _ATTACHED - {CLAUSE, COLON, NOUN}
    merged = (_WITH_WHAT[word] for word in loose if word in _WITH_WHAT)
    return Verb(
        perfect=perfect,
        governs=governed,
        flags=frozenset(flags.split()) - {"-"},
        words=frozenset(map(fold, (*loose, *merged))),
        letters=governed & _ATTACHED,
    )


def _put(table: dict[str, tuple[Form, ...]], word: str, form: Form) -> None:
    known = table.setdefault(fold(word), ())
    if form not in known:
        table[fold(word)] = (*known, form)


@cache
def _forms() -> dict[str, tuple[Form, ...]]:
    table: dict[str, tuple[Form, ...]] = {}
    for *bases, governs, flags in rows("reporting_verbs"):
        verb = _verb(bases[0], governs, flags)
        for base, inflect in zip(bases, _INFLECTIONS, strict=True):
            if base == "-":
                continue
            for word, shape, gender, number in inflect(base):
                form = Form(verb, shape, gender, number)
                _put(table, word, form)
                if verb.takes_addressee and form.is_finite:
                    for longer in _with_objects(word):
                        _put(table, longer, form)
        if bases[0] in _ADDED:
            _put(table, "بال" + bases[3], Form(verb, "noun", None, "one"))
    saying = table[fold("قائلا")][0].verb
    table[fold("بالقول")] = (Form(saying, "participle", None, "one"),)
    return table


class Reported(NamedTuple):
    """A word read as forms of reporting verbs."""

    forms: tuple[Form, ...]
    joined: bool
    """A «و» or «ف» is written on to it."""


@cache
def _longest() -> int:
    return max(map(len, _forms())) + 1


def reported(key: str) -> Reported | None:
    """Read a folded word as a form of a reporting verb, alone or after «و», «ف».

    >>> found = reported("واكدوا")
    >>> found.joined, found.forms[0].verb.perfect, found.forms[0].number
    (True, 'أكد', 'many')
    """
    if len(key) > _longest():
        return None
    if forms := _forms().get(key):
        return Reported(forms, joined=False)
    if key[:1] in ("و", "ف") and (forms := _forms().get(key[1:])):
        return Reported(forms, joined=True)
    return None
