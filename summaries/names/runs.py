"""Runs of words that make up a person's name: where a name ends.

Arabic has no capitals, so a name goes on while its words can be names: listed ones,
the grammar of names («بن», «آل», «أبو», «عبد ال…», «… الدين»), particles of foreign
names, and unknown words, as long as nothing says that they are something else.
"""

import re
from typing import Literal

from summaries.lexicon import keys
from summaries.names.body_nouns import is_body_noun
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
    surnames_alone,
)
from summaries.names.words import Words
from summaries.normalise import fold

Trust = Literal["titled", "given"]
"""Why a name is expected: a title or a verb stands before it, or it opens as one."""

_SONS = frozenset(map(fold, ("بن", "ابن", "بنت", "ولد", "ود", "أيت")))
_FATHERS = frozenset(map(fold, ("أبو", "أبي", "أبا", "بو")))
_SERVANTS = frozenset(("عبد",))
_OF_GOD = frozenset(map(fold, ("الله", "الدين", "الإسلام", "ربه", "الإله")))
_OF_FAITH = frozenset(map(fold, ("الإسلام", "الإله", "ربه")))
_PARTICLES = frozenset(
    map(fold, "دي دو دا ديل دل دوس فان فون دير تير ماك لو سان سانت أوف".split())
)
_ARTICLES = frozenset(map(fold, "لا لوس لاس دير دن".split()))
"""What follows a particle: «دي لا», «فان دير»."""
_ORDINALS = frozenset(
    map(
        fold,
        """
        الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الأولى
        الثانية
        """.split(),
    )
)
"""What ends the name of a king, a queen or a pope: «محمد السادس»."""
_TEEN = "عشر"
"""«لويس الرابع عشر»."""
_MORNING = fold("صباح")
_DAYS = frozenset(
    map(
        fold,
        """
        أحد أمس اليوم غد الغد الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت
        """.split(),
    )
)
"""What makes «صباح» a time of day."""
_KIN = frozenset(map(fold, "عمه عمها عمهم خاله خالها أخيه أخيها أخته أختها".split()))
"""What makes «ابن» a kinsman: «ابن عمه»."""
_ON_BEHALF = fold("باسم")
"""A given name, but within a name rather the preposition: «مراد باسم النواب»."""
_HYPHENS = frozenset("-‐‑")
_EASTERN = frozenset(("لي", "هو", "ما", "وو"))
"""Family names that open one, as those of China do, and are other words in Arabic."""
_MOST_PARTS = 6
_MOST_UNKNOWN: dict[Trust, int] = {"titled": 3, "given": 2}
_ATTACHED = ("لل", "بال", "كال", "فال", "وال", "ولل", "وبال")
_PLURALS = ("يه", "ات", "ون", "ين", "تان", "تين")
_CLITICS = ("و", "ف", "ب", "ل", "ك")


def name_end(words: Words, first: int, trust: Trust) -> int:
    """Return the end of the name that begins at a word; the same word if none does.

    >>> from summaries.document import Document
    >>> from summaries.names.words import sentences_of
    >>> words = next(sentences_of(Document("سلطان بن أحمد القاسمي إلى بيروت")))
    >>> name_end(words, 0, "given")
    4
    """
    at, unknown, closed = first, 0, False
    for number in range(_MOST_PARTS):
        end = _part_end(words, at, opening=number == 0, trust=trust)
        if end == at:
            break
        vouched = _is_vouched(words, at, end)
        unknown += not vouched
        if number > 1 and not vouched and _is_rather_word(words, at):
            break
        if unknown > _MOST_UNKNOWN[trust] or (
            closed and _begins_another(words, at, end)
        ):
            break
        if number > 1 and words.key(end - 1) in _ORDINALS:
            break  # «سجل سامي حداد الثاني» is a goal, «محمد السادس» a king
        # «الطيب ود الفكي إدريس» opens with a given name
        first_given = number == 0 and is_given(words.key(at))
        closed = closed or (not first_given and _is_family_name(words, at, end))
        at = end
        if words.key(at - 1) in _ORDINALS:
            at += words.key(at) == _TEEN
            break
        if words.key(at) in _HYPHENS and words.touching(at) and words.touching(at + 1):
            at += 1
    if at > first and words.key(at - 1) in _HYPHENS:
        at -= 1
    return at


