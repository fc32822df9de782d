"""Slots: the moments at which schedules are due; pure.

A slot is a wall-clock time of a local day, so that a digest at eight comes at eight
in summer and winter. A time that the clock shows twice means the first; a time that
it leaps over means the moment after the leap, unless that is another day.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.model import Schedule

KEPT = 7  # slots looked back upon, at most; older ones pass in silence
_WEEK = 7
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What a schedule owes."""

    schedule: Schedule
    slot: dt.datetime | None  # to be posted now
    missed: tuple[dt.datetime, ...]  # too old to be posted, oldest first


def due(
    schedules: Iterable[Schedule], now: dt.datetime, max_age: dt.timedelta
) -> tuple[Due, ...]:
    """Decide what is owed: the newest slot of each schedule, if it is young enough.

    Args:
        schedules: Any schedules; inactive ones owe nothing.
        now: The present moment.
        max_age: From this age on, a slot is missed.
    """
    owed = []
    for schedule in schedules:
        passed = slots(schedule, now)
        if not passed:
            continue
        young = now - passed[-1] < max_age
        owed.append(
            Due(
                schedule=schedule,
                slot=passed[-1] if young else None,
                missed=passed[:-1] if young else passed,
            )
        )
    return tuple(owed)


def slots(schedule: Schedule, now: dt.datetime) -> tuple[dt.datetime, ...]:
    """Return the slots up to now that were not dealt with, oldest first, at most KEPT.

    >>> import datetime as dt
    >>> schedule = Schedule(
    ...     id=1, owner=1, target=1, target_name="", at=dt.time(8),
    ...     days=frozenset({1}), zone="Asia/Riyadh", active=True,
    ...     since=dt.datetime(2018, 2, 1, tzinfo=dt.UTC),
    ... )
    >>> [f"{slot:%d %H:%M}" for slot in slots(
    ...     schedule, dt.datetime(2018, 2, 13, 12, tzinfo=dt.UTC))]
    ['06 05:00', '13 05:00']
    """
    if not schedule.active:
        return ()
    floor = max(schedule.since, schedule.last_slot or schedule.since)
    zone = ZoneInfo(schedule.zone)
    today = now.astimezone(zone).date()
    found: list[dt.datetime] = []
    for day in _days(today, -_DAY, KEPT * _WEEK):
        slot = _slot(schedule, day, zone)
        if slot is None or slot > now:
            continue
        if slot <= floor or len(found) == KEPT:
            break
        found.append(slot)
    return tuple(reversed(found))


def next_slot(schedule: Schedule, now: dt.datetime) -> dt.datetime | None:
    """Return the first slot after now; None where the schedule is inactive."""
    if not schedule.active:
        return None
    zone = ZoneInfo(schedule.zone)
    today = now.astimezone(zone).date()
    coming = (
        _slot(schedule, day, zone)
        for day in _days(today, _DAY, 3 * _WEEK)  # a leap can take one week's slot
    )
    return next((slot for slot in coming if slot is not None and slot > now), None)


def _days(first: dt.date, step: dt.timedelta, count: int) -> Iterator[dt.date]:
    for number in range(count):
        yield first + number * step


def _slot(schedule: Schedule, day: dt.date, zone: ZoneInfo) -> dt.datetime | None:
    """Return the moment of a day's slot in UTC; None where the day has none."""
    if day.weekday() not in schedule.days:
        return None
    at = schedule.at.replace(fold=0)  # of a time shown twice, the first
    slot = dt.datetime.combine(day, at, tzinfo=zone).astimezone(dt.UTC)
    if slot.astimezone(zone).date() != day:  # the clock leapt into another day
        return None
    return slot
