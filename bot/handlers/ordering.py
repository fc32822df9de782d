"""Updates of one chat in the order they came, those of different chats at once.

Each passes through here, and for as long as it is worked on; so this is where it begins
and ends that the bot is seen to be at work.
"""

import asyncio
from collections.abc import Awaitable, Iterator
from contextlib import AsyncExitStack
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.handlers.at_work import AtWork

_AT_ONCE = 256  # updates worked on, over all chats
_TAKEN = 100_000  # updates taken from Telegram, those that wait included


def _chats(update: Update) -> Iterator[int]:
    """Yield the chats whose turn it is; a group that moves, and where it moves to.

    The new one comes first: what is written there waits, even if the old one is busy.
    """
    moved = update.effective_message and update.effective_message.migrate_to_chat_id
    if moved:
        yield moved
    if update.effective_chat:
        yield update.effective_chat.id


class ChatOrder(BaseUpdateProcessor):
    """Lets updates of one chat wait for each other.

    What waits takes no place from those who work, so that one chat's flood holds up
    no other chat.

    Args:
        at_work: Shows people that their message is worked on.
    """

    def __init__(self, at_work: AtWork | None = None) -> None:
        super().__init__(_TAKEN)
        self._at_work = at_work or AtWork()
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(
        self, update: object, coroutine: "Awaitable[Any]"
    ) -> None:
        """Work on an update once those before it in its chat are done."""
        if not isinstance(update, Update) or update.effective_chat is None:
            await coroutine
            return
        async with AsyncExitStack() as turns:
            for chat_id in _chats(update):
                lock = self._locks.setdefault(chat_id, asyncio.Lock())
                await turns.enter_async_context(lock)
            async with self._places, self._at_work.on(update):
                await coroutine

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to clear away."""
