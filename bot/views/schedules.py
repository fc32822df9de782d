"""Schedules as their owner sees them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from bot import messages
from bot.messages import Html, bold, plain
from bot.model import Post, PostState, Subscription


def _fates(posts: Iterable[Post], zone: ZoneInfo) -> Iterator[Html]:
    """Say what became of the last slot, and of the last that is unknown."""
    slots: dict[dt.datetime, list[PostState]] = {}
    for post in posts:
        slots.setdefault(post.slot, []).append(post.state)
    newest_first = sorted(slots, reverse=True)
    unknown = [slot for slot in newest_first if "unknown" in slots[slot]]
    for slot in dict.fromkeys([*newest_first[:1], *unknown[:1]]):
        yield plain(messages.last_post(slot.astimezone(zone), slots[slot]))


def schedules_view(subscriptions: tuple[Subscription, ...]) -> Html:
    """List the schedules, each with its next slot and the fate of its last one."""
    if not subscriptions:
        return Html(f"{plain(messages.NO_SCHEDULES)}\n\n{messages.SCHEDULE_USAGE}")
    parts: list[str] = [bold(messages.SCHEDULES_TITLE)]
    for number, subscription in enumerate(subscriptions, 1):
        schedule = subscription.schedule
        zone = ZoneInfo(schedule.zone)
        here = schedule.owner == schedule.target
        lines: list[str] = [
            plain(
                messages.schedule_line(
                    number,
                    messages.HERE if here else schedule.target_name,
                    messages.timetable(schedule.at, schedule.days, schedule.zone),
                )
            )
        ]
        if subscription.next_slot is not None:
            told = messages.next_slot(subscription.next_slot.astimezone(zone))
            lines.append(plain(told))
        else:
            lines.append(plain(messages.SCHEDULE_STOPPED))
        lines += _fates(subscription.posts, zone)
        parts.append("\n".join(lines))
    return Html("\n\n".join(parts))
