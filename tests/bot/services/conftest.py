"""A database of its own for each test, in a file, as in use."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.engine import create


@pytest.fixture
async def engine(database: str) -> AsyncIterator[AsyncEngine]:
    """Give an engine whose tables are made."""
    engine = create(database)
    yield engine
    await engine.dispose()
