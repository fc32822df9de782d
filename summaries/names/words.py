"""Words: the tokens of one sentence, as the grammar of names looks at them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from summaries.document import Document, Span, Token
from summaries.names.clitics import Stem, span_of, stems
from summaries.names.vocabulary import DOTLESS_ALA
from summaries.normalise import fold

_ALA = fold(DOTLESS_ALA)
_DOTLESS = frozenset(("على", "إلى", "حتى", "الى", "وعلى", "وإلى"))
_DOTTED = frozenset(("إلي", "الي", "حتي", "لدي", "وإلي"))


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The tokens of a sentence, asked by their number in it."""

    text: str
    """Of the whole document."""
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    readings: tuple[tuple[Stem, ...], ...]
    """Of each token, with and without its clitics; none of numbers and marks."""
    sentence: int
    writes_ta: bool = True
    """Whether the text writes «ة», so that «ه» ends no feminine noun in it."""

    def __len__(self) -> int:
        return len(self.tokens)

    def key(self, at: int) -> str:
        """Return a token folded, or nothing where there is none."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def is_word(self, at: int) -> bool:
        """Tell whether a word stands there."""
        return 0 <= at < len(self.keys) and bool(self.readings[at])

    def stems(self, at: int) -> tuple[Stem, ...]:
        """Return the readings of a word, none where no word stands."""
        return self.readings[at] if 0 <= at < len(self.readings) else ()

    def span(self, first: int, end: int, stem: Stem | None = None) -> Span:
        """Return the span of tokens ``first`` to ``end``, clitics of the first cut."""
        start = span_of(self.tokens[first], stem) if stem else self.tokens[first].span
        return start.to(self.tokens[end - 1].span)

    def written(self, first: int, end: int, stem: Stem | None = None) -> str:
        """Return the text of some tokens, with the article that «ل» had swallowed."""
        text = " ".join(self.span(first, end, stem).of(self.text).split())
        return "ال" + text[2:] if stem and stem.restored else text

    def reading(self, at: int, stem: Stem) -> "Words":
        """Return the sentence with one word read without its clitics."""
        if not stem.letters:
            return self
        return replace(
            self,
            keys=(*self.keys[:at], stem.key, *self.keys[at + 1 :]),
            readings=(
                *self.readings[:at],
                stems(stem.key),
                *self.readings[at + 1 :],
            ),
        )

    def ends_in_ha(self, at: int) -> bool:
        """Tell whether a word ends in «ه» that stands for no «ة»: «دومونتيه»."""
        return self.writes_ta and self.tokens[at].text.endswith("ه")

    def opens_clause(self, at: int) -> bool:
        """Tell whether a word is «فإن», which folds as the «فان» of names."""
        return self.tokens[at].text.startswith("فإ")

    def touching(self, at: int) -> bool:
        """Tell whether no blank stands between a token and the one before it."""
        return at > 0 and self.tokens[at - 1].end == self.tokens[at].start


def sentences_of(document: Document) -> Iterator[Words]:
    """Yield the sentences of a document as words.

    Who writes «إلي» for «إلى» writes «علي» for «على»; for all others it is the name.
    """
    texts = {token.text for token in document.tokens}
    writes_ta = any(text.endswith("ة") for text in texts)
    dotted = not texts.isdisjoint(_DOTLESS) or texts.isdisjoint(_DOTTED)
    for sentence in document.sentences:
        tokens = document.tokens_in(sentence.span)
        keys = tuple(_key(token, dotted=dotted) for token in tokens)
        readings = tuple(
            stems(key) if token.is_word and key else ()  # «ـ» alone is a dash
            for token, key in zip(tokens, keys, strict=True)
        )
        yield Words(document.text, tokens, keys, readings, sentence.index, writes_ta)


_ANNES = frozenset(("آن", "آنا"))
"""Names that folding makes equal to «أن» and «أنا»."""


def _key(token: Token, *, dotted: bool) -> str:
    key = token.key
    if token.text in _ANNES:
        return token.text
    if key.removeprefix("و") == _ALA and not (dotted and token.text.endswith("ي")):
        return key.removesuffix(_ALA) + DOTLESS_ALA
    return key
