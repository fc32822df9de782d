"""A group that became a supergroup has a new id: all that was its goes along."""

from typing import cast

from telegram import Message, Update

from bot.handlers.conversation import Callback, Context, Conversation


def callback(talk: Conversation) -> Callback:
    """Make what answers the notice that a group moved."""

    async def moved(update: Update, context: Context) -> None:
        del context  # nothing is said about it
        message = cast("Message", update.effective_message)
        if message.migrate_to_chat_id is not None:
            old, new = message.chat_id, message.migrate_to_chat_id
            await talk.services.library.move(old, new)

    return moved
