"""Growth: what cards cost grows with the text, also where it names the same again."""

import pytest

from summaries import Document, fact_cards
from tests.summaries.counting import calls


@pytest.mark.untraced
@pytest.mark.parametrize(
    "piece",
    [
        "زار الوزير كارل فورستر بيروت ثم ",
        "والتقى سامي عواد وليلى حداد ",
        "أعلنت وزارة الصحة في دمشق وفاة 12 شخصا أمس. ",
        "قال سامي عواد: «نعم»، وأضاف أن الجسر آمن. ",
    ],
    ids=["one sentence", "names", "bodies and places", "quotes"],
)
def test_four_times_the_text_costs_four_times_the_calls(piece: str) -> None:
    fact_cards(Document(piece * 40))  # loads the word lists
    spent = []
    for times in (100, 400):
        with calls() as made:
            fact_cards(Document(piece * times))
        spent.append(made[0])

    short, long = spent
    assert long <= 4 * 1.2 * short
