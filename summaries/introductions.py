"""What a text has introduced: roles by a bare noun, people by a full name.

«الوزير» alone leans on the sentence that spoke of «وزير الصحة», «البقالي» on «سفيان
البقالي». A noun is looked up in the sentences that hold its stem, and only where some
sentence asks for it.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from operator import attrgetter
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


class _Spot(NamedTuple):
    """Where a bare noun or a name stood."""

    sentence: int
    """Its index."""
    following: tuple[str, ...]
    """The stems of the three words after it."""


_sentence = attrgetter("sentence")
_FOLLOWING = 3
_SPOTS_READ = 50
"""Earlier places of a noun that are looked at, the last ones first."""


class Introductions:
    """Finds the sentence that introduced somebody or something.

    Args:
        document: The text.
        is_told: Tells whether a sentence, by index, is part of its story.
    """

    def __init__(self, document: Document, is_told: Callable[[int], bool]) -> None:
        self._document = document
        self._is_told = is_told
        self._roles: dict[str, list[_Spot]] = {}
        self._names: dict[str, list[_Spot]] = {}
        self._surnames: dict[str, list[_Spot]] = {}

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
        if key not in self._surnames:
            self._surnames[key] = [
                _Spot(other, ())
                for other, found in self._sentences(term(key))
                if _is_surname_in(found, key)
            ]
        before = self._before(self._surnames[key], index)
        return next((spot.sentence for spot in before), None)

    def first(self, noun: Token, index: int) -> int | None:
        """Return the sentence that first spoke of a noun, as of one among others."""
        spots = self._spots(stem(noun.key))
        while spots and spots[0].sentence < index:
            if self._is_told(spots[0].sentence):
                return spots[0].sentence
            del spots[0]  # never to be looked at again
        return None

    def _before(self, spots: list[_Spot], index: int) -> Iterator[_Spot]:
        """Yield the spots of the story before a sentence, the last one first."""
        earlier = bisect_left(spots, index, key=_sentence)
        for number in range(earlier - 1, -1, -1):
            if self._is_told(spots[number].sentence):
                yield spots[number]
            else:
                del spots[number]

    def _role(self, subject: LoneSubject, index: int) -> int | None:
        spots = self._spots(stem(subject.noun.key))
        if subject.adjective is not None:
            adjective = stem(subject.adjective.key)
            for spot in islice(self._before(spots, index), _SPOTS_READ):
                if adjective in spot.following:
                    return spot.sentence
        return next((spot.sentence for spot in self._before(spots, index)), None)

    def _name(self, subject: LoneSubject, index: int) -> int | None:
        for word in reversed(subject):
            if word is not None:
                for spot in self._before(self._named(word.key), index):
                    return spot.sentence
        return None

    def _sentences(self, root: str) -> Iterator[tuple[int, Sequence[str]]]:
        """Yield the sentences that hold a stem, with their tokens."""
        document = self._document
        for index in document.holding(root):
            yield index, written(document.sentences[index].text)

    def _spots(self, root: str) -> list[_Spot]:
        """Return where a noun stood bare, in text order."""
        if root not in self._roles:
            self._roles[root] = [
                spot
                for index, found in self._sentences(root)
                for spot in _spots_in(found, root, index)
            ]
        return self._roles[root]

    def _named(self, key: str) -> list[_Spot]:
        """Return the sentences in which a word followed another one, as names do."""
        if key not in self._names:
            self._names[key] = [
                _Spot(index, ())
                for index, found in self._sentences(term(key))
                if _follows_in(found, key)
            ]
        return self._names[key]


def _follows_in(found: Sequence[str], key: str) -> bool:
    return any(
        fold(word) == key and _nature(before).names for before, word in pairwise(found)
    )


def _is_surname_in(found: Sequence[str], key: str) -> bool:
    return any(
        fold(word) == key and is_given(fold(before)) for before, word in pairwise(found)
    )


def _spots_in(found: Sequence[str], root: str, index: int) -> Iterator[_Spot]:
    natures = [*map(_nature, found)]
    for number, nature in enumerate(natures, start=1):
        if nature.is_role and nature.root == root:
            following = natures[number : number + _FOLLOWING]
            yield _Spot(index, tuple(after.root for after in following))
