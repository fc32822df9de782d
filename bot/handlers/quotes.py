"""/quotes: who said what in the article; with a name, what that person said."""

from bot.handlers import who
from bot.handlers.answering import current_article, reply_to
from bot.handlers.command import Command, Reply, Request
from bot.model import Question
from bot.services import Services
from bot.services.briefings import people_called


async def reply(request: Request, services: Services) -> Reply:
    """Answer from the chat's current article."""
    article = await current_article(request, services)
    briefing = await services.briefings.brief(article)
    # «من قال هذا؟» names nobody, and asks for all of them
    if people_called(briefing, request.argument):
        return await who.reply(request, services)
    question = Question(kind="quotes", article_id=article.id)
    return await reply_to(question, briefing, services)


COMMAND = Command(name="quotes", reply=reply)
