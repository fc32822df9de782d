"""Actions: verbal nouns told by their shape.

What a body announces is often an action of its own: «أعلن النادي تعاقده مع المدرب».
Verbal nouns of the derived stems have shapes that other nouns hardly share.
"""

import re

from summaries.speech.nouns import bare, bears_name, names_speaker

_SHAPES = re.compile("است.{2,4}|ا.ت.?ا.|ان..ا.|ت..ي.|ت.ا..|ت.{3}|م.ا..ه|ا.ت.ا.ه|ا.ا.ه")
"""استفعال افتعال انفعال تفعيل تفاعل تفعّل مفاعلة, and «إدارة», of folded letters."""
_PRONOUNS = ("هما", "ها", "هم", "ه")


def is_action(key: str) -> bool:
    """Tell whether a folded word has the shape of a verbal noun, alone or «its».

    >>> [is_action(word) for word in ("تعاقده", "استقالتها", "انسحابه", "كتاب")]
    [True, True, True, False]
    """
    if names_speaker(key) or bears_name(key):
        return False
    stem = bare(key)
    if _SHAPES.fullmatch(stem):
        return True
    for pronoun in _PRONOUNS:
        cut = stem.removesuffix(pronoun)
        if cut != stem:
            return any(map(_SHAPES.fullmatch, (cut, cut[:-1] + "ه")))
    return False
