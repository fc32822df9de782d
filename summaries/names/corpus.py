"""Annotated texts: reading, cutting and lining them up with our own tokens.

Two formats are read. That of the CoNLL tasks has a word and its tag a line, «B-PER»,
«I-PER» or «O», and a blank line after each sentence; words keep their particles
(«بالرياض»). The project's own has a text a line, each name in braces that tell its
kind, P, O, L or X of another: «زار {P:سامي عواد} وزميله {O:جامعة دمشق}».
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summaries.document import Document
from summaries.names.tagger import KINDS, OUTSIDE, Kind
from summaries.names.words import Words
from summaries.spans import Span

Sentence = tuple[tuple[str, str], ...]
"""Words, each with its tag."""

_IN_A_DOCUMENT = 12
"""Sentences that are read as one document: corpora of this kind mark no articles."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Some sentences in a row as a document, with the tags of its stretches."""

    document: Document
    starts: tuple[int, ...]
    """Where each annotated word begins."""
    tags: tuple[str, ...]
    """One a word; kinds that the tagger does not know are «O»."""
    elsewhere: bool
    """Whether its tags follow the conventions of a corpus that is not ours."""

    def tags_of(self, words: Words) -> list[str]:
        """Return a tag for each of our tokens; an annotated word may be several."""
        found: list[str] = []
        last = -1
        for token in words.tokens:
            at = self.word_at(token.start)
            tag = self.tags[at]
            found.append(tag.replace("B-", "I-") if at == last else tag)
            last = at
        return found

    def word_at(self, offset: int) -> int:
        """Return the number of the annotated word at an offset."""
        return bisect_right(self.starts, offset) - 1

    def words_under(self, span: Span) -> tuple[int, int]:
        """Return the numbers of the first annotated word of a span and one past it."""
        return self.word_at(span.start), self.word_at(span.end - 1) + 1


def sentences_in(lines: Iterable[str]) -> Iterator[Sentence]:
    """Yield the sentences of a corpus.

    Raises:
        ValueError: A line holds no tag.

    >>> list(sentences_in(["زار O", "دمشق B-LOC", "", "غدا O"]))
    [(('زار', 'O'), ('دمشق', 'B-LOC')), (('غدا', 'O'),)]
    """
    sentence: list[tuple[str, str]] = []
    for line in lines:
        if line.strip():
            word, _, tag = line.strip().rpartition(" ")
            if not word:
                message = f"no word and tag: {line!r}"
                raise ValueError(message)
            sentence.append((word.strip(), tag))
        elif sentence:
            yield tuple(sentence)
            sentence = []
    if sentence:
        yield tuple(sentence)


def without_last_tenth(
    sentences: Sequence[Sentence],
) -> tuple[Sequence[Sentence], Sequence[Sentence]]:
    """Part the sentences to learn from and the last tenth, to be scored on."""
    cut = len(sentences) * 9 // 10
    return sentences[:cut], sentences[cut:]


def passages(sentences: Sequence[Sentence]) -> Iterator[Passage]:
    """Yield the sentences as documents of a few each, a paragraph a sentence."""
    for first in range(0, len(sentences), _IN_A_DOCUMENT):
        yield _passage(sentences[first : first + _IN_A_DOCUMENT])


def _passage(sentences: Sequence[Sentence]) -> Passage:
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for sentence in sentences:
        for number, (word, _) in enumerate(sentence, 1):
            starts.append(length)
            pieces.append(word + (" " if number < len(sentence) else "\n\n"))
            length += len(pieces[-1])
    tags = (tag for sentence in sentences for _, tag in sentence)
    return Passage(
        Document("".join(pieces)),
        tuple(starts),
        tuple(tag if tag[2:] in KINDS else OUTSIDE for tag in tags),
        elsewhere=True,
    )


# ----------------------------------------------------------------- the project's own

_MARKED = re.compile(r"\{(?P<kind>\w):(?P<name>[^{}]+)\}")
_KIND_OF: dict[str, Kind | None] = {"P": "PER", "O": "ORG", "L": "LOC", "X": None}


def marked_passage(line: str) -> Passage:
    """Return a text whose names stand in braces as a document with tags.

    Raises:
        ValueError: A brace is left over, or of no known kind.

    >>> passage = marked_passage("زار {P:سامي عواد} ال{X:معرض}.")
    >>> passage.document.text, passage.tags
    ('زار سامي عواد المعرض.', ('O', 'B-PER', 'I-PER', 'O', 'O'))
    """
    pieces: list[str] = []
    names: list[tuple[Span, Kind]] = []
    length = last = 0
    for found in _MARKED.finditer(line):
        before, name = line[last : found.start()], found["name"]
        if found["kind"] not in _KIND_OF:
            message = f"no kind of name: {found[0]!r}"
            raise ValueError(message)
        start = length + len(before)
        length = start + len(name)
        if kind := _KIND_OF[found["kind"]]:
            names.append((Span(start, length), kind))
        pieces += (before, name)
        last = found.end()
    text = "".join((*pieces, line[last:]))
    if "{" in text or "}" in text:
        message = f"a brace is left over: {line!r}"
        raise ValueError(message)
    document = Document(text)
    return Passage(
        document,
        tuple(token.start for token in document.tokens),
        tuple(_tags(document, names)),
        elsewhere=False,
    )


def _tags(document: Document, names: Sequence[tuple[Span, Kind]]) -> Iterator[str]:
    """Yield a tag for each token; one that begins before a name bears its clitics."""
    left = deque(names)
    opened = False
    for token in document.tokens:
        while left and left[0][0].end <= token.start:
            left.popleft()
            opened = False
        if left and token.span.overlaps(left[0][0]):
            yield f"{'I' if opened else 'B'}-{left[0][1]}"
            opened = True
        else:
            yield OUTSIDE
