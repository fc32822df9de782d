"""What people write after /schedule, read: pure, from words to values.

«@channel 18:30 الأحد-الخميس Africa/Cairo», in any order; «إلغاء 2» cancels.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot import messages
from bot.errors import BadTime
from summaries.normalise import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A schedule that somebody wants."""

    target: str | int | None  # «@channel» or a chat's id; None: the chat that asks
    at: dt.time
    days: frozenset[int]
    zone: ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel:
    """The cancelling of a schedule."""

    number: int  # in the list that the chat is shown, from 1


EVERY_DAY = frozenset(range(7))

_TARGET = re.compile(r"@[A-Za-z]\w{3,31}|-\d{5,16}", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(\D*)")
_ZONE = re.compile(r"[A-Za-z]+(?:/[\w+-]+)+|UTC", re.ASCII)
_DAYS = {fold(name): number for name, number in messages.DAY_NAMES.items()}
_MORNING = frozenset(map(fold, messages.MORNING_WORDS))
_NOON = frozenset(map(fold, messages.NOON_WORDS))
_EVENING = frozenset(map(fold, messages.EVENING_WORDS))
_NIGHT = frozenset(map(fold, messages.NIGHT_WORDS))
_HALVES = _MORNING | _NOON | _EVENING | _NIGHT
_CANCEL = frozenset(map(fold, messages.CANCEL_WORDS))
_RANGE = frozenset((*map(fold, messages.RANGE_WORDS), "-"))
_FILLERS = frozenset(map(fold, messages.SCHEDULE_FILLERS))
_ZONE_NAMES = sorted(
    [
        *((fold(name), zone) for zone, name in messages.ZONES.items()),
        *((fold(name), zone) for name, zone in messages.OTHER_ZONES.items()),
    ],
    key=lambda pair: -len(pair[0]),  # «مكة المكرمة» before «مكة»
)
_MOST_WORDS = 40


def read(argument: str, default_zone: ZoneInfo) -> Wanted | Cancel | None:
    """Read what stands after /schedule; None where there is nothing.

    Raises:
        BadTime: There is no time of day in it, or a word that isn't understood.

    >>> wanted = read("٨:٣٠ مساء الأحد-الثلاثاء", ZoneInfo("Asia/Riyadh"))
    >>> wanted.at, sorted(wanted.days), wanted.target
    (datetime.time(20, 30), [0, 1, 6], None)
    """
    words = fold(argument.replace(messages.LIST_MARK, " ").replace("–", "-")).split()[
        :_MOST_WORDS
    ]
    if not words:
        return None
    if words[0] in _CANCEL:
        # «إلغاء الموعد 1» is what the button says
        numbers = [word for word in words[1:] if word.isdigit()]
        if len(numbers) != 1:
            raise BadTime
        return Cancel(number=int(numbers[0][:9]))
    return _wanted(words, argument, default_zone)


def _named_zone(text: str) -> tuple[str | None, str]:
    """Take the Arabic name of a time zone out of a text."""
    for name, zone in _ZONE_NAMES:
        if found := re.search(rf"(?:\b(?:بتوقيت|توقيت)\s+)?\b{name}\b", text):
            return zone, f"{text[: found.start()]} {text[found.end() :]}"
    return None, text


def _wanted(words: list[str], argument: str, default_zone: ZoneInfo) -> Wanted:
    named, text = _named_zone(" ".join(words))
    days, text = _days(text)
    target: str | int | None = None
    at: dt.time | None = None
    zone = ZoneInfo(named) if named else default_zone
    half: str | None = None
    for word in text.split():
        if _TARGET.fullmatch(word):
            target = int(word) if word.startswith("-") else word
        elif found := _ZONE.fullmatch(_as_written(word, argument)):
            zone = _zone(found[0])
        elif (clock := _CLOCK.fullmatch(word)) and at is None:
            at = _time(clock[1], clock[2])
            half = clock[3] or half
        elif word in _HALVES:
            half = word
        elif word not in _FILLERS:
            raise BadTime
    if at is None:
        raise BadTime
    return Wanted(
        target=target, at=_in_half(at, half), days=days or EVERY_DAY, zone=zone
    )


def _as_written(word: str, argument: str) -> str:
    """Return a word as it was before folding, for names of zones have capitals."""
    at = argument.lower().find(word)
    return argument[at : at + len(word)] if at >= 0 else word


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError) as error:
        raise BadTime from error


def _time(hours: str, minutes: str | None) -> dt.time:
    try:
        return dt.time(int(hours), int(minutes or 0))
    except ValueError as error:
        raise BadTime from error


_MIDDAY = 12
_DAWN = 6  # from this hour of the clock on, night is that of the evening
_BEFORE_NOON = 10  # «11 ظهرا» is before noon, «1 ظهرا» after it


def _in_half(at: dt.time, half: str | None) -> dt.time:
    """Put a time into the part of the day that a word names.

    Raises:
        BadTime: The word is none of these, or leaves the hour open: «12 مساء».
    """
    if half is None or at.hour > _MIDDAY:
        return at
    hour = at.hour % _MIDDAY
    if half in _MORNING:
        later = False
    elif half in _NOON:
        later = hour < _BEFORE_NOON
    elif half in _NIGHT:
        later = hour >= _DAWN
    elif half in _EVENING and at.hour != _MIDDAY:
        later = True
    else:
        raise BadTime
    return at.replace(hour=hour + _MIDDAY if later else hour)


def _days(text: str) -> tuple[frozenset[int], str]:
    """Take the days out of a text; none where it names none."""
    for phrase in map(fold, messages.DAILY_WORDS):
        if phrase in text:
            return EVERY_DAY, text.replace(phrase, " ")
    for phrase in map(fold, messages.WORKDAY_WORDS):
        if phrase in text:
            return messages.WORKDAYS, text.replace(phrase, " ")
    days: set[int] = set()
    rest: list[str] = []
    previous: int | None = None
    opened = False  # «الأحد إلى …»
    for word in _split_ranges(text):
        day = _day(word)
        if day is not None:
            if opened and previous is not None:
                days |= {
                    n % 7 for n in range(previous, previous + (day - previous) % 7)
                }
            days.add(day)
            previous, opened = day, False
        elif word in _RANGE and previous is not None:
            opened = True
        else:
            rest.append(word)
    return frozenset(days), " ".join(rest)


def _split_ranges(text: str) -> Iterator[str]:
    """Yield the words, with the dash between two days a word of its own."""
    for word in text.split():
        first, dash, last = word.partition("-")
        if dash and _day(first) is not None and _day(last) is not None:
            yield from (first, dash, last)
        else:
            yield word


def _day(word: str) -> int | None:
    for name in (word, word.removeprefix(messages.AND)):
        if name in _DAYS:
            return _DAYS[name]
    return None
