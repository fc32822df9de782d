"""Fronted: the time with which a sentence opens, before its verb.

Lives of people are told so: «وفي عام 1990 انتقل إلى تونس». Who did it, the verb leaves
unsaid as it would at the very start.
"""

from collections.abc import Sequence

from summaries.calendars import month_heads
from summaries.saying import joined, keys
from summaries.tokens import Token

_LEADING = joined(keys("في بعد قبل خلال منذ"))
_YEAR = joined(keys("عام سنة"))
"""«وعام 1990 انتقل»: a time without a preposition before it."""
_TIMES = keys(
    """
    عام عامين العام سنة سنتين السنة أعوام سنوات شهر الشهر شهرين أشهر أسبوع أسبوعين
    أسابيع يوم يومين أيام مطلع بداية أوائل أواخر نهاية منتصف صيف شتاء ربيع خريف الصيف
    الشتاء الربيع الخريف سن
    """
)
_FURTHER = keys(
    """
    التالي التالية الماضي الماضية نفسه نفسها ذاته ذاتها السابق السابقة اللاحق اللاحقة
    من م للميلاد هجرية ميلادية واحد واحدة قليلة
    """
)
_LONGEST = 6
"""Words of such a time."""


def after_time(words: Sequence[Token]) -> Sequence[Token]:
    """Return what follows the time with which a sentence opens; all where none does.

    >>> from summaries.tokens import tokens
    >>> texts = "وفي مطلع عام 1990 انتقل", "في البيت انتقل"
    >>> [after_time(list(tokens(text)))[0].text for text in texts]
    ['انتقل', 'في']
    """
    if not words:
        return words
    led = words[0].key in _LEADING
    if not led and words[0].key not in _YEAR:
        return words
    end = 1
    while end < min(len(words), _LONGEST) and _is_of_time(words[end]):
        end += 1
    return words[end:] if end > 1 else words


def _is_of_time(word: Token) -> bool:
    return (
        word.kind == "number"
        or word.key in _TIMES
        or word.key in _FURTHER
        or word.key in month_heads()
    )
