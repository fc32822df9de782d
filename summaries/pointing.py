"""Pointing: openings that point at the sentence before, or only allude to it.

«وهذا …», «لذلك …», «ومنهم …», «أما الثاني فقد …» mean nothing without it; «لكن
الحكومة …», «وفي هذا السياق …» only link.
"""

from collections.abc import Sequence
from typing import Literal

from summaries.pronouns import TO_SOMEBODY, has_pronoun
from summaries.saying import (
    COMPLEMENTS,
    LEADING,
    PREPOSITIONS,
    bare,
    joined,
    keys,
)
from summaries.tokens import Token

Link = Literal["bond", "allusion"]
"""bond: it means nothing without the sentence before; allusion: it is clear without."""
_DEMONSTRATIVES = keys("هذا هذه ذلك تلك ذاك هؤلاء أولئك هذان هاتان هذين هاتين")
_POINTING = joined(
    _DEMONSTRATIVES
    | TO_SOMEBODY
    | keys(
        """
        هو هي هم هن هما لكنه لكنها لكنهم لكنهما إنه إنها إنهم أنه أنها لهذا لذلك لذا
        بذلك بهذا بهذه كذلك بعدها بعده قبلها قبله عندها حينها آنذاك
        حيث إذ مما الأمر الذي التي الذين اللذين اللتين لأن لأنه لأنها لأنهم بل بالتالي
        ثم ثانيا ثالثا رابعا خامسا سادسا سابعا
        """
    )
)
"""Openings that point back, or that go on with what the last sentence began."""
_CONTRASTS = joined(keys("لكن لكني لكنني لكننا بيد إلا غير إنما مع رغم أما بينما فيما"))
_EXCEPTING = joined(keys("غير إلا بيد"))
_HOLDING = keys("أنه أنها أنهم أنهما")
"""«غير أنه لم يحدد موعدا»: «أن» with a pronoun for its subject."""
_OTHERS = keys(
    "الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الأخير الأخيرة الآخر "
    "الأخرى الآخرون الباقون البقية"
)
"""«أما الثاني فقد نجا», «وقال آخر إن»: one of those who were told of before."""
_ANOTHER = keys("آخر آخرون أخرى الآخر الآخرون")
_ABOUT, _WHAT, _FROM = (joined(keys(word)) for word in ("أما", "ما", "من"))
_THEN = keys("ثم")
_BEFORE_VERBS = keys("لا لم لن ما قد سوف")
"""«ولا يعني ذلك أن», «وقد تكرر ذلك»."""
_TIMES = keys(
    "اليوم الليلة الصباح المساء الأسبوع الشهر العام السنة الموسم الصيف الشتاء الربيع "
    "الخريف المرة"
)
"""«وتراجع هذا العام عدد السياح»: pointed at is the day of the news."""
_LEADING_TO = keys("يعني أدى يؤدي جعل يجعل دفع يدل")
"""«ما يعني أن …» goes on with the last sentence."""
_FOR_HIM = keys("باسمه باسمها باسمهم")
_HOLDERS = keys("نائب مدير رئيس وزير أمين قائد مستشار مساعد والد والدة شقيق ابن زوجة")
_STOCK_NOUNS = keys(
    "السياق الإطار الصدد الشأن الأثناء الجانب الخصوص المجال الموضوع الاتجاه الغضون"
)
"""«في هذا السياق» points at no more than that something came before."""


def _explains(key: str) -> bool:
    """Tell whether «ف» links a sentence to the last one: «ففي», «فالمدينة»."""
    least = 5
    return key[:1] == "ف" and (
        (key.startswith("فال") and len(key) > least)
        or key[1:] in PREPOSITIONS
        or key[1:] in COMPLEMENTS
    )


def _points_soon(words: Sequence[Token]) -> bool:
    """Tell «جاء ذلك خلال», «ولم يمنع ذلك», «وحالة أربعة منهم», «وقدر خسارته»."""
    if [word.key for word in words[1:3]] == ["من", "ذلك"]:
        return True  # «والأهم من ذلك»
    if words[0].key.startswith(("ال", "وال", "فال")):
        return False  # «الجمل له قدرة»: what is meant stands there
    following = {word.key for word in words[1:3]}
    return (
        _points_after_verb(words)
        or bool(TO_SOMEBODY & following)
        or any(has_pronoun(word) for word in words[:2])
        or (
            any(word.key in PREPOSITIONS for word in words[1:2])
            and any(map(has_pronoun, words[2:3]))
        )
    )


