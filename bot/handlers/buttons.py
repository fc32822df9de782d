"""Buttons under messages: each brings back data that name an action and its object.

Data come from outside: whoever can press a button can send any other data, so what
isn't understood, or isn't this chat's to see, is refused in words.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import cast, get_args

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler

from bot import messages
from bot.handlers import articles, forget, schedule, settings, source, why
from bot.handlers.answering import reply_about
from bot.handlers.command import Reply, Request
from bot.handlers.conversation import Context, Conversation
from bot.handlers.rights import check_decides
from bot.model import Digits, Length, Question, is_row_number
from bot.services import Services
from bot.views import keyboards


@dataclass(frozen=True, slots=True, kw_only=True)
class _Action:
    """What pressing a button of one kind does."""

    act: Callable[[str, Request, Services], Awaitable[Reply | None]]
    in_place: bool = False  # the reply takes the place of the button's message


def _number(about: str) -> int | None:
    return int(about) if is_row_number(about) else None


async def _answer(about: str, request: Request, services: Services) -> Reply | None:
    question = Question.decode(about)
    if question is None:
        return None
    return await reply_about(question, request, services)


async def _source(about: str, request: Request, services: Services) -> Reply | None:
    question = Question.decode(about)
    if question is None:
        return None
    return await source.reply_for(question, request, services)


async def _why(about: str, request: Request, services: Services) -> Reply | None:
    question = Question.decode(about)
    if question is None:
        return None
    return await why.reply_for(question, request, services)


async def _use(about: str, request: Request, services: Services) -> Reply | None:
    number = _number(about)
    if number is None:
        return None
    article = await services.library.choose(request.chat_id, number)
    return Reply(html=messages.now_current(article.title))


async def _page(about: str, request: Request, services: Services) -> Reply | None:
    number = _number(about)
    if number is None:
        return None
    return await articles.reply_from(number, request, services)


async def _length(about: str, request: Request, services: Services) -> Reply | None:
    if about not in get_args(Length):
        return None
    await check_decides(request)
    chat = await services.library.set_length(request.chat_id, cast("Length", about))
    return settings.shown(chat)


async def _digits(about: str, request: Request, services: Services) -> Reply | None:
    if about not in get_args(Digits):
        return None
    await check_decides(request)
    chat = await services.library.set_digits(request.chat_id, cast("Digits", about))
    return settings.shown(chat)


async def _cancel(about: str, request: Request, services: Services) -> Reply | None:
    number = _number(about)
    if number is None:
        return None
    return await schedule.reply_to_cancel(number, request, services)


async def _forget(about: str, request: Request, services: Services) -> Reply | None:
    del about  # the button has one meaning
    return await forget.reply_to_yes(request, services)


_ACTIONS = {
    keyboards.ANSWER: _Action(act=_answer),
    keyboards.REPLACE: _Action(act=_answer, in_place=True),
    keyboards.SOURCE: _Action(act=_source),
    keyboards.WHY: _Action(act=_why),
    keyboards.USE: _Action(act=_use),
    keyboards.PAGE: _Action(act=_page, in_place=True),
    keyboards.LENGTH: _Action(act=_length, in_place=True),
    keyboards.DIGITS: _Action(act=_digits, in_place=True),
    keyboards.CANCEL: _Action(act=_cancel, in_place=True),
    keyboards.FORGET: _Action(act=_forget, in_place=True),
}


def handler(talk: Conversation) -> CallbackQueryHandler[Context, None]:
    """Make the handler of every button."""

    async def pressed(update: Update, context: Context) -> None:
        query = cast("CallbackQuery", update.callback_query)
        name, _, about = (query.data or "").partition(":")
        action = _ACTIONS.get(name)
        reply = None
        if action is not None:
            request = talk.request(update, context)
            reply = await action.act(about, request, talk.services)
        if action is None or reply is None:
            await query.answer(messages.OLD_BUTTON, show_alert=True)
            return
        with suppress(BadRequest):  # pressed long ago: the circle has gone by itself
            await query.answer()
        if action.in_place:
            await talk.change(query, reply)
        elif isinstance(query.message, Message):
            await talk.say(query.message, reply)

    return CallbackQueryHandler(pressed)
