"""Where failures become words: a sentence to the person, all the rest to the log.

The log never holds what people write: neither texts nor names, only where it failed.
"""

import logging
from contextlib import suppress

from telegram import Message, Update
from telegram.error import BadRequest, NetworkError, TelegramError

from bot import messages
from bot.errors import BotError, Unavailable
from bot.handlers.conversation import Context
from bot.messages import plain
from bot.views.html import finish

_log = logging.getLogger(__name__)


async def report(update: object, context: Context) -> None:
    """Log a failure, and tell the person what happened and what to do next."""
    problem = context.error
    if isinstance(problem, Unavailable):
        _log.error("%s: %s", type(problem).__name__, problem, exc_info=problem)
    elif isinstance(problem, BotError):
        _log.info("answered with %s", type(problem).__name__)
    elif isinstance(problem, NetworkError) and update is None:
        _log.warning("no connection to Telegram: %s", type(problem).__name__)
        return
    else:
        number = update.update_id if isinstance(update, Update) else None
        _log.error("update %s failed", number, exc_info=problem)
    if not isinstance(update, Update):
        return
    sentence = (
        messages.error(problem)
        if isinstance(problem, BotError)
        else messages.UNEXPECTED
    )
    with suppress(TelegramError):  # the person cannot be reached; the log has it
        await _apologise(update, sentence)


async def _apologise(update: Update, sentence: str) -> None:
    query, message = update.callback_query, update.effective_message
    if query is not None:
        with suppress(BadRequest):  # answered already, or too old to be answered
            await query.answer(sentence, show_alert=True)
            return
    if isinstance(message, Message):
        await message.reply_html(finish(plain(sentence)))
