"""What a figure is told of where that stands before it: «سعر النفط تراجع 2%»."""

from summaries.cards.ages import OWNERS
from summaries.cards.figure_places import COMMAS, COMPARED, NEAR, SPENT_ON, FigurePlace
from summaries.cards.measures import is_led, is_of_the_nearest, is_owned
from summaries.cards.phrases import is_time, text_of
from summaries.cards.preceding import Reach, over_fillers, phrase_before
from summaries.cards.reading import Reading, word_set
from summaries.cards.subjects import cost, dead, described
from summaries.cards.surroundings import TIES
from summaries.cards.verbs import is_verb
from summaries.cards.word_classes import (
    PREPOSITIONS,
    RELATIVES,
    is_change_noun,
    is_definite,
    is_joined,
    is_reaching,
)
from summaries.names.vocabulary import is_common_adjective, is_plainly_common
from summaries.normalise import fold

_PRISON = word_set("بالسجن بالحبس بالإقامة بالإيقاف بالتوقيف بالعزل")
_WITHIN = word_set("في")
_OF_AGE = word_set("عمر العمر عن من سن السن ناهز يناهز بعمر بالغ بالغا بالغة عمرا")
_CHANGES_OF_ANOTHER = word_set(
    "رفع رفعت يرفع ترفع سيرفع خفض خفضت يخفض تخفض سيخفض قلص قلصت زاد زادت ضاعف ضاعفت"
)
_HEIGHTS = word_set("عمق ارتفاع علو")
_RESULT = fold("نتيجة")
_AFTER_LIFE = fold("عن")


def what_precedes(place: FigurePlace) -> str | None:
    """Return what a figure is told of, on either side of its verb."""
    if place.amount.kind == "age":
        return _aged(place)
    reading, owner = place.reading, place.owner
    if place.amount.kind == "distance" and _is_height(place):
        return text_of(reading, place.start - 1, place.start)
    if owner is not None and owner >= place.floor:
        found = _pointed_at(place, owner)
        if found or place.reading.key(owner) not in TIES:
            return found or _owning(place, owner)
    end, joined = over_fillers(place.reading, place.start, place.floor)
    return None if joined or _is_one_more(place) else _told_of(place, end)


def _floor_beyond_noun(place: FigurePlace) -> int:
    """Return where what the figure before counts ends."""
    earlier = place.earlier
    if earlier is None or earlier.of is None or earlier.amount.kind != "count":
        return place.floor
    first = earlier.amount.end
    end = first + len(earlier.of.split())
    fits = end <= place.start and text_of(place.reading, first, end) == earlier.of
    return end if fits else place.floor


def _fined(reading: Reading, end: int) -> str | None:
    """Return the noun of «… سنتين وغرامة 500 درهم», which «و» parts from the rest."""
    noun = reading.key(end - 1)
    joined = noun.startswith("و") and is_joined(reading, end - 1)
    known = joined and is_plainly_common(noun[1:])
    return text_of(reading, end - 1, end, 1) if known else None


def _is_height(place: FigurePlace) -> bool:
    """Tell «على عمق 10 كيلومترات»: no thing is so long, but a depth."""
    reading, at = place.reading, place.start - 1
    return reading.key(at) in _HEIGHTS and reading.key(at - 1) in SPENT_ON


def _told_of(place: FigurePlace, end: int) -> str | None:
    """Return the phrase that ends before a token, as a figure's kind asks for it."""
    reading, kind, change = place.reading, place.amount.kind, place.change
    if kind == "score" and reading.bare(end - 1) == _RESULT:
        end -= 1
    if kind != "score" and (found := described(reading, end, place.floor)):
        return found
    if kind == "money" and (
        found := _fined(reading, end) or cost(reading, end, place.floor)
    ):
        return found
    reach: Reach = "match" if kind == "score" else "phrase"
    if kind == "duration" and reading.key(end - 1) in _PRISON:
        return text_of(reading, end - 1, end, 1)
    if reading.bare(end) in COMPARED:
        return phrase_before(reading, end, place.opening, "numbers")
    if change and reading.bare(change.at) in _CHANGES_OF_ANOTHER and change.at < end:
        return _object(reading, max(change.at + 1, place.floor), end)
    noun = reading.key(end - 1)
    told = noun.endswith(("ات", "ه")) and reading.key(end - 2) in PREPOSITIONS
    indefinite = not is_definite(noun) and (told or is_plainly_common(noun))
    verb = end < place.start and is_verb(reading, end)
    clause = verb and indefinite and not is_time(reading, end - 1)
    if reading.key(end) in RELATIVES or (clause and reach == "phrase"):
        reach = "nearest"  # «استثمارات تقدر بـ…»
    return phrase_before(reading, end, _floor_beyond_noun(place), reach)


