"""Which sentences can stand alone, and which lean on an earlier one.

A summary takes sentences out of their place. «وأضاف أن …» has left its subject behind,
«وهذا …» what it points at, «وأكد الوزير …» the minister's name. Such a sentence is
good only beside the one that it leans on; some, such as captions and halves of a
quotation, are never good.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from summaries.document import Document
from summaries.furniture import furniture
from summaries.openings import Opening, opening
from summaries.saying import (
    LoneSubject,
    held_noun,
    is_reporting_verb,
    lone_subject,
    verb_at,
    without_article,
)
from summaries.segment import Token
from summaries.stem import is_stop_word, stem

# ------------------------------------------------------------------------- allusions


class _Nature(NamedTuple):
    """What a folded word is, for those that come after it."""

    root: str
    is_role: bool
    """It can say what somebody is: a bare noun, as far as can be told."""
    says: bool
    """It is a reporting verb."""
    is_empty: bool
    """It is a stop word."""


_LONGEST_WORD = 32
"""Longer ones are no words, and would fill the memory."""


@lru_cache(maxsize=65_536)
def _nature(key: str) -> _Nature:
    empty = is_stop_word(key)
    return _Nature(
        root=stem(key),
        is_role=without_article(key) is None and not empty,
        says=is_reporting_verb(key),
        is_empty=empty,
    )


_NOTHING = _Nature(root="", is_role=False, says=False, is_empty=True)


def _natures(words: Sequence[Token]) -> list[_Nature | None]:
    """Return what each word is; None for numbers and marks."""
    return [
        (_nature(word.key) if len(word.key) <= _LONGEST_WORD else _NOTHING)
        if word.kind == "word"
        else None
        for word in words
    ]


_Spot = tuple[int, Sequence[_Nature | None], int]
"""Where a bare noun stood: its sentence, the words there, and its number among them."""


def _is_called(spot: _Spot, adjective: str) -> bool:
    """Tell whether one of the three words after a noun has a stem."""
    _, natures, number = spot
    following = natures[number + 1 : number + 4]
    return any(word is not None and word.root == adjective for word in following)


_SPOTS_READ = 50
"""Earlier places of a noun that are looked at, the last ones first."""


class _Introductions:
    """What has been introduced so far: roles by a bare noun, people by a full name."""

    def __init__(self) -> None:
        self._roles: defaultdict[str, list[_Spot]] = defaultdict(list)
        self._names: dict[str, int] = {}

    def add(
        self, words: Sequence[Token], natures: Sequence[_Nature | None], index: int
    ) -> None:
        """Note the words of a sentence."""
        last: _Nature | None = None
        for number, nature in enumerate(natures):
            if nature is not None:
                if last is not None and not (last.is_empty or last.says):
                    self._names[words[number].key] = index
                if nature.is_role:
                    self._roles[nature.root].append((index, natures, number))
            last = nature

    def of(self, subject: LoneSubject) -> int | None:
        """Return the sentence that said which «الوزير», who «البقالي» is."""
        role = self._role(subject) if without_article(subject.noun.key) else None
        return self._name(subject) if role is None else role

    def first(self, noun: Token) -> int | None:
        """Return the sentence that first spoke of a noun, as of one among others."""
        spots = self._roles.get(stem(noun.key))
        return spots[0][0] if spots else None

    def _role(self, subject: LoneSubject) -> int | None:
        spots = self._roles.get(stem(subject.noun.key), [])
        if subject.adjective is not None:
            adjective = stem(subject.adjective.key)
            for spot in reversed(spots[-_SPOTS_READ:]):
                if _is_called(spot, adjective):
                    return spot[0]
        return spots[-1][0] if spots else None

    def _name(self, subject: LoneSubject) -> int | None:
        found = (self._names.get(word.key) for word in reversed(subject) if word)
        return next((index for index in found if index is not None), None)


# ------------------------------------------------------------------------- standings


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a sentence stands once it is taken out of its text."""

    fit: bool = True
    """Whether it may be chosen at all."""
    antecedent: int | None = None
    """The sentence without which it must not stand; its index in the document."""
    voice: int | None = None
    """Another one without which it must not stand: it may be there that who speaks is
    named."""
    introduction: int | None = None
    """The sentence that it alludes to: beside it, it reads better."""
    loosely: bool = False
    """Whether it is better than nothing without its antecedent."""

    @property
    def needs(self) -> tuple[int, ...]:
        """The sentences without which it must not stand."""
        return tuple(
            index for index in (self.antecedent, self.voice) if index is not None
        )


