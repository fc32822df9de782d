"""Figures told of what the one before is of: «، بزيادة 18%», «60% منهم», «أو 2.5%»."""

from summaries.cards.figure_places import COMMAS, FROM, NEAR, FigurePlace
from summaries.cards.reading import Reading, word_set
from summaries.cards.surroundings import is_change
from summaries.cards.word_classes import is_definite
from summaries.names.vocabulary import is_common_adjective
from summaries.normalise import fold

_WAS = word_set("كان كانت")
_AFTER_WHICH = fold("بعدما")
_AFTER_THAT = (fold("بعد"), fold("أن"))
_ASIDE = 4
_ASIDES = frozenset("،,(") | word_set("أو أي ما يعادل بما")
_EXTRA = word_set(
    "بزيادة بارتفاع بنمو بصعود بانخفاض بتراجع بهبوط بنقص وبزيادة وبانخفاض"
)
_OF_THEM = word_set("منهم منها منهن")


def is_told_of_earlier(place: FigurePlace) -> bool:
    """Tell «3 ملايين راكب، بزيادة 18%», «60% منهم», «دولاران، أو 2.5%»."""
    reading, start = place.reading, place.start
    if place.amount.kind in ("percent", "fraction", "percentage_point"):
        following = reading.key(place.amount.end)
        if following in _OF_THEM:
            return True
        whole = following in FROM or is_definite(following)
        if not whole and is_same_again(reading, place.floor, start):
            return True
    if place.same and had_been(reading, place.floor, start):
        return True
    commas = reading.key(start - 2) in COMMAS
    participle = reading.key(start - 1)
    if start - 1 - commas == place.floor and participle.endswith("ا"):
        return is_change(participle)  # «عند 4.75 درهم، منخفضا 1.2%»
    sharp = is_common_adjective(reading.key(start - 1))
    noun = start - 1 - sharp
    extra = reading.key(noun) in _EXTRA or reading.bare(noun) in _EXTRA
    return extra and not place.same and noun >= place.floor


def had_been(reading: Reading, floor: int, start: int) -> bool:
    """Tell «1550 ريالا بعد أن كان 1200 ريال», «بعدما كانت 5%».

    Args:
        reading: The text.
        floor: Where the figure before ends.
        start: Where the figure begins, its modifier included.
    """
    was = reading.key(start - 1) in _WAS and start - 1 >= floor
    after = reading.key(start - 2) == _AFTER_WHICH or (
        (reading.key(start - 3), reading.key(start - 2)) == _AFTER_THAT
    )
    return was and after and start - floor <= NEAR


def is_same_again(reading: Reading, floor: int, start: int) -> bool:
    """Tell whether only «، أو», «أي», «(» stands between a figure and the one before.

    Args:
        reading: The text.
        floor: Where the figure before ends.
        start: Where the figure begins, its modifier included.
    """
    between = {reading.key(at) for at in range(floor, start)}
    return bool(between) and start - floor <= _ASIDE and between <= _ASIDES
