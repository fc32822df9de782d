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

from summaries import lexicon
from summaries.counterparts import counterparts, forms, is_one_noun
from summaries.document import Document
from summaries.kindred import is_akin, is_same, kin
from summaries.names.vocabulary import is_given
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

_PRONOUNS = ("ه", "ها", "هم", "هما")
"""Attached to a noun they stand for what was told before."""

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
        if found[-1] and _begins_subject(key, list(found[-1])[-1]):
            key, text = key[1:], text[1:]
            found.append({})
        if token.key in _APART:
            found.append({})
        elif token.kind != "mark" and (only_stop_words or not is_stop_word(key)):
            found[-1].setdefault(key, text)
    return [subject for subject in found if subject]


def _begins_subject(key: str, before: str) -> bool:
    """Tell whether a word with «و» is a subject of its own, after another word.

    «التحالف وداعش» are two, «أسباب ونتائج الحرب» belong together.
    """
    if key.startswith("وال"):
        return len(key) > _LEAST_AFTER_AND
    return before.startswith("ال") and _is_joined(key)


def _is_joined(key: str) -> bool:
    """Tell whether a word begins with a «و» that may be no letter of its own."""
    if len(key) < _LEAST_AFTER_AND or not key.startswith("و"):
        return False
    return not (key in lexicon.keys("own_letters") or is_given(key))


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
    asked = _read(words)
    finer = [part for subject in asked for part in _parts(subject)]
    found = _found(document.tokens, [*asked, *finer])
    titled = _found(tokens(document.title or ""), [*asked, *finer])

    def is_spoken_of(subject: Iterable[str]) -> bool:
        return _is_spoken_of(subject, found, document, titled)

    some = [
        part
        for subject in asked
        for part in ([subject] if is_spoken_of(subject) else _parts(subject))
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


def _parts(subject: Mapping[str, str]) -> list[dict[str, str]]:
    """Split a subject before words whose «و» may be no letter of theirs."""
    found: list[dict[str, str]] = [{}]
    for key, text in subject.items():
        if found[-1] and _is_joined(key):
            found.append({key[1:]: text[1:]})
        else:
            found[-1][key] = text
    return found


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

    Where the first word stands without the others it counts only if it refers to what
    was told before: of «أسعار النفط», «الأسعار» may be those, «أسعار القمح» are not.
    """
    held: defaultdict[int, dict[str, list[Span]]] = defaultdict(dict)
    for word in subject:
        for span in found[word]:
            index = document.sentence_at(span.start).index
            held[index].setdefault(word, []).append(span)
    head, *others = subject
    return {
        index: words
        for index, words in held.items()
        if not others
        or words.keys() != {head}
        or any(_refers_back(span.of(document.text)) for span in words[head])
    }


def _refers_back(written: str) -> bool:
    """Tell whether a word has the article, a pronoun, or is a person's name."""
    return (
        forms(written).definite
        or written.endswith(_PRONOUNS)
        or is_given(fold(written))
    )
