"""What somebody asks about, and where a document speaks of it.

The words are taken in subjects: those apart by «و», «أو» or a comma are subjects of
their own («النفط والغاز»), the others belong together («أسعار النفط»). A word counts
where the text has it as asked, but for what is attached to it; only where it never
does, its plural or singular counts, and only where there is none, words akin to it
(`summaries.kindred`). Beside another word the plural counts in any case.

A document speaks of a subject of several words where they meet: in a sentence, in two
that follow each other in a paragraph, or in one sentence and the title. «سعر السهم» is
not spoken of where one paragraph tells the price of oil and another of a share.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from summaries.document import Document
from summaries.kindred import (
    counterparts,
    forms,
    is_akin,
    is_one_noun,
    is_same,
    kin,
)
from summaries.normalise import fold
from summaries.spans import Span
from summaries.stem import is_stop_word
from summaries.tokens import Token, tokens

_APART = frozenset(map(fold, ("و", "أو", "،", ",", "؛", "/")))
_ALL_OF = 2
"""Words of a subject up to which an article must have every one."""
_MOST_OF = 2 / 3
_LONGEST_ASKED = 40
"""Words and marks that are looked at; nobody asks for more."""
_LEAST_AFTER_AND = 5
"""Letters after a «و» that joins two subjects, article included; «والي» is a word."""

Subject = tuple[str, ...]
"""Some folded words that belong together."""


def subjects(words: str) -> tuple[Subject, ...]:
    """Split what somebody asks about into subjects.

    Stop words are left out, unless there is nothing else.

    >>> subjects("أسعار النفط والغاز في الخليج")
    (('اسعار', 'النفط'), ('الغاز', 'الخليج'))
    """
    return tuple(tuple(subject) for subject in _read(words))


def _read(words: str) -> list[dict[str, str]]:
    """Return the words of each subject, and how each was written."""
    asked = list(islice(tokens(words), _LONGEST_ASKED))
    bare = {token.key for token in asked if token.kind != "mark"} - _APART
    only_stop_words = all(map(is_stop_word, bare))
    found: list[dict[str, str]] = [{}]
    for token in asked:
        key, text = token.key, token.text
        if found[-1] and key.startswith("وال") and len(key) > _LEAST_AFTER_AND:
            key, text = key[1:], text[1:]
            found.append({})
        if token.key in _APART:
            found.append({})
        elif token.kind != "mark" and (only_stop_words or not is_stop_word(key)):
            found[-1].setdefault(key, text)
    return [subject for subject in found if subject]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """Where a document has the words that were asked for."""

    subjects: tuple[Subject, ...]
    """Those that the document speaks of."""
    unspoken: tuple[Subject, ...]
    """Those that it doesn't speak of."""
    found: dict[str, tuple[Span, ...]]
    """Where each word of the former stands, in text order."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every place where one of the words stands, in text order."""
        return tuple(sorted({span for some in self.found.values() for span in some}))


def mentions(document: Document, words: str) -> Mentions:
    """Find words that somebody asks about in a document; none where it lacks them.

    Args:
        document: Where they are looked for; its title alone says nothing.
        words: What is asked about, as somebody wrote it.

    >>> document = Document("ارتفع النفط أمس. وهبط القمح. وقالت شركة نفطية إنها قلقة.")
    >>> [span.of(document.text) for span in mentions(document, "النفط").spans]
    ['النفط', 'نفطية']
    """
    asked = _read(words)
    found = _found(document.tokens, asked)
    titled = _found(tokens(document.title or ""), asked)
    spoken_of = [
        tuple(subject)
        for subject in asked
        if _is_spoken_of(subject, found, document, titled)
    ]
    return Mentions(
        subjects=tuple(spoken_of),
        unspoken=tuple(one for one in map(tuple, asked) if one not in spoken_of),
        found={word: found[word] for subject in spoken_of for word in subject},
    )


def is_titled(document: Document, words: str) -> bool:
    """Tell whether the title of a document speaks of what somebody asks about."""
    asked = _read(words)
    found = _found(tokens(document.title or ""), asked)
    return any(
        _is_enough(sum(bool(found[word]) for word in subject), subject)
        for subject in asked
    )


# ------------------------------------------------------------------------- the words


def _found(
    text: Iterable[Token], asked: Sequence[Mapping[str, str]]
) -> dict[str, tuple[Span, ...]]:
    """Return where each of the words asked for stands in a text."""
    held: defaultdict[str, list[Span]] = defaultdict(list)
    keys: dict[str, str] = {}
    for token in text:
        if token.kind != "mark":
            held[token.text].append(token.span)
            keys[token.text] = token.key
    return {
        word: tuple(
            sorted(
                span
                for text in _fitting(word, written, keys, alone=len(subject) == 1)
                for span in held[text]
            )
        )
        for subject in asked
        for word, written in subject.items()
    }


def _fitting(
    word: str, written: str, keys: Mapping[str, str], *, alone: bool
) -> list[str]:
    """Return the words of a text, as written, that are the one asked for."""
    asked, others = kin(word, asked=True), counterparts(written)
    same = [text for text, key in keys.items() if is_same(asked, kin(key))]
    if same and alone:
        return same
    noun = [text for text in keys if is_one_noun(others, forms(text))]
    if same or noun:
        return [*dict.fromkeys([*same, *noun])]
    return [text for text, key in keys.items() if is_akin(asked, kin(key))]


# ---------------------------------------------------------------------- the subjects


def _is_enough(count: int, subject: Iterable[str]) -> bool:
    """Tell whether so many words of a subject are enough for it."""
    words = len(tuple(subject))
    return count >= (words if words <= _ALL_OF else words * _MOST_OF)


def _is_spoken_of(
    subject: Iterable[str],
    found: Mapping[str, Sequence[Span]],
    document: Document,
    titled: Mapping[str, Sequence[Span]],
) -> bool:
    """Tell whether enough words of a subject meet."""
    held: defaultdict[int, set[str]] = defaultdict(set)
    for word in subject:
        for span in found[word]:
            held[document.sentence_at(span.start).index].add(word)
    in_title = {word for word in subject if titled[word]}
    return any(
        _is_enough(len(words | beside), subject)
        for index, words in held.items()
        for beside in (_in_next(index, held, document), in_title)
    )


def _in_next(index: int, held: Mapping[int, set[str]], document: Document) -> set[str]:
    """Return what the next sentence of the same paragraph has of some words."""
    if index + 1 not in held:
        return set()
    this, following = document.sentences[index], document.sentences[index + 1]
    return held[index + 1] if this.paragraph == following.paragraph else set()
