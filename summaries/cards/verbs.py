"""Verbs around a figure, told by lists and by form, as well as a form can tell."""

import re

from summaries.cards.reading import Reading, word_set
from summaries.cards.surroundings import TIES, has_changed, is_change
from summaries.cards.word_classes import (
    PLURALS,
    PREPOSITIONS,
    REACHED,
    REACHING,
    ROOT,
    is_definite,
    is_joined,
    opens_clause,
    without_and,
)
from summaries.names.vocabulary import is_given
from summaries.names.vocabulary import is_plainly_common as is_common
from summaries.names.vocabulary import is_verb as is_listed_verb

_NEGATIONS = word_set("لم لن قد سوف ولم ولن وقد")
_ENDING_IN_YA = word_set(
    """
    يعاني تعاني يكفي تكفي يؤدي تؤدي يقضي تقضي يمضي تمضي يجري تجري يغطي تغطي يلبي تلبي
    ينوي تنوي يبني تبني ينص تنص يجب يحق يضم تضم يصح تظل يظل
    تطل يطل تمر يمر
    """
)
"""Verbs of the present that end as adjectives do, or are very short."""
_HOLLOW = re.compile(r"است\wا\w|ا\wتا\w")
"""«استفاد», «اجتاز»; their verbal nouns are «استفادة», «اجتياز»."""
_SHORTEST_VERB = 4
"""Letters of a verb that is known by its form alone."""


def is_verb(reading: Reading, at: int) -> bool:
    """Tell a verb by lists and by its form, as well as a form can tell."""
    key, bare = reading.key(at), reading.bare(at)
    if key in REACHED or key in PREPOSITIONS or key in TIES or key.startswith("ال"):
        return False
    if key in REACHING or (is_joined(reading, at) and bare in REACHING):
        return True
    word = without_and(reading, at)
    if reading.bare(at - 1) in _NEGATIONS and word.startswith(("ي", "ت", "ن", "ا")):
        return True
    if is_change(word) or is_listed_verb(word):
        sure = _is_no_noun(word) or has_changed(word)
        noun = is_change(word) or is_common(word)
        return sure or not noun or _opens(reading, at)
    # «والتعليم» is no verb, whatever it looks like
    return not word.startswith("ال") and _looks_like_verb(reading, at, word)


def _looks_like_verb(reading: Reading, at: int, word: str) -> bool:
    """Tell a verb that no list holds by its first and last letters."""
    key = reading.key(at)
    least = _SHORTEST_VERB - (word != key)
    if _opens_before_subject(reading, at, word) or _ends_in_alef(reading, at, word):
        return True
    if len(word) < least:
        return False
    return word in _ENDING_IN_YA or (
        (word.endswith("ت") and not word.endswith(("ات", "يت", "وت", "نت")))
        or word.startswith(("يت", "تت"))
        or (word.startswith("ست") and not word.endswith(("ا", "ه", "ي")))
        or (word.startswith("سي") and (_opens(reading, at) or _predicates(reading, at)))
        or (
            word.startswith("ي") and word.endswith(("ون", "ان")) and not is_common(word)
        )
        or (word.startswith("ي") and not word.endswith(("ه", "ي", "ا", "ن")))
        or (word.startswith("ي") and word != key and _opens_present(word))
        or _is_derived_verb(reading, at, joined=word != key)
    )


def _ends_in_alef(reading: Reading, at: int, word: str) -> bool:
    """Tell the verb that opens «مشى خمسة كيلومترات»."""
    short = len(word) == ROOT and reading.is_word(at)
    return short and reading.words[at].text.endswith("ى") and _opens(reading, at)


def _opens_present(word: str) -> bool:
    """Tell the «يسكن» of «ويسكن» from «يمين», by what no noun or name is."""
    return word.endswith("ن") and not (is_common(word) or is_given(word))


def _is_no_noun(word: str) -> bool:
    """Tell a verb that no noun is spelt like: «ارتفعت», «يبلغ»; not «قتل», «تراجع»."""
    inflected = word.startswith(("ي", "سي", "ست", "تت")) or word.endswith(("ت", "وا"))
    derived = (
        word.startswith("ا")
        and word not in PLURALS
        and "ا" not in word[2:]
        and len(word) > ROOT
    )
    return (inflected and not word.endswith("ات")) or (
        derived and not word.endswith(("ه", "ي"))
    )


def _opens(reading: Reading, at: int) -> bool:
    """Tell whether a word stands where a clause begins, and a verb may."""
    before = reading.words[at - 1] if at else None
    return (
        before is None
        or is_joined(reading, at)
        or (before.kind == "mark" and before.text not in "«»\"'()")
        or opens_clause(reading, at - 1)
    )


def _opens_before_subject(reading: Reading, at: int, word: str) -> bool:
    """Tell the verb that opens «تمتد السكة …», «توزع المؤسسة …»."""
    four = 4
    if not (reading.key(at + 1).startswith("ال") and _opens(reading, at)):
        return False
    if len(word) == ROOT and word[1] == "ا":
        return not is_common(word)  # «غاب المهاجم»
    return (
        word.startswith("ت")
        and len(word) == four
        and not word.endswith(("ه", "ا"))
        and not is_common(word)
    )


def _predicates(reading: Reading, at: int) -> bool:
    """Tell «اللاعب سيغيب عن …» from the name of «المدافع سيدريك كواسي»."""
    after = reading.key(at + 1)
    return is_definite(reading.key(at - 1)) and (
        after in PREPOSITIONS or after.startswith("ال")
    )


def _is_derived_verb(reading: Reading, at: int, *, joined: bool) -> bool:
    """Tell «انتظر», «استمر» from the nouns «انتظار», «استمرار»."""
    text = reading.words[at].text[int(joined) :]
    key = reading.key(at)[int(joined) :]
    shortest = 5
    if text.startswith("ا") and _HOLLOW.fullmatch(key) and not is_common(key):
        return True
    return (
        text.startswith("ا")
        and len(key) >= shortest
        and "ا" not in key[2:]
        and not key.endswith(("ه", "ي"))
    )
