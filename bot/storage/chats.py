"""Chats: what each chose, and how one is forgotten or moves to another id."""

from typing import TypedDict, Unpack

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Chat, Digits, Length
from bot.storage.engine import insert
from bot.storage.tables import articles, chats, digested, posts, schedules


class Changes(TypedDict, total=False):
    """What may change of a chat."""

    article_id: int | None
    length: Length
    digits: Digits
    last_answer: str | None


async def get(connection: AsyncConnection, chat_id: int) -> Chat:
    """Return a chat; one that was never seen has the defaults."""
    found = select(chats).where(chats.c.id == chat_id)
    row = (await connection.execute(found)).mappings().one_or_none()
    return Chat(id=chat_id) if row is None else Chat(**row)


async def change(
    connection: AsyncConnection, chat_id: int, **changes: Unpack[Changes]
) -> Chat:
    """Change what is given, keep the rest, and return the chat."""
    new = Chat(id=chat_id, **changes)
    changed = insert(connection, chats).values(
        id=chat_id,
        article_id=new.article_id,
        length=new.length,
        digits=new.digits,
        last_answer=new.last_answer,
    )
    changed = changed.on_conflict_do_update(
        index_elements=[chats.c.id], set_=dict(changes) or {"id": chat_id}
    )
    rows = await connection.execute(changed.returning(chats))
    return Chat(**rows.mappings().one())


async def forget(connection: AsyncConnection, chat_id: int) -> None:
    """Delete all that is the chat's: articles, choices, schedules, posts."""
    for gone in (
        delete(schedules).where(
            or_(schedules.c.owner == chat_id, schedules.c.target == chat_id)
        ),
        delete(digested).where(digested.c.target == chat_id),
        delete(chats).where(chats.c.id == chat_id),
        delete(articles).where(articles.c.chat_id == chat_id),
    ):
        await connection.execute(gone)


async def move(connection: AsyncConnection, old: int, new: int) -> None:
    """Give all that is one chat's to another: a group became a supergroup.

    Where both have the same thing, the new chat's stays.
    """
    twice = articles.alias()
    texts = select(twice.c.fingerprint).where(twice.c.chat_id == new)
    given = digested.alias()
    known = select(given.c.article_id).where(given.c.target == new)
    seen = select(chats.c.id).where(chats.c.id == new)
    for step in (
        delete(articles).where(
            articles.c.chat_id == old, articles.c.fingerprint.in_(texts)
        ),
        update(articles).where(articles.c.chat_id == old).values(chat_id=new),
        delete(digested).where(
            digested.c.target == old, digested.c.article_id.in_(known)
        ),
        update(digested).where(digested.c.target == old).values(target=new),
        delete(chats).where(chats.c.id == old, seen.exists()),
        update(chats).where(chats.c.id == old).values(id=new),
        update(schedules).where(schedules.c.owner == old).values(owner=new),
        update(schedules).where(schedules.c.target == old).values(target=new),
        # what was sent stays where it was sent
        update(posts)
        .where(posts.c.target == old, posts.c.state == "queued")
        .values(target=new),
    ):
        await connection.execute(step)
