"""What goes wrong between the bot and Telegram, when somebody asks for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from bot.playground.memory import JsonObject, Parameters, RefusalError

KINDS = ("delay", "drop_before", "drop_after", "status", "flood", "duplicate_update")
_FIELDS = {"kind", "method", "chat_id", "share", "times", "seconds", "code"}
_NUMBERS = ("share", "times", "seconds", "code")
_DESCRIPTIONS = {500: "Internal Server Error", 502: "Bad Gateway"}
_DEFAULT_CODE = 502
_CODES = range(400, 600)  # of HTTP, in which a request fails


class DroppedError(Exception):
    """The connection is to break, with no answer."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """One thing that goes wrong.

    Args:
        kind: One of KINDS.
        method: Of the Bot API; None: any.
        chat_id: As the bot names the chat; None: any.
        share: How often, 0 to 1, of the requests that it may meet.
        times: How often at most; None: without an end.
        seconds: How long a delay is, or the wait that a flood asks for.
        code: Of HTTP, in place of an answer.
        met: How often it has gone wrong.
    """

    kind: str
    method: str | None = None
    chat_id: int | str | None = None
    share: float = 1.0
    times: int | None = None
    seconds: float = 1.0
    code: int = _DEFAULT_CODE
    met: int = 0

    def may_meet(self, method: str | None, chat: object) -> bool:
        """Tell whether it is about a request, and not spent."""
        if self.times is not None and self.met >= self.times:
            return False
        return self.method in (None, method) and (
            self.chat_id is None or str(self.chat_id) == str(chat)
        )

    def refusal(self) -> RefusalError:
        """Return the answer that takes the place of the right one."""
        if self.kind == "flood":
            wait = max(1, round(self.seconds))
            text = f"Too Many Requests: retry after {wait}"
            return RefusalError(429, text, retry_after=wait)
        return RefusalError(self.code, _DESCRIPTIONS.get(self.code, "Bad Gateway"))

    def as_json(self) -> JsonObject:
        """Return the fault and how often it was met."""
        return {name: getattr(self, name) for name in (*sorted(_FIELDS), "met")}


class Faults:
    """The faults that are asked for; the first that meets a request spoils it.

    Args:
        chance: Decides where a fault has a share.
    """

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._faults: list[Fault] = []

    def __iter__(self) -> Iterator[Fault]:
        """Return those that are asked for."""
        return iter(self._faults)

    def replace(self, asked: Iterable[Any]) -> None:
        """Let these faults, in the Bot API's way of JSON, be asked for and no others.

        Raises:
            RefusalError: One of them is none.
        """
        self._faults = [_fault(one) for one in asked]

    def meeting(self, method: str, parameters: Parameters) -> Fault | None:
        """Return what a request meets, None: nothing."""
        return self._met(
            (one for one in self._faults if one.kind != "duplicate_update"),
            method,
            parameters.get("chat_id"),
        )

    def repeats_update(self) -> bool:
        """Tell whether the next update is to be delivered twice."""
        repeating = (one for one in self._faults if one.kind == "duplicate_update")
        return self._met(repeating, None, None) is not None

    def _met(
        self, faults: Iterable[Fault], method: str | None, chat: object
    ) -> Fault | None:
        for fault in faults:
            if fault.may_meet(method, chat) and self._chance.random() < fault.share:
                fault.met += 1
                return fault
        return None


def _fault(asked: Any) -> Fault:  # noqa: ANN401 - JSON
    wrong = RefusalError(400, f"Bad Request: no fault of the kind: {asked!r}")
    if not isinstance(asked, dict) or asked.keys() - _FIELDS:
        raise wrong
    given = {name: value for name, value in asked.items() if value is not None}
    if given.get("kind") not in KINDS or not all(
        isinstance(given.get(name, 0), int | float) and given.get(name, 0) >= 0
        for name in _NUMBERS
    ):
        raise wrong
    if given.get("code", _DEFAULT_CODE) not in _CODES:
        raise wrong
    return Fault(**given)
