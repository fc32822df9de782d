"""Finding people: where a sentence names somebody, and on what evidence.

Evidence is a title or a role before the name, a known given name that another part of
a name follows, or a reporting verb whose subject can only be a name. Each reading says
by its ``reason`` which it was. A further voter (a tagger, say) is one more rule that
yields `PersonMention`; the first reading of a word in `_RULES` wins.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from summaries.names.apposition import says, with_roles_after
from summaries.names.clitics import Stem, stems
from summaries.names.compounds import may_open_compound
from summaries.names.gazetteer import nationality, places
from summaries.names.honorifics import (
    may_be_honorific,
)
from summaries.names.person_mentions import (
    Found,
    PersonMention,
    mention_of,
    named,
)
from summaries.names.roles import (
    is_peoples,
    may_be_role,
)
from summaries.names.runs import (
    name_end,
    opens_name,
)
from summaries.names.things import (
    fills_marks,
    is_inside_name_of_thing,
    is_place,
    may_be_unknown,
)
from summaries.names.title_words import calls_by_name
from summaries.names.titled import titled
from summaries.names.vocabulary import (
    given_names,
    is_common,
    is_given,
    is_name_word,
    is_plainly_common,
    is_reporting,
    is_verb,
    surnames_alone,
)
from summaries.names.words import Words
from summaries.normalise import fold

_MOTHER = "أم"


def people_in(words: Words) -> Iterator[Found]:
    """Yield the people that a sentence names, and the roles that stand alone."""
    at, after_name = 0, False
    while at < len(words):
        found = found_at(words, at) or (_joined(words, at) if after_name else None)
        after_name = isinstance(found, PersonMention)
        if found is None:
            at += 1
            continue
        yield found
        at = found.end if isinstance(found, PersonMention) else found.role.end


def found_at(words: Words, at: int) -> Found | None:
    """Return the person or the role that begins at a word of a sentence."""
    if not words.is_word(at):
        return None
    if not (
        _may_open(words.keys[at])
        or _calls_for_name(words.key(at - 1))
        or _may_follow_name(words.key(at + 1))
    ):
        return None  # as most words do
    return next((found for rule in _RULES if (found := rule(words, at))), None)


@lru_cache(maxsize=65_536)
def _calls_for_name(key: str) -> bool:
    """Tell whether a name may stand after a word whatever it looks like."""
    return is_reporting(key) or calls_by_name(key)


@lru_cache(maxsize=65_536)
def _may_follow_name(key: str) -> bool:
    """Tell whether a name or a role may stand before a word: «بن», «الكويتي»."""
    return key in _OF_FATHER or is_peoples(key)


@lru_cache(maxsize=65_536)
def _may_open(key: str) -> bool:
    """Tell whether a word by itself may begin a name or a title, in some reading."""
    return (
        key == fold(_MOTHER)
        or may_be_role(key)
        or may_be_honorific(key)
        or any(
            stem.key in given_names()
            or stem.key in surnames_alone()
            or may_open_compound(stem.key)
            for stem in stems(key)
        )
    )


# ----------------------------------------------------------------------------- rules


def _opening(words: Words, at: int) -> Found | None:
    """Read a name by its given name: «ليلى حداد», «عبد الله بن سعد», «ابن رشد»."""
    for stem in words.stems(at):
        if stem.letters and not _is_cut_name(words, at):
            return None
        view = words.reading(at, stem)
        if (
            not opens_name(view, at)
            or is_place(view, at)
            or _is_behalf(words, at, stem)
            or (stem.joins and _is_among_places(view, at))
        ):
            continue
        mention = named(view, at, stem, "given")
        if mention is not None and _is_given_enough(view, mention, stem):
            return with_roles_after(words, replace(mention, reason="given name"))
    return None


def _is_among_places(words: Words, at: int) -> bool:
    """Tell whether a listed place is joined to another: «نينوى وصلاح الدين»."""
    return places().at(words, at) is not None and any(
        (match := places().at(words, first)) is not None and match.end == at
        for first in (at - 1, at - 2)
    )


def _is_behalf(words: Words, at: int, stem: Stem) -> bool:
    """Tell «باسم» of «متحدث باسم أولمرت», «المعروفة باسم كنيدي» from the name."""
    if stem.key != _ON_BEHALF:
        return False
    before = [one.key.removeprefix("ال") for one in words.stems(at - 1)]
    return any(key in _SPEAKERS or key.removesuffix("ه") in _SPEAKERS for key in before)


_ON_BEHALF = fold("باسم")
_SPEAKERS = frozenset(
    map(
        fold,
        """
        متحدث ناطق متحدثون ناطقون متحدثين معروف يعرف تعرف عرف عرفت يتحدث تتحدث تحدث
        تحدثت ينطق تنطق مسجل مسمى يسمى تسمى متكلم
        """.split(),
    )
)


def _is_given_enough(words: Words, mention: PersonMention, stem: Stem) -> bool:
    """Tell whether a name without title is one: of two parts, or the one who speaks."""
    if len(mention.keys) == 1:
        return is_reporting(words.key(mention.first - 1)) and says(words, mention.end)
    doubtful = (
        stem.governed or _is_governed(stem.key) or nationality(stem.key) is not None
    )
    if words.key(mention.first - 1) in _QUOTES and words.key(mention.end).isdigit():
        return False  # «خليفة سات 3» is a thing
    if fills_marks(words, mention.first, mention.end):
        return False
    if doubtful and not (is_name_word(mention.keys[1]) or mention.keys[1] in _LINKS):
        return False
    return not is_inside_name_of_thing(words, mention.first)


def _is_governed(key: str) -> bool:
    """Tell whether a name may be a preposition and a noun: «باسم», «لحسن»."""
    return key[0] in "بل" and key[1:] in _NOUNS


_NOUNS = frozenset(map(fold, ("اسم", "حسن")))
_QUOTES = ("«", '"', "“")
_LINKS = frozenset(map(fold, ("بن", "بنت", "أبو", "عبد", "آل")))


def _speaking(words: Words, at: int) -> Found | None:
    """Read the unknown subject of a reporting verb: «وقال إيلوود بلانت إن …»."""
    if not is_reporting(words.key(at - 1)):
        return None
    of_god = words.key(at + 1) == _GOD and is_name_word(words.key(at))  # «نصر الله»
    if not (of_god or may_be_unknown(words, at)):
        return None
    mention = named(words, at, None, "titled")
    if mention is None or len(mention.keys) == 1 or not says(words, mention.end):
        return None
    if not of_god and not all(map(_may_be_foreign, mention.keys[:2])):
        return None
    return with_roles_after(words, replace(mention, reason="subject of a saying"))


_GOD = fold("الله")


def _may_be_foreign(key: str) -> bool:
    return not (is_common(key) or key.startswith("ال"))


def _linked(words: Words, at: int) -> Found | None:
    """Read a name that no list has by its link to a father's: «علوات ولد سالم»."""
    if words.key(at + 1) not in _OF_FATHER or not is_given(words.key(at + 2)):
        return None
    for stem in words.stems(at):
        view = words.reading(at, stem)
        if stem.governed or not may_be_unknown(view, at) or is_verb(stem.key):
            continue
        mention = named(view, at, stem, "titled")
        if mention is not None and mention.end > at + len(_OF_FATHER[:2]):
            return with_roles_after(words, replace(mention, reason="son of somebody"))
    return None


