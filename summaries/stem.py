"""Light stemming: attached particles, article, pronouns and endings cut off a word.

Ranking asks only whether two sentences speak of the same things; so «والوزارة»,
«وزارتها» and «للوزارات» should meet, and no root need be found. Each cut leaves a least
number of letters, since short words begin and end with the same letters by nature
(«وفد», «ولد», «بيت»).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from sys import intern

from summaries import lexicon
from summaries.normalise import FOLDED, Kept
from summaries.tokens import spoken

_ARTICLES = frozenset(("بال", "كال", "فال", "لل", "ال"))
"""The article with what may be written to it; «للوزير» has lost its alef."""
_PRONOUNS = frozenset(("هما", "كما", "ها", "هم", "هن", "كم"))
"""Without «نا»: «مليونا», «قانونا» are commoner in news than «قانوننا»."""
_ENDINGS = frozenset(("يات", "يا", "يه", "ات", "ون", "ين", "ان", "وا", "ا", "ه", "ي"))
_LAST_LETTERS = frozenset(suffix[-1] for suffix in _PRONOUNS | _ENDINGS)
_LENGTHS = (3, 2, 1)
"""Letters of what is cut off; the longest is tried first."""
_FEMININE = frozenset("ت")
_FUTURE = ("سي", "ست", "سن")
_LEAST = 3
"""Letters that any cut must leave, but for the article («القدس», «الأم»)."""
_LEAST_AFTER_ARTICLE = 2
_LEAST_AFTER_AND = 4


def _without_article(word: str) -> str:
    """Cut the article with its preposition, else the «س» of a future."""
    for length in _LENGTHS:
        if word[:length] in _ARTICLES and len(word) >= length + _LEAST_AFTER_ARTICLE:
            return word[length:]
    return word[1:] if word.startswith(_FUTURE) and len(word) > _LEAST + 1 else word


def _without_one(word: str, suffixes: frozenset[str]) -> str:
    for length in _LENGTHS:
        if word[-length:] in suffixes and len(word) >= length + _LEAST:
            return word[:-length]
    return word


def _without_suffixes(word: str) -> str:
    if word[-1:] not in _LAST_LETTERS:  # nor is there a «ت» before a pronoun
        return word
    bare = _without_one(word, _PRONOUNS)
    # before a pronoun the feminine ending is written «ت»: «وزارتها»
    if bare != word and not bare.endswith("ات"):
        bare = _without_one(bare, _FEMININE)
    return _without_one(bare, _ENDINGS)


_ROOTED = frozenset(
    map(
        _without_suffixes,
        """
        وزاره وزراء وزير وكاله ولايه ولاده وثيقه وثائق وظيفه وظائف وسيله وسائل
        وساطه وسيط وفيات وقائع وقود وقف وصول وجود وجه وجوه وحده وحدات واشنطن
        واقع واجب واسع وطن وطني ورشه ورقه وعود وعي وفود وفاق وشيك وضوح وسط ولي
        وليد وباء واق واعد وافد والد واردات واجه واصل وافق وقع وصل وزن وزع
        ودائع وصايه وقايه واحد واحات وداع ورثه
        """.split(),
    )
)
"""Words whose «و» is their own, without their suffixes."""


def _without_and(word: str) -> str:
    """Cut «و» where enough is left; «ف» is too often a letter of the word itself."""
    return word[1:] if word.startswith("و") and len(word) > _LEAST_AFTER_AND else word


_LONGEST = 32
"""Longer than any word; what is longer is neither cut nor kept in memory."""


def stem(key: str) -> str:
    """Return what is left of a folded word without its attached parts.

    The same for other scripts and for numbers, which have none: they come back as they
    are. Words that share no stem by derivation («كاتب», «كتاب») stay apart.

    Args:
        key: A word as `Token.key` has it: folded, without blanks.

    >>> {stem(word) for word in ("وزاره", "والوزاره", "وزارتها", "للوزارات")}
    {'وزار'}
    >>> stem("وفد"), stem("بيت"), stem("2254"), stem("nato")
    ('وفد', 'بيت', '2254', 'nato')
    """
    return _stem(key) if len(key) <= _LONGEST else key


@lru_cache(maxsize=65_536)
def _stem(key: str) -> str:
    if key.startswith("و") and (whole := _without_suffixes(key)) in _ROOTED:
        return whole
    return _without_suffixes(_without_article(_without_and(key)))


def is_stop_word(key: str) -> bool:
    """Tell whether a folded word says nothing of a sentence's subject.

    >>> [word for word in ("قال", "الوزير", "وفي", "ان") if not is_stop_word(word)]
    ['الوزير']
    """
    words = lexicon.keys("stopwords")
    return key in words or (key[:1] in {"و", "ف"} and key[1:] in words)


def term(key: str) -> str:
    """Return the stem of a folded word that says something, empty for a stop word.

    >>> term("الوزير"), term("في")
    ('وزير', '')
    """
    return "" if is_stop_word(key) else stem(key)


def _terms_of(written: str) -> tuple[str, ...]:
    """Return the terms of what stands between two blanks: most often one word."""
    words = [written] if written.isalpha() else spoken(written)
    if words != [written]:  # «وزارتها،»
        return tuple(chain.from_iterable(map(_TERMS.__getitem__, words)))
    one = term(FOLDED[written])
    return (intern(one),) if one else ()


_TERMS = Kept(_terms_of)
"""The terms of what stands between blanks, one object a stem: so dictionaries find it
fast, and the words of a text that were met before cost no expression."""


def terms(written: Iterable[str]) -> Mapping[str, int]:
    """Count the stems of a text's words and numbers, stop words left out.

    Args:
        written: The text cut at its blanks, as `str.split` does it.

    >>> terms("قال الوزير: إن الوزراء الثلاثة في 3 وزارات.".split())
    {'وزير': 1, 'وزراء': 1, 'ثلاث': 1, '3': 1, 'وزار': 1}
    """
    found = [*chain.from_iterable(map(_TERMS.__getitem__, written))]
    once = dict.fromkeys(found, 1)
    # in most sentences no word comes twice, and a Counter costs four times as much
    return once if len(once) == len(found) else Counter(found)
