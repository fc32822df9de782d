"""What a text has introduced: roles by a bare noun, people by a full name.

«الوزير» alone leans on the sentence that spoke of «وزير الصحة», «البقالي» on «سفيان
البقالي». A noun is looked up in the sentences that hold its stem, and only where some
sentence asks for it.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice, pairwise
from typing import NamedTuple

from summaries.document import Document
from summaries.names.vocabulary import is_given
from summaries.normalise import fold
from summaries.saying import LoneSubject, is_reporting_verb, without_article
from summaries.segment import Token
from summaries.stem import is_stop_word, stem, term
from summaries.tokens import is_word, written


class _Nature(NamedTuple):
    """What a folded word is, for those that come after it."""

    root: str
    is_role: bool
    """It can say what somebody is: a bare noun, as far as can be told."""
    names: bool
    """The word after it may be the rest of a name: it is no stop word, no verb."""


_LONGEST_WORD = 32
"""Longer ones are no words, and would fill the memory."""
_NOTHING = _Nature(root="", is_role=False, names=False)
"""The nature of numbers and marks as well."""


def _nature(token: str) -> _Nature:
    return _known_nature(token) if len(token) <= _LONGEST_WORD else _NOTHING


@lru_cache(maxsize=65_536)
def _known_nature(token: str) -> _Nature:
    if not is_word(token):
        return _NOTHING
    key = fold(token)
    empty = is_stop_word(key)
    return _Nature(
        root=stem(key),
        is_role=without_article(key) is None and not empty,
        names=not (empty or is_reporting_verb(key)),
    )


Following = tuple[str, ...]
"""The stems of the three words after a bare noun."""
_FOLLOWING = 3
_REACH = 500
"""Sentences back in which something is looked for: no reader remembers more, and the
time is bounded."""
_SPOTS_READ = 50
"""Earlier places of a noun that are looked at for an adjective."""

Holds = Callable[[Sequence[str], str], bool]
"""Tells of the tokens of a sentence whether they tell who a word means."""


class Introductions:
    """Finds the sentence that introduced somebody or something.

    Args:
        document: The text.
        is_told: Tells whether a sentence, by index, is part of its story.
    """

    def __init__(self, document: Document, is_told: Callable[[int], bool]) -> None:
        self._document = document
        self._is_told = is_told
        # a sentence is read once for each word that others ask of it
        self._spots: dict[tuple[str, int], Sequence[Following]] = {}
        self._found: dict[tuple[Holds, str, int], bool] = {}

    def of(self, subject: LoneSubject, index: int) -> int | None:
        """Return the sentence that said which «الوزير», who «البقالي» is.

        Args:
            subject: Who is spoken of.
            index: The sentence that does so; only earlier ones are looked at.
        """
        named = without_article(subject.noun.key) is not None
        role = self._role(subject, index) if named else None
        return self._name(subject, index) if role is None else role

    def surname(self, key: str, index: int) -> int | None:
        """Return the last sentence before another that has a given name before a word.

        Args:
            key: What may be a surname, folded.
            index: The sentence that has it alone.
        """
        return self._last(_is_surname_in, key, index)

    def first(self, noun: Token, index: int) -> int | None:
        """Return the sentence that first spoke of a noun, as of one among others."""
        spots = [one for one, _ in self._spotted(stem(noun.key), index)]
        return next(filter(self._is_told, reversed(spots)), None)

    def _role(self, subject: LoneSubject, index: int) -> int | None:
        spotted = self._spotted(stem(subject.noun.key), index)
        spots = (spot for spot in spotted if self._is_told(spot[0]))
        last = next(spots, None)
        if last is None or subject.adjective is None:
            return None if last is None else last[0]
        adjective = stem(subject.adjective.key)
        for one, following in islice(chain((last,), spots), _SPOTS_READ):
            if adjective in following:
                return one
        return last[0]

    def _name(self, subject: LoneSubject, index: int) -> int | None:
        for word in reversed(subject):
            if word is not None:
                found = self._last(_follows_in, word.key, index)
                if found is not None:
                    return found
        return None

    def _earlier(self, root: str, index: int) -> Iterator[int]:
        """Yield the sentences before another that hold a stem, the last one first."""
        terms = self._document.terms
        for one in range(index - 1, max(-1, index - 1 - _REACH), -1):
            if root in terms[one]:
                yield one

    def _tokens(self, index: int) -> Sequence[str]:
        return written(self._document.sentences[index].text)

    def _spotted(self, root: str, index: int) -> Iterator[tuple[int, Following]]:
        """Yield where a noun stood bare before a sentence, the last place first."""
        for one in self._earlier(root, index):
            key = root, one
            if key not in self._spots:
                self._spots[key] = [*_spots_in(self._tokens(one), root)][::-1]
            for following in self._spots[key]:
                yield one, following

    def _last(self, holds: Holds, word: str, index: int) -> int | None:
        """Return the last sentence of the story before that tells who a word means."""
        for one in self._earlier(term(word), index):
            key = holds, word, one
            if key not in self._found:
                self._found[key] = holds(self._tokens(one), word)
            if self._found[key] and self._is_told(one):
                return one
        return None


def _follows_in(found: Sequence[str], key: str) -> bool:
    return any(
        fold(word) == key and _nature(before).names for before, word in pairwise(found)
    )


def _is_surname_in(found: Sequence[str], key: str) -> bool:
    return any(
        fold(word) == key and is_given(fold(before)) for before, word in pairwise(found)
    )


def _spots_in(found: Sequence[str], root: str) -> Iterator[Following]:
    natures = [*map(_nature, found)]
    for number, nature in enumerate(natures, start=1):
        if nature.is_role and nature.root == root:
            following = natures[number : number + _FOLLOWING]
            yield tuple(after.root for after in following)