def _is_vouched(words: Words, first: int, end: int) -> bool:
    """Tell whether a part of a name is listed or grammatically one."""
    return end - first > 1 or is_name_word(words.key(first))


def _is_rather_word(words: Words, at: int) -> bool:
    """Tell whether a third part that no list has is rather a noun or a verb."""
    key, shortest = words.key(at), 4
    named = _is_foreign_end(words, at) or _is_after_family(words, at)
    if len(key) < shortest:
        return is_name_word(words.key(at - 1))  # «تشين غوانغ ياو» is foreign throughout
    return key.endswith("ه") and not named


def _is_foreign_end(words: Words, at: int) -> bool:
    """Tell «دومونتيه» from «سياسية»: such an end is that of no Arabic noun."""
    return words.key(at).endswith("يه") and words.ends_in_ha(at)


def _is_family_name(words: Words, first: int, end: int) -> bool:
    """Tell whether a part can only be a family name: «رونالدو», «الهاشمي»."""
    key = words.key(first)
    article = key.startswith("ال") and (key in surnames() or key.endswith("ي"))
    return end - first == 1 and (key in surnames_alone() or article)


def _begins_another(words: Words, first: int, end: int) -> bool:
    """Tell whether, after a family name, a part is no more of it but a new name."""
    key = words.key(first)
    if end > first + 1 or key.startswith("ال"):
        return False
    return is_given(key) or not is_name_word(key)


def _part_end(words: Words, at: int, *, opening: bool, trust: Trust) -> int:
    key = words.key(at)
    # «فإن» folds as «فان» of «فان دايك» does
    if not words.is_word(at) or _is_foreign_script(key) or words.opens_clause(at):
        return at
    if not opening and _has_hamza_after_clitic(words, at):
        return at
    if key in _SONS or words.tokens[at].text == "آل":
        return _after_link(words, at, opening=opening, trust=trust)
    if key in _FATHERS:
        return _after_father(words, at)
    if opening and trust == "titled" and _opens_eastern(words, at):
        return at + 1
    if _is_compound(words, at, opening=opening):
        doubled = key in _PARTICLES and words.key(at + 1) in _PARTICLES | _ARTICLES
        return at + 3 if doubled and _may_follow(words, at + 2) else at + 2
    if _is_plain_part(words, at, opening=opening, trust=trust):
        return at + 1
    return at


def _has_hamza_after_clitic(words: Words, at: int) -> bool:
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


def _is_compound(words: Words, at: int, *, opening: bool) -> bool:
    """Tell whether two words are one part: «عبد الله», «صلاح الدين», «فان بيرسي»."""
    key, after = words.key(at), words.key(at + 1)
    if key in particles() or is_verb(key):
        return False
    if key in _PARTICLES and not opening:
        return after in _ARTICLES or _may_follow(words, at + 1)
    if after in _OF_GOD:
        if not opening and _joins_servant(key):
            return False  # «سالم وعبد الله»
        listed = key in _SERVANTS or is_name_word(key)
        return listed or not (is_common(key) or after in _OF_FAITH)
    return key in _SERVANTS and after.startswith("ال")


def _joins_servant(key: str) -> bool:
    """Tell «وعبد», «وصلاح», which begin another's name, from «وحيد»."""
    joined = key.startswith("و") and not is_name_word(key)
    return joined and (key[1:] in _SERVANTS or is_given(key[1:]))


def _after_father(words: Words, at: int) -> int:
    """Return the end of «أبو بكر», «أبو عبد الله», «أبي طالب» (after «بن»)."""
    if _is_compound(words, at + 1, opening=False):
        return at + 3
    by_link = words.key(at - 1) in _SONS and not words.key(at + 1).startswith("ال")
    if by_link and words.is_word(at + 1) and words.key(at + 1) not in particles():
        return at + 2
    # «نزار أبو الشعر»: after a given name, what follows may be any noun
    after = words.key(at + 1)
    any_noun = is_given(words.key(at - 1)) and not (
        after in particles() or has_pronoun(after) or is_verb(after)
    )
    named = words.is_word(at + 1) and (any_noun or _may_follow(words, at + 1))
    return at + 2 if named else at


