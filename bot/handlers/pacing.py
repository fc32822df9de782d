"""Requests at the pace that Telegram allows; short waits are slept out, long ones not.

While python-telegram-bot's limiter sleeps for one chat, every other request waits as
well; and Telegram has been seen to ask for twelve hours. So a long wait is an error of
the request that met it, and the rest of the bot goes on.
"""

from collections.abc import Callable, Coroutine
from typing import Any, Final

from telegram.error import RetryAfter
from telegram.ext import AIORateLimiter

ONCE: Final = -1
"""As `rate_limit_args` of a request: any wait is an error; its caller keeps it."""

_RETRIES = 3
_LONGEST = 30  # seconds that a reply may wait


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

        async def made(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
            try:
                return await callback(*args, **kwargs)
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
