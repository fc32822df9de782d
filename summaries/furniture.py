"""Furniture: what stands on a page of news and is no part of the story.

Credits, captions, references to elsewhere, announcements of lists and the lists, lines
that are no sentences, the headline once more: never in a summary.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from summaries.document import Document
from summaries.normalise import fold
from summaries.segment import Sentence, Token

_LABELS = frozenset(
    map(
        fold,
        """
        المصدر مصدر المصادر وكالات صورة الصورة صور تصوير كتب كتبت إعداد ترجمة تحرير
        متابعة متابعات خاص انظر شاهد اقرأ للمزيد المزيد تابعونا تابعنا حقوق مراسل فيديو
        حاوره حاورها حاورهم جميع
        """.split(),
    )
)
"""First words of credits, captions and references to elsewhere."""
_REFERENCES = frozenset(map(fold, "انظر شاهد اقرأ للمزيد تابعونا تابعنا".split()))
_REFERRING_SIGNS = frozenset(":|")
_FURTHER = frozenset(map(fold, "أيضا المزيد كذلك".split()))
_AGENCIES = frozenset(map(fold, "وكالات الوكالات رويترز واس وام بترا كونا سبأ".split()))
_LABEL_SIGNS = frozenset(":/-–|(")
_FURNITURE_WORDS = 8
"""Credits and captions have no more words."""
HEAD = 20
"""Tokens of a sentence that tell whether it is one of these."""
_LINE_WORDS = 4
"""A line of its own of no more words, without a stop, is no sentence."""
_ELSEWHERE = re.compile(
    fold(
        r"\bو?(?:فيما|ما|كما) (?:يلي|يأتي)\b"
        r"|\bو?(?:انظر|راجع|طالع|شاهد|في) (?:الصورة|الجدول|الرسم|الفيديو|الرابط)\b"
        r"|\b(?:هذا|هنا) (?:الحوار|نص)\b|\bالحوار (?:التالي|الآتي)\b|\bهذا نصه"
        r"|\b(?:كالآتي|كالتالي)\b"
    )
)
_REFERENCE_WORDS = 12
"""Longer sentences say more than where to look."""
_QUESTION_WORDS = 12
"""Longer questions state something as well."""
_CLOSING = " \t\r\n»\"”)]’'"
_STOPS = (".", "!", "؟", "?", "…")


def _ends_in_stop(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_STOPS)


def is_furniture(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Tell whether this is a credit, a caption or a reference, by itself."""
    said = [word for word in words[:HEAD] if word.kind == "word"]
    if not said:
        return True
    label, sign = said[0].key, words[1].text if len(words) > 1 else ""
    if _points_elsewhere(sentence, said) or _refers(label, words[1:]):
        return True
    if len(said) > _FURNITURE_WORDS:
        return label == "المصدر" and sign == ":"  # a source line may be long
    if label in _LABELS and (sign in _LABEL_SIGNS or len(said) == 1):
        return True
    if _ends_in_stop(sentence.text):
        return label in _REFERENCES
    return label in _LABELS or any(word.key in _AGENCIES for word in said)


def is_credit(sentence: Sentence, words: Sequence[Token]) -> bool:
    r"""Tell whether this can only stand before or after a story: a dateline, a credit.

    >>> document = Document("عمان - خاص\n\nكتبت: ليلى عمر\n\nافتتح المعرض أمس في عمان.")
    >>> [is_credit(one, document.tokens_in(one.span)) for one in document.sentences]
    [True, True, False]
    """
    brief = len(sentence.text.split()) <= _LINE_WORDS
    return is_furniture(sentence, words) or (brief and not _ends_in_stop(sentence.text))


def _refers(label: str, rest: Sequence[Token]) -> bool:
    """Tell «اقرأ أيضا …», «شاهد: …», however long what they refer to is called."""
    return label in _REFERENCES and any(
        word.text in _REFERRING_SIGNS or word.key in _FURTHER for word in rest[:1]
    )


