"""Spans: stretches of a text and how they lie to each other."""

import pytest

from summaries.spans import Span


def test_a_span_is_half_open() -> None:
    assert Span(4, 7).of("وقع حدث ما") == "حدث"
    assert Span(0, 0).of("نص") == ""


def test_joining_keeps_the_first_start_and_the_last_end() -> None:
    assert Span(2, 5).to(Span(9, 12)) == Span(2, 12)


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (Span(7, 9), True),
        (Span(8, 9), False),
        (Span(0, 3), False),
        (Span(0, 4), True),
        (Span(4, 5), True),
    ],
    ids=["its end", "after it", "before it", "its start", "within it"],
)
def test_neighbours_do_not_overlap(other: Span, *, shared: bool) -> None:
    span = Span(3, 8)
    assert span.overlaps(other) is shared
    assert other.overlaps(span) is shared
