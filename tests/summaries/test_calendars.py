"""Calendars: names of months and days, Hijri dates, days counted from a day."""

import datetime as dt

import pytest

from summaries.calendars import (
    day_value,
    gregorian_of,
    hijri_value,
    month_from,
    month_named,
    shifted,
    week_from,
    weekday_after,
    weekday_before,
    weekday_named,
    year_value,
)
from summaries.normalise import fold

TUESDAY = dt.date(2024, 5, 14)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("يناير", 1),
        ("كانون الثاني", 1),
        ("جانفي", 1),
        ("فيفري", 2),
        ("آذار", 3),
        ("إبريل", 4),
        ("أفريل", 4),
        ("أيار", 5),
        ("جوان", 6),
        ("حزيران", 6),
        ("يوليوز", 7),
        ("جويلية", 7),
        ("تموز", 7),
        ("غشت", 8),
        ("أوت", 8),
        ("شتنبر", 9),
        ("أيلول", 9),
        ("تشرين الأول", 10),
        ("نونبر", 11),
        ("تشرين الثاني", 11),
        ("دجنبر", 12),
        ("كانون الأول", 12),
    ],
)
def test_knows_the_months_of_all_arab_countries(name: str, number: int) -> None:
    month = month_named(tuple(fold(name).split()))

    assert month is not None
    assert (month.calendar, month.number) == ("gregorian", number)


@pytest.mark.parametrize(
    ("name", "number"),
    [("صفر", 2), ("ربيع الآخر", 4), ("جمادى الأولى", 5), ("ذي القعدة", 11)],
)
def test_knows_the_hijri_months(name: str, number: int) -> None:
    month = month_named(tuple(fold(name).split()))

    assert month is not None
    assert (month.calendar, month.number) == ("hijri", number)


def test_a_season_is_no_month() -> None:
    assert month_named(("ربيع",)) is None


def test_a_weekday_needs_its_article() -> None:
    assert weekday_named("الاحد") == 7
    assert weekday_named("احد") is None


@pytest.mark.parametrize(
    ("weekday", "before", "after"),
    [
        (1, dt.date(2024, 5, 13), dt.date(2024, 5, 20)),
        (2, dt.date(2024, 5, 7), dt.date(2024, 5, 21)),
        (3, dt.date(2024, 5, 8), dt.date(2024, 5, 15)),
        (7, dt.date(2024, 5, 12), dt.date(2024, 5, 19)),
    ],
)
def test_counts_weekdays_from_a_day(
    weekday: int, before: dt.date, after: dt.date
) -> None:
    assert weekday_before(TUESDAY, weekday) == before
    assert weekday_after(TUESDAY, weekday) == after


def test_the_day_itself_may_count() -> None:
    assert weekday_before(TUESDAY, 2, inclusive=True) == TUESDAY


def test_months_run_over_the_years() -> None:
    assert month_from(TUESDAY, -5) == "2023-12"
    assert month_from(TUESDAY, 8) == "2025-01"


def test_a_week_runs_from_monday_to_sunday() -> None:
    assert week_from(TUESDAY, 0) == "2024-05-13/2024-05-19"


def test_days_stay_within_what_a_date_can_say() -> None:
    assert shifted(dt.date.max, 5) == dt.date.max
    assert shifted(dt.date.min, -5) == dt.date.min


@pytest.mark.parametrize(
    ("year", "month", "day", "value"),
    [
        (2024, 2, 29, "2024-02-29"),
        (2023, 2, 29, None),
        (None, 2, 29, "XXXX-02-29"),
        (2023, 13, 1, None),
        (2023, 1, 0, None),
    ],
)
def test_only_days_that_exist_have_a_value(
    year: int | None, month: int, day: int, value: str | None
) -> None:
    assert day_value(year, month, day) == value


@pytest.mark.parametrize(
    ("date", "value"),
    [
        ((1439, 5, 27), "2018-02-13"),
        ((1445, 9, 15), "2024-03-25"),
        ((1445, 9, None), "2024-03-11/2024-04-09"),
        ((1446, None, None), "2024-07-07/2025-06-25"),
        ((1445, 9, 31), None),
        ((1200, 1, 1), None),
        ((1600, 1, 1), None),
    ],
)
def test_converts_hijri_dates(
    date: tuple[int, int | None, int | None], value: str | None
) -> None:
    assert gregorian_of(*date) == value


def test_writes_hijri_dates_with_what_is_known() -> None:
    assert hijri_value(1445, 9, 15) == "1445-09-15"
    assert hijri_value(None, 9, None) == "XXXX-09"
    assert hijri_value(1445, None, None) == "1445"
    assert hijri_value(1445, 13, 1) is None
    assert hijri_value(1445, 1, 31) is None
    assert year_value(None) == "XXXX"
