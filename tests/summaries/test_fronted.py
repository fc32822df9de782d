"""Fronted times: what follows the time with which a sentence opens."""

import pytest

from summaries.coherence import standings
from summaries.document import Document
from summaries.fronted import after_time
from summaries.openings import Opening, opening
from summaries.tokens import tokens


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("وفي عام 1990 انتقل إلى تونس", "انتقل إلى تونس"),
        ("وفي مطلع آذار 2011 عاد", "عاد"),
        ("عام 1954 فاز", "فاز"),
        ("وبعد شهرين عاد", "عاد"),
        ("في الدار عاد", "في الدار عاد"),
        ("عاد عام 1954", "عاد عام 1954"),
        ("عام", "عام"),
        ("", ""),
    ],
)
def test_a_time_is_left_out(text: str, rest: str) -> None:
    assert " ".join(word.text for word in after_time(tuple(tokens(text)))) == rest


@pytest.mark.parametrize(
    "text",
    [
        "وفي عام 1990 انتقل إلى تونس.",
        "وفي شتاء 1983، قاد بعثة من اثني عشر طالبا.",
        "وبعد عامين غادر إلى لندن.",
        "وفي أبريل 2003 فر من منزله.",
    ],
)
def test_who_did_something_at_a_time_may_be_left_unsaid(text: str) -> None:
    assert opening(tuple(tokens(text))) is Opening.SUBJECT


@pytest.mark.parametrize(
    "text",
    [
        "وفي عام 1990 انتقل الوزير إلى تونس.",
        "وفي أبريل 2003 اندلع القتال في المدينة.",
        "وفي عام 1990 صدر عن دار صغيرة كتاب له.",
        "وفي يوليو الماضي وقعت في الميناء انفجارات.",
    ],
)
def test_who_did_something_at_a_time_may_be_stated(text: str) -> None:
    assert opening(tuple(tokens(text))) is Opening.FREE


def test_a_deed_of_a_year_leans_on_whose_life_is_told() -> None:
    text = (
        "ولد الرسام حسان ناجي في قرية على ضفة النهر لأب يعمل نجارا للمراكب. "
        "وفي عام 1975 سافر إلى البرازيل وعمل في مزرعة للبن."
    )
    assert standings(Document(text))[1].antecedent == 0
