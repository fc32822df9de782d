"""Many articles at once: JSON Lines in, JSON Lines out."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.articles.files import read_text
from bot.errors import UnreadableFile
from summaries import Document, fact_cards, summarise


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRow:
    """An article of a batch."""

    id: object  # whatever the line says, given back as it is
    document: Document


def rows(path: Path) -> list[BatchRow]:
    """Read the articles: {"id", "text", "title"?, "published"?} a line.

    Raises:
        UnreadableFile: It isn't there, or a line is no such object.
    """
    # U+2028 and its like may stand in a JSON string; a line ends in a line feed
    lines = read_text(path).split("\n")
    return [
        _row(line, f"{path}, line {number}")
        for number, line in enumerate(lines, 1)
        if line.strip()
    ]


def _row(line: str, where: str) -> BatchRow:
    try:
        row = json.loads(line)
        published = row.get("published")
        return BatchRow(
            id=row["id"],
            document=Document(
                row["text"],
                row.get("title"),
                dt.date.fromisoformat(published) if published else None,
            ),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f'{where}: not {{"id", "text", "title"?, "published"?}} ({error})'
        raise UnreadableFile(message) from error


def brief_lines(articles: Iterable[BatchRow], *, ratio: float) -> Iterator[str]:
    """Yield {"id", "summary", "facts"} as JSON, one line an article."""
    for article in articles:
        summary = summarise(article.document, ratio=ratio)
        line = {
            "id": article.id,
            "summary": [sentence.text for sentence in summary.sentences],
            "facts": fact_cards(article.document).as_dict(),
        }
        yield json.dumps(line, ensure_ascii=False)