def _after_link(words: Words, at: int, *, opening: bool, trust: Trust) -> int:
    """Return the end of «بن …», «آل …», whose next word is part of the name."""
    if opening and not (words.key(at) == fold("ابن") and _is_forefather(words, at + 1)):
        return at
    after = at + 1 + (words.key(at + 1) in honorific_words())  # «ولد الشيخ أحمد»
    if words.key(after) in _KIN:
        return at
    end = _part_end(words, after, opening=False, trust=trust)
    if end > after:
        return end
    if not opening and _is_bare_definite(words, after):
        return after + 1
    return after + 1 if _may_follow(words, after) else at


def _is_bare_definite(words: Words, at: int) -> bool:
    """Tell whether a word with the article stands after «بن»: «ود النور»."""
    key = words.key(at)
    return key.startswith("ال") and not (key in particles() or has_pronoun(key))


def _is_forefather(words: Words, at: int) -> bool:
    """Tell «ابن رشد» from «ابن عمه»: a name, and no pronoun at its end."""
    return _may_follow(words, at) and not words.tokens[at].text.endswith("ه")


def _may_follow(words: Words, at: int) -> bool:
    """Tell whether a word may be a name for what stands before it."""
    key = words.key(at)
    if not words.is_word(at) or key in particles() or has_pronoun(key):
        return False
    return is_name_word(key) or not (
        is_common_as_it_stands(key) or key.endswith(_PLURALS[:2])
    )


