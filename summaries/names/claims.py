"""Claims: which stretches of a text are already part of some name."""

from bisect import bisect_left
from collections.abc import Iterable

from summaries.spans import Span


class Claims:
    """Spans, asked whether a further one overlaps any of them.

    >>> Claims([Span(0, 4), Span(2, 3), Span(9, 12)]).overlaps(Span(3, 9))
    True
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        joined: list[Span] = []
        for span in sorted(spans):
            if joined and span.start < joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
            else:
                joined.append(span)
        self._spans = joined
        self._starts = [span.start for span in joined]

    def overlaps(self, span: Span) -> bool:
        """Tell whether a span shares a character with one of these."""
        at = bisect_left(self._starts, span.end)
        return at > 0 and self._spans[at - 1].end > span.start
