"""/forget: deletes all that is held of the chat, after a question."""

from bot import messages
from bot.handlers.command import Command, Reply, Request
from bot.handlers.rights import check_decides
from bot.messages import plain
from bot.services import Services
from bot.views.keyboards import forget_keyboard


async def reply(request: Request, services: Services) -> Reply:
    """Ask whether it is meant."""
    del request, services  # nothing is deleted before the button is pressed
    return Reply(html=plain(messages.FORGET_QUESTION), keyboard=forget_keyboard())


async def reply_to_yes(request: Request, services: Services) -> Reply:
    """Delete it all."""
    await check_decides(request)
    await services.library.forget(request.chat_id)
    services.briefings.forget(request.chat_id)
    return Reply(html=plain(messages.FORGOTTEN))


COMMAND = Command(name="forget", reply=reply)
