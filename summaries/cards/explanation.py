"""Explanation: on what evidence each card stands, so that a wrong one can be traced.

A reason is the name of a rule, written in one place of the code: search for it there.
A tagger's reason has the probability that the tagger gave. After ftfy's
`fix_and_explain`, which returns what it did beside what came out.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from summaries.cards import FactCard, FactCards
from summaries.cards.organisations import Organisation
from summaries.cards.people import Person
from summaries.cards.places import Place
from summaries.document import Document
from summaries.spans import Span

KINDS = ("figures", "people", "organisations", "places", "dates", "quotes")
_PLACES = ("start", "end", "sentence", "mentions", "text")
"""What a card's JSON says of where it stands; the evidence says it better."""
_AROUND = 80
"""Code points of the sentence that are shown on either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One place in the text on which a card stands."""

    span: Span
    sentence: int
    reason: str
    """Name of the rule that accepted it, a tagger's with its probability."""

    def shown(self, document: Document) -> str:
        """Return the words of the evidence in brackets, amid those of its sentence.

        >>> document = Document("حضر سعيد الجلسة.")
        >>> Evidence(span=Span(4, 8), sentence=0, reason="").shown(document)
        'حضر [سعيد] الجلسة.'
        """
        sentence, span = document.sentences[self.sentence].span, self.span
        start = max(sentence.start, span.start - _AROUND)
        end = min(max(sentence.end, span.end), span.end + _AROUND)
        before = document.text[start : span.start]
        after = document.text[span.end : end]
        cut = "…" if start > sentence.start else ""
        rest = "…" if end < sentence.end else ""
        shown = f"{cut}{before}[{span.of(document.text)}]{after}{rest}"
        return " ".join(shown.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What a card says, and why."""

    kind: str
    """One of `KINDS`."""
    says: dict[str, object]
    """What is set of the card's JSON, where it stands left out."""
    evidence: tuple[Evidence, ...]
    """In text order, never empty."""

    def told(self, document: Document) -> str:
        """Return the explanation in lines: the card, then its evidence."""
        fields = ", ".join(f"{name}={_plain(said)}" for name, said in self.says.items())
        lines = [f"{self.kind}: {fields}"]
        for one in self.evidence:
            lines.append(f"  {one.reason}")
            where = f"sentence {one.sentence}, {one.span.start}-{one.span.end}"
            lines.append(f"    {where}: {one.shown(document)}")
        return "\n".join(lines)


def explained(
    cards: FactCards, kinds: Collection[str] = KINDS
) -> Iterator[Explanation]:
    """Yield an explanation of each card of the kinds asked for, kind by kind.

    >>> from summaries.cards import fact_cards
    >>> document = Document("بلغ العجز 4% من الناتج.")
    >>> print(next(explained(fact_cards(document))).told(document))
    figures: value=4, kind=percent, unit=في المئة, of=من الناتج
      percent
        sentence 0, 10-12: بلغ العجز [4%] من الناتج.
    """
    for kind in KINDS:
        if kind in kinds:
            for card in getattr(cards, kind):
                yield Explanation(
                    kind=kind, says=_said(card), evidence=tuple(_evidence(card))
                )


def _said(card: FactCard) -> dict[str, object]:
    told = card.as_dict()
    return {name: told[name] for name in told if name not in _PLACES and told[name]}


def _evidence(card: FactCard) -> Iterator[Evidence]:
    match card:
        case Person() | Organisation() | Place():
            for mention in card.mentions:
                yield Evidence(
                    span=mention.span, sentence=mention.sentence, reason=mention.reason
                )
        case _:
            yield Evidence(span=card.span, sentence=card.sentence, reason=card.reason)


def _plain(said: object) -> str:
    return "; ".join(map(str, said)) if isinstance(said, list) else str(said)
