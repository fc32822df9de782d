"""Text without a command: a new article, a command in words, or neither."""

import datetime as dt
from typing import cast

from telegram import Message, MessageOriginChannel, MessageOriginChat, Update

from bot import messages
from bot.errors import TextTooLong
from bot.handlers.command import Reply, Request
from bot.handlers.conversation import Callback, Context, Conversation
from bot.handlers.words import Vocabulary
from bot.messages import plain
from bot.model import Article, Draft
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


_SPLIT = 3000  # characters; Telegram's programs split a longer text at about 4096
_AT_ONCE = dt.timedelta(seconds=10)  # in which the parts of one text arrive


async def unfinished(request: Request, services: Services) -> Article | None:
    """Return the article that a message sent right now goes on with, if any.

    A text that is too long for one message comes in several, one after the other;
    nothing marks them but their length and their haste.
    """
    article = await services.library.current(request.chat_id)
    if (
        article is not None
        and article.chat_id == request.chat_id
        and len(article.text) >= _SPLIT
        and request.now - article.added <= _AT_ONCE
    ):
        return article
    return None


async def go_on(
    article: Article, text: str, request: Request, services: Services
) -> Reply:
    """Add the next part to an article that came in several messages.

    Raises:
        TextTooLong: Together they are no single article.
    """
    whole = f"{article.text}\n{text}"
    if len(whole) > _LONGEST:
        raise TextTooLong
    draft = Draft(
        title=article.title,
        text=whole,
        published=article.published,
        source=article.source,
    )
    longer = await services.library.extend(request.chat_id, article, draft, request.now)
    return Reply(html=messages.article_continued(longer.title, len(whole.split())))


def callback(talk: Conversation, vocabulary: Vocabulary) -> Callback:
    """Make what answers a text without a command."""

    async def received(update: Update, context: Context) -> None:
        message = cast("Message", update.effective_message)
        text = message.text or message.caption or ""
        request = talk.request(update, context)
        said = vocabulary.read(text)
        whole = said is not None or message.forward_origin is not None
        begun = None if whole else await unfinished(request, talk.services)
        if begun is not None and _is_arabic(text):
            reply = await go_on(begun, text, request, talk.services)
        elif len(text.split()) >= ARTICLE_WORDS:
            reply = await hold(message, text, request, talk.services)
        elif said is not None:
            asked = talk.request(update, context, said.argument)
            reply = await said.command.reply(asked, talk.services)
        else:
            reply = Reply(html=plain(messages.TOO_SHORT))
        await talk.say(message, reply)

    return received
