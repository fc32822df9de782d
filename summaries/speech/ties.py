"""Ties: the prepositions that belong to the adjective or title before them.

«المسؤولة عن الترويج», «المكلف بالمياه», «أستاذ في الجامعة»: such a preposition goes on
with the phrase, where another would end it.
"""

from functools import cache

from summaries.normalise import fold
from summaries.speech.nouns import bare

_GOVERNED = {
    "ب": """
        خاص مكلف معني مختص ناطق متحدث ملحق مهتم معتمد منتدب مقيم خبير أستاذ باحث محلل
        طبيب موظف مدرس مسؤول عضو قيادي نائب إعلامي مستشار ضابط
    """,
    "عن": "مسؤول صادر نائب ممثل محامي منبثق مدافع ناتج نقلا",
    "على": "مشرف مطلع قائم",
    "في": """
        مختص متخصص مقيم عامل خبير أستاذ باحث محلل عضو قيادي مسؤول موظف مدرس طبيب نائب
        ضابط مدير مستشار مفوض دبلوماسي ناشط لاعب
    """,
    "من": "مقرب قريب مدعوم",
    "ل": "تابع مقرب منتدب ممثل",
}


@cache
def _ties() -> frozenset[tuple[str, str]]:
    return frozenset(
        (fold(word + ending), fold(preposition))
        for preposition, words in _GOVERNED.items()
        for word in words.split()
        for ending in ("", "ة", "ون", "ين", "ات")
    )


def is_tied(before: str, key: str) -> bool:
    """Tell whether a preposition, alone or as a letter, belongs to the word before it.

    >>> is_tied("المسؤوله", "عن"), is_tied("الخاص", "بالترويج"), is_tied("قال", "عن")
    (True, True, False)
    """
    word = bare(before)
    if (word, key) in _ties():
        return True
    letter = key[:1]
    attached = key.startswith(("بال", "لل", "باسم"))
    return attached and (word, letter) in _ties()
