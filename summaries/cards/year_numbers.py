"""Years within dates: «2024», «عام 1445 هـ», «سنة 332 ق.م», «من العام الماضي»."""

from typing import Literal, NamedTuple

from summaries.calendars import HIJRI_YEARS
from summaries.cards.day_values import shift_at
from summaries.cards.reading import Reading, word_set
from summaries.cards.units import counts_something
from summaries.names.vocabulary import is_verb, particles
from summaries.normalise import fold

YEARS = range(1000, 2200)
"""Years that four digits may name."""
HIJRI_ERA = word_set("هـ ه هجري هجرية الهجري الهجرية للهجرة الهجريين")
OUR_ERA = word_set("م ميلادي ميلادية الميلادي الميلادية للميلاد الميلاديين")
YEAR_NOUNS = word_set("عام العام سنة السنة عاما موسم الموسم")
YEAR_KINDS = word_set(
    "الدراسي المالي الجامعي الميلادي الهجري الضريبي التشريعي الدراسية المالية"
    " الجامعية الميلادية الهجرية الضريبية التشريعية"
)
_ERAS = range(1, 10_000)
"""Years that an era's name may follow."""
_FOUR = 4
_OF = word_set("من في")
_OTHER_YEAR = word_set("نفسه نفسها ذاته ذاتها عينه عينها")
Era = Literal["", "hijri", "ours", "before Christ"]


class Year(NamedTuple):
    """A year as written."""

    number: int
    end: int
    era: Era
    """What the words after it say; "" where they say nothing."""

    @property
    def is_hijri(self) -> bool:
        """Tell a Hijri year by its era, else by its number."""
        return self.era == "hijri" or (not self.era and self.number in HIJRI_YEARS)

    @property
    def value(self) -> str:
        """Return a year of the Christian eras as ISO 8601 has it.

        >>> Year(300, 0, "before Christ").value, Year(1987, 0, "").value
        ('-0299', '1987')
        """
        # the year 1 before Christ is the year 0 of ISO 8601
        return signed_year(
            1 - self.number if self.era == "before Christ" else self.number
        )


def signed_year(year: int) -> str:
    """Return a year in four digits, with a minus before the year 0.

    >>> signed_year(1987), signed_year(-299)
    ('1987', '-0299')
    """
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def era_at(reading: Reading, index: int) -> tuple[Era, int]:
    """Return the era that is named at an index, and its end."""
    key = reading.key(index)
    if key in HIJRI_ERA:
        return "hijri", index + 1
    if key in OUR_ERA:
        return "ours", index + 1
    following = reading.key(index + 1)
    if key == fold("قبل") and following == fold("الميلاد"):
        return "before Christ", index + 2
    if key == fold("ق"):
        at = index + 1 + (following == ".")
        if reading.key(at) == fold("م"):
            return "before Christ", at + 1
    return "", index


def is_plain(reading: Reading, index: int) -> bool:
    """Tell whether plain digits stand at an index, no decimals or thousands."""
    return reading.is_digits(index) and reading.key(index).isdecimal()


def plain_year(reading: Reading, index: int) -> Year | None:
    """Return the year of the plain digits at an index: four, or any before an era."""
    number = reading.numeral(index)
    if not is_plain(reading, index) or number is None or number.percent:
        return None
    if number.end != index + 1:
        return None
    key = reading.key(index)
    era, end = era_at(reading, index + 1)
    if len(key) > _FOUR:
        return None
    metres = reading.key(index + 1) == fold("م")  # «641 م» alone may be a length
    if era and (not metres or len(key) == _FOUR):
        return Year(int(key), end, era) if int(key) in _ERAS else None
    if len(key) != _FOUR or int(key) not in YEARS:
        return None
    return Year(int(key), index + 1, "")


def named_at(reading: Reading, index: int) -> bool:
    """Tell whether a noun for a year stands at an index: «لعام», «للعام»."""
    return reading.bare(index) in YEAR_NOUNS or reading.key(index) == fold("للعام")


def year_at(reading: Reading, index: int) -> Year | None:
    """Return the year written at an index, perhaps after «عام», «لعام», «من سنة»."""
    at = index
    if reading.key(at) in (",", "،"):
        at += 1
    at += reading.key(at) in _OF and named_at(reading, at + 1)
    if not named_at(reading, at):
        return plain_year(reading, at)
    at += 1
    if reading.is_digits(at):
        return plain_year(reading, at) or _year_of_few_digits(reading, at)
    number = reading.numeral(at)
    if number is None or number.percent or number.ordinal:
        return None
    era, end = era_at(reading, number.end)
    years = _ERAS if era else YEARS
    return Year(int(number.value), end, era) if number.value in years else None


def _year_of_few_digits(reading: Reading, at: int) -> Year | None:
    """Return the year of «عام 641 م», where «641 م» alone may be a length."""
    number = reading.numeral(at)
    era, end = era_at(reading, at + 1)
    if number is None or number.end != at + 1 or not (era and is_plain(reading, at)):
        return None
    return Year(int(number.value), end, era) if number.value in _ERAS else None


class YearTold(NamedTuple):
    """A year that a text tells, by its number or from the reference date."""

    number: int | None
    """None where it hangs on a reference date that is not known."""
    end: int
    hijri: bool = False


def year_told(reading: Reading, index: int, *, bare: bool = False) -> YearTold | None:
    """Return the year of «عام 2023», «من العام الماضي», «هذا العام».

    Where `bare`, «من العام» alone is the year of the reference date.
    """
    at = index + (reading.key(index) in _OF)
    if year := year_at(reading, at):
        before = year.era == "before Christ"
        number = 1 - year.number if before else year.number
        return YearTold(number, year.end, hijri=year.is_hijri)
    if reading.key(at) in word_set("هذا هذه") and reading.key(at + 1) in YEAR_NOUNS:
        return _from_now(reading, 0, at + 2)
    if not named_at(reading, at):
        return None
    noun, at = reading.key(at), at + 1
    kind = reading.key(at) in YEAR_KINDS
    if shift := shift_at(reading, at + kind):
        return _from_now(reading, *shift)
    definite = noun.startswith(("ال", "لل"))
    if bare and definite and not kind and is_alone(reading, at):
        return _from_now(reading, 0, at)
    return None


def is_alone(reading: Reading, index: int) -> bool:
    """Tell whether no adjective, number or «نفسه» follows a noun with its article."""
    key = reading.key(index)
    return not (
        reading.is_digits(index)
        or key.startswith("ال")
        or key in _OTHER_YEAR
        or key in word_set("قبل بعد")
    )


def may_be_counted(reading: Reading, index: int) -> bool:
    """Tell whether what stands at an index may be counted by the number before it.

    That is any word but a particle, a verb or one with the article.
    """
    key = reading.key(index)
    if not reading.is_word(index) or key.startswith(("ال", "و", "لل")):
        return False
    return counts_something(reading, index) or not (
        key in particles() or is_verb(key) or named_at(reading, index)
    )


def _from_now(reading: Reading, shift: int, end: int) -> YearTold:
    published = reading.document.published
    return YearTold(published.year + shift if published else None, end)
