"""Nouns that head the names of bodies, and how a name goes on after each."""

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from summaries.lexicon import rows
from summaries.names.clitics import Stem, stems
from summaries.names.vocabulary import is_verb
from summaries.names.words import Words
from summaries.normalise import fold

Complement = Literal["of", "named", "group", "quoted", "-"]
Naming = Literal["nation", "naming", "both", "ministry", "-"]


class Head(NamedTuple):
    """A noun that heads names of bodies."""

    key: str
    complement: Complement
    naming: Naming


@cache
def heads() -> dict[str, Head]:
    """Return the nouns that head names of bodies, by their folded form."""
    return {
        (key := fold(noun)): Head(key, _complement(complement), _naming(naming))
        for noun, complement, naming in rows("body_heads")
    }


def _complement(field: str) -> Complement:
    options: tuple[Complement, ...] = ("of", "named", "group", "quoted")
    return next((option for option in options if option == field), "-")


def _naming(field: str) -> Naming:
    options: tuple[Naming, ...] = ("nation", "naming", "both", "ministry")
    return next((option for option in options if option == field), "-")


def is_body_noun(bare: str) -> bool:
    """Tell whether a word without article heads names of bodies: «هيئة»."""
    return bare in heads()


def head_at(words: Words, at: int, *, definite: bool) -> tuple[Head, Stem] | None:
    """Return the noun of a body that stands at a word, with its article or without."""
    if not words.is_word(at):
        return None
    for head, stem in _heads_in(words.key(at)):
        if stem.key.startswith("ال") is definite:
            return head, stem
    return None


def may_be_head(key: str) -> bool:
    """Tell whether a word is the noun of a body in some reading."""
    return bool(_heads_in(key))


@lru_cache(maxsize=65_536)
def _heads_in(key: str) -> tuple[tuple[Head, Stem], ...]:
    """Return the nouns of bodies that a word may be, by its readings."""
    return tuple(
        (head, stem)
        for stem in stems(key)
        if (head := heads().get(stem.key.removeprefix("ال"))) is not None
        and not (stem.letters and is_verb(key))
    )
