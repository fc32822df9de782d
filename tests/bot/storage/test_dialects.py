"""Every statement of the storage is one that PostgreSQL can be given too.

There is no server in the tests: the functions are told that they speak to PostgreSQL,
each statement is compiled for it, and SQLite, whose dialect is close, executes it.
"""

import datetime as dt
from io import StringIO
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import ClauseElement
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Draft, ScheduleDraft
from bot.storage import articles, chats, ledger, migrations, schedules
from bot.storage.tables import metadata

NOW = dt.datetime(2018, 2, 13, 5, tzinfo=dt.UTC)


class Compiled:
    """A connection that compiles for PostgreSQL what it executes on SQLite."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
        self.statements: list[str] = []
        self._connection = connection

    async def execute(self, statement: ClauseElement) -> Any:  # noqa: ANN401
        """Compile, keep what came out, and execute."""
        self.statements.append(str(statement.compile(dialect=self.dialect)))
        return await self._connection.execute(cast("Any", statement))


async def test_every_statement_compiles_for_postgresql(
    connection: AsyncConnection,
) -> None:
    """Through the life of a digest, and of the chat that asked for it."""
    compiled = Compiled(connection)
    both = cast("AsyncConnection", compiled)
    draft = ScheduleDraft(
        owner=7,
        target=-5,
        target_name="@أخبار",
        at=dt.time(8),
        days=frozenset({1}),
        zone=ZoneInfo("Asia/Riyadh"),
    )

    article = await articles.add(both, 7, Draft(title="", text="خبر"), NOW)
    assert await articles.add(both, 7, Draft(title="", text="خبر"), NOW) == article
    assert await articles.newest(both, 7) == article
    assert await articles.count(both, 7) == 1
    await chats.change(both, 7, article_id=article.id)
    schedule = await schedules.add(both, draft, NOW)
    assert await schedules.active(both) == (schedule,)
    chosen = await articles.undigested(both, 7, -5, limit=9)
    assert await schedules.advance(both, schedule.id, NOW)
    assert await ledger.enqueue(both, schedule, NOW, ["أ", "ب"], NOW)
    await ledger.give(both, schedule, NOW, chosen)
    await ledger.miss(both, schedule, [NOW], NOW)
    assert await ledger.waiting_targets(both, NOW) == (-5,)
    post = await ledger.take(both, -5, holder="me", now=NOW)
    assert post is not None
    await ledger.settle(both, post, now=NOW, state="sent", message_id=31)
    await ledger.abandon(both, holder="me", now=NOW)
    await ledger.lapse(both, before=NOW, now=NOW)
    await ledger.expire(both, slots_until=NOW, now=NOW)
    await ledger.fail_queued(both, schedule.id, NOW)
    assert len(await ledger.latest(both, schedule.id, slots=9)) == 2
    await schedules.deactivate(both, schedule.id)
    await schedules.remove_inactive(both, 7, -5)
    await schedules.remove(both, 7, schedule.id)
    await articles.remove(both, 7, article.id)
    await chats.move(both, 7, 8)
    await chats.forget(both, 8)
    assert (await chats.get(both, 8)).article_id is None

    inserts = [one for one in compiled.statements if one.startswith("INSERT")]
    assert any("ON CONFLICT DO NOTHING RETURNING" in one for one in inserts)
    assert any("ON CONFLICT (id) DO UPDATE SET" in one for one in inserts)


def test_the_migrations_make_the_tables_in_postgresql_too() -> None:
    """With the conditions of their indexes, and moments that know their zone."""
    written = StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql", opts={"as_sql": True, "output_buffer": written}
    )
    folder = Path(str(migrations.__file__)).parent

    with Operations.context(context):
        for step in reversed(list(ScriptDirectory(str(folder)).walk_revisions())):
            step.module.upgrade()

    made = written.getvalue()
    assert made.count("CREATE TABLE") == len(metadata.tables)
    assert "ON posts (target) WHERE state = 'sending'" in made
    assert "ON articles (fingerprint) WHERE chat_id IS NULL" in made
    assert "slot TIMESTAMP WITH TIME ZONE NOT NULL" in made
