"""/who: the people whom the article names; with a name, that person alone."""

from bot import messages
from bot.handlers.answering import current_article, reply_to
from bot.handlers.command import Command, Reply, Request
from bot.model import Question
from bot.services import Services
from bot.services.briefings import people_called

_LONGEST_NAME = 80


async def reply(request: Request, services: Services) -> Reply:
    """List the people, or tell what the article says of one."""
    article = await current_article(request, services)
    briefing = await services.briefings.brief(article)
    name = request.argument.strip(f" {messages.SENTENCE_MARKS}").strip()[:_LONGEST_NAME]
    question = Question(kind="who", article_id=article.id)
    if not name or not briefing.cards.people:
        return await reply_to(question, briefing, services)
    match people_called(briefing, name):
        case ():
            return Reply(html=messages.nobody_called(name))
        case (number,):
            one = Question(kind="who", article_id=article.id, argument=number)
            return await reply_to(one, briefing, services)
        case several:
            names = [briefing.cards.people[number].name for number in several]
            return Reply(html=messages.several_called(name, names))


COMMAND = Command(name="who", reply=reply)
