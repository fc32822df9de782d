"""Dates: the days, months, years and hours that a text names."""

from collections.abc import Iterator
from dataclasses import dataclass

from summaries.calendars import Calendar
from summaries.cards.clock import clock_time
from summaries.cards.date_openers import may_open_date
from summaries.cards.days_ago import days_off
from summaries.cards.days_of_months import day_of_month
from summaries.cards.feasts import feast
from summaries.cards.moments import Moment
from summaries.cards.periods import period
from summaries.cards.reading import Reading
from summaries.cards.relative_days import relative_day
from summaries.cards.stretches import stretch
from summaries.cards.written_dates import written_date
from summaries.cards.years import year_or_years
from summaries.document import Document
from summaries.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A point or stretch of time as stated: «15 رمضان 1445» is 2024-03-25."""

    text: str
    span: Span
    sentence: int
    value: str | None
    """ISO 8601 or EDTF; None where it hangs on a reference date that is not known."""
    calendar: Calendar
    hijri: str | None
    """The Hijri date as stated, «1445-09-15», if it is one."""
    reason: str
    """The rule that found it."""

    def as_dict(self) -> dict[str, object]:
        """Return the JSON of the card.

        >>> next(dates(Document("انطلقت في 6 مايو 2024."))).as_dict()["value"]
        '2024-05-06'
        """
        return {
            "text": self.text,
            "start": self.span.start,
            "end": self.span.end,
            "sentence": self.sentence,
            "value": self.value,
            "calendar": self.calendar,
            "hijri": self.hijri,
        }


# in this order: what is written out wins over what is told by words
_RULES = (
    clock_time,
    stretch,
    feast,
    day_of_month,
    written_date,
    year_or_years,
    period,
    days_off,
    relative_day,
)


def dates(document: Document) -> Iterator[Date]:
    """Yield the dates of a document in text order, none within another."""
    return dates_in(Reading(document))


def dates_in(reading: Reading) -> Iterator[Date]:
    """Yield the dates of a reading, which other extractors may share."""
    index = 0
    while index < len(reading.words):
        moments = _moments_at(reading, index)
        for moment in moments:
            if date := _date(reading, moment):
                yield date
        index = moments[-1].end if moments else index + 1


def _moments_at(reading: Reading, index: int) -> tuple[Moment, ...]:
    word = reading.words[index]
    if word.kind == "mark" or (word.is_word and not may_open_date(word.key)):
        return ()
    if reading.is_in_table(index):
        return ()
    for rule in _RULES:
        if found := rule(reading, index):
            return found
    return ()


def _date(reading: Reading, moment: Moment) -> Date | None:
    span = moment.span(reading)
    sentence = reading.sentence(span)
    if sentence is None:
        return None
    return Date(
        text=span.of(reading.document.text),
        span=span,
        sentence=sentence.index,
        value=moment.value,
        calendar=moment.calendar,
        hijri=moment.hijri,
        reason=moment.reason,
    )
