"""/start: a welcome, and what to do first."""

from bot import messages
from bot.handlers.command import Command, Reply, Request
from bot.services import Services
from bot.views.keyboards import main_keyboard


async def reply(request: Request, services: Services) -> Reply:
    """Greet, and name the article that can be asked about at once."""
    article = await services.library.current(request.chat_id)
    return Reply(
        html=messages.start(article.title if article else None),
        keyboard=main_keyboard() if request.private else None,
    )


COMMAND = Command(name="start", reply=reply)
