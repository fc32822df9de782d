"""Between Telegram's updates and our requests and replies.

Handlers make replies; here they become messages: in the reader's digits, isolated for
a right-to-left line, in as many pages as Telegram's limit asks for.
"""

import datetime as dt
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeAlias

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest
from telegram.ext import CallbackContext, ExtBot

from bot import messages
from bot.handlers.command import Reply, Request
from bot.messages import Html, plain
from bot.services import Services
from bot.views.html import finish, pages

Context: TypeAlias = CallbackContext[ExtBot[Any], Any, Any, Any]
Callback: TypeAlias = Callable[[Update, Context], Coroutine[Any, Any, None]]
Clock: TypeAlias = Callable[[], dt.datetime]


_MOST_PAGES = 6  # of one answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """Speaks with one chat about one update."""

    services: Services
    clock: Clock

    def request(self, update: Update, context: Context, argument: str = "") -> Request:
        """Say who asks, where and when.

        Raises:
            ValueError: The update belongs to no chat; a filter lets none such through.
        """
        chat = update.effective_chat
        if chat is None:
            message = "an update without a chat"
            raise ValueError(message)
        user = update.effective_user
        return Request(
            chat_id=chat.id,
            user_id=user.id if user else None,
            private=chat.type == ChatType.PRIVATE,
            now=self.clock(),
            bot=context.bot,
            argument=argument,
        )

    async def say(self, message: Message, reply: Reply) -> None:
        """Send a reply under a message, and note what was answered."""
        shown = await self._pages(message.chat_id, reply.html)
        for number, page in enumerate(shown, 1):
            last = number == len(shown)
            await message.reply_html(
                page, reply_markup=reply.keyboard if last else None
            )
        await self._note(message.chat_id, reply)

    async def change(self, query: CallbackQuery, reply: Reply) -> None:
        """Put a reply in the place of the message whose button was pressed."""
        message = query.message
        if not isinstance(message, Message):  # too old for Telegram to show
            return
        first, *others = await self._pages(message.chat_id, reply.html)
        keyboard = (
            reply.keyboard if isinstance(reply.keyboard, InlineKeyboardMarkup) else None
        )
        try:
            await query.edit_message_text(
                first, reply_markup=None if others else keyboard
            )
        except BadRequest as error:
            # pressed twice in a hurry, the message says it already; too old to be
            # changed, or deleted meanwhile, it is said in a new one
            if "not modified" not in error.message:
                await self.say(message, reply)
            return
        for page in others:
            await message.reply_html(
                page, reply_markup=keyboard if page is others[-1] else None
            )
        await self._note(message.chat_id, reply)

    async def _pages(self, chat_id: int, html: Html) -> list[Html]:
        chat = await self.services.library.chat(chat_id)
        whole = [*pages(finish(html, chat.digits))]
        if len(whole) <= _MOST_PAGES:
            return whole
        # Telegram lets a bot say about one thing a second to a chat
        return [*whole[:_MOST_PAGES], plain(messages.CUT_SHORT)]

    async def _note(self, chat_id: int, reply: Reply) -> None:
        if reply.question is not None:
            await self.services.library.set_last_answer(
                chat_id, reply.question.encode()
            )
