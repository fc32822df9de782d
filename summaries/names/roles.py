"""Roles: what somebody is, beside a name or alone, and where it ends.

A role is a noun and what it is of: «وزير خارجية الكويت», «نائب رئيس مجلس الوزراء»; or
the noun with the article and its adjectives: «الوزير الأمريكي», «المدير التنفيذي». Two
roles may stand one after the other without «و».
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from summaries.names.bodies import body_at
from summaries.names.body_nouns import is_body_noun
from summaries.names.clitics import Stem, stems
from summaries.names.fixed_roles import fixed_end, may_be_fixed, rank_end
from summaries.names.gazetteer import (
    is_of_a_people,
    nationality,
    places,
)
from summaries.names.role_ends import (
    ENVOYS,
    PLACING,
    adjectives_end,
    complement_end,
    is_named,
    phrase_end,
)
from summaries.names.title_words import (
    calls_by_name,
    honorific_words,
    is_role_noun,
    role_nouns,
)
from summaries.names.vocabulary import (
    has_pronoun,
    is_common_adjective,
    is_given,
    is_verb,
    particles,
)
from summaries.names.words import Words
from summaries.normalise import fold
from summaries.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What somebody is, where it is said."""

    span: Span
    first: int
    """Number of its first word in the sentence."""
    end: int
    """Number of the word after it."""
    text: str
    """As written, the article restored."""
    keys: tuple[str, ...]
    """Its words, folded, the first without clitics."""
    country: str | None
    """ISO 3166-1 alpha-2 code of the country that it names, or whose adjective."""

    @property
    def noun(self) -> str:
        """Its first word, masculine, without article: «وزير» of «الوزيرة»."""
        bare = self.keys[0].removeprefix("ال")
        short = bare.removesuffix("ه")
        return short if short in role_nouns() else bare

    @property
    def is_definite(self) -> bool:
        """Whether it has the article, so that it may mean somebody known."""
        return self.keys[0].startswith("ال")


def address_as_role(words: Words, at: int) -> Role | None:
    """Return a form of address that no name follows as a role: «الملك», «الأمير»."""
    for stem in words.stems(at):
        if stem.key in honorific_words() and is_role_noun(stem.key.removeprefix("ال")):
            end = adjectives_end(words, at + 1)
            return _role(words, at, end, stem)
    return None


# ---------------------------------------------------------------------------- roles


def roles_at(words: Words, at: int) -> tuple[Role, ...]:
    """Return the roles that begin at a word, one after the other.

    >>> from summaries.document import Document
    >>> from summaries.names.words import sentences_of
    >>> text = "نائب رئيس الحكومة وزير النقل سامي عواد"
    >>> words = next(sentences_of(Document(text)))
    >>> [role.text for role in roles_at(words, 0)]
    ['نائب رئيس الحكومة', 'وزير النقل']
    """
    found: list[Role] = []
    most = 4
    while len(found) < most:
        role = _role_at(words, at, follows=bool(found))
        if role is None:
            break
        found.append(role)
        at = role.end
    return tuple(found)


def extended(words: Words, role: Role, end: int) -> Role:
    """Return a role read on to a later word: «مدير الصيدلة في النجف»."""
    span = role.span.to(words.tokens[end - 1].span)
    more = " ".join(Span(role.span.end, span.end).of(words.text).split())
    return replace(
        role,
        span=span,
        end=end,
        text=f"{role.text} {more}",
        keys=(*role.keys, *words.keys[role.end : end]),
    )


_COMMAS = ("،", ",")
_MOST_AFTER = 5


def apart_end(words: Words, end: int) -> int | None:
    """Return the comma that closes a role: «وكيل الوزارة بالمحافظة،», None if none.

    Up to there may stand, after the role proper, where and of what it is one.
    """
    for at in range(end, min(len(words), end + _MOST_AFTER + 1)):
        key = words.key(at)
        if key in _COMMAS:
            return at
        if at == end and (inner := _in_body_end(words, end)) is not None:
            return inner if words.key(inner) in _COMMAS else None
        if not words.is_word(at) or is_verb(key) or has_pronoun(key):
            return None
        if at == end and not (
            key in PLACING
            or words.stems(at)[-1].governed
            or (key.startswith("ال") and not is_given(key))
        ):
            return None
        if at > end and key in particles() and key not in PLACING:
            return None
    return None


def bears_pronoun(words: Words, role: Role) -> bool:
    """Tell whether a role says by a pronoun whose it is, as «نظيره», not «وزيرة»."""
    ending = _pronoun_on_role(role.keys[0])
    return ending is not None and (ending != "ه" or words.ends_in_ha(role.first))


def role_to_comma(words: Words, at: int) -> Role | None:
    """Return an indefinite role up to the comma that ends it: «نائب سابق عن دمشق،»."""
    if not (is_role_noun(words.key(at)) or words.key(at) in ENVOYS):
        return None
    end = at + 1
    while is_common_adjective(words.key(end)) or words.key(end).endswith(("ي", "يه")):
        end += 1
    close = len(words) if words.key(end) in _COMMAS else apart_end(words, end)
    if close is None:
        close = _in_body_end(words, end)
    if close is None:
        return None
    end = end if words.key(end) in _COMMAS else close
    return _role(words, at, end, words.stems(at)[0])


