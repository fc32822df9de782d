"""Place signs: whether a listed name means the place where it stands.

«صور» is a city and pictures, «السعودية» a country and an adjective, «جدة» a city and
a grandmother: prepositions, lists of places and the words beside it tell.
"""

from functools import cache

from summaries.lexicon import rows
from summaries.names.gazetteer import KnownPlace, Match, nationality, places
from summaries.names.title_words import is_role_noun
from summaries.names.vocabulary import (
    has_pronoun,
    is_common_adjective,
    is_name_word,
    is_noun,
    is_plainly_common,
    is_verb,
    particles,
)
from summaries.names.words import Words
from summaries.normalise import fold

_BEFORE_PLACES = frozenset(
    map(
        fold,
        """
        في من عن إلى نحو لدى داخل خارج باتجاه صوب عبر قرب وفي ومن وإلى غرب شرق شمال جنوب
        غربي شرقي شمالي جنوبي وسط عاصمة رئيس حكومة جيش سفير وزير أهالي سكان أهل أسواق
        شوارع مستشفيات مستشفى محافظ بريف ريف محيط بمحيط مدارس
        """.split(),
    )
)
"""Words after which a name that is also a common word is a place."""
_TANWIN = (
    "\N{ARABIC FATHATAN}",
    "\N{ARABIC FATHATAN}ا",
    "\N{ARABIC KASRATAN}",
    "\N{ARABIC DAMMATAN}",
)
_THIS = frozenset(
    map(fold, "هذا هذه ذلك تلك هذين هاتين ذاك بهذه بهذا لهذه لهذا".split())
)
_KIN = frozenset((fold("جدة"),))
_DAYS = frozenset(
    map(
        fold,
        """
        السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة اليوم أمس الماضي
        المقبل الثاني الأول
        """.split(),
    )
)
_VISITORS = frozenset(map(fold, ("الوفد", "المنتخب", "الفريق", "المغادرون")))
"""Who may visit «السعودية» beside those with roles; other nouns are described by it."""
_OPENING = frozenset('«"“')
_CLOSING = frozenset('»"”')
_HAMZAS = frozenset("أإآ")
_LONGEST = 3
_MOST_LISTED = 6


def listed_at(words: Words, at: int) -> Match[KnownPlace] | None:
    """Return the listed name at a word; in «الرياض وجدة» that is «جدة»."""
    match = places().at(words, at)
    if match is None or match.stem.letters or not words.key(at).startswith("و"):
        return match
    before = _ending_at(words, at)
    if before is None or before.entry.country == match.entry.country:
        return match
    joined = words.stems(at)[-1]
    for stem in words.stems(at):
        joined = stem if stem.joins and not stem.governed else joined
    other = places().at(words.reading(at, joined), at)
    if other is None or other.stem.letters or other.entry.certainty != "sure":
        return match
    return Match(other.end, joined, other.entry)


def is_other_word(words: Words, at: int, match: Match[KnownPlace]) -> bool:
    """Tell «سورياً», «السوق السعودية» and «جده», his grandfather, from places."""
    last = words.tokens[match.end - 1].text
    if last.endswith(_TANWIN) or words.key(at - 1) in _THIS:
        return True
    if match.end > at + 1:
        return False
    return (
        (match.entry.feminine and words.ends_in_ha(at))
        or _describes(words, at, match)
        or _is_in_brand(words, at, match.end)
        or _is_team(words, at, match)
        or _is_kin(words, at, match)
    )


def _describes(words: Words, at: int, match: Match[KnownPlace]) -> bool:
    """Tell adjectives from places: «السوق السعودية», «الهيئة الهاشمية»."""
    key, before = words.key(at), words.key(at - 1)
    nation = nationality(key) == match.entry.country is not None
    if match.stem.letters or not (key.startswith("ال") and key.endswith("يه")):
        return False
    if not (nation or before.endswith(("ه", "ات"))):
        return False
    place = _ending_at(words, at)
    if place is not None:
        return place.entry.country == match.entry.country
    bare = before.lstrip("وبف")
    return (
        bare.startswith(("ال", "لل"))
        and before not in particles()
        and bare not in _VISITORS | _DAYS
        and not is_role_noun(bare.removeprefix("ال"))
    )


_PLAYED = frozenset(map(fold, "فاز خسر تعادل تغلب تأهل تفوق انتصر يلتقي".split()))
_AGAINST = frozenset(("على", *map(fold, "على أمام مع".split())))
_SIDES_OF_GAME = 3


