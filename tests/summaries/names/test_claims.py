"""Claims: which stretches are taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.names.claims import Claims
from summaries.spans import Span

_SPANS = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)


@pytest.mark.parametrize("span", [Span(0, 3), Span(4, 6), Span(9, 12)])
def test_what_only_touches_is_free(span: Span) -> None:
    assert not Claims([Span(3, 4), Span(6, 9)]).overlaps(span)


def test_nothing_claims_nothing() -> None:
    assert not Claims([]).overlaps(Span(0, 5))


@given(st.lists(_SPANS, max_size=8), _SPANS)
def test_agrees_with_asking_every_span(spans: list[Span], asked: Span) -> None:
    assert Claims(spans).overlaps(asked) == any(span.overlaps(asked) for span in spans)
