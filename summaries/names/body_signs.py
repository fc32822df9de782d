"""Body signs: whether a listed name means the body where it stands.

«الهلال» is a club or the moon, «الفاو» an organisation or a port: guillemets, the noun
before it and the talk around it tell.
"""

from summaries.names.body_nouns import Head
from summaries.names.clitics import Stem
from summaries.names.gazetteer import (
    KnownBody,
    Match,
    bodies,
    is_of_a_people,
    places,
)
from summaries.names.vocabulary import (
    is_common,
    is_noun,
    is_plainly_common,
    is_reporting,
)
from summaries.names.words import Words
from summaries.normalise import fold

_OPENING = frozenset('«"“')
_CLOSING = frozenset('»"”')
_WHERE = frozenset(
    map(
        fold,
        "في وفي إلى قرب قبالة مدينة ميناء قضاء بلدة عبر ضفتي شاطئ سواحل ساحل".split(),
    )
)


_OF_BODIES = frozenset(
    map(
        fold,
        """
        مراسل مراسلة موفد فضائية مذيع مذيعة زعيم عناصر مقاتلي مسلحي قياديي قيادي أعضاء
        """.split(),
    )
)
"""Whose «الجزيرة» or «القاعدة» is: that of bodies."""


def _is_part(words: Words, at: int) -> bool:
    """Tell «المحيط الأطلسي» and «وأم» from «الأطلسي» and «وام»."""
    place = places().at(words, at - 1)
    if place is not None and place.end > at:
        return True
    text = words.tokens[at].text
    return words.key(at)[0] == "و" and text[1:2] in _HAMZAS and words.key(at)[1] == "ا"


_HAMZAS = frozenset("أإآ")


def is_meant(words: Words, at: int, match: Match[KnownBody]) -> bool:
    """Tell whether a listed name is the body here: «الهلال» may be the moon."""
    alone = match.end == at + 1
    if alone and _is_part(words, at):
        return False
    if alone and match.stem.letters and not _is_cut(words, at, match.stem):
        return False
    if alone and words.key(at - 1) in _WHERE and match.stem.key in places():
        return False  # «في الفاو» is the port
    if match.entry.certainty == "sure":
        return True
    if match.entry.certainty == "club" and _is_of_sport(words, at, match.stem.key):
        return True
    before = words.key(at - 1)
    quoted = before in _OPENING and words.key(match.end) in _CLOSING
    return (
        quoted
        or before in _OF_BODIES
        or (
            match.entry.certainty == "likely"
            and not words.key(match.end).startswith("ال")
        )
    )


_SPORT = frozenset(
    map(
        fold,
        """
        فريق الفريق نادي النادي مباراة المباراة مباريات دوري الدوري كأس نقطة نقاط هدف
        هدفين أهداف لاعب اللاعب لاعبي مهاجم مدرب المدرب المهاجم المدافع الترتيب ملعب
        ضيفه مضيفه البطولة النهائي استاد الشوط هدفا يلتقي تعادل فاز خسر فوز الجولة
        صدارة جماهير مرمى كلاسيكو ديربي مدافع لاعبا مهاجما مدافعا حارس
        رصيده ضيفا مضيفا الذهاب الإياب الهداف
        """.split(),
    )
)
_ALSO_ELSEWHERE = frozenset(
    map(fold, "نقطة نقاط هدف هدفين أهداف فريق الفريق المدرب مدرب الجولة صدارة".split())
)
"""Words of sport that are as common elsewhere."""
_NEAR = 14
"""Words on either side that say whether a sentence is about sport."""


def _is_of_sport(words: Words, at: int, name: str) -> bool:
    """Tell whether the words near a club's name are of sport.

    Where the name is a common word, as «التعاون», «نقاط» and «أهداف» do not say it.
    """
    near = words.keys[max(0, at - _NEAR) : at + _NEAR]
    found = {key.removeprefix("و") for key in near} & _SPORT
    return bool(found - _ALSO_ELSEWHERE if is_common(name) else found)


