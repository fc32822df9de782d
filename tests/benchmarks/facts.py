"""How long fact cards take and how that grows; dateparser beside, on the same texts.

    uv run --isolated --group bench python tests/benchmarks/facts.py

The texts are articles of `tests/quality` put together in random order (fixed seed), so
they hold more facts than most news. dateparser's search looks for dates alone, where
ours looks for six kinds of cards: a yard-stick, no like for like. How many of the
annotated dates either finds is told beside the times. Times are wall-clock medians in
milliseconds; nothing here is asserted.
"""

import argparse
import gc
import json
import os
import platform
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import typer

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from summaries import Document, FactCards, fact_cards  # noqa: E402 - the path is set above

SEEN = ROOT / "tests/quality/facts_seen.jsonl"
Search = Callable[[str], list[tuple[str, object]] | None]
LENGTHS = (500, 5_000, 50_000)
LONGEST_FOR_DATEPARSER = 5_000
LOAD = """
import time
start = time.perf_counter()
from summaries import Document, fact_cards
imported = time.perf_counter()
fact_cards(Document("قال وزير المالية سامي حداد أمس إن العجز في لبنان بلغ 4%."))
print(imported - start, time.perf_counter() - imported)
"""
HOSTILE_SIZES = (250_000, 500_000, 1_000_000)
HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": lambda size: "7" * size,
    "«و»": lambda size: "و " * (size // 2),
    "nested «": lambda size: "«" * size,
    "one name": lambda size: "سامي حداد " * (size // 10),
    "one sentence": lambda size: "قال الوزير أمس إن 5 دول " * (size // 24),
}


def cases() -> list[dict[str, Any]]:
    """Return the annotated articles."""
    lines = SEEN.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def article(words: int, seed: int) -> str:
    """Put articles together up to a length in words."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    texts = [case["text"] for case in cases()]
    found: list[str] = []
    while words > 0:
        text = chance.choice(texts)
        found.append(" ".join(text.split(" ")[:words]))
        words -= len(text.split())
    return "\n\n".join(found)


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    gc.collect()
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def cards_of(text: str) -> FactCards:
    """Do what is measured."""
    return fact_cards(Document(text))


def dateparser_search() -> Search | None:
    """Return dateparser's search for Arabic dates, or None where it isn't installed."""
    try:
        from dateparser.search import search_dates  # noqa: PLC0415
    except ImportError:
        return None
    return partial(search_dates, languages=["ar"])


def first_load() -> tuple[float, float]:
    """Return the milliseconds of the import and of the first article, five times over.

    Modules are compiled as on any machine where the library has run before: nobody
    waits for the compiler twice.
    """
    environment = {
        name: value
        for name, value in os.environ.items()
        if name != "PYTHONDONTWRITEBYTECODE"
    }

    def load() -> list[float]:
        done = subprocess.run(
            [sys.executable, "-c", LOAD],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return [float(seconds) * 1000 for seconds in done.stdout.split()]

    load()  # compiles what isn't yet
    imported, first = zip(*(load() for _ in range(5)), strict=True)
    return statistics.median(imported), statistics.median(first)


def rows(
    search: Search | None, lengths: Sequence[int], hostile_sizes: Sequence[int]
) -> Iterator[tuple[str, str]]:
    """Measure; yield what was measured and its figures.

    Args:
        search: dateparser's, where it is installed.
        lengths: Of the articles, in words.
        hostile_sizes: In code points.
    """
    imported, first = first_load()
    yield "first load", f"import {imported:.0f} ms, first article {first:.0f} ms"
    per_word: float | None = None
    for words in lengths:
        texts = [
            article(words, seed) for seed in range(max(3, min(40, 40_000 // words)))
        ]
        fact_cards(Document(texts[0]))
        ours = statistics.median(
            milliseconds(partial(cards_of, text)) for text in texts
        )
        growth = f", {ours / words / per_word:.2f} × linear" if per_word else ""
        per_word = per_word or ours / words
        yield f"cards of {words:,} words", f"{ours:,.1f} ms{growth}"
        few = texts[:3]
        if search and words <= LONGEST_FOR_DATEPARSER:
            theirs = statistics.median(
                milliseconds(partial(search, text)) for text in few
            )
            yield "  dateparser, dates alone", f"{theirs:,.1f} ms"
    if search:
        yield from dates_found(search)
    sizes = "/".join(f"{size:,}" for size in hostile_sizes)
    for name, text in HOSTILE.items():
        times = [
            min(milliseconds(partial(cards_of, text(size))) for _ in range(2))
            for size in hostile_sizes
        ]
        shown = " / ".join(f"{one / 1000:.2f}" for one in times)
        yield f"{sizes} characters of {name}", f"{shown} s"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield "peak memory of all this", f"{peak:.0f} MB"


def dates_found(search: Search) -> Iterator[tuple[str, str]]:
    """Count the annotated dates that either finds: same words, at least in part."""
    right = {"ours": 0, "dateparser": 0}
    false = {"ours": 0, "dateparser": 0}
    expected = 0
    for case in cases():
        dates = case["expected"].get("dates")
        if dates is None:
            continue
        surfaces = [date["surface"] for date in dates]
        expected += len(surfaces)
        found = {
            "ours": [card.text for card in fact_cards(Document(case["text"])).dates],
            "dateparser": [words for words, _ in search(case["text"]) or ()],
        }
        for who, texts in found.items():
            same = [
                any(text in one or one in text for text in texts) for one in surfaces
            ]
            right[who] += sum(same)
            false[who] += sum(
                not any(text in one or one in text for one in surfaces)
                for text in texts
            )
    for who, hits in right.items():
        yield (
            f"dates: {who}",
            f"{hits} of {expected} annotated, {false[who]} that are none",
        )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description="Time fact cards.")
    parser.add_argument("--words", type=int, nargs="+", default=LENGTHS)
    parser.add_argument("--hostile", type=int, nargs="+", default=HOSTILE_SIZES)
    given = parser.parse_args(arguments)
    search = dateparser_search()
    if search is None:
        typer.echo("dateparser is not installed: give --group bench", err=True)
    typer.echo(f"Python {platform.python_version()}, {platform.machine()}")
    table: list[tuple[str, str]] = []
    gc.freeze()  # what is there already isn't looked through before each measurement
    # how many rows there will be hangs on what is installed
    with typer.progressbar(
        rows(search, given.words, given.hostile), file=sys.stderr, label="measuring"
    ) as shown:
        table.extend(shown)
    gc.unfreeze()
    width = max(len(name) for name, _ in table)
    for name, figures in table:
        typer.echo(f"{name:<{width}}  {figures}")


if __name__ == "__main__":
    main()
