"""Wishes: what a person wants of a summary: its size, its length or its subject.

«3», «ثلاث جمل», «قصير», «عن النفط», «3 جمل عن أسعار النفط»: what is neither a size nor
a length nor says nothing by itself is the subject.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot import messages
from bot.model import Length
from summaries.asked import subjects
from summaries.normalise import fold
from summaries.numerals import Numeral, numerals

_MOST = 1000  # sentences; no article has more
_LARGEST_SIZE = 99  # beside a subject; «قمة 2018» is one
_ADDRESS = re.compile(r"://|^www\.|^[@#/]|^t\.me\b", re.IGNORECASE)
_MARKS = f"{messages.SENTENCE_MARKS}«»\"'()".replace(messages.LIST_MARK, "")
_FILLERS = frozenset(map(fold, messages.SUMMARY_FILLERS))
_NOUNS = {fold(word): implied for word, implied in messages.SENTENCE_NOUNS.items()}
_LENGTHS: dict[str, Length] = {
    **{fold(word): length for length, word in messages.LENGTHS.items()},
    **{fold(word): length for word, length in messages.OTHER_LENGTHS.items()},
}


class Wish(NamedTuple):
    """What is wanted of a summary; what isn't said is left to the chat's settings."""

    sentences: int | None = None
    length: Length | None = None
    focus: str = ""


def wish(argument: str) -> Wish:
    """Read what stands after the command.

    >>> wish("3 جمل عن أسعار النفط")
    Wish(sentences=3, length=None, focus='أسعار النفط')
    >>> wish("قصير"), wish("قمة 2018").focus
    (Wish(sentences=None, length='short', focus=''), 'قمة 2018')
    """
    words = [word for word in argument.split() if not _ADDRESS.search(word)]
    words = [bare for word in words if (bare := word.strip(_MARKS))]
    size, words = _size(words)
    length, words = _length(words)
    return Wish(size, length, _subject(words))


def _size(words: list[str]) -> tuple[int | None, list[str]]:
    """Take a number of sentences out of some words."""
    for at, word in enumerate(words):
        if fold(word) in _NOUNS:
            before = _number(words[max(0, at - 1) : at])
            after = _number(words[at + 1 : at + 2])
            implied = _NOUNS[fold(word)]
            number = before or after or implied
            if number is None:  # «نقاط القوة» is a subject
                continue
            start, end = at - bool(before), at + 1 + bool(after and not before)
            return number, words[:start] + words[end:]
    rest = [word for word in words if fold(word) not in _FILLERS]
    if number := _number(rest):
        return number, []
    for at in {0, len(words) - 1} if words else ():
        number = _number(words[at : at + 1]) if words[at].isdigit() else None
        if number is not None and number <= _LARGEST_SIZE:
            return number, words[:at] + words[at + 1 :]
    return None, words


def _number(words: Sequence[str]) -> int | None:
    """Return the whole number that some words are, if they are nothing else."""
    text = " ".join(words)
    found: Numeral | None = next(iter(numerals(text)), None)
    if found is None or found.text != text or found.value < 1:
        return None
    return min(int(found.value), _MOST) if found.value == int(found.value) else None


def _length(words: list[str]) -> tuple[Length | None, list[str]]:
    """Take a length out of some words: the first, the last, or all that is said."""
    rest = [word for word in words if fold(word) not in _FILLERS]
    for at, word in enumerate(words):
        key = fold(word)
        alone = rest == [word]
        bare = key.removeprefix("ال").removesuffix("ه") if alone else key
        named = _LENGTHS.get(bare) or _LENGTHS.get(key.removesuffix("ه"))
        if named is not None and (alone or at in {0, len(words) - 1}):
            return named, words[:at] + words[at + 1 :]
    return None, words


def _subject(words: list[str]) -> str:
    """Return what is left without the words round it that say nothing."""
    start, end = 0, len(words)
    while start < end and fold(words[start]) in _FILLERS:
        start += 1
    while start < end and fold(words[end - 1]) in _FILLERS:
        end -= 1
    subject = words[start:end]
    if subject and start:
        for attached, article in messages.ATTACHED_TO_SUBJECTS.items():
            if subject[0].startswith(attached):
                subject[0] = article + subject[0].removeprefix(attached)
    told = " ".join(subject).strip(messages.LIST_MARK)
    named = any(letter.isalpha() for letter in told)
    return told if named and subjects(told) else ""  # «ملخص 0» asks for nothing
