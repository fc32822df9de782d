"""/orgs: the organisations that the article names."""

from bot.handlers.answering import reply_about_current
from bot.handlers.command import Command, Reply, Request
from bot.services import Services


async def reply(request: Request, services: Services) -> Reply:
    """Answer from the chat's current article."""
    return await reply_about_current("orgs", request, services)


COMMAND = Command(name="orgs", reply=reply)
