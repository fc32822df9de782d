"""Stories: articles that tell of the same event, found among others."""

import asyncio
from collections.abc import Sequence

from bot.model import Article, Story
from bot.services.briefings import document_of
from summaries.grouping import group_stories


async def stories_of(articles: Sequence[Article]) -> tuple[Story, ...]:
    """Put articles that tell of one event together, in the order given."""
    return await asyncio.to_thread(_together, articles)


def _together(articles: Sequence[Article]) -> tuple[Story, ...]:
    groups = group_stories(map(document_of, articles))
    return tuple(tuple(articles[number] for number in group) for group in groups)
