"""/source: the sentences behind an answer, in their context."""

from bot import messages
from bot.errors import NoArticle
from bot.handlers.answering import answer
from bot.handlers.command import Command, Reply, Request
from bot.messages import plain
from bot.model import Question
from bot.services import Services
from bot.views.source import source_view


async def reply_for(question: Question, request: Request, services: Services) -> Reply:
    """Show what the answer to a question rests on.

    Raises:
        NoArticle: The article is gone, or was never the chat's to see.
    """
    article = await services.library.article(request.chat_id, question.article_id)
    briefing = await services.briefings.brief(article)
    answered = await answer(question, briefing, services)
    if not answered.evidence:
        return Reply(html=answered.html)
    return Reply(html=source_view(briefing, answered.evidence))


async def reply(request: Request, services: Services) -> Reply:
    """Show what the chat's last answer rests on."""
    chat = await services.library.chat(request.chat_id)
    question = Question.decode(chat.last_answer or "")
    if question is None:
        return Reply(html=plain(messages.NO_SOURCE))
    try:
        return await reply_for(question, request, services)
    except NoArticle:  # deleted since: there is no answer left to explain
        return Reply(html=plain(messages.NO_SOURCE))


COMMAND = Command(name="source", reply=reply)
