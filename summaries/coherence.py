"""Which sentences can stand alone, and which lean on an earlier one.

A summary takes sentences out of their place. «وأضاف أن …» has left its subject behind,
«وهذا …» what it points at, «وأكد الوزير …» the minister's name. Such a sentence is
good only beside the one that it leans on; some, such as captions and halves of a
quotation, are never good.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from summaries.document import Document
from summaries.normalise import fold
from summaries.openings import Opening, opening
from summaries.saying import (
    LoneSubject,
    is_reporting_verb,
    lone_subject,
    verb_at,
    without_article,
)
from summaries.segment import Sentence, Token
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


class _Introductions:
    """What has been introduced so far: roles by a bare noun, people by a full name."""

    def __init__(self) -> None:
        self._roles: dict[tuple[str, ...], int] = {}
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
                    self._roles[nature.root,] = index
                    for other in natures[number + 1 : number + 4]:
                        if other is not None:
                            self._roles[nature.root, other.root] = index
            last = nature

    def of(self, subject: LoneSubject) -> int | None:
        """Return the sentence that said which «الوزير», who «البقالي» is."""
        role = self._role(subject) if without_article(subject.noun.key) else None
        return self._name(subject) if role is None else role

    def _role(self, subject: LoneSubject) -> int | None:
        root = stem(subject.noun.key)
        adjective = subject.adjective
        if adjective is not None and (root, stem(adjective.key)) in self._roles:
            return self._roles[root, stem(adjective.key)]
        return self._roles.get((root,))

    def _name(self, subject: LoneSubject) -> int | None:
        found = (self._names.get(word.key) for word in reversed(subject) if word)
        return next((index for index in found if index is not None), None)


# ------------------------------------------------------------------------- furniture


_LABELS = frozenset(
    map(
        fold,
        """
        المصدر مصدر المصادر وكالات صورة الصورة صور تصوير كتب كتبت إعداد ترجمة تحرير
        متابعة متابعات خاص انظر شاهد اقرأ للمزيد المزيد تابعونا تابعنا حقوق مراسل فيديو
        """.split(),
    )
)
"""First words of credits, captions and references to elsewhere."""
_REFERENCES = frozenset(map(fold, "انظر شاهد اقرأ للمزيد تابعونا تابعنا".split()))
_AGENCIES = frozenset(map(fold, "وكالات الوكالات رويترز واس وام بترا كونا سبأ".split()))
_LABEL_SIGNS = frozenset(":/-–|(")
_FURNITURE_WORDS = 8
"""Credits and captions have no more words."""


def is_furniture(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Tell whether this is a credit, a caption or a reference, no part of the story."""
    said = [word for word in words[: 3 * _FURNITURE_WORDS] if word.is_word]
    if not said:
        return True
    label, sign = said[0].key, words[1].text if len(words) > 1 else ""
    if len(said) > _FURNITURE_WORDS:
        return label == "المصدر" and sign == ":"  # a source line may be long
    if label in _LABELS and (sign in _LABEL_SIGNS or len(said) == 1):
        return True
    if sentence.text.rstrip(' »"”)').endswith((".", "!", "؟", "?", "…")):
        return label in _REFERENCES
    return label in _LABELS or any(word.key in _AGENCIES for word in said)


# ------------------------------------------------------------------------- standings


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a sentence stands once it is taken out of its text."""

    fit: bool = True
    """Whether it may be chosen at all."""
    antecedent: int | None = None
    """The sentence without which it must not stand; its index in the document."""
    introduction: int | None = None
    """The sentence that it alludes to: beside it, it reads better."""


def _has_arabic(text: str) -> bool:
    return any("\u0621" <= letter <= "\u064a" for letter in fold(text))


def _is_whole(words: Sequence[Token]) -> bool:
    """Tell whether all quotation marks and brackets of a sentence are closed."""
    pairs = {"»": "«", "”": "“", ")": "(", "]": "["}
    depth = dict.fromkeys(pairs.values(), 0)
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


def standings(document: Document) -> tuple[Standing, ...]:
    """Tell how each sentence of a document stands, in text order; in linear time."""
    found: list[Standing] = []
    introductions = _Introductions()
    before = _Before()
    for sentence in document.sentences:
        words = document.tokens_in(sentence.span)
        if sentence.heading or is_furniture(sentence, words):
            found.append(Standing(fit=False))
            continue
        natures = _natures(words)
        kind = opening(words)
        antecedent = before.antecedent(kind, words)
        if kind in {Opening.FREE, Opening.LOOSE} and (lone := lone_subject(words)):
            antecedent = introductions.of(lone)
        whole = _is_whole(words) and _has_arabic(sentence.text)
        leaning = antecedent is not None and not found[antecedent].fit
        found.append(
            Standing(
                fit=whole and not leaning,
                antecedent=antecedent,
                introduction=before.last if kind is Opening.LOOSE else None,
            )
        )
        introductions.add(words, natures, sentence.index)
        before.add(sentence.index, kind, natures)
    return tuple(found)


_VOICE_REACH = 4
"""Sentences back within which «وأضاف أن» finds who spoke."""


class _Before:
    """The sentences that the next one may lean on."""

    def __init__(self) -> None:
        self.last: int | None = None
        """The last one of the story."""
        self._subject: int | None = None
        """The last one that states its subject."""
        self._voice: int | None = None
        """The last of these in which somebody says something."""

    def antecedent(self, kind: Opening, words: Sequence[Token]) -> int | None:
        """Return the sentence that one of this opening cannot do without."""
        if kind is Opening.POINTING:
            return self.last
        if kind is not Opening.SUBJECT:
            return None
        # «وأضاف أن …» goes on with who spoke, whatever was told in between
        near = (
            self._voice is not None
            and self.last is not None
            and self.last - self._voice <= _VOICE_REACH
        )
        return self._voice if near and verb_at(words) is not None else self._subject

    def add(self, index: int, kind: Opening, natures: Sequence[_Nature | None]) -> None:
        """Note a sentence of the story."""
        self.last = index
        if kind is not Opening.SUBJECT:
            self._subject = index
            if any(nature is not None and nature.says for nature in natures):
                self._voice = index
