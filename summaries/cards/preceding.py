"""What precedes a number: the phrase that it measures, on either side of a verb.

A phrase begins where a clause does: after a verb, «أن», a mark or another figure.
"""

from typing import Literal

from summaries.cards.phrases import balanced, is_quote, is_time, is_year, text_of
from summaries.cards.reading import Reading, word_set
from summaries.cards.verbs import is_verb
from summaries.cards.word_classes import (
    PREPOSITIONS,
    RELATIVES,
    begins_anew,
    is_definite,
    is_filler,
    is_joined,
    is_name,
    is_place,
    opens_clause,
    without_and,
)
from summaries.names.vocabulary import is_given, is_plainly_common
from summaries.normalise import fold

_BEFORE_WORDS = 10
_SOURCES = word_set("وفق وفقا حسب بحسب بسبب نتيجة استنادا طبقا")
_ADVERBS = word_set(
    "بالنسبة لكنها لكنه أخيرا أيضا حاليا أولا ثانيا مثلا جميعا معا بالتالي وذلك ذلك"
)
_CARAT = fold("عيار")
_RECORDS = word_set("أدنى أعلى أقل أكبر")
_MARKS_OF_MEASURE = word_set("مسافة معدل ارتفاع عمق مبلغ نسبة مستوى")
_LOOSE_ENDS = word_set("« بما ما وحده وحدها")
_MARKS_OF_LEVEL = word_set("عند مقارنة")
_WITHIN = word_set("ضمن خارج")

Reach = Literal["phrase", "nearest", "numbers", "match"]
"""A noun with its complements, or without; with numbers in it; two sides of a match."""


def phrase_before(
    reading: Reading, end: int, floor: int, reach: Reach = "phrase"
) -> str | None:
    """Return the noun phrase that ends before a token.

    Args:
        reading: The text.
        end: The token after it.
        floor: It reaches no further back than this token.
        reach: How much of what stands there is taken.
    """
    first = _first_of(reading, end, floor, reach)
    inner = reach != "match" and reading.key(first - 2) in RELATIVES
    if inner and first - 2 > floor and is_verb(reading, first - 1):
        # «الأمطار التي هطلت على عجلون | تجاوزت …»
        return phrase_before(reading, first - 2, floor, "nearest")
    if first > floor and first == end - _BEFORE_WORDS:
        first = _after_preposition(reading, first, end)
    if reach in ("phrase", "nearest"):
        first = _after_person(reading, first, end)
    while first < end and _leads_nowhere(reading, first):
        first += 1
    if reach != "match":
        end = _before_circumstance(reading, first, end)
    if first < end and is_time(reading, first) and reading.key(first - 1) == "من":
        # «شريط من عشرينيات القرن الماضي»
        return phrase_before(reading, first - 1, floor, reach)
    if first >= end or is_time(reading, first) or _is_bare(reading, first, end):
        return None
    return text_of(reading, first, end, _letters(reading, first))


def _first_of(reading: Reading, end: int, floor: int, reach: Reach) -> int:
    """Return where a phrase that ends before a token may begin."""
    first = end
    while first > max(floor, end - _BEFORE_WORDS):
        carat = reading.key(first - 2) == _CARAT  # «سعر الذهب عيار 21»
        number = (reach == "numbers" or carat) and _counts(reading, first)
        if not (_goes_on(reading, first - 1) or number):
            break
        if reach == "nearest" and (
            reading.key(first - 1) in PREPOSITIONS - _WITHIN
            or (first < end and _is_led(reading, first))
        ):
            break
        if first < end and reach != "match" and begins_anew(reading, first):
            break
        first -= 1
    return first


def _is_led(reading: Reading, at: int) -> bool:
    """Tell a noun with a particle written on to it: «العملية | لطفل عمره …»."""
    key, bare = reading.key(at), reading.bare(at)
    return (
        key.startswith("ل")
        and bare != key
        and is_plainly_common(bare)
        and not is_plainly_common(key)
    )


def _is_bare(reading: Reading, first: int, end: int) -> bool:
    """Tell one unknown word without any mark of a noun, which is rather a verb."""
    key = without_and(reading, first)
    return (
        end == first + 1
        and not is_definite(key)
        and not key.endswith(("ه", "ات", "اء", "ا"))
        and not is_plainly_common(key)
        and not is_name(reading, first)
        and not is_plainly_common(reading.bare(first))
        and not (opens_clause(reading, first - 1) and key.endswith(("ها", "هم")))
    )


