"""Bodies: where a sentence names an organisation, and where that name ends.

A body is known by the gazetteer («الأمم المتحدة»), by a noun and what it is of
(«وزارة الصحة», «شركة سابك»), by a noun and an adjective that names («الحكومة
العراقية»), or by a noun and a name in guillemets («تنظيم «داعش»»). A common noun
alone («الشركة») is none, nor is a phrase that fits anyone («القطاع السياسي»).
"""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from summaries.lexicon import rows
from summaries.names.body_adjectives import adjectives_end
from summaries.names.body_aliases import (
    is_proper,
    short_names,
    with_abbreviation,
    with_readings,
)
from summaries.names.body_ends import complement_end
from summaries.names.body_mentions import BodyMention
from summaries.names.body_naming import makes_name, may_have_purpose
from summaries.names.body_nouns import head_at, heads, is_body_noun, may_be_head
from summaries.names.body_purposes import members_end, purpose_end
from summaries.names.body_signs import is_body_here, is_meant
from summaries.names.gazetteer import (
    Phrases,
    bodies,
    is_of_a_people,
    nationality,
    places,
)
from summaries.names.quoted_bodies import (
    OPENING,
    SHARES,
    closing,
    described_then_quoted,
    quoted,
    traded,
)
from summaries.names.words import Words
from summaries.normalise import fold


@cache
def _generic() -> Phrases[None]:
    return Phrases((row[0], None) for row in rows("generic_bodies"))


_NATIONS = frozenset(
    map(fold, "حكومة جيش برلمان قوات سفارة قنصلية رئاسة منتخب".split())
)
"""Heads that are of a place without making the place part of a name."""
_COALITION = fold("تحالف")
_HOLDERS = frozenset(map(fold, "وزير ووزير لوزير وزيرة وزارة".split()))
"""Before «الطيران المصري», which is then no body."""
_ADMINISTRATION = fold("إدارة")
_AGAINST = fold("ضد")
_FIGHTING = frozenset(map(fold, ("لمحاربة", "لمكافحة")))
_ARMED = frozenset(map(fold, "قوات ميليشيا ميليشيات مليشيا فصائل".split()))


def bodies_in(words: Words) -> Iterator[BodyMention]:
    """Yield the organisations that a sentence names, from right to left as read."""
    at = 0
    while at < len(words):
        found = body_at(words, at) if _may_open(words.keys[at]) else None
        if found is None:
            at += 1  # as at most words
        else:
            yield found
            if found.head == _COALITION:
                yield from _within(words, found)
            at = found.end


def _within(words: Words, body: BodyMention) -> Iterator[BodyMention]:
    """Yield the body that a coalition is against: «داعش»."""
    for at in range(body.first + 1, body.end):
        inner = body_at(words, at)
        if inner is not None and inner.end <= body.end:
            yield inner
            return


def body_at(words: Words, at: int) -> BodyMention | None:
    """Return the organisation whose name begins at a word, the longest reading."""
    key = words.key(at)
    if key in SHARES:
        return traded(words, at)
    if not words.is_word(at) or not _may_open(key):
        return None
    found = [body for rule in _RULES if (body := rule(words, at)) is not None]
    if not found or _generic_end(words, at) >= max(body.end for body in found):
        return None
    longest = with_readings(max(found, key=lambda body: body.end), found)
    place = places().at(words, at)
    if place is not None and place.end >= max(longest.end, at + 2):
        return None  # «قناة السويس» is a place
    return with_abbreviation(words, longest)


@lru_cache(maxsize=65_536)
def _may_open(key: str) -> bool:
    """Tell whether a word may begin the name of a body in some reading."""
    return key in SHARES or may_be_head(key) or bodies().may_begin(key)


def _generic_end(words: Words, at: int) -> int:
    match = _generic().at(words, at)
    if match is None:
        return at
    # «مجلس إدارة البنك» says no more
    after = words.key(match.end)
    return match.end + (after.startswith("ال") and is_body_noun(after[2:]))


