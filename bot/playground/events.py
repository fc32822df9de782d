"""What happens in the local Telegram, as Server-Sent Events for whoever watches.

Whoever comes back with the id of the last event that it saw loses nothing; only where
it stayed away for longer than events are kept, a «reset» tells it to read the state
anew.
"""

import asyncio
import json
from collections import deque
from collections.abc import AsyncGenerator
from dataclasses import dataclass

from bot.playground.memory import JsonObject

_KEPT = 5_000  # events
_HEARTBEAT = 15.0  # seconds after which a watcher is told that nothing happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened."""

    id: int
    name: str
    data: str  # JSON in one line

    @property
    def frame(self) -> str:
        """The event as it is written to a watcher."""
        return f"id: {self.id}\nevent: {self.name}\ndata: {self.data}\n\n"


class Events:
    """The events of one Telegram.

    Args:
        kept: How many; older ones are forgotten.
    """

    def __init__(self, *, kept: int = _KEPT) -> None:
        self._events: deque[Event] = deque(maxlen=kept)
        self._news = asyncio.Event()
        self._closed = False
        self.last = 0  # id of the last event

    def add(self, name: str, what: JsonObject) -> None:
        """Let something have happened."""
        self.last += 1
        event = Event(id=self.last, name=name, data=json.dumps(what))
        self._events.append(event)
        self._wake()

    def close(self) -> None:
        """End the streams."""
        self._closed = True
        self._wake()

    async def frames(
        self, after: int, heartbeat: float = _HEARTBEAT
    ) -> AsyncGenerator[str, None]:
        """Yield each event after one, and go on as they come.

        Args:
            after: Id of the last event that is known already.
            heartbeat: Seconds of silence after which a comment is written, so that a
                watcher who has gone is noticed.
        """
        seen = after
        yield ": open\n\n"
        while not self._closed:
            news = self._news
            if self._is_lost(seen):
                seen = self.last
                yield Event(id=seen, name="reset", data="{}").frame
            for event in self._since(seen):
                seen = event.id
                yield event.frame
            if seen < self.last or self._closed:
                continue
            try:
                await asyncio.wait_for(news.wait(), heartbeat)
            except TimeoutError:
                yield ": nothing new\n\n"

    def _is_lost(self, seen: int) -> bool:
        """Tell whether events after one that was seen are no longer kept."""
        oldest = self._events[0].id if self._events else self.last + 1
        return seen > self.last or seen < oldest - 1

    def _since(self, seen: int) -> list[Event]:
        new = self.last - seen
        return list(self._events)[-new:] if new else []

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()
