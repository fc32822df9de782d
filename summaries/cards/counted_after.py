"""What a figure counts where that follows it: «350 حالة تسمم», «12% من الأصوات»."""

from summaries.cards.figure_places import FROM, NEAR, SPENT_ON, FigurePlace
from summaries.cards.following import complement, counted_noun, purpose, stuff
from summaries.cards.measures import is_led, is_measure, is_number_of_them
from summaries.cards.phrases import text_of
from summaries.cards.preceding import over_fillers
from summaries.cards.reading import Reading, word_set
from summaries.cards.units import unit_named
from summaries.cards.verbs import is_verb
from summaries.cards.word_classes import is_definite, is_reaching
from summaries.normalise import fold

_AWAY = word_set("من عن شمال جنوب شرق غرب شمالي جنوبي شرقي غربي")
_PER = word_set("عن لكل")
_RATES = word_set(
    "للبرميل للطن لليتر للتر للأونصة للسهم للكيلو للكيلوغرام للفدان للشخص"
)
_PENALTIES = word_set("سجنا حبسا نافذا نافذة حبس سجن أشغالا")
_OUT_OF = (fold("من"), fold("أصل"))
_INVESTED = tuple(word_set("استثمر يستثمر تستثمر ستستثمر سيستثمر ضخ ضخت استثمار"))
_IN = word_set("في")
_SPENDS = word_set("أنفق أنفقت ينفق تنفق أنفقوا صرف صرفت")


def what_follows(place: FigurePlace) -> str | None:
    """Return what follows, where that says more than what stands before."""
    reading, end = place.reading, place.amount.end
    first = place.amount.first
    end += (reading.key(first - 1), reading.key(end)) == ("(", ")")  # «(38) سؤالا»
    found: str | None = None
    match place.amount.kind:
        case "fraction" | "ratio" if is_verb(reading, end):
            pass
        case "count" if _is_out_of(reading, end):
            number = reading.numeral(end + 2)
            found = counted_noun(reading, number.end) if number else None
        case "count" | "fraction" | "ratio" if not _is_owned(place):
            found = counted_noun(reading, end)
        case "multiplier" if is_definite(reading.key(end)):
            found = counted_noun(reading, end)
        case "percent" | "power":
            found = complement(reading, end, FROM)
        case "weight" | "volume" | "area":
            found = complement(reading, end, FROM) or stuff(reading, end)
        case "distance":
            found = complement(reading, end, _AWAY)
        case "duration":
            found = _penalty(reading, end)
        case "money" if not _is_told_of(place):
            rate = _is_rate(reading.key(end))
            aim = None if rate else purpose(reading, end) or _spent(place)
            found = aim or complement(reading, end, _PER | FROM)
            found = found or stuff(reading, end)
        case _:
            pass
    return found


def _is_rate(key: str) -> bool:
    """Tell «للبرميل», «للقنطار»: so much for each."""
    unit = unit_named(key.removeprefix("لل"), 0) if key.startswith("لل") else None
    return key in _RATES or (unit is not None and unit.kind != "duration")


def _spent(place: FigurePlace) -> str | None:
    """Return what money is spent on: «أنفقت بغداد 4 مليارات | على القطاع»."""
    reading, start = place.reading, place.start
    spends = any(reading.bare(at) in _SPENDS for at in range(start - 4, start))
    return complement(reading, place.amount.end, SPENT_ON) if spends else None


def _is_out_of(reading: Reading, end: int) -> bool:
    """Tell «3 من أصل 15 بحارا», where only the second number names the thing."""
    return (reading.key(end), reading.key(end + 1)) == _OUT_OF


def _is_owned(place: FigurePlace) -> bool:
    """Tell whether a noun of measure owns the number, other than «عددهم»."""
    reading, owner = place.reading, place.owner
    if owner is None or is_led(reading, owner):
        return False
    return not is_number_of_them(reading, owner)


def _penalty(reading: Reading, end: int) -> str | None:
    """Return the «سجنا نافذا» of «ثلاث سنوات سجنا نافذا»."""
    last = end
    while reading.key(last) in _PENALTIES:
        last += 1
    return text_of(reading, end, last)


def _is_told_of(place: FigurePlace) -> bool:
    """Tell whether a sum is the measure of what stands before it."""
    reading, start = place.reading, place.start
    if place.change or place.owner is not None or _is_tied(place):
        return True
    end, _ = over_fillers(reading, start, max(place.opening, start - NEAR))
    near = range(max(0, end - NEAR), start)
    return any(is_reaching(reading, at) for at in near)


def _is_tied(place: FigurePlace) -> bool:
    """Tell a noun that «ب» ties to its sum: «قرضا بـ500 مليون دولار»."""
    reading, start = place.reading, place.start
    at = start - (reading.key(start - 1) in word_set("ب بـ"))
    number = reading.numeral(start)
    tied = at < start or (number is not None and "ب" in number.clitics)
    noun = reading.key(at - 1).endswith(("ا", "ه"))
    return tied and noun and not is_verb(reading, at - 1)


def what_follows_at_last(place: FigurePlace) -> str | None:
    """Return the rate or the aim of a sum, the dimension of a length, if no more."""
    reading, end = place.reading, place.amount.end
    if place.amount.kind == "distance" and is_measure(reading, place.start - 1):
        return text_of(reading, place.start - 1, place.start)
    if place.amount.kind != "money":
        return None
    if _is_rate(reading.key(end)):
        return text_of(reading, end, end + 1)
    openers = SPENT_ON
    if any(reading.bare(at) in _INVESTED for at in (place.start - 1, place.start - 2)):
        openers = _IN
    return purpose(reading, end) or complement(reading, end, openers)
