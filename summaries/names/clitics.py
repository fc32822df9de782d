"""Clitics: the letters و ف ب ل ك written on to the word that follows them.

«وبالكويت» is و + ب + الكويت. Which of the readings holds is for whoever asks to say:
«وليد» is a name and «ولمصر» is not. «ل» swallows the alef of the article, «للكويت» is
ل + الكويت; then the key gets the article back, and the span keeps the whole «للكويت»,
for no part of it reads as the word.
"""

from functools import lru_cache
from typing import NamedTuple

from summaries.document import Token
from summaries.normalise import fold
from summaries.spans import Span

_LEAST = 2
"""Letters that must be left when a clitic is taken off."""


class Stem(NamedTuple):
    """A word without some of its clitics."""

    key: str
    """Folded, the article restored where «ل» swallowed its alef."""
    letters: int
    """How many letters of the word are clitics that its span leaves out."""
    restored: bool = False
    """Whether the key has an article of which the text shows no alef."""
    joins: bool = False
    """Whether «و» or «ف» was taken off."""
    governed: bool = False
    """Whether a preposition was taken off."""


@lru_cache(maxsize=65_536)
def stems(key: str) -> tuple[Stem, ...]:
    """Return the readings of a folded word, the whole word first.

    >>> [stem.key for stem in stems("وبالكويت")]
    ['وبالكويت', 'بالكويت', 'الكويت']
    >>> [stem.key for stem in stems("للامم")]
    ['للامم', 'الامم', 'لامم']
    """
    found = [Stem(key, 0)]
    found += _without_preposition(key, 0, joins=False)
    if key[:1] in ("و", "ف") and len(key) > _LEAST:
        found.append(Stem(key[1:], 1, joins=True))
        found += _without_preposition(key[1:], 1, joins=True)
    return tuple(found)


def _without_preposition(key: str, letters: int, *, joins: bool) -> list[Stem]:
    if len(key) <= _LEAST or key[0] not in ("ب", "ل", "ك"):
        return []
    found = []
    if key.startswith("لل") and len(key) > _LEAST + 1:
        found.append(Stem("ال" + key[2:], letters, True, joins, True))  # noqa: FBT003
    found.append(Stem(key[1:], letters + 1, False, joins, True))  # noqa: FBT003
    return found


def span_of(token: Token, stem: Stem) -> Span:
    """Return where a stem stands: the word's span without its first letters.

    >>> from summaries.document import Document
    >>> token = Document("وَبِالكويت").tokens[0]
    >>> span_of(token, stems(token.key)[-1]).of("وَبِالكويت")
    'الكويت'
    """
    if not stem.letters:
        return token.span
    letters = [at for at, letter in enumerate(token.text) if fold(letter)]
    return Span(token.start + letters[stem.letters], token.end)