def _points_elsewhere(sentence: Sentence, said: Sequence[Token]) -> bool:
    """Tell «وفيما يلي أبرز البنود», «انظر الصورة», «وكان هذا الحوار», «وأضاف:»."""
    if sentence.text.rstrip().endswith(":"):
        return True
    short = len(said) <= _REFERENCE_WORDS
    return short and _ELSEWHERE.search(" ".join(word.key for word in said)) is not None


# --------------------------------------------------------------------- in its place

_BULLET = re.compile(r"(?:[-–—•*·▪●○◦ـ]|\d{1,2}\s*[-–.)])\s*\Z")
_NUMBER = re.compile(r"\d{1,2}\s*[-–.)]\s")
_BULLET_LENGTH = 6
_LISTED_SHARE = 0.5
"""Share of its sentences, from which a text is a list, and its items its story."""


def _is_item(text: str, paragraph: Sequence[Sentence]) -> bool:
    """Tell whether a paragraph is an item of a list: after a bullet or a number."""
    first = paragraph[0]
    start = first.span.start
    line = text[max(0, start - _BULLET_LENGTH) : start].rpartition("\n")[2]
    return bool(_BULLET.search(line) or _NUMBER.match(first.text))


def _indices(paragraphs: Iterable[Sequence[Sentence]]) -> set[int]:
    return {one.index for paragraph in paragraphs for one in paragraph}


def _listed(document: Document, paragraphs: Sequence[Sequence[Sentence]]) -> set[int]:
    """Return the sentences of the lists that a colon announces."""
    items: list[Sequence[Sentence]] = []
    announced = False
    for paragraph in paragraphs:
        if announced and _is_item(document.text, paragraph):
            items.append(paragraph)
        else:
            announced = paragraph[-1].text.rstrip().endswith(":")
    found = _indices(items)
    return set() if len(found) > _LISTED_SHARE * len(document.sentences) else found


def _asks(sentence: Sentence) -> bool:
    return sentence.text.rstrip().endswith(("؟", "?"))


def _questions(
    document: Document, paragraphs: Sequence[Sequence[Sentence]]
) -> set[int]:
    """Return an interview's questions, and the short ones of a writer."""
    if "؟" not in document.text and "?" not in document.text:
        return set()
    asked = _indices(
        paragraph
        for paragraph in paragraphs
        if _asks(paragraph[-1]) and _is_item(document.text, paragraph)
    )
    # «وسألت: لماذا …؟» tells what somebody asked, and a long question makes a point
    bare = {
        one.index
        for one in document.sentences
        if _asks(one)
        and ":" not in one.text
        and len(one.text.split()) < _QUESTION_WORDS
    }
    return asked | bare


def _scraps(paragraphs: Iterable[Sequence[Sentence]]) -> set[int]:
    """Return the lines that are too short for sentences, and have no stop."""
    return {
        paragraph[0].index
        for paragraph in paragraphs
        if len(paragraph) == 1
        and len(paragraph[0].text.split(maxsplit=_LINE_WORDS)) <= _LINE_WORDS
        and not _ends_in_stop(paragraph[0].text)
    }


_LONGER = 2
"""How many times as long a text may be by its vowel marks and blanks alone."""


class Furniture:
    """Tells which sentences of a document are no part of its story."""

    def __init__(self, document: Document) -> None:
        paragraphs = [
            [*sentences]
            for _, sentences in groupby(document.sentences, attrgetter("paragraph"))
        ]
        self._placed = (
            _listed(document, paragraphs)
            | _questions(document, paragraphs)
            | _scraps(paragraphs)
        )
        title = document.title or ""
        self._longest_title = _LONGER * len(title)
        self._title = [*map(fold, title.split())]

    def has(self, sentence: Sentence, words: Sequence[Token]) -> bool:
        """Tell whether a sentence is furniture, by its first `HEAD` tokens."""
        return (
            sentence.heading
            or sentence.index in self._placed
            or is_furniture(sentence, words)
            or self._is_title(sentence.text)
        )

    def _is_title(self, text: str) -> bool:
        """Tell whether a text has the words of the title, however they are spelt."""
        if not self._title or len(text) > self._longest_title:
            return False
        return [*map(fold, text.split())] == self._title
