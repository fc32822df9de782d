"""Datelines: «بيروت - خاص:», «القاهرة (رويترز) -» before an article's first words.

They say where an article was filed and by whom, and are no part of what it says. The
sentence keeps them; whoever shows it without its article leaves them out.
"""

import re
from collections.abc import Sequence

from summaries.names.gazetteer import places
from summaries.normalise import fold

_LONGEST = 70
"""Code points, within which a dateline ends."""
_FEWEST_WORDS = 3
"""Words of what is told after it."""
_END = re.compile(r"(?:\s*:|\s+[-–—])\s+|\s*\)\s*[:\-–—]\s*")
_PART = re.compile(r"\s*\(([^)]*)\)?\s*|\s*[-–—،,/]\s*|(?<=[^\W\d])\s+(?=\d)")
_FIRST_PART = re.compile(r"[^-–—:]*")
_SOURCES = frozenset(
    map(
        fold,
        """
        خاص خاصة وكالات الوكالات رويترز فرانس برس أ ف ب د ب أ واس وام بترا قنا كونا سبأ
        وفا سانا واع وات واج ومع وما الأناضول أسوشيتد أسوشيتدبرس شينخوا سبوتنيك تاس
        مراسلنا مكتب مراسل وكالة سي إن بي بلومبرغ نوفوستي afp ap dpa reuters efe
        """.split(),
    )
)
_MONTHS = re.compile(
    fold(
        r"يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
        r"|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|جانفي|فيفري|أفريل|ماي"
        r"|جوان|جويلية|أوت|محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو"
    )
)
_WRITER_WORDS = range(2, 5)


def _is_place(part: str) -> bool:
    return bool(part) and part in places()


def _is_source(part: str) -> bool:
    """Tell an agency, a paper in quotation marks, or the day."""
    key = fold(part)
    words = key.replace(".", " ").split()
    dated = any(map(str.isdigit, key)) and (len(words) == 1 or _MONTHS.search(key))
    quoted = part.startswith(("«", '"', "“"))
    return not words or quoted or bool(dated) or _SOURCES.issuperset(words)


def _is_writer(part: str) -> bool:
    """Tell what may be a writer's name: two to four words, none of them a place."""
    words = part.split()
    return len(words) in _WRITER_WORDS and part.replace(" ", "").isalpha()


def _parts(line: str) -> list[tuple[str, bool]]:
    """Return the parts of a dateline, each with whether it stood in brackets."""
    found = []
    start = 0
    for sign in _PART.finditer(line):
        found.append((line[start : sign.start()].strip(), False))
        if sign[1] is not None:
            found.append((sign[1].strip(), True))
        start = sign.end()
    found.append((line[start:].strip(), False))
    return [(part, bracketed) for part, bracketed in found if part]


def _is_dateline(parts: Sequence[tuple[str, bool]], end: str, rest: str) -> bool:
    (place, bracketed), *others = parts
    if bracketed or not _is_place(place):
        return False
    if not others:  # «القاهرة - تستعد»; but «القاهرة - عاصمة مصر - تستعد»
        # nor «القاهرة - الإسكندرية: رحلة»
        dashed = any(sign in end for sign in "-–—")
        along = re.search(r"\s[-–—]\s", rest[:_LONGEST]) is not None
        first = _FIRST_PART.match(rest)
        return dashed and not along and not (first and _is_place(first[0].strip()))
    *before, (last, in_brackets) = others
    if not all(inner or _is_source(part) for part, inner in before):
        return False
    written = ":" in end and _is_writer(last) and not _is_place(last)
    return in_brackets or _is_source(last) or written


def dateline(sentence: str) -> int:
    """Return how many code points of a sentence its dateline takes, 0 for none.

    >>> text = "بيروت - خاص: أقرت الحكومة خطة لإصلاح الكهرباء."
    >>> text[dateline(text) :]
    'أقرت الحكومة خطة لإصلاح الكهرباء.'
    >>> dateline("القاهرة - الإسكندرية: رحلة في قطار قديم.")
    0
    """
    found = 0
    for end in _END.finditer(sentence, 0, _LONGEST):
        line, rest = sentence[: end.start()], sentence[end.end() :]
        if ")" in end[0]:
            line += ")"
        parts = _parts(line)
        if len(rest.split(maxsplit=_FEWEST_WORDS)) < _FEWEST_WORDS or not parts:
            break
        if _is_dateline(parts, end[0], rest):
            found = end.end()
    return found
