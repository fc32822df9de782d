"""Span: a stretch of a text, by which every value points at its evidence."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of a text, in code points: ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return what stands there.

        >>> Span(0, 3).of("قمة الرياض")
        'قمة'
        """
        return text[self.start : self.end]

    def to(self, other: "Span") -> "Span":
        """Return the stretch from this span's start to the other's end."""
        return Span(self.start, other.end)

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