def _in_body_end(words: Words, at: int) -> int | None:
    """Return the end of «في جامعة هوكايدو», «بجامعة عين شمس»; None if it is none."""
    at += words.key(at) in PLACING
    body = body_at(words, at)
    return body.end if body is not None else None


def _role_at(words: Words, at: int, *, follows: bool) -> Role | None:
    if not words.is_word(at):
        return None
    if not (is_peoples(words.key(at + 1)) or may_be_role(words.key(at))):
        return None  # as most words are no role, whatever stands beside them
    for stem in words.stems(at):
        if follows and stem.governed:
            continue
        end = _role_end(words, at, stem)
        if end > at:
            return _role(words, at, end, stem)
    return None


@lru_cache(maxsize=65_536)
def may_be_role(key: str) -> bool:
    """Tell whether some reading of a word is the noun of a role, or begins one."""
    return any(
        may_be_fixed(stem.key)
        or is_role_noun(stem.key.removeprefix("ال"))
        or _pronoun_on_role(stem.key) is not None
        for stem in stems(key)
    )


def is_peoples(key: str) -> bool:
    """Tell whether a word is a people's adjective: «الكويتي» of «الرباع الكويتي»."""
    return key.startswith("ال") and is_of_a_people(key)


def _role(words: Words, at: int, end: int, stem: Stem) -> Role:
    return Role(
        span=words.span(at, end, stem),
        first=at,
        end=end,
        text=words.written(at, end, stem),
        keys=(stem.key, *words.keys[at + 1 : end]),
        country=_country_of(words, at, end),
    )


def _country_of(words: Words, first: int, end: int) -> str | None:
    for at in range(first + 1, end):
        if code := nationality(words.key(at)):
            return code
        match = places().at(words, at)
        if match is not None and match.end <= end and match.entry.kind == "country":
            return match.entry.country
    return None


def _role_end(words: Words, at: int, stem: Stem) -> int:
    if fixed := fixed_end(words, at, stem):
        return fixed
    bare = stem.key.removeprefix("ال")
    if _is_with_pronoun(words, at, stem):
        return adjectives_end(words, at + 1)
    if not is_role_noun(bare) or stem.key in honorific_words():
        return _unlisted_end(words, at, stem)
    # «أمام» folds as «imam» does; «مؤسسة النفط» is no woman who founded it
    before = words.tokens[at].text.endswith("أمام")
    if before or (is_body_noun(bare) and body_at(words, at)):
        return at
    if ranked := rank_end(words, at, bare):
        return ranked
    return _bare_role_end(words, at, stem)


def _unlisted_end(words: Words, at: int, stem: Stem) -> int:
    """Return the end of what no list has as a role, told by its people and a name.

    «السباحة الأردنية لين الحوراني», «الرباع الكويتي فهد المطيري».
    """
    bare = stem.key.removeprefix("ال")
    known = honorific_words() | {""}
    if (
        stem.key in known
        or bare == stem.key
        or is_body_noun(bare)
        or is_given(stem.key)
    ):
        return at
    end = adjectives_end(words, at + 1)
    agrees = end > at + 1 and is_of_a_people(words.key(at + 1))
    same_gender = bare.endswith("ه") == words.key(at + 1).endswith("ه")
    return end if agrees and same_gender and is_named(words, end) else at


def _bare_role_end(words: Words, at: int, stem: Stem) -> int:
    if stem.key.startswith("ال"):
        return phrase_end(words, at, adjectives_end(words, at + 1))
    if calls_by_name(words.key(at + 1)):
        return at + 1  # «متطوعة تدعى إخلاص جبارة»
    end = complement_end(words, at + 1)
    if end > at + 1:
        return phrase_end(words, at, end)
    return at


_COMPOUNDS = frozenset(map(fold, ("عبد", "أبو")))
_PRONOUNS = ("ها", "هم", "هما", "نا", "ه")


def _is_with_pronoun(words: Words, at: int, stem: Stem) -> bool:
    """Tell whether a role says by a pronoun whose it is: «محاميه», «مدربها»."""
    ending = _pronoun_on_role(stem.key)
    if ending is None or (
        ending == "ه" and words.writes_ta and not words.ends_in_ha(at)
    ):
        return False
    after = adjectives_end(words, at + 1)
    after += words.key(after) in _COMMAS
    key = words.key(after)
    return is_given(key) or key in _COMPOUNDS or key in honorific_words()


@lru_cache(maxsize=65_536)
def _pronoun_on_role(key: str) -> str | None:
    """Return the pronoun at the end of a role, None if none or no role is left."""
    for ending in _PRONOUNS:
        base = key.removesuffix(ending)
        if base == key or key.startswith("ال"):
            continue
        if is_role_noun(base) or is_role_noun(base.removesuffix("ت") + "ه"):
            return ending
    return None
