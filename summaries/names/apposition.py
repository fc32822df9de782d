"""What stands after a name: roles in apposition, or the clause that goes on."""

from dataclasses import replace

from summaries.names.honorifics import honorific_at
from summaries.names.person_mentions import PersonMention
from summaries.names.roles import (
    Role,
    apart_end,
    bears_pronoun,
    extended,
    role_to_comma,
    roles_at,
)
from summaries.names.runs import name_end
from summaries.names.title_words import is_role_noun
from summaries.names.vocabulary import is_name_word, is_verb
from summaries.names.words import Words
from summaries.normalise import fold

_AFTER_SUBJECT = frozenset(
    map(
        fold,
        'إن أن إنه أنه إنها أنها ، : , ( « " في إلى عن من ل . مع أمس اليوم'.split(),
    )
) | {"على", ""}


def ends_subject(words: Words, at: int) -> bool:
    """Tell whether a clause goes on as it does after a speaker's name."""
    return words.key(at) in _AFTER_SUBJECT


def says(words: Words, at: int) -> bool:
    """Tell whether what somebody says begins at a word."""
    return words.key(at) in _SAYS


_SAYS = frozenset(map(fold, 'إن أن إنه أنه إنها أنها ، : « "'.split()))


_MARKS_OF_APPOSITION = ("،", ",", "(")


def with_roles_after(words: Words, mention: PersonMention) -> PersonMention:
    """Add the roles that stand after a name: «سامي عواد وزير النقل», «…، مدير …،»."""
    at = mention.end
    apart = words.key(at) in _MARKS_OF_APPOSITION
    first = at + 1 if apart else at
    if apart and (said := _said_of(words, first)) is not None:
        return _with(mention, (said,))
    if words.key(first).startswith("و") and not is_role_noun(words.key(first)):
        return mention
    roles = roles_at(words, first)
    if apart and roles and (close := apart_end(words, roles[-1].end)) is not None:
        roles = read_on(words, roles, close)
    if not roles or bears_pronoun(words, roles[0]):
        return mention  # «التقى الوزير سامي عواد نظيره السوري»
    if not _is_apposition(words, roles, apart=apart):
        return mention
    return _with(mention, roles)


def _with(mention: PersonMention, roles: tuple[Role, ...]) -> PersonMention:
    return replace(
        mention,
        roles=(*mention.roles, *roles),
        end=roles[-1].end,
        span=mention.span.to(roles[-1].span),
    )


_PREDICATIVE = frozenset(map(fold, "وهو وهي هو هي".split()))
_ALSO = frozenset(map(fold, "أيضا كذلك".split()))


def _said_of(words: Words, at: int) -> Role | None:
    """Read a role that a clause states: «، وهي أستاذة سابقة في جامعة أسيوط،»."""
    if words.key(at) not in _PREDICATIVE:
        return None
    at += 1 + (words.key(at + 1) in _ALSO)
    if roles := roles_at(words, at):
        close = apart_end(words, roles[-1].end)
        return read_on(words, roles, close)[-1] if close else roles[-1]
    return role_to_comma(words, at)


def read_on(words: Words, roles: tuple[Role, ...], end: int) -> tuple[Role, ...]:
    """Return roles of which the last goes on to a later word."""
    *others, last = roles
    return roles if last.end == end else (*others, extended(words, last, end))


def _is_apposition(words: Words, roles: tuple[Role, ...], *, apart: bool) -> bool:
    """Tell whether roles after a name are its bearer's, not the next one's."""
    end = roles[-1].end
    if roles[0].is_definite and not _says_what(roles[0]):
        return False
    if _names_next(words, end):
        return False
    closers = (*_SAYS, ")", "", ".", "؛", "في", "الى", "على", "خلال", "ان")
    return not apart or words.key(end) in closers or is_verb(words.key(end))


def _says_what(role: Role) -> bool:
    """Tell whether a role with the article says enough: «المدير العام»."""
    return len(role.keys) > 1


def _names_next(words: Words, at: int) -> bool:
    """Tell whether another name begins at a word, so that the role is its own."""
    end = name_end(words, at, "titled")
    listed = end > at and is_name_word(words.key(at))
    return listed or end > at + 1 or honorific_at(words, at) is not None
