"""What a body is for, within its name: «للاستثمار», «لحقوق الإنسان», «والتعليم»."""

from summaries.lexicon import keys
from summaries.names.body_adjectives import adjectives_end
from summaries.names.body_nouns import heads
from summaries.names.gazetteer import bodies, places
from summaries.names.title_words import ends_body, is_role_noun
from summaries.names.vocabulary import (
    is_common_adjective,
    is_noun,
    is_reporting,
    is_verb,
    particles,
)
from summaries.names.words import Words
from summaries.normalise import fold

PURPOSEFUL = frozenset(
    map(
        fold,
        """
        هيئة لجنة منظمة مؤسسة جهاز اتحاد مجلس مركز صندوق شركة جمعية مفوضية وكالة
        إدارة مديرية مندوبية جامعة نقابة رابطة شبكة معهد مرصد منتدى مكتب ديوان
        كونفدرالية فيدرالية منظومة
        """.split(),
    )
)
"""Heads that «ل» follows within the name: «الهيئة العامة للاستثمار»."""


def purpose_end(words: Words, at: int) -> int:
    """Return the end of «للاستثمار», «لحقوق الإنسان» after a name, where it has one."""
    for stem in words.stems(at):
        if not stem.governed or stem.joins or words.key(at)[0] != "ل":
            continue
        bare = stem.key.removeprefix("ال")
        if bare in heads() and bare not in _CAUSES and not stem.restored:
            continue
        if stem.restored and not _is_people_noun(bare):
            if words.key(at + 1) in _GOVERNED and bare in _DOINGS:
                return at
            if places().at(words, at) or bodies().at(words, at):
                listed = bodies().at(words, at)
                return listed.end if listed else at
            return _purposes_end(words, at, bare)
        if stem.key in _TOWNS and words.key(at - 1) in _ROYAL:
            place = places().at(words, at + 1)
            return place.end if place is not None else at
        if _is_cause(stem.key):
            return _cause_end(words, at)
    return at


_GOVERNED = frozenset(("على", *map(fold, "إلى عن مع أن".split())))
"""What follows a doing, not a purpose: «للحصول على»."""
_TOWNS = frozenset(map(fold, "مدينة محافظة منطقة".split()))
_ROYAL = frozenset(map(fold, ("الملكية", "العليا")))
"""Of commissions that are for a town: «الهيئة الملكية لمدينة الرياض»."""
_DOINGS = frozenset(
    map(
        fold,
        """
        حد تحقق تخلص تأكد خروج نيل تمكن تحقيق نظر بحث مشاركة مساهمة تحكم دخول تدخل
        حصول حفاظ إشراف قضاء تعرف اعتماد ضغط رد تأكيد سيطرة تفوق تغلب اطلاع موافقة
        توافق اتفاق عمل وصول انضمام دعوة عودة توصل تطرق سعي كشف دفاع تعبير إعلان
        إفراج تعاون تعامل تواصل تضامن
        """.split(),
    )
)
"""What is done «على», «من» something: «للحد من»; but «للأرصاد من» is whole."""


_OF_MEMBERS = frozenset(map(fold, "نقابة اتحاد رابطة جمعية".split()))


def members_end(words: Words, at: int, head: str, before: str) -> int:
    """Return the end of «للصحفيين التونسيين» after «النقابة الوطنية».

    Args:
        words: The sentence.
        at: Where the members would stand.
        head: The folded noun that heads the body.
        before: The word before it; after «قالت», «للصحفيين» are who was told.
    """
    stem = next((stem for stem in words.stems(at) if stem.restored), None)
    if stem is None or head not in _OF_MEMBERS:
        return at
    if not _is_people_noun(stem.key.removeprefix("ال")):
        return at
    if _is_plural(words.key(at + 1)):
        return at + 2
    return at if is_reporting(before) else at + 1


def _purposes_end(words: Words, at: int, bare: str) -> int:
    """Return the end of «للاستثمار والتجارة», «للخبراء المحاسبين»."""
    end = adjectives_end(words, at + 1)
    people = is_role_noun(bare) or bare.endswith("اء")
    if end == at + 1 and people and _is_plural(words.key(end)):
        return end + 1
    return _further_end(words, joined_end(words, end))


def _is_plural(key: str) -> bool:
    return key.startswith("ال") and key.endswith(("ين", "ون")) and not is_verb(key)


def _further_end(words: Words, at: int) -> int:
    """Return the end of «لقناة السويس» after a purpose: whose it is."""
    place = places().at(words, at)
    governed = place is not None and place.stem.governed and words.key(at)[0] == "ل"
    return place.end if place is not None and governed else at


def _cause_end(words: Words, at: int) -> int:
    """Return the end of «لإغاثة وتشغيل اللاجئين», «لكهرباء مصر», or where it began."""
    whose = at + 1
    if _joins_cause(words, whose):
        whose += 1
    if not words.key(whose).startswith("ال"):
        place = places().at(words, whose)
        known = place is not None and not place.stem.letters
        return place.end if place is not None and known else at
    end = adjectives_end(words, whose + 1)
    people = _is_plural(words.key(whose)) and _is_plural(words.key(end))
    # «لإدارة الحالات الطارئة», «للاجئين الفلسطينيين»
    described = words.key(end).startswith("ال") and is_common_adjective(
        words.key(end)[2:]
    )
    return end + (described or people)


def _joins_cause(words: Words, at: int) -> bool:
    key = words.key(at)
    return key[:1] == "و" and (is_noun(key[1:]) or key[1:] in _CAUSES)


def _is_cause(key: str) -> bool:
    """Tell whether a noun without article says for what a body is: «لحقوق …»."""
    return key in _CAUSES or (key.endswith("ات") and is_noun(key))


_CAUSES = frozenset(
    map(
        fold,
        """
        شؤون حقوق حماية دعم رعاية تنمية تنظيم إدارة مكافحة كرة ألعاب رياضة سلامة صناعة
        تجارة بحوث أبحاث علوم فنون ضمان تقنية تكنولوجيا تأهيل تدريب إغاثة غوث تشغيل
        كهرباء مياه نفط غاز بترول موانئ مطارات إعمار تطوير تمويل تشجيع ترويج تنسيق
        """.split(),
    )
)


def _is_people_noun(bare: str) -> bool:
    plural = bare.endswith(("ين", "ون"))
    return (plural or is_role_noun(bare)) and bare not in keys("common_words")


def joined_end(words: Words, at: int) -> int:
    """Return the end of «والعلم والثقافة» after the first of several things."""
    most = 2
    for _ in range(most):
        if _joins_noun(words, at):
            at = adjectives_end(words, at + 1)
        elif _joins_field(words, at):
            at = adjectives_end(words, at + 2)
        else:
            break
    return at


def _joins_field(words: Words, at: int) -> bool:
    """Tell «وتقنية المعلومات» after «هيئة الاتصالات»: a further field of work."""
    key = words.key(at)
    further = key[:1] == "و" and key[1:] in _CAUSES
    return further and words.key(at + 1).startswith("ال")


def _joins_noun(words: Words, at: int) -> bool:
    key = words.key(at)
    if not key.startswith("وال") or is_verb(key):
        return False
    bare = key[3:]
    if key[1:] in particles():
        return False  # «والذي»
    return not (bare in heads() or is_role_noun(bare) or ends_body(key[1:]))
