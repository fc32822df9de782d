"""Text without a command: a new article, a command in words, or neither."""

import datetime as dt
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import cast
from zoneinfo import ZoneInfo

from telegram import Message, MessageOriginChannel, MessageOriginChat, Update

from bot import messages
from bot.articles.files import TEXT_SUFFIXES, decoded
from bot.errors import TextTooLong
from bot.handlers.command import Reply, Request
from bot.handlers.conversation import Callback, Context, Conversation
from bot.handlers.words import Vocabulary
from bot.messages import plain
from bot.model import Article, Draft
from bot.services import Services
from bot.services.library import title_of

ARTICLE_WORDS = 60
"""A text of so many words is an article."""


def _is_arabic(text: str) -> bool:
    """Tell whether most letters of a text are Arabic."""
    letters = sum(letter.isalpha() for letter in text)
    arabic = sum("\u0600" <= letter <= "\u06ff" and letter.isalpha() for letter in text)
    return arabic * 2 > letters


def draft(message: Message, text: str, zone: ZoneInfo) -> Draft:
    """Make an article of a message; a forwarded post brings its source and its day."""
    origin = message.forward_origin
    source = ""
    if isinstance(origin, MessageOriginChannel):
        source = origin.chat.title or ""
    elif isinstance(origin, MessageOriginChat):
        source = origin.sender_chat.title or ""
    return Draft(
        title=title_of(text),
        text=text,
        published=origin.date.astimezone(zone).date() if origin else None,
        source=source,
    )


async def hold(
    message: Message, text: str, request: Request, services: Services
) -> Article | None:
    """Hold a text as the chat's current article; None: it isn't Arabic.

    Raises:
        TextTooLong: It is no single article.
    """
    if not _is_arabic(text):
        return None
    wanted = draft(message, text, services.timezone)
    return await services.library.hold(request.chat_id, wanted, request.now)


_SPLIT = 3500  # UTF-16 units; Telegram's programs split a longer text at about 4096
_AT_ONCE = dt.timedelta(seconds=10)  # in which the parts of one text are sent
_FEWEST_WORDS = 8  # of a part; what is shorter is a remark
_REMEMBERED = 1000  # chats
_LARGEST_FILE = 1_000_000  # bytes; the longest article has fewer


@dataclass(frozen=True, slots=True)
class _Part:
    """The last message that made an article, or went on with one."""

    article_id: int
    sent: dt.datetime  # as Telegram dates it: the bot may read it much later
    units: int


@dataclass(frozen=True, slots=True)
class _Parts:
    """The latest part of each chat: whether the next message goes on with it.

    A text that is too long for one message comes in several, one after the other;
    nothing marks them but their length and their haste. This is memory of seconds,
    so it is in no row: forgotten at a restart, the parts are two articles.
    """

    _latest: OrderedDict[int, _Part] = field(default_factory=OrderedDict)

    def note(self, message: Message, text: str, article: Article) -> None:
        """Remember a message that became part of an article."""
        units = len(text.encode("utf-16-le")) // 2
        self._latest[message.chat_id] = _Part(article.id, message.date, units)
        self._latest.move_to_end(message.chat_id)
        while len(self._latest) > _REMEMBERED:
            self._latest.popitem(last=False)

    def before(self, message: Message, text: str) -> int | None:
        """Return the id of the article that a message goes on with, if any."""
        part = self._latest.get(message.chat_id)
        if (
            part is None
            or message.forward_origin is not None
            or part.units < _SPLIT
            or message.date - part.sent > _AT_ONCE
            or len(text.split()) < _FEWEST_WORDS
        ):
            return None
        return part.article_id


async def go_on(
    article_id: int, text: str, request: Request, services: Services
) -> Article:
    """Add the next part to an article that came in several messages.

    Raises:
        TextTooLong: Together they are no single article.
        NoArticle: The chat has deleted the article meanwhile.
    """
    article = await services.library.article(request.chat_id, article_id)
    longer = Draft(
        title=article.title,
        text=f"{article.text}\n{text}",
        published=article.published,
        source=article.source,
    )
    return await services.library.extend(request.chat_id, article, longer, request.now)


async def written(message: Message) -> str:
    """Return the text in the text file that a message brings, if it brings one.

    Raises:
        TextTooLong: The file is larger than any article.
        UnreadableFile: It is in an encoding that nobody can guess.
    """
    document = message.document
    name = (document.file_name or "").lower() if document else ""
    if document is None or not name.endswith(TEXT_SUFFIXES):
        return ""
    if (document.file_size or 0) > _LARGEST_FILE:
        raise TextTooLong
    file = await document.get_file()
    return decoded(bytes(await file.download_as_bytearray()), "a file")


def _held(article: Article, request: Request) -> Reply:
    if article.added < request.now:
        return Reply(html=messages.article_already_held(article.title))
    return Reply(html=messages.article_held(article.title, len(article.text.split())))


def callback(talk: Conversation, vocabulary: Vocabulary) -> Callback:
    """Make what answers a text without a command."""
    parts = _Parts()

    async def article_in(message: Message, text: str, request: Request) -> Reply | None:
        """Make an article of a message, or a part of one; None: it is neither."""
        begun = parts.before(message, text)
        if begun is not None:
            article = await go_on(begun, text, request, talk.services)
            parts.note(message, text, article)
            words = len(article.text.split())
            return Reply(html=messages.article_continued(article.title, words))
        if len(text.split()) < ARTICLE_WORDS:
            return None
        held = await hold(message, text, request, talk.services)
        if held is None:
            return Reply(html=plain(messages.NO_ARABIC))
        parts.note(message, text, held)
        return _held(held, request)

    async def received(update: Update, context: Context) -> None:
        message = cast("Message", update.effective_message)
        text = await written(message) or message.text or message.caption or ""
        said = vocabulary.read(text)
        if said is not None:
            request = talk.request(update, context, said.argument)
            reply = await said.command.reply(request, talk.services)
        else:
            request = talk.request(update, context)
            reply = await article_in(message, text, request) or Reply(
                html=plain(messages.TOO_SHORT if text else messages.NO_TEXT)
            )
        await talk.say(message, reply)

    return received
