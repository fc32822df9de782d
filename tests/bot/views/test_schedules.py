"""Schedules: the next slot, and what became of those before."""

import datetime as dt
from dataclasses import replace

from bot.model import Post, Schedule, Subscription
from bot.views.schedules import schedules_view

SLOT = dt.datetime(2026, 1, 5, 5, tzinfo=dt.UTC)  # eight in Riyadh, a Monday
DAY = dt.timedelta(days=1)
SCHEDULE = Schedule(
    id=1,
    owner=7,
    target=-100,
    target_name="@morning_news",
    at=dt.time(8),
    days=frozenset(range(7)),
    zone="Asia/Riyadh",
    active=True,
    since=SLOT - 9 * DAY,
)
POST = Post(
    id=1, schedule_id=1, target=-100, slot=SLOT, part=0, state="sent", changed=SLOT
)


def _view(*posts: Post) -> str:
    held = Subscription(schedule=SCHEDULE, next_slot=SLOT + DAY, posts=posts)
    return schedules_view((held,))


def test_the_last_slot_is_told_with_the_states_of_its_parts() -> None:
    told = _view(POST, replace(POST, part=1, state="unknown"))

    assert "موعد الاثنين 5 يناير 2026، الساعة 08:00: نُشر، لم يتأكد وصوله" in told
    assert "النشر القادم: الثلاثاء 6 يناير 2026، الساعة 08:00" in told


def test_what_is_unknown_is_told_also_when_later_slots_went_well() -> None:
    told = _view(POST, replace(POST, slot=SLOT - 2 * DAY, state="unknown"))

    assert "موعد الاثنين 5 يناير 2026، الساعة 08:00: نُشر" in told
    assert "موعد السبت 3 يناير 2026، الساعة 08:00: لم يتأكد وصوله" in told


def test_older_slots_that_are_known_are_not_told() -> None:
    told = _view(POST, replace(POST, slot=SLOT - DAY, state="missed"))

    assert "فات" not in told