def _is_cut(words: Words, at: int, stem: Stem) -> bool:
    """Tell whether the clitics taken off are clitics: not in «كابل»."""
    shortest = 5
    if stem.governed and len(stem.key) < shortest and not stem.key.startswith("ال"):
        return False
    place = places().at(words, at)
    whole_is_place = place is not None and not place.stem.letters
    return not (whole_is_place or is_plainly_common(words.key(at)))


_CHANNEL = fold("قناة")
_AUTHORITY = fold("هيئة")
_COUNCIL = fold("مجلس")
_ADMINISTRATION = fold("إدارة")
_LINES = fold("خطوط")
_OF_MEDIA = frozenset(
    map(
        fold,
        """
        بث بثت تبث عرض عرضت برنامج برامج تلفزيون تلفزيونية فضائية الفضائية الإخبارية
        مقابلة حوار تصريح تصريحات شاشة مراسل مراسلة مذيع مذيعة مقدم لقاء إذاعة صحيفة
        مشاهدة المشاهدين تقرير التلفزيونية حديث
        """.split(),
    )
)


def is_body_here(words: Words, at: int, head: Head) -> bool:
    """Tell a body's noun from «قناة الشرج», «على هيئة الضوء», «خطوط الإمداد»."""
    after = words.key(at + 1)
    if head.key == _COUNCIL:
        return after != _ADMINISTRATION  # that of a body, which is named next
    if head.key == _AUTHORITY:
        return words.key(at - 1) not in ("على", "علي")
    if head.key in _FIELDS:
        known = after.removeprefix("ال") in _FIELDS[head.key]
        return known or _is_whose(words, at + 1)
    if head.key == _LINES and (after.startswith("ال") or is_noun(after)):
        return words.key(at + 2) == _AIR or _is_whose(words, at + 1)
    if head.key == _CHANNEL and after.startswith("ال"):
        return _is_whose(words, at + 1) or _is_of_media(words, at)
    return True


def _is_of_media(words: Words, at: int) -> bool:
    """Tell whether a channel is one that broadcasts, by the words near it."""
    near = words.keys[max(0, at - _NEAR) : at + _NEAR]
    beside = words.keys[max(0, at - _BESIDE) : at + _BESIDE + 1]
    return not _OF_MEDIA.isdisjoint(near) or any(map(is_reporting, beside))


_BESIDE = 2
"""Words on either side among which one that reports says that a channel speaks."""


def _is_whose(words: Words, at: int) -> bool:
    """Tell whether a listed body or place stands there, or a nation after a noun."""
    return (
        bodies().at(words, at) is not None
        or places().at(words, at) is not None
        or is_of_a_people(words.key(at + 1))
    )


_AIR = fold("الجوية")
_FIELDS = {
    fold(head): frozenset(fold(field) for field in fields.split())
    for head, fields in (
        (
            "جهاز",
            """
            أمن استخبارات مخابرات رقابة محاسبات مكافحة تعبئة شرطة تنمية تنظيم شؤون حماية
            تنسيق إحصاء تمثيل خدمة اتصالات إدارة إشراف مباحث حرس
            """,
        ),
        (
            "دائرة",
            """
            أراضي إحصاءات صحة جمارك هجرة مالية ثقافة سياحة أرصاد جوازات قضاء تنمية طاقة
            شؤون مخابرات موارد تعليم بلديات ضريبة جنسية إفتاء مياه آثار مكتبات أوقاف نقل
            زراعة اقتصاد تخطيط بيئة
            """,
        ),
        ("غرفة", "تجارة صناعة سياحة زراعة ملاحة صيد مقاولين"),
        (
            "مصلحة",
            """
            ضرائب جمارك سجون إحصاء إحصاءات أحوال دمغة شهر طب أرصاد مياه جوازات هجرة سكك
            أراضي موانئ زكاة
            """,
        ),
    )
}
"""Heads that mean other things as well, and what they are of where they are bodies."""
