"""What somebody asks about: words, read as subjects.

Those apart by «و», «أو» or a comma are subjects of their own («النفط والغاز»), the
others belong together («أسعار النفط»).
"""

from collections.abc import Mapping
from itertools import islice

from summaries import lexicon
from summaries.names.vocabulary import is_given
from summaries.normalise import fold
from summaries.stem import is_stop_word
from summaries.tokens import tokens

_APART = frozenset(map(fold, ("و", "أو", "،", ",", "؛", "/")))
_LONGEST_ASKED = 40
"""Words and marks that are looked at; nobody asks for more."""
_LEAST_AFTER_AND = 5
"""Letters after a «و» that joins two subjects, article included; «والي» is a word."""

Subject = tuple[str, ...]
"""Some folded words that belong together."""


def subjects(words: str) -> tuple[Subject, ...]:
    """Split what somebody asks about into subjects.

    Stop words are left out, unless there is nothing else.

    >>> subjects("أسعار النفط والغاز في الخليج")
    (('اسعار', 'النفط'), ('الغاز', 'الخليج'))
    """
    return tuple(tuple(subject) for subject in read(words))


def read(words: str) -> list[dict[str, str]]:
    """Return the words of each subject, and how each was written."""
    asked = list(islice(tokens(words), _LONGEST_ASKED))
    bare = {token.key for token in asked if token.kind != "mark"} - _APART
    only_stop_words = all(map(is_stop_word, bare))
    found: list[dict[str, str]] = [{}]
    for token in asked:
        key, text = token.key, token.text
        if found[-1] and _begins_subject(key, list(found[-1])[-1]):
            key, text = key[1:], text[1:]
            found.append({})
        if token.key in _APART:
            found.append({})
        elif token.kind != "mark" and (only_stop_words or not is_stop_word(key)):
            found[-1].setdefault(key, text)
    return [subject for subject in found if subject]


def _begins_subject(key: str, before: str) -> bool:
    """Tell whether a word with «و» is a subject of its own, after another word.

    «التحالف وداعش» are two, «أسباب ونتائج الحرب» belong together.
    """
    if key.startswith("وال"):
        return len(key) > _LEAST_AFTER_AND
    return before.startswith("ال") and _is_joined(key)


def _is_joined(key: str) -> bool:
    """Tell whether a word begins with a «و» that may be no letter of its own."""
    if len(key) < _LEAST_AFTER_AND or not key.startswith("و"):
        return False
    return not (key in lexicon.keys("own_letters") or is_given(key))


def parts(subject: Mapping[str, str]) -> list[dict[str, str]]:
    """Split a subject before words whose «و» may be no letter of theirs."""
    found: list[dict[str, str]] = [{}]
    for key, text in subject.items():
        if found[-1] and _is_joined(key):
            found.append({key[1:]: text[1:]})
        else:
            found[-1][key] = text
    return found
