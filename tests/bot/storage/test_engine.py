"""Opening a database, its transactions, and its migrations."""

import asyncio
import sqlite3
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

import bot.storage.migrations
from bot.errors import StorageUnavailable
from bot.storage.engine import HEAD, create, reading, upgrade, writing
from bot.storage.tables import metadata

MIGRATIONS = Path(str(bot.storage.migrations.__file__)).parent


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """Give an engine on a database that has no tables yet."""
    engine = create(f"sqlite+aiosqlite:///{tmp_path / 'new' / 'mujaz.sqlite3'}")
    yield engine
    await engine.dispose()


async def value(connection: AsyncConnection, statement: str) -> object:
    """Return the one value that a statement finds."""
    return (await connection.execute(text(statement))).scalar_one()


async def failure(url: str) -> str:
    """Return what the start says of a database that cannot be used."""
    engine = create(url)
    try:
        with pytest.raises(StorageUnavailable) as raised:
            await upgrade(engine)
    finally:
        await engine.dispose()
    return str(raised.value)


async def test_a_first_start_makes_the_folder_and_the_tables(
    empty: AsyncEngine,
) -> None:
    """The user's data folder need not exist."""
    await upgrade(empty)

    async with reading(empty) as connection:
        names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
    assert set(names) == {*metadata.tables, "alembic_version"}


async def test_every_connection_waits_minds_foreign_keys_and_logs_ahead(
    engine: AsyncEngine,
) -> None:
    """So also the one that made the tables, which had to look away."""
    async with reading(engine) as one, reading(engine) as other:
        for connection in (one, other):
            assert await value(connection, "PRAGMA foreign_keys") == 1
            assert await value(connection, "PRAGMA journal_mode") == "wal"
            assert await value(connection, "PRAGMA busy_timeout") == 30_000
            assert await value(connection, "PRAGMA synchronous") == 2


async def test_a_row_cannot_point_at_nothing(engine: AsyncEngine) -> None:
    """What was written is at fault then, and not the database."""
    with pytest.raises(IntegrityError):
        async with writing(engine) as connection:
            await connection.execute(
                text(
                    "INSERT INTO chats (id, article_id, length, digits)"
                    " VALUES (1, 99, 'short', 'source')"
                )
            )


async def test_writers_who_read_first_wait_for_each_other(engine: AsyncEngine) -> None:
    """None fails, and no count is lost."""

    async def count_up() -> None:
        async with writing(engine) as connection:
            found = await value(connection, "SELECT count(*) FROM schedules")
            await asyncio.sleep(0.01)
            await connection.execute(
                text(
                    "INSERT INTO schedules"
                    " (owner, target, target_name, at, days, zone, active, since)"
                    " VALUES (:n, 0, '', '08:00', 1, '', 1, '2018-02-13')"
                ),
                {"n": found},
            )

    await asyncio.gather(*(count_up() for _ in range(8)))

    async with reading(engine) as connection:
        found = await connection.execute(text("SELECT owner FROM schedules"))
        assert sorted(found.scalars()) == list(range(8))


async def test_an_error_undoes_the_whole_transaction(engine: AsyncEngine) -> None:
    """Neither half of a change is kept."""

    async def fail_half_way() -> None:
        async with writing(engine) as connection:
            await connection.execute(
                text("INSERT INTO chats (id, length, digits) VALUES (1, '', '')")
            )
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail_half_way()

    async with reading(engine) as connection:
        assert await value(connection, "SELECT count(*) FROM chats") == 0


async def test_a_database_in_memory_is_one_for_all_who_ask() -> None:
    """Its callers take turns at its one connection."""
    engine = create("sqlite+aiosqlite://")
    await upgrade(engine)

    async def add(number: int) -> None:
        async with writing(engine) as connection:
            await connection.execute(
                text("INSERT INTO chats (id, length, digits) VALUES (:n, '', '')"),
                {"n": number},
            )

    await asyncio.gather(*(add(number) for number in range(5)))
    async with reading(engine) as connection:
        assert await value(connection, "SELECT count(*) FROM chats") == 5
    await engine.dispose()


async def test_a_path_that_runs_through_a_file_is_refused(tmp_path: Path) -> None:
    """The folder cannot be made."""
    (tmp_path / "file").write_text("")

    with pytest.raises(StorageUnavailable, match="cannot be opened"):
        create(f"sqlite+aiosqlite:///{tmp_path / 'file' / 'mujaz.sqlite3'}")


