"""Attached pronouns: «وتلتها», «فوزها», «رئيسه» point at what was named before."""

from summaries.normalise import fold
from summaries.tokens import Token

_PLAIN = ("هما", "ها", "هم")
_ANY = (*_PLAIN, "ه")
_VOWELS = "".join(map(chr, range(0x064B, 0x0653)))
_LEAST = 3
"""Letters before a pronoun; shorter words end so by nature («أسهم», «وجه»)."""
_OWN = frozenset(
    map(
        fold,
        """
        يساهم تساهم سيساهم ستساهم مساهم يتفاهم تفاهم دراهم مراهم استفهم
        مياه اتجاه انتباه تنبيه توجيه تشويه ترفيه تجاه أفواه شفاه وجيه نبيه نزيه عبده
        الله شبيه إكراه فقيه تشابه بوجه بشبه تشبيه تنزيه ترويه
        """.split(),
    )
)
"""Words whose last letters are their own."""


TO_SOMEBODY = frozenset(
    map(
        fold,
        """
        عليه عليها عليهم منه منها منهم فيه فيها فيهم به بها بهم له لها لهم معه معها
        معهم عنه عنها عنهم إليه إليها إليهم لديه لديها لديهم بينها بينهم بينهما
        """.split(),
    )
)
"""Prepositions with a pronoun: «ووجهت إليه التهمة», «ومنهم ثلاثة أطفال»."""


def has_pronoun(word: Token) -> bool:
    """Tell whether a word ends in «ـه», «ـها», «ـهم» or «ـهما» that is not its own.

    >>> from summaries.tokens import tokens
    >>> words = tokens("وتلتها مياه أسهم رئيسه وزارة")
    >>> [word.text for word in words if has_pronoun(word)]
    ['وتلتها', 'رئيسه']
    """
    if not word.key.endswith(_ANY) or not word.is_word or word.key.startswith("ال"):
        return False
    key = word.key.removeprefix("و")
    if key in _OWN or word.key in _OWN:
        return False
    # folded, «وزارة» would end as «وزيره» does
    endings = _ANY if word.text.rstrip(_VOWELS).endswith("ه") else _PLAIN
    return any(
        key.endswith(ending) and len(key) - len(ending) >= _LEAST for ending in endings
    )
