"""Numbers in titles: of a film, a satellite, «مئة عام من العزلة»."""

from summaries.cards.reading import Reading, word_set
from summaries.names.vocabulary import is_verb
from summaries.numerals import Numeral


def ends_a_title(reading: Reading, number: Numeral) -> bool:
    """Tell the number of «خليفة سات 3», the last word between guillemets."""
    if reading.key(number.end) != "»" or not reading.is_digits(number.first):
        return False
    for back in range(number.first - 1, number.first - _TITLE_WORDS - 1, -1):
        if reading.key(back) == "«":
            return back < number.first - 1
        if not reading.is_word(back) or is_verb(reading.key(back)):
            return False
    return False


_TITLE_WORDS = 4
_WORKS = word_set(
    """
    فيلم الفيلم فيلمه فيلمها رواية الرواية روايته روايتها كتاب الكتاب كتابه كتابها
    مسلسل المسلسل مسرحية المسرحية ألبوم الألبوم ألبومه ألبومها أغنية الأغنية قصيدة
    معرض ديوان ديوانه ديوانها برنامج وثائقي عنوان بعنوان
    """
)
_LONGEST_TITLE = 8


def is_in_title(reading: Reading, at: int) -> bool:
    """Tell the number of «مئة عام من العزلة», within guillemets after a work."""
    for back in range(at - 1, at - _LONGEST_TITLE, -1):
        if reading.key(back) in ("«", '"', "“"):
            before = (back - 1, back - 2)
            return any(
                reading.key(one) in _WORKS or reading.bare(one) in _WORKS
                for one in before
            )
        if not reading.is_word(back):
            return False
    return False
