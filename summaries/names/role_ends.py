"""Where a role ends: what it is of, its adjectives, and phrases that belong to it.

«وزير خارجية الكويت», «المتحدث باسم الوزارة», «كاتب الدولة المكلف بالمياه».
"""

from summaries.lexicon import keys
from summaries.names.bodies import body_at
from summaries.names.body_nouns import is_body_noun
from summaries.names.gazetteer import is_of_a_people, places
from summaries.names.title_words import calls_by_name, honorific_words, is_role_noun
from summaries.names.vocabulary import (
    given_names,
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

_NAMES_OF = frozenset(map(fold, ("باسم", "لدى")))
_TOWARDS = frozenset((fold("إلى"), "في", fold("لدى")))
ENVOYS = frozenset(
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
PLACING = frozenset(map(fold, "في عن لدى من".split()))


def is_named(words: Words, at: int) -> bool:
    """Tell whether a given name and a further part of a name begin at a word."""
    after = words.key(at + 1)
    goes_on = words.is_word(at + 1) and not (
        is_common(after) or after in particles() or is_verb(after)
    )
    return is_given(words.key(at)) and (is_name_word(after) or goes_on)


def adjectives_end(words: Words, at: int) -> int:
    """Return the end of a run of adjectives with the article, no name among them."""
    most = 4
    for _ in range(most):
        if not _is_adjective(words.key(at)) or _is_named_so(words, at):
            break
        at += 1
    return at


def _is_named_so(words: Words, at: int) -> bool:
    """Tell «الهام علييف», written without hamza, from the adjective «الهام»."""
    return words.key(at) in given_names() and is_name_word(words.key(at + 1))


def _is_adjective(key: str) -> bool:
    if not key.startswith("ال") or key in particles() or key in honorific_words():
        return False
    bare = key[2:]
    if is_of_a_people(key):
        return True
    if is_role_noun(bare) and bare.removesuffix("ه") not in _ADJECTIVES_TOO:
        return False
    if key in surnames() or is_given(key):
        return False
    return is_common_adjective(bare) or bare.endswith(_ADJECTIVE_ENDS)


_ADJECTIVES_TOO = frozenset(
    map(
        fold,
        """
        مساعد معارض مقيم فني مستقيل صحفي صحافي عسكري قانوني رياضي برلماني إعلامي أكاديمي
        سياسي دبلوماسي ديبلوماسي حقوقي نقابي تشكيلي حرفي معماري بيطري استشاري
        """.split(),
    )
)


def complement_end(words: Words, at: int, depth: int = 0) -> int:
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
        return adjectives_end(words, place.end)
    if key.startswith("ال"):
        return _definite_end(words, at)
    if is_given(key) or not (is_common(key) or is_role_noun(key) or _is_of(words, at)):
        return at
    end = complement_end(words, at + 1, depth + 1)
    # «سائق حافلة اسمه فؤاد برهوم»
    return end if end > at + 1 or calls_by_name(words.key(end)) else at


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
        and not calls_by_name(key)
        and (
            not is_verb(key)
            or is_role_noun(key)
            or key in keys("common_words")  # «قسم» is a department, and «divided»
            or _is_of(words, at)
        )
    )


def _after_body(words: Words, end: int) -> int:
    return adjectives_end(words, end)


def _definite_end(words: Words, at: int) -> int:
    key = words.key(at)
    if is_given(key) or (key in surnames() and not is_plainly_common(key)):
        return at
    if is_given(words.key(at - 1)) and key.endswith("ي") and not is_common(key):
        return at  # «مالك الزاهي» is somebody, «مالك العقار» owns it
    # «المؤسسة» is rather a body than a woman who founded one
    if (
        is_role_noun(key[2:])
        and not is_body_noun(key[2:])
        and not _is_second(words, at)
    ):
        return at
    end = adjectives_end(words, at + 1)
    most = 2
    for _ in range(most):
        if not _joins_noun(words, end):
            break
        end = adjectives_end(words, end + 1)
    return end


def _is_second(words: Words, at: int) -> bool:
    """Tell whether a role is what the word before is of: «مستشار الرئيس».

    «الفريق» is a rank, too, but after any noun of a role a team: «طبيب الفريق».
    """
    before = [stem.key for stem in words.stems(at - 1)]
    team = words.key(at) == _TEAM and words.key(at + 1) not in _OF_RANK
    return any(key in _SECONDS or (team and is_role_noun(key)) for key in before)


_TEAM = fold("الفريق")
_OF_RANK = frozenset(map(fold, "أول الأول ركن الركن طيار الطيار".split()))


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


def phrase_end(words: Words, first: int, end: int) -> int:
    """Return the end of «باسم …», «للشؤون …» after a role, where it has one."""
    end += words.key(end) in _ACTING
    end += words.key(end) in _CHARGED
    if words.key(end - 1) in _CHARGED:
        return _charge_end(words, end)
    key = words.key(end)
    if key in _AFFAIRS:
        adjectives = adjectives_end(words, end + 1)
        return max(adjectives, complement_end(words, end + 1), end + 1)
    after = complement_end(words, end + 1)
    if after > end + 1 and _links(words, first, key, after):
        return after
    if key.startswith("ل"):
        return _end_of_for(words, end)
    return _end_of_at(words, end) if key.startswith("ب") else end


def _end_of_at(words: Words, end: int) -> int:
    """Return the end of «بالمعهد الوطني» before a name, where a role has one."""
    for stem in words.stems(end):
        if not stem.governed:
            continue
        body = body_at(words.reading(end, stem), end)
        if body is not None and is_named(words, body.end):
            return body.end
    return end


def _links(words: Words, first: int, key: str, after: int) -> bool:
    """Tell whether a preposition ties what follows it to a role.

    «المشرفة على البحث هيفاء الزهراني»: the name shows that the role ends there.
    """
    if key in _NAMES_OF or (key in _TOWARDS and _is_envoy(words, first)):
        return True
    definite = words.key(first).removeprefix("و").startswith("ال") or (
        # «مدير مكتب الصحيفة في القدس وليد العمري»
        key == "في" and places().at(words, after - 1) is not None
    )
    return key in PLACING | {"على"} and definite and is_named(words, after)


def _end_of_for(words: Words, end: int) -> int:
    """Return the end of «للمركز», «للشركة» after a role, where it has one."""
    key = words.key(end)
    if (body := body_at(words, end)) and body.first == end:
        return body.end
    if key.startswith("لل") and (
        is_body_noun(key[2:])
        or (words.key(end - 1) in _GENERAL and is_plainly_common("ال" + key[2:]))
    ):
        return adjectives_end(words, end + 1)
    after = adjectives_end(words, end + 1)
    named = words.key(after) in honorific_words() or is_named(words, after)
    return after if key.startswith("لل") and named else end


_CHARGED = frozenset(
    map(fold, "المكلف المكلفة المعني المعنية المشرف المشرفة المختص المختصة".split())
)
"""Adjectives that need what they are of: «كاتب الدولة المكلف بالمياه»."""


def _charge_end(words: Words, at: int) -> int:
    """Return the end of «بالمياه», «على البحث» after such an adjective."""
    if words.key(at) in PLACING | {"على"}:
        after = complement_end(words, at + 1)
        return after if after > at + 1 else at
    governed = [stem for stem in words.stems(at) if stem.governed]
    if not governed or has_pronoun(words.key(at)):
        return at
    if governed[-1].key.startswith("ال"):
        return _definite_end(words.reading(at, governed[-1]), at)
    after = complement_end(words.reading(at, governed[-1]), at)
    return max(after, at)


def _is_envoy(words: Words, first: int) -> bool:
    """Tell whether a role is one that somebody holds in a place: «السفير في بيروت»."""
    nouns = [stem.key.removeprefix("ال") for stem in words.stems(first)]
    return any(noun in ENVOYS or noun.removesuffix("ه") in ENVOYS for noun in nouns)


_GENERAL = frozenset(
    map(fold, "العام العامة التنفيذي التنفيذية الفني الدائم السابق".split())
)
