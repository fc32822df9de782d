"""Updates that wait for the bot, and how it fetches them."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from itertools import count, islice

from bot.playground.memory import JsonObject, Parameters, RefusalError

_MOST = 100  # updates in one answer
# what a bot gets only where it asks for it
_UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    """The queue of updates that the bot has not confirmed."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[int, JsonObject] = OrderedDict()
        self._again: list[JsonObject] = []  # confirmed, and yet to come once more
        self._ids = count(1)
        self._allowed: frozenset[str] = frozenset()  # empty: the usual ones
        self._poll: asyncio.Future[None] | None = None
        self.arrived = asyncio.Event()  # set whenever one comes

    def __len__(self) -> int:
        """Return how many updates wait."""
        return len(self._waiting)

    def __iter__(self) -> Iterator[JsonObject]:
        """Return the updates that wait, the oldest first."""
        return iter(list(self._waiting.values()))

    def __contains__(self, update_id: int) -> bool:
        """Tell whether an update waits."""
        return update_id in self._waiting

    @property
    def allowed(self) -> list[str]:
        """The kinds of update that the bot asked for; none: the usual ones."""
        return sorted(self._allowed)

    def add(self, kind: str, body: JsonObject, *, twice: bool = False) -> None:
        """Let an update wait for the bot, unless it wants none of the kind.

        Args:
            kind: As «message».
            body: What happened.
            twice: Whether it comes once more after it was confirmed.
        """
        if kind in _UNASKED if not self._allowed else kind not in self._allowed:
            return
        number = next(self._ids)
        self._waiting[number] = {"update_id": number, kind: body}
        if twice:
            self._again.append(self._waiting[number])
        self.arrived.set()
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def allow(self, kinds: Iterable[str]) -> None:
        """Let only such updates come from now on; none: the usual ones."""
        self._allowed = frozenset(kinds)

    def drop(self) -> None:
        """Forget all that waits."""
        self._waiting.clear()
        self._again.clear()

    def close(self) -> None:
        """End the wait of whoever waits, with nothing."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def done(self, update_id: int) -> None:
        """Forget an update that was delivered; if it comes twice, once."""
        twice = [one for one in self._again if one["update_id"] == update_id]
        if twice:
            self._again.remove(twice[0])
            self.arrived.set()
        else:
            self._waiting.pop(update_id, None)

    async def get(self, parameters: Parameters) -> list[JsonObject]:
        """Answer getUpdates.

        Raises:
            RefusalError: Another request came meanwhile.
        """
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(
                RefusalError(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that"
                    " only one bot instance is running",
                )
            )
        if "allowed_updates" in parameters:
            self.allow(parameters["allowed_updates"])
        repeated = self.confirm(parameters.get("offset", 0))
        if not self._waiting and not repeated and parameters.get("timeout", 0) > 0:
            await self._wait(parameters["timeout"])
        limit = min(max(parameters.get("limit", _MOST), 1), _MOST)
        return [*repeated, *islice(self._waiting.values(), limit)][:limit]

    async def _wait(self, timeout: float) -> None:  # noqa: ASYNC109 - the API's own word
        poll = asyncio.get_running_loop().create_future()
        self._poll = poll
        try:
            await asyncio.wait_for(poll, timeout)
        except TimeoutError:
            pass
        finally:
            if self._poll is poll:
                self._poll = None

    def confirm(self, offset: int) -> list[JsonObject]:
        """Forget the updates before an offset, and return those that come again.

        A negative offset keeps so many of the last ones.
        """
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popitem(last=False)
        while self._waiting and next(iter(self._waiting)) < offset:
            self._waiting.popitem(last=False)
        again = [one for one in self._again if one["update_id"] < offset]
        self._again = [one for one in self._again if one["update_id"] >= offset]
        return again
