"""Mentions: where a document speaks of what somebody asks about.

A word counts where the text has it as asked, but for what is attached to it; only where
it never does, its plural or singular counts, and only where there is none, words akin
to it (`summaries.kindred`). Beside another word the plural counts in any case.

A document speaks of a subject of several words where they meet: in a sentence, in two
that follow each other in a paragraph, or in one sentence and the title. «سعر السهم» is
not spoken of where one paragraph tells the price of oil and another of a share.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from summaries.asked import Subject, parts, read
from summaries.counterparts import counterparts, forms, is_one_noun
from summaries.document import Document
from summaries.kindred import Kin, is_akin, is_same, kin
from summaries.names.vocabulary import is_given
from summaries.normalise import fold
from summaries.spans import Span
from summaries.tokens import Token, tokens

_Asked = TypeVar("_Asked")
_Word = TypeVar("_Word")

_ALL_OF = 2
"""Words of a subject up to which an article must have every one."""
_MOST_OF = 2 / 3
_SIDE_BY_SIDE = 12
"""Letters between two words that belong together: «سعر إغلاق السهم»."""
_PRONOUNS = ("ه", "ها", "هم", "هما")
"""Attached to a noun they stand for what was told before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """Where a document has the words that were asked for."""

    subjects: tuple[Subject, ...]
    """Those that the document speaks of."""
    written: tuple[str, ...]
    """The same as they were asked for."""
    unspoken: tuple[str, ...]
    """Those that it doesn't speak of, as they were asked for."""
    found: dict[str, tuple[Span, ...]]
    """Where each word of the former stands, in text order."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every place where one of the words stands, in text order."""
        return tuple(sorted({span for some in self.found.values() for span in some}))

    def within(self, span: Span) -> tuple[str, ...]:
        """Return the subjects of which a word stands in a stretch, as asked for."""
        return tuple(
            written
            for subject, written in zip(self.subjects, self.written, strict=True)
            if any(
                span.start <= found.start < span.end
                for word in subject
                for found in self.found[word]
            )
        )


def mentions(document: Document, words: str) -> Mentions:
    """Find words that somebody asks about in a document; none where it lacks them.

    Args:
        document: Where they are looked for; its title alone says nothing.
        words: What is asked about, as somebody wrote it.

    >>> document = Document("ارتفع النفط أمس. وهبط القمح. وقالت شركة نفطية إنها قلقة.")
    >>> [span.of(document.text) for span in mentions(document, "النفط").spans]
    ['النفط', 'نفطية']
    """
    asked = read(words)
    finer = [part for subject in asked for part in parts(subject)]
    found = _found(document.tokens, [*asked, *finer])
    titled = _found(tokens(document.title or ""), [*asked, *finer])

    def is_spoken_of(subject: Iterable[str]) -> bool:
        return _is_spoken_of(subject, found, document, titled)

    some = [
        part
        for subject in asked
        for part in ([subject] if is_spoken_of(subject) else parts(subject))
    ]
    spoken_of = [part for part in some if is_spoken_of(part)]
    return Mentions(
        subjects=tuple(map(tuple, spoken_of)),
        written=tuple(" ".join(part.values()) for part in spoken_of),
        unspoken=tuple(
            " ".join(part.values()) for part in some if part not in spoken_of
        ),
        found={word: found[word] for subject in spoken_of for word in subject},
    )


def is_titled(document: Document, words: str) -> bool:
    """Tell whether the title of a document speaks of what somebody asks about."""
    asked = read(words)
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
    wanted = {
        word: _Wanted(word, written, alone=len(subject) == 1)
        for subject in asked
        for word, written in subject.items()
    }
    fitting = _fitting(frozenset(wanted.values()), keys)
    return {
        word: tuple(sorted(span for text in fitting[one] for span in held[text]))
        for word, one in wanted.items()
    }


class _Wanted(NamedTuple):
    """A word that is asked for."""

    key: str
    written: str
    alone: bool
    """Whether it is a subject by itself."""


