"""Commands and buttons, one file each, and how they are hung into an application.

A new command is one file with a `COMMAND`, and one line in `COMMANDS`.
"""

from typing import Any, TypeAlias, cast

from telegram import Message, Update
from telegram.ext import Application, CommandHandler, MessageHandler, filters

from bot.handlers import (
    articles,
    buttons,
    errors,
    figures,
    forget,
    moves,
    orgs,
    privacy,
    quotes,
    schedule,
    settings,
    source,
    start,
    summary,
    texts,
    usage,
    when,
    where,
    who,
    why,
)
from bot.handlers.command import Command
from bot.handlers.conversation import Callback, Context, Conversation
from bot.handlers.words import Vocabulary

_OTHERS = (
    summary.COMMAND,
    figures.COMMAND,
    who.COMMAND,
    orgs.COMMAND,
    where.COMMAND,
    when.COMMAND,
    quotes.COMMAND,
    source.COMMAND,
    why.COMMAND,
    articles.COMMAND,
    schedule.COMMAND,
    settings.COMMAND,
    privacy.COMMAND,
    forget.COMMAND,
    start.COMMAND,
)
COMMANDS: tuple[Command, ...] = (*_OTHERS, usage.command(_OTHERS))
"""In the order of the menu."""

Mujaz: TypeAlias = Application[Any, Context, Any, Any, Any, Any]

_FRESH = filters.UpdateType.MESSAGE  # no edits, no channel posts


def _callback(command: Command, talk: Conversation) -> Callback:
    async def asked(update: Update, context: Context) -> None:
        message = cast("Message", update.effective_message)
        argument = " ".join(context.args or ())
        request = talk.request(update, context, argument)
        await talk.say(message, await command.reply(request, talk.services))

    return asked


def register(application: Mujaz, talk: Conversation) -> None:
    """Hang every handler into an application."""
    for command in COMMANDS:
        application.add_handler(
            CommandHandler(command.name, _callback(command, talk), filters=_FRESH)
        )
    application.add_handler(buttons.handler(talk))
    application.add_handler(
        MessageHandler(filters.StatusUpdate.MIGRATE, moves.callback(talk))
    )
    # in a group people speak with each other: there, only commands are for the bot
    application.add_handler(
        MessageHandler(
            _FRESH & filters.ChatType.PRIVATE & ~filters.StatusUpdate.ALL,
            texts.callback(talk, Vocabulary.of(COMMANDS)),
        )
    )
    application.add_error_handler(errors.report)
