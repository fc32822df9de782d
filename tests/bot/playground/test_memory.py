"""Refusals, as the Bot API writes them."""

from bot.playground.memory import RefusalError


def test_a_refusal_may_say_more() -> None:
    refusal = RefusalError(429, "Too Many Requests: retry after 3", retry_after=3)

    assert refusal.as_json()["parameters"] == {"retry_after": 3}
