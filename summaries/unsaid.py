"""Unsaid speakers: verbs of saying that go on with what is said, not with who says it.

«وأضاف أن …», «وقال للصحفيين …», «سنعود غدا»: the speaker was named before.
"""

from collections.abc import Sequence
from itertools import dropwhile

from summaries import lexicon
from summaries.doers import has_somebody_after
from summaries.names.vocabulary import is_name_word, surnames
from summaries.saying import (
    COMPLEMENTS,
    OPENING,
    PREPOSITIONS,
    SECOND_VERBS,
    bare,
    joined,
    joined_verbs,
    keys,
    participles,
    verb_at,
)
from summaries.tokens import Token

QUOTING = frozenset('«»"“”')
PAUSES = frozenset("()،-–")
_MEDIA = keys(
    """
    قناة صحيفة جريدة مجلة وكالة موقع إذاعة تلفزيون شبكة برنامج منصة وسائل مراسل
    رويترز فرانس بي سي
    """
)
"""Those that people speak to: «وقال لوكالة رويترز إن …»."""
_IMPERSONAL = joined(keys("يذكر يقال يتوقع يعتقد يرجح يشترط"))
"""«ويذكر أن …»: said by nobody, so nobody is missing."""
_TOLD, _OF = "نقل", "عن"
_OWN_FIRST = keys(
    """
    بيان بيانات برنامج بعثة بلدية بلديات بورصة برلمان برلماني برلمانيون بنوك بطل بطلة
    بحارة بحث بعضهم بريطانيا بكين بغداد بيروت برلين بروكسل بولندا بلجيكا بلغاريا بلاغ
    بلدان بنغلاديش بوتسوانا بوليفيا بيلاروسيا بدو
    """
)
"""Words that speak and whose «ب» is their own."""
_QUOTED_WORDS = 3
"""Words in marks from which they are speech, and no name."""


def ends_in_plural_verb(key: str) -> bool:
    """Tell whether this is «قالوا», «ووصلوا»: such a verb stands before no subject."""
    least = 5
    return len(key) >= least and key.endswith("وا") and not key.startswith("ال")


def leaves_speaker_unsaid(verb: Token, rest: Sequence[Token]) -> bool:
    """Tell whether a verb of saying goes on with what is said, not with who says it.

    >>> from summaries.tokens import tokens
    >>> for text in ("وقال إن", "وقال الوزير إن", "وقال في عمان وزير النقل إن"):
    ...     verb, *rest = tokens(text)
    ...     print(leaves_speaker_unsaid(verb, rest))
    True
    False
    False
    """
    if ends_in_plural_verb(verb.key):
        return True
    rest = [*dropwhile(lambda word: word.key in SECOND_VERBS, rest)]
    if verb.key in _IMPERSONAL or not rest:
        return False
    following = rest[0]
    key = following.key
    if following.text in QUOTING:
        return not _is_quoted_name(rest)
    if key == _OF and bare(verb.key) == _TOLD:
        return False  # «ونقل عن السفيرة قولها»
    if key in PREPOSITIONS and key not in COMPLEMENTS:
        return not has_somebody_after(rest)
    return (
        following.text == ":"
        or _is_addressed(following)
        or key in COMPLEMENTS
        or key.startswith("بال")
        or (_has_by(key) and not _is_name_like(rest))
        or key in participles()
        or key in lexicon.keys("stance_nouns")
        or _is_object(rest)
    )


def _has_by(key: str) -> bool:
    """Tell «بوقف», «بتحسين» from «بيان», «باسم», «بلحاج»."""
    return (
        key.startswith("ب")
        and not key.startswith("با")
        and len(key) > len("بكر")
        and key not in _OWN_FIRST
        and key not in lexicon.keys("given_names")
        and key not in surnames()
    )


def _is_addressed(word: Token) -> bool:
    """Tell whether this is «للصحفيين», «لـ» in «لـ«الأهرام»»: to whom it was said."""
    return (
        word.key == "ل"
        or word.key.startswith("لل")
        or (word.key.startswith("ل") and word.key[1:] in _MEDIA)
    )


def _is_object(words: Sequence[Token]) -> bool:
    """Tell «المواطنين إلى», whose ending says that somebody else calls on them."""
    noun, *after = words[:2]
    least = len("الطرفين")
    return (
        noun.key.startswith("ال")
        and noun.key.endswith("ين")
        and len(noun.key) >= least
        and not is_name_word(noun.key)
        and any(
            word.key in PREPOSITIONS
            or (word.key.startswith("ال") and word.key.endswith("ين"))
            for word in after
        )
    )


def _is_quoted_name(rest: Sequence[Token]) -> bool:
    """Tell «حزب الأمة» أن from «سنعود غدا»: a clause follows a name in marks."""
    closed = False
    for word in rest[1:OPENING]:
        if closed:
            return word.key in COMPLEMENTS or word.key in PREPOSITIONS
        closed = word.text in QUOTING
    return False


def _is_name_like(rest: Sequence[Token]) -> bool:
    """Tell «بكر حسن أن» from «بوقف القتال»: another word and a clause follow a name."""
    return any(word.key in COMPLEMENTS for word in rest[1:4])


def says_of(word: Token) -> bool:
    """Tell whether this is «وصفها», «أبلغهم»: who does so was named before as well."""
    # folded, «طلبة» would end as «طلبه» does
    pronouns = ("هما", "ها", "هم", *(("ه",) if word.text.endswith("ه") else ()))
    if not word.key.endswith(pronouns):
        return False
    return any(
        word.key.endswith(pronoun) and word.key.removesuffix(pronoun) in joined_verbs()
        for pronoun in pronouns
    )


def leaves_speaker_behind(words: Sequence[Token]) -> bool:
    """Tell «سنعود غدا معا» in marks, with nothing after it or «يضيف»."""
    if not words or words[0].text not in QUOTING:
        return False
    closing = {"«": "»", "“": "”"}.get(words[0].text, words[0].text)
    end = next(
        (at for at in range(1, len(words)) if words[at].text == closing), len(words)
    )
    quoted = sum(word.is_word for word in words[:end])
    rest = [word for word in words[end + 1 :] if word.text not in {*PAUSES, ".", "!"}]
    if end == len(words) or quoted < _QUOTED_WORDS:
        return False
    at = verb_at(rest[:OPENING])
    if at is None:
        return not rest
    return at + 1 == len(rest) or leaves_speaker_unsaid(
        rest[at], rest[at + 1 : OPENING]
    )
