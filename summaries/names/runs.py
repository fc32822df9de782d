"""Runs of words that make up a person's name: where a name ends.

Arabic has no capitals, so a name goes on while its words can be names: listed ones,
the grammar of names («بن», «آل», «أبو», «عبد ال…», «… الدين»), particles of foreign
names, and unknown words, as long as nothing says that they are something else.
"""

from summaries.names.compounds import (
    ARTICLES,
    FATHERS,
    KIN,
    PARTICLES,
    SONS,
    is_bare_definite,
    is_compound,
    is_forefather,
    is_ordinal,
    is_wish,
    may_follow,
    may_open_compound,
)
from summaries.names.listed_parts import is_followed_by_name
from summaries.names.parts import is_plain_part
from summaries.names.title_words import honorific_words
from summaries.names.trust import Trust
from summaries.names.unlisted_parts import (
    AFTER_NAME,
    has_hamza_after_clitic,
    is_after_family,
    is_foreign_end,
    is_sure_place,
)
from summaries.names.vocabulary import (
    has_pronoun,
    is_given,
    is_name_word,
    is_verb,
    particles,
    surnames,
    surnames_alone,
)
from summaries.names.words import Words
from summaries.normalise import fold

_TEEN = "عشر"
"""«لويس الرابع عشر»."""


_HYPHENS = frozenset("-‐‑")


_MOST_PARTS = 6


_MOST_UNKNOWN: dict[Trust, int] = {"titled": 3, "given": 2}


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
        if number > 1 and is_ordinal(words.key(end - 1)):
            break  # «سجل سامي حداد الثاني» is a goal, «محمد السادس» a king
        # «الطيب ود الفكي إدريس» opens with a given name
        first_given = number == 0 and is_given(words.key(at))
        closed = closed or (not first_given and _is_family_name(words, at, end))
        at = end
        if is_ordinal(words.key(at - 1)):
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
    named = is_foreign_end(words, at) or is_after_family(words, at)
    if words.key(at + 1) in AFTER_NAME:
        return False  # «الهادي كوكو تية بأن»
    if len(key) < shortest:
        return is_name_word(words.key(at - 1))  # «تشين غوانغ ياو» is foreign throughout
    return key.endswith("ه") and not named


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
    # «زار سامي الأبيض واشنطن», though «واشنطن» is a family name, too
    return is_given(key) or not is_name_word(key) or is_sure_place(words, first)


def _part_end(words: Words, at: int, *, opening: bool, trust: Trust) -> int:
    key = words.key(at)
    if _is_no_part(words, at, opening=opening):
        return at
    if key in SONS or words.tokens[at].text == "آل":
        return _after_link(words, at, opening=opening, trust=trust)
    if key in FATHERS:
        return _after_father(words, at)
    if is_compound(words, at, opening=opening):
        doubled = key in PARTICLES and words.key(at + 1) in PARTICLES | ARTICLES
        return at + 3 if doubled and may_follow(words, at + 2) else at + 2
    return at + is_plain_part(words, at, opening=opening, trust=trust)


def _is_no_part(words: Words, at: int, *, opening: bool) -> bool:
    return (
        not words.is_word(at)
        or _is_foreign_script(words.key(at))
        or words.opens_clause(at)  # «فإن» folds as «فان» of «فان دايك» does
        or is_wish(words, at)
        or (not opening and has_hamza_after_clitic(words, at))
    )


def _after_father(words: Words, at: int) -> int:
    """Return the end of «أبو بكر», «أبو عبد الله», «أبي طالب» (after «بن»)."""
    if is_compound(words, at + 1, opening=False):
        return at + 3
    by_link = words.key(at - 1) in SONS and not words.key(at + 1).startswith("ال")
    if by_link and words.is_word(at + 1) and words.key(at + 1) not in particles():
        return at + 2
    # «نزار أبو الشعر»: after a given name, what follows may be any noun
    after = words.key(at + 1)
    any_noun = is_given(words.key(at - 1)) and not (
        after in particles() or has_pronoun(after) or is_verb(after)
    )
    named = words.is_word(at + 1) and (any_noun or may_follow(words, at + 1))
    return at + 2 if named else at


def _after_link(words: Words, at: int, *, opening: bool, trust: Trust) -> int:
    """Return the end of «بن …», «آل …», whose next word is part of the name."""
    if opening and not (words.key(at) == fold("ابن") and is_forefather(words, at + 1)):
        return at
    after = at + 1 + (words.key(at + 1) in honorific_words())  # «ولد الشيخ أحمد»
    if words.key(after) in KIN:
        return at
    end = _part_end(words, after, opening=False, trust=trust)
    if end > after:
        return end
    if not opening and is_bare_definite(words, after):
        return after + 1
    return after + 1 if may_follow(words, after) else at


def _is_foreign_script(key: str) -> bool:
    return not "\u0620" <= key[:1] <= "\u06ff"


def opens_name(words: Words, at: int) -> bool:
    """Tell whether a word by itself lets one expect a person's name."""
    key = words.key(at)
    return (
        is_given(key)
        or is_followed_by_name(words, at)
        or (
            may_open_compound(key)
            and _part_end(words, at, opening=True, trust="given") > at
        )
    )
