"""Focus: what of an article speaks of the words that somebody asks about.

The words are taken in groups: those apart by «و», «أو» or a comma are subjects of
their own («النفط والغاز»), the others belong together («أسعار النفط»). An article
speaks of a group of one or two words where it has them all, of a longer one where it
has most. A word counts where the text has it as asked, but for what is attached to it;
only where it never does, words akin to it count (`summaries.kindred`).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import islice

from summaries.coherence import Standing
from summaries.document import Document
from summaries.kindred import is_akin, is_same, kin
from summaries.normalise import fold
from summaries.rank import Rank
from summaries.segment import Sentence
from summaries.spans import Span
from summaries.stem import is_stop_word
from summaries.tokens import Token, tokens

_APART = frozenset(map(fold, ("و", "أو", "،", ",", "؛", "/")))
_ALL_OF = 2
"""Words of a group up to which an article must have every one."""
_MOST_OF = 2 / 3
_PARTLY = 0.5
"""Share of a group's words that a sentence has at the least."""
_UNDER_HEADING = 0.4
"""Relevance of a sentence that stands under a heading about the words."""
_LONGEST_ASKED = 40
"""Words and marks that are looked at; nobody asks for more."""
_LEAST_AFTER_AND = 5
"""Letters after a «و» that joins two subjects, article included; «والي» is a word."""


def groups(words: str) -> tuple[tuple[str, ...], ...]:
    """Split what somebody asks about into subjects, each of some folded words.

    Stop words are left out, unless there is nothing else.

    >>> groups("أسعار النفط والغاز في الخليج")
    (('اسعار', 'النفط'), ('الغاز', 'الخليج'))
    """
    asked = list(islice(tokens(words), _LONGEST_ASKED))
    bare = {token.key for token in asked if token.kind != "mark"} - _APART
    only_stop_words = all(map(is_stop_word, bare))
    found: list[list[str]] = [[]]
    for token in asked:
        key = token.key
        if found[-1] and key.startswith("وال") and len(key) > _LEAST_AFTER_AND:
            key = key[1:]
            found.append([])
        if token.key in _APART:
            found.append([])
        elif token.kind != "mark" and (only_stop_words or not is_stop_word(key)):
            found[-1].append(key)
    return tuple(tuple(dict.fromkeys(group)) for group in found if group)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """Where a document has the words that were asked for."""

    groups: tuple[tuple[str, ...], ...]
    """The groups that the document speaks of."""
    found: dict[str, tuple[Span, ...]]
    """Where each of their words stands, in text order."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every place where one of the words stands, in text order."""
        return tuple(sorted({span for some in self.found.values() for span in some}))


def mentions(document: Document, words: str) -> Mentions:
    """Find words that somebody asks about in a document; none where it lacks them.

    >>> document = Document("ارتفع النفط أمس. وهبط القمح. وقالت شركة نفطية إنها قلقة.")
    >>> [span.of(document.text) for span in mentions(document, "النفط").spans]
    ['النفط', 'نفطية']
    """
    return _mentions(document.tokens, groups(words))


def _mentions(text: Iterable[Token], asked: Sequence[tuple[str, ...]]) -> Mentions:
    held: defaultdict[str, list[Span]] = defaultdict(list)
    for token in text:
        if token.kind != "mark":
            held[token.key].append(token.span)
    found = {word: _found(word, held) for group in asked for word in group}
    spoken_of = tuple(group for group in asked if _has_enough(group, found))
    return Mentions(
        groups=spoken_of,
        found={word: found[word] for group in spoken_of for word in group},
    )


def _found(word: str, held: Mapping[str, Sequence[Span]]) -> tuple[Span, ...]:
    """Return where a word stands, else where those that are akin to it stand."""
    asked = kin(word, asked=True)
    for fits in (is_same, is_akin):
        some = [span for key in held if fits(asked, kin(key)) for span in held[key]]
        if some:
            return tuple(sorted(some))
    return ()


def _has_enough(group: Sequence[str], found: Mapping[str, Sequence[Span]]) -> bool:
    have = sum(bool(found[word]) for word in group)
    return have >= (len(group) if len(group) <= _ALL_OF else len(group) * _MOST_OF)


def relevances(
    document: Document, story: Sequence[Sentence], words: str
) -> list[float]:
    """Tell how much each sentence of a story speaks of what somebody asks about.

    Where one sentence has all the words of a group, another that has only some of them
    counts if it stands beside such a one, or in its paragraph. A section under a
    heading about the words is about them, too; and where the title alone has them, so
    is the whole article.

    Args:
        document: The document that the sentences stand in.
        story: Its sentences without headings, in text order.
        words: What is asked about, as somebody wrote it.

    Returns:
        One value a sentence, 0 to 1; all 0 where the document doesn't speak of it.
    """
    spoken_of = mentions(document, words)
    holding = {
        word: {document.sentence_at(span.start).index for span in spans}
        for word, spans in spoken_of.found.items()
    }
    values = dict.fromkeys((sentence.index for sentence in document.sentences), 0.0)
    for group in spoken_of.groups:
        for index, value in _relevant(group, holding, document.sentences):
            values[index] = max(values[index], value)
    _spread_headings(document.sentences, values)
    found = [values[sentence.index] for sentence in story]
    if not any(found) and _is_titled(document, words):
        return [1.0] * len(story)
    return found


def _relevant(
    group: Sequence[str],
    holding: Mapping[str, AbstractSet[int]],
    sentences: Sequence[Sentence],
) -> Iterator[tuple[int, float]]:
    """Yield the sentences that speak of a group of words, each with how much."""
    counts = Counter(index for word in group for index in holding[word])
    whole = {index for index, count in counts.items() if count == len(group)}
    about = {sentences[index].paragraph for index in whole}
    for index, count in counts.items():
        beside = sentences[index].paragraph in about or not whole.isdisjoint(
            (index - 1, index + 1)
        )
        share = count / len(group)
        if share >= _PARTLY and (not whole or beside):
            yield index, share


def _spread_headings(
    sentences: Sequence[Sentence], values: MutableMapping[int, float]
) -> None:
    """Let the sentences under a heading that speaks of the words count; in place."""
    under = False
    for sentence in sentences[1:]:  # the first may be the title
        if sentence.heading:
            under = values[sentence.index] == 1
        elif under:
            values[sentence.index] = max(values[sentence.index], _UNDER_HEADING)


def _is_titled(document: Document, words: str) -> bool:
    return bool(_mentions(tokens(document.title or ""), groups(words)).groups)


def focused(ranks: Sequence[Rank], relevance: Sequence[float]) -> list[Rank]:
    """Weigh ranks by relevance, and say of the relevant ones that they are.

    How much a sentence speaks of the words counts for more than where it stands: what
    a reader asks about is often told far down.
    """
    return [
        replace(
            rank,
            score=value**2 * math.sqrt(rank.score),
            reasons=("focus", *rank.reasons) if value else rank.reasons,
        )
        for rank, value in zip(ranks, relevance, strict=True)
    ]


def kept(standing: Sequence[Standing], relevance: Sequence[float]) -> list[Standing]:
    """Let no sentence be chosen for its own sake that isn't relevant.

    It may still be chosen for another that would not be understood without it.
    """
    return [
        one if value else replace(one, fit=False)
        for one, value in zip(standing, relevance, strict=True)
    ]
