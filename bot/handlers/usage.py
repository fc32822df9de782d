"""/help: every command, and the word that does the same."""

from collections.abc import Sequence

from bot import messages
from bot.handlers.command import Command, Reply, Request
from bot.services import Services
from bot.views.keyboards import main_keyboard


def command(others: Sequence[Command]) -> Command:
    """Make /help, which explains the other commands and itself."""

    async def reply(request: Request, services: Services) -> Reply:
        del services  # nothing to ask them
        listed = [(each.name, each.description) for each in (*others, COMMAND)]
        return Reply(
            html=messages.usage(listed),
            keyboard=main_keyboard() if request.private else None,
        )

    COMMAND = Command(name="help", reply=reply)  # noqa: N806 - as in every handler
    return COMMAND
