"""Words of titles that the grammar of bodies asks for, too."""

from functools import cache

from summaries.lexicon import rows
from summaries.names.vocabulary import is_given
from summaries.normalise import fold


@cache
def role_nouns() -> frozenset[str]:
    """Return the nouns of roles, masculine and feminine, without article."""
    single = [row for row in rows("roles") if " " not in row[0]]
    feminine = {fold(noun + ending) for noun, _, ending in single if ending != "-"}
    return frozenset({fold(row[0]) for row in single} | feminine)


def is_role_noun(bare: str) -> bool:
    """Tell whether a word without article says what somebody is: «وزيرة»."""
    return bare in role_nouns()


@cache
def honorific_words() -> frozenset[str]:
    """Return the single words that are forms of address."""
    return frozenset(fold(row[0]) for row in rows("honorifics") if " " not in row[0])


_TIMES = frozenset(
    map(
        fold,
        """
        السابق السابقة الحالي الحالية الجديد الجديدة الماضي الماضية المقبل المقبلة
        القادم القادمة الأخير الأخيرة اليوم السبت الأحد الاثنين الإثنين الثلاثاء
        الأربعاء الخميس الجمعة الآن الراهن الراهنة المذكور المذكورة الجاري الجارية
        التالي التالية التابع التابعة الخاص الخاصة القائم القائمة المتطرف المتطرفة
        الإرهابي الإرهابية
        """.split(),
    )
)


def ends_body(key: str) -> bool:
    """Tell whether a word with the article is no part of a body's name.

    >>> ends_body(fold("الشيخ")), ends_body(fold("الوزير")), ends_body(fold("الصحة"))
    (True, True, False)
    """
    return (
        key in _TIMES
        or key in honorific_words()
        or key.removeprefix("ال") in role_nouns()
        or is_given(key)
    )


_CALLED = frozenset(
    map(fold, "يدعى تدعى ويدعى وتدعى اسمه اسمها واسمه واسمها المدعو المدعوة".split())
)


def calls_by_name(key: str) -> bool:
    """Tell whether a word says that a name follows: «تدعى», «المدعو»."""
    return key in _CALLED
