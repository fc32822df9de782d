"""Constituents: the phrases that follow a verb, so far as their first words tell them.

What a preposition governs and what stands in the accusative is no subject; a time is
none either. What is left may be one.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from summaries import lexicon
from summaries.finite import listed_form
from summaries.names.vocabulary import (
    is_common_adjective,
    is_name_word,
)
from summaries.nominals import (
    has_preposition,
    is_accusative,
    is_deed,
    is_joined,
    is_quantity,
)
from summaries.pronouns import TO_SOMEBODY, has_pronoun
from summaries.saying import COMPLEMENTS, PREPOSITIONS, keys, participles
from summaries.speech.nouns import head, is_definite, is_nisba, is_place
from summaries.tokens import Token

Kind = Literal["noun", "adjunct", "object", "clause", "break"]


class Phrase(NamedTuple):
    """A phrase after a verb."""

    kind: Kind
    """noun: it may be the subject; object: an accusative or the like, that is none;
    clause: what «أن» begins; break: where the clause of the verb ends."""
    words: Sequence[Token]


_MORE_PREPOSITIONS = keys(
    """
    تحت فوق داخل خارج قرب بسبب بفضل بهدف بغية وسط حتى دون سوى مثل كما لصالح برفقة
    برئاسة بحضور بمناسبة ضد بدل فور باسم لدى أمام طوال طيلة عدا ب ل
    """
)
_ALL_PREPOSITIONS = (PREPOSITIONS | _MORE_PREPOSITIONS) - keys("نحو وفقا ردا سوى بناء")
_TIMES = keys(
    """
    أمس اليوم غدا الليلة البارحة الآن حاليا مؤخرا أخيرا سابقا لاحقا الأحد الاثنين
    الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت صباح مساء ظهر فجر عصر ليلة يوم
    الأسبوع الشهر العام السنة عام سنة مطلع نهاية منتصف أواخر أوائل بداية الموسم
    قريبا مجددا حينها آنذاك هناك هنا أيضا كذلك بدوره بدورها جميعا معا يوميا سنويا
    فقط نهائيا مرة مرتين مرارا الصيف الشتاء الربيع الخريف عامي
    """
)
_PARTS_OF_TIME = keys(
    "صباح مساء ظهر فجر عصر ليلة يوم مطلع نهاية منتصف أواخر أوائل بداية عام سنة"
)
_ENDS = keys("بداية نهاية")
_OF_TIMES = keys(
    """
    الماضي الماضية المقبل المقبلة الجاري الجارية الحالي الحالية القادم القادمة التالي
    التالية المنصرم الفائت نفسه نفسها ذاته الأول
    """
)
_CLAUSES = keys("أن إن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها بأنهم لأن ألا")
_BREAKS = keys(
    """
    ثم بل لكن حيث حين حينما عندما بينما فيما إذ إذا لو كي لكي الذي التي الذين اللذين
    اللتين اللذان اللتان وهو وهي وهم مما بعدما قبل
    """
)
_STARTING = _TIMES | _CLAUSES | _BREAKS | TO_SOMEBODY
"""Words that go on with no noun."""
_MEASURES = keys(
    """
    مساحة قيمة بقيمة سرعة بسرعة مدة لمدة سن عمر عمق بعمق طول بطول ارتفاع بارتفاع مسافة
    بعد كلفة بكلفة مبلغ بمبلغ نسبة بنسبة سعر بسعر نحو رصيد برصيد
    """
)
_QUOTES = frozenset('«"“')
_ADJECTIVES = re.compile("م.+|.?..ي.|.ا..")


def _closes(word: Token) -> bool:
    """Tell whether a noun is definite, so that the next bare noun is another's."""
    key = word.key
    return (
        is_definite(key)
        or key.startswith(("بال", "لل", "كال"))
        or is_place(key)
        or has_pronoun(word)
        or key.isdigit()
    )


def _begins_another(word: Token) -> bool:
    """Tell whether a word cannot go on with the noun before it."""
    key = word.key
    return (
        not word.is_word
        or _is_preposition(key)
        or has_preposition(key)
        or key in _STARTING
        or is_quantity(word)
        or is_accusative(word)
        or _is_verb(key)
    )


def _is_verb(key: str) -> bool:
    bare = key[1:] if key[:1] in {"و", "ف"} else key
    form = listed_form(key) or listed_form(bare)
    return form is not None and not (_is_known_noun(key) or _is_known_noun(bare))


@lru_cache(maxsize=16_384)
def _is_known_noun(key: str) -> bool:
    return (
        key in lexicon.keys("common_words")
        or is_name_word(key)
        or is_deed(key)
        or head(key) is not None
    )


def _is_preposition(key: str) -> bool:
    return key in _ALL_PREPOSITIONS


def _noun_end(words: Sequence[Token], first: int) -> int:
    """Return the number after the noun phrase that begins with a token.

    A definite noun is followed by its adjectives; a bare one by another noun, or by its
    adjectives, up to a definite one.
    """
    at = first
    while at < len(words) and is_quantity(words[at]):
        at += 1
        if at < len(words) and words[at].key == "من":
            at += 1  # «أكثر من عشرين»
    if at < len(words) and words[at].is_word:
        # «عشرين كتابا»: the counted thing, though in the accusative
        counted = at > first and is_accusative(words[at])
        at += at == first or counted or not _begins_another(words[at])
    closed = at > first and _closes(words[at - 1])
    if at < len(words) and words[at - 1].key in _MEASURES and is_quantity(words[at]):
        return _noun_end(words, at)  # «على مساحة ألفي هكتار»
    second = True
    while at < len(words) and not _begins_another(words[at]):
        key = words[at].key
        if is_definite(key):
            if closed and not _describes(words[first], words[at]):
                break  # «الجائزة الثانية» «الروائي حسن»
            closed = True
        elif closed or not (second or _is_adjective(key)):
            break
        else:
            closed = _closes(words[at])
        second = False
        at += 1
    return at


