"""Family names that are common words: «سعيد صيام», «سعيد راتب», «علي محمد جيدي».

After a title and nothing but given names, one more noun without article is rather the
family name than anything else, if its form is none that an object or an adverb has
there, and what follows opens a clause or says what the person is.
"""

import re

from summaries.lexicon import keys
from summaries.names.body_nouns import is_body_noun
from summaries.names.clitics import stems
from summaries.names.honorifics import may_be_honorific
from summaries.names.title_words import is_role_noun
from summaries.names.vocabulary import (
    has_pronoun,
    is_common,
    is_given,
    is_reporting,
    is_verb,
    particles,
)
from summaries.names.words import Words
from summaries.normalise import fold

_SHORTEST = 4
"""Letters; «رفض», «دعم» may be verbs that no list has."""
_OBJECT_ENDS = ("ة", "ه", "ا", "اء", "ى", "ات", "ين", "ون", "\N{ARABIC FATHATAN}")
"""Ends that an indefinite object has: «هدفا», «جولة», «مسؤولين»."""
_BROKEN_PLURAL = re.compile(r"\w\wا\w{2,3}")
"""«مدارس», «مشاريع», which take no such end."""
_TIMES = frozenset(map(fold, "مساء صباح ظهر عصر فجر ليل نهار يوم غداة عشية".split()))
_CLOSERS = frozenset('.,،؛:()«»"”“') | {""}


def common_family_end(words: Words, first: int, end: int) -> int:
    """Return the end of a titled name with such a family name, else ``end``.

    >>> from summaries.document import Document
    >>> from summaries.names.words import sentences_of
    >>> words = next(sentences_of(Document("الوزير سعيد صيام إن الأمن مستتب")))
    >>> common_family_end(words, 1, 2)
    3
    """
    if not all(map(is_given, words.keys[first:end])):
        return end
    return end + 1 if _is_family(words, end) and _is_over(words, end + 1) else end


def _is_family(words: Words, at: int) -> bool:
    key = words.key(at)
    return (
        words.is_word(at)
        and len(key) >= _SHORTEST
        and is_common(key)
        and not _is_other_word(key)
        and not _is_object(words.tokens[at].text, key)
    )


def _is_other_word(key: str) -> bool:
    return (
        key in particles()
        or key in _TIMES
        or key.startswith("ال")
        or is_verb(key)
        or is_reporting(key)
        or has_pronoun(key)
        or is_role_noun(key)
        or is_body_noun(key)
        or key in keys("place_nouns")
        or may_be_honorific(key)
        or any(stem.letters and is_common(stem.key) for stem in stems(key))
    )


def _is_object(text: str, key: str) -> bool:
    broken = _BROKEN_PLURAL.fullmatch(key) is not None
    return text.endswith(_OBJECT_ENDS) or text.startswith("أ") or broken


def _is_over(words: Words, at: int) -> bool:
    """Tell whether what follows a name goes on with no noun that belongs to it."""
    key = words.key(at)
    opens = key in _CLOSERS or key in particles() or is_reporting(key) or is_verb(key)
    return opens or _says_what(words, at)


def _says_what(words: Words, at: int) -> bool:
    """Tell whether a role with what it is of follows: «رئيس الهيئة»."""
    bare = is_role_noun(words.key(at)) and not words.key(at).startswith("ال")
    return bare and words.is_word(at + 1) and words.key(at + 1) not in particles()
