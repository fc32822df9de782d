"""Document: an article's text, cut into sentences and tokens once.

All offsets are code points of the text **as given**: nothing is stripped, folded or
repaired before it is measured, so that whatever points at the text points right.
"""

import datetime as dt
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property
from itertools import islice
from typing import final

from summaries.normalise import fold
from summaries.segment import Sentence, Token, sentences, tokens
from summaries.spans import Span
from summaries.stem import term, terms

__all__ = ["Document", "Sentence", "Span", "Token"]


@final
class Document:
    r"""An article: its text, its title and the day from which «أمس» counts.

    Args:
        text: The whole text. A headline on its first line is recognised as the title.
        title: The title, where it is known apart from the text.
        published: The reference date of relative days such as «أمس».

    Raises:
        TypeError: ``text`` or ``title`` is no string, ``published`` no date.

    >>> Document("قمة الرياض تنطلق اليوم\n\nبدأت القمة صباحا. وحضرها كثيرون.").title
    'قمة الرياض تنطلق اليوم'
    """

    __slots__ = ("__dict__", "published", "text")

    def __init__(
        self,
        text: str,
        title: str | None = None,
        published: dt.date | None = None,
    ) -> None:
        for name, value, kind in (
            ("text", text, str),
            ("title", title, str | None),
            ("published", published, dt.date | None),
        ):
            if not isinstance(value, kind):
                message = f"a document's {name} is {kind}, not {type(value)}"
                raise TypeError(message)
        if isinstance(published, dt.datetime):
            published = published.date()
        self.text = text
        self.published = published
        self._given_title = title

    def __repr__(self) -> str:
        return f"<Document of {len(self.text)} characters: {self.title!r}>"

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in text order; a headline is one, marked as heading."""
        found = sentences(self.text, title=self._given_title)
        return tuple(found)

    @cached_property
    def title(self) -> str | None:
        """The title as given, else the headline on the first line, else None."""
        if self._given_title and self._given_title.strip():
            return self._given_title
        if self.sentences and self.sentences[0].heading:
            return " ".join(self.sentences[0].text.split())
        return None

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, numbers and marks in text order."""
        return tuple(tokens(self.text))

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def tokens_in(self, span: Span, most: int | None = None) -> tuple[Token, ...]:
        """Return the tokens that begin within a span, or the first ones of them."""
        first = bisect_left(self._token_starts, span.start)
        last = bisect_left(self._token_starts, span.end)
        return self.tokens[first : last if most is None else min(last, first + most)]

    def words(self, sentence: Sentence, most: int | None = None) -> tuple[Token, ...]:
        """Return the tokens of a sentence, or the first ones of them.

        Those of the whole text need not be known for that.
        """
        if "tokens" in self.__dict__:
            return self.tokens_in(sentence.span, most)
        return tuple(islice(tokens(self.text, sentence.span), most))

    @cached_property
    def _read(self) -> tuple[tuple[Mapping[str, int], ...], tuple[int, ...]]:
        """The terms of each sentence, and how many words it has: cut once for both."""
        found = []
        counts = []
        for sentence in self.sentences:
            written = sentence.text.split()
            found.append(terms(written))
            counts.append(len(written))
        return tuple(found), tuple(counts)

    @property
    def terms(self) -> tuple[Mapping[str, int], ...]:
        """For each sentence, its stems with their counts, stop words left out."""
        return self._read[0]

    @property
    def word_counts(self) -> tuple[int, ...]:
        """For each sentence, how many words it has: what stands between blanks."""
        return self._read[1]

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [sentence.span.end for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that holds an offset, or the next one after it.

        Raises:
            IndexError: There is no sentence at or after the offset.
        """
        return self.sentences[bisect_left(self._sentence_ends, offset + 1)]

    @cached_property
    def title_keys(self) -> frozenset[str]:
        """The folded words of the title."""
        return frozenset(
            fold(token.text) for token in tokens(self.title or "") if token.is_word
        )

    @cached_property
    def title_terms(self) -> frozenset[str]:
        """The stems of the title's words, stop words left out."""
        return frozenset(map(term, self.title_keys)) - {""}
