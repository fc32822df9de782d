"""Bodies whose names stand in guillemets: «تنظيم «داعش»», «أرباح «أسمنت الجوف»»."""

from summaries.names.body_adjectives import adjectives_end
from summaries.names.body_mentions import BodyMention
from summaries.names.body_nouns import head_at
from summaries.names.vocabulary import is_plainly_common
from summaries.names.words import Words
from summaries.normalise import fold

OPENING = {"«": "»", '"': '"', "“": "”"}
"""Marks that open a name, and what closes each."""
_LONGEST_QUOTED = 6


def quoted(words: Words, at: int) -> BodyMention | None:
    """Read «تنظيم «داعش»»: the noun, then a name in guillemets."""
    found = head_at(words, at, definite=False)
    mark = words.key(at + 1)
    if found is None or mark not in OPENING or found[0].complement in ("-", "of"):
        return None
    head, stem = found
    close = closing(words, at + 1)
    if close is None or close == at + 2:
        return None
    inner = words.written(at + 2, close)
    end = adjectives_end(words, close + 1)  # «جمعية «إنسان» الخيرية»
    whole = words.written(at, end, stem)
    return BodyMention(
        span=words.span(at + 2, close),
        first=at,
        end=end,
        name=inner if head.complement == "group" else whole,
        aliases=(whole if head.complement == "group" else inner,),
        head=head.key,
        sentence=words.sentence,
        reason="noun and name in guillemets",
    )


def described_then_quoted(words: Words, at: int) -> BodyMention | None:
    """Read «المجمع الإيطالي «لورنزا»»: noun, adjectives, then a name in guillemets."""
    found = head_at(words, at, definite=True)
    if found is None or found[0].complement in ("-", "of"):
        return None
    mark = adjectives_end(words, at + 1)
    if mark == at + 1 or words.key(mark) not in OPENING:
        return None
    close = closing(words, mark)
    longest, opens = 3, words.key(mark + 1)
    if close is None or not mark + 1 < close <= mark + 1 + longest:
        return None
    if is_plainly_common(opens) and not opens.startswith("ال"):
        return None  # speech
    return BodyMention(
        span=words.span(mark + 1, close),
        first=at,
        end=close + 1,
        name=words.written(mark + 1, close),
        head=found[0].key,
        sentence=words.sentence,
        reason="noun, adjective and name in guillemets",
    )


SHARES = frozenset(map(fold, "سهم أسهم أرباح خسائر إيرادات مبيعات".split()))
"""What companies have: «أرباح «أسمنت الجوف»» are those of one."""


def traded(words: Words, at: int) -> BodyMention | None:
    """Read «أرباح «أسمنت الجوف»»: a company by its name in guillemets."""
    if words.key(at + 1) not in OPENING:
        return None
    close = closing(words, at + 1)
    longest = 4
    if close is None or not at + 2 < close <= at + 2 + longest:
        return None
    return BodyMention(
        span=words.span(at + 2, close),
        first=at,
        end=close + 1,
        name=words.written(at + 2, close),
        sentence=words.sentence,
        reason="whose shares or profits they are",
    )


def closing(words: Words, opening: int) -> int | None:
    """Return where the mark that closes a name stands, None where none closes it."""
    closer = OPENING[words.key(opening)]
    for at in range(opening + 1, min(len(words), opening + 2 + _LONGEST_QUOTED)):
        if words.key(at) == closer:
            return at
        if not (words.is_word(at) or words.tokens[at].kind == "number"):
            return None
    return None
