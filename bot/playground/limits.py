"""How many messages Telegram takes from a bot in a while."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from bot.playground.memory import JsonObject, RefusalError

_SECOND, _MINUTE = 1.0, 60.0  # seconds


@dataclass(slots=True, kw_only=True)
class Limits:
    """Counts what was sent, and refuses what is too much.

    Args:
        clock: Seconds since 1970.
        per_second: Messages in any second, over all chats.
        per_minute: Messages in any minute, in one group or channel.
    """

    clock: Callable[[], float]
    per_second: int = 30
    per_minute: int = 20
    _all: deque[float] = field(default_factory=deque)
    _by_chat: dict[int, deque[float]] = field(default_factory=dict)

    def require(self, chat: JsonObject, messages: int = 1) -> None:
        """Do nothing if so many messages may be sent to a chat now.

        Raises:
            RefusalError: They are too many; it tells the seconds to wait.
        """
        now = self.clock()
        waits = [_wait(self._all, self.per_second - messages, _SECOND, now)]
        if chat["type"] != "private":
            sent = self._by_chat.setdefault(chat["id"], deque())
            waits.append(_wait(sent, self.per_minute - messages, _MINUTE, now))
        if (wait := max(waits)) > 0:
            seconds = max(1, ceil(wait))
            raise RefusalError(
                429, f"Too Many Requests: retry after {seconds}", retry_after=seconds
            )

    def count(self, chat: JsonObject, messages: int = 1) -> None:
        """Let messages have been sent to a chat."""
        moments = [self.clock()] * messages
        self._all.extend(moments)
        if chat["type"] != "private":
            self._by_chat.setdefault(chat["id"], deque()).extend(moments)


def _wait(sent: deque[float], room: int, period: float, now: float) -> float:
    """Return the seconds until at most so many were sent; forget what is over."""
    while sent and sent[0] <= now - period:
        sent.popleft()
    return sent[-max(room, 0) - 1] + period - now if len(sent) > max(room, 0) else 0.0
