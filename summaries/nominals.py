"""Nominals: what a word tells by its own letters of its case and kind.

Arabic hardly writes its cases; but «موعدا», «المواطنين», «ثلاثين» are no subjects, and
«بتهمة» has a preposition.
"""

import re
from functools import cache, lru_cache

from summaries import lexicon
from summaries.names.vocabulary import is_name_word, is_plainly_common
from summaries.normalise import fold
from summaries.saying import keys
from summaries.speech.nouns import head, is_definite, is_place, names_speaker
from summaries.tokens import Token

_QUANTITIES = keys(
    """
    نحو حوالي قرابة زهاء أكثر أقل كل جميع بعض معظم أغلب أحد إحدى عدد عدة عشرات مئات
    آلاف ملايين ثلث نصف ربع كافة سائر كلا مزيد مئة مائة ألف مليون مليار أي أية
    """
)


_TENS = re.compile(
    "(?:(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)ين|(?:الف|مئت|مائت|مليون|مليار)ي)$"
)


_PLURAL = re.compile("ال.ا..ين|الم.+ين|.{3,}تين")
"""«الفائزين», «المانحين», «مرتين»."""


_ACCUSATIVE = re.compile(r"(?!ال).{2,}[^يهوا]ا$")
"""«موعدا», «اتفاقا», but not «سوريا», «زارها»."""


_ATTACHED = frozenset("بل")


_LEAST = 4


@cache
def numbers() -> frozenset[str]:
    """Return the words of numbers, folded."""
    rows = lexicon.rows("numbers")
    return frozenset(fold(word) for *_, words in rows for word in words.split())


def is_quantity(word: Token) -> bool:
    """Tell whether a word says how many of the next one: «سبعة», «12», «عشرات».

    >>> from summaries.tokens import tokens
    >>> [word.text for word in tokens("نحو 12 من عشرات السفن") if is_quantity(word)]
    ['نحو', '12', 'عشرات']
    """
    return word.kind == "number" or word.key in _QUANTITIES or word.key in numbers()


@lru_cache(maxsize=16_384)
def _is_known(key: str) -> bool:
    """Tell whether a word is a listed one as it stands."""
    return (
        is_plainly_common(key)
        or is_name_word(key)
        or is_place(key)
        or names_speaker(key)
    )


@lru_cache(maxsize=16_384)
def has_preposition(key: str) -> bool:
    """Tell «بالسجن», «للبيع», «بتهمة» from «باحث», «لاعب», «بيان»."""
    if key.startswith("كال"):
        return _is_known(key[1:])  # «كالنار», no «كالديرون»
    if key[:1] not in _ATTACHED:
        return False
    rest = key[1:]
    if rest in _QUANTITIES or rest in numbers():
        return True  # «بأي», «لثلاثة»
    if len(key) < _LEAST:
        return False
    definite = key.startswith(("بال", "لل"))
    return definite or (not _is_known(key) and _is_governed(rest))


def _is_governed(rest: str) -> bool:
    """Tell whether what follows a letter is a word of its own: «تهمة», «كثافة»."""
    if _is_known(rest) or is_deed(rest) or _is_known(rest.removesuffix("ه")):
        return True
    abstract = rest.endswith("ه") and not rest.endswith("يه")
    return abstract and len(rest) > _LEAST


_DEEDS = re.compile(
    "ت..ي.ه?|ت.ا.[^ي]|ا.[تدط].ا.|ان..ا.|است..ا.|است.ا.ه|م.ا..ه|ت[^اوي]{2}[^اوي]"
)
"""Shapes of the verbal nouns that need no hamza to be known."""


_SIMPLE_DEEDS = keys(
    """
    عودة بقاء لعب كشف دخول خروج سفر رد إجابة حديث ذهاب بيع صعود نزول بحث عمل قتال ظهور
    حضور خوض دفع ترك إدلاء إفصاح إعلان إعادة إقامة إدانة إصدار إلغاء إنهاء إرسال إجراء
    إقرار إجلاء إيواء إغلاق مغادرة مشاركة وقف رفع خفض فتح نشر منح حل شراء ضم رحيل جلوس
    نظر توقيع سير مضي قول
    """
)


def is_deed(key: str) -> bool:
    """Tell whether a folded word is a verbal noun: «التعليق», «استقبال», «العودة».

    >>> [word for word in ("التعليق", "العوده", "المطار", "تقديم") if is_deed(word)]
    ['التعليق', 'العوده', 'تقديم']
    """
    bare = key.removeprefix("ال")
    return bare in _SIMPLE_DEEDS or _DEEDS.fullmatch(bare) is not None


def is_accusative(word: Token) -> bool:
    """Tell «موعدا», «ثلاثين», «هدفين», «المواطنين», which are no subjects."""
    key = word.key
    if _TENS.match(key) or _PLURAL.fullmatch(key):
        return True
    if key.endswith("ين") and not is_name_word(key) and not is_place(key):
        known = head(key)
        many = known is not None and known.number == "many"
        dual = not is_definite(key) and head(key[:-2]) is None
        return many or (dual and _is_dual(key))
    if word.text.endswith(("اً", "ًا", "ةً")):
        return True
    if key.endswith("ا") and names_speaker(key[:-1]) and not is_definite(key):
        return True  # «مديرا»
    return _ACCUSATIVE.fullmatch(key) is not None and _has_bare(key)


@lru_cache(maxsize=16_384)
def _has_bare(key: str) -> bool:
    """Tell «موعدا», «حذرا» from «أوباما»: without its ending it is a known word."""
    if _is_known(key):
        return False
    bare = key[:-1]
    return (
        is_plainly_common(bare)
        or bare in lexicon.keys("counted")
        or head(bare) is not None
        or is_deed(bare)
        or bare.startswith("م")
    )


def _is_dual(key: str) -> bool:
    """Tell «هدفين», «مرحلتين» from «قوانين», «بنزين»."""
    one = key.removesuffix("ين")
    return one in lexicon.keys("counted") or one.removesuffix("ت") + "ه" in (
        lexicon.keys("counted")
    )


def is_joined(key: str) -> bool:
    """Tell «واستغلال», a noun with «و» before it, from «وزير».

    >>> is_joined("واستغلال"), is_joined("وزير")
    (True, False)
    """
    own = is_name_word(key) or is_place(key) or names_speaker(key)
    return key.startswith("و") and not own and key not in lexicon.keys("common_words")
