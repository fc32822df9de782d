"""/schedule: a digest at set times, in this chat or in a channel; list and cancel."""

from telegram import Bot, ChatFullInfo
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden

from bot import messages
from bot.errors import (
    AskerNotAdministrator,
    BotNotAdministrator,
    NoSuchChannel,
    NoSuchSchedule,
)
from bot.handlers.command import Command, Reply, Request
from bot.handlers.rights import check_decides, check_ruler
from bot.handlers.timetable import Cancel, Wanted, read
from bot.messages import plain
from bot.model import ScheduleDraft
from bot.services import Services
from bot.views.keyboards import schedules_keyboard
from bot.views.schedules import schedules_view


async def reply(request: Request, services: Services) -> Reply:
    """List the chat's schedules, or make or cancel one."""
    match read(request.argument, services.timezone):
        case None:
            return await _listed(request, services)
        case Cancel(number=number):
            return await _cancelled(number, request, services)
        case Wanted() as wanted:
            return await _made(wanted, request, services)


async def _listed(request: Request, services: Services) -> Reply:
    held = await services.subscriptions.of_owner(request.chat_id, request.now)
    return Reply(html=schedules_view(held), keyboard=schedules_keyboard(held))


async def _cancelled(number: int, request: Request, services: Services) -> Reply:
    await check_decides(request)
    held = await services.subscriptions.of_owner(request.chat_id, request.now)
    if not 1 <= number <= len(held):
        raise NoSuchSchedule
    schedule = held[number - 1].schedule
    await services.subscriptions.cancel(request.chat_id, schedule.id)
    return Reply(html=plain(messages.schedule_cancelled(number)))


async def reply_to_cancel(
    schedule_id: int, request: Request, services: Services
) -> Reply:
    """Cancel a schedule by its button, and show what is left."""
    await check_decides(request)
    await services.subscriptions.cancel(request.chat_id, schedule_id)
    return await _listed(request, services)


async def _made(wanted: Wanted, request: Request, services: Services) -> Reply:
    await check_decides(request)
    if wanted.target is None:
        target, name = request.chat_id, messages.HERE
    else:
        chat = await _channel(request.bot, wanted.target)
        await check_poster(request.bot, chat)
        await check_ruler(
            request.bot, chat.id, request.user_id, posts=_is_channel(chat)
        )
        target = chat.id
        name = f"@{chat.username}" if chat.username else chat.title or str(chat.id)
    draft = ScheduleDraft(
        owner=request.chat_id,
        target=target,
        target_name=name,
        at=wanted.at,
        days=wanted.days,
        zone=wanted.zone,
    )
    schedule = await services.subscriptions.add(draft, request.now)
    when = messages.timetable(schedule.at, schedule.days, schedule.zone)
    return Reply(html=messages.schedule_made(schedule.target_name, when))


async def _channel(bot: Bot, target: str | int) -> ChatFullInfo:
    try:
        chat = await bot.get_chat(target)
    except (BadRequest, Forbidden) as error:
        raise NoSuchChannel from error
    if chat.type == ChatType.PRIVATE:
        raise NoSuchChannel
    return chat


def _is_channel(chat: ChatFullInfo) -> bool:
    return chat.type == ChatType.CHANNEL


async def check_poster(bot: Bot, chat: ChatFullInfo) -> None:
    """Let the bot pass where it may post.

    Raises:
        BotNotAdministrator: It may not, or isn't told.
    """
    try:
        await check_ruler(bot, chat.id, bot.id, posts=_is_channel(chat))
    except AskerNotAdministrator as error:
        raise BotNotAdministrator from error


COMMAND = Command(name="schedule", reply=reply)
