"""Updates of one chat in the order they came, those of different chats at once."""

import asyncio
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_AT_ONCE = 256  # updates worked on, over all chats
_TAKEN = 100_000  # updates taken from Telegram, those that wait included


class ChatOrder(BaseUpdateProcessor):
    """Lets updates of one chat wait for each other.

    What waits takes no place from those who work, so that one chat's flood holds up
    no other chat.
    """

    def __init__(self) -> None:
        super().__init__(_TAKEN)
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(
        self, update: object, coroutine: "Awaitable[Any]"
    ) -> None:
        """Work on an update once those before it in its chat are done."""
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            await coroutine
            return
        lock = self._locks.setdefault(chat.id, asyncio.Lock())
        async with lock, self._places:
            await coroutine

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to clear away."""
