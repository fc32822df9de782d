"""Unlisted words as parts of a name: none whose form says that it is something else."""

import re

from summaries.names.compounds import PLURALS
from summaries.names.gazetteer import bodies, nationality, places
from summaries.names.title_words import honorific_words
from summaries.names.trust import Trust
from summaries.names.vocabulary import (
    given_names,
    is_common,
    is_common_as_it_stands,
    is_given,
    is_name_word,
)
from summaries.names.words import Words
from summaries.normalise import fold

EASTERN = frozenset(("لي", "هو", "ما", "وو"))
"""Family names that open one, as those of China do, and are other words in Arabic."""
_CLITICS = ("و", "ف", "ب", "ل", "ك")
_ATTACHED = ("لل", "بال", "كال", "فال", "وال", "ولل", "وبال")


def is_foreign_end(words: Words, at: int) -> bool:
    """Tell «دومونتيه» from «سياسية»: such an end is that of no Arabic noun."""
    return words.key(at).endswith("يه") and words.ends_in_ha(at)


def has_hamza_after_clitic(words: Words, at: int) -> bool:
    """Tell «بأول» from «باول», as which it folds."""
    text = words.tokens[at].text
    return text.startswith(_CLITICS) and text[1:2] in ("أ", "إ")


def is_maghrebi(key: str) -> bool:
    """Tell «بوزقية», «بنسعيد» from «بوزارة», which has a word within it."""
    least = 5
    return (
        key.startswith(("بو", "بن"))
        and len(key) >= least
        and not (is_common_as_it_stands(key) or is_common_as_it_stands(key[1:]))
    )


AFTER_NAME = frozenset(map(fold, "إن أن بأن إنه أنه بأنه إنها أنها بأنها قد".split()))
_PILGRIM = fold("الحاج")


def is_sure_place(words: Words, at: int) -> bool:
    """Tell whether a word is a place that is nothing else: «العراق»."""
    match = places().at(words, at)
    return (
        match is not None and not match.stem.letters and match.entry.certainty == "sure"
    )


def is_definite_part(words: Words, at: int, *, opening: bool, trust: Trust) -> bool:
    """Tell «البيطار» from «المختص», «المسؤولين»: an unlisted word with the article."""
    key = words.key(at)
    if not opening and (key[2:] in given_names() or _is_pilgrim(words, at)):
        return True
    # «وصف بوتفليقة العراق بأنه …»
    if is_sure_place(words, at) or key in honorific_words():
        return False
    feminine = key.endswith("يه") and not opening and nationality(key) is None
    if (key.endswith(PLURALS) and not feminine) or key in _ALL:
        return False
    if opening:
        return trust == "titled" and nationality(key) is None and not key.endswith("ي")
    shortest = 6
    if key.endswith("ي") and not is_participle(words, at):
        # «طارق البيطار التنحي» ends before a verbal noun
        return is_given(words.key(at - 1)) or not _VERBAL_NOUN.fullmatch(key)
    return not (
        key.endswith("اء")
        or (_PARTICIPLE.match(key) is not None and len(key) >= shortest)
    )


_ALL = frozenset(map(fold, "ال الجميع الكل البعض الآخر".split()))
"""The bare article, and what people are called who are not named."""


def _is_pilgrim(words: Words, at: int) -> bool:
    """Tell whether «الحاج» stands within a name: «محمود الحاج أحمد»."""
    between = is_given(words.key(at - 1)) and is_given(words.key(at + 1))
    return between and words.key(at) == _PILGRIM


def is_participle(words: Words, at: int) -> bool:
    """Tell «الملتقى», «المستشفى» from «الحناوى», where «ى» is written for «ي»."""
    bare = words.tokens[at].text.endswith("ى")
    return bare and _PARTICIPLE.match(words.key(at)) is not None


_VERBAL_NOUN = re.compile(r"الت\w\wي")
_PARTICIPLE = re.compile(r"ال(?:ا|ت|م\w?ت|مست|من|م\w\w+و\w\Z)")
"""Shapes of verbal nouns and participles: «المختص», «الاحتفاظ», «المعروف»."""


def is_unknown_part(words: Words, at: int, *, opening: bool, trust: Trust) -> bool:
    """Tell «دومونتيه» from «لرويترز», «بشدة»: an unlisted word without the article."""
    key = words.key(at)
    least = 3
    feminine = key.endswith("يه") and not (
        is_foreign_end(words, at)
        or is_maghrebi(key)
        or (
            (trust == "titled" or is_given(words.key(at - 1)))
            and words.key(at + 1) in AFTER_NAME
        )
        or (trust == "titled" and is_after_family(words, at))
    )
    text = words.tokens[at].text
    # «بشدة», «بقوة»
    adverb = text.startswith("ب") and text.endswith("ة") and not is_maghrebi(key)
    short = len(key) < least and words.key(at - 1) not in EASTERN
    if adverb or feminine or short or key.startswith(_ATTACHED):
        return False
    if (opening and trust == "given") or is_attached(words, at):
        return False
    if trust == "given" and key.startswith(("ي", "ست", "سي", "ت")) and not opening:
        return not _looks_present(key)
    if text.startswith("أ") and text.endswith("اء"):
        return False  # «أبناء», «أعضاء»
    # «وليد بخاري إن»: nobody but a subject stands before «إن»
    return words.key(at + 1) in AFTER_NAME or not is_sure_place(words, at)


def is_attached(words: Words, at: int) -> bool:
    """Tell whether an unlisted word is rather a clitic and another: «لرويترز»."""
    key = words.key(at)
    if not key.startswith(_CLITICS) or words.key(at - 1) in EASTERN:
        return False  # «لي وي شيونغ»
    bare = key[1:]
    listed = is_name_word(bare) or bare.startswith("ال")
    return listed or key[0] == "و" or key.endswith("وا") or _is_known_thing(words, at)


def _is_known_thing(words: Words, at: int) -> bool:
    """Tell whether a body or a place stands there after a preposition: «لرويترز»."""
    found = (bodies().at(words, at), places().at(words, at))
    return any(match is not None and match.stem.governed for match in found)


def is_after_family(words: Words, at: int) -> bool:
    """Tell whether a family name as «البوغديري» stands before: another may follow."""
    before = words.key(at - 1)
    of_family = before.startswith("ال") and before.endswith("ي")
    return of_family and nationality(before) is None and not is_common(before)


def _looks_present(key: str) -> bool:
    """Tell whether an unlisted word has the shape of a present verb: «يستقطب»."""
    present = range(4, 8)
    foreign = key.startswith("يو") or key.endswith(("س", "و", "ان"))
    return key[0] == "ي" and len(key) in present and not foreign
