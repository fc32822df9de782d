"""Which adjectives name a body: «الحكومة العراقية», but not «الشركة الكبرى»."""

from summaries.names.body_adjectives import is_naming
from summaries.names.body_nouns import Head
from summaries.names.body_purposes import PURPOSEFUL
from summaries.names.gazetteer import is_of_a_people
from summaries.names.title_words import is_role_noun
from summaries.names.words import Words
from summaries.normalise import fold


def may_have_purpose(head: Head, adjectives: tuple[str, ...]) -> bool:
    """Tell whether «للاستثمار» may follow: after «الهيئة العامة», not «الهيئة»."""
    nation = bool(adjectives) and is_of_a_people(adjectives[0])
    return head.key in PURPOSEFUL and (nation or is_naming(adjectives[:1]))


def makes_name(words: Words, at: int, head: Head, adjectives: tuple[str, ...]) -> bool:
    """Tell whether the adjectives after a noun make a name: «البنك المركزي»."""
    nations = [key for key in adjectives if is_of_a_people(key)]
    if head.naming == "ministry":
        return _is_ministry(words, at, nations)
    naming = is_naming(adjectives[:1]) and not _is_mere_people(adjectives)
    naming = naming or (head.key == _COMMITTEE and adjectives[:1] in _OF_COMMITTEES)
    if head.naming == "nation":
        return bool(nations)
    if head.naming == "both":
        return bool(nations) or naming
    return head.naming == "naming" and naming


def _is_mere_people(adjectives: tuple[str, ...]) -> bool:
    """Tell whether «عربي», «دولي» and their like say only where a body is from."""
    return len(adjectives) == 1 and adjectives[0][2:].removesuffix("ه") in _LOOSE


_LOOSE = frozenset(
    map(fold, "دولي عالمي عربي أفريقي خليجي أوروبي عام شعبي مسيحي".split())
)


def _is_ministry(words: Words, at: int, nations: list[str]) -> bool:
    """Tell a ministry left out, «الخارجية الكويتية», from «العلاقات الخارجية …»."""
    before = words.key(at - 1)
    return (
        bool(nations)
        and nations[0].endswith("ه")
        and not before.startswith(("ال", "وال", "بال", "لل"))
        and not (is_role_noun(before.removesuffix("ه")) or is_role_noun(before))
        and before not in _MINISTRY_WORDS
    )


_COMMITTEE = fold("لجنة")
_OF_COMMITTEES = frozenset(
    (fold(word),)
    for word in """
    المالية القانونية الدستورية التشريعية الخماسية الرباعية الثلاثية الأولمبية
    الانتخابية
    """.split()
)
"""Adjectives that make a name of a committee, though not of a company."""
_MINISTRY_WORDS = frozenset(map(fold, "وزارة وزيرة شؤون لجنة وزراء".split()))
