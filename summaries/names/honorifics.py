"""Forms of address before a name: «الدكتور», «صاحب السمو الشيخ», «د.»."""

from functools import cache, lru_cache
from typing import NamedTuple

from summaries.lexicon import rows
from summaries.names.clitics import stems
from summaries.names.gazetteer import Match, Phrases
from summaries.names.vocabulary import is_given, is_name_word
from summaries.names.words import Words
from summaries.normalise import fold


class Honorific(NamedTuple):
    """Forms of address: where they end, and as written."""

    end: int
    text: str


@cache
def _honorifics() -> Phrases[str]:
    return Phrases((text, use) for text, use in rows("honorifics"))


@lru_cache(maxsize=65_536)
def may_be_honorific(key: str) -> bool:
    """Tell whether a form of address may begin with a word, clitics apart."""
    return any(stem.key in _first_words() for stem in stems(key))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(fold(text).split()[0] for text, _ in rows("honorifics"))


def honorific_at(words: Words, at: int) -> Honorific | None:
    """Return the forms of address that begin at a word: «معالي الدكتور», «د.»."""
    end, first_stem, complete = at, None, False
    most = 4
    for _ in range(most):
        match = _honorifics().at(words, end)
        if match is None or (end > at and match.stem.letters):
            break
        if match.entry == "abbreviation":
            if not _is_abbreviation(words, end, match, follows=end > at):
                break
            end, complete = match.end + 1, True
        else:
            end, complete = match.end, match.entry != "before"
        first_stem = first_stem or match.stem
    if end == at or not complete or first_stem is None:
        return None
    return Honorific(end, words.written(at, end, first_stem))


def _is_abbreviation(
    words: Words, at: int, match: Match[str], *, follows: bool
) -> bool:
    """Tell «د. أنور» from the letters of «ق.م.»: it stands free, before a name."""
    if words.key(match.end) != "." or match.stem.letters:
        return False
    if words.touching(at) and not follows:
        return False
    after = words.key(match.end + 1)
    return after in ("د", "م") or is_name_word(after) or is_given(after)
