"""Quotations that run over paragraphs: sentences in them say nothing by themselves.

Newspapers open such a quotation anew with each paragraph and close it in the last one,
or open it once. A sentence from its midst has no marks, so that it would read as if the
newspaper said it.
"""

import re
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from summaries.document import Document
from summaries.segment import Sentence

_MARK = re.compile(r"[«»“”\"]")
_CLOSER = {"«": "»", "“": "”", '"': '"'}
_REACH = 6
"""Paragraphs after which a mark that was opened is held to have been forgotten."""


class _Run:
    """Reads paragraph after paragraph, and notes what is quoted over several."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._awaited: str | None = None
        """The mark that closes what is open."""
        self._paragraphs = 0
        """How many paragraphs it has been open."""
        self._waiting: set[int] = set()
        """The sentences since, of which it isn't known yet whether it was closed."""
        self.found: set[int] = set()

    def read(self, paragraph: Sequence[Sentence]) -> None:
        """Go on with the next paragraph."""
        start, end = paragraph[0].span.start, paragraph[-1].span.end
        began = start - 1  # before all of it, where something is open
        if self._awaited:
            reopened = _CLOSER.get(self._text[start]) == self._awaited
            self._paragraphs += 1
            if reopened:
                self.found |= self._waiting
                start += 1
            elif self._awaited == '"' or self._paragraphs > _REACH:
                self._forget()  # a straight mark may as well be of the next quotation
        for mark in _MARK.finditer(self._text, start, end):
            if mark[0] == self._awaited:
                if self._paragraphs:
                    quoted = _between(paragraph, began, mark.start())
                    self.found |= self._waiting | quoted
                self._forget()
            elif mark[0] in _CLOSER and self._awaited in {None, _CLOSER[mark[0]]}:
                self._forget()
                self._awaited, began = _CLOSER[mark[0]], mark.start()
        if self._awaited:
            self._waiting |= _between(paragraph, began, end)

    def _forget(self) -> None:
        self._awaited, self._paragraphs = None, 0
        self._waiting = set()


def _between(paragraph: Sequence[Sentence], start: int, end: int) -> set[int]:
    """Return the sentences that begin between two offsets."""
    return {one.index for one in paragraph if start < one.span.start < end}


def quoted_on(document: Document) -> frozenset[int]:
    r"""Return the indices of the sentences within quotations over several paragraphs.

    The one that such a quotation begins in is not among them.

    >>> text = "قال: «جئت أعتذر. أخطأنا.\n\n«وسندفع الثمن».\n\nوصفق الحضور."
    >>> document = Document(text)
    >>> [document.sentences[index].text for index in sorted(quoted_on(document))]
    ['أخطأنا.', '«وسندفع الثمن».']
    """
    if _MARK.search(document.text) is None:
        return frozenset()
    run = _Run(document.text)
    for _, paragraph in groupby(document.sentences, attrgetter("paragraph")):
        run.read([*paragraph])
    return frozenset(run.found)
