"""/articles: the articles held, and which of them is talked about."""

from bot import messages
from bot.handlers.command import Command, Reply, Request
from bot.messages import bold, plain
from bot.services import Services
from bot.views.keyboards import articles_keyboard


async def reply_from(offset: int, request: Request, services: Services) -> Reply:
    """Show a page of the articles that the chat can see, newest first."""
    page = await services.library.page(
        request.chat_id, offset=offset, limit=messages.ARTICLES_A_PAGE
    )
    if not page.total:
        return Reply(html=plain(messages.NO_ARTICLES))
    current = await services.library.current(request.chat_id)
    return Reply(
        html=bold(messages.articles_title(page.total)),
        keyboard=articles_keyboard(page, current.id if current else None),
    )


async def reply(request: Request, services: Services) -> Reply:
    """Show the newest articles."""
    return await reply_from(0, request, services)


COMMAND = Command(name="articles", reply=reply)
