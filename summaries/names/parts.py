"""Single words as parts of names: which words, listed or not, can be one.

A listed name is one unless it is a common word here; an unlisted word is one as long as
nothing in its form or in what stands beside it says that it is something else.
"""

from summaries.names.compounds import PARTICLES, SONS, is_ordinal
from summaries.names.gazetteer import nationality
from summaries.names.listed_parts import is_listed_part
from summaries.names.title_words import ends_body, is_role_noun
from summaries.names.trust import Trust
from summaries.names.unlisted_parts import (
    AFTER_NAME,
    EASTERN,
    is_attached,
    is_definite_part,
    is_maghrebi,
    is_participle,
    is_unknown_part,
)
from summaries.names.vocabulary import (
    has_pronoun,
    is_common,
    is_common_adjective,
    is_given,
    is_name_word,
    is_plainly_common,
    is_verb,
    particles,
    surnames,
)
from summaries.names.words import Words
from summaries.normalise import fold

_LOLA = fold("لولا")
"""A particle, and a name: «لولا دا سيلفا»."""


def _opens_eastern(words: Words, at: int) -> bool:
    """Tell «لي تشاو شينغ» from «لي» that is "to me": a foreign word follows."""
    key = words.key(at + 1)
    foreign = words.is_word(at + 1) and not (
        is_common(key) or key in particles() or has_pronoun(key)
    )
    return (
        words.key(at) in EASTERN
        and foreign
        and not key.startswith("ال")
        and not is_attached(words, at + 1)
        and not words.tokens[at + 1].text.endswith(("ة", "ا"))
    )


def is_plain_part(words: Words, at: int, *, opening: bool, trust: Trust) -> bool:
    """Tell whether a word by itself is a part of the name that it stands in."""
    key = words.key(at)
    if key in particles():
        eastern = opening and trust == "titled" and _opens_eastern(words, at)
        lola = not opening and key == _LOLA and words.key(at + 1) in PARTICLES
        return eastern or lola
    if is_name_word(key):
        return is_listed_part(words, at, opening=opening, trust=trust)
    king = is_ordinal(key) and is_given(words.key(at - 1))
    if not opening and (king or _is_of_origin(words, at)):
        return True
    linked = words.key(at + 1) in SONS  # «الناها بنت الشيخ»
    if not linked and (
        has_pronoun(key)
        or (is_common(key) and not (is_maghrebi(key) or _is_between(words, at)))
    ):
        return False
    if _has_article(words, at):
        return is_definite_part(words, at, opening=opening, trust=trust)
    return is_unknown_part(words, at, opening=opening, trust=trust)


def _is_between(words: Words, at: int) -> bool:
    """Tell «غضبان» in «عامر غضبان الساعدي»: a given and a family name are beside it."""
    key, after = words.key(at), words.key(at + 1)
    plain = not (key.startswith("ال") or is_verb(key) or is_role_noun(key))
    family = after.startswith("ال") and after in surnames()
    return plain and is_given(words.key(at - 1)) and family


def _has_article(words: Words, at: int) -> bool:
    """Tell «الهاشمي» from «ألتون», whose letters are its own."""
    return words.key(at).startswith("ال") and words.tokens[at].text[0] not in "أإآ"


def _is_of_origin(words: Words, at: int) -> bool:
    """Tell «المناعي» after a given name from an adjective: none follows such a name.

    Where the word is a listed one, as «العلمي», the name must also end with it.
    """
    key, after = words.key(at), words.key(at + 1)
    if not (key.startswith("ال") and is_given(words.key(at - 1))):
        return False
    if is_common_adjective(key[2:]) and not ends_body(key):
        return True  # «سامي الأبيض»: no adjective describes a name
    if not key.endswith("ي") or is_participle(words, at):
        return False
    if is_plainly_common(key) or nationality(key) is not None:
        another = after.startswith("ال") and after.endswith("ي")
        named = another and not (is_common(after) or nationality(after))
        return named or not words.is_word(at + 1) or after in AFTER_NAME
    return not has_pronoun(key)
