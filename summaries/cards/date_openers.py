"""Words with which a date may begin: most words of a text begin none, and cost nothing.

Whatever a rule of dates looks for first must be known here; a test compares what is
found with and without this shortcut.
"""

from functools import cache, lru_cache

from summaries.calendars import month_heads, weekday_named
from summaries.cards.feasts import feast_heads
from summaries.cards.periods import PERIOD_HEADS
from summaries.cards.reading import without_clitics, word_set
from summaries.numerals.words import number_word

_WORDS = word_set(
    """
    من بين مابين منذ قبل القبل بعد أول الأول آخر هذا هذه يوم اليوم شهر الشهر شهري فاتح
    الفاتح غرة عام العام عاما سنة السنة موسم الموسم عامي العامين أعوام الأعوام سنوات
    السنوات سنتي السنتين الفترة موسمي الساعة منتصف أمس الأمس البارحة امبارح غدا غد الغد
    بكرة بكرا صباح مساء ظهر فجر عصر ليل ليلة نهار الليلة أسبوع الأسبوع الأسبوعين
    الأسابيع الأيام اليومين الأشهر الشهور الشهرين العقود العقدين مطلع بداية نهاية أوائل
    أواخر مستهل ختام
    """
)


@cache
def _openers() -> frozenset[str]:
    return _WORDS | month_heads() | feast_heads() | PERIOD_HEADS


@lru_cache(maxsize=65_536)
def may_open_date(key: str) -> bool:
    """Tell whether a date may begin with a folded word, particles on it or not.

    >>> may_open_date("وبعد"), may_open_date("للشهر"), may_open_date("حكومه")
    (True, True, False)
    """
    joined = key[1:] if key[:1] in ("و", "ف") else key
    definite = "ا" + joined[1:] if joined.startswith("لل") else joined
    stems = {key, joined, definite, without_clitics(key), key[1:]}
    return (
        not _openers().isdisjoint(stems)
        or any(weekday_named(stem) or weekday_named("ال" + stem) for stem in stems)
        or number_word(key) is not None
    )
