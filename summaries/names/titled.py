"""Names after titles: roles and forms of address, then who bears them.

«وزير النقل الدكتور سامي عواد», «مدير المتحف، سامي عواد،», «الملك الإسباني فيليب».
"""

from dataclasses import replace

from summaries.names.apposition import ends_subject, read_on, with_roles_after
from summaries.names.body_nouns import is_body_noun
from summaries.names.common_families import common_family_end
from summaries.names.compounds import is_ordinal, may_open_compound
from summaries.names.gazetteer import nationality, places
from summaries.names.honorifics import (
    Honorific,
    honorific_at,
)
from summaries.names.person_mentions import (
    Found,
    PersonMention,
    RoleMention,
    mention_of,
    named,
)
from summaries.names.role_ends import is_named
from summaries.names.roles import (
    Role,
    address_as_role,
    apart_end,
    roles_at,
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
from summaries.names.title_words import calls_by_name, ends_body, honorific_words
from summaries.names.vocabulary import (
    is_common,
    is_common_adjective,
    is_given,
    is_name_word,
    is_verb,
)
from summaries.names.words import Words
from summaries.normalise import fold
from summaries.spans import Span


def titled(words: Words, at: int) -> Found | None:
    """Read roles and forms of address, then a name: «وزير النقل الدكتور سامي عواد»."""
    roles = roles_at(words, at)
    honorific = honorific_at(words, roles[-1].end if roles else at)
    if roles and not honorific and (apart := _apart(words, roles)):
        return apart
    start = honorific.end if honorific else roles[-1].end if roles else at
    if roles and calls_by_name(words.key(start)):
        start += 1  # «سائق حافلة اسمه فؤاد برهوم»
    addressed = not roles or words.key(at) in honorific_words()
    if start == at or (addressed and is_inside_name_of_thing(words, at)):
        return None  # «مدينة الملك عبد العزيز»
    if honorific and (later := roles_at(words, start)):
        roles, start = (*roles, *later), later[-1].end
    if _belongs_to_title(words, start, roles, honorific):
        start += 1
    start += _is_of_title(words, start)
    mention = named(words, start, None, "titled")
    if mention is not None and _goes_by_family(roles, honorific):
        end = common_family_end(words, start, mention.end)
        mention = mention_of(words, start, end, None, "titled")
    if mention is not None and fills_marks(words, at, mention.end):
        return None  # a ship, «الشيخة لطيفة»
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
    mention = named(words, first, None, "titled")
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
        and all(may_be_unknown(words, number) for number in (at, end - 1))
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
    of_more = _is_of_company(roles[-1]) or places().at(words, at) is not None
    if may_open_compound(words.key(at)) or not of_more:
        return False  # «الرئيس السابق أبو القاسم …»
    return (
        words.is_word(at)
        and not is_common(words.key(at))
        and not words.key(at).startswith("ال")
        and is_given(words.key(at + 1))
        and name_end(words, at + 1, "given") > at + 2
    )


_TEAM = (fold("الفريق"),)
"""A rank, and a team."""


def _is_of_company(role: Role) -> bool:
    """Tell whether a role is one in a company whose name may go on."""
    last = role.keys[-1]
    ended = nationality(last) or ends_body(last) or is_common_adjective(last[2:])
    return any(map(is_body_noun, role.keys)) and not ended


def _is_of_title(words: Words, at: int) -> bool:
    """Tell whether an adjective goes on with a title: «السلطان العثماني محمد»."""
    key = words.key(at)
    nisba = key.endswith(("ي", "يه"))
    feminine = key.endswith("ه") and not (is_name_word(key) or words.ends_in_ha(at))
    adjective = key.startswith("ال") and (nisba or feminine)
    return adjective and is_given(words.key(at + 1)) and is_named(words, at + 1)


_BY_GIVEN_NAME = frozenset(map(fold, "ملك ملكة أمير أميرة سلطان شيخ بابا".split()))
"""Who bears such a title is called by the given name alone: «الأمير محمد»."""


def _goes_by_family(roles: tuple[Role, ...], honorific: Honorific | None) -> bool:
    titles = {word for role in roles for word in role.keys}
    titles |= set(fold(honorific.text).split()) if honorific else set()
    return _BY_GIVEN_NAME.isdisjoint(word.removeprefix("ال") for word in titles)


def _start(
    words: Words, at: int, roles: tuple[Role, ...], honorific: Honorific | None
) -> int:
    if roles and (honorific is None or roles[0].first == at):
        return roles[0].span.start
    return words.tokens[at].start


def _is_titled_name(
    words: Words,
    mention: PersonMention,
    roles: tuple[Role, ...],
    honorific: Honorific | None,
) -> bool:
    """Tell whether what follows a title is a name, and not «الحاج الذي» or a noun."""
    several, key = len(mention.keys) > 1, mention.keys[0]
    if opens_name(words, mention.first) or is_name_word(key):
        team = bool(roles) and roles[-1].keys == _TEAM and not honorific
        called = calls_by_name(words.key(mention.first - 1))
        # «الفريق الثاني», «الفريق الأحمر», «طبيب يدعى كريم»
        other = is_ordinal(key) or (team and not several and key.startswith("ال"))
        return not (other or (called and not several))
    if _is_rather_word(words, mention.first) or is_place(words, mention.first):
        return False
    if honorific or several:
        return True
    return _is_unknown_single(words, mention, roles)


def _is_unknown_single(
    words: Words, mention: PersonMention, roles: tuple[Role, ...]
) -> bool:
    """Tell whether one unlisted word after a role is a name: «الوزير غوتيراو إن»."""
    if mention.keys[0].startswith(("سي", "ست", "ي")):
        return False  # «اللاعب سيغيب عن …» is a verb
    if places().at(words, mention.first) is not None:
        return False  # «الناطقة بتونس»
    # only where the clause goes on as after a name
    return roles[-1].is_definite and ends_subject(words, mention.end)


def _is_rather_word(words: Words, at: int) -> bool:
    """Tell whether an unlisted word after a title is no name: «عدداً», «صغيرة».

    Unlisted names are foreign ones mostly, and those end in «ا» rather than in «ة».
    """
    key, text = words.key(at), words.tokens[at].text
    if is_name_word(words.key(at + 1)) and not key.startswith("ال"):
        return False  # «رندة المصري»
    ends = text.endswith(("ة", "\N{ARABIC FATHATAN}", "\N{ARABIC FATHATAN}ا"))
    present = key[0] in "يت" and len(key) < _LONG and key[1] not in "وياه"
    return ends or present or (key.endswith("ا") and is_common(key[:-1]))


_LONG = 7