def _is_team(words: Words, at: int, match: Match[KnownPlace]) -> bool:
    """Tell a team in «خسر أربيل أمام دهوك» from its town, which is feminine."""
    if match.entry.kind not in ("city", "capital", "region") or match.stem.letters:
        return False
    before = words.key(at - 1)
    if before in _PLAYED:
        return True
    near = words.keys[max(0, at - 1 - _SIDES_OF_GAME) : max(0, at - 1)]
    return before in _AGAINST and any(key in _PLAYED for key in near)


def _is_in_brand(words: Words, at: int, end: int) -> bool:
    """Tell «أسمنت الباحة», a company, from what stands in guillemets for itself."""
    before = words.key(at - 1)
    return (
        words.key(at - 2) in _OPENING
        and words.key(end) in _CLOSING
        and words.is_word(at - 1)
        and not (before in particles() or is_verb(before) or before in _of_places())
    )


@cache
def _of_places() -> frozenset[str]:
    return frozenset(fold(noun) for noun, _ in rows("place_nouns"))


def _is_kin(words: Words, at: int, match: Match[KnownPlace]) -> bool:
    """Tell «جدة الطفل», a grandmother, from the city: after no preposition."""
    after = words.key(match.end)
    return (
        match.stem.key in _KIN
        and not match.stem.governed
        and words.key(at - 1) not in _BEFORE_PLACES
        and after.startswith("ال")
        and not after.endswith("ه")
        and after not in _DAYS
        and nationality(after) is None
    )


def reads(words: Words, at: int, match: Match[KnownPlace]) -> bool:
    """Tell whether the clitics that were cut are clitics here: not in «كمالي»."""
    whole = words.key(at)
    if not match.stem.letters:
        return True
    if whole[0] == "ك" and is_name_word(words.key(at - 1)):
        return False
    if words.span(at, at + 1, match.stem).of(words.text)[0] in _HAMZAS:
        return True  # «بأبها»; «بابها» is her door
    if whole.startswith("لل") and not match.stem.restored:
        return False  # «للحج» is of the pilgrimage, not of Lahij
    shortest = 3 + (whole[0] == "ك" and not match.stem.key.startswith("ال"))
    return match.end > at + 1 or not (
        is_name_word(whole)
        or (_is_common_whole(whole) and not match.stem.key.startswith("ال"))
        or len(match.stem.key) < shortest
    )


def _is_common_whole(whole: str) -> bool:
    """Tell whether a word is common as it stands: «بابها» is no «ابها»."""
    return is_plainly_common(whole) or (has_pronoun(whole) and is_noun(whole))


def is_place_here(words: Words, at: int, match: Match[KnownPlace]) -> bool:
    """Tell whether a name that may be a common word is a place where it stands."""
    certainty = match.entry.certainty
    if certainty in ("sure", "double"):
        return True
    after = words.key(match.end)
    if after.startswith("ال") and is_common_adjective(after[2:]):
        return False  # «في الطبقة العليا»
    if certainty == "likely":
        return (
            words.key(at - 1) in _BEFORE_PLACES
            or (match.stem.governed and match.stem.key.startswith("ال"))
            or _is_listed_beside(words, at, match.end)
        )
    return _is_listed_beside(words, at, match.end)


def may_be_here(words: Words, at: int, match: Match[KnownPlace]) -> bool:
    """Tell whether a doubtful name is a place if the text is about its country.

    «قرب الزبير» is one in news of Iraq; «في العين» is not even in news of the Emirates.
    """
    preposed = match.stem.governed or words.key(at - 1) in _BEFORE_PLACES
    return preposed and not is_plainly_common(match.stem.key)


def _is_listed_beside(words: Words, at: int, end: int) -> bool:
    """Tell whether a name stands in a list of places: «دمشق والباب وحمص»."""
    comma_before, comma_after = words.key(at - 1) == "،", words.key(end) == "،"
    if comma_before and comma_after:
        return _ending_at(words, at - 1) is not None and _is_sure(words, end + 1)
    if words.key(at).startswith("و") and _ending_at(words, at) is not None:
        return True
    return _is_sure_further(words, end)


def _is_sure_further(words: Words, at: int) -> bool:
    """Tell whether names joined by «و» lead to a sure one: «واسط وبابل وكربلاء»."""
    for _ in range(_MOST_LISTED):
        match = places().at(words, at) if words.key(at).startswith("و") else None
        if match is None or not match.stem.joins:
            return False
        if match.entry.certainty == "sure":
            return True
        at = match.end
    return False


def _ending_at(words: Words, end: int) -> Match[KnownPlace] | None:
    """Return the name of a place that ends at a word."""
    for at in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        match = places().at(words, at) if words.is_word(at) else None
        if match is not None and match.end == end and match.entry.certainty != "rare":
            return match
    return None


def _is_sure(words: Words, at: int) -> bool:
    match = places().at(words, at) if words.is_word(at) else None
    return match is not None and match.entry.certainty == "sure"
