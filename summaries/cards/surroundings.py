"""What stands around a figure: the change that it measures, begins or ends."""

from functools import cache
from typing import Literal, NamedTuple, cast

from summaries.cards.amount import Amount
from summaries.cards.bounds import IS_LESS, IS_MORE, STOPS
from summaries.cards.reading import Reading, word_set
from summaries.lexicon import rows
from summaries.normalise import fold

Direction = Literal["up", "down"]
Role = Literal["from", "to"]

_REACH = 14
"""Words within which a verb of change governs a figure."""
_NEAR = 7
"""Words within which it governs one that no preposition ties to it."""
TIES = word_set("بنسبة بنسب بمقدار بواقع بقيمة بنحو بحوالي بأكثر بمعدل بفارق إلى من")


class Change(NamedTuple):
    """A word of change before a figure."""

    at: int
    direction: Direction


def is_change(word: str) -> bool:
    """Tell whether a folded word tells of a rise or a fall.

    >>> is_change("سينكمش"), is_change("الارتفاع"), is_change("البنك")
    (True, True, False)
    """
    return word in _changes()


@cache
def _happened() -> frozenset[str]:
    """Return the past forms of words of change that no verbal noun is spelt like."""
    nouns = {fold(noun) for *_, noun, _ in rows("changes")}
    past = {fold(form) for _, he, she, *_ in rows("changes") for form in (he, she)}
    return frozenset(past - nouns)


def has_changed(word: str) -> bool:
    """Tell «صعد», «انخفضت» from the nouns «صعود», «تراجع».

    >>> has_changed("صعد"), has_changed("تراجع")
    (True, False)
    """
    return word in _happened()


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
    bounds = reading.key(at - 1) in word_set("على عن")  # «لا يزيد سعره على 5»
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        key, bare = reading.key(back), reading.bare(back)
        if reading.words[back].text in (".", "؛", "؟", "!", ";"):
            return None
        found = _changes().get(key) or _changes().get(bare)
        if found and not (bare in IS_MORE | IS_LESS and bounds):
            return Change(back, found)
        stops = key in STOPS or bare in STOPS
        # «تراجعا بلغ 3%», «تراجعا حادا بلغ 3%»
        noun = back - 1 - reading.key(back - 1).endswith("ا")
        earlier = any(_changes().get(reading.bare(near)) for near in (back - 1, noun))
        if stops and not earlier:
            return None
    return None


def role_of(
    reading: Reading, start: int, change: Change | None, kind: str = "money"
) -> Role | None:
    """Return whether a figure is where a change began or ended.

    Args:
        reading: The text.
        start: Where the figure begins, its modifier included.
        change: The word of change that governs it.
        kind: What the figure is.
    """
    if change is None:
        return None
    start -= reading.key(start - 1) in word_set("مستوى مستويات حدود حاجز مبلغ")
    key = reading.key(start - 1)
    to = key in _REACHED or reading.key(start) == "ل"
    if to or _is_spoken_end(reading, start):
        return "to"
    noun = change.at == start - 2 and reading.key(change.at).endswith("ا")
    if key == fold("من") and (noun or _is_from(reading, start, change, kind)):
        return "from"
    return None


def _is_from(reading: Reading, start: int, change: Change, kind: str) -> bool:
    """Tell the «من» of «من 5% إلى 7%» from that of «من 20 دولة»."""
    after = range(start, min(start + _REACH, len(reading.words)))
    before = range(change.at, start)
    return any(
        (reading.key(at) in _ENDS_AT and _number_near(reading, at))
        or _is_spoken_end(reading, at)
        for at in after
    ) or (
        # not «رفع رصيده إلى 31 نقطة من 14 مباراة»
        kind != "count" and any(reading.key(at) == fold("إلى") for at in before)
    )


_ENDS_AT = word_set("إلى ل لـ")
_REACHED = word_set("إلى لـ ليبلغ لتبلغ ليسجل لتسجل ليصبح لتصبح")
"""What stands before the end of a change: «ارتفع بنحو مليار ليبلغ 46 مليارا»."""


