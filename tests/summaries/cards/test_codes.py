"""Digits that count nothing are told by their looks."""

import pytest

from summaries.cards.codes import is_glued, is_listed, is_long
from summaries.cards.reading import Reading
from summaries.document import Document
from summaries.numerals import Numeral


def _read(text: str) -> tuple[Reading, Numeral]:
    """Read a text, and the number in it of which the test speaks: the first."""
    reading = Reading(Document(text))
    return reading, reading.numerals[0]


@pytest.mark.parametrize(
    "text",
    [
        "طائرة من طراز إف-16",
        "شبكات 5G في المدن",
        "محادثات 5+1 في جنيف",
        "حساب @20 على الشبكة",
        "مبنى G7 في المجمع",
    ],
)
def test_letters_or_signs_hang_on_to_a_model(text: str) -> None:
    assert is_glued(*_read(text))


@pytest.mark.parametrize("text", ["حضر 16 نائبا", "نحو300 شخص", "في16 قرية"])
def test_a_blank_left_out_makes_no_model(text: str) -> None:
    assert not is_glued(*_read(text))


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("اتصل على 0795550100 اليوم", True),
        ("الرقم 123456789", True),
        ("الهاتف 079 555 0100", True),
        ("اتصل على +962 795550100", True),
        ("دفع 123456789 دينارا", False),
        ("يسكنها 1 200 000 نسمة", False),
        ("حضر 450 شخصا", False),
    ],
)
def test_a_telephone_number_is_longer_than_a_count(text: str, *, long: bool) -> None:
    reading, number = _read(text)
    assert is_long(reading, number.first, number) == long


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("1- فتح الطريق", True),
        ("قررت اللجنة:\n2. إصلاح الجسر", True),
        ("الخطوات: 3 - الدفع", True),
        ("انظر الملحق (3)", True),
        ("وجه (38) سؤالا", False),
        ("ثلاثة- كما قال - شهود", False),
        ("حضر الحفل 20- كما قيل", False),
    ],
)
def test_an_item_of_a_list_bears_its_number_before_it(
    text: str, *, listed: bool
) -> None:
    assert is_listed(*_read(text)) == listed
