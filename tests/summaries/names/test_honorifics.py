"""Forms of address: which stand before a name."""

import pytest

from summaries.document import Document
from summaries.names.honorifics import honorific_at
from summaries.names.words import sentences_of


@pytest.mark.parametrize(
    ("text", "honorific"),
    [
        ("الدكتور سامي", "الدكتور"),
        ("وللدكتور سامي", "الدكتور"),
        ("معالي الدكتور سامي", "معالي الدكتور"),
        ("صاحب السمو الشيخ ناصر", "صاحب السمو الشيخ"),
        ("د. سامي", "د."),
        ("أ.د. سامي", "أ.د."),
        ("د. جدار", None),
        ("سمو الأخلاق", None),
        ("معالي", None),
        ("كرسي", None),
        ("د-أحمد", None),
        ("السيد السيد السيد السيد السيد سامي", "السيد السيد السيد السيد"),
    ],
)
def test_what_is_a_form_of_address(text: str, honorific: str | None) -> None:
    found = honorific_at(next(sentences_of(Document(text))), 0)

    assert (found and found.text) == honorific


def test_an_abbreviation_stands_free() -> None:
    words = next(sentences_of(Document("سنة 300 ق.م. محمد")))

    assert [honorific_at(words, at) for at in range(len(words))] == [None] * len(words)