def _is_adjective(key: str) -> bool:
    return is_common_adjective(key) or is_nisba(key)


def _may_describe(key: str) -> bool:
    """Tell «الثانية», «المقبل», «العربية» from «الدبس», «الوزير», nouns themselves."""
    if _is_somebody(key) and not is_nisba(key):
        return False
    bare = key.removeprefix("ال")
    return (
        _is_adjective(bare)
        or key.endswith("ه")
        or _ADJECTIVES.fullmatch(bare) is not None
    )


def _describes(noun: Token, word: Token) -> bool:
    """Tell «المخيمات المتضررة», «المؤتمر الصحفي», though «صحفي» may be somebody."""
    feminine = noun.key.endswith(("ه", "ات"))
    if feminine and word.text.endswith("ة"):
        return True
    if feminine and _is_somebody(word.key):
        return False
    return _may_describe(word.key)


def _is_somebody(key: str) -> bool:
    known = head(key)
    return known is not None and known.kind == "person"


def phrases(words: Sequence[Token]) -> Iterator[Phrase]:
    """Yield the phrases that follow a verb, as far as its clause goes.

    >>> from summaries.tokens import tokens
    >>> found = phrases(list(tokens("في الحادث سبعة أشخاص أمس.")))
    >>> [(phrase.kind, len(phrase.words)) for phrase in found]
    [('adjunct', 2), ('noun', 2), ('adjunct', 1), ('break', 1)]
    """
    at = 0
    while at < len(words):
        kind, end = _next(words, at)
        if at and kind == "noun" and is_joined(words[at].key):
            # «بتهمة الرشوة» «واستغلال النفوذ»; «وبحث التعاون» begins another clause
            kind = "break" if listed_form(words[at].key[1:]) else "object"
        yield Phrase(kind, words[at:end])
        if kind in {"clause", "break"}:
            return
        at = end


def _next(words: Sequence[Token], at: int) -> tuple[Kind, int]:
    """Return what kind of phrase begins at a number, and the number after it."""
    word = words[at]
    key = word.key
    if key in _CLAUSES:
        return "clause", at + 1
    if adjunct := _adjunct_end(words, at):
        # «قبل أن يستقر»: a clause that a preposition governs is no subject
        return "break" if words[adjunct - 1].key in _CLAUSES else "adjunct", adjunct
    if word.text in _QUOTES:
        return "noun", at + 1
    if _is_break(word):
        return "break", at + 1
    if is_accusative(word) or key in participles():
        return "object", _noun_end(words, at) if is_definite(key) else at + 1
    return "noun", max(_noun_end(words, at), at + 1)


def _is_break(word: Token) -> bool:
    """Tell whether another clause begins, or none goes on."""
    if word.kind == "mark" or word.key in _BREAKS:
        return True
    if is_quantity(word):
        return False
    return _is_purpose(word.key) or _is_verb(word.key)


def _is_purpose(key: str) -> bool:
    """Tell «ليصل», «لتفوز» from «لتونس»."""
    form = listed_form(key[1:]) if key.startswith(("لي", "لت")) else None
    noun = key[1:] in lexicon.keys("common_words") or is_name_word(key[1:])
    return form is not None and not form.perfect and not noun


def _adjunct_end(words: Sequence[Token], at: int) -> int | None:
    """Return the number after an adverb, a time or a phrase with a preposition."""
    key = words[at].key
    if _is_no_adjunct(key, words[at + 1 : at + 2]):
        return None
    if _is_preposition(key):
        return _governed_end(words, at + 1)
    if key in TO_SOMEBODY or key in COMPLEMENTS - _TIMES:
        return at + 1
    if has_preposition(key):
        return _noun_end(words, at)
    return _time_end(words, at) if key in _TIMES else None


def _is_no_adjunct(key: str, after: Sequence[Token]) -> bool:
    """Tell «من قال», «بداية نشاطه», «ليصل» from «من المدينة», «بداية الشهر»."""
    if key in _ENDS:
        return not any(word.key in _TIMES for word in after)
    # «اثني» is both a number and «was praised»
    relative = key == "من" and any(
        _is_verb(word.key) and not is_quantity(word) for word in after
    )
    return relative or key in _BREAKS or _is_purpose(key)


def _governed_end(words: Sequence[Token], at: int) -> int:
    """Return the number after what a preposition governs."""
    while at < len(words) and _is_preposition(words[at].key):
        at += 1
    if at < len(words) and words[at].key in _CLAUSES:
        return at + 1
    return max(_noun_end(words, at), at)


def _time_end(words: Sequence[Token], at: int) -> int:
    """Return the number after «مطلع الشهر المقبل», «عام 2001», «أمس»."""
    part = words[at].key in _PARTS_OF_TIME
    at += 1
    if part and at < len(words) and is_definite(words[at].key):
        at += 1
    while at < len(words) and (
        words[at].kind == "number" or words[at].key in _TIMES | _OF_TIMES
    ):
        at += 1
    return at
