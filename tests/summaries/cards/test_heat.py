"""Degrees are of heat where the text speaks of it, and below zero where it says so."""

import pytest

from summaries.cards.figures import Figure, figures
from summaries.cards.heat import below_zero
from summaries.cards.reading import Reading
from summaries.document import Document


def _figure(text: str) -> Figure:
    [figure] = figures(Document(text))
    return figure


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("بلغت الحرارة 38 درجة", "38"),
        ("سجلت المدينة 5 درجات تحت الصفر", "-5"),
        ("سجلت المدينة 5 درجات فوق الصفر", "5"),
        ("الحرارة العظمى 33 في العاصمة", "33"),
        ("سجلت المدينة 12 تحت الصفر", "-12"),
    ],
)
def test_degrees_of_heat_are_a_temperature(text: str, value: str) -> None:
    figure = _figure(text)
    assert (figure.kind, figure.unit) == ("temperature", "درجة مئوية")
    assert figure.as_dict()["value"] == value


@pytest.mark.parametrize("text", ["نال الطالب 38 درجة في الامتحان"])
def test_degrees_of_an_examination_are_none(text: str) -> None:
    assert _figure(text).kind != "temperature"


def test_where_zero_is_named_the_words_after_it_are_not_taken() -> None:
    reading = Reading(Document("تحت الصفر في الجبال، وفوق الصفر على الساحل"))
    assert below_zero(reading, 0) == 2
    assert below_zero(reading, 2) is None
    assert below_zero(reading, 5) is None
