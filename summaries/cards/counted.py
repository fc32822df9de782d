"""What a figure counts or measures: the phrase beside it that says so.

The counted noun follows its number («350 حالة تسمم»); what a share is of follows with
«من», what a sum is for with «ل»; what rises or is measured stands before it, on
either side of its verb («تراجع سعر النفط 2%», «سعر النفط تراجع 2%»); «وعددها 74» and
«بتكلفة 5 ملايين» point back; and a figure compared with another is of the same thing.
"""

from decimal import Decimal

from summaries.cards.amount import Amount
from summaries.cards.counted_after import what_follows, what_follows_at_last
from summaries.cards.counted_before import what_precedes
from summaries.cards.figure_places import (
    COMMAS,
    COMPARED,
    FROM,
    Earlier,
    FigurePlace,
    Start,
)
from summaries.cards.following import counted_noun
from summaries.cards.measures import measure_before, without_measure
from summaries.cards.phrases import text_of
from summaries.cards.preceding import phrase_before
from summaries.cards.reading import Reading, word_set
from summaries.cards.repeated import is_told_of_earlier
from summaries.cards.subjects import far_away
from summaries.cards.surroundings import Change
from summaries.cards.word_classes import PREPOSITIONS, opens_clause
from summaries.numerals.words import is_possessed_share

_CONSTRUCT = ("تا", "تي", "لا", "يا", "طا", "را", "سا")


def counted_of(
    reading: Reading,
    amount: Amount,
    begins: Start,
    change: Change | None,
    earlier: Earlier | None,
) -> str | None:
    """Return the phrase that says what a figure counts or measures, None if none does.

    Args:
        reading: The text.
        amount: The figure's number and unit.
        begins: Where the figure and its sentence begin.
        change: The word of change that governs it, if one does.
        earlier: The figure before it in the sentence, if there is one.
    """
    if amount.reason == "dual" and amount.kind == "count":
        noun = counted_noun(reading, amount.first)
        if reading.key(amount.first).endswith(_CONSTRUCT):
            noun = text_of(reading, amount.first, amount.first + 2)
        return (noun or reading.words[amount.first].text)[amount.letters :]
    if amount.reason == "one":
        return (
            None if amount.unit else text_of(reading, begins.figure - 1, begins.figure)
        )
    start, opening = begins
    owner = measure_before(reading, start)
    place = FigurePlace(reading, amount, start, opening, change, earlier, owner)
    if is_possessed_share(reading.key(amount.end - 1)):
        return _shared(place)
    if earlier and earlier.of and is_told_of_earlier(place):
        return earlier.of
    known = far_away(reading, start, place.floor) if amount.kind == "distance" else None
    if amount.values == (Decimal(2),):
        known = _two_named(reading, amount)
    if known:
        return known
    return (
        what_follows(place)
        or what_precedes(place)
        or _as_earlier(place)
        or what_follows_at_last(place)
    )


def _two_named(reading: Reading, amount: Amount) -> str | None:
    """Return the noun of «تونسيين اثنين», which stands before its number."""
    first, after = amount.first, reading.key(amount.end)
    noun = reading.key(first - 1)
    dual = noun.endswith(("ين", "ان")) and reading.is_word(first - 1)
    beside = not reading.is_word(amount.end) or after[:1] in ("ب", "ل", "و")
    ends = after not in FROM and (after in PREPOSITIONS or beside)
    counts = reading.is_word(first) and amount.kind == "count"
    return text_of(reading, first - 1, first) if dual and counts and ends else None


def _shared(place: FigurePlace) -> str | None:
    """Return the whole that «ثلثهم» means: what was counted, or stands before it."""
    if place.earlier is not None and place.earlier.of:
        return place.earlier.of
    end = place.start - (place.reading.key(place.start - 1) in COMMAS)
    return phrase_before(place.reading, end, place.opening)


def _as_earlier(place: FigurePlace) -> str | None:
    """Return what the figure before is of, where this is one more of its kind.

    «وبلغ طول الحيوان 12 مترا ووزنه طنين» tells two measures of one thing.
    """
    if place.earlier is None or place.earlier.of is None:
        return None
    if place.owner is not None:
        return without_measure(place.earlier.of)
    between = range(place.earlier.amount.end, place.start)
    if any(
        opens_clause(place.reading, at) and place.reading.key(at) not in COMPARED
        for at in between
    ):
        return None
    end = place.reading.key(place.start - 1) in word_set("إلى أصل")
    near = place.start <= place.earlier.amount.end + 2
    return place.earlier.of if place.same or (end and near) else None
