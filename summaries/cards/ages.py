"""Ages: years that a person or a thing has, by the words around them."""

from summaries.cards.amount import Amount
from summaries.cards.reading import Reading, word_set
from summaries.names.vocabulary import is_given
from summaries.normalise import fold
from summaries.numerals import Numeral

_AGES = word_set(
    """
    أعمار عمره عمرها عمرهم عمرهما العمر عمر أعمارهم أعمارهن أعمارها بعمر سن سنه سنها
    السن ناهز ناهزت
    """
)
_AGED = word_set("البالغ البالغة بالغ بالغا البالغين ذو ذي ذا ذات ابن ابنة صاحب صاحبة")
_OLD = word_set("عمر عمره عمرها عمرهم عمرهما العمر أعمارها أعمارهم")
_COMMAS = frozenset("،,")
_YEARS = ("سنة", "عام")
_TERMS = tuple(word_set("سجن السجن حبس الحبس حكم منذ قبل بعد خلال مدة طوال عقوبة"))
_DEATHS = word_set(
    """
    توفي توفيت رحل رحلت مات ماتت وفاة رحيل فارق فارقت غيب الراحل الراحلة الموت برحيل
    بوفاة وافته وافتها
    """
)
_DEATH_WORDS = 20
_AGE_WORDS = 4
_YEAR = fold("سنة")
_OLDEST = 110
OWNERS = word_set("ذو ذي ذا ذات صاحب صاحبة ابن ابنة")
_YEARS_OF_LIFE = word_set("الأعوام السنوات الربيعا")
_YEARS_OF_LIFE_HE = fold("الأعوام")
_PEOPLE = word_set(
    """
    الأطفال أطفال طفل الطفل الأشخاص أشخاص الشباب شباب الفتيان الفتيات الرجال النساء
    نساء المواطنين القاصرين المراهقين اللاعبين لاعبين السكان شخص شاب شابة فتاة رجل
    امرأة
    """
)
_BOUNDS_OF_AGE = word_set("دون فوق تحت الأقل الأكبر الأصغر الأكثر")


def age_in_tens(reading: Reading, number: Numeral) -> Amount | None:
    """Read «في الثلاثين من عمره», «في السابعة من عمرها»."""
    oldest = 120
    ours = number.definite and number.value <= oldest
    of_age = reading.key(number.end) == fold("من") and reading.key(
        number.end + 1
    ).startswith((fold("عمر"), fold("العمر")))
    before = reading.bare(number.first - 1) in word_set("سن السن")  # «دون سن الخامسة»
    if not (ours and (of_age or before or _is_bound(reading, number))):
        return None
    return Amount(
        number.first,
        number.end,
        (number.value,),
        "age",
        "age in tens",
        "سنة",
        number_end=number.end,
    )


def _is_bound(reading: Reading, number: Numeral) -> bool:
    """Tell «دون الثامنة عشرة» from «قبل الثامنة مساء»."""
    bound = reading.bare(number.first - 1) in _BOUNDS_OF_AGE
    feminine = reading.key(number.first).endswith("ه")
    return bound and feminine and not reading.is_word(number.end)


def age_of_years(reading: Reading, number: Numeral) -> Amount | None:
    """Read «ذو الأعوام السبعة», «صاحب السنوات العشر»."""
    noun = number.first - 1
    ours = number.definite and reading.bare(noun - 1) in OWNERS
    if not (ours and reading.key(noun) in _YEARS_OF_LIFE):
        return None
    return Amount(
        noun,
        number.end,
        (number.value,),
        "age",
        "years of life",
        "عام" if reading.key(noun) == _YEARS_OF_LIFE_HE else "سنة",
        number_end=number.end,
    )


def _words_before(reading: Reading, first: int) -> list[str]:
    """Return the words before a number, nearest first, back to another number."""
    words: list[str] = []
    for at in range(first - 1, first - 1 - _AGE_WORDS, -1):
        if reading.numeral(at) is not None:
            break
        # folded, «سنه», his age, is «سنة», a year
        year = reading.bare(at) == _YEAR and not reading.words[at].text.endswith("ه")
        words.append("" if year else reading.bare(at))
    return words or [""]


def aged(reading: Reading, amount: Amount) -> Amount:
    """Make years an age where the words around say so."""
    oldest = 130
    if amount.kind != "duration":
        return amount
    before = _words_before(reading, amount.first)
    if amount.values[0] > oldest:
        old = before[0] in _OLD or before[-1] in _OLD
        return amount._replace(kind="age", reason="age") if old else amount
    after = reading.key(amount.end) == fold("من") and reading.bare(
        amount.end + 1
    ).startswith((fold("عمر"), fold("العمر")))
    bracketed = (
        before[0] in ("(", ")")
        and reading.key(amount.end)[:1] in ("(", ")", "و", "،")
        and amount.unit in ("سنة", "عام")
    )
    if (
        any(word in _AGES for word in before)
        or before[0] in _AGED
        or after
        or bracketed
        or (reading.key(amount.first) == "(" and is_given(before[0]))
        or _is_apposed(reading, amount)
        or _at_death(reading, amount)
        or _is_bound_of_age(before)
    ):
        return amount._replace(kind="age", reason="age")
    return amount


def _is_apposed(reading: Reading, amount: Amount) -> bool:
    """Tell the age that stands alone after a name: «أحمد منصور، 63 سنة، …»."""
    if reading.key(amount.first - 1) not in _COMMAS or amount.unit not in _YEARS:
        return False
    if not reading.is_word(amount.first - 2) or len(amount.values) > 1:
        return False
    near = range(amount.first - 4, amount.first - 1)
    if any(is_given(reading.key(at)) for at in near):
        closed = not reading.is_word(amount.end)
        return closed or reading.key(amount.end).startswith("و")
    youngest = 10
    return (
        reading.key(amount.end) in _COMMAS
        and youngest <= amount.values[0] <= _OLDEST
        and not any(reading.bare(at).startswith(_TERMS) for at in near)
    )


def _is_bound_of_age(before: list[str]) -> bool:
    """Tell the age of «الأطفال دون 5 سنوات», «الأطفال الأقل من 7 سنوات»."""
    words = before[1:] if before[0] in ("من", fold("سن")) else before
    if len(words) <= 1 or words[0] not in _BOUNDS_OF_AGE:
        return False
    return words[1] in _PEOPLE or words[1].removesuffix("ا") in _PEOPLE  # «90 طفلا»


def _at_death(reading: Reading, amount: Amount) -> bool:
    """Tell the age of «توفي الشاعر … عن 81 عاما»."""
    if reading.key(amount.first - 1) != fold("عن") or amount.unit not in ("سنة", "عام"):
        return False
    return death_before(reading, amount.first) is not None


def death_before(reading: Reading, end: int) -> int | None:
    """Return where the nearest word of death before a token stands."""
    near = range(end - 1, max(0, end - _DEATH_WORDS) - 1, -1)
    return next((at for at in near if reading.bare(at) in _DEATHS), None)
