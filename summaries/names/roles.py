"""Roles: what somebody is, beside a name or alone, and where it ends.

A role is a noun and what it is of: «وزير خارجية الكويت», «نائب رئيس مجلس الوزراء»; or
the noun with the article and its adjectives: «الوزير الأمريكي», «المدير التنفيذي». Two
roles may stand one after the other without «و».
"""

from dataclasses import dataclass, replace
from functools import cache

from summaries.lexicon import rows
from summaries.names.bodies import body_at
from summaries.names.body_nouns import is_body_noun
from summaries.names.clitics import Stem
from summaries.names.gazetteer import (
    Phrases,
    is_of_a_people,
    nationality,
    places,
)
from summaries.names.title_words import honorific_words, is_role_noun, role_nouns
from summaries.names.vocabulary import (
    has_pronoun,
    is_common,
    is_common_adjective,
    is_given,
    is_plainly_common,
    is_verb,
    particles,
    surnames,
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
            end = _adjectives_end(words, at + 1)
            return _role(words, at, end, stem)
    return None


# ---------------------------------------------------------------------------- roles


@cache
def _whole_roles() -> Phrases[str]:
    return Phrases(
        (noun, use) for noun, use, _ in rows("roles") if " " in noun or use == "whole"
    )


_NAMES_OF = frozenset(map(fold, ("باسم", "لدى")))
_TOWARDS = frozenset((fold("إلى"), "في", fold("لدى")))
_ENVOYS = frozenset(
    map(
        fold,
        """
        مبعوث موفد مندوب سفير سفيرة ممثل ممثلة قنصل منسق منسقة مراسل مراسلة باحث باحثة
        أستاذ أستاذة خبير خبيرة محلل محللة طبيب طبيبة عضو مسؤول مسؤولة
        """.split(),
    )
)
_AFFAIRS = frozenset(map(fold, "للشؤون لشؤون للعلاقات لقطاع".split()))
_ADJECTIVE_ENDS = ("ي", "يه", "ين")
_DEEPEST = 4


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
_PLACING = frozenset(map(fold, "في عن لدى من".split()))


def apart_end(words: Words, end: int) -> int | None:
    """Return the comma that closes a role: «وكيل الوزارة بالمحافظة،», None if none.

    Up to there may stand, after the role proper, where and of what it is one.
    """
    for at in range(end, min(len(words), end + _MOST_AFTER + 1)):
        key = words.key(at)
        if key in _COMMAS:
            return at
        if not words.is_word(at) or is_verb(key) or has_pronoun(key):
            return None
        if at == end and not (
            key in _PLACING
            or words.stems(at)[-1].governed
            or (key.startswith("ال") and not is_given(key))
        ):
            return None
        if at > end and key in particles() and key not in _PLACING:
            return None
    return None


def _role_at(words: Words, at: int, *, follows: bool) -> Role | None:
    for stem in words.stems(at):
        if follows and stem.governed:
            continue
        end = _role_end(words, at, stem)
        if end > at:
            return _role(words, at, end, stem)
    return None


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
    if whole := _whole_end(words, at, stem):
        return whole
    bare = stem.key.removeprefix("ال")
    if _is_with_pronoun(words, at, stem):
        return _adjectives_end(words, at + 1)
    if not is_role_noun(bare) or stem.key in honorific_words():
        return at
    if is_body_noun(bare) and body_at(words, at):
        return at  # «مؤسسة النفط» is no woman who founded it
    if bare in _RANKS and (ranked := _rank_end(words, at + 1)) > at + 1:
        return ranked
    return _bare_role_end(words, at, stem)


def _bare_role_end(words: Words, at: int, stem: Stem) -> int:
    if stem.key.startswith("ال"):
        return _phrase_end(words, at, _adjectives_end(words, at + 1))
    end = _complement_end(words, at + 1)
    if end > at + 1:
        return _phrase_end(words, at, end)
    return at


_PRONOUNS = ("ها", "هم", "هما", "نا", "ه")


def _is_with_pronoun(words: Words, at: int, stem: Stem) -> bool:
    """Tell whether a role says by a pronoun whose it is: «محاميه», «مدربها»."""
    after = _adjectives_end(words, at + 1)
    after += words.key(after) in _COMMAS
    if stem.key.startswith("ال") or not is_given(words.key(after)):
        return False
    for ending in _PRONOUNS:
        base = stem.key.removesuffix(ending)
        if base == stem.key or (ending == "ه" and not words.ends_in_ha(at)):
            continue
        if is_role_noun(base) or is_role_noun(base.removesuffix("ت") + "ه"):
            return True
    return False


_RANKS = frozenset(
    map(fold, "مشير فريق لواء عميد عقيد مقدم رائد نقيب ملازم جنرال رقيب عريف".split())
)
_OF_RANK = frozenset(
    map(fold, "ركن الركن أول الأول بحري طيار الطيار متقاعد المتقاعد حقوقي".split())
)


def _rank_end(words: Words, at: int) -> int:
    """Return the end of «الركن», «أول ركن» after the noun of a rank."""
    most = 3
    for _ in range(most):
        if words.key(at) not in _OF_RANK:
            break
        at += 1
    return at


def _whole_end(words: Words, at: int, stem: Stem) -> int:
    match = _whole_roles().at(words, at)
    if match is None or match.stem != stem:
        return 0
    if match.entry == "of":
        end = _complement_end(words, match.end)
        return end if end > match.end else 0
    end = _adjectives_end(words, match.end)
    body = body_at(words, end + 1) if words.key(end) == "في" else None
    return body.end if body and body.first == end + 1 else end


def _adjectives_end(words: Words, at: int) -> int:
    """Return the end of a run of adjectives with the article, no name among them."""
    most = 4
    for _ in range(most):
        if not _is_adjective(words.key(at)):
            break
        at += 1
    return at


def _is_adjective(key: str) -> bool:
    if not key.startswith("ال") or key in particles() or key in honorific_words():
        return False
    bare = key[2:]
    if is_of_a_people(key):
        return True
    if is_role_noun(bare) and bare not in _ADJECTIVES_TOO:
        return False
    if key in surnames() or is_given(key):
        return False
    return is_common_adjective(bare) or bare.endswith(_ADJECTIVE_ENDS)


_ADJECTIVES_TOO = frozenset(map(fold, ("مساعد", "معارض", "مقيم", "فني", "مستقيل")))


def _complement_end(words: Words, at: int, depth: int = 0) -> int:
    """Return the end of what a role is of, or where it began if that is nothing."""
    key = words.key(at)
    if depth > _DEEPEST or not _may_be_of(words, at):
        return at
    if has_pronoun(key) or (words.ends_in_ha(at) and is_common(key)):
        return at + 1
    return _noun_of_end(words, at, depth)


def _noun_of_end(words: Words, at: int, depth: int) -> int:
    key = words.key(at)
    if (body := body_at(words, at)) is not None and body.first == at:
        return _after_body(words, body.end)
    place = places().at(words, at)
    if place is not None and not place.stem.letters:
        return _adjectives_end(words, place.end)
    if key.startswith("ال"):
        return _definite_end(words, at)
    if is_given(key) or not (is_common(key) or is_role_noun(key) or _is_of(words, at)):
        return at
    end = _complement_end(words, at + 1, depth + 1)
    return end if end > at + 1 else at


def _is_of(words: Words, at: int) -> bool:
    """Tell whether an unlisted word is a noun by what follows: «قسم الطوارئ»."""
    after = words.key(at + 1)
    return after.startswith("ال") and is_common(after)


def _may_be_of(words: Words, at: int) -> bool:
    key = words.key(at)
    return (
        words.is_word(at)
        and key not in particles()
        and (not has_pronoun(key) or is_common(key))
        and key not in honorific_words()
        and (not is_verb(key) or is_role_noun(key) or _is_of(words, at))
    )


def _after_body(words: Words, end: int) -> int:
    return _adjectives_end(words, end)


def _definite_end(words: Words, at: int) -> int:
    key = words.key(at)
    if is_given(key) or (key in surnames() and not is_plainly_common(key)):
        return at
    if is_role_noun(key[2:]) and not _is_second(words, at):
        return at
    end = _adjectives_end(words, at + 1)
    most = 2
    for _ in range(most):
        if not _joins_noun(words, end):
            break
        end = _adjectives_end(words, end + 1)
    return end


def _is_second(words: Words, at: int) -> bool:
    """Tell whether the word before is a role beside another: «مستشار الرئيس»."""
    return any(stem.key in _SECONDS for stem in words.stems(at - 1))


_SECONDS = frozenset(
    map(fold, "نائب نائبة مساعد مساعدة مستشار مستشارة وكيل مبعوث مبعوثة مدير".split())
)


def _joins_noun(words: Words, at: int) -> bool:
    key = words.key(at)
    return (
        key.startswith("وال")
        and not is_role_noun(key[3:])
        and key[1:] not in honorific_words()
        and not (key[1:] in surnames() or is_given(key[1:]) or is_verb(key))
    )


_ACTING = frozenset(map(fold, "بالإنابة بالوكالة بالنيابة".split()))


def _phrase_end(words: Words, first: int, end: int) -> int:
    """Return the end of «باسم …», «للشؤون …» after a role, where it has one."""
    end += words.key(end) in _ACTING
    key = words.key(end)
    if key in _AFFAIRS:
        adjectives = _adjectives_end(words, end + 1)
        return max(adjectives, _complement_end(words, end + 1), end + 1)
    if key in _NAMES_OF or (key in _TOWARDS and _is_envoy(words, first)):
        after = _complement_end(words, end + 1)
        return after if after > end + 1 else end
    if not key.startswith("ل"):
        return end
    if (body := body_at(words, end)) and body.first == end:
        return body.end
    if key.startswith("لل") and (
        is_body_noun(key[2:])
        or (words.key(end - 1) in _GENERAL and is_plainly_common("ال" + key[2:]))
    ):
        return _adjectives_end(words, end + 1)
    return end


def _is_envoy(words: Words, first: int) -> bool:
    """Tell whether a role is one that somebody holds in a place: «السفير في بيروت»."""
    return any(stem.key.removeprefix("ال") in _ENVOYS for stem in words.stems(first))


_GENERAL = frozenset(
    map(fold, "العام العامة التنفيذي التنفيذية الفني الدائم السابق".split())
)
