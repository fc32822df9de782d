"""Places: the countries, cities, regions and waters that a text names."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from summaries.document import Document
from summaries.names.analysis import Names, names_of
from summaries.names.gazetteer import nationality
from summaries.names.mentions import Mention, in_text_order, mention_at
from summaries.names.spots import Spot
from summaries.normalise import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place named in a text."""

    name: str
    """As the text most often calls it."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the country that it is or lies in, where known."""
    mentions: tuple[Mention, ...]
    """In text order."""
    reason: str
    """Name of the rule by which the name was found."""

    def as_dict(self) -> dict[str, object]:
        """Return the card as JSON shows it."""
        return {
            "name": self.name,
            "country": self.country,
            "mentions": [mention.as_dict() for mention in self.mentions],
        }


def places(document: Document) -> tuple[Place, ...]:
    """Return the places that a text names, by where each is first named.

    A capital that stands for its government («أعلنت موسكو») is none, unless the text
    speaks of it as a place as well. «في شمالي البلاد» is one where a country was named.

    >>> found = places(Document("وصل الوفد إلى الدوحة قادما من شمالي لبنان."))
    >>> [(place.name, place.country) for place in found]
    [('الدوحة', 'QA'), ('شمالي لبنان', 'LB'), ('لبنان', 'LB')]
    """
    spots = _resolved(names_of(document))
    groups: dict[tuple[str, str], list[Spot]] = {}
    for spot in spots:
        groups.setdefault(_identity(spot), []).append(spot)
    cards = [
        _place(document, group)
        for group in groups.values()
        if not all(spot.doubtful or spot.stands_for_government for spot in group)
    ]
    return tuple(sorted(cards, key=lambda card: card.mentions[0].span))


def _place(document: Document, group: Sequence[Spot]) -> Place:
    counts = Counter(spot.name for spot in group)
    return Place(
        name=max(counts, key=lambda name: counts[name]),
        country=group[0].country,
        mentions=in_text_order(
            mention_at(document, spot.span, reason=spot.reason) for spot in group
        ),
        reason=next(spot.reason for spot in group if not spot.doubtful),
    )


def _identity(spot: Spot) -> tuple[str, str]:
    """Return what mentions of one place share."""
    if spot.kind in ("country", "capital") and spot.country:
        return spot.kind, spot.country
    return "name", " ".join(word.removeprefix("ال") for word in fold(spot.name).split())


# ------------------------------------------------------------------------- resolving


def _resolved(names: Names) -> Iterable[Spot]:
    """Say which country «البلاد» is and where «طرابلس» lies; drop what says nothing."""
    evidence = _evidence(names)
    country: str | None = None
    for spot in sorted(names.spots, key=lambda one: (one.span.start, -one.span.end)):
        if spot.kind == "side of the country":
            if country is not None:
                yield replace(spot, country=country)
            continue
        if fold(spot.name) == _AMMAN:
            found = _amman_or_oman(spot, evidence)
        else:
            found = _decided(spot, evidence)
        if found.kind == "country":
            country = found.country
        yield found


def _evidence(names: Names) -> Counter[str]:
    """Count how often a text speaks of each country, by adjectives and sure places."""
    codes = Counter(
        code
        for words in names.sentences
        for key in words.keys
        if (code := nationality(key)) is not None
    )
    codes.update(
        spot.country
        for spot in names.spots
        if spot.country is not None
        and not (spot.doubtful or spot.other_countries)
        and fold(spot.name) != _AMMAN
    )
    return codes


def _decided(spot: Spot, evidence: Counter[str]) -> Spot:
    """Say in which country a place of a common name lies, or that it is a place."""
    if spot.other_countries:
        candidates = (spot.country or "", *spot.other_countries)
        country = max(candidates, key=lambda code: evidence[code])
        if country != spot.country:
            spot = replace(spot, country=country, kind="city")
    if spot.possible and evidence[spot.country or ""]:
        return replace(spot, doubtful=False)
    return spot


_AMMAN = fold("عمان")


def _amman_or_oman(spot: Spot, evidence: Counter[str]) -> Spot:
    """Tell the capital from the sultanate by what else the text names."""
    marked = spot.name.replace("\N{ARABIC SHADDA}", "") != spot.name
    if marked or evidence["OM"] < evidence["JO"]:
        return replace(spot, country="JO", kind="capital")
    return replace(spot, country="OM", kind="country")
