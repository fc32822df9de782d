"""Features: what the tagger sees of each word, as the strings that its model knows.

A word is seen by itself (spelling, clitic, endings), by its classes in the word lists,
by what the rules made of it, and by the same of its neighbours. What depends on one
word alone is made once and kept, for a text repeats its words.
"""

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
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
    stem: str
    """The word without its clitics; empty of a stranger."""


class Features:
    """The features of words, as far as a model knows them.

    Args:
        known: What a model knows; without it, each feature is made.
    """

    def __init__(self, known: Container[bytes] | None = None) -> None:
        self._known = known
        self._seen = lru_cache(maxsize=65_536)(self._see)
        self._pairs = lru_cache(maxsize=16_384)(self._pair)
        self._marked = lru_cache(maxsize=16_384)(self._mark)

    def of(
        self,
        words: Words,
        marks: Mapping[int, str],
        strangers: Collection[str] = (),
        *,
        elsewhere: bool = False,
    ) -> Iterator[Item]:
        """Yield the features of each token of a sentence.

        Args:
            words: The sentence.
            marks: What the rules made of some of its tokens, by their number.
            strangers: Keys of words to be seen as if no list of names had them, and as
                if they had never been met: from these, context is learned.
            elsewhere: Whether names are to be read by the conventions of the corpus
                from elsewhere, which leaves out ministries and courts, and not by our
                own. Source: Hal Daumé III, "Frustratingly Easy Domain Adaptation", ACL
                2007; copies of stem, classes and mark are enough.
        """
        read = [
            self._seen(key[:_LONGEST], strange=key in strangers) for key in words.keys
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
                + self._pairs(before.classes, here.classes, after.classes)
                + self._marked(*three, here.classes)
                + (self._elsewhere(three[1], here) if elsewhere else ())
            )

    def _told(self, features: Sequence[str]) -> Item:
        """Return those features that the model knows; others tell it nothing."""
        known = self._known
        made = (feature.encode() for feature in features)
        return tuple(one for one in made if known is None or one in known)

    def _elsewhere(self, mark: str, seen: _Seen) -> Item:
        """Return the features of a word that is read by others' conventions."""
        told = ("", f"|{seen.classes}", f"|r0={mark}", f"|s={seen.stem}")
        return self._told([f"elsewhere{what}" for what in told])

    def _pair(self, before: str, here: str, after: str) -> Item:
        """Return the features of the classes of three words in a row."""
        return self._told(
            [
                f"c-1c0={before}|{here}",
                f"c0c1={here}|{after}",
                f"c-1c0c1={before}|{here}|{after}",
            ]
        )

    def _mark(self, before: str, here: str, after: str, classes: str) -> Item:
        """Return the features of what rules made of a word and its neighbours."""
        if before == here == after == NO_MARK:
            return ()
        return self._told(
            [
                f"r0={here}",
                f"r0c0={here}|{classes}",
                f"k0={here.partition(':')[0]}",
                f"r-1={before}",
                f"r1={after}",
            ]
        )

    def _see(self, key: str, *, strange: bool) -> _Seen:
        """Return what is known of a word, or of one that is new and in no list."""
        stem = _stem(key)
        classes = _classes(key, stem.key)
        if strange:
            classes = classes.translate(_OF_LISTS)
            own, spelt = [f"c={classes}"], []
        else:
            own, spelt = [*_spelling(key, stem), f"c={classes}"], [stem.key]
        return _Seen(
            own=self._told(own),
            before=self._told([*(f"s-1={s}" for s in spelt), f"c-1={classes}"]),
            after=self._told([*(f"s1={s}" for s in spelt), f"c1={classes}"]),
            far_before=self._told([f"s-2={s}" for s in spelt]),
            far_after=self._told([f"s2={s}" for s in spelt]),
            classes=classes,
            stem="".join(spelt),
        )


def _spelling(key: str, stem: Stem) -> Iterator[str]:
    """Yield the features of a word's letters."""
    yield f"s={stem.key}"
    if stem.letters or stem.restored:
        yield f"p={key[: stem.letters or 1]}"
    bare = stem.key.removeprefix("ال")
    yield from (f"e{n}={stem.key[-n:]}" for n in (1, 2, 3) if len(stem.key) > n)
    yield from (f"b{n}={bare[:n]}" for n in (2, 3) if len(bare) > n)
    yield f"l={min(len(bare), 9)}{len(bare) != len(stem.key):d}"


_OF_LISTS = str.maketrans("", "", "GSAP")
"""The classes that lists of names give."""
_OF_NO_COMMON_WORD = frozenset("GSAPDN")
"""What a word that may be a name can be besides: of a nation, or with the article."""


def may_be_name(key: str) -> bool:
    """Tell whether a word is in no list but those of names, or in none at all."""
    short = key[:_LONGEST]
    return key[:1].isalpha() and _OF_NO_COMMON_WORD.issuperset(
        _classes(short, _stem(short).key)
    )


_EDGE = _Seen(
    own=(),
    before=(b"first",),
    after=(b"last",),
    far_before=(),
    far_after=(),
    classes="edge",
    stem="",
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
