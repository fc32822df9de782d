"""Figures: the amounts that a text states, each with its unit and what it counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from summaries.cards.amount import Amount, FigureKind
from summaries.cards.amount_openers import may_open_amount
from summaries.cards.bounds import Modifier, modifier_of
from summaries.cards.counted import counted_of
from summaries.cards.dates import Date, dates_in
from summaries.cards.figure_places import Earlier, Start
from summaries.cards.identifiers import is_identifier, is_no_range
from summaries.cards.ranges import amount_at, pair_at, ratio_at
from summaries.cards.reading import Reading
from summaries.cards.repeated import had_been, is_same_again
from summaries.cards.scores import score_at
from summaries.cards.surroundings import (
    Direction,
    Role,
    change_before,
    direction_of,
    role_of,
)
from summaries.cards.titles import is_in_title
from summaries.cards.told_currencies import currencies_told
from summaries.document import Document
from summaries.numerals.words import without_letters
from summaries.spans import Span

__all__ = ["Figure", "FigureKind", "Modifier", "figures"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An amount as stated: «3.5 مليار دولار» is 3 500 000 000 of «دولار»."""

    text: str
    """Number and unit; of a count the number alone."""
    span: Span
    sentence: int
    values: tuple[Decimal, ...]
    """One, or two for a range or a score."""
    kind: FigureKind
    unit: str | None = None
    """The unit's usual noun."""
    currency: str | None = None
    """ISO 4217, where the text tells it."""
    currency_inferred: bool = False
    modifier: Modifier | None = None
    role: Role | None = None
    """Whether a change began or ended here."""
    direction: Direction | None = None
    of: str | None = None
    """The phrase that says what is counted."""
    reason: str
    """The rule that found it."""

    def as_dict(self) -> dict[str, object]:
        """Return the JSON of the card; values are plain decimal strings.

        >>> card = next(figures(Document("تعهد بتقديم 200 مليون دولار.")))
        >>> card.as_dict()["value"], card.as_dict()["currency"]
        ('200000000', 'USD')
        """
        values = [_written(value) for value in self.values]
        return {
            "text": self.text,
            "start": self.span.start,
            "end": self.span.end,
            "sentence": self.sentence,
            "value": values[0] if len(values) == 1 else values,
            "kind": self.kind,
            "unit": self.unit,
            "currency": self.currency,
            "currency_inferred": self.currency_inferred,
            "modifier": self.modifier,
            "role": self.role,
            "direction": self.direction,
            "of": self.of,
        }


def _written(value: Decimal) -> str:
    """Return a value without exponent or trailing zeros.

    >>> _written(Decimal("1.50")), _written(Decimal("2E+3"))
    ('1.5', '2000')
    """
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def figures(document: Document) -> Iterator[Figure]:
    """Yield the figures of a document in text order, none within another or a date."""
    reading = Reading(document)
    return figures_in(reading, tuple(dates_in(reading)))


def figures_in(reading: Reading, dates: Sequence[Date]) -> Iterator[Figure]:
    """Yield the figures of a reading whose dates are known."""
    told = currencies_told(reading)
    earlier: Earlier | None = None
    for amount in _amounts(reading, _dated(reading, dates)):
        if figure := _figure(reading, amount, earlier, told):
            yield figure
            earlier = Earlier(
                amount, figure.sentence, figure.of, figure.role, figure.direction
            )


def _amounts(reading: Reading, dated: dict[int, int]) -> Iterator[Amount]:
    """Yield what the rules find outside dates and identifiers."""
    end = 0
    for index in _openers(reading):
        if index < end or index in dated or reading.is_in_table(index):
            continue
        found = _found(reading, index)
        kept = [
            amount
            for amount in found
            if not any(at in dated for at in range(amount.first, amount.end))
        ]
        yield from kept
        if kept:
            end = max(amount.end for amount in found)
        elif not found and (number := reading.numeral(index)):
            end = number.end


def _openers(reading: Reading) -> list[int]:
    """Return where an amount may begin: most words begin none."""
    return [
        index
        for index, token in enumerate(reading.words)
        if index in reading.numeral_at or may_open_amount(token.key)
    ]


def _dated(reading: Reading, dates: Sequence[Date]) -> dict[int, int]:
    """Map each token that belongs to a date to the token after the date."""
    return {
        index: index + 1
        for date in dates
        for index in range(
            reading.index_holding(date.span.start), reading.index_at(date.span.end)
        )
    }


def _found(reading: Reading, index: int) -> tuple[Amount, ...]:
    if score := score_at(reading, index):
        return (score,)
    if ratio := ratio_at(reading, index):
        return (ratio,)
    pair = pair_at(reading, index)
    if pair and not any(_names(reading, amount) for amount in pair):
        return () if is_in_title(reading, index) else pair
    amount = amount_at(reading, index)
    if amount is None or _names(reading, amount) or is_in_title(reading, index):
        return ()
    return (amount,)


def _names(reading: Reading, amount: Amount) -> bool:
    """Tell whether the number, or one of a range, names a thing."""
    if amount.kind != "count" or amount.reason in ("dual", "one"):
        return False
    if amount.reason == "range":
        return is_no_range(reading, amount)
    number = reading.numeral(amount.first)
    return number is not None and is_identifier(reading, number)


def _figure(
    reading: Reading, amount: Amount, earlier: Earlier | None, told: dict[str, str]
) -> Figure | None:
    span = _span(reading, amount)
    sentence = reading.sentence(span)
    if sentence is None:
        return None
    if earlier and earlier.sentence != sentence.index:
        earlier = None
    floor = earlier.amount.end if earlier else 0
    modifier, start = modifier_of(reading, amount)
    change = change_before(reading, start)
    currency, inferred = amount.currency, amount.inferred
    if (currency is None or inferred) and amount.unit in told:
        currency, inferred = told[amount.unit], True
    return Figure(
        text=span.of(reading.document.text),
        span=span,
        sentence=sentence.index,
        values=amount.values,
        kind=amount.kind,
        unit=amount.unit,
        currency=currency,
        currency_inferred=inferred,
        modifier=modifier,
        role=role_of(reading, start, change, amount.kind)
        or _role_before(reading, start, earlier),
        direction=direction_of(reading, amount, start, floor, change)
        or _direction_again(reading, amount, start, earlier),
        of=counted_of(
            reading,
            amount,
            Start(start, reading.index_at(sentence.span.start)),
            change,
            earlier,
        ),
        reason=amount.reason,
    )


def _role_before(reading: Reading, start: int, earlier: Earlier | None) -> Role | None:
    """Return whether «بعد أن كان 1200 ريال» tells where the change before began."""
    if earlier is None or earlier.role != "to":
        return None
    return "from" if had_been(reading, earlier.amount.end, start) else None


def _direction_again(
    reading: Reading, amount: Amount, start: int, earlier: Earlier | None
) -> Direction | None:
    """Return the direction of «2.05 دولار، أو 2.5%», which says the same again."""
    if earlier is None or amount.kind not in ("percent", "percentage_point"):
        return None
    again = is_same_again(reading, earlier.amount.end, start)
    return earlier.direction if again else None


def _span(reading: Reading, amount: Amount) -> Span:
    """Return the amount's place, without particles before its first word."""
    if number := reading.numeral(amount.first):
        start = number.span.start
    else:
        first = reading.words[amount.first]
        start = without_letters(first, amount.letters).start
    return Span(start, reading.words[amount.end - 1].end)
