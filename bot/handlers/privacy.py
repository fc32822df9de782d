"""/privacy: what is kept and what is not."""

from bot import messages
from bot.handlers.command import Command, Reply, Request
from bot.services import Services


async def reply(request: Request, services: Services) -> Reply:
    """Say what is kept, and how it is deleted."""
    del request, services  # the same for everybody
    return Reply(html=messages.privacy())


COMMAND = Command(name="privacy", reply=reply)
