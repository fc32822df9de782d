"""Finding people: where a sentence names somebody, and on what evidence.

Evidence is a title or a role before the name, a known given name that another part of
a name follows, or a reporting verb whose subject can only be a name. Each reading says
by its ``reason`` which it was. A further voter (a tagger, say) is one more rule that
yields `PersonMention`; the first reading of a word in `_RULES` wins.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from summaries.names.apposition import ends_subject, read_on, says, with_roles_after
from summaries.names.clitics import Stem, stems
from summaries.names.gazetteer import bodies, nationality, places
from summaries.names.honorifics import (
    Honorific,
    honorific_at,
    may_be_honorific,
)
from summaries.names.person_mentions import Found, PersonMention, RoleMention
from summaries.names.roles import (
    Role,
    address_as_role,
    apart_end,
    is_before_people,
    may_be_role,
    roles_at,
)
from summaries.names.runs import (
    Trust,
    is_ordinal,
    may_open_compound,
    name_end,
    opens_name,
)
from summaries.names.title_words import honorific_words
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
from summaries.spans import Span

_CALLED = frozenset(
    map(fold, "يدعى تدعى ويدعى وتدعى اسمه اسمها واسمه واسمها المدعو المدعوة".split())
)
_MOTHER = "أم"


def people_in(words: Words) -> Iterator[Found]:
    """Yield the people that a sentence names, and the roles that stand alone."""
    at = 0
    while at < len(words):
        found = found_at(words, at)
        if found is None:
            at += 1
            continue
        yield found
        at = found.end if isinstance(found, PersonMention) else found.role.end


def found_at(words: Words, at: int) -> Found | None:
    """Return the person or the role that begins at a word of a sentence."""
    if not words.is_word(at):
        return None
    before = words.key(at - 1)
    if not (
        _may_open(words.key(at))
        or is_reporting(before)
        or before in _CALLED
        or is_before_people(words, at)
    ):
        return None  # as most words do
    return next((found for rule in _RULES if (found := rule(words, at))), None)


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


def _titled(words: Words, at: int) -> Found | None:
    """Read roles and forms of address, then a name: «وزير النقل الدكتور سامي عواد»."""
    roles = roles_at(words, at)
    honorific = honorific_at(words, roles[-1].end if roles else at)
    if roles and not honorific and (apart := _apart(words, roles)):
        return apart
    start = honorific.end if honorific else roles[-1].end if roles else at
    if start == at or (not roles and _is_inside_name_of_thing(words, at)):
        return None
    if honorific and (later := roles_at(words, start)):
        roles, start = (*roles, *later), later[-1].end
    if _belongs_to_title(words, start, roles, honorific):
        start += 1
    mention = _named(words, start, None, "titled")
    if mention is not None and _is_titled_name(words, mention, roles, honorific):
        titled = replace(
            mention,
            span=Span(_start(words, at, roles, honorific), mention.span.end),
            honorific=honorific.text if honorific else None,
            roles=roles,
            reason="title before the name",
        )
        return with_roles_after(words, titled)
    alone = roles[-1] if roles else address_as_role(words, at)
    return RoleMention(role=alone, sentence=words.sentence) if alone else None


def _apart(words: Words, roles: tuple[Role, ...]) -> PersonMention | None:
    """Read a name between commas after its role: «مدير المتحف، سامي عواد، إن …»."""
    close = apart_end(words, roles[-1].end)
    if close is None:
        return None
    after = close + 1
    if nationality(words.key(after)) and words.key(after).startswith("ال"):
        after += 1  # «مدرب الفريق، السويسري يورغ فون آركس،»
    honorific = honorific_at(words, after)
    first = honorific.end if honorific else after
    if not (honorific or opens_name(words, first) or _is_foreign(words, first)):
        return None
    mention = _named(words, first, None, "titled")
    if mention is None or not _is_between_commas(words, mention):
        return None
    return replace(
        mention,
        span=roles[0].span.to(mention.span),
        honorific=honorific.text if honorific else None,
        roles=read_on(words, roles, close),
        reason="title apart before the name",
    )


def _is_foreign(words: Words, at: int) -> bool:
    """Tell whether words between commas are in no list: «مارسيلا أونغ»."""
    comma, two = words.key(at - 1), 2
    end = name_end(words, at, "titled")
    return (
        words.key(end) == comma
        and end >= at + two
        and all(_may_be_unknown(words, number) for number in (at, end - 1))
    )


def _is_between_commas(words: Words, mention: PersonMention) -> bool:
    after = words.key(mention.end)
    return len(mention.keys) > 1 and (
        after in ("،", ",", ".", "", ")") or is_verb(after)
    )


def _belongs_to_title(
    words: Words, at: int, roles: tuple[Role, ...], honorific: Honorific | None
) -> bool:
    """Tell whether an unlisted word before a given name ends the role's body.

    «المدير في شركة النور كابيتال سامي عواد»: the company's name is longer than known.
    """
    if not roles or honorific or is_name_word(words.key(at)):
        return False
    return (
        words.is_word(at)
        and not is_common(words.key(at))
        and not words.key(at).startswith("ال")
        and is_given(words.key(at + 1))
        and name_end(words, at + 1, "given") > at + 2
    )


def _start(
    words: Words, at: int, roles: tuple[Role, ...], honorific: Honorific | None
) -> int:
    if roles and (honorific is None or roles[0].first == at):
        return roles[0].span.start
    return words.tokens[at].span.start


def _is_titled_name(
    words: Words,
    mention: PersonMention,
    roles: tuple[Role, ...],
    honorific: Honorific | None,
) -> bool:
    """Tell whether what follows a title is a name, and not «الحاج الذي» or a noun."""
    if opens_name(words, mention.first) or is_name_word(mention.keys[0]):
        return not is_ordinal(mention.keys[0])  # «الفريق الثاني»
    if _is_rather_word(words, mention.first) or _is_place(words, mention.first):
        return False
    if honorific or len(mention.keys) > 1:
        return True
    if mention.keys[0].startswith(("سي", "ست", "ي")):
        return False  # «اللاعب سيغيب عن …» is a verb
    if places().at(words, mention.first) is not None:
        return False  # «الناطقة بتونس»
    # one unknown word after a role: only where the clause goes on as after a name
    return roles[-1].is_definite and ends_subject(words, mention.end)


def _is_rather_word(words: Words, at: int) -> bool:
    """Tell whether an unlisted word after a title is no name: «عدداً», «صغيرة».

    Unlisted names are foreign ones mostly, and those end in «ا» rather than in «ة».
    """
    key, text = words.key(at), words.tokens[at].text
    ends = text.endswith(("ة", "\N{ARABIC FATHATAN}", "\N{ARABIC FATHATAN}ا"))
    present = key[0] in "يت" and len(key) < _LONG and key[1] not in "وياه"
    return ends or present or (key.endswith("ا") and is_common(key[:-1]))


_LONG = 7


def _opening(words: Words, at: int) -> Found | None:
    """Read a name by its given name: «ليلى حداد», «عبد الله بن سعد», «ابن رشد»."""
    for stem in words.stems(at):
        if stem.letters and not _is_cut_name(words, at):
            return None
        view = words.reading(at, stem)
        if not opens_name(view, at) or _is_place(view, at):
            continue
        mention = _named(view, at, stem, "given")
        if mention is not None and _is_given_enough(view, mention, stem):
            return with_roles_after(words, replace(mention, reason="given name"))
    return None


def _is_place(words: Words, at: int) -> bool:
    match = places().at(words, at)
    return (
        match is not None
        # «بأم درمان» is sure in two words, though «بام» is a name, too
        and (not match.stem.letters or match.end > at + 1)
        and match.entry.certainty in ("sure", "double")
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
    if doubtful and not (is_name_word(mention.keys[1]) or mention.keys[1] in _LINKS):
        return False
    return not _is_inside_name_of_thing(words, mention.first)


def _is_governed(key: str) -> bool:
    """Tell whether a name may be a preposition and a noun: «باسم», «لحسن»."""
    return key[0] in "بل" and key[1:] in _NOUNS


_NOUNS = frozenset(map(fold, ("اسم", "حسن")))
_QUOTES = ("«", '"', "“")
_LINKS = frozenset(map(fold, ("بن", "بنت", "أبو", "عبد", "آل")))
_MOST_BEFORE = 4
_THINGS = frozenset(
    map(
        fold,
        """
        شهر شارع ميدان ساحة طريق جسر حي مخيم مدينة ضاحية مطار ميناء سد جامعة مستشفى
        مدرسة معهد كلية مؤسسة مسجد جامع جائزة كأس ملعب استاد قاعة مركز حديقة قصر
        """.split(),
    )
)


def _is_inside_name_of_thing(words: Words, first: int) -> bool:
    """Tell whether a name is that of a street, a prize or a school, or a part of it."""
    at = first - 1
    while at > first - _MOST_BEFORE and _is_of_name(words.key(at)):
        at -= 1
    return any(stem.key in _THINGS for stem in words.stems(at))


def _is_of_name(key: str) -> bool:
    return is_name_word(key) or key in honorific_words()


def _speaking(words: Words, at: int) -> Found | None:
    """Read the unknown subject of a reporting verb: «وقال إيلوود بلانت إن …»."""
    if not is_reporting(words.key(at - 1)) or not _may_be_unknown(words, at):
        return None
    mention = _named(words, at, None, "titled")
    two = 2
    if mention is None or len(mention.keys) < two or not says(words, mention.end):
        return None
    if any(is_common(key) or key.startswith("ال") for key in mention.keys[:two]):
        return None
    return with_roles_after(words, replace(mention, reason="subject of a saying"))


def _may_be_unknown(words: Words, at: int) -> bool:
    key = words.key(at)
    return (
        words.is_word(at)
        and not key.startswith(("ال", "و"))
        and not is_common(key)
        and bodies().at(words, at) is None
        and places().at(words, at) is None
    )


def _called(words: Words, at: int) -> Found | None:
    """Read a name that is said to be one: «متطوعة تدعى إخلاص جبارة»."""
    if words.key(at - 1) not in _CALLED or not _may_be_called(words, at):
        return None
    mention = _named(words, at, None, "titled")
    two = 2
    if mention is None or len(mention.keys) < two:
        return None
    return with_roles_after(words, replace(mention, reason="said to be called so"))


def _may_be_called(words: Words, at: int) -> bool:
    return is_name_word(words.key(at)) or _may_be_unknown(words, at)


def _mother(words: Words, at: int) -> Found | None:
    """Read «أم خالد» where she speaks or is spoken of; «أم» is also «or»."""
    if words.tokens[at].text != _MOTHER or not (
        opens_name(words, at + 1) or is_given(words.key(at + 1))
    ):
        return None
    before, end = words.key(at - 1), name_end(words, at + 1, "given")
    if end == at + 1 or not (is_verb(before) or is_reporting(before)):
        return None
    return _mention(words, at, end, None, "mother of somebody")


def _famous(words: Words, at: int) -> Found | None:
    """Read a family name that is enough by itself: «ميركل»."""
    for stem in words.stems(at):
        if stem.key in surnames_alone() and (
            not stem.letters or _is_cut_name(words, at)
        ):
            return _mention(words, at, at + 1, stem, "family name alone")
    return None


def _is_cut_name(words: Words, at: int) -> bool:
    whole = words.key(at)
    if is_name_word(whole) or is_plainly_common(whole):
        return False
    known = places().at(words, at)
    return known is None or known.stem.letters > 0


_RULES: tuple[Callable[[Words, int], Found | None], ...] = (
    _titled,
    _mother,
    _called,
    _opening,
    _speaking,
    _famous,
)


# ---------------------------------------------------------------------------- pieces


def _named(
    words: Words, at: int, stem: Stem | None, trust: Trust
) -> PersonMention | None:
    end = name_end(words, at, trust)
    return _mention(words, at, end, stem, trust) if end > at else None


def _mention(
    words: Words, at: int, end: int, stem: Stem | None, reason: str
) -> PersonMention:
    span = words.span(at, end, stem)
    first = stem.key if stem else words.key(at)
    return PersonMention(
        span=span,
        name_span=span,
        name=words.written(at, end, stem),
        keys=(first, *words.keys[at + 1 : end]),
        first=at,
        end=end,
        sentence=words.sentence,
        reason=reason,
    )