@pytest.mark.parametrize(
    "url",
    [
        "mujaz.sqlite3",
        "",
        "sqlite:///mujaz.sqlite3",  # no driver for asyncio
        "nosuch+driver:///mujaz",
        "mysql+aiomysql://localhost/mujaz",  # one that is not installed
    ],
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    """Whatever SQLAlchemy thinks of it, the operator is told in one line."""
    with pytest.raises(StorageUnavailable, match="cannot be opened"):
        create(url)


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    """SQLite cannot open it."""
    assert "unable to open" in await failure(f"sqlite+aiosqlite:///{tmp_path}")


async def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    """A mistaken path must not cost the operator a file."""
    path = tmp_path / "letter.txt"
    content = b"not a database at all, but a letter. " * 40
    path.write_bytes(content)

    assert "not a database" in await failure(f"sqlite+aiosqlite:///{path}")
    assert path.read_bytes() == content


async def test_a_database_that_cannot_be_written_is_refused_at_start(
    engine: AsyncEngine,
) -> None:
    """And not when the first article comes."""
    url = f"sqlite+aiosqlite:///file:{engine.url.database}?mode=ro&uri=true"

    assert "readonly" in await failure(url)


async def test_a_database_of_a_newer_program_is_refused(engine: AsyncEngine) -> None:
    """Its tables mean what this program cannot know."""
    async with writing(engine) as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num='9999'"))

    said = await failure(engine.url.render_as_string(hide_password=False))
    assert "newer" in said
    assert "9999" in said


async def test_a_start_on_a_ready_database_imports_no_migrations(
    engine: AsyncEngine,
) -> None:
    """They cost more than all the rest of the start."""
    program = (
        "import asyncio, sys\n"
        "from bot.storage.engine import create, upgrade\n"
        "async def main():\n"
        "    engine = create(sys.argv[1])\n"
        "    await upgrade(engine)\n"
        "    await engine.dispose()\n"
        "asyncio.run(main())\n"
        "print('alembic' in sys.modules)\n"
    )
    url = engine.url.render_as_string(hide_password=False)

    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, url, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()

    assert said == b"False\n"


async def test_two_programs_may_start_on_a_new_database_at_once(tmp_path: Path) -> None:
    """One makes the tables, and the other finds them made."""
    engines = [
        create(f"sqlite+aiosqlite:///{tmp_path / 'mujaz.sqlite3'}") for _ in range(3)
    ]

    await asyncio.gather(*(upgrade(engine) for engine in engines))

    for engine in engines:
        async with reading(engine) as connection:
            assert await value(connection, "SELECT count(*) FROM articles") == 0
        await engine.dispose()


async def test_a_start_waits_for_who_is_busy_with_a_new_database(
    tmp_path: Path,
) -> None:
    """Also before it is one that readers and a writer can share."""
    other = sqlite3.connect(tmp_path / "mujaz.sqlite3", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    engine = create(f"sqlite+aiosqlite:///{tmp_path / 'mujaz.sqlite3'}")

    start = asyncio.create_task(upgrade(engine))
    await asyncio.sleep(0.3)
    assert not start.done()
    other.execute("ROLLBACK")
    other.close()
    await start

    async with reading(engine) as connection:
        assert await value(connection, "PRAGMA journal_mode") == "wal"
    await engine.dispose()


def _config(connection: Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


async def test_the_migrations_make_what_the_tables_say(engine: AsyncEngine) -> None:
    """Neither is changed without the other."""

    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, metadata))

    async with reading(engine) as connection:
        assert await connection.run_sync(differences) == []


async def test_the_migrations_make_the_very_same_constraints(
    empty: AsyncEngine, engine: AsyncEngine
) -> None:
    """Also what Alembic does not compare: checks, conditions of indexes, order."""

    async def made(made_by: AsyncEngine) -> dict[str, set[str]]:
        async with reading(made_by) as connection:
            rows = await connection.execute(
                text(
                    "SELECT name, sql FROM sqlite_master"
                    " WHERE sql IS NOT NULL AND name NOT LIKE '%version%'"
                )
            )
            return {
                name: {line.strip(" \t,") for line in sql.splitlines()}
                for name, sql in rows
            }

    async with writing(empty) as connection:
        await connection.run_sync(metadata.create_all)

    assert await made(engine) == await made(empty)


async def test_the_newest_revision_is_the_one_that_the_start_looks_for(
    engine: AsyncEngine,
) -> None:
    """A new step needs a new HEAD."""
    async with reading(engine) as connection:
        scripts = await connection.run_sync(
            lambda sync: ScriptDirectory.from_config(_config(sync))
        )
        assert (
            await value(connection, "SELECT version_num FROM alembic_version") == HEAD
        )

    assert scripts.get_heads() == [HEAD]


async def test_the_migrations_can_be_taken_back(engine: AsyncEngine) -> None:
    """And made again."""
    async with writing(engine) as connection:
        await connection.run_sync(lambda sync: command.downgrade(_config(sync), "base"))
        names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        assert names == ["alembic_version"]

    await upgrade(engine)

    async with reading(engine) as connection:
        assert await value(connection, "SELECT count(*) FROM posts") == 0
