"""The library: the articles held, and the one that each chat talks about."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncEngine

from bot import messages
from bot.errors import NoArticle, TextTooLong
from bot.model import Article, Chat, Digits, Draft, Length, Page
from bot.storage import articles, chats
from bot.storage.engine import reading, writing
from summaries.document import Document

LONGEST = 50_000  # characters; some 8,000 words, read in about a second
_OPENING_WORDS = 9


def title_of(text: str) -> str:
    """Return an article's headline, or its first words where it has none."""
    headline = Document(text).title
    return headline or messages.untitled(" ".join(text.split()[:_OPENING_WORDS]))


def _check(draft: Draft) -> None:
    if len(draft.text) > LONGEST:
        raise TextTooLong


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The articles held, each chat's own and those shared with all.

    Every method raises StorageUnavailable where the database cannot be used.
    """

    engine: AsyncEngine

    async def hold(
        self, chat_id: int | None, draft: Draft, now: dt.datetime
    ) -> Article:
        """Hold an article and make it the chat's current one; None shares it with all.

        A text that is held already comes back as it was; a day and a source that it
        had not are added.

        Raises:
            TextTooLong: It has more than LONGEST characters.
        """
        _check(draft)
        async with writing(self.engine) as connection:
            article = await articles.add(connection, chat_id, draft, now)
            if chat_id is not None:
                await chats.change(connection, chat_id, article_id=article.id)
            return article

    async def extend(
        self, chat_id: int, article: Article, draft: Draft, now: dt.datetime
    ) -> Article:
        """Hold a longer text in the place of an article of the chat's own.

        Raises:
            TextTooLong: It has more than LONGEST characters.
        """
        _check(draft)
        async with writing(self.engine) as connection:
            longer = await articles.add(connection, chat_id, draft, now)
            if longer.id != article.id:
                await articles.remove(connection, chat_id, article.id)
            await chats.change(connection, chat_id, article_id=longer.id)
            return longer

    async def current(self, chat_id: int) -> Article | None:
        """Return the article that the chat talks about.

        It is the one chosen last, else the chat's newest, else the newest shared one,
        else the sample; None where there is nothing at all.
        """
        async with reading(self.engine) as connection:
            chosen = (await chats.get(connection, chat_id)).article_id
            if chosen is not None:
                article = await articles.get(connection, chat_id, chosen)
                if article is not None:
                    return article
            return await articles.newest(connection, chat_id)

    async def choose(self, chat_id: int, article_id: int) -> Article:
        """Make an article the chat's current one.

        Raises:
            NoArticle: The chat can see none of that id.
        """
        async with writing(self.engine) as connection:
            article = await articles.get(connection, chat_id, article_id)
            if article is None:
                raise NoArticle
            await chats.change(connection, chat_id, article_id=article_id)
            return article

    async def article(self, chat_id: int, article_id: int) -> Article:
        """Return an article that the chat can see.

        Raises:
            NoArticle: The chat can see none of that id.
        """
        async with reading(self.engine) as connection:
            article = await articles.get(connection, chat_id, article_id)
        if article is None:
            raise NoArticle
        return article

    async def page(self, chat_id: int, *, offset: int = 0, limit: int = 8) -> Page:
        """Return some of the articles that the chat can see, newest first."""
        offset = max(offset, 0)
        async with reading(self.engine) as connection:
            return Page(
                articles=await articles.page(
                    connection, chat_id, offset=offset, limit=limit
                ),
                offset=offset,
                total=await articles.count(connection, chat_id),
            )

    async def remove(self, chat_id: int, article_id: int) -> bool:
        """Delete an article of the chat's own; return whether there was one."""
        async with writing(self.engine) as connection:
            return await articles.remove(connection, chat_id, article_id)

    async def chat(self, chat_id: int) -> Chat:
        """Return what the chat chose, or the defaults."""
        async with reading(self.engine) as connection:
            return await chats.get(connection, chat_id)

    async def set_length(self, chat_id: int, length: Length) -> Chat:
        """Choose how long the chat's summaries are."""
        async with writing(self.engine) as connection:
            return await chats.change(connection, chat_id, length=length)

    async def set_digits(self, chat_id: int, digits: Digits) -> Chat:
        """Choose the digits of the chat's answers."""
        async with writing(self.engine) as connection:
            return await chats.change(connection, chat_id, digits=digits)

    async def set_last_answer(self, chat_id: int, reference: str | None) -> Chat:
        """Note what the chat was answered last."""
        async with writing(self.engine) as connection:
            return await chats.change(connection, chat_id, last_answer=reference)

    async def forget(self, chat_id: int) -> None:
        """Delete all that is held of the chat."""
        async with writing(self.engine) as connection:
            await chats.forget(connection, chat_id)

    async def move(self, old: int, new: int) -> None:
        """Give all that is one chat's to another: a group became a supergroup."""
        async with writing(self.engine) as connection:
            await chats.move(connection, old, new)
