"""What else a body is called, besides its whole name."""

import pytest

from summaries.document import Document
from summaries.names.bodies import bodies_in
from summaries.names.words import sentences_of


def _aliases(text: str) -> tuple[str, ...]:
    words = next(sentences_of(Document(text)))
    return next(bodies_in(words)).aliases


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("شركة سابك قالت", "سابك"),
        ("شركة مصر للطيران قالت", "مصر للطيران"),
        ("نادي الزمالك المصري فاز", "الزمالك"),
        ("منظمة البلدان المصدرة للنفط (أوبك) قالت", "أوبك"),
        ("شركة الشارقة للطاقة (طاقة) قالت", "طاقة"),
        ("وكالة رويترز قالت", "رويترز"),
    ],
)
def test_a_body_is_called_by_a_shorter_name(text: str, alias: str) -> None:
    assert alias in _aliases(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("وزارة الصحة قالت", "الصحة"),
        ("شركة مصر للطيران قالت", "مصر"),
        ("جامعة حلب قالت", "حلب"),
        ("منظمة الصحة العالمية (جنيف) قالت", "جنيف"),
        ("وزارة الصحة (التي تأسست) قالت", "التي تأسست"),
        ("وزارة الصحة (سابقا) قالت", "سابقا"),
    ],
)
def test_a_place_or_a_word_that_fits_anyone_is_no_name_of_it(
    text: str, other: str
) -> None:
    assert other not in _aliases(text)
