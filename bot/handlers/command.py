"""Command: what a person asks for by a command, a word or a button, and the reply.

A reply is a value, made by a function that takes a request and the services; the
same function serves «/figures», «أرقام» and the button under a summary. What stands
between Telegram and these values is in `conversation`.
"""

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Bot, InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot import messages
from bot.messages import CommandName, Html
from bot.model import Question
from bot.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What somebody asks for."""

    chat_id: int
    user_id: int | None  # None: a post in the name of a chat
    private: bool
    now: dt.datetime
    bot: Bot
    argument: str = ""  # what stands after the command or the word


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is shown, in as many messages as it takes."""

    html: Html
    keyboard: InlineKeyboardMarkup | ReplyKeyboardMarkup | None = None
    question: Question | None = None  # the one answered; /source goes back to it


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command of the menu, and the Arabic words that do the same."""

    name: CommandName
    reply: Callable[[Request, Services], Awaitable[Reply]]

    @property
    def description(self) -> str:
        """What the menu says of it."""
        return messages.DESCRIPTIONS[self.name]

    @property
    def words(self) -> tuple[str, ...]:
        """Words that work as the command."""
        return messages.WORDS[self.name]
