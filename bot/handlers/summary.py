"""/summary: the current article in a few of its own sentences.

With words after it, in those that speak of them.
"""

from dataclasses import replace

from bot import messages
from bot.handlers.answering import current_article, reply_to
from bot.handlers.command import Command, Reply, Request
from bot.handlers.wishes import wish
from bot.messages import plain
from bot.model import Question
from bot.services import Services
from bot.services.briefings import sentences_for


def _fitting(question: Question) -> Question:
    """Leave out the last words of a focus that no button has room for, or all."""
    words = question.focus.split()
    while words and not question.fits:
        words.pop()
        question = replace(question, focus=" ".join(words))
    return question


async def reply(request: Request, services: Services) -> Reply:
    """Summarise in as many sentences as asked, else as the chat prefers."""
    article = await current_article(request, services)
    briefing = await services.briefings.brief(article)
    wanted = wish(request.argument)
    size = wanted.sentences
    if size is None:
        chat = await services.library.chat(request.chat_id)
        size = sentences_for(wanted.length or chat.length, briefing)
    question = Question(
        kind="summary", article_id=article.id, argument=size, focus=wanted.focus
    )
    question = _fitting(question)
    if wanted.focus and not question.focus:
        return Reply(html=plain(messages.TOO_LONG_TO_SEEK))
    return await reply_to(question, briefing, services)


COMMAND = Command(name="summary", reply=reply)
