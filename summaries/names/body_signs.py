"""Body signs: whether a listed name means the body where it stands.

«الهلال» is a club or the moon, «الفاو» an organisation or a port: guillemets, the noun
before it and the talk around it tell.
"""

from summaries.names.clitics import Stem
from summaries.names.gazetteer import KnownBody, Match, places
from summaries.names.vocabulary import is_common, is_plainly_common
from summaries.names.words import Words
from summaries.normalise import fold

_OPENING = frozenset('«"“')
_CLOSING = frozenset('»"”')
_WHERE = frozenset(map(fold, "في وفي إلى قرب قبالة مدينة ميناء قضاء بلدة".split()))


def is_meant(words: Words, at: int, match: Match[KnownBody]) -> bool:
    """Tell whether a listed name is the body here: «الهلال» may be the moon."""
    alone = match.end == at + 1
    if alone and match.stem.letters and not _is_cut(words, at, match.stem):
        return False
    if words.key(at - 1) in _WHERE and match.stem.key in places():
        return False  # «في الفاو» is the port
    if match.entry.certainty == "sure":
        return True
    if match.entry.certainty == "club" and _is_of_sport(words, at, match.stem.key):
        return True
    quoted = words.key(at - 1) in _OPENING and words.key(match.end) in _CLOSING
    return quoted or (
        match.entry.certainty == "likely" and not words.key(match.end).startswith("ال")
    )


_SPORT = frozenset(
    map(
        fold,
        """
        فريق الفريق نادي النادي مباراة المباراة مباريات دوري الدوري كأس نقطة نقاط هدف
        هدفين أهداف لاعب اللاعب لاعبي مهاجم مدرب المدرب المهاجم المدافع الترتيب ملعب
        ضيفه مضيفه البطولة النهائي استاد الشوط هدفا يلتقي تعادل فاز خسر فوز الجولة
        صدارة جماهير مرمى رصيده ضيفا مضيفا الذهاب الإياب الهداف
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
