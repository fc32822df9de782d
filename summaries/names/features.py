"""Features: what the tagger sees of each word, as the strings that its model knows.

A word is seen by itself (spelling, clitic, endings), by its classes in the word lists,
by what the rules made of it, and by the same of its neighbours. What depends on one
word alone is made once and kept, for a text repeats its words.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from summaries.lexicon import keys
from summaries.names.body_nouns import is_body_noun
from summaries.names.clitics import Stem, stems
from summaries.names.gazetteer import nationality, places
from summaries.names.title_words import honorific_words, is_role_noun
from summaries.names.vocabulary import (
    given_names,
    is_common,
    is_name_word,
    is_reporting,
    is_verb,
    particles,
    surnames,
    surnames_alone,
)
from summaries.names.words import Words

Item = tuple[bytes, ...]
"""The features of one word, encoded as the library wants them."""

NO_MARK = "O"
"""The mark of a word of which no rule made anything."""


_LONGEST = 32
"""Letters of a word that are looked at: longer ones are no words."""


class _Seen(NamedTuple):
    """What is known of a word without its neighbours."""

    own: Item
    """Features of the word itself."""
    before: Item
    """What it tells of the word that follows it."""
    after: Item
    """What it tells of the word that stands before it."""
    far_before: Item
    far_after: Item
    classes: str


def features_of(
    words: Words, marks: Mapping[int, str], strangers: Collection[str] = ()
) -> Iterator[Item]:
    """Yield the features of each token of a sentence.

    Args:
        words: The sentence.
        marks: What the rules made of some of its tokens, by their number.
        strangers: Keys of words to be seen as if no list of names had them, and as if
            they had never been met: from these, context is learned.
    """
    read = [
        _stranger(key) if key in strangers else _seen(key[:_LONGEST])
        for key in words.keys
    ]
    seen = [_EDGE, _EDGE, *read, _EDGE, _EDGE]
    made = [NO_MARK, *(marks.get(at, NO_MARK) for at in range(len(words))), NO_MARK]
    neighbours = zip(seen, seen[1:], seen[2:], seen[3:], seen[4:], strict=False)
    marked = zip(made, made[1:], made[2:], strict=False)
    for (far_before, before, here, after, far_after), three in zip(
        neighbours, marked, strict=True
    ):
        yield (
            here.own
            + before.before
            + after.after
            + far_before.far_before
            + far_after.far_after
            + _pairs(before.classes, here.classes, after.classes)
            + _marked(*three, here.classes)
        )


@lru_cache(maxsize=16_384)
def _pairs(before: str, here: str, after: str) -> Item:
    """Return the features of the classes of three words in a row."""
    return (
        f"c-1c0={before}|{here}".encode(),
        f"c0c1={here}|{after}".encode(),
        f"c-1c0c1={before}|{here}|{after}".encode(),
    )


@lru_cache(maxsize=16_384)
def _marked(before: str, here: str, after: str, classes: str) -> Item:
    """Return the features of what rules made of a word and its neighbours."""
    if before == here == after == NO_MARK:
        return ()
    return (
        f"r0={here}".encode(),
        f"r0c0={here}|{classes}".encode(),
        f"k0={here.partition(':')[0]}".encode(),
        f"r-1={before}".encode(),
        f"r1={after}".encode(),
    )


@lru_cache(maxsize=65_536)
def _seen(key: str) -> _Seen:
    stem = _stem(key)
    classes = _classes(key, stem.key)
    own = [f"s={stem.key}", f"c={classes}"]
    if stem.letters or stem.restored:
        own.append(f"p={key[: stem.letters or 1]}")
    bare = stem.key.removeprefix("ال")
    own += [f"e{n}={stem.key[-n:]}" for n in (1, 2, 3) if len(stem.key) > n]
    own += [f"b{n}={bare[:n]}" for n in (2, 3) if len(bare) > n]
    own.append(f"l={min(len(bare), 9)}{len(bare) != len(stem.key):d}")
    return _Seen(
        own=_encoded(own),
        before=_encoded([f"s-1={stem.key}", f"c-1={classes}"]),
        after=_encoded([f"s1={stem.key}", f"c1={classes}"]),
        far_before=_encoded([f"s-2={stem.key}"]),
        far_after=_encoded([f"s2={stem.key}"]),
        classes=classes,
    )


_OF_LISTS = str.maketrans("", "", "GSAP")
"""The classes that lists of names give."""
_OF_NO_COMMON_WORD = frozenset("GSAPDN")
"""What a word that may be a name can be besides: of a nation, or with the article."""


def may_be_name(key: str) -> bool:
    """Tell whether a word is in no list but those of names, or in none at all."""
    return key[:1].isalpha() and _OF_NO_COMMON_WORD.issuperset(
        _seen(key[:_LONGEST]).classes
    )


def _stranger(key: str) -> _Seen:
    """Return what is known of a word that is in no list of names, and new."""
    classes = _seen(key[:_LONGEST]).classes.translate(_OF_LISTS)
    return _Seen(
        own=_encoded([f"c={classes}"]),
        before=_encoded([f"c-1={classes}"]),
        after=_encoded([f"c1={classes}"]),
        far_before=(),
        far_after=(),
        classes=classes,
    )


def _encoded(features: Sequence[str]) -> Item:
    return tuple(feature.encode() for feature in features)


_EDGE = _Seen(
    own=(),
    before=(b"first",),
    after=(b"last",),
    far_before=(),
    far_after=(),
    classes="edge",
)


def _stem(key: str) -> Stem:
    """Return the reading of a word of which most is known, else the whole word."""
    if not key[:1].isalpha():
        return Stem(key, 0)
    readings = stems(key)
    for stem in readings:
        if _is_known(stem.key):
            return stem
    return next((stem for stem in readings if stem.key.startswith("ال")), readings[0])


def _is_known(key: str) -> bool:
    bare = key.removeprefix("ال")
    return (
        is_name_word(key)
        or key in particles()
        or key in places()
        or is_verb(key)
        or is_role_noun(bare)
        or is_body_noun(bare)
        or bare in keys("common_words")
        or nationality(key) is not None
    )


def _classes(key: str, stem: str) -> str:
    """Return the classes of a word as letters: «GS», given and family name."""
    if not key[:1].isalpha():
        return "#" if key[:1].isdigit() else key[:1]
    bare = stem.removeprefix("ال")
    found = (
        ("G", stem in given_names()),
        ("S", stem in surnames()),
        ("A", stem in surnames_alone()),
        ("P", stem in places()),
        ("N", nationality(stem) is not None),
        ("T", is_role_noun(bare)),
        ("H", stem in honorific_words()),
        ("B", is_body_noun(bare)),
        ("L", bare in keys("place_nouns")),
        ("R", is_reporting(key)),
        ("V", is_verb(key)),
        ("K", stem in particles()),
        ("C", is_common(stem)),
        ("D", stem.startswith("ال")),
    )
    return "".join(letter for letter, holds in found if holds)
