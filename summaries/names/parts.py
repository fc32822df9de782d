"""Single words as parts of names: which words, listed or not, can be one.

A listed name is one unless it is a common word here; an unlisted word is one as long as
nothing in its form or in what stands beside it says that it is something else.
"""

import re
from typing import Literal

from summaries.lexicon import keys
from summaries.names.body_nouns import is_body_noun
from summaries.names.compounds import (
    PARTICLES,
    PLURALS,
    SERVANTS,
    SONS,
    is_compound,
    is_ordinal,
)
from summaries.names.gazetteer import bodies, nationality, places
from summaries.names.title_words import ends_body, honorific_words, is_role_noun
from summaries.names.vocabulary import (
    given_names,
    has_pronoun,
    is_common,
    is_common_adjective,
    is_common_as_it_stands,
    is_given,
    is_name_word,
    is_plainly_common,
    is_verb,
    particles,
    surnames,
)
from summaries.names.words import Words
from summaries.normalise import fold

Trust = Literal["titled", "given"]
"""Why a name is expected: a title or a verb stands before it, or it opens as one."""


_MORNING = fold("صباح")


_DAYS = frozenset(
    map(
        fold,
        """
        أحد أمس اليوم غد الغد الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة
        السبت
        """.split(),
    )
)
"""What makes «صباح» a time of day."""


_ON_BEHALF = fold("باسم")
"""A given name, but within a name rather the preposition: «مراد باسم النواب»."""


_LOLA = fold("لولا")
"""A particle, and a name: «لولا دا سيلفا»."""
_EASTERN = frozenset(("لي", "هو", "ما", "وو"))
"""Family names that open one, as those of China do, and are other words in Arabic."""


_ATTACHED = ("لل", "بال", "كال", "فال", "وال", "ولل", "وبال")


_CLITICS = ("و", "ف", "ب", "ل", "ك")


def is_foreign_end(words: Words, at: int) -> bool:
    """Tell «دومونتيه» from «سياسية»: such an end is that of no Arabic noun."""
    return words.key(at).endswith("يه") and words.ends_in_ha(at)


def has_hamza_after_clitic(words: Words, at: int) -> bool:
    """Tell «بأول» from «باول», as which it folds."""
    text = words.tokens[at].text
    return text.startswith(_CLITICS) and text[1:2] in ("أ", "إ")