def _points_after_verb(words: Sequence[Token]) -> bool:
    """Tell «جاء ذلك خلال», «ولم يمنع ذلك»."""
    verb = 1 if bare(words[0].key) in _BEFORE_VERBS else 0
    subject, after = words[verb + 1 : verb + 2], words[verb + 2 : verb + 3]
    return any(word.key in _DEMONSTRATIVES for word in subject) and not any(
        word.key in _TIMES for word in after
    )


def is_of_another(subject: Sequence[Token]) -> bool:
    """Tell «آخر», «المتحدث باسمه», «نائب رئيسها»: of whom, was said before."""
    first, *after = subject or (None,)
    return first is not None and (
        first.key in _ANOTHER
        or any(
            word.key in _FOR_HIM or (first.key in _HOLDERS and has_pronoun(word))
            for word in after
        )
    )


def _gives_reason(words: Sequence[Token]) -> bool:
    """Tell «فقد كان الطريق مغلقا» from «فقد المنتخب نجمه»."""
    first, *following = (word.key for word in words[:2])
    return first == "فقد" and not any(key.startswith("ال") for key in following)


def _adds(words: Sequence[Token]) -> bool:
    """Tell «كما أحرز خمسة أهداف» from «كما أغلقت البلدية الشواطئ»."""
    first, *following = (word.key for word in words[:3])
    return bare(first) == "كما" and not any(
        key.startswith("ال") for key in following[1:]
    )


def _goes_on(first: str, following: Sequence[str]) -> bool:
    """Tell «غير أنه لم يحدد», «أما الثاني فقد نجا», «ما يعني أن», «ومن ثم»."""
    after = following[0] if following else ""
    return any(
        first in leading and after in led
        for leading, led in (
            (_EXCEPTING, _HOLDING),
            (_ABOUT, _OTHERS),
            (_WHAT, _LEADING_TO),
            (_FROM, _THEN),
        )
    )


def _speaks_of_others(first: str, following: Sequence[str]) -> bool:
    """Tell «والثاني هو أن», «بينما قال الآخر إن»."""
    if first[:1] == "و" and first[1:] in _OTHERS:
        return following[:1] in (["هو"], ["هي"])
    return first in _CONTRASTS and not _ANOTHER.isdisjoint(following[1:2])


def _points(key: str) -> bool:
    """Tell «ذلك», and «لذلك» after «نتيجة»."""
    return key in _DEMONSTRATIVES or (
        key.startswith("ل") and key[1:] in _DEMONSTRATIVES
    )


def _led(first: str, following: Sequence[str]) -> Link | None:
    """Read an opening that a preposition or a word of contrast leads."""
    if following[1:3] == ["من", "ذلك"]:
        return "bond"  # «وعلى الرغم من ذلك»
    for number, key in enumerate(following[:2]):
        if _points(key):
            after = following[number + 1] if number + 1 < len(following) else ""
            # «في غضون ذلك» only links; «من بين تلك الدول» means some countries
            far = number == 1 and not after.startswith("ال")
            stock = after in _STOCK_NOUNS or bare(first) == "الي" or far
            return "allusion" if stock else "bond"
    return "allusion" if first in _CONTRASTS or _explains(first) else None


def is_filler(words: Sequence[Token]) -> bool:
    """Tell «هذا وقد أعلنت الوزارة», which points at nothing."""
    first, *following = (word.key for word in words[:2])
    return bare(first) == "هذا" and any(key.startswith(("و", "،")) for key in following)


def link(words: Sequence[Token]) -> Link | None:
    """Tell how a sentence is linked to the one before it, by its first words.

    >>> from summaries.tokens import tokens
    >>> texts = "وهذا كثير.", "لكن الحكومة رفضت.", "وصل الوفد."
    >>> [link(list(tokens(text))) for text in texts]
    ['bond', 'allusion', None]
    """
    first, *following = (word.key for word in words[:4])
    if is_filler(words):
        return None
    if first in _POINTING or _gives_reason(words) or _goes_on(first, following):
        return "bond"
    if _speaks_of_others(first, following):
        return "bond"
    if first in LEADING or first in _CONTRASTS:
        return _led(first, following)
    if _points_soon(words) or _adds(words):
        return "bond"
    return "allusion" if bare(first) == "كما" or _explains(first) else None
