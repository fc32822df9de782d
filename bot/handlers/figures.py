"""/figures: the amounts that the article states."""

from bot.handlers.answering import reply_about_current
from bot.handlers.command import Command, Reply, Request
from bot.services import Services


async def reply(request: Request, services: Services) -> Reply:
    """Answer from the chat's current article."""
    return await reply_about_current("figures", request, services)


COMMAND = Command(name="figures", reply=reply)
