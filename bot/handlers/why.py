"""/why: the reason for each sentence of a summary."""

from bot import messages
from bot.errors import NoArticle
from bot.handlers.command import Command, Reply, Request
from bot.messages import plain
from bot.model import Question
from bot.services import Services
from bot.services.briefings import key_figure
from bot.views.why import why_view


async def reply_for(question: Question, request: Request, services: Services) -> Reply:
    """Say why the sentences of a summary were chosen.

    Raises:
        NoArticle: The article is gone, or was never the chat's to see.
    """
    if question.kind != "summary":
        return Reply(html=plain(messages.NOTHING_TO_EXPLAIN))
    article = await services.library.article(request.chat_id, question.article_id)
    briefing = await services.briefings.brief(article)
    summary = await services.briefings.summary(
        briefing, question.argument or 1, question.focus
    )
    if not summary.sentences and question.focus:
        return Reply(html=messages.not_spoken_of(question.focus))
    if not summary.sentences:
        return Reply(html=plain(messages.NOTHING_TO_EXPLAIN))
    figure = key_figure(briefing, summary.sentences)
    html = why_view(briefing, summary, figure=figure, focus=question.focus)
    return Reply(html=html)


async def reply(request: Request, services: Services) -> Reply:
    """Explain the chat's last answer, if it was a summary."""
    chat = await services.library.chat(request.chat_id)
    question = Question.decode(chat.last_answer or "")
    if question is None:
        return Reply(html=plain(messages.NOTHING_TO_EXPLAIN))
    try:
        return await reply_for(question, request, services)
    except NoArticle:  # deleted since: there is nothing left to explain
        return Reply(html=plain(messages.NOTHING_TO_EXPLAIN))


COMMAND = Command(name="why", reply=reply)
