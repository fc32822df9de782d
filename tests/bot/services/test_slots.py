"""Slots: right wall-clock times, once a local day, whatever the clock does."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Schedule
from bot.services.slots import KEPT, Due, due, next_slot, slots

DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)
ZONES = [
    "Europe/Berlin",  # leaps at two in the morning
    "Africa/Cairo",  # leaps at midnight
    "Africa/Casablanca",  # goes back for Ramadan
    "Asia/Riyadh",  # never leaps
    "Asia/Tehran",  # stopped leaping in 2022; half an hour off
    "America/Nuuk",  # leapt from eleven at night to midnight
    "Australia/Lord_Howe",  # leaps by half an hour
    "Pacific/Apia",  # left out a day in 2011
]


def schedule(
    at: str = "08:00", zone: str = "Asia/Riyadh", *, since: str = "2026-01-01"
) -> Schedule:
    """Return a schedule of every day."""
    return Schedule(
        id=1,
        owner=7,
        target=-5,
        target_name="@أخبار",
        at=dt.time.fromisoformat(at),
        days=frozenset(range(7)),
        zone=zone,
        active=True,
        since=moment(since),
    )


def moment(utc: str) -> dt.datetime:
    """Return a moment in UTC."""
    return dt.datetime.fromisoformat(utc).replace(tzinfo=dt.UTC)


schedules = st.builds(
    Schedule,
    id=st.just(1),
    owner=st.just(7),
    target=st.just(-5),
    target_name=st.just("@أخبار"),
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    days=st.frozensets(st.integers(0, 6), min_size=1),
    zone=st.sampled_from(ZONES),
    active=st.sampled_from([True]),
    since=st.datetimes(
        dt.datetime(2011, 1, 1),  # noqa: DTZ001  the strategy adds the zone
        dt.datetime(2027, 1, 1),  # noqa: DTZ001
        timezones=st.just(dt.UTC),
    ),
    last_slot=st.none(),
)


@given(schedules, st.timedeltas(dt.timedelta(0), 60 * DAY))
def test_slots_keep_the_wall_clock_time_once_a_local_day(
    schedule: Schedule, later: dt.timedelta
) -> None:
    """In any zone, over any leap of its clock."""
    zone, now = ZoneInfo(schedule.zone), schedule.since + later

    found = slots(schedule, now)

    local = [slot.astimezone(zone) for slot in found]
    assert len(found) <= KEPT
    assert all(schedule.since < slot <= now for slot in found)
    assert list(found) == sorted(set(found))
    assert len({moment.date() for moment in local}) == len(found)
    for here in local:
        assert here.weekday() in schedule.days
        wall = dt.datetime.combine(here.date(), schedule.at, tzinfo=zone)
        if wall.astimezone(dt.UTC).astimezone(zone).time() == schedule.at:
            assert (here.time(), here.fold) == (schedule.at, 0)
        else:  # the clock leapt over it
            assert here.time() > schedule.at


@given(schedules, st.timedeltas(dt.timedelta(0), KEPT * DAY))
def test_no_slot_is_left_out(schedule: Schedule, later: dt.timedelta) -> None:
    """Each minute whose wall clock shows the time on a right day has a slot."""
    zone, now = ZoneInfo(schedule.zone), schedule.since + later
    found = slots(schedule, now)
    start = schedule.since.replace(second=0, microsecond=0)

    for minute in range(0, KEPT * 24 * 60, 30):
        # only minutes that could be it: offsets are multiples of half an hour
        at = start + dt.timedelta(
            minutes=minute + (schedule.at.minute - start.minute) % 30
        )
        here = at.astimezone(zone)
        if (
            schedule.since < at <= now
            and (here.time(), here.fold) == (schedule.at, 0)
            and here.weekday() in schedule.days
        ):
            assert at in found


@given(schedules, st.timedeltas(dt.timedelta(0), 60 * DAY))
def test_the_next_slot_is_the_first_to_come(
    schedule: Schedule, later: dt.timedelta
) -> None:
    """None lies between now and then."""
    now = schedule.since + later

    coming = next_slot(schedule, now)

    assert coming is not None
    waiting = replace(schedule, last_slot=now)
    assert slots(waiting, coming) == (coming,)
    assert slots(waiting, coming - dt.timedelta(microseconds=1)) == ()


@pytest.mark.parametrize(
    ("zone", "at", "day", "utc"),
    [
        ("Asia/Riyadh", "08:00", "2026-03-29", "2026-03-29T05:00"),
        # two o'clock is followed by three
        ("Europe/Berlin", "02:30", "2026-03-29", "2026-03-29T01:30"),
        # half past two comes twice
        ("Europe/Berlin", "02:30", "2026-10-25", "2026-10-25T00:30"),
        ("Europe/Berlin", "08:00", "2026-10-25", "2026-10-25T07:00"),
        # the day begins at one
        ("Africa/Cairo", "00:15", "2026-04-24", "2026-04-23T22:15"),
        # half past eleven comes twice
        ("Africa/Cairo", "23:30", "2026-10-29", "2026-10-29T20:30"),
    ],
)
def test_a_leap_of_the_clock_moves_no_other_slot(
    zone: str, at: str, day: str, utc: str
) -> None:
    """A slot of that very day stands at one moment."""
    since = moment(day) - DAY
    daily = replace(schedule(at, zone), since=since)

    of_the_day = [
        slot
        for slot in slots(daily, since + 3 * DAY)
        if slot.astimezone(ZoneInfo(zone)).date().isoformat() == day
    ]

    assert of_the_day == [moment(utc)]


@pytest.mark.parametrize(
    ("zone", "at", "since", "days"),
    [
        ("Pacific/Apia", "08:00", "2011-12-29T00:00", [29, 31, 1, 2]),
        ("America/Nuuk", "23:30", "2024-03-29T12:00", [29, 31, 1]),
    ],
)
def test_a_day_that_never_shows_the_time_has_no_slot(
    zone: str, at: str, since: str, days: list[int]
) -> None:
    """Its digest would come on the next day, which has its own."""
    daily = schedule(at, zone, since=since)

    found = slots(daily, moment(since) + 3.9 * DAY)

    assert [slot.astimezone(ZoneInfo(zone)).day for slot in found] == days


def test_slots_dealt_with_do_not_come_again() -> None:
    """Nor those before the schedule was asked for."""
    daily = schedule(since="2026-01-03T05:00")
    dealt_with = replace(daily, last_slot=moment("2026-01-05T05:00"))

    assert slots(daily, moment("2026-01-05T05:00")) == (
        moment("2026-01-04T05:00"),
        moment("2026-01-05T05:00"),
    )
    assert slots(dealt_with, moment("2026-01-06T04:59")) == ()
    assert slots(dealt_with, moment("2026-01-06T05:00")) == (
        moment("2026-01-06T05:00"),
    )


def test_a_long_silence_leaves_the_last_few_slots() -> None:
    """A year of absence is no news of 365 lines."""
    found = slots(schedule(), moment("2027-01-01"))

    assert len(found) == KEPT
    assert found[-1] == moment("2026-12-31T05:00")


def test_a_weekly_schedule_looks_back_weeks() -> None:
    """As many slots, not as many days."""
    weekly = replace(schedule(), days=frozenset({4}))

    found = slots(weekly, moment("2026-12-01"))

    assert len(found) == KEPT
    assert {slot.weekday() for slot in found} == {4}


def test_an_inactive_schedule_has_no_slots() -> None:
    """Neither behind nor ahead."""
    stopped = replace(schedule(), active=False)

    assert slots(stopped, moment("2026-02-01")) == ()
    assert next_slot(stopped, moment("2026-02-01")) is None


@pytest.mark.parametrize(
    ("now", "slot", "missed"),
    [
        ("2026-01-02T05:00", "2026-01-02T05:00", ["2026-01-01T05:00"]),
        ("2026-01-02T07:59", "2026-01-02T05:00", ["2026-01-01T05:00"]),
        ("2026-01-02T08:00", None, ["2026-01-01T05:00", "2026-01-02T05:00"]),
        ("2026-01-01T05:30", "2026-01-01T05:00", []),
    ],
)
def test_only_a_young_slot_is_posted_and_only_the_newest(
    now: str, slot: str | None, missed: list[str]
) -> None:
    """All the others are missed."""
    daily = schedule()

    assert due([daily], moment(now), 3 * HOUR) == (
        Due(
            schedule=daily,
            slot=None if slot is None else moment(slot),
            missed=tuple(moment(one) for one in missed),
        ),
    )


def test_what_owes_nothing_is_not_due() -> None:
    """Before its time, or inactive."""
    early, stopped = schedule(), replace(schedule(), active=False)

    assert due([early], moment("2026-01-01T04:59"), HOUR) == ()
    assert due([stopped], moment("2026-01-05"), HOUR) == ()


@pytest.mark.parametrize(
    ("zone", "at", "day", "utc"),
    [
        ("Pacific/Apia", "03:00", "2012-09-30", "2012-09-29T14:00"),  # leapt over
        ("Europe/Berlin", "02:30", "2026-10-25", "2026-10-25T00:30"),  # comes twice
    ],
)
def test_a_time_marked_as_the_second_means_the_first(
    zone: str, at: str, day: str, utc: str
) -> None:
    """Whoever asks for half past two means no second one."""
    first = replace(schedule(at, zone), since=moment(day) - 2 * DAY)
    second = replace(first, at=first.at.replace(fold=1))

    found = slots(second, moment(day) + DAY)

    assert moment(utc) in found
    assert found == slots(first, moment(day) + DAY)
