"""A database of its own for each test, in a file, as in use."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.engine import create, upgrade


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """Give an engine whose tables are made."""
    engine = create(f"sqlite+aiosqlite:///{tmp_path / 'mujaz.sqlite3'}")
    await upgrade(engine)
    yield engine
    await engine.dispose()
