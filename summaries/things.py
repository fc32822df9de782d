"""Things: nouns of what does nothing of its own accord, apart from people and bodies.

«غادر المطار» has no subject, «غادر الوفد» has one.
"""

from functools import lru_cache

from summaries import lexicon
from summaries.names.vocabulary import is_name_word
from summaries.nominals import is_deed
from summaries.saying import keys
from summaries.speech.nouns import head, is_place
from summaries.tokens import Token


def is_counted_thing(word: Token) -> bool:
    """Tell «كتابا» from «لاعبا», «عضوا»."""
    if word.key.endswith("ين"):
        return False  # «ثلاثة أرباع المستطلعين»
    key = word.key.removesuffix("ا") if word.key.endswith("ا") else word.key
    known = head(key)
    if known is None or known.kind not in {"person", "body"}:
        return True
    return key != word.key and known.number == "many"  # «كتابا» is of no writers


def is_thing(noun: Token) -> bool:
    """Tell whether a noun is of something that does nothing of its own accord.

    >>> from summaries.tokens import tokens
    >>> [word.text for word in tokens("المطار الوزير تونس القرار") if
    ...  is_thing(word)]
    ['المطار', 'القرار']
    """
    key = noun.key
    known = head(key)
    if known is not None and known.kind != "event":
        return False
    if is_name_word(key) or is_place(key):
        return False
    bare = key.removeprefix("ال")
    return (
        bare in lexicon.keys("common_words")
        or is_deed(key)
        or (known is not None and known.kind == "event")
        or bare.endswith("ات")
    ) and not _is_of_people(bare)


@lru_cache(maxsize=4_096)
def _is_of_people(bare: str) -> bool:
    """Tell «سكان», «أهالي», «الأطفال», which no list of speakers has."""
    return bare in _PEOPLE or bare.endswith("ون")


_PEOPLE = keys(
    """
    سكان أهالي أهل ناس رجال نساء أطفال شباب أشخاص شعب شعوب جمهور جماهير أسرة عائلة
    جنود عناصر مقاتلون لاعبون عمال طلاب طلبة تجار نواب خصوم حلفاء شركاء أصدقاء مسلحون
    معارضة موالاة دول حكومات وفود هيئات منظمات شركات بنوك أحزاب صحف نقابات جمعيات
    مؤسسات جامعات إعلام صحافة شرطة جيش قوات سلطات فريق منتخب أندية عصابة عصابات
    قيادات قبائل عشيرة لجان بلد بلاد عضو أعضاء زوار سياح ركاب قضاة دعاة مدرب منتج
    جلالة سعادة فخامة سيادة سماحة فضيلة حضرة نيافة قداسة غبطة سمو معالي
    مخرج مؤلف سيدات بحار مسافرين عازف مفاوضين مزارعون
    """
)
"""Common words, of those who act."""
