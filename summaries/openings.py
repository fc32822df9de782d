"""How a sentence begins: whether it says whom and what it speaks of.

The grammar looks at the opening alone: Arabic puts the verb first, so what follows a
verb of saying tells whether its subject is stated.
"""

from collections.abc import Sequence
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from summaries import lexicon
from summaries.normalise import fold
from summaries.stem import is_stop_word
from summaries.tokens import Token

# ---------------------------------------------------------------------- word classes


def _keys(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


_DEMONSTRATIVES = _keys("هذا هذه ذلك تلك ذاك هؤلاء أولئك هذان هاتان هذين هاتين")
_POINTING = _DEMONSTRATIVES | _keys(
    """
    هو هي هم هن هما لكنه لكنها لكنهم لكنهما إنه إنها إنهم أنه أنها لهذا لذلك لذا بذلك
    بهذا بهذه كذلك عليه عليها عليهم منه منها منهم فيه فيها فيهم به بها بهم له لها لهم
    معه معها معهم عنه عنها عنهم إليه إليها إليهم لديه لديها لديهم بينها بينهم بينهما
    بعدها بعده قبلها قبله عندها حينها آنذاك
    حيث إذ مما الأمر الذي التي الذين اللذين اللتين لأن لأنه لأنها لأنهم بل بالتالي ثم
    ثانيا ثالثا رابعا خامسا سادسا سابعا
    """
)
"""Openings that point back, or that go on with what the last sentence began."""
_CONTRASTS = _keys("لكن بيد إلا غير إنما مع رغم أما بينما فيما")
_IMPERSONAL = _keys("يذكر يقال يتوقع يعتقد يرجح")
"""«ويذكر أن …»: said by nobody, so nobody is missing."""
_PREPOSITIONS = _keys(
    """
    في من إلى على عن مع بعد قبل عقب خلال أثناء منذ لدى عند أمام عبر ضمن بين حول بشأن
    بخصوص حيال إزاء تجاه رغم نتيجة بناء وفق وفقا بحسب حسب إثر جراء ضد نحو دون بدون
    """
)
_COMPLEMENTS = _keys(
    """
    أن إن أنه إنه أنها إنها أنهم إنهم أنهما إنهما أننا إننا أنني إنني أني إني بأن بأنه
    بأنها بأنهم لأن أيضا كذلك أمس اليوم كما قائلا قائلة له لها لهم لنا فيه فيها
    """
)
"""What follows a verb of saying directly where its subject is not stated."""
_SECOND_VERBS = _keys("كان كانت كانوا قد عاد عادت")
_ADVERBS = _keys("كما أيضا كذلك وكما هذا")
_RELATIVES = _keys("الذي التي الذين اللذين ما من أن حيث أنه أنها إنه إنها")
_STOCK_NOUNS = _keys(
    "السياق الإطار الصدد الشأن الأثناء الجانب الخصوص المجال الموضوع الاتجاه الغضون"
)
"""«في هذا السياق» points at no more than that something came before."""
_PAUSES = frozenset("()،-–")
_QUOTING = frozenset('«»"“”')

_OPENING = 12
"""Tokens from its start within which a sentence's subject is looked for."""


@cache
def _verbs() -> frozenset[str]:
    """Return the forms of the reporting verbs that can stand before a subject."""
    forms: set[str] = set()
    for perfect, imperfect, *_ in lexicon.rows("reporting_verbs"):
        past, present = fold(perfect), fold(imperfect)
        # «دعا», «نفى» lose their last letter before an ending
        base = past[:-1] if past.endswith(("ا", "ي")) else past
        forms |= {past, base + "ت", base + "وا"}
        forms |= {present, "ت" + present[1:], present + "ون", present + "ان"}
    return frozenset(forms - {fold("سجل"), "-", "ت"})


@cache
def _participles() -> frozenset[str]:
    """Return «مشيرا», «مؤكدة» and the like: they describe the last verb's subject."""
    found = {fold(row[2]) for row in lexicon.rows("reporting_verbs")} - {"-"}
    return frozenset(found | {word[:-1] + "ه" for word in found})


def _bare(key: str) -> str:
    """Take «و» or «ف» off a word of some length."""
    return key[1:] if len(key) > len("وف") and key[0] in "وف" else key


def _is(key: str, words: frozenset[str]) -> bool:
    return key in words or _bare(key) in words


def _ends_in_plural_verb(key: str) -> bool:
    """Tell whether this is «قالوا», «ووصلوا»: such a verb stands before no subject."""
    least = 5
    return len(key) >= least and key.endswith("وا") and not key.startswith("ال")


def _has_object_pronoun(word: Token) -> bool:
    """Tell whether this is «وصفها», «أبلغهم»: the verb's object was named before."""
    # folded, «طلبة» would end as «طلبه» does
    pronouns = ("هما", "ها", "هم", *(("ه",) if word.text.endswith("ه") else ()))
    return any(
        word.key.endswith(pronoun) and _is(word.key.removesuffix(pronoun), _verbs())
        for pronoun in pronouns
    )


class Opening(Enum):
    """How a sentence begins, seen from the one before it."""

    FREE = auto()
    """It says itself what it speaks of."""
    SUBJECT = auto()
    """Its verb's subject is that of an earlier sentence: «وأضاف أن …»."""
    POINTING = auto()
    """It points at the sentence before it: «وهذا …», «لذلك …»."""
    LOOSE = auto()
    """It alludes to what came before, and is clear without it: «لكن الحكومة …»."""


def _explains(key: str) -> bool:
    """Tell whether «ف» links a sentence to the last one: «ففي», «فالمدينة»."""
    least = 5
    return key[:1] == "ف" and (
        (key.startswith("فال") and len(key) > least)
        or key[1:] in _PREPOSITIONS
        or key[1:] in _COMPLEMENTS
    )


def _is_addressed(word: Token) -> bool:
    """Tell whether this is «للصحفيين», «لـ» in «لـ«الأهرام»»: to whom it was said."""
    return word.key == "ل" or word.key.startswith("لل")


def _verb_at(words: Sequence[Token]) -> int | None:
    """Return where the sentence's reporting verb stands: first, or after an adverb."""
    first = 0
    while first < len(words) and (
        _is(words[first].key, _ADVERBS) or _is(words[first].key, _SECOND_VERBS)
    ):
        first += 1
    if first < len(words) and _is(words[first].key, _verbs()):
        return first
    if first == len(words) or not _is(words[first].key, _PREPOSITIONS):
        return None
    for number in range(first + 1, len(words)):
        if words[number].key in _RELATIVES:
            return None
        if words[number].key in _verbs() and not words[number].key.startswith("ال"):
            return number
    return None


def _is_subjectless(verb: Token, rest: Sequence[Token]) -> bool:
    """Tell whether a verb of saying goes on with what is said, not with who says it."""
    if _ends_in_plural_verb(verb.key):
        return True
    if _is(verb.key, _IMPERSONAL):
        return False
    following = next((word for word in rest if word.key not in _SECOND_VERBS), None)
    if following is None:
        return False
    key = following.key
    attached = (
        key.startswith("ب") and not key.startswith("با") and len(key) > len("بكر")
    )
    if following.text in _QUOTING:
        return not _is_quoted_name(rest)
    return (
        following.text == ":"
        or _is_addressed(following)
        or key in _COMPLEMENTS
        or key in _PREPOSITIONS
        or key.startswith("بال")
        or (attached and not _is_name_like(rest))
        or key in _participles()
        or key in lexicon.keys("stance_nouns")
    )


def _is_quoted_name(rest: Sequence[Token]) -> bool:
    """Tell «حزب الأمة» أن from «سنعود غدا»: a clause follows a name in marks."""
    closed = False
    for word in rest[1:_OPENING]:
        if closed:
            return word.key in _COMPLEMENTS or word.key in _PREPOSITIONS
        closed = word.text in _QUOTING
    return False


def _is_name_like(rest: Sequence[Token]) -> bool:
    """Tell «بكر حسن أن» from «بوقف القتال»: another word and a clause follow a name."""
    return any(word.key in _COMPLEMENTS for word in rest[1:4])


def _pointing(words: Sequence[Token]) -> Opening:
    """Read an opening without a reporting verb of hidden subject."""
    keys = [word.key for word in words[:4]]
    first, following = keys[0], keys[1:]
    if _bare(first) == "هذا" and following and following[0].startswith(("و", "،")):
        return Opening.FREE  # «هذا وقد أعلنت الوزارة»: a filler
    if (
        _ends_in_plural_verb(first)
        or first in _participles()
        or _has_object_pronoun(words[0])
    ):
        return Opening.SUBJECT
    # «جاء ذلك خلال اللقاء», «وتأتي هذه الخطوة» point back as «هذه الخطوة» does
    led = _is(first, _PREPOSITIONS) or _is(first, _CONTRASTS)
    if _is(first, _POINTING) or (
        not led and _DEMONSTRATIVES.intersection(following[:1])
    ):
        return Opening.POINTING
    if not led:
        return Opening.LOOSE if _explains(first) else Opening.FREE
    return _led(first, following)


def _led(first: str, following: Sequence[str]) -> Opening:
    """Read an opening that a preposition or a word of contrast leads."""
    for number, key in enumerate(following[:2]):
        if key in _DEMONSTRATIVES:
            after = following[number + 1] if number + 1 < len(following) else ""
            stock = after in _STOCK_NOUNS or _bare(first) == "الي" or number == 1
            return Opening.LOOSE if stock else Opening.POINTING
    loose = _is(first, _CONTRASTS) or _explains(first)
    return Opening.LOOSE if loose else Opening.FREE


def opening(words: Sequence[Token]) -> Opening:
    """Tell how a sentence begins, by its first dozen tokens.

    >>> from summaries.tokens import tokens
    >>> [
    ...     opening(list(tokens(text))).name
    ...     for text in ("وأضاف أن العمل بدأ.", "وأضاف الوزير أن", "وهذا كثير.")
    ... ]
    ['SUBJECT', 'FREE', 'POINTING']
    """
    head = [word for word in words[:_OPENING] if word.text not in _PAUSES]
    while head and head[0].text in _QUOTING:
        head.pop(0)
    if not head:
        return Opening.FREE
    at = _verb_at(head)
    if at is not None and _is_subjectless(head[at], head[at + 1 :]):
        return Opening.SUBJECT
    return _pointing(head)


# --------------------------------------------------------------------- lone subjects


def without_article(key: str) -> str | None:
    """Return a folded word without its article, or None where it has none.

    >>> without_article("الوزير"), without_article("وزير")
    ('وزير', None)
    """
    return key[2:] if key.startswith("ال") and len(key) > len("الا") else None


def is_reporting_verb(key: str) -> bool:
    """Tell whether a folded word is a verb of saying, «و» before it or not."""
    return _is(key, _verbs())


class LoneSubject(NamedTuple):
    """Who speaks, told in one word: «الوزير», «البقالي», «الوزير التركي»."""

    noun: Token
    adjective: Token | None = None


def lone_subject(words: Sequence[Token]) -> LoneSubject | None:
    """Return the subject of a sentence's reporting verb, if it is a single word.

    >>> from summaries.tokens import tokens
    >>> lone_subject(list(tokens("وأكد الوزير التركي أن اللقاء مثمر."))).adjective.text
    'التركي'
    >>> lone_subject(list(tokens("وأكد وزير الصحة أن الوباء انحسر.")))
    """
    head = words[:_OPENING]
    at = _verb_at(head)
    if at is None:
        # «الوزير أكد أن»
        verb_second = any(word.key in _verbs() for word in head[1:2])
        alone = verb_second and without_article(head[0].key)
        return LoneSubject(head[0]) if alone else None
    subject = head[at + 1 : at + 4]
    if not subject or not subject[0].is_word or is_stop_word(subject[0].key):
        return None
    noun, rest = subject[0], subject[1:]
    if not rest or _closes_subject(rest[0]):
        return LoneSubject(noun)
    return _two_words(noun, rest) if without_article(noun.key) else None


def _two_words(noun: Token, rest: Sequence[Token]) -> LoneSubject | None:
    """Read «الوزير التركي» as one, and of «الدكتورة هند» the name."""
    if len(rest) > 1 and not _closes_subject(rest[1]):
        return None
    if without_article(rest[0].key):
        return LoneSubject(noun, rest[0])
    return LoneSubject(rest[0])


def _closes_subject(word: Token) -> bool:
    return (
        not word.is_word
        or word.key == "ل"
        or any(
            word.key in words
            for words in (
                _COMPLEMENTS,
                _PREPOSITIONS,
                _participles(),
                lexicon.keys("stance_nouns"),
            )
        )
    )
