"""What else a person's name may be: that of a street, a place, or no name at all."""

from summaries.names.clitics import Stem
from summaries.names.gazetteer import bodies, places
from summaries.names.title_words import honorific_words
from summaries.names.vocabulary import is_common, is_name_word, is_verb
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
        ثانوية إعدادية ابتدائية متوسطة متحف مسرح مدرج مركب نهج زنقة محور كوبري نفق محطة
        صالة رواق مستوصف حارة دوار زاوية
        """.split(),
    )
)


def is_inside_name_of_thing(words: Words, first: int) -> bool:
    """Tell whether a name is that of a street, a prize or a school, or a part of it."""
    at = first - 1
    while at > first - _MOST_BEFORE and _is_of_name(words.key(at)):
        at -= 1
    nouns = (*words.stems(at), *_before_unknown(words, at))
    return any(stem.key in _THINGS for stem in nouns)


def _before_unknown(words: Words, at: int) -> tuple[Stem, ...]:
    """Return the readings of the word before one that may be part of a name, too.

    «قاعة جبرا إبراهيم جبرا», «مطار بيروت رفيق الحريري».
    """
    place = places().at(words, at)
    listed = place is not None and not place.stem.letters
    unknown = may_be_unknown(words, at) and not is_verb(words.key(at))
    return words.stems(at - 1) if listed or unknown else ()


def fills_marks(words: Words, first: int, end: int) -> bool:
    """Tell whether words stand in marks alone, as titles and teams: «ابن بطوطة»."""
    return words.key(first - 1) in _OPENING and words.key(end) in _CLOSING


_OPENING = frozenset('«"“')
_CLOSING = frozenset('»"”')


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
