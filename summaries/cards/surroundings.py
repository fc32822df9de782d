"""What stands around a figure: bounds, roles in a change, direction, what is counted."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple, cast

from summaries.cards.amounts import Amount
from summaries.cards.reading import Reading, word_set
from summaries.lexicon import rows
from summaries.normalise import fold

Modifier = Literal["approx", "at_least", "more_than", "at_most", "less_than"]
Direction = Literal["up", "down"]
Role = Literal["from", "to"]

# ------------------------------------------------------------------------- modifiers

_LONGEST = 5
_BETWEEN_BOUND_AND_NUMBER = word_set(
    """
    نسبة نسبته نسبتها عدده عددها عددهم قيمته قيمتها حاجز عتبة سقف مبلغ مستوى قيمة مسافة
    """
)


@cache
def _modifiers(side: str) -> dict[tuple[str, ...], Modifier]:
    return {
        tuple(fold(phrase).split()): cast("Modifier", modifier)
        for modifier, where, phrases in rows("modifiers")
        if where == side
        for phrase in phrases.split("|")
    }


def modifier_of(reading: Reading, amount: Amount) -> tuple[Modifier | None, int]:
    """Return what widens or bounds an amount, and where the words for it begin."""
    at = amount.first
    if reading.key(at - 1) in word_set("ال الـ ب بـ ل لـ"):
        at -= 1
    for end in (at, at - 1):
        if end < at and reading.bare(end) not in _BETWEEN_BOUND_AND_NUMBER:
            break
        for length in range(_LONGEST, 0, -1):
            words = [reading.key(back) for back in range(end - length, end)]
            for first in dict.fromkeys((words[0], reading.bare(end - length))):
                found = _modifiers("before").get((first, *words[1:]))
                if found:
                    return found, end - length
    return _modifier_after(reading, amount), at


def _modifier_after(reading: Reading, amount: Amount) -> Modifier | None:
    """Return the bound of «20 شخصا على الأقل»."""
    for start in range(amount.end, amount.end + 4):
        for length in range(_LONGEST, 0, -1):
            words = tuple(reading.key(at) for at in range(start, start + length))
            if found := _modifiers("after").get(words):
                return found
        if reading.numeral(start) or not reading.is_word(start):
            break
    return None


# --------------------------------------------------------------------------- changes

_REACH = 14
"""Words within which a verb of change governs a figure."""
_NEAR = 7
"""Words within which it governs one that no preposition ties to it."""
_STOPS = word_set(
    """
    بلغ بلغت يبلغ تبلغ سجل سجلت يسجل تسجل يشكل تشكل شكلت يمثل تمثل مثلت أن إن بينما فيما حيث
    لكن ولكن مقارنة مقابل
    """
)
_TIES = word_set("بنسبة بمقدار بواقع بقيمة بنحو بحوالي بأكثر بمعدل بفارق إلى من")


class Change(NamedTuple):
    """A word of change before a figure."""

    at: int
    direction: Direction


@cache
def _changes() -> dict[str, Direction]:
    found: dict[str, Direction] = {}
    for direction, he, she, now, noun, participle in rows("changes"):
        stem = fold(now)[1:]
        forms = {fold(he), fold(she), fold(he) + "وا", fold(he) + "ا"}
        forms |= {letter + stem for letter in ("ي", "ت", "سي", "ست")}
        for name in (noun, participle):
            if name != "-":
                bare = fold(name)
                forms |= {bare, bare + "ا", bare + "ه", "ال" + bare, "ال" + bare + "ه"}
                linked = bare[:-1] + "ت" if bare.endswith("ه") else bare
                forms |= {linked + ending for ending in ("ها", "ه", "هم", "ات")}
        for form in forms:
            found.setdefault(form, cast("Direction", direction))
    return found


def change_before(reading: Reading, at: int) -> Change | None:
    """Return the word of change that governs a figure that begins at a token."""
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        key, bare = reading.key(back), reading.bare(back)
        if reading.words[back].text in (".", "؛", "؟", "!", ";"):
            return None
        found = _changes().get(key) or _changes().get(bare)
        if found:
            return Change(back, found)
        stops = key in _STOPS or bare in _STOPS
        earlier = _changes().get(reading.bare(back - 1))
        if stops and not earlier:
            return None
    return None


def role_of(reading: Reading, start: int, change: Change | None) -> Role | None:
    """Return whether a figure is where a change began or ended.

    Args:
        reading: The text.
        start: Where the figure begins, its modifier included.
        change: The word of change that governs it.
    """
    if change is None:
        return None
    key = reading.key(start - 1)
    if key in word_set("إلى لـ") or (key == "ل" and reading.touch(start - 1)):
        return "to"
    if key == fold("من") and _is_from(reading, start, change):
        return "from"
    return None


def _is_from(reading: Reading, start: int, change: Change) -> bool:
    """Tell the «من» of «من 5% إلى 7%» from that of «من 20 دولة»."""
    after = range(start, min(start + _REACH, len(reading.words)))
    before = range(change.at, start)
    return any(
        reading.key(at) == fold("إلى") and _number_near(reading, at) for at in after
    ) or any(reading.key(at) == fold("إلى") for at in before)


def _number_near(reading: Reading, at: int) -> bool:
    return any(reading.numeral(near) is not None for near in range(at + 1, at + 4))


def direction_of(
    reading: Reading, amount: Amount, start: int, change: Change | None
) -> Direction | None:
    """Return up or down where the figure measures a change or its end."""
    if change is None:
        return None
    tied = reading.key(start - 1) in _TIES or reading.key(start) in _TIES
    number = reading.numeral(amount.first)
    tied = tied or (number is not None and "ب" in number.clitics)
    tied = tied or reading.key(start - 1) in ("ب", "بـ")
    near = start - change.at <= _NEAR and amount.kind in (
        "percent",
        "percentage_point",
        "money",
        "multiplier",
    )
    return change.direction if tied or near else None


# ------------------------------------------------------------------ what is counted

_ENDS = frozenset('.،؛؟!,;:()[]«»"“”…-–')
_PREPOSITIONS = word_set(
    """
    في من على إلى عن مع بين بعد قبل عند خلال منذ ضد نحو حول لدى أمام حتى أو ثم أن إن التي الذي
    الذين كما فيما بينما لكن بسبب جراء إثر عقب وفق حسب بحسب عبر ضمن داخل خارج أي مما وسط تحت فوق
    قد لا لم لن هو هي هم بينهم بينها منهم منها إذ حيث عام أمس اليوم غدا مقابل سنويا شهريا يوميا
    """
)
_NOUN_WORDS = 3
_PHRASE_WORDS = 12
_BEFORE_WORDS = 9
_COUNT_NOUNS = word_set(
    """
    عددها عددهم عدده عددهما عددهن وعددها وعددهم وعدده قدره قدرها وقدره وقدرها قيمته قيمتها
    وقيمته وقيمتها بقيمة نسبته نسبتها طوله طولها عرضه ارتفاعه مساحته مساحتها وزنه وزنها مدته
    مدتها لمدة عمقه عمقها بمساحة بطول وطوله ومساحته ومساحتها سعتها سعته بسعة وزنته كلفته كلفتها
    تكلفته تكلفتها بكلفة بتكلفة حجمه حجمها
    """
)
_REACHING = word_set(
    """
    بلغ بلغت يبلغ تبلغ البالغ البالغة البالغين وصل وصلت يصل تصل سجل سجلت تسجل يسجل قدر قدرت
    يقدر تقدر تشكل يشكل شكلت تمثل يمثل تجاوز تجاوزت يتجاوز تتجاوز إلى بنسبة نسبة ما على بعد
    نحو حوالي أكثر من أقل بمعدل بمقدار بواقع بقيمة بارتفاع تقع يقع قطع قطعت يبعد تبعد حوالى عند
    """
)


def counted_of(
    reading: Reading, amount: Amount, start: int, change: Change | None
) -> str | None:
    """Return the phrase that says what a figure counts or measures, None if none does."""
    if (
        reading.bare(start - 1) in _COUNT_NOUNS
        or reading.key(start - 1) in _COUNT_NOUNS
    ):
        return _noun_before(reading, start - 1)
    if (
        reading.bare(start - 2) in word_set("البالغ البالغة")
        and reading.bare(start - 1) in _COUNT_NOUNS
    ):
        return _noun_before(reading, start - 2)
    if amount.reason == "dual" and amount.kind == "count":
        return _phrase(reading, amount.first, amount.first + _NOUN_WORDS)
    if amount.kind == "count" and not change:
        return _after_count(reading, amount) or _subject(reading, start)
    after = _after_measure(reading, amount)
    if change and (subject := _between(reading, change.at + 1, start)):
        return subject
    if amount.kind == "count":
        return _after_count(reading, amount) or _subject(reading, start)
    return after or _subject(reading, start)


def _phrase(reading: Reading, first: int, longest: int) -> str | None:
    """Return the noun phrase that begins at a token, None if none does."""
    end = first
    while end < longest and reading.is_word(end) and _goes_on(reading, first, end):
        end += 1
    return _text(reading, first, end)


def _goes_on(reading: Reading, first: int, at: int) -> bool:
    key = reading.key(at)
    if key in _PREPOSITIONS or reading.numeral(at) is not None:
        return False
    if at == first:
        return True
    # «شخصا وأصيب»: what «و» joins begins anew; «شخصا قالت» too
    return not (
        key.startswith(("و", "ف", "ل", "ب", "ي", "ت")) or key.endswith(("ت", "وا"))
    ) or key.startswith(("تم", "بر", "بن", "تس"))


def _text(reading: Reading, first: int, end: int) -> str | None:
    if first >= end:
        return None
    text = reading.span(first, end).of(reading.document.text)
    return " ".join(text.split())


def _after_count(reading: Reading, amount: Amount) -> str | None:
    """Return the counted noun after a number: «350 | حالة تسمم»."""
    first = amount.end
    if reading.key(first) == fold("من") and reading.is_word(first + 1):
        first += 1
    key = reading.key(first)
    if key.startswith(("و", "ف")) and reading.key(first) != key[0]:
        least = 4
        if not key.endswith("ا") or len(key) < least:
            return None
    return _phrase(reading, first, first + _NOUN_WORDS)


def _after_measure(reading: Reading, amount: Amount) -> str | None:
    """Return «من الأراضي …», «لدعم جهود …» after a share or a sum."""
    first = amount.end
    if reading.key(first) in ("،", ","):
        first += 1
        if amount.kind != "money" or not reading.key(first).startswith("ل"):
            return None
    key = reading.key(first)
    opens = key in word_set("من على في عن شمال جنوب شرق غرب") or (
        amount.kind == "money" and key.startswith("ل") and len(key) > 2  # noqa: PLR2004
    )
    if not opens:
        return None
    end = first + 1
    while end < first + _PHRASE_WORDS and (
        reading.is_word(end)
        or reading.words[end : end + 1]
        and reading.key(end) in "«»"
    ):
        joined = reading.key(end).startswith("و") and len(reading.key(end)) > 3  # noqa: PLR2004
        if (joined and amount.kind != "money") or reading.key(end) in word_set(
            "خلال بعد قبل منذ كما فيما عام بينما مقابل"
        ):
            break
        end += 1
    end = _balanced(reading, first, end)
    return _text(reading, first, end) if end > first + 1 else None


def _balanced(reading: Reading, first: int, end: int) -> int:
    """Leave out a guillemet that is opened and not closed, or the reverse."""
    depth, last = 0, end
    for at in range(first, end):
        if reading.key(at) == "«":
            depth, last = depth + 1, at
        elif reading.key(at) == "»":
            if depth == 0:
                return at
            depth -= 1
    return last if depth else end


def _noun_before(reading: Reading, at: int) -> str | None:
    """Return the phrase before «وعددها», back to a comma or a preposition."""
    if reading.key(at - 1) in word_set("البالغ البالغة والبالغ والبالغة"):
        at -= 1
    end = at
    first = end
    while first > max(0, end - _BEFORE_WORDS) and reading.is_word(first - 1):
        if reading.key(first - 1) in _PREPOSITIONS - word_set("ضمن داخل خارج"):
            break
        first -= 1
    while first < end - 1 and _is_verb(reading, first):
        first += 1
    return _text(reading, first, end)


def _between(reading: Reading, first: int, end: int) -> str | None:
    """Return what rises or falls: the words between the verb and the figure."""
    while end > first and _is_filler(reading, end - 1):
        end -= 1
    limit = min(end, first + 6)
    last = first
    while last < limit and reading.is_word(last) and reading.numeral(last) is None:
        if reading.key(last) in _PREPOSITIONS and last > first:
            break
        last += 1
    while first < last and _is_filler(reading, first):
        first += 1
    return _text(reading, first, last)


def _is_filler(reading: Reading, at: int) -> bool:
    key = reading.key(at)
    return (
        key in _REACHING
        or reading.bare(at) in _REACHING
        or key in _TIES
        or not reading.is_word(at)
        or key in word_set("في")
    )


def _subject(reading: Reading, start: int) -> str | None:
    """Return the noun phrase that a measure is told of, before it."""
    end = start
    while end > 0 and _is_filler(reading, end - 1) and reading.is_word(end - 1):
        end -= 1
    first = end
    while first > max(0, end - 5) and reading.is_word(first - 1):
        if reading.key(first - 1) in _PREPOSITIONS or reading.numeral(first - 1):
            break
        first -= 1
    while first < end - 1 and _is_verb(reading, first):
        first += 1
    if first == end - 1 and _is_verb(reading, first):
        return None
    return _text(reading, first, end)


def _is_verb(reading: Reading, at: int) -> bool:
    """Tell a verb by its form, as well as a form can tell."""
    bare = reading.bare(at)
    if bare in _REACHING or bare in _changes():
        return True
    if bare.startswith("ال"):
        return False
    three = 3
    return len(bare) > three and (
        (bare.endswith("ت") and not bare.endswith("ات"))
        or bare.startswith(("سي", "ست", "يت", "تت"))
        or (bare.startswith("ي") and not bare.endswith(("ه", "ي", "ا")))
    )
