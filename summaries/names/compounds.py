"""Parts of names in several words: «عبد الله», «أبو بكر», «بن سعد», «فان بيرسي»."""

from summaries.names.vocabulary import (
    has_pronoun,
    is_common,
    is_common_as_it_stands,
    is_given,
    is_name_word,
    is_verb,
    particles,
)
from summaries.names.words import Words
from summaries.normalise import fold

SONS = frozenset(map(fold, ("بن", "ابن", "بنت", "ولد", "ود", "أيت")))
FATHERS = frozenset(map(fold, ("أبو", "أبي", "أبا", "بو")))
SERVANTS = frozenset(("عبد",))
_OF_GOD = frozenset(map(fold, ("الله", "الدين", "الإسلام", "ربه", "الإله")))
_WISHES = frozenset(
    map(
        fold,
        """
        رحمه رحمها رعاه رعاها حفظه حفظها أيده أيدها أعزه سلمه أطال أدام رضي طيب غفر
        صلى عافاه شفاه شفاها نصره سدد وفقه وفقها أكرمه
        """.split(),
    )
)
"""What stands before «الله» in a wish: «رحمه الله», «طيب الله ثراه»."""
_NOBLE = frozenset(map(fold, "الحق الرحمن الزمان الهدى العابدين العرب".split()))
_LIGHTS = frozenset(
    map(
        fold,
        """
        أنوار ضياء شمس نور لطف فضل سيف مجيب حبيب زين قمر بدر سراج نجم شرف ظهير خليل عز
        حفيظ مطيع إحسان عزيز بديع
        """.split(),
    )
)
"""What opens «ضياء الحق», «نور الهدى», «زين العابدين»."""
_OF_FAITH = frozenset(map(fold, ("الإسلام", "الإله", "ربه")))
PARTICLES = frozenset(
    map(fold, "دي دو دا ديل دل دوس فان فون دير تير ماك لو سان سانت أوف".split())
)
ARTICLES = frozenset(map(fold, "لا لوس لاس دير دن".split()))
"""What follows a particle: «دي لا», «فان دير»."""
KIN = frozenset(map(fold, "عمه عمها عمهم خاله خالها أخيه أخيها أخته أختها".split()))
"""What makes «ابن» a kinsman: «ابن عمه»."""
_ORDINALS = frozenset(
    map(
        fold,
        """
        الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي
        الأولى الثانية
        """.split(),
    )
)
"""What ends the name of a king, a queen or a pope: «محمد السادس»."""


PLURALS = ("يه", "ات", "ون", "ين", "تان", "تين")


def is_compound(words: Words, at: int, *, opening: bool) -> bool:
    """Tell whether two words are one part: «عبد الله», «صلاح الدين», «فان بيرسي»."""
    key, after = words.key(at), words.key(at + 1)
    if key in particles() or is_verb(key):
        return False
    if key in PARTICLES and not opening:
        return after in ARTICLES or may_follow(words, at + 1)
    if after in _OF_GOD:
        if not opening and _joins_servant(key):
            return False  # «سالم وعبد الله»
        listed = key in SERVANTS or is_name_word(key)
        return listed or not (is_common(key) or after in _OF_FAITH)
    noble = opening and key in _LIGHTS and after in _NOBLE
    return noble or (key in SERVANTS and after.startswith("ال"))


def is_wish(words: Words, at: int) -> bool:
    """Tell whether a wish for somebody begins at a word, which ends the name."""
    return words.key(at) in _WISHES and words.key(at + 1) in _OF_GOD


def _joins_servant(key: str) -> bool:
    """Tell «وعبد», «وصلاح», which begin another's name, from «وحيد»."""
    joined = key.startswith("و") and not is_name_word(key)
    return joined and (key[1:] in SERVANTS or is_given(key[1:]))


def is_bare_definite(words: Words, at: int) -> bool:
    """Tell whether a word with the article stands after «بن»: «ود النور»."""
    key = words.key(at)
    return key.startswith("ال") and not (key in particles() or has_pronoun(key))


def is_forefather(words: Words, at: int) -> bool:
    """Tell «ابن رشد» from «ابن عمه»: a name, and no pronoun at its end."""
    return may_follow(words, at) and not words.tokens[at].text.endswith("ه")


def may_follow(words: Words, at: int) -> bool:
    """Tell whether a word may be a name for what stands before it."""
    key = words.key(at)
    if not words.is_word(at) or key in particles() or has_pronoun(key):
        return False
    return is_name_word(key) or not (
        is_common_as_it_stands(key) or key.endswith(PLURALS[:2])
    )


def may_open_compound(key: str) -> bool:
    """Tell whether a word may open a name that its next word completes: «عبد»."""
    return key in SERVANTS or key in FATHERS or key == fold("ابن")


def is_ordinal(key: str) -> bool:
    """Tell whether a word is an ordinal with its article: «السادس»."""
    return key in _ORDINALS
