"""What the digest service needs of the chat: how a digest looks, and how it is sent."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)
from telegram.ext import ExtBot

from bot.handlers.pacing import ONCE, seconds
from bot.model import Briefing, Story
from bot.services import Services
from bot.services.briefings import key_figure
from bot.services.delivery import Moved, NotSent, Refused, Send
from bot.services.digests import Render
from bot.views.digest import Entry, Line, digest_view
from bot.views.html import finish, pages

_SENTENCES = 2  # of each article
_SENTENCES_OF_SEVERAL = 3  # of a story that several tell

_NEVER_LEFT = (httpx.PoolTimeout, httpx.ConnectTimeout, httpx.ConnectError)
"""Failures before a request left this machine; PTB hides them in its own errors."""

_CANNOT_POST = ("chat not found", "not enough rights", "need administrator rights")
"""How Telegram's wording begins or ends where a chat refuses posts for good."""


def renderer(services: Services) -> Render:
    """Return what makes the messages of a digest out of its stories."""

    async def render(stories: Sequence[Story], moment: dt.datetime) -> Sequence[str]:
        entries = [await _entry(story, services) for story in stories]
        return [*pages(finish(digest_view(entries, moment.date())))]

    return render


async def _entry(story: Story, services: Services) -> Entry:
    """Tell a story in sentences of all its articles, the one they begin with first."""
    briefings = [await services.briefings.brief(article) for article in story]
    lines = await _lines(briefings, services)
    first = lines[0].briefing if lines else briefings[0]
    own = [line.sentence for line in lines if line.briefing is first]
    return Entry(
        briefings=(first, *(other for other in briefings if other is not first)),
        lines=lines,
        figure=key_figure(first, own),
    )


async def _lines(briefings: Sequence[Briefing], services: Services) -> tuple[Line, ...]:
    if len(briefings) == 1:
        [briefing] = briefings
        summary = await services.briefings.summary(briefing, _SENTENCES)
        return tuple(Line(briefing, sentence) for sentence in summary.sentences)
    several = await services.briefings.story(briefings, _SENTENCES_OF_SEVERAL)
    return tuple(
        Line(briefings[sentence.document], sentence) for sentence in several.sentences
    )


def sender(bot: ExtBot[Any]) -> Send:
    """Return what posts one message, and says what is known where it fails.

    Raises:
        NotSent: The request surely had no effect.
        Refused: The bot may not post there.
        Moved: The group has another id now.
        TelegramError: Whether it arrived cannot be known.
    """

    async def send(chat_id: int, html: str) -> int:
        try:
            # the ledger keeps a wait that Telegram asks for: none is slept out here
            message = await bot.send_message(chat_id, html, rate_limit_args=ONCE)
        except RetryAfter as error:
            raise NotSent(seconds(error)) from error
        except InvalidToken as error:  # revoked: the operator must act first
            raise NotSent from error
        except Forbidden as error:
            raise Refused from error
        except ChatMigrated as error:
            raise Moved(error.new_chat_id) from error
        except BadRequest as error:
            if any(words in error.message.lower() for words in _CANNOT_POST):
                raise Refused from error
            raise NotSent from error
        except NetworkError as error:
            if isinstance(error.__cause__, _NEVER_LEFT):
                raise NotSent from error
            raise
        return message.message_id

    return send
