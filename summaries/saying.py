"""Verbs of saying: where a sentence's stands, and who speaks if one word tells it."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from summaries import lexicon
from summaries.normalise import fold
from summaries.stem import is_stop_word
from summaries.tokens import Token, spoken


def keys(words: str) -> frozenset[str]:
    """Return the folded words of a text as a set."""
    return frozenset(map(fold, words.split()))


PREPOSITIONS = keys(
    """
    في من إلى على عن مع بعد قبل عقب خلال أثناء منذ لدى عند أمام عبر ضمن بين حول بشأن
    بخصوص حيال إزاء تجاه رغم نتيجة بناء وفق وفقا بحسب حسب إثر جراء ضد نحو دون بدون
    ردا تعليقا تعقيبا تبعا علاوة فضلا إضافة بالإضافة
    """
)
COMPLEMENTS = keys(
    """
    أن إن أنه إنه أنها إنها أنهم إنهم أنهما إنهما أننا إننا أنني إنني أني إني بأن بأنه
    بأنها بأنهم لأن أيضا كذلك أمس اليوم كما قائلا قائلة له لها لهم لنا فيه فيها
    """
)
"""What follows a verb of saying directly where its subject is not stated."""
SECOND_VERBS = keys("كان كانت كانوا قد عاد عادت مضى مضت")
_ADVERBS = keys("كما أيضا كذلك وكما هذا")
_IN_NAME_OF = fold("باسم")
_SELF = keys("نفسه نفسها نفسهم أنفسهم ذاته ذاتها ذاتهم")
"""«المصدر نفسه» is «المصدر», the one that was named before."""
_RELATIVES = keys("الذي التي الذين اللذين ما من أن حيث أنه أنها إنه إنها")
OPENING = 12
"""Tokens from its start within which a sentence's subject is looked for."""


@cache
def verbs() -> frozenset[str]:
    """Return the forms of the reporting verbs that can stand before a subject."""
    forms: set[str] = set()
    for perfect, imperfect, *_, flags in lexicon.rows("reporting_verbs"):
        if {"topic", "that"} & set(flags.split()):
            continue  # «وعقد في عمان مؤتمر», «وذهب الوفد»: nothing is said
        past, present = fold(perfect), fold(imperfect)
        # «دعا», «نفى» lose their last letter before an ending
        base = past[:-1] if past.endswith(("ا", "ي")) else past
        forms |= {past, base + "ت", base + "وا"}
        forms |= {present, "ت" + present[1:], present + "ون", present + "ان"}
    return frozenset(forms - {fold("سجل"), "-", "ت"})


@cache
def participles() -> frozenset[str]:
    """Return «مشيرا», «مؤكدة» and the like: they describe the last verb's subject."""
    found = {fold(row[2]) for row in lexicon.rows("reporting_verbs")} - {"-"}
    return frozenset(found | {word[:-1] + "ه" for word in found})


def bare(key: str) -> str:
    """Take «و» or «ف» off a word of some length."""
    return key[1:] if len(key) > len("وف") and key[0] in "وف" else key


def joined(words: Iterable[str]) -> frozenset[str]:
    """Return folded words, and what they are with «و» or «ف» written before them.

    >>> sorted(joined({"قال"}))
    ['فقال', 'قال', 'وقال']
    """
    known = frozenset(words)
    long = [word for word in known if len(word) > 1]  # «و» alone is joined to nothing
    return known.union(joint + word for joint in "وف" for word in long)


@cache
def joined_verbs() -> frozenset[str]:
    """Return the forms of `verbs`, also with «و» or «ف» before them."""
    return joined(verbs())


LEADING = joined(PREPOSITIONS)
"""The prepositions, as they open a sentence."""
_ACCORDING = joined(keys("بحسب حسب وفق"))
_LEADS = joined(_ADVERBS | SECOND_VERBS)
"""What may stand before a sentence's verb."""


def verb_at(words: Sequence[Token]) -> int | None:
    """Return where the sentence's reporting verb stands: first, or after an adverb."""
    first = 0
    while first < len(words) and words[first].key in _LEADS:
        first += 1
    if first < len(words) and words[first].key in joined_verbs():
        return first
    if first == len(words) or words[first].key not in LEADING:
        return None
    for number in range(first + 1, len(words)):
        if words[number].key in _RELATIVES:
            return None
        if words[number].key in verbs() and not words[number].key.startswith("ال"):
            return number
    return None


def without_article(key: str) -> str | None:
    """Return a folded word without its article, or None where it has none.

    >>> without_article("الوزير"), without_article("وزير")
    ('وزير', None)
    """
    return key[2:] if key.startswith("ال") and len(key) > len("الا") else None


def is_reporting_verb(key: str) -> bool:
    """Tell whether a folded word is a verb of saying, «و» before it or not."""
    return key in joined_verbs()


def is_said_in(text: str) -> bool:
    """Tell whether a text has a verb of saying, «و» before it or not.

    >>> is_said_in("الوزير الذي وقال"), is_said_in("وصل الوزير")
    (True, False)
    """
    return not joined_verbs().isdisjoint(map(fold, spoken(text)))


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
    head = words[:OPENING]
    at = verb_at(head)
    if at is None:
        return _before_verb(head)
    subject = _without_self(head[at + 1 : at + 5])[:3]
    if not subject or not subject[0].is_word or is_stop_word(subject[0].key):
        return None
    noun, rest = subject[0], subject[1:]
    if not rest or _closes_subject(rest[0]):
        return LoneSubject(noun)
    return _two_words(noun, rest) if without_article(noun.key) else None


def held_noun(words: Sequence[Token]) -> Token | None:
    """Return the body whose role speaks, if it is called by its kind alone.

    >>> from summaries.tokens import tokens
    >>> held_noun(list(tokens("وقال رئيس الجمعية جورج صفير إن الكلفة كبيرة."))).text
    'الجمعية'
    >>> held_noun(list(tokens("وقال رئيس جمعية الصناعيين إن الكلفة كبيرة.")))
    >>> held_noun(list(tokens("وأكدت المتحدثة باسم المنظمة لين عمر أن"))).text
    'المنظمة'
    """
    head = words[:OPENING]
    at = verb_at(head)
    if at is None:
        return None
    subject = head[at + 1 : at + 3]
    if any(word.key == _IN_NAME_OF for word in subject[1:]):
        subject = [*subject[:1], *head[at + 3 : at + 4]]
        return subject[-1] if without_article(subject[-1].key) else None
    bare_first = len(subject) > 1 and without_article(subject[0].key) is None
    return subject[1] if bare_first and without_article(subject[1].key) else None


def _without_self(words: Sequence[Token]) -> Sequence[Token]:
    """Leave out «نفسه» of «المصدر نفسه»."""
    return [*words[:1], *(word for word in words[1:] if word.key not in _SELF)]


def _before_verb(head: Sequence[Token]) -> LoneSubject | None:
    """Read «الوزير أكد أن» and «وبحسب التقرير فإن»."""
    if head and head[0].key in _ACCORDING:
        head = _without_self(head[1:])
        closed = any(word.key.startswith("ف") or not word.is_word for word in head[1:2])
    else:
        closed = any(word.key in verbs() for word in head[1:2])
    return LoneSubject(head[0]) if closed and without_article(head[0].key) else None


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
                COMPLEMENTS,
                PREPOSITIONS,
                participles(),
                lexicon.keys("stance_nouns"),
            )
        )
    )
