"""A Telegram of one's own: it takes posts, or answers as one tells it to."""

import asyncio
from collections.abc import Awaitable, Callable

Answer = Callable[[], Awaitable[int]]


class Channel:
    """Accepts what is sent, unless another answer was asked for first."""

    def __init__(self) -> None:
        self.accepted: list[tuple[int, str]] = []
        self.asked = 0  # how often it was called
        self.in_flight: dict[int, int] = {}  # a chat's posts at this moment
        self.most_in_flight = 0  # to any one chat
        self._answers: list[Exception | Answer] = []

    def next_answers(self, *answers: Exception | Answer) -> None:
        """Answer the coming posts otherwise than by accepting them."""
        self._answers += answers

    async def send(self, chat: int, text: str) -> int:
        """Take a post; return its message id."""
        self.asked += 1
        self.in_flight[chat] = self.in_flight.get(chat, 0) + 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight[chat])
        try:
            await asyncio.sleep(0)
            answer = self._answers.pop(0) if self._answers else None
            if isinstance(answer, Exception):
                raise answer
            if answer is not None:
                return await answer()
            self.accepted.append((chat, text))
            return 100 + len(self.accepted)
        finally:
            self.in_flight[chat] -= 1
