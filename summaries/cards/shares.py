"""Shares: «ثلث السكان», «ثلثهم», «بمقدار الثلث», and what only seems one."""

from summaries.cards.reading import Reading, word_set
from summaries.cards.units import is_counted
from summaries.normalise import fold
from summaries.numerals import Numeral
from summaries.numerals.words import is_possessed_share

_NAMED_NUMBERS = word_set("نهائي النهائي سنوي شهري ماراثون القمر")
_LEADS_TO_SHARE = word_set("مقدار نسبة نحو حوالي قرابة زهاء واقع تجاوز تجاوزت يتجاوز")
_BOUNDS_OF_SHARE = word_set("أكثر أقل أزيد يزيد تزيد يقل تقل يربو تربو")
_CHANGED = tuple(
    word_set("خفض انخفض تخفيض قلص تقلص تقليص تراجع هبط ارتفع وصل يصل تصل تنخفض ينخفض")
)


def is_share(reading: Reading, number: Numeral) -> bool:
    """Tell «ثلث السكان», «ثلثهم», «بمقدار الثلث» from «ربع النهائي», «الربع الأول»."""
    following = reading.key(number.end)
    whole = is_counted(reading.key(number.first - 1))
    if "و" in number.clitics and whole and not following.startswith("ال"):
        return False  # «نقطة ونصف»
    if is_possessed_share(reading.key(number.end - 1)):
        return True
    if number.definite:
        bounds = (
            reading.key(number.first - 1) in word_set("من على عن")
            and reading.bare(number.first - 2) in _BOUNDS_OF_SHARE
        )
        led = (
            reading.bare(number.first - 1) in _LEADS_TO_SHARE
            or bounds
            or (
                reading.key(number.first - 1) == fold("إلى")
                and any(
                    reading.bare(number.first - back).startswith(_CHANGED)
                    for back in range(2, 8)
                )
            )
        )
        return led and not following.startswith("ال")
    named = following in _NAMED_NUMBERS or following.startswith("-")
    return reading.is_word(number.end) and not named
