"""Text without a command: a new article, a command in words, or neither."""

from typing import cast

from telegram import Message, MessageOriginChannel, MessageOriginChat, Update

from bot import messages
from bot.errors import TextTooLong
from bot.handlers.command import Reply, Request
from bot.handlers.conversation import Callback, Context, Conversation
from bot.handlers.words import Vocabulary
from bot.messages import plain
from bot.model import Draft
from bot.services import Services
from summaries.document import Document

ARTICLE_WORDS = 60
"""A text of so many words is an article."""
_LONGEST = 100_000  # characters; Telegram's own limit for one message is far below
_OPENING_WORDS = 9


def _is_arabic(text: str) -> bool:
    """Tell whether most letters of a text are Arabic."""
    letters = sum(letter.isalpha() for letter in text)
    arabic = sum("\u0600" <= letter <= "\u06ff" and letter.isalpha() for letter in text)
    return arabic * 2 > letters


def draft(message: Message, text: str) -> Draft:
    """Make an article of a message; a forwarded post brings its source and its day."""
    document = Document(text)
    opening = " ".join(text.split()[:_OPENING_WORDS])
    origin = message.forward_origin
    source = ""
    if isinstance(origin, MessageOriginChannel):
        source = origin.chat.title or ""
    elif isinstance(origin, MessageOriginChat):
        source = origin.sender_chat.title or ""
    return Draft(
        title=document.title or messages.untitled(opening),
        text=text,
        published=origin.date.date() if origin else None,
        source=source,
    )


async def hold(
    message: Message, text: str, request: Request, services: Services
) -> Reply:
    """Hold a text as the chat's current article.

    Raises:
        TextTooLong: It is no single article.
    """
    if len(text) > _LONGEST:
        raise TextTooLong
    if not _is_arabic(text):
        return Reply(html=plain(messages.NO_ARABIC))
    wanted = draft(message, text)
    article = await services.library.hold(request.chat_id, wanted, request.now)
    if article.added < request.now:
        return Reply(html=messages.article_already_held(article.title))
    return Reply(html=messages.article_held(article.title, len(text.split())))


def callback(talk: Conversation, vocabulary: Vocabulary) -> Callback:
    """Make what answers a text without a command."""

    async def received(update: Update, context: Context) -> None:
        message = cast("Message", update.effective_message)
        text = message.text or message.caption or ""
        request = talk.request(update, context)
        if len(text.split()) >= ARTICLE_WORDS:
            reply = await hold(message, text, request, talk.services)
        elif said := vocabulary.read(text):
            asked = talk.request(update, context, said.argument)
            reply = await said.command.reply(asked, talk.services)
        else:
            reply = Reply(html=plain(messages.TOO_SHORT))
        await talk.say(message, reply)

    return received
