"""Broken plurals: a singular and the plural whose letters stand between its own.

Arabic makes many plurals by another pattern of vowels («عامل», «عمال»; «سلاح», «أسلحة»)
and not by an ending. Which pattern a noun takes must be known noun by noun; but what a
plural can be of, and what a singular can become, follows from the patterns. They are
written here as letters and root letters: «12ا3» is any word of four letters whose third
is an alef. The commonest false friends decide what is left out: «فعال» is the plural of
«فعل», too («جبل», «جبال»), but far oftener a noun of its own («قطر», «قطار»; «طلب»,
«طلاب»); «أفعال» that of «فعلة» («أفكار», «فكرة»), but «أعمال» are not of «عملة».

Source of the patterns: W. Wright, "A Grammar of the Arabic Language", volume 1, on the
broken plural; which of them pay was measured on articles.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple, TypeAlias

_PATTERNS = (
    ("ا12ا3", "123"),  # «أسعار»
    ("ا12ا2", "12"),  # «أسرار»
    ("ا1وا2", "1ا2 1ا2ه"),  # «أموال», «أحوال»
    ("ا12اء", "12و 12ا 12ء"),  # «أعضاء», «أنباء», «أجزاء»
    ("ا1ياء", "1ي"),  # «أحياء»
    ("ا1ا2", "ا12 1ء2"),  # «آثار», «آبار»
    ("ا123ه", "12ا3 12ي3 12و3"),  # «أسلحة», «أرغفة», «أعمدة»
    ("ا12يه", "12اء"),  # «أدوية»
    ("ا12ه", "12ي2"),  # «أدلة»
    ("ا123اء", "12ي3"),  # «أصدقاء»
    ("ا12اء", "12ي2"),  # «أطباء»
    ("ا12ياء", "12ي 12يء"),  # «أغنياء», «أبرياء»
    ("12اء", "1ا2ء"),  # «قراء»
    ("123اء", "12ي3"),  # «وزراء»
    ("12و3", "123"),  # «بنوك»
    ("12و2", "12"),  # «حقوق»
    ("12ا3", "1ا23"),  # «عمال»
    ("1وا2", "1اء2 1ا2ه"),  # «نواب», «مواد»
    ("12ا2", "1ا2"),  # «شباب»
    ("1ا2ه", "1اء2"),  # «قادة»
    ("12اه", "1ا2ي 1ا2"),  # «قضاة»
    ("1ي2ان", "1ا2"),  # «جيران»
    ("12ان", "1ا2"),  # «شبان»
    ("123ان", "123 12ا3"),  # «بلدان», «جدران»
    ("12ايا", "12يه"),  # «قضايا»
    ("123ى", "12ي3"),  # «جرحى»
    ("12اء3", "12ي3ه 12ا3ه 12ي3"),  # «ضرائب», «خسائر», «بدائل»
    ("12ا34", "1234 1234ه 123ا4"),  # «مصانع», «مدارس», «زلازل»
    ("12ا3ي4", "123و4 123ي4 123ا4"),  # «مشاريع», «تقارير», «معايير»
    ("1وا23", "1ا23 1ا23ه"),  # «شوارع», «عواصف»
    ("1وا2ي3", "1ا2و3 1ا2ي3"),  # «قوانين», «تواريخ»
)
_LIKE_VERBS = (
    ("ا123", "123"),  # «أسهم»
    ("123", "12ي3ه"),  # «مدن»
)
"""Plurals that look like verbs: of a text's words only those with an article."""
_ROOT_LETTER, _LAST = "[^اى]", "[^اىه]"
"""«ه» at the end is hardly a letter of the root."""


class _Rule(NamedTuple):
    """How words of one pattern become words of another."""

    found: re.Pattern[str]
    made: str
    """A template for `re.Match.expand`."""


_Rules: TypeAlias = Mapping[int, Sequence[_Rule]]
"""Rules by the number of letters of the words that they are for."""


def _compiled(pattern: str) -> re.Pattern[str]:
    parts: list[str] = []
    known: set[str] = set()
    for place, letter in enumerate(pattern, start=1):
        if not letter.isdigit():
            parts.append(letter)
        elif letter in known:
            parts.append(f"(?P=r{letter})")
        else:
            known.add(letter)
            kind = _LAST if place == len(pattern) else _ROOT_LETTER
            parts.append(f"(?P<r{letter}>{kind})")
    return re.compile("".join(parts))


@cache
def _rules(pairs: tuple[tuple[str, str], ...]) -> _Rules:
    """Return the rules that make the second of two patterns out of the first.

    They are made when they are first asked for: most runs never do.
    """
    rules: defaultdict[int, list[_Rule]] = defaultdict(list)
    for given, made in pairs:
        template = re.sub(r"(\d)", r"\\g<r\1>", made)
        rules[len(given)].append(_Rule(_compiled(given), template))
    return rules


def _downward(*patterns: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return each plural with each of its singulars."""
    return tuple((plural, one) for plural, some in patterns for one in some.split())


def _upward(*patterns: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return each singular with each of its plurals."""
    return tuple((one, plural) for plural, one in _downward(*patterns))


_DOWN = _downward(*_PATTERNS, *_LIKE_VERBS)
_UP = _upward(*_PATTERNS)
_UP_LIKE_VERBS = _upward(*_LIKE_VERBS)


def _made(form: str, pairs: tuple[tuple[str, str], ...]) -> frozenset[str]:
    return frozenset(
        found.expand(rule.made)
        for rule in _rules(pairs).get(len(form), ())
        if (found := rule.found.fullmatch(form))
    )


def singulars(form: str) -> frozenset[str]:
    """Return what a word may be the broken plural of; most of it are no words.

    Args:
        form: A folded word without clitics, but that «ؤ» and «ئ» are «ء», and that a
            final «ى» is kept.

    >>> sorted(singulars("مصانع"))
    ['مصناع', 'مصنع', 'مصنعه']
    """
    return _made(form, _DOWN)


def plurals(form: str) -> frozenset[str]:
    """Return the broken plurals that a word may have; most of them are no words.

    Args:
        form: A word as `singulars` returns them.

    >>> sorted(plurals("نفق"))
    ['انفاق', 'نفقان', 'نفوق']
    """
    return _made(form, _UP)


def plurals_like_verbs(form: str) -> frozenset[str]:
    """Return those that look like verbs, where nothing stands before them.

    >>> sorted(plurals_like_verbs("سهم")), sorted(plurals_like_verbs("سفينه"))
    (['اسهم'], ['سفن'])
    """
    return _made(form, _UP_LIKE_VERBS)
