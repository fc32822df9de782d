"""Places: which of two that share a name, and what a capital stands for."""

import pytest

from summaries.cards.places import places
from summaries.document import Document
from summaries.normalise import fold


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("زار الوفد الأردني عمان.", "JO"),
        ("زار الوفد العماني صلالة ثم عمان.", "OM"),
        ("وصل الوزير إلى عمّان قادما من مسقط.", "JO"),
        ("زار السلطان العماني الأردن، ثم عاد إلى عمان ومنها إلى صلالة.", "OM"),
    ],
)
def test_amman_or_oman_by_what_else_is_named(text: str, code: str) -> None:
    assert [
        card.country for card in places(Document(text)) if fold(card.name) == "عمان"
    ] == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("وصلت القافلة من بيروت إلى طرابلس.", "LB"),
        ("عاد الوزير الليبي إلى طرابلس.", "LY"),
        ("انقطعت الكهرباء في طرابلس.", "LY"),
        ("قصفت الطائرات مدينة صور والنبطية.", "LB"),
        ("افتتح السلطان العماني مصنعا في مدينة صور.", "OM"),
    ],
)
def test_two_cities_of_one_name_are_told_by_what_else_is_named(
    text: str, code: str
) -> None:
    names = ("طرابلس", "صور")

    assert [card.country for card in places(Document(text)) if card.name in names] == [
        code
    ]


def test_a_name_that_is_a_common_word_is_a_place_in_news_of_its_country() -> None:
    told = places(Document("تراكمت الثلوج في الأرز. وأغلقت الطرق في زحلة."))
    untold = places(Document("تكثر النشويات في الأرز. وتقل في الخضار."))

    assert [card.name for card in told] == ["الأرز", "زحلة"]
    assert untold == ()


def test_a_capital_that_is_both_place_and_government_has_one_card() -> None:
    text = "وصل الوفد إلى موسكو. وأعلنت موسكو نتائج المحادثات."

    (card,) = places(Document(text))

    assert [mention.text for mention in card.mentions] == ["موسكو", "موسكو"]


def test_the_country_is_the_one_named_last() -> None:
    text = "انسحب الجنود من مالي. ثم دخلوا تشاد وانتشروا في شمالي البلاد."

    assert places(Document(text))[-1].country == "TD"
