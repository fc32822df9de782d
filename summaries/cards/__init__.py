"""Fact cards: the figures, people, organisations, places, dates and quotes of a text.

Each card bears the span of its evidence and the rule that found it. A new kind is one
module with a dataclass and an extractor, and two lines here: a field of `FactCards`
and its filling in `fact_cards`.
"""

from dataclasses import dataclass

from summaries.cards.dates import Date, dates_in
from summaries.cards.figures import Figure, figures_in
from summaries.cards.organisations import Organisation, organisations
from summaries.cards.people import Person, people
from summaries.cards.places import Place, places
from summaries.cards.quotes import Quote, quotes
from summaries.cards.reading import Reading
from summaries.document import Document

__all__ = [
    "Date",
    "FactCard",
    "FactCards",
    "Figure",
    "Organisation",
    "Person",
    "Place",
    "Quote",
    "fact_cards",
]

FactCard = Figure | Person | Organisation | Place | Date | Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCards:
    """All cards of a document, each kind in text order."""

    document: Document
    figures: tuple[Figure, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    places: tuple[Place, ...]
    dates: tuple[Date, ...]
    quotes: tuple[Quote, ...]

    def as_dict(self) -> dict[str, object]:
        """Return the cards as JSON shows them, with the sentences they point at."""
        document = self.document
        return {
            "title": document.title,
            "published": document.published and document.published.isoformat(),
            "sentences": [
                {
                    "index": sentence.index,
                    "start": sentence.span.start,
                    "end": sentence.span.end,
                    "text": sentence.text,
                    "heading": sentence.heading,
                }
                for sentence in document.sentences
            ],
            "figures": [card.as_dict() for card in self.figures],
            "people": [card.as_dict() for card in self.people],
            "organisations": [card.as_dict() for card in self.organisations],
            "places": [card.as_dict() for card in self.places],
            "dates": [card.as_dict() for card in self.dates],
            "quotes": [card.as_dict() for card in self.quotes],
        }


def fact_cards(document: Document) -> FactCards:
    """Derive the fact cards of a document.

    >>> cards = fact_cards(Document("قال وزير المالية سامي حداد إن العجز بلغ 4%."))
    >>> cards.figures[0].text, cards.people[0].name, cards.quotes[0].verb
    ('4%', 'سامي حداد', 'قال')
    """
    reading = Reading(document)
    dates = tuple(dates_in(reading))
    persons = people(document)
    return FactCards(
        document=document,
        figures=tuple(figures_in(reading, dates)),
        people=persons,
        organisations=organisations(document),
        places=places(document),
        dates=dates,
        quotes=tuple(quotes(document, persons)),
    )
