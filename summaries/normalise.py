"""Letters and marks folded for matching, with a way back to the text as given.

Arabic newspapers spell one word in several ways: with or without vowel marks and
hamzas, «ى» for «ي», «ه» for «ة», Persian letters, presentation forms left by a PDF.
Matching therefore looks at the *folded* form; whatever is shown comes from the text.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from summaries.spans import Span

_DROPPED_RANGES = (
    (0x0610, 0x061A),  # signs above, of the Koran
    (0x0640, 0x0640),  # tatweel
    (0x064B, 0x065F),  # vowel marks
    (0x0670, 0x0670),  # superscript alef
    (0x06D6, 0x06ED),  # signs of recitation
    (0x200B, 0x200F),  # zero-width characters and direction marks
    (0x202A, 0x202E),  # bidi embeddings and overrides
    (0x2060, 0x2069),  # word joiner, bidi isolates
    (0xFEFF, 0xFEFF),  # byte order mark
    (0x00AD, 0x00AD),  # soft hyphen
)
_LETTERS = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",  # Persian yeh
    "ې": "ي",
    "ک": "ك",  # Persian keheh
    "ة": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "\N{NO-BREAK SPACE}": " ",
}


def _table() -> dict[int, str | None]:
    """Make the table of `str.translate`, presentation forms included."""
    table: dict[int, str | None] = {ord(old): new for old, new in _LETTERS.items()}
    for zero in (0x0660, 0x06F0):  # Arabic-Indic and Persian digits
        table |= {zero + digit: str(digit) for digit in range(10)}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        plain = unicodedata.normalize("NFKC", chr(code))
        # the few ligatures that stand for whole phrases (ﷺ) keep their own sign
        if plain != chr(code) and " " not in plain:
            table[code] = "".join(
                letter
                for mark in plain
                if (letter := table.get(ord(mark), mark)) and not _is_dropped(mark)
            )
    for first, last in _DROPPED_RANGES:
        table |= dict.fromkeys(range(first, last + 1))
    return table


def _is_dropped(mark: str) -> bool:
    return any(first <= ord(mark) <= last for first, last in _DROPPED_RANGES)


_TABLE = _table()

LONGEST_WORD = 64
"""Letters beyond which nothing is a word, and nothing is kept of it."""
Made = TypeVar("Made")


class Kept(dict[str, Made]):
    """What a function makes of each word, kept for the words that are met again.

    Indexing it costs no Python call for a word that is known, which is what makes long
    texts fast. It never holds more than 65,536 words, and none that is too long to be
    one: text from outside must not fill the memory.

    >>> lengths = Kept(len)
    >>> lengths["قمة"], len(lengths), lengths["ا" * 100], len(lengths)
    (3, 1, 100, 1)
    """

    __slots__ = ("_make",)
    _MOST = 65_536

    def __init__(self, make: Callable[[str], Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> Made:
        made = self._make(word)
        if len(word) <= LONGEST_WORD:
            if len(self) >= self._MOST:
                self.clear()  # the common words are soon back
            self[word] = made
        return made


def _lower(text: str) -> str:
    # at a word's end `str.lower` writes another sigma: one letter must stay one letter
    return text.lower().replace("ς", "σ")


FOLDED: Mapping[str, str] = Kept(lambda text: _lower(text.translate(_TABLE)))
"""What `fold` returns, for those who fold many words at once."""


def fold(text: str) -> str:
    """Fold letters and drop marks, so that spellings of one word are equal.

    >>> fold("مُدُنٌ") == fold("مدن"), fold("إلى"), fold("مئة"), fold("٩٨")
    (True, 'الي', 'مئه', '98')
    """
    return FOLDED[text]


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, where it came from."""

    text: str
    source_length: int
    offsets: tuple[int, ...]
    """Offset in the source of each folded character; rising."""

    def source(self, span: Span) -> Span:
        """Map a span of the folded text to the span of the source that it covers.

        Marks that follow the last letter belong to it; a ligature is taken whole.

        Raises:
            ValueError: The span is empty or reaches beyond the folded text.
        """
        if not 0 <= span.start < span.end <= len(self.text):
            message = f"no span of {len(self.text)} folded characters: {span}"
            raise ValueError(message)
        start, last = self.offsets[span.start], self.offsets[span.end - 1]
        following = bisect_right(self.offsets, last, lo=span.end)
        ends_text = following == len(self.offsets)
        return Span(start, self.source_length if ends_text else self.offsets[following])


def folded(text: str) -> Folded:
    """Fold a text and keep the way back to its offsets.

    >>> view = folded("دَوْلَةُ الكُوَيْتِ")
    >>> at = view.text.index("الكويت")
    >>> view.source(Span(at, at + 6)).of("دَوْلَةُ الكُوَيْتِ")
    'الكُوَيْتِ'
    """
    letters: list[str] = []
    offsets: list[int] = []
    for offset, mark in enumerate(text):
        plain = _lower(mark.translate(_TABLE))
        letters.append(plain)
        offsets.extend([offset] * len(plain))
    return Folded("".join(letters), len(text), tuple(offsets))
