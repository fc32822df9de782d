"""Later mentions by family name alone: «الخالد» after «صباح الخالد».

A family name that is nothing else is one wherever it stands. One that is also a given
name, an adjective or a common word («صالح», «المصري») counts only where somebody
speaks or is addressed.
"""

from collections.abc import Iterator, Sequence

from summaries.names.apposition import ends_subject, with_roles_after
from summaries.names.claims import Claims
from summaries.names.clitics import Stem
from summaries.names.gazetteer import Match, Phrases, nationality, places
from summaries.names.merging import parts_of
from summaries.names.person_mentions import PersonMention
from summaries.names.title_words import honorific_words
from summaries.names.vocabulary import (
    given_names,
    is_common,
    is_name_word,
    is_plainly_common,
    is_reporting,
    is_verb,
)
from summaries.names.words import Words


def later_mentions(
    sentences: Sequence[Words], people: Sequence[PersonMention], claims: Claims
) -> Iterator[PersonMention]:
    """Yield where a family name of a text's people stands alone, in text order.

    Args:
        sentences: Of the whole text.
        people: Those found by their names.
        claims: What is part of some name already.
    """
    index = _family_names(people)
    for words in sentences:
        for at, match in index.matches(words):
            if not _stands_for_somebody(words, at, match):
                continue
            mention = _mention(words, at, match)
            if not claims.overlaps(mention.name_span):
                yield with_roles_after(words, mention)


def _family_names(people: Sequence[PersonMention]) -> Phrases[None]:
    parts = {found[-1] for person in people if len(found := parts_of(person.keys)) > 1}
    return Phrases((" ".join(part), None) for part in sorted(parts))


def _mention(words: Words, at: int, match: Match[None]) -> PersonMention:
    span = words.span(at, match.end, match.stem)
    return PersonMention(
        span=span,
        name_span=span,
        name=words.written(at, match.end, match.stem),
        keys=(match.stem.key, *words.keys[at + 1 : match.end]),
        first=at,
        end=match.end,
        sentence=words.sentence,
        reason="family name of somebody named in full",
    )


def _stands_for_somebody(words: Words, at: int, match: Match[None]) -> bool:
    if match.stem.letters and not _is_cut(words.key(at), match.stem):
        return False
    if match.end - at > 1 or not _is_also_something_else(match.stem.key):
        return True
    before = words.key(at - 1)
    if is_plainly_common(match.stem.key) and match.stem.key not in given_names():
        # «أفضل لاعب» after «… لاعب»: rather the word than whoever bears it
        speaks = is_reporting(before) and ends_subject(words, match.end)
        return speaks or before in honorific_words()
    if is_verb(before) or is_reporting(before) or before in honorific_words():
        return not words.key(match.end).startswith("ال")
    return is_reporting(words.key(match.end)) and ends_subject(words, match.end + 1)


def _is_cut(whole: str, stem: Stem) -> bool:
    return not (is_name_word(whole) or is_plainly_common(whole)) and not stem.restored


def _is_also_something_else(key: str) -> bool:
    return (
        key in given_names()
        or is_common(key)
        or nationality(key) is not None
        or key in places()
    )
