"""Whole numbers that another program writes in Arabic words, read back.

num2words joins with «و» between blanks, where newspapers write it on to the next word.
Three of its habits are no good Arabic; they are read all the same, since nothing else
can be meant by them:

* «مائة و ألف ألف» for 101 000, a scale in the place of the one before it;
* «ألفا», «مليونا», «مئتا» alone for two of a kind, though no noun follows the dual;
* «مئتان و اثنان ألف» for 202 000, where the noun would be in the dual itself.
"""

import random
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from summaries.numerals import numerals

_LARGEST = 10**15
_SAMPLE = 10_000


def _sample() -> Iterator[int]:
    """Yield whole numbers of every magnitude, round ones among them."""
    draw = random.Random(1431)  # noqa: S311 - a sample that is the same every time
    for _ in range(_SAMPLE):
        number = draw.randrange(10 ** draw.randint(1, 15))
        zeros = draw.choice((0, 0, 0, 3, 6))
        yield number // 10**zeros * 10**zeros


def _read(text: str) -> list[tuple[Decimal, str]]:
    return [(number.value, number.text) for number in numerals(text)]


def test_ten_thousand_written_numbers_are_read_back() -> None:
    wrong = [
        (number, text)
        for number in _sample()
        if _read(text := num2words(number, lang="ar")) != [(Decimal(number), text)]
    ]

    assert wrong == []


@given(st.integers(min_value=-_LARGEST, max_value=_LARGEST))
def test_any_written_number_is_read_back(number: int) -> None:
    text = num2words(number, lang="ar")

    assert _read(text) == [(Decimal(number), text)]


@pytest.mark.parametrize("number", [2, 200, 2000, 101_000, 202_000, 2 * 10**6, 10**15])
def test_what_it_writes_oddly_is_read_too(number: int) -> None:
    text = num2words(number, lang="ar")

    assert _read(text) == [(Decimal(number), text)]


@given(st.integers(min_value=3, max_value=_LARGEST))
def test_a_written_number_within_a_sentence_is_read_back(number: int) -> None:
    text = num2words(number, lang="ar").replace(" و ", " و")

    assert _read(f"وقالت الصحيفة إن العدد {text} حسب التقرير.") == [
        (Decimal(number), text)
    ]


_SCRIPTS = {"western": "0123456789", "arabic": "٠١٢٣٤٥٦٧٨٩", "persian": "۰۱۲۳۴۵۶۷۸۹"}
_MARKS = [(",", "."), (".", ","), ("٬", "٫"), ("", "."), ("", ","), ("", "٫")]


@given(
    st.integers(min_value=0, max_value=_LARGEST),
    st.none() | st.sampled_from(("5", "25", "75", "0625")),
    st.sampled_from(sorted(_SCRIPTS)),
    st.sampled_from(_MARKS),
)
def test_digits_of_every_script_and_habit_of_marks_are_read(
    whole: int, decimals: str | None, script: str, marks: tuple[str, str]
) -> None:
    thousands, point = marks
    text = f"{whole:,}".replace(",", thousands)
    text += point + decimals if decimals else ""
    text = text.translate(str.maketrans(_SCRIPTS["western"], _SCRIPTS[script]))

    # one full stop before three digits is decimal or not as the rest of a text tells
    habit = " ثم 1.234.567" if thousands == "." else ""

    value = Decimal(f"{whole}.{decimals or 0}")
    assert _read(f"بلغت الكمية {text} تقريبا{habit}")[0] == (value, text)
