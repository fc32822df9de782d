"""/settings: how long summaries are, and in which digits."""

from bot import messages
from bot.handlers.command import Command, Reply, Request
from bot.messages import Html, bold, plain
from bot.model import Chat
from bot.services import Services
from bot.views.keyboards import settings_keyboard


def shown(chat: Chat) -> Reply:
    """Show the choices, those in force marked."""
    lines = (
        bold(messages.SETTINGS_TITLE),
        plain(f"{messages.LENGTH_LABEL}: {messages.LENGTHS[chat.length]}"),
        plain(f"{messages.DIGITS_LABEL}: {messages.DIGITS[chat.digits]}"),
    )
    return Reply(html=Html("\n".join(lines)), keyboard=settings_keyboard(chat))


async def reply(request: Request, services: Services) -> Reply:
    """Show the chat's choices."""
    return shown(await services.library.chat(request.chat_id))


COMMAND = Command(name="settings", reply=reply)
