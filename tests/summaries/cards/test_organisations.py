"""Organisations: which one a shorter form means."""

import pytest

from summaries.cards.organisations import organisations
from summaries.document import Document


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "حذرت منظمة الصحة العالمية من الوباء. وقالت منظمة الصحة إنه ينحسر.",
            ["منظمة الصحة العالمية"],
        ),
        (
            "تحدثت وزارة الصحة المصرية ووزارة الصحة السودانية، ثم وزارة الصحة.",
            ["وزارة الصحة المصرية", "وزارة الصحة السودانية", "وزارة الصحة"],
        ),
        (
            "وسعت شركة «موازين» نشاطها. وعلى الناس وموازين القوى السلام.",
            ["شركة «موازين»"],
        ),
    ],
)
def test_a_shorter_form_is_the_same_body_where_only_one_fits(
    text: str, names: list[str]
) -> None:
    assert [card.name for card in organisations(Document(text))] == names


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "دعت وزارة النقل إلى الحذر. وقالت الوزارة إن الطريق خطر.",
            [("الوزارة", "role")],
        ),
        ("دعت وزارة النقل إلى الحذر. وقالت الوزارة الفرنسية إن الطريق خطر.", []),
        ("قالت الوزارة إن الطريق خطر. ودعت وزارة النقل إلى الحذر.", []),
        ("التحالف يتقدم. وقصف التحالف الدولي ضد داعش مواقع.", [("التحالف", "name")]),
        ("دعت وزارة النقل ووزارة الصحة إلى الحذر. وقالت الوزارة إن الطريق خطر.", []),
    ],
)
def test_a_noun_alone_means_the_one_body_that_it_can(
    text: str, mentions: list[tuple[str, str]]
) -> None:
    card = organisations(Document(text))[0]

    assert [
        (mention.text, mention.kind)
        for mention in card.mentions
        if " " not in mention.text
    ] == mentions
