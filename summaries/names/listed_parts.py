"""Listed names as parts of a name: «أمل» may be hope, «صباح» morning."""

from summaries.lexicon import keys
from summaries.names.body_nouns import is_body_noun
from summaries.names.compounds import SERVANTS, SONS, is_compound
from summaries.names.gazetteer import nationality, places
from summaries.names.title_words import is_role_noun
from summaries.names.trust import Trust
from summaries.names.vocabulary import (
    given_names,
    is_name_word,
    is_plainly_common,
    is_verb,
    surnames,
)
from summaries.names.words import Words
from summaries.normalise import fold

_MORNING = fold("صباح")
_DAYS = frozenset(
    map(
        fold,
        """
        أحد أمس اليوم غد الغد الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة
        السبت
        """.split(),
    )
)
"""What makes «صباح» a time of day."""
_ON_BEHALF = fold("باسم")
"""A given name, but within a name rather the preposition: «مراد باسم النواب»."""


def is_listed_part(words: Words, at: int, *, opening: bool, trust: Trust) -> bool:
    """Tell whether a listed name is one here: «أمل» may be hope, «صباح» morning."""
    key, after = words.key(at), words.key(at + 1)
    held = is_role_noun(key) and _is_held(words, at)
    if not opening and (held or key == _ON_BEHALF):
        return False
    if not is_plainly_common(key):
        return not (opening and trust == "titled" and _is_adjective(key))
    if opening and trust == "given":
        return after not in _DAYS and is_followed_by_name(words, at)
    return _is_common_part(words, at, opening=opening)


def _is_common_part(words: Words, at: int, *, opening: bool) -> bool:
    """Tell whether a listed name that is a common word, too, is a name here."""
    key, after = words.key(at), words.key(at + 1)
    if after in _DAYS and (opening or key == _MORNING):
        return False
    if is_name_word(after) or not _goes_on_as_noun(after):
        return True
    if opening:
        return after in SONS or after.endswith("ي")
    return key in surnames()


def _is_held(words: Words, at: int) -> bool:
    """Tell whether the next word says what a role is of: «مساعد وزير»."""
    key = words.key(at + 1)
    # «عمرو أديب الوزير السابق» are two people
    if is_name_word(words.key(at)) and is_role_noun(key.removeprefix("ال")):
        return words.key(at) in _SECONDS or not key.startswith("ال")
    definite = key.startswith("ال") and not is_name_word(key)
    heads = is_role_noun(key) or is_body_noun(key) or key in keys("place_nouns")
    return definite or heads or places().at(words, at + 1) is not None


_SECONDS = frozenset(map(fold, "نائب مساعد مستشار وكيل معاون سفير أمين".split()))
"""Roles beside another role: «مساعد الوزير»."""


def is_followed_by_name(words: Words, at: int) -> bool:
    """Tell whether a word that is also common is a name by what follows it."""
    key, after = words.key(at), words.key(at + 1)
    if key not in given_names():
        return False
    if is_verb(key):
        # «رفعت أبو المجد»: a verb in «ت» has no man for its subject
        return key.endswith("ت") and after in (fold("أبو"), "بن")
    return (
        after in SONS - {"ود", fold("أيت")}
        or (after in SERVANTS and is_compound(words, at + 1, opening=False))
        or (after in surnames() and not is_plainly_common(after))
    )


def _goes_on_as_noun(after: str) -> bool:
    """Tell whether the next word makes a common noun of the one before it."""
    return after.startswith("ال") and not is_name_word(after)


def _is_adjective(key: str) -> bool:
    return key.startswith("ال") and nationality(key) is not None
