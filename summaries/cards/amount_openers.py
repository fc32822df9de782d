"""Words with which a figure may begin where no number stands: most begin none.

Whatever the rules of amounts look for first must be known here; a test compares what is
found with and without this shortcut.
"""

from functools import lru_cache

from summaries.cards.dual_nouns import may_count_itself
from summaries.cards.reading import without_clitics, word_set
from summaries.cards.units import begins_measure

_WORDS = word_set(
    "بين من الضعف ضعف ضعفي هدف هدفا بهدف هدفين هدفان بهدفين ال الـ"
    " ثنائية ثلاثية رباعية خماسية سداسية سباعية"
)


@lru_cache(maxsize=65_536)
def may_open_amount(key: str) -> bool:
    """Tell whether an amount may begin with a folded word, particles on it or not.

    >>> may_open_amount("وبين"), may_open_amount("يومين"), may_open_amount("حكومه")
    (True, True, False)
    """
    bare = without_clitics(key)
    return may_count_itself(key, bare) or any(
        word in _WORDS or begins_measure(word) for word in (key, bare)
    )