def _has_arabic(words: Sequence[Token]) -> bool:
    return any(
        "\u0621" <= letter <= "\u064a"
        for word in words
        if word.is_word
        for letter in word.key
    )


_PAIRED = frozenset('«»“”"()[]')


def _is_whole(words: Sequence[Token]) -> bool:
    """Tell whether all quotation marks and brackets of a sentence are closed."""
    pairs = {"»": "«", "”": "“", ")": "(", "]": "["}
    depth = dict.fromkeys(pairs.values(), 0)
    if not any(word.kind == "mark" and word.text in _PAIRED for word in words):
        return True
    straight = 0
    numbered = len(words) > 1 and words[0].kind == "number" and words[1].text == ")"
    for word in words[2:] if numbered else words:
        if word.text in depth:
            depth[word.text] += 1
        elif word.text in pairs:
            depth[pairs[word.text]] -= 1
        elif word.text == '"':
            straight += 1
    return not any(depth.values()) and straight % 2 == 0


_BRIEF = 7
"""Words up to which «ورفضت المعارضة الاتهام» speaks of what was told before it."""


_USUAL = 9
"""Tokens of a sentence on average, from which a text is not all of brief ones."""


def _brief(document: Document) -> int:
    """Return the words up to which a sentence is brief beside its text's others."""
    usual = len(document.tokens) / max(1, len(document.sentences))
    return _BRIEF if usual >= _USUAL else 0


def _is_brief(words: Sequence[Token], brief: int) -> bool:
    """Tell a short sentence that «و» joins to the last one, and that has no figure."""
    said = [word for word in words[: 2 * _BRIEF] if word.kind != "mark"]
    return (
        0 < len(said) <= brief
        and said[0].key.startswith(("و", "ف"))
        and all(word.is_word for word in said)
    )


def standings(document: Document) -> tuple[Standing, ...]:
    """Tell how each sentence of a document stands, in text order; in linear time."""
    found: list[Standing] = []
    introductions = _Introductions()
    before = _Before()
    outside = furniture(document)
    brief = _brief(document)
    for sentence in document.sentences:
        if sentence.index in outside:
            found.append(Standing(fit=False))
            continue
        words = document.tokens_in(sentence.span)
        natures = _natures(words)
        kind = opening(words)
        standing = before.standing(kind, words)
        if kind in {Opening.FREE, Opening.LOOSE} and (lone := lone_subject(words)):
            standing = replace(standing, antecedent=introductions.of(lone))
        elif kind is Opening.FREE and (held := held_noun(words)):
            standing = replace(standing, introduction=introductions.first(held))
        if not standing.needs and _is_brief(words, brief):
            standing = replace(standing, antecedent=before.last, loosely=True)
        whole = _is_whole(words) and _has_arabic(words)
        stands = all(found[index].fit for index in standing.needs)
        found.append(replace(standing, fit=whole and stands))
        introductions.add(words, natures, sentence.index)
        before.add(sentence.index, kind, natures)
    return tuple(found)


_VOICE_REACH = 4
"""Sentences back within which «وأضاف أن» may find who spoke."""


class _Before:
    """The sentences that the next one may lean on."""

    def __init__(self) -> None:
        self.last: int | None = None
        """The last one of the story."""
        self._subject: int | None = None
        """The last one that states its subject."""
        self._voice: int | None = None
        """The last of these in which somebody says something."""

    def standing(self, kind: Opening, words: Sequence[Token]) -> Standing:
        """Return how a sentence of this opening stands."""
        match kind:
            case Opening.POINTING:
                return Standing(antecedent=self.last)
            case Opening.LOOSE:
                return Standing(introduction=self.last)
            case Opening.FREE:
                return Standing()
            case Opening.SUBJECT:
                return Standing(antecedent=self._subject, voice=self._speaking(words))

    def _speaking(self, words: Sequence[Token]) -> int | None:
        """Return where «وأضاف أن» has its speaker, if not in the last sentence."""
        if (
            self._voice is None
            or self._subject is None
            or self._voice == self._subject
            or self._subject - self._voice > _VOICE_REACH
        ):
            return None
        return None if verb_at(words) is None else self._voice

    def add(self, index: int, kind: Opening, natures: Sequence[_Nature | None]) -> None:
        """Note a sentence of the story."""
        self.last = index
        if kind is not Opening.SUBJECT:
            self._subject = index
            if any(nature is not None and nature.says for nature in natures):
                self._voice = index
