"""Answering: what is said to somebody, or by him of himself.

«أظن», «بدأنا» are of whoever speaks; «نعم», «ولدت على بعد شارعين منه» of the question.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from summaries.finite import listed_form, predicate
from summaries.names.vocabulary import is_name_word, is_plainly_common
from summaries.normalise import LONGEST_WORD, fold
from summaries.pronouns import TO_SOMEBODY, has_pronoun
from summaries.saying import PREPOSITIONS, keys
from summaries.tokens import Token, spoken

_I = keys(
    """
    أنا نحن لي لنا عندي عندنا مني معي معنا كنت كنا أنني إنني إني أننا إننا لست لسنا
    نفسي رأيي أمامي حياتي عملي والدي والدتي بي
    """
)


_QUOTED = re.compile(r"«[^«»]*»|\"[^\"]*\"|“[^“”]*”")


_DENIED = re.compile(r"\b[وف]?(?:لم|لن) [أن]\w")
"""«لم أره», «ولن ننسى»."""


_YOU = re.compile(r"\A[^\W\d_]{2,}(?:ك|كم)\Z")


_AGREEING = keys(
    "نعم لا بلى طبعا أكيد بالطبع بالتأكيد أبدا كلا ربما صحيح أن إن لأن لأنه "
    "لأنها لأني لأنني لأننا كي"
)


_THESE = keys("هذا هذه ذلك تلك هناك")


_LEAST = 5
"""Words of an answer that can say anything without its question."""


@lru_cache(maxsize=16_384)
def _is_mine(word: str) -> bool:
    """Tell «أظن», «وسأبدأ», «نعرف», «خصصنا», «كنت»: the first person."""
    key = fold(word)
    joined = key[:1] in {"و", "ف"}
    if key in _I or (joined and key[1:] in _I):
        return True
    bare, text = key, word
    if joined and len(key) >= _LEAST:
        bare, text = key[1:], word[1:]
    if text.startswith("سأ"):
        return True
    if bare[:1] == "س":
        bare, text = bare[1:], text[1:]
    if text[:1] in {"أ", "ن"} and not is_name_word(bare):
        form = listed_form("ي" + bare[1:])
        return form is not None and not form.perfect and not _is_common_noun(bare)
    past = listed_form(bare[:-2]) if bare.endswith("نا") else None
    return past is not None and past.perfect


def _is_common_noun(key: str) -> bool:
    return is_plainly_common(key) and listed_form(key) is None


def is_first_person(text: str) -> bool:
    """Tell whether whoever says a text speaks of himself in it.

    >>> [is_first_person(text) for text in ("أظن أنه نام.", "بدأنا أمس.", "نام أحمد.")]
    [True, True, False]
    """
    own = _unquoted(text)
    words = (word for word in spoken(own) if len(word) <= LONGEST_WORD)
    return _DENIED.search(own) is not None or any(map(_is_mine, words))


def _unquoted(text: str) -> str:
    return _QUOTED.sub(" ", text)


def _is_of_yours(key: str) -> bool:
    """Tell «تنصحون», «تعرفين» from «تعاون», «تكوين»."""
    if not key.startswith("ت") or not key.endswith(("ون", "ين")):
        return False
    form = listed_form(key[:-2])
    return form is not None and not form.perfect and not is_plainly_common(key)


def is_to_you(text: str) -> bool:
    """Tell «ما رأيك», «مشروعك», «أنت»: somebody is spoken to."""
    return any(
        key in {"انت", "انتم", "لك", "حضرتك"}
        or (_YOU.match(key) and not is_plainly_common(key) and not is_name_word(key))
        or _is_of_yours(key)
        for key in map(fold, spoken(text))
    )


def answers_alone(words: Sequence[Token]) -> bool:
    """Tell whether the first sentence of an answer says something without its question.

    >>> from summaries.tokens import tokens
    >>> texts = "ولدت على بعد شارعين منه.", "أكتب كل صباح ثلاث صفحات.", "نعم، كثيرا."
    >>> [answers_alone(list(tokens(text))) for text in texts]
    [False, True, False]
    """
    said = [word for word in words if word.kind != "mark"]
    return (
        len(said) >= _LEAST
        and said[0].key not in _AGREEING
        and not any(word.key in TO_SOMEBODY or word.key in _THESE for word in said)
        and not any(map(has_pronoun, said[:2]))
        and not _is_of_amount(said)
        and not _begins_with_his(said)
    )


def _begins_with_his(words: Sequence[Token]) -> bool:
    """Tell «من حقه أن يقول», a pronoun on a word too short for `has_pronoun`."""
    first, second = words[:2]
    own = second.text.endswith("ه") and not is_plainly_common(second.key)
    return first.key in PREPOSITIONS and own


def _is_of_amount(words: Sequence[Token]) -> bool:
    """Tell «بلغت خمس درجات», of what was asked about, from «كتبت ثلاث روايات»."""
    found = predicate(words)
    return found is not None and found.form.verb in _AMOUNTING


_AMOUNTING = keys("بلغ شكل ضم شمل تضمن حوى")


def speaks_of_another(words: Sequence[Token]) -> bool:
    """Tell «حكت لي جدتي عنه»: of whom, the sentence before says."""
    said = [word for word in words if word.kind != "mark"]
    return any(word.key in TO_SOMEBODY for word in said[:_LEAST])
