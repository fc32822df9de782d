"""How long the grouping of articles takes, and how that grows with their number.

    uv run python tests/benchmarks/grouping.py

The articles are made up by chance (fixed seed): each event has names, numbers and
places of its own and is told one to four times, each time in other words, which are
drawn as unevenly as those of news. Hostile are articles that all meet: copies of one,
and bulletins by one pattern with other numbers. Times are seconds of the processor, of
one run; nothing here is asserted.
"""

import argparse
import platform
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, islice
from pathlib import Path

import typer

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from summaries import Document, group_stories  # noqa: E402 - the path is set above
from summaries.lexicon import rows as entries  # noqa: E402

NUMBERS = (1_250, 2_500, 5_000, 10_000)
_WORDS = 120
_LETTERS = "بتثجحخدرزسشصضطعغفقكلمنهوي"


def made_up(number: int, seed: int = 1) -> list[str]:
    """Return so many articles."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    common = [row[0] for row in entries("common_words")]
    rare = ["".join(chance.choices(_LETTERS, k=5)) for _ in range(20_000)]
    words = common + rare
    weights = list(accumulate(1 / (rank + 5) for rank in range(len(words))))
    towns = [row[0] for row in entries("cities")]

    def told() -> Iterator[str]:
        while True:
            own = chance.sample(rare, 10) + chance.sample(towns, 2)
            own += [str(chance.randrange(10, 5_000)) for _ in range(4)]
            for _ in range(chance.randint(1, 4)):
                text = chance.choices(words, cum_weights=weights, k=_WORDS)
                for one in chance.sample(own, 12) * 2:
                    text[chance.randrange(_WORDS)] = one
                lines = (text[at : at + 20] for at in range(0, _WORDS, 20))
                yield " ".join(f"{' '.join(line)}." for line in lines)

    texts = list(islice(told(), number))
    chance.shuffle(texts)
    return texts


def copies(number: int) -> list[str]:
    """Return one article so many times."""
    return made_up(1) * number


def bulletins(number: int) -> list[str]:
    """Return articles by one pattern, each with numbers of its own."""
    return [
        f"سجل سعر غرام الذهب عيار 24 في الأسواق المحلية اليوم {4000 + one} جنيها، وبلغ "
        f"سعر عيار 21 نحو {30_000 + 7 * one} جنيها، وسعر الأونصة {20_000 + 3 * one} "
        "دولارا في الأسواق العالمية، وتختلف أسعار المصنعية من محل إلى آخر."
        for one in range(number)
    ]


KINDS: dict[str, Callable[[int], list[str]]] = {
    "made-up": made_up,
    "copied": copies,
    "patterned": bulletins,
}


def rows(numbers: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Measure; yield what was measured and its figures."""
    group_stories(map(Document, made_up(50)))  # the word lists are read once
    for kind, make in KINDS.items():
        first: float | None = None
        for number in numbers:
            texts = make(number)
            start = time.process_time()
            groups = group_stories(map(Document, texts))
            taken = time.process_time() - start
            first = first or taken / number
            growth = taken / number / first
            yield (
                f"{number:,} {kind} articles",
                f"{taken:.1f} s, {growth:.2f} × linear, {len(groups):,} groups",
            )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield "peak memory of all this", f"{peak:.0f} MB"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description="Time the grouping of articles.")
    parser.add_argument("--articles", type=int, nargs="+", default=NUMBERS)
    given = parser.parse_args(arguments)
    typer.echo(f"Python {platform.python_version()}, {platform.machine()}")
    for name, figures in rows(given.articles):
        typer.echo(f"{name:<30}  {figures}")


if __name__ == "__main__":
    main()
