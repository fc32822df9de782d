"""Wholeness: whether a sentence is long and whole enough to stand for itself."""

import re
from collections.abc import Sequence
from itertools import islice

from summaries.tokens import Token, tokens

_ARABIC = re.compile("[\u0621-\u063f\u0641-\u064a]")


def has_arabic_letter(text: str) -> bool:
    """Tell whether a text has an Arabic letter, in whatever form it is written."""
    # a letter that only folding makes one, such as a presentation form, is rare
    return _ARABIC.search(text) is not None or any(
        _ARABIC.search(word.key) for word in tokens(text) if word.is_word
    )


_PAIRED = re.compile(r"[«»“”\"()\[\]]")
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))


def is_whole(text: str, words: Sequence[Token]) -> bool:
    """Tell whether all quotation marks and brackets of a sentence are closed."""
    marks = _PAIRED.findall(text)
    if marks and words[0].kind == "number" and words[1].text == ")":
        del marks[0]  # «1) توزع الجوائز غدا»
    return not marks or (
        all(marks.count(opens) == marks.count(closes) for opens, closes in _PAIRS)
        and marks.count('"') % 2 == 0
    )


_BRIEF = 7
"""Words up to which «ورفضت المعارضة الاتهام» speaks of what was told before it."""


def is_brief(words: Sequence[Token]) -> bool:
    """Tell a short sentence that «و» joins to the last one, and that has no figure."""
    said = [word for word in words[: 2 * _BRIEF] if word.kind != "mark"]
    return (
        0 < len(said) <= _BRIEF
        and said[0].key.startswith(("و", "ف"))
        and all(word.kind == "word" for word in said)
    )


_TRIFLE = 3


def is_trifle(words: Sequence[Token]) -> bool:
    """Tell «لا.», «المال أولا.», which say nothing away from their question."""
    said = (word for word in words if word.kind != "mark")
    return sum(1 for _ in islice(said, _TRIFLE)) < _TRIFLE
