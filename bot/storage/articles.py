"""Articles: whose they are, and each text once for each of them."""

import datetime as dt
import hashlib

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Article, Draft
from bot.storage.engine import insert
from bot.storage.tables import articles, digested, storable

_FIELDS = [column for column in articles.c if column is not articles.c.fingerprint]
_NEWEST_FIRST = (
    articles.c.added.desc(),
    articles.c.published.desc().nulls_last(),
    articles.c.id.desc(),
)


async def add(
    connection: AsyncConnection, chat_id: int | None, draft: Draft, now: dt.datetime
) -> Article:
    """Hold an article for a chat, or for all; a text that is held comes back as is."""
    fingerprint = _fingerprint(draft.text)
    added = insert(connection, articles).values(
        chat_id=chat_id,
        title=draft.title,
        text=draft.text,
        published=draft.published,
        source=draft.source,
        sample=draft.sample,
        fingerprint=fingerprint,
        added=now,
    )
    added = added.on_conflict_do_nothing()
    rows = await connection.execute(added.returning(*_FIELDS))
    row = rows.mappings().one_or_none()
    if row is None:
        same = and_(articles.c.fingerprint == fingerprint, _owned_by(chat_id))
        # sent again as a forwarded post, a pasted text gets its day and its source
        known = (
            update(articles)
            .where(same)
            .values(
                published=func.coalesce(articles.c.published, draft.published),
                source=case(
                    (articles.c.source == "", draft.source), else_=articles.c.source
                ),
            )
            .returning(*_FIELDS)
        )
        row = (await connection.execute(known)).mappings().one()
    return Article(**row)


async def get(
    connection: AsyncConnection, chat_id: int | None, article_id: int
) -> Article | None:
    """Return an article that the chat can see, or None."""
    found = _visible(chat_id).where(articles.c.id == article_id)
    return next(iter(await _read(connection, found)), None)


async def newest(connection: AsyncConnection, chat_id: int | None) -> Article | None:
    """Return the chat's newest article, else the newest shared one, else the sample."""
    best_first = _visible(chat_id).order_by(
        articles.c.chat_id.is_(None), articles.c.sample, *_NEWEST_FIRST
    )
    return next(iter(await _read(connection, best_first.limit(1))), None)


async def page(
    connection: AsyncConnection, chat_id: int | None, *, offset: int, limit: int
) -> tuple[Article, ...]:
    """Return the articles that the chat can see, newest first."""
    found = _visible(chat_id).order_by(*_NEWEST_FIRST).offset(offset).limit(limit)
    return await _read(connection, found)


async def count(connection: AsyncConnection, chat_id: int | None) -> int:
    """Return how many articles the chat can see."""
    counted = select(func.count()).select_from(_visible(chat_id).subquery())
    return (await connection.execute(counted)).scalar_one()


async def undigested(
    connection: AsyncConnection, chat_id: int | None, target: int | None, *, limit: int
) -> tuple[Article, ...]:
    """Return what the chat can see and the target was not given yet, newest first.

    The sample is no news. A ``target`` of None was given nothing.
    """
    given = select(digested.c.article_id).where(digested.c.target == target)
    found = (
        _visible(chat_id)
        .where(~articles.c.sample, articles.c.id.not_in(given))
        .order_by(*_NEWEST_FIRST)
        .limit(limit)
    )
    return await _read(connection, found)


async def remove(connection: AsyncConnection, chat_id: int, article_id: int) -> bool:
    """Delete a chat's own article; return whether there was one."""
    removed = delete(articles).where(
        articles.c.id == article_id, articles.c.chat_id == chat_id
    )
    return (await connection.execute(removed)).rowcount > 0


def _visible(chat_id: int | None) -> Select[int]:
    """Select the ids of what a chat can see: to sort ids is less than to sort texts."""
    return select(articles.c.id).where(or_(_owned_by(chat_id), _owned_by(None)))


def _owned_by(chat_id: int | None) -> ColumnElement[bool]:
    return articles.c.chat_id == chat_id  # None becomes IS NULL


def _fingerprint(text: str) -> str:
    """Return the same for texts that differ in white space alone."""
    words = " ".join(storable(text).split())
    return hashlib.sha256(words.encode()).hexdigest()


async def _read(connection: AsyncConnection, ids: Select[int]) -> tuple[Article, ...]:
    """Return the articles of some ids, newest first."""
    chosen = ids.subquery()
    found = (
        select(*_FIELDS)
        .join(chosen, chosen.c.id == articles.c.id)
        .order_by(*_NEWEST_FIRST)
    )
    rows = await connection.execute(found)
    return tuple(Article(**row) for row in rows.mappings())
