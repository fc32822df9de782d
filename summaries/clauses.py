"""Clauses: a sentence that has no end in sight, cut where a reader would breathe.

Some writers put commas for full stops, and some put nothing. Good newspapers' sentences
reach some 65 words; one of more than 90 is several.
"""

import re
from collections.abc import Iterator, Sequence

from summaries.normalise import fold
from summaries.paragraphs import OPENERS, hangs
from summaries.spans import Span

_LONGEST = 90
"""Words beyond which a sentence has no end in sight."""
_LENGTHS = range(20, 51)
"""Words of a clause."""
_WORD = re.compile(r"\S+")
_PAIRED = re.compile(r"[«»“”\"()\[\]]")
_STOPPED = re.compile(r"\w{3}[.؟!][»”\")]*\Z")
"""A sentence that ends within a quotation; but not «د.»."""
_COMMAS = ("،", ",")
_AND = ("و", "ف")
_JOINTS = OPENERS | frozenset(map(fold, "أما بينما".split()))


def is_endless(sentence: str) -> bool:
    """Tell whether a sentence has so many words that it must be cut."""
    # so short a sentence cannot have too many words, whatever is in it
    return len(sentence) > 2 * _LONGEST and len(sentence.split()) > _LONGEST


def clauses(text: str, span: Span) -> Iterator[Span]:
    """Cut a sentence of more than 50 words into clauses of 20 to 50.

    >>> text = "ذهب الولد إلى السوق واشترى خبزا ثم عاد، " * 12
    >>> [len(clause.of(text).split()) for clause in clauses(text, Span(0, len(text)))]
    [48, 48]
    """
    start = span.start
    words = list(_WORD.finditer(text, *span))
    first = 0
    while len(words) - first > _LENGTHS[-1]:
        # the word after the longest clause tells whether that would end well
        window = [word[0] for word in words[first : first + _LENGTHS.stop]]
        last = first + _last_word(window, len(words) - first)
        yield Span(start, words[last].end())
        first = last + 1
        start = words[first].start()
    yield Span(start, span.end)


def _last_word(words: Sequence[str], left: int) -> int:
    """Return the number of the word that a clause ends best with.

    The later the better where it ends in a mark: a stop, a semicolon, a comma before
    «و» and its like, another comma. Else it is the first before «وقال» and its like, or
    before «و». At best no quotation or bracket is open there.

    Args:
        words: Those of the longest clause, and the next.
        left: How many the rest of the sentence has, these among them.
    """
    longest = max(_LENGTHS[0], min(_LENGTHS[-1], left - _LENGTHS[0]))
    numbers = list(range(_LENGTHS[0] - 1, longest))
    if _PAIRED.search(" ".join(words)):
        opened = _opened(words)
        numbers = [number for number in numbers if not opened[number]] or numbers
    for ends in (_stops, _pauses, _lingers):
        if found := [number for number in numbers if ends(words, number)]:
            return found[-1]
    keys = [fold(word) for word in words]
    for begins in (_JOINTS.__contains__, _joins):
        if found := [number for number in numbers if begins(keys[number + 1])]:
            return found[0]
    return next((n for n in reversed(numbers) if not hangs(words[n])), numbers[-1])


def _stops(words: Sequence[str], number: int) -> bool:
    word = words[number]
    return word.endswith("؛") or _STOPPED.search(word) is not None


def _pauses(words: Sequence[str], number: int) -> bool:
    """Tell a comma between clauses, rather than between the parts of a list."""
    if not words[number].endswith(_COMMAS):
        return False
    after = fold(words[number + 1])
    return after in _JOINTS or after.startswith(_AND)


def _lingers(words: Sequence[str], number: int) -> bool:
    return words[number].endswith(_COMMAS)


def _joins(key: str) -> bool:
    # «وال» is as a rule that of a second noun
    return key.startswith("و") and not key.startswith("وال")


def _opened(words: Sequence[str]) -> list[bool]:
    """Tell of each word whether a quotation or a bracket is open after it."""
    found = []
    depth, straight = 0, False
    for word in words:
        for mark in _PAIRED.findall(word):
            if mark == '"':
                straight = not straight
            else:
                depth = max(0, depth + (1 if mark in "«“([" else -1))
        found.append(straight or depth > 0)
    return found
