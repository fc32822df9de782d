"""What else a person's name may be: that of a street, a place, or no name at all."""

from summaries.names.gazetteer import bodies, places
from summaries.names.title_words import honorific_words
from summaries.names.vocabulary import is_common, is_name_word
from summaries.names.words import Words
from summaries.normalise import fold

_MOST_BEFORE = 4
_THINGS = frozenset(
    map(
        fold,
        """
        شهر شارع ميدان ساحة طريق جسر حي مخيم مدينة ضاحية مطار ميناء سد جامعة مستشفى
        مدرسة ضريح معهد كلية مؤسسة مسجد جامع جائزة كأس ملعب استاد قاعة مركز حديقة قصر
        باخرة سفينة فرقاطة عبارة يخت بارجة غواصة ناقلة إعصار عاصفة بركان متحور متلازمة
        الباخرة السفينة الفرقاطة العبارة البارجة الغواصة الناقلة الإعصار العاصفة
        """.split(),
    )
)


def is_inside_name_of_thing(words: Words, first: int) -> bool:
    """Tell whether a name is that of a street, a prize or a school, or a part of it."""
    at = first - 1
    while at > first - _MOST_BEFORE and _is_of_name(words.key(at)):
        at -= 1
    return any(stem.key in _THINGS for stem in words.stems(at))


def _is_of_name(key: str) -> bool:
    return is_name_word(key) or key in honorific_words()


def is_place(words: Words, at: int) -> bool:
    """Tell whether a word is rather the name of a place: «جنين», «أم درمان»."""
    match = places().at(words, at)
    return (
        match is not None
        # «بأم درمان» is sure in two words, though «بام» is a name, too
        and (not match.stem.letters or match.end > at + 1)
        and match.entry.certainty in ("sure", "double")
    )


def may_be_unknown(words: Words, at: int) -> bool:
    """Tell whether a word is in no list, as most foreign names are."""
    key = words.key(at)
    return (
        words.is_word(at)
        and not key.startswith(("ال", "و"))
        and not is_common(key)
        and bodies().at(words, at) is None
        and places().at(words, at) is None
    )