def _fitting(
    asked: Collection[_Wanted], keys: Mapping[str, str]
) -> dict[_Wanted, list[str]]:
    """Return for each word asked for the words of a text, as written, that are it.

    The words of the text are gone through once for all that are asked for: a long text
    has more of them than are kept in memory.
    """

    def kins() -> Iterator[tuple[str, Kin]]:
        return ((text, kin(key)) for text, key in keys.items())

    same = _which({one: kin(one.key, asked=True) for one in asked}, kins(), is_same)
    others = [one for one in asked if not (one.alone and same[one])]
    nouns = _which(
        {one: counterparts(one.written) for one in others},
        ((text, forms(text)) for text in keys),
        is_one_noun,
    )
    found = {one: [*dict.fromkeys([*same[one], *nouns.get(one, ())])] for one in asked}
    lacking = [one for one in asked if not found[one]]
    return found | _which(
        {one: kin(one.key, asked=True) for one in lacking}, kins(), is_akin
    )


def _which(
    asked: Mapping[_Wanted, _Asked],
    words: Iterable[tuple[str, _Word]],
    fits: Callable[[_Asked, _Word], bool],
) -> dict[_Wanted, list[str]]:
    """Return which words of a text fit each of those asked for."""
    found: dict[_Wanted, list[str]] = {one: [] for one in asked}
    for text, word in words if asked else ():
        for one, reading in asked.items():
            if fits(reading, word):
                found[one].append(text)
    return found


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
    """Tell whether enough words of a subject meet.

    What it is about is told first, in the title or in the sentence before: «صعد السهم.
    وبلغ السعر …» is of «سعر السهم», «بلغ السعر …. وصعد السهم» may be not.
    """
    words = tuple(subject)
    held = holding(words, found, document)
    in_title = {word for word in words[1:] if titled[word]}
    return any(
        _is_enough(len(held[index].keys() | beside), words)
        for index in held
        for beside in (in_title, _in_next(index, words[0], held, document))
    )


def _in_next(
    index: int,
    head: str,
    held: Mapping[int, Mapping[str, Sequence[Span]]],
    document: Document,
) -> set[str]:
    """Return a word if the next sentence of the same paragraph has it."""
    if head not in held.get(index + 1, ()):
        return set()
    this, following = document.sentences[index], document.sentences[index + 1]
    return {head} if this.paragraph == following.paragraph else set()


def holding(
    subject: Subject, found: Mapping[str, Sequence[Span]], document: Document
) -> dict[int, dict[str, list[Span]]]:
    """Return the sentences that have words of a subject, by index, and the places.

    The first word counts beside another one, or where it refers to what was told
    before: of «أسعار النفط», «الأسعار» may be those, «أسعار القمح» are not, whatever
    else the sentence says of «النفط».
    """
    held: defaultdict[int, dict[str, list[Span]]] = defaultdict(dict)
    for word in subject:
        for span in found[word]:
            index = document.sentence_at(span.start).index
            held[index].setdefault(word, []).append(span)
    head, *others = subject
    if not others:
        return dict(held)
    for words in held.values():
        heads = words.pop(head, [])
        beside = sorted(span for spans in words.values() for span in spans)
        if own := [span for span in heads if _is_own(span, beside, document)]:
            words[head] = own
    return {index: words for index, words in held.items() if words}


def _is_own(head: Span, beside: Sequence[Span], document: Document) -> bool:
    """Tell whether the first word of a subject is that of the others in its sentence.

    Args:
        head: Where it stands.
        beside: Where the others stand in the sentence, in text order; maybe nowhere.
        document: The document of both.
    """
    if _refers_back(head.of(document.text)):
        return True
    at = bisect_left(beside, head)
    return any(are_near(head, other) for other in beside[max(0, at - 1) : at + 1]) or (
        bool(beside) and not _is_of_another(head, document)
    )


def are_near(one: Span, other: Span) -> bool:
    """Tell whether two words of a subject stand side by side, in either order."""
    first, second = sorted((one, other))
    return second.start - first.end <= _SIDE_BY_SIDE


def _is_of_another(head: Span, document: Document) -> bool:
    """Tell whether a noun without article is that of the definite noun after it."""
    following = document.tokens_in(Span(head.end, head.end + _SIDE_BY_SIDE))[:1]
    return any(token.key.startswith("ال") for token in following)


def _refers_back(written: str) -> bool:
    """Tell whether a word has the article, a pronoun, or is a person's name."""
    return (
        forms(written).definite
        or written.endswith(_PRONOUNS)
        or is_given(fold(written))
    )
