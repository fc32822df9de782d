"""The database: how it is opened, and the one place where its dialects differ."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table, event, inspect
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.errors import StorageUnavailable

HEAD = "0001"  # the newest revision of the tables

_PRAGMAS = (
    # a post is marked before it is sent: the mark must outlive a loss of power too
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)
_TURNS = 20  # that one waits for at most, where many open a new database at once
_WRITES = "mujaz_writes"  # the execution option of a transaction that writes


def create(url: str) -> AsyncEngine:
    """Return an engine for a database, which is not opened yet.

    The folder of a file database is made, since a first start has none.

    Raises:
        StorageUnavailable: The address cannot be read, or the folder not be made.
    """
    try:
        address = make_url(url)
        if address.get_backend_name() != "sqlite":
            return create_async_engine(
                address, pool_pre_ping=True, hide_parameters=True
            )
        return _create_sqlite(address)
    except (SQLAlchemyError, ImportError, OSError) as error:
        message = f"the database cannot be opened: {error}"
        raise StorageUnavailable(message) from error


def _create_sqlite(address: URL) -> AsyncEngine:
    options: dict[str, Any] = {}
    if address.database in {None, "", ":memory:"}:
        # it lives in its one connection, which callers then have in turn
        options = {"pool_size": 1, "max_overflow": 0, "pool_recycle": -1}
    elif not str(address.database).startswith("file:"):
        Path(str(address.database)).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(
        address,
        poolclass=AsyncAdaptedQueuePool,
        pool_timeout=60,
        hide_parameters=True,  # of errors that are logged: they are people's texts
        **options,
    )
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _prepare(connection: DBAPIConnection, record: object) -> None:
    del record
    connection.isolation_level = None  # the driver is not to begin by itself: _begin
    cursor = connection.cursor()
    try:
        cursor.execute("PRAGMA busy_timeout = 30000")  # milliseconds
        _log_ahead(cursor)
        for pragma in _PRAGMAS:
            cursor.execute(pragma)
        cursor.close()
    except BaseException:
        connection.close()  # the pool knows nothing of it yet
        raise


def _log_ahead(cursor: DBAPICursor) -> None:
    """Let readers and a writer work side by side; a database is told so once.

    Of several who tell it at the same time, SQLite turns away all but one, without
    waiting. To begin as a writer waits: who is turned away queues up and tries again.
    """
    for _ in range(_TURNS):
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            cursor.execute("BEGIN IMMEDIATE")
            cursor.execute("ROLLBACK")
        else:
            return


def _begin(connection: Connection) -> None:
    """Begin; who will write says so at once.

    A transaction that reads first and writes later fails when another one wrote in
    between, and no time-out helps it; one that begins as a writer waits for its turn.
    """
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@asynccontextmanager
async def reading(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """Give a connection whose statements see one state of the database.

    Raises:
        StorageUnavailable: The database cannot be opened or read.
    """
    async with _translated(), engine.connect() as connection:
        yield connection


@asynccontextmanager
async def writing(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """Give a transaction that writes: all of it is kept or, on an error, none.

    Raises:
        StorageUnavailable: The database cannot be opened or written.
    """
    async with _translated(), _writer(engine).begin() as connection:
        yield connection


def _writer(engine: AsyncEngine) -> AsyncEngine:
    return engine.execution_options(**{_WRITES: True})


@asynccontextmanager
async def _translated() -> AsyncIterator[None]:
    try:
        yield
    except IntegrityError:
        raise  # what was written is at fault, not the database
    except (DBAPIError, PoolTimeout, sqlite3.Error, OSError) as error:
        # the driver's own errors come as they are from the moment of connecting
        reason = error.orig if isinstance(error, DBAPIError) else error
        message = f"the database cannot be used: {reason}"
        raise StorageUnavailable(message) from error


async def upgrade(engine: AsyncEngine) -> None:
    """Bring the tables to what this program knows, all the way or not at all.

    Call once at start. Alembic is not even imported where nothing is to be done.

    Raises:
        StorageUnavailable: The database cannot be opened or written, is no database,
            or was made by a newer program.
    """
    async with _translated():
        await asyncio.to_thread(_try_to_open, engine)
    async with writing(engine) as connection:
        revision = await connection.run_sync(_revision)
    if revision == HEAD:
        return
    async with _translated(), _writer(engine).connect() as connection:
        await _keep_foreign_keys(connection, on=False)
        await connection.run_sync(_migrate)
        await connection.commit()
        await _keep_foreign_keys(connection, on=True)


def _try_to_open(engine: AsyncEngine) -> None:
    """Fail where the database cannot even be opened.

    The driver would fail as well, but leave a thread behind that ends in a traceback.
    """
    if engine.dialect.name == "sqlite":
        arguments, options = engine.dialect.create_connect_args(engine.url)
        uri = bool(options.get("uri"))
        sqlite3.connect(str(arguments[0]), uri=uri).close()


def _revision(connection: Connection) -> str | None:
    """Return the tables' revision, having tried that they can be written."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    touched = "UPDATE alembic_version SET version_num = version_num"
    found = connection.exec_driver_sql(f"{touched} RETURNING version_num")
    return found.scalar_one_or_none()


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415  a quarter of a second, once a version
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    folder = str(Path(__file__).with_name("migrations"))
    config.set_main_option("script_location", folder.replace("%", "%%"))
    known = {
        step.revision for step in ScriptDirectory.from_config(config).walk_revisions()
    }
    revision = _revision(connection)
    if revision not in {None, *known}:
        message = f"the database is of a newer version (its revision is {revision})"
        raise StorageUnavailable(message)
    command.upgrade(config, "head")


async def _keep_foreign_keys(connection: AsyncConnection, *, on: bool) -> None:
    """Let SQLite mind foreign keys or not; only outside a transaction it listens.

    A table made anew is dropped first, which would delete what refers to its rows.
    """
    if connection.dialect.name == "sqlite":
        raw = await connection.get_raw_connection()
        driver: Any = raw.driver_connection
        await driver.execute(f"PRAGMA foreign_keys = {int(on)}")


Insert: TypeAlias = sqlite.Insert  # PostgreSQL's has the same methods


def insert(connection: AsyncConnection, table: Table) -> Insert:
    """Return an insert that can say what to do ``on_conflict``, by dialect."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415  rarely used

        return postgresql.insert(table)  # type: ignore[return-value]
    return sqlite.insert(table)
