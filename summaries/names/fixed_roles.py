"""Roles told by fixed words: listed phrases, «كبير المحللين», «اللواء الركن»."""

from functools import cache

from summaries.lexicon import rows
from summaries.names.bodies import body_at
from summaries.names.clitics import Stem
from summaries.names.gazetteer import Phrases
from summaries.names.role_ends import adjectives_end, complement_end
from summaries.names.title_words import is_role_noun
from summaries.names.words import Words
from summaries.normalise import fold


def fixed_end(words: Words, at: int, stem: Stem) -> int:
    """Return the end of a listed phrase, or of «كبير المحللين», 0 if there is none."""
    return _whole_end(words, at, stem) or _chief_end(words, at, stem)


def may_be_fixed(key: str) -> bool:
    """Tell whether a word begins such a role."""
    return key in _first_words() or key.removeprefix("ال") in _CHIEF


@cache
def _whole_roles() -> Phrases[str]:
    return Phrases(
        (noun, use) for noun, use, _ in rows("roles") if " " in noun or use == "whole"
    )


@cache
def _first_words() -> frozenset[str]:
    return frozenset(
        fold(noun).split()[0]
        for noun, use, _ in rows("roles")
        if " " in noun or use == "whole"
    )


def _whole_end(words: Words, at: int, stem: Stem) -> int:
    match = _whole_roles().at(words, at)
    if match is None or match.stem != stem:
        return 0
    if match.entry == "of":
        end = complement_end(words, match.end)
        return end if end > match.end else 0
    end = adjectives_end(words, match.end)
    body = body_at(words, end + 1) if words.key(end) == "في" else None
    return body.end if body and body.first == end + 1 else end


_CHIEF = frozenset(map(fold, "كبير كبيرة".split()))
_PLURAL_ENDS = ("ين", "ي", "ات")


def _chief_end(words: Words, at: int, stem: Stem) -> int:
    """Return the end of «كبير المحللين في البنك», «كبيرة محللي الطاقة», 0 if none."""
    if stem.key.removeprefix("ال") not in _CHIEF:
        return 0
    at += 1
    key = words.key(at).removeprefix("ال")
    if not any(
        is_role_noun(key.removesuffix(ending))
        for ending in _PLURAL_ENDS
        if key.endswith(ending)
    ):
        return 0
    if not words.key(at).startswith("ال"):
        end = complement_end(words, at + 1)
        return end if end > at + 1 else 0
    end = adjectives_end(words, at + 1)
    body = body_at(words, end + 1) if words.key(end) == "في" else None
    return body.end if body and body.first == end + 1 else end


_RANKS = frozenset(
    map(fold, "مشير فريق لواء عميد عقيد مقدم رائد نقيب ملازم جنرال رقيب عريف".split())
)
_OF_RANK = frozenset(
    map(fold, "ركن الركن أول الأول بحري طيار الطيار متقاعد المتقاعد حقوقي".split())
)


def rank_end(words: Words, at: int, bare: str) -> int:
    """Return the end of a rank with «الركن», «أول ركن» after it, 0 if none."""
    if bare not in _RANKS:
        return 0
    first, most = at + 1, 3
    at = first
    for _ in range(most):
        if words.key(at) not in _OF_RANK:
            break
        at += 1
    return at if at > first else 0
