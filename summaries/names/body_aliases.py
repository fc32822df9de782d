"""What else a body is called: without its noun, and by what brackets after it say."""

from collections.abc import Sequence
from dataclasses import replace

from summaries.names.body_mentions import BodyMention
from summaries.names.body_nouns import Head
from summaries.names.gazetteer import bodies, nationality, places
from summaries.names.quoted_bodies import OPENING
from summaries.names.runs import opens_name
from summaries.names.vocabulary import (
    has_pronoun,
    is_common,
    is_given,
    is_plainly_common,
)
from summaries.names.words import Words
from summaries.normalise import fold

_CLUB = fold("نادي")


def with_readings(longest: BodyMention, found: Sequence[BodyMention]) -> BodyMention:
    """Add the names that other readings give: «رويترز» of a listed «وكالة رويترز»."""
    others = tuple(
        alias
        for body in found
        if body is not longest and body.end == longest.end
        for alias in body.aliases
        if alias not in (longest.name, *longest.aliases)
    )
    return replace(longest, aliases=(*longest.aliases, *others)) if others else longest


def short_names(words: Words, first: int, end: int, head: Head) -> tuple[str, ...]:
    """Return what a body is called without its noun, then without its purpose."""
    if club := _club_end(words, first, head):
        return (words.written(first, club),)
    if not is_proper(words, first, head):
        return ()
    purpose = next(
        (at for at in range(first + 1, end) if words.key(at).startswith("لل")), end
    )
    whole = purpose == end or places().at(words, first) is not None
    ends = (end,) if whole else (end, purpose)  # «مصر للطيران» is not «مصر»
    return tuple(words.written(first, short) for short in ends)


def _club_end(words: Words, at: int, head: Head) -> int:
    """Return the end of a listed club's name after «نادي», 0 if it is none."""
    listed = bodies().at(words, at) if head.key == _CLUB else None
    if listed is None or listed.stem.letters:
        return 0
    of_nation = listed.end > at + 1 and nationality(words.key(listed.end - 1))
    return listed.end - 1 if of_nation else listed.end


def is_proper(words: Words, at: int, head: Head) -> bool:
    """Tell whether a name is enough without its noun: «داعش», «سابك»."""
    bare = words.key(at)
    listed = bodies().at(words, at)
    if listed is not None and not listed.stem.letters:
        return head.complement in ("named", "group") and not bare.startswith("ال")
    return head.complement in ("named", "group") and not (
        bare.startswith("ال")
        or is_common(bare)
        or is_given(bare)
        or opens_name(words, at)
        or places().at(words, at) is not None
    )


def with_abbreviation(words: Words, body: BodyMention) -> BodyMention:
    """Add the short name in brackets after a body: «منظمة … (أوبك)»."""
    end, most = body.end, 3
    opening = words.key(end)
    if opening in OPENING and bodies().at(words, end + 1) is not None:
        most = 1  # «واس»; unlisted words may be what it said
    elif opening != "(":
        return body
    closer = OPENING.get(opening, ")")
    close = next(
        (at for at in range(end + 2, end + 2 + most) if words.key(at) == closer), None
    )
    if close is None or not all(words.is_word(at) for at in range(end + 1, close)):
        return body
    repeated = close == end + 2 and _repeats(words, body, end + 1)
    if not repeated and any(
        is_plainly_common(words.key(at)) or has_pronoun(words.key(at))
        for at in range(end + 1, close)
    ):
        return body
    if nationality(words.key(end + 1)) or places().at(words, end + 1):
        return body
    return replace(body, aliases=(*body.aliases, words.written(end + 1, close)))


def _repeats(words: Words, body: BodyMention, at: int) -> bool:
    """Tell whether a word is of the name: «شركة … للطاقة (طاقة)»."""
    key = words.key(at).removeprefix("ال")
    return any(
        stem.key.removeprefix("ال") == key
        for inner in range(body.first + 1, body.end)
        for stem in words.stems(inner)
    )
