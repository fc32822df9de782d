"""Marks: what the rules made of each word, as the tagger is told it.

The tagger learns from them how far each rule is to be trusted, and where: a mark says
the kind, whether the name begins or goes on, and the rule's reason.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from summaries.names.by_rules import Names
from summaries.names.words import Words
from summaries.spans import Span

Marks = Mapping[int, str]
"""By the number of a word in its sentence: «BP:given name», «IL:gazetteer»."""


def tokens_under(words: Words, span: Span) -> range:
    """Return the numbers of a sentence's tokens that share a character with a span."""
    first = bisect_right(words.tokens, span.start, key=lambda token: token.end)
    end = bisect_left(words.tokens, span.end, key=lambda token: token.start)
    return range(first, end)


def marks_of(names: Names) -> Mapping[int, Marks]:
    """Return the marks of each sentence by its number.

    Where readings overlap, a person's name goes before a body's, and that before a
    place's. Of a person's name the first word alone bears a mark: where the name ends,
    the tagger is to judge for itself.
    """
    sheet = _Sheet(names)
    for person in names.people:
        sheet.put(person.sentence, person.name_span, "P", person.reason)
        for role in person.roles:
            sheet.put(person.sentence, role.span, "T", "beside a name")
    for body in names.bodies:
        sheet.put(body.sentence, body.span, "O", body.reason)
    for spot in names.spots:
        reason = spot.reason + "?" * spot.doubtful
        sheet.put(spot.sentence, spot.span, "L", reason)
    for alone in names.roles:
        sheet.put(alone.sentence, alone.role.span, "T", "alone")
    return {
        sentence: {at: mark for at, mark in marks.items() if not mark.startswith("IP")}
        for sentence, marks in sheet.marks.items()
    }


class _Sheet:
    """The marks in the making."""

    def __init__(self, names: Names) -> None:
        self._words = {words.sentence: words for words in names.sentences}
        self.marks: dict[int, dict[int, str]] = {
            sentence: {} for sentence in self._words
        }

    def put(self, sentence: int, span: Span, kind: str, reason: str) -> None:
        """Mark the words under a span that bear no mark yet."""
        marks = self.marks[sentence]
        under = tokens_under(self._words[sentence], span)
        for at in under:
            place = "B" if at == under.start else "I"
            marks.setdefault(at, f"{place}{kind}:{reason}")
