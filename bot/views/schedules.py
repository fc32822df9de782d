"""Schedules as their owner sees them."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from bot import messages
from bot.messages import Html, bold, plain
from bot.model import Post, Subscription


def _fate(posts: Iterable[Post], zone: ZoneInfo) -> Html | None:
    """Say what became of the last slot of which there is a trace."""
    posts = list(posts)
    if not posts:
        return None
    slot = max(post.slot for post in posts)
    states = [post.state for post in posts if post.slot == slot]
    return plain(messages.last_post(slot.astimezone(zone), states))


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
        if fate := _fate(subscription.posts, zone):
            lines.append(fate)
        parts.append("\n".join(lines))
    return Html("\n\n".join(parts))