def _is_plain_part(words: Words, at: int, *, opening: bool, trust: Trust) -> bool:
    key = words.key(at)
    if key in particles():
        return False
    if is_name_word(key):
        return _is_listed_part(words, at, opening=opening, trust=trust)
    if not opening and _is_of_origin(words, at):
        return True
    linked = words.key(at + 1) in _SONS  # «الناها بنت الشيخ»
    if not linked and (
        has_pronoun(key)
        or (is_common(key) and not (_is_maghrebi(key) or _is_between(words, at)))
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


def _is_maghrebi(key: str) -> bool:
    """Tell «بوزقية», «بنسعيد» from «بوزارة», which has a word within it."""
    least = 5
    return (
        key.startswith(("بو", "بن"))
        and len(key) >= least
        and not (is_common_as_it_stands(key) or is_common_as_it_stands(key[1:]))
    )


_AFTER_NAME = frozenset(map(fold, "إن أن إنه أنه إنها أنها قد".split()))


def _is_of_origin(words: Words, at: int) -> bool:
    """Tell «المناعي» after a given name from an adjective: none follows such a name.

    Where the word is a listed one, as «العلمي», the name must also end with it.
    """
    key, after = words.key(at), words.key(at + 1)
    if not (key.startswith("ال") and is_given(words.key(at - 1))):
        return False
    if is_common_adjective(key[2:]) and not ends_body(key):
        return True  # «سامي الأبيض»: no adjective describes a name
    if not key.endswith("ي"):
        return False
    if is_plainly_common(key) or nationality(key) is not None:
        another = after.startswith("ال") and after.endswith("ي")
        named = another and not (is_common(after) or nationality(after))
        return named or not words.is_word(at + 1) or after in _AFTER_NAME
    return not has_pronoun(key)


def _is_listed_part(words: Words, at: int, *, opening: bool, trust: Trust) -> bool:
    """Tell whether a listed name is one here: «أمل» may be hope, «صباح» morning."""
    key, after = words.key(at), words.key(at + 1)
    held = is_role_noun(key) and _is_held(words, at + 1)
    if not opening and (held or key == _ON_BEHALF):
        return False
    if not is_plainly_common(key):
        return not (opening and trust == "titled" and _is_adjective(key))
    if opening and (after in _DAYS or trust == "given"):
        return after not in _DAYS and _is_followed_by_name(words, at)
    if key == _MORNING and after in _DAYS:
        return False
    if is_name_word(after) or not _goes_on_as_noun(after):
        return True
    if opening:
        return after in _SONS or after.endswith("ي")
    return key in surnames()


def _is_held(words: Words, at: int) -> bool:
    """Tell whether a word says what a role is of: «مساعد وزير», «أديب» aside."""
    key = words.key(at)
    definite = key.startswith("ال") and not is_name_word(key)
    heads = is_role_noun(key) or is_body_noun(key) or key in keys("place_nouns")
    return definite or heads or places().at(words, at) is not None


def _is_followed_by_name(words: Words, at: int) -> bool:
    """Tell whether a word that is also common is a name by what follows it."""
    key, after = words.key(at), words.key(at + 1)
    if key not in given_names():
        return False
    if is_verb(key):
        # «رفعت أبو المجد»: a verb in «ت» has no man for its subject
        return key.endswith("ت") and after in (fold("أبو"), "بن")
    return (
        after in _SONS - {"ود", fold("أيت")}
        or (after in _SERVANTS and _is_compound(words, at + 1, opening=False))
        or (after in surnames() and not is_plainly_common(after))
    )


def _goes_on_as_noun(after: str) -> bool:
    """Tell whether the next word makes a common noun of the one before it."""
    return after.startswith("ال") and not is_name_word(after)


def _is_adjective(key: str) -> bool:
    return key.startswith("ال") and nationality(key) is not None


def _is_sure_place(words: Words, at: int) -> bool:
    match = places().at(words, at)
    return (
        match is not None and not match.stem.letters and match.entry.certainty == "sure"
    )


def _is_definite_part(words: Words, at: int, *, opening: bool, trust: Trust) -> bool:
    key = words.key(at)
    if not opening and key[2:] in given_names():
        return True
    if _is_sure_place(words, at):
        return False  # «وصف بوتفليقة العراق بأنه …»
    feminine = key.endswith("يه") and not opening and nationality(key) is None
    if (key.endswith(_PLURALS) and not feminine) or key == "ال":
        return False
    if key in honorific_words():
        return False
    if opening:
        return trust == "titled" and nationality(key) is None and not key.endswith("ي")
    shortest = 6
    return key.endswith("ي") or not (
        key.endswith("اء")
        or (_PARTICIPLE.match(key) is not None and len(key) >= shortest)
    )


_PARTICIPLE = re.compile(r"ال(?:ا|ت|م\w?ت|مست|من|م\w\w+و\w\Z)")
"""Shapes of verbal nouns and participles: «المختص», «الاحتفاظ», «المعروف»."""


def _is_unknown_part(words: Words, at: int, *, opening: bool, trust: Trust) -> bool:
    key = words.key(at)
    least = 3
    feminine = key.endswith("يه") and not (
        _is_foreign_end(words, at)
        or _is_maghrebi(key)
        or (is_given(words.key(at - 1)) and words.key(at + 1) in _AFTER_NAME)
        or (trust == "titled" and _is_after_family(words, at))
    )
    text = words.tokens[at].text
    # «بشدة», «بقوة»
    adverb = text.startswith("ب") and text.endswith("ة") and not _is_maghrebi(key)
    short = len(key) < least and words.key(at - 1) not in _EASTERN
    if adverb or feminine or short or key.startswith(_ATTACHED):
        return False
    if (opening and trust == "given") or _is_attached(words, at):
        return False
    if trust == "given" and key.startswith(("ي", "ست", "سي", "ت")) and not opening:
        return not _looks_present(key)
    return not _is_sure_place(words, at)


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


def _is_after_family(words: Words, at: int) -> bool:
    """Tell whether a family name as «البوغديري» stands before: another may follow."""
    before = words.key(at - 1)
    of_family = before.startswith("ال") and before.endswith("ي")
    return of_family and nationality(before) is None and not is_common(before)


def _looks_present(key: str) -> bool:
    """Tell whether an unlisted word has the shape of a present verb: «يستقطب»."""
    present = range(4, 8)
    foreign = key.startswith("يو") or key.endswith(("س", "و", "ان"))
    return key[0] == "ي" and len(key) in present and not foreign


def is_ordinal(key: str) -> bool:
    """Tell whether a word is an ordinal with its article: «السادس»."""
    return key in _ORDINALS


def _is_foreign_script(key: str) -> bool:
    return not "\u0620" <= key[:1] <= "\u06ff"


def may_open_compound(key: str) -> bool:
    """Tell whether a word may open a name that its next word completes: «عبد»."""
    return key in _SERVANTS or key in _FATHERS or key == fold("ابن")


def opens_name(words: Words, at: int) -> bool:
    """Tell whether a word by itself lets one expect a person's name."""
    key = words.key(at)
    return (
        is_given(key)
        or _is_followed_by_name(words, at)
        or (
            may_open_compound(key)
            and _part_end(words, at, opening=True, trust="given") > at
        )
    )