_OF_FATHER = tuple(map(fold, "بن بنت ولد ود".split()))


def _joined(words: Words, at: int) -> PersonMention | None:
    """Read a name that «و» joins to one before it: «… وجمال حمزة», «… وروي ماكاي».

    Among names a word is rather one, which elsewhere may be common or unknown.
    """
    for stem in words.stems(at):
        view = words.reading(at, stem)
        if not stem.joins or stem.governed or is_verb(stem.key):
            continue
        mention = named(view, at, stem, "titled")
        if mention is not None and len(mention.keys) > 1 and _is_one_of_list(mention):
            found = replace(mention, reason="joined to another name")
            return with_roles_after(words, found)
    return None


def _is_one_of_list(mention: PersonMention) -> bool:
    first, second = mention.keys[:2]
    if first in given_names() or may_open_compound(first):
        return is_name_word(second) or _may_be_foreign(second)
    return False


def _called(words: Words, at: int) -> Found | None:
    """Read a name that is said to be one: «متطوعة تدعى إخلاص جبارة»."""
    if not calls_by_name(words.key(at - 1)) or not _may_be_called(words, at):
        return None
    mention = named(words, at, None, "titled")
    two = 2
    if mention is None or len(mention.keys) < two:
        return None
    return with_roles_after(words, replace(mention, reason="said to be called so"))


def _may_be_called(words: Words, at: int) -> bool:
    return is_name_word(words.key(at)) or may_be_unknown(words, at)


def _mother(words: Words, at: int) -> Found | None:
    """Read «أم خالد» where she speaks or is spoken of; «أم» is also «or»."""
    if words.tokens[at].text != _MOTHER or not (
        opens_name(words, at + 1) or is_given(words.key(at + 1))
    ):
        return None
    before, end = words.key(at - 1), name_end(words, at + 1, "given")
    if end == at + 1 or not (is_verb(before) or is_reporting(before)):
        return None
    return mention_of(words, at, end, None, "mother of somebody")


def _famous(words: Words, at: int) -> Found | None:
    """Read a family name that is enough by itself: «ميركل»."""
    for stem in words.stems(at):
        if stem.key in surnames_alone() and (
            not stem.letters or _is_cut_name(words, at)
        ):
            return mention_of(words, at, at + 1, stem, "family name alone")
    return None


def _is_cut_name(words: Words, at: int) -> bool:
    whole = words.key(at)
    if is_name_word(whole) or is_plainly_common(whole):
        return False
    known = places().at(words, at)
    return known is None or known.stem.letters > 0


_RULES: tuple[Callable[[Words, int], Found | None], ...] = (
    titled,
    _mother,
    _called,
    _opening,
    _speaking,
    _linked,
    _famous,
)
