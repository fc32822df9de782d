"""/summary: the current article in a few of its own sentences."""

from bot import messages
from bot.handlers.answering import current_article, reply_to
from bot.handlers.command import Command, Reply, Request
from bot.model import Length, Question
from bot.services import Services
from bot.services.briefings import sentences_for
from summaries.normalise import fold
from summaries.numerals import numerals

_MOST = 1000  # sentences; no article has more


def _length(argument: str) -> Length | None:
    """Read «قصير», «متوسط» or «طويل», feminine forms too."""
    asked = fold(argument)
    for length, word in messages.LENGTHS.items():
        if fold(word) in asked:
            return length
    return None


def _number(argument: str) -> int | None:
    """Read a number of sentences, in digits or in words."""
    for numeral in numerals(argument):
        if numeral.value == int(numeral.value) and numeral.value >= 1:
            return min(int(numeral.value), _MOST)
    return None


async def reply(request: Request, services: Services) -> Reply:
    """Summarise in as many sentences as asked, else as the chat prefers."""
    article = await current_article(request, services)
    briefing = await services.briefings.brief(article)
    size = _number(request.argument)
    if size is None:
        chat = await services.library.chat(request.chat_id)
        length = _length(request.argument) or chat.length
        size = sentences_for(length, briefing)
    question = Question(kind="summary", article_id=article.id, argument=size)
    return await reply_to(question, briefing, services)


COMMAND = Command(name="summary", reply=reply)
