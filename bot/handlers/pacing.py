"""Requests at the pace that Telegram allows; short waits are slept out, long ones not.

While python-telegram-bot's limiter sleeps for one chat, every other request waits as
well; and Telegram has been seen to ask for twelve hours. So a long wait is an error of
the request that met it, and the rest of the bot goes on.

A reply whose connection broke is sent again: whether it had arrived cannot be known,
and whoever asked would sooner have two answers than none. A post is not: its ledger
keeps what is unknown.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Final

from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import AIORateLimiter

ONCE: Final = -1
"""As `rate_limit_args` of a request: any wait is an error; its caller keeps it."""

_RETRIES = 3
_PAUSES = (0.5, 2.0, 5.0)  # seconds before a reply is sent again
_LONGEST = 30  # seconds that a reply may wait
_AT_ONCE = "sendChatAction"
"""What takes no turn, since it is no message, and is worth nothing if it comes late."""


def seconds(error: RetryAfter) -> float:
    """Return the wait that Telegram asks for."""
    wait = error.retry_after
    return wait if isinstance(wait, int) else wait.total_seconds()


class _GivenUp(Exception):
    """Carries a wait past the limiter, which would sleep it out."""

    def __init__(self, error: RetryAfter) -> None:
        super().__init__(error)
        self.error = error


class Pacing(AIORateLimiter):
    """Paces requests, and retries those that are to wait a little."""

    def __init__(self) -> None:
        super().__init__(max_retries=_RETRIES)

    async def process_request(  # noqa: PLR0913, PLR0917 - the signature is the base's
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401 - likewise
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:  # noqa: ANN401 - likewise
        """Make a request when its turn has come."""
        if endpoint == _AT_ONCE:
            return await callback(*args, **kwargs)
        pauses = _PAUSES if rate_limit_args != ONCE and _is_reply(data) else ()

        async def made(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
            try:
                return await _again(pauses, lambda: callback(*args, **kwargs))
            except RetryAfter as error:
                if rate_limit_args == ONCE or seconds(error) > _LONGEST:
                    raise _GivenUp(error) from error
                raise

        try:
            return await super().process_request(
                made, args, kwargs, endpoint, data, rate_limit_args=None
            )
        except _GivenUp as given_up:
            raise given_up.error from given_up


_DONE_BEFORE = ("message is not modified", "query is too old")
"""How Telegram refuses what it did when the answer to the first try was lost."""


def _is_reply(data: Mapping[str, Any]) -> bool:
    """Tell whether a request says something to somebody who waits for it."""
    return "chat_id" in data or "callback_query_id" in data


async def _again(
    pauses: tuple[float, ...], request: Callable[[], Coroutine[Any, Any, Any]]
) -> Any:  # noqa: ANN401 - likewise
    """Make a request, and again after each pause while the connection breaks.

    Raises:
        TelegramError: It is refused, or broke once more than there are pauses.
    """
    tried = False
    for pause in (*pauses, None):
        try:
            return await request()
        except BadRequest as error:
            if tried and any(words in error.message.lower() for words in _DONE_BEFORE):
                return True
            raise
        except NetworkError:
            if pause is None:
                raise
            await asyncio.sleep(pause)
            tried = True
    raise AssertionError  # the last round returns or raises