def _goes_on(reading: Reading, at: int) -> bool:
    if is_quote(reading, at) or is_year(reading, at):
        return True
    if not reading.is_word(at) or opens_clause(reading, at):
        return False
    number = reading.numeral(at)
    return not is_verb(reading, at) and (number is None or number.definite)


def _counts(reading: Reading, end: int) -> bool:
    """Tell a number that ends before a token."""
    return reading.is_digits(end - 1) or reading.numeral(end - 1) is not None


def _after_preposition(reading: Reading, first: int, end: int) -> int:
    """Begin a phrase that is too long after its first preposition."""
    for at in range(first, end - 1):
        if reading.key(at) in word_set("في من على إلى عن مع بين"):
            return at + 1
    return first


def _after_person(reading: Reading, first: int, end: int) -> int:
    """Leave out who the verb tells of: «جاسم الراشد من | تهمة غسل …»."""
    for at in range(end - 1, first, -1):
        if reading.key(at) == "من" and any(
            is_given(without_and(reading, back)) for back in range(first, at)
        ):
            return at + 1
    return first


def _leads_nowhere(reading: Reading, at: int) -> bool:
    key = reading.key(at)
    return (
        (key in PREPOSITIONS and key != "كل")
        or bool({reading.bare(at), key} & _ADVERBS)
        or key == "و"
        or not reading.is_word(at)
        or is_verb(reading, at)
    )


def _before_circumstance(reading: Reading, first: int, end: int) -> int:
    """Cut a phrase before «في 2023», «خلال العام», «أمس»."""
    for at in range(first + 1, end):
        key, following = reading.key(at), reading.key(at + 1)
        after = is_time(reading, at + 1) or is_place(reading, at + 1)
        mark = key == "الي" and following in _RECORDS
        marked = mark or key in _SOURCES or key in _MARKS_OF_LEVEL
        if is_time(reading, at) or marked or (key == "في" and after):
            end = at
            break
    if end > first + 2 and reading.key(end - 1) in _MARKS_OF_MEASURE:
        end -= 2 * (reading.key(end - 2) in PREPOSITIONS)
    while end > first and (
        reading.key(end - 1) in PREPOSITIONS or reading.key(end - 1) in _LOOSE_ENDS
    ):
        end -= 1
    return balanced(reading, first, end)


def _letters(reading: Reading, first: int) -> int:
    """Return how many letters of particles stand before a phrase's first noun."""
    key = reading.key(first)
    letters = int(len(key) > 2 and is_joined(reading, first))  # noqa: PLR2004
    rest = key[letters:]
    if rest.startswith("بال"):
        return letters + 1
    if rest.startswith(("ب", "ل")) and not is_plainly_common(rest):
        return letters + is_plainly_common(rest[1:])
    return letters


def over_fillers(reading: Reading, end: int, floor: int) -> tuple[int, bool]:
    """Step back over what only leads to a number: «ارتفع إلى», «بنسبة», «بلغت».

    Returns:
        The token after the phrase, and whether a verb joined by «و» was passed: its
        subject is that of the clause before.
    """
    passed = False
    while end > floor and reading.is_word(end - 1):
        at = end - 1
        relative = passed and reading.key(at) in RELATIVES
        verb = not passed and (is_verb(reading, at) or _predicates(reading, at, end))
        if not (is_filler(reading, at) or relative or verb or _contrasts(reading, at)):
            break
        passed = passed or verb
        end = at
        if is_verb(reading, at) and is_joined(reading, at):
            return end, True
    return end, False


def _predicates(reading: Reading, at: int, start: int) -> bool:
    """Tell the verb of «الألواح تولد 30 كيلوواط», which no list holds, by its place."""
    key = reading.key(at)
    return (
        at == start - 1
        and key.startswith(("ي", "ت"))
        and not key.endswith(("ه", "ات", "ا"))
        and is_definite(reading.key(at - 1))
        and not is_plainly_common(key)
    )


def _contrasts(reading: Reading, at: int) -> bool:
    with_it = reading.key(at) == "مع" and reading.key(at - 1) == "مقارنه"
    return with_it or reading.bare(at) in word_set("مقابل مقارنة بدلا بعدما")
