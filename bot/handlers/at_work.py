"""«Typing…»: what a person sees while an answer takes longer than a moment.

It is a courtesy. What is answered in a moment goes without, so does everybody beyond a
few when many wait; no answer waits for it, and none fails with it.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from telegram import Message, Update
from telegram.constants import ChatAction
from telegram.error import TelegramError

MOMENT = 0.5
"""Seconds that an answer may take before anything is shown."""
AGAIN = 4.5
"""Seconds until it is shown again: Telegram takes it away after five."""
_FEW = 16  # chats at once; a bot with more to do has better uses for its requests

Sleep = Callable[[float], Awaitable[object]]


class AtWork:
    """Shows people that the bot is at work on what they wrote.

    Args:
        sleep: Waits for some seconds.
    """

    def __init__(self, sleep: Sleep = asyncio.sleep) -> None:
        self._sleep = sleep
        self._shown = 0

    @asynccontextmanager
    async def on(self, update: Update) -> AsyncIterator[None]:
        """Show it to whoever wrote a message, while this is open."""
        if update.message is None:  # a button that was pressed has a circle of its own
            yield
            return
        showing = asyncio.create_task(self._show(update.message))
        try:
            yield
        finally:
            showing.cancel()
            await asyncio.wait({showing})

    async def _show(self, message: Message) -> None:
        await self._sleep(MOMENT)
        if self._shown == _FEW:
            return
        self._shown += 1
        try:
            with suppress(TelegramError):  # who can't be shown it once isn't again
                while True:
                    await message.reply_chat_action(ChatAction.TYPING)
                    await self._sleep(AGAIN)
        finally:
            self._shown -= 1