def _is_one_more(place: FigurePlace) -> bool:
    """Tell the second number of «38 درجة في القاهرة و43 في أسوان»."""
    if place.earlier is None:
        return False
    number = place.reading.numeral(place.amount.first)
    joined = number is not None and "و" in number.clitics
    linked = joined or place.reading.key(place.start - 1) in word_set("و أصل")
    between = range(max(place.floor, place.start - NEAR), place.start)
    compared = any(place.reading.bare(at) in COMPARED for at in between)
    return linked or (place.same and compared)


def _pointed_at(place: FigurePlace, at: int) -> str | None:
    """Return the thing whose measure a noun names, before a comma or beyond a verb."""
    reading, floor, end = place.reading, place.floor, at
    end -= reading.key(end - 1) in COMMAS
    while end > floor and (
        is_reaching(reading, end - 1)
        or reading.key(end - 1) in RELATIVES
        or is_change_noun(reading, end - 1)
    ):
        end -= 1
    if not is_led(reading, at):
        beyond = _floor_beyond_noun(place)
        if floor < beyond < end and is_led(reading, beyond):
            return text_of(reading, beyond, end, 1)  # «تلميذا بنسبة نجاح قدرها …»
        noun = reading.key(end - 1)
        if noun.startswith("ب") and is_plainly_common(noun[1:]):
            return text_of(reading, end - 1, end, 1)  # «بقرض قيمته …»
        near = is_of_the_nearest(reading, at)
        return phrase_before(reading, end, floor, "nearest" if near else "phrase")
    if end == floor > place.opening and _has_verb(reading, floor):
        return None  # «يزن 187 غراما، بسعر 999 دينارا»
    near = reading.key(end) in RELATIVES or is_of_the_nearest(reading, at)
    return phrase_before(reading, end, place.opening, "nearest" if near else "numbers")


def _owning(place: FigurePlace, owner: int) -> str | None:
    """Return the unknown noun that owns a measure: «خزان | سعته مئة ألف لتر»."""
    reading, noun = place.reading, owner - 1
    owned = is_owned(reading, owner) and not is_joined(reading, owner)
    plain = reading.is_word(noun) and not is_verb(reading, noun)
    known = (
        plain
        and len(reading.key(noun)) > 1
        and reading.key(noun) not in PREPOSITIONS
        and not is_change_noun(reading, noun)
    )
    return text_of(reading, noun, owner) if owned and known and noun >= 0 else None


def _has_verb(reading: Reading, end: int) -> bool:
    """Tell whether a verb of measure tells the figure that ends before a token."""
    return any(is_reaching(reading, at) for at in range(max(0, end - 5), end))


def _aged(place: FigurePlace) -> str | None:
    """Return who is so old: the name before «، 63 عاما»."""
    reading, end = place.reading, place.start
    after_life = _AFTER_LIFE in (reading.key(end - 1), reading.key(end - 2))
    if after_life and (found := dead(reading, end)):
        return found
    while end > place.floor and (
        reading.key(end - 1) in _OF_AGE | COMMAS | OWNERS | _WITHIN
        or is_owned(reading, end - 1)
        or is_reaching(reading, end - 1)
    ):
        end -= 1
    owned = any(is_owned(reading, at) for at in range(end, place.start))
    found = phrase_before(reading, end, place.floor, "nearest" if owned else "match")
    named = reading.key(end) in COMMAS and reading.is_word(end - 1)
    if found is None and named and not is_verb(reading, end - 1):
        return text_of(reading, end - 1, end)  # «وكان بنهمو، البالغ 29 سنة»
    return found


def _object(reading: Reading, first: int, end: int) -> str | None:
    """Return what is raised or cut: «رفع البنك المركزي | الفائدة»."""
    at = end
    while at > first + 1 and reading.key(at - 1).startswith("لل"):
        at -= 1  # «الحد الأدنى | للأجور»
    while at > first + 1 and (
        is_common_adjective(reading.key(at - 1).removeprefix("ال"))
    ):
        at -= 1
    at -= 1
    plain = is_definite(reading.key(at)) and is_definite(reading.key(at - 1))
    if at > first and plain and not is_joined(reading, at):
        return text_of(reading, at, end)
    return phrase_before(reading, end, first)
