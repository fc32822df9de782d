"""What people write after /schedule."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.errors import BadTime
from bot.handlers.timetable import EVERY_DAY, Cancel, Wanted, read

RIYADH = ZoneInfo("Asia/Riyadh")
CAIRO = ZoneInfo("Africa/Cairo")
WORKDAYS = frozenset({6, 0, 1, 2, 3})


@pytest.mark.parametrize(
    ("text", "at", "days", "target", "zone"),
    [
        ("08:00", (8, 0), EVERY_DAY, None, RIYADH),
        ("٨:٣٠", (8, 30), EVERY_DAY, None, RIYADH),
        ("8", (8, 0), EVERY_DAY, None, RIYADH),
        ("8.15", (8, 15), EVERY_DAY, None, RIYADH),
        ("الساعة 8 صباحًا", (8, 0), EVERY_DAY, None, RIYADH),
        ("8 مساءً كل يوم", (20, 0), EVERY_DAY, None, RIYADH),
        ("8م", (20, 0), EVERY_DAY, None, RIYADH),
        ("12 ص", (0, 0), EVERY_DAY, None, RIYADH),
        ("12 ظهرًا", (12, 0), EVERY_DAY, None, RIYADH),
        ("11 ظهرًا", (11, 0), EVERY_DAY, None, RIYADH),
        ("1 ظهرًا", (13, 0), EVERY_DAY, None, RIYADH),
        ("4 عصرًا", (16, 0), EVERY_DAY, None, RIYADH),
        ("12 ليلًا", (0, 0), EVERY_DAY, None, RIYADH),
        ("1:30 ليلًا", (1, 30), EVERY_DAY, None, RIYADH),
        ("2 بالليل", (2, 0), EVERY_DAY, None, RIYADH),
        ("11 ليلًا", (23, 0), EVERY_DAY, None, RIYADH),
        ("20:15 مساءً", (20, 15), EVERY_DAY, None, RIYADH),
        ("@morning_news 18:30", (18, 30), EVERY_DAY, "@morning_news", RIYADH),
        ("18:30 -1001234567890", (18, 30), EVERY_DAY, -1001234567890, RIYADH),
        ("07:00 الأحد-الخميس", (7, 0), WORKDAYS, None, RIYADH),
        ("07:00 من الأحد إلى الخميس", (7, 0), WORKDAYS, None, RIYADH),
        ("أيام العمل 07:00", (7, 0), WORKDAYS, None, RIYADH),
        ("الجمعة والسبت، 9:00", (9, 0), frozenset({4, 5}), None, RIYADH),
        ("السبت-الاثنين 9:00", (9, 0), frozenset({5, 6, 0}), None, RIYADH),
        ("09:00 Africa/Cairo", (9, 0), EVERY_DAY, None, CAIRO),
        ("9 صباحا بتوقيت القاهرة", (9, 0), EVERY_DAY, None, CAIRO),
        ("9:00 بتوقيت مكة المكرمة الجمعة", (9, 0), frozenset({4}), None, RIYADH),
        ("الخميس 9:00 مصر", (9, 0), frozenset({3}), None, CAIRO),
        ("09:00 بتوقيت UTC يوميا", (9, 0), EVERY_DAY, None, ZoneInfo("UTC")),
    ],
)
def test_words_in_any_order_become_a_schedule(
    text: str,
    at: tuple[int, int],
    days: frozenset[int],
    target: str | int | None,
    zone: ZoneInfo,
) -> None:
    """Arabic digits, halves of the day, ranges of days, zones and channels."""
    wanted = Wanted(target=target, at=dt.time(*at), days=days, zone=zone)

    assert read(text, RIYADH) == wanted


def test_nothing_asks_for_the_list() -> None:
    """So does a text of blanks."""
    assert read("  ", RIYADH) is None


@pytest.mark.parametrize("text", ["إلغاء 2", "الغاء ٢", "احذف 2", "إلغاء الموعد 2"])
def test_a_number_after_cancel_cancels(text: str) -> None:
    """In either digits."""
    assert read(text, RIYADH) == Cancel(number=2)


@pytest.mark.parametrize(
    "text",
    [
        "غدا",
        "25:00",
        "8:75",
        "كل يوم",
        "@morning_news",
        "08:00 Asia/Nowhere",
        "08:00 Asia/../etc",
        "8 عصيرًا",
        "12 مساءً",
        "8xyz",
        "إلغاء",
        "إلغاء الكل",
        "08:00 بعد الفطور",
    ],
)
def test_what_isn_t_understood_is_refused(text: str) -> None:
    """A guess would post at a time that nobody asked for."""
    with pytest.raises(BadTime):
        read(text, RIYADH)