def _opens_eastern(words: Words, at: int) -> bool:
    """Tell «لي تشاو شينغ» from «لي» that is "to me": a foreign word follows."""
    key = words.key(at + 1)
    foreign = words.is_word(at + 1) and not (
        is_common(key) or key in particles() or has_pronoun(key)
    )
    return (
        words.key(at) in _EASTERN
        and foreign
        and not key.startswith("ال")
        and not _is_attached(words, at + 1)
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
        return _is_listed_part(words, at, opening=opening, trust=trust)
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
        return _is_definite_part(words, at, opening=opening, trust=trust)
    return _is_unknown_part(words, at, opening=opening, trust=trust)


def _is_between(words: Words, at: int) -> bool:
    """Tell «غضبان» in «عامر غضبان الساعدي»: a given and a family name are beside it."""
    key, after = words.key(at), words.key(at + 1)
    plain = not (key.startswith("ال") or is_verb(key) or is_role_noun(key))
    family = after.startswith("ال") and after in surnames()
    return plain and is_given(words.key(at - 1)) and family


def _has_article(words: Words, at: int) -> bool:
    """Tell «الهاشمي» from «ألتون», whose letters are its own."""
    return words.key(at).startswith("ال") and words.tokens[at].text[0] not in "أإآ"


def is_maghrebi(key: str) -> bool:
    """Tell «بوزقية», «بنسعيد» from «بوزارة», which has a word within it."""
    least = 5
    return (
        key.startswith(("بو", "بن"))
        and len(key) >= least
        and not (is_common_as_it_stands(key) or is_common_as_it_stands(key[1:]))
    )


AFTER_NAME = frozenset(map(fold, "إن أن بأن إنه أنه بأنه إنها أنها بأنها قد".split()))


def _is_of_origin(words: Words, at: int) -> bool:
    """Tell «المناعي» after a given name from an adjective: none follows such a name.

    Where the word is a listed one, as «العلمي», the name must also end with it.
    """
    key, after = words.key(at), words.key(at + 1)
    if not (key.startswith("ال") and is_given(words.key(at - 1))):
        return False
    if is_common_adjective(key[2:]) and not ends_body(key):
        return True  # «سامي الأبيض»: no adjective describes a name
    if not key.endswith("ي") or _is_participle(words, at):
        return False
    if is_plainly_common(key) or nationality(key) is not None:
        another = after.startswith("ال") and after.endswith("ي")
        named = another and not (is_common(after) or nationality(after))
        return named or not words.is_word(at + 1) or after in AFTER_NAME
    return not has_pronoun(key)


def _is_listed_part(words: Words, at: int, *, opening: bool, trust: Trust) -> bool:
    """Tell whether a listed name is one here: «أمل» may be hope, «صباح» morning."""
    key, after = words.key(at), words.key(at + 1)
    held = is_role_noun(key) and _is_held(words, at)
    if not opening and (held or key == _ON_BEHALF):
        return False
    if not is_plainly_common(key):
        return not (opening and trust == "titled" and _is_adjective(key))
    if opening and trust == "given":
        return after not in _DAYS and is_followed_by_name(words, at)
    return _is_common_part(words, at, opening=opening)


def _is_common_part(words: Words, at: int, *, opening: bool) -> bool:
    """Tell whether a listed name that is a common word, too, is a name here."""
    key, after = words.key(at), words.key(at + 1)
    if after in _DAYS and (opening or key == _MORNING):
        return False
    if is_name_word(after) or not _goes_on_as_noun(after):
        return True
    if opening:
        return after in SONS or after.endswith("ي")
    return key in surnames()


def _is_held(words: Words, at: int) -> bool:
    """Tell whether the next word says what a role is of: «مساعد وزير»."""
    key = words.key(at + 1)
    # «عمرو أديب الوزير السابق» are two people
    if is_name_word(words.key(at)) and is_role_noun(key.removeprefix("ال")):
        return words.key(at) in _SECONDS or not key.startswith("ال")
    definite = key.startswith("ال") and not is_name_word(key)
    heads = is_role_noun(key) or is_body_noun(key) or key in keys("place_nouns")
    return definite or heads or places().at(words, at + 1) is not None


_SECONDS = frozenset(map(fold, "نائب مساعد مستشار وكيل معاون سفير أمين".split()))
"""Roles beside another role: «مساعد الوزير»."""
_PILGRIM = fold("الحاج")


def is_followed_by_name(words: Words, at: int) -> bool:
    """Tell whether a word that is also common is a name by what follows it."""
    key, after = words.key(at), words.key(at + 1)
    if key not in given_names():
        return False
    if is_verb(key):
        # «رفعت أبو المجد»: a verb in «ت» has no man for its subject
        return key.endswith("ت") and after in (fold("أبو"), "بن")
    return (
        after in SONS - {"ود", fold("أيت")}
        or (after in SERVANTS and is_compound(words, at + 1, opening=False))
        or (after in surnames() and not is_plainly_common(after))
    )


def _goes_on_as_noun(after: str) -> bool:
    """Tell whether the next word makes a common noun of the one before it."""
    return after.startswith("ال") and not is_name_word(after)


def _is_adjective(key: str) -> bool:
    return key.startswith("ال") and nationality(key) is not None


def is_sure_place(words: Words, at: int) -> bool:
    """Tell whether a word is a place that is nothing else: «العراق»."""
    match = places().at(words, at)
    return (
        match is not None and not match.stem.letters and match.entry.certainty == "sure"
    )


def _is_definite_part(words: Words, at: int, *, opening: bool, trust: Trust) -> bool:
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
    if key.endswith("ي") and not _is_participle(words, at):
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


def _is_participle(words: Words, at: int) -> bool:
    """Tell «الملتقى», «المستشفى» from «الحناوى», where «ى» is written for «ي»."""
    bare = words.tokens[at].text.endswith("ى")
    return bare and _PARTICIPLE.match(words.key(at)) is not None


_VERBAL_NOUN = re.compile(r"الت\w\wي")
_PARTICIPLE = re.compile(r"ال(?:ا|ت|م\w?ت|مست|من|م\w\w+و\w\Z)")
"""Shapes of verbal nouns and participles: «المختص», «الاحتفاظ», «المعروف»."""


def _is_unknown_part(words: Words, at: int, *, opening: bool, trust: Trust) -> bool:
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
    short = len(key) < least and words.key(at - 1) not in _EASTERN
    if adverb or feminine or short or key.startswith(_ATTACHED):
        return False
    if (opening and trust == "given") or _is_attached(words, at):
        return False
    if trust == "given" and key.startswith(("ي", "ست", "سي", "ت")) and not opening:
        return not _looks_present(key)
    if text.startswith("أ") and text.endswith("اء"):
        return False  # «أبناء», «أعضاء»
    # «وليد بخاري إن»: nobody but a subject stands before «إن»
    return words.key(at + 1) in AFTER_NAME or not is_sure_place(words, at)


def _is_attached(words: Words, at: int) -> bool:
    """Tell whether an unlisted word is rather a clitic and another: «لرويترز»."""
    key = words.key(at)
    if not key.startswith(_CLITICS) or words.key(at - 1) in _EASTERN:
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
