"""Numbers in digits and words: a corpus of sentences, and the rules one by one."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.numerals import Numeral, numerals
from summaries.numerals.digits import Habit, habit_of, read_digits
from summaries.numerals.words import number_word

ROOT = Path(__file__).parents[2]
CORPUS = json.loads((ROOT / "tests/corpus/numerals.json").read_text(encoding="utf-8"))


def described(number: Numeral) -> dict[str, object]:
    return {
        "value": f"{number.value:f}",
        "form": number.form,
        "percent": number.percent,
    }


@pytest.mark.parametrize("case", CORPUS["cases"], ids=lambda case: case["text"])
def test_reads_the_numbers_of_a_sentence(case: dict[str, Any]) -> None:
    found = list(numerals(case["text"]))

    assert [described(number) for number in found] == case["cards"]
    assert all(number.span.of(case["text"]) == number.text for number in found)


@pytest.mark.parametrize("case", CORPUS["negative"], ids=lambda case: case["text"])
def test_finds_no_number_where_there_is_none(case: dict[str, str]) -> None:
    assert list(numerals(case["text"])) == []


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize(
    "case", CORPUS["known_failures"], ids=lambda case: case["text"]
)
def test_known_failures(case: dict[str, Any]) -> None:
    assert [described(number) for number in numerals(case["text"])] == case["cards"]


def test_the_example_of_the_contract() -> None:
    text = "مئتي ألف و٩٨٪"

    first, second = numerals(text)

    assert (int(first.value), first.span.of(text)) == (200_000, "مئتي ألف")
    assert (int(second.value), second.span.of(text), second.percent) == (
        98,
        "٩٨٪",
        True,
    )


def test_particles_are_left_out_of_the_span() -> None:
    text = "وَبِخَمْسِينَ سفينة"

    (number,) = numerals(text)

    assert number.text == "خَمْسِينَ"
    assert number.clitics == "وب"


@pytest.mark.parametrize(
    ("keys", "habit"),
    [
        (["12", "7.25"], Habit.DECIMAL),
        (["1,200,300"], Habit.DECIMAL),
        (["1.200.300"], Habit.THOUSANDS),
        (["7,4"], Habit.THOUSANDS),
        (["1.200", "3"], Habit.UNKNOWN),
        (["7,4", "7.4"], Habit.UNKNOWN),
        (["1,200"], Habit.UNKNOWN),
    ],
)
def test_the_habit_of_a_text_comes_from_its_plain_numbers(
    keys: list[str], habit: Habit
) -> None:
    assert habit_of(keys) is habit


def test_one_full_stop_is_read_as_the_rest_of_the_text_reads_it() -> None:
    assert [n.value for n in numerals("نما 3.5 وبلغ 1.200 مقعد")] == [
        Decimal("3.5"),
        Decimal("1.2"),
    ]
    assert [n.value for n in numerals("نما 3,5 وبلغ 1.200 مقعد")] == [
        Decimal("3.5"),
        Decimal(1200),
    ]


@pytest.mark.parametrize(
    "key", ["1.2.3", "1" * 60, "1,23,4", "1٬23", "²", "1,200.300.400", "12,34.5.6"]
)
def test_digits_that_are_no_number(key: str) -> None:
    assert read_digits(key) is None


@pytest.mark.parametrize("word", ["وسط", "لست", "بلد", "و", "كثير", ""])
def test_ordinary_words_are_no_number_words(word: str) -> None:
    assert number_word(word) is None


@given(st.text())
def test_any_text_is_read_and_every_span_is_right(text: str) -> None:
    end = 0
    for number in numerals(text):
        assert number.span.of(text) == number.text
        assert number.span.start >= end
        end = number.span.end


@given(
    st.lists(
        st.sampled_from(
            "و مئة ألف مليون ثلاثة وعشرون نصف ونصف ٥ 3.5 1.200 % - المليون الخامس عشر"
            " إلى بين فاصلة في المئة تحت الصفر مليونا أرباع وثلاث مئة".split()
        )
    )
)
def test_any_mixture_of_number_words_is_read(words: list[str]) -> None:
    text = " ".join(words)

    assert all(number.span.of(text) == number.text for number in numerals(text))


@pytest.mark.untraced
def test_long_chains_of_numbers_are_read_one_after_the_other() -> None:
    assert len(list(numerals("ومئة " * 3000))) == 3000