def _is_spoken_end(reading: Reading, at: int) -> bool:
    """Tell the «لثلاثة» of «من خمسة لثلاثة بالمئة»."""
    number = reading.numeral(at)
    return number is not None and number.clitics == "ل"


def _number_near(reading: Reading, at: int) -> bool:
    return any(reading.numeral(near) is not None for near in range(at + 1, at + 4))


def direction_of(
    reading: Reading, amount: Amount, start: int, floor: int, change: Change | None
) -> Direction | None:
    """Return up or down where the figure measures a change or its end.

    Args:
        reading: The text.
        amount: The figure's number and unit.
        start: Where the figure begins, its modifier included.
        floor: Where the figure before it ends.
        change: The word of change that governs it, if one does.
    """
    beside = change is not None and change.at == start - 1
    if amount.kind in ("score", "age") or (amount.kind == "duration" and not beside):
        return None
    if change is not None and beside:
        # «بزيادة أربعة مقاعد», «سيقل 12 دقيقة»
        holds = _only_holds(reading, change.at, start, amount.kind)
        return None if holds else change.direction
    tied = _is_tied(reading, amount, start, change)
    if compared := _compared(reading, amount, start, tied=tied):
        return compared
    if change is None:
        return None
    near = floor <= change.at >= start - _NEAR and amount.kind in (
        "percent",
        "percentage_point",
        "money",
        "multiplier",
    )
    # «انخفض الإنتاج 300 ألف برميل»
    close = floor <= change.at >= start - _CLOSE and amount.kind in _STUFFS
    return change.direction if tied or near or close else None


def _only_holds(reading: Reading, at: int, start: int, kind: str) -> bool:
    """Tell «تقل سبع سيدات», «يتسع لنحو 12 شخصا», heights from words of change."""
    word = reading.bare(at)
    if kind == "distance" and word.startswith(_HEIGHT):
        return True
    if kind == "count" and word in _MISSED:
        return True
    number = reading.numeral(start)
    led = reading.key(start).startswith("ل") and (
        number is None or "ل" in number.clitics
    )
    return word in _CARRIES or (word in _HOLDS and led)


_MISSED = word_set("فقد فقدت")
_CARRIES = word_set("تقل يقل أقلت أقل")
_HEIGHT = fold("ارتفاع")
_HOLDS = word_set("يتسع تتسع اتسع اتسعت")
_CLOSE = 4
_STUFFS = ("weight", "volume", "power", "area")
_HIGHER = word_set("أعلى أكبر أكثر زيادة ارتفاعا صعودا نموا")
_LOWER = word_set("أقل أدنى أصغر انخفاضا تراجعا هبوطا نزولا نقصانا")


def _is_tied(
    reading: Reading, amount: Amount, start: int, change: Change | None
) -> bool:
    """Tell whether «بنسبة», «إلى» or «ب» ties a figure to what is before it."""
    number = reading.numeral(amount.first)
    if reading.key(start - 1) == fold("من"):
        return (
            role_of(reading, start, change, amount.kind) == "from"
        )  # not «مبنى من ستة طوابق»
    return (
        reading.key(start - 1) in TIES
        or reading.key(start) in TIES
        or (number is not None and "ب" in number.clitics)
        or reading.key(start - 1) in ("ب", "بـ")
    )


def _compared(
    reading: Reading, amount: Amount, start: int, *, tied: bool
) -> Direction | None:
    """Return the direction of «أعلى بنسبة 5%», «5% أقل من», «3 نقاط زيادة»."""
    before = {reading.key(start - 1), reading.key(start - 2)} if tied else set()
    beside = before | {reading.key(amount.end)}
    if amount.kind == "count" and not tied:
        return None
    if beside & _HIGHER:
        return "up"
    return "down" if beside & _LOWER else None
