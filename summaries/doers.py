"""Doers: who does what a sentence's verb says, so far as one or two words tell it.

«ووقع اللاعب عقدا», «وأعاد سلوم فريقه» lean on the sentence that says who that is.
"""

from collections.abc import Sequence

from summaries.constituents import phrases
from summaries.finite import Gender, predicate
from summaries.names.vocabulary import is_common, is_name_word
from summaries.nominals import is_quantity
from summaries.pronouns import has_pronoun
from summaries.saying import OPENING, LoneSubject, keys, verb_at, without_article
from summaries.speech.nouns import head, is_definite, is_nisba, is_place
from summaries.tokens import Token


def gender_of(words: Sequence[Token]) -> Gender | None:
    """Return the gender of the subject of a sentence's verb, None if not told by it.

    >>> from summaries.tokens import tokens
    >>> [gender_of(list(tokens(text))) for text in ("وقالت إن", "وسافر", "المطر غزير")]
    ['f', 'm', None]
    """
    found = predicate(words)
    if found is None:
        at = verb_at(words[:OPENING])
        found = None if at is None else predicate(words, at)
    return found.form.gender if found else None


def has_somebody_after(words: Sequence[Token]) -> bool:
    """Tell whether somebody stands behind a verb's first phrases: «في عمان الوزير».

    >>> from summaries.tokens import tokens
    >>> texts = "في مؤتمر صحفي إن العمل بدأ", "في ختام اللقاء وزير النقل إن العمل بدأ"
    >>> [has_somebody_after(list(tokens(text))) for text in texts]
    [False, True]
    """
    before: Sequence[Token] = ()
    for phrase in phrases(words):
        if phrase.kind == "noun" and _does_things(phrase.words[0]):
            return not _goes_with(before, phrase.words[0])
        before = phrase.words
    return False


def _goes_with(before: Sequence[Token], word: Token) -> bool:
    """Tell «بعد لقائه» «الرئيس», «مع رئيس الوزراء» «ستيفان»: he does nothing here."""
    if any(map(has_pronoun, before[-1:])):
        return True
    people = (head(one.key) for one in before)
    somebody = any(known is not None and known.kind == "person" for known in people)
    return somebody and head(word.key) is None


def lone_doer(words: Sequence[Token]) -> LoneSubject | None:
    """Return who does what a sentence's verb says, if called by a role or kind alone.

    >>> from summaries.tokens import tokens
    >>> lone_doer(list(tokens("ووقع اللاعب عقدا جديدا."))).noun.text
    'اللاعب'
    >>> lone_doer(list(tokens("ووقع اللاعب سامي حداد عقدا جديدا.")))
    >>> lone_doer(list(tokens("ووقع لاعب عقدا جديدا.")))
    """
    found = predicate(words)
    if found is None or found.after >= len(words):
        return None
    noun, *rest = words[found.after : found.after + 3]
    if any(map(_names, rest[:1])):
        return None
    known = head(noun.key)
    if not is_definite(noun.key) or known is None or known.number == "many":
        return None
    if known.kind not in {"person", "body"} or is_of_one(noun):
        return None
    described = rest[0] if rest and is_nisba(rest[0].key) else None
    definite = described is not None and is_definite(described.key)
    return LoneSubject(noun, described if definite else None)


def lone_name(words: Sequence[Token]) -> Token | None:
    """Return the word after a sentence's verb, if it may be a surname alone.

    >>> from summaries.tokens import tokens
    >>> texts = "وأعاد سلوم فريقه.", "وأعادت الحكومة المال.", "وأعاد سلوم حداد المال."
    >>> found = [lone_name(list(tokens(text))) for text in texts]
    >>> [word and word.text for word in found]
    ['سلوم', None, None]
    """
    found = predicate(words)
    if found is None or found.after >= len(words):
        return None
    word, *rest = words[found.after : found.after + 2]
    key = word.key
    named = (
        word.is_word
        and len(key) >= _SHORTEST_NAME
        and not (is_common(key) or is_place(key) or is_quantity(word))
        and head(key) is None
        and not has_pronoun(word)
    )
    return word if named and not any(map(_names, rest)) else None


def is_of_one(noun: Token) -> bool:
    """Tell «الحكومة», «الشرطة», of which everybody knows which is meant."""
    return without_article(noun.key) in _ONLY


def _names(word: Token) -> bool:
    """Tell whether a name or its mark follows: «اللاعب سامي», «شركة «جناح»»."""
    quoted = word.text in '«"“'
    return quoted or (is_name_word(word.key) and not is_definite(word.key))


_SHORTEST_NAME = 3


_ONLY = keys(
    """
    حكومة شرطة برلمان جيش دولة سلطة نيابة معارضة ملك أمير سلطان محكمة قضاء بلدية وزارة
    شعب مدينة رئيس ادعاء بابا مجلس مالية خارجية داخلية دفاع صحة إدارة بيت أب أم والد
    والدة ابن رجل شاب طفل فتاة امرأة
    """
)
"""Those of whom everybody knows which is meant."""


def _does_things(word: Token) -> bool:
    known = head(word.key)
    actor = known is not None and known.kind in {"person", "body"}
    named = is_name_word(word.key) and not is_definite(word.key)
    return actor or named or is_place(word.key)