def _known(words: Words, at: int) -> BodyMention | None:
    match = bodies().at(words, at)
    if match is None or not is_meant(words, at, match):
        return None
    end = _nation_end(words, match.end)
    if words.key(end) == "+" and words.touching(end):
        end += 1  # «أوبك+»
    written = words.written(at, end, match.stem)
    first, _, _ = fold(match.entry.name).partition(" ")
    return BodyMention(
        span=words.span(at, end, match.stem),
        first=at,
        end=end,
        name=written,
        known_as=match.entry.name,
        head=_head_key(first),
        sentence=words.sentence,
        reason="known body",
    )


def _nation_end(words: Words, end: int) -> int:
    """Return the end of «خفر السواحل القبرصي»: whose it is belongs to the name."""
    of_nation = words.key(end).startswith("ال") and nationality(words.key(end))
    return end + 1 if of_nation and words.key(end - 1).startswith("ال") else end


def _head_key(first: str) -> str | None:
    bare = first.removeprefix("ال")
    return bare if bare in heads() else None


def _of(words: Words, at: int) -> BodyMention | None:
    """Read «وزارة الصحة», «جامعة حلب», «شركة سابك»: the noun and what it is of."""
    found = head_at(words, at, definite=False)
    if found is None or found[0].complement in ("-", "quoted"):
        return None
    head, stem = found
    if not is_body_here(words, at, head):
        return None
    end = complement_end(words, at + 1, head)
    if end == at + 1 and head.key in _ARMED and _is_nation(words, end):
        end += 1
    if end == at + 1:
        return None
    if head.complement == "of" and _is_listed_body(words, at + 1, end):
        return None  # «بعثة الأمم المتحدة» speaks of the United Nations
    if head.key == _ADMINISTRATION and not _is_nation(words, end - 1):
        return None  # «إدارة الشركة»
    whole = words.written(at, end, stem)
    alone = head.complement == "group" and is_proper(words, at + 1, head)
    return BodyMention(
        span=words.span(at + 1, end) if alone else words.span(at, end, stem),
        first=at,
        end=end,
        name=words.written(at + 1, end) if alone else whole,
        aliases=(whole,) if alone else short_names(words, at + 1, end, head),
        head=head.key,
        sentence=words.sentence,
        reason="noun and what it is of",
        holds_places=head.key in _NATIONS,
    )


def _is_listed_body(words: Words, at: int, end: int) -> bool:
    listed = bodies().at(words, at)
    return listed is not None and listed.end == end and listed.entry.certainty == "sure"


def _is_nation(words: Words, at: int) -> bool:
    return words.is_word(at) and is_of_a_people(words.key(at))


def _described(words: Words, at: int) -> BodyMention | None:
    """Read «الحكومة العراقية», «البنك المركزي»: the noun and its adjectives."""
    found = head_at(words, at, definite=True)
    if found is None or words.key(at - 1) in _HOLDERS:
        return None
    head, stem = found
    end = adjectives_end(words, at + 1)
    adjectives = words.keys[at + 1 : end]
    if head.key == _COALITION:
        end, named = _coalition_end(words, end, described=bool(adjectives))
    else:
        named = False
    purpose = end
    if may_have_purpose(head, adjectives):
        purpose = purpose_end(words, end)
        if purpose == end:
            purpose = members_end(words, end, head.key, words.key(at - 1))
    if not (named or purpose > end or makes_name(words, at, head, adjectives)):
        return None
    end = purpose
    return BodyMention(
        span=words.span(at, end, stem),
        first=at,
        end=end,
        name=words.written(at, end, stem),
        head=head.key,
        sentence=words.sentence,
        reason="noun and adjective",
    )


def _coalition_end(words: Words, end: int, *, described: bool) -> tuple[int, bool]:
    """Return the end of «التحالف … ضد «داعش»», and whether it says against whom."""
    key = words.key(end)
    if key != _AGAINST and not (described and key in _FIGHTING):
        return end, False
    target = end + 1
    if words.key(target) in OPENING:
        close = closing(words, target)
        return (close + 1, True) if close else (end, False)
    body = quoted(words, target) or _of(words, target) or _known(words, target)
    return (body.end, True) if body else (end, False)


_RULES: tuple[Callable[[Words, int], BodyMention | None], ...] = (
    _known,
    quoted,
    described_then_quoted,
    _of,
    _described,
)
