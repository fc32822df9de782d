"""What stands before a figure says of what it is, whatever leads to the figure."""

import pytest

from summaries.cards.figures import figures
from summaries.document import Document


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("تراجع سعر النفط 2%", "سعر النفط"),
        ("إن سعر النفط ارتفع 2%", "سعر النفط"),
        ("رفع البنك المركزي الفائدة 2%", "الفائدة"),
        ("خزان سعته 300 لتر", "خزان"),
        ("توفي الكاتب عن 63 عاما", "الكاتب"),
        ("عثر الغواصون على السفينة على عمق 10 كيلومترات", "عمق"),
    ],
)
def test_a_figure_is_of_what_it_is_told_of(text: str, of: str) -> None:
    [figure] = figures(Document(text))
    assert figure.of == of


def test_one_more_of_a_kind_is_of_what_the_first_was_told_of() -> None:
    first, second = figures(
        Document("بلغت الحرارة 38 درجة في القاهرة و43 درجة في أسوان.")
    )
    assert (first.of, second.of) == ("الحرارة", "الحرارة")
