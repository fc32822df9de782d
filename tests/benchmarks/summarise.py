# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "mujaz",
#     "lexrank~=0.1.0",
#     "numpy>=1.26",            # sumy's graphs and its LSA ask for it, and don't say so
#     "pysummarization~=1.1.9",
#     "summa~=1.2",
#     "sumy[arabic]~=0.13",
# ]
#
# [tool.uv]
# exclude-newer = "2026-11-15T00:00:00Z"
#
# [tool.uv.sources]
# mujaz = { path = "../..", editable = true }
# ///
"""Summaries beside those of other programs: how good, how fast, how big; in one table.

    uv run tests/benchmarks/summarise.py ARTICLES.jsonl

The others live in an environment of their own, which uv makes from the lines above, so
that nobody who only wants the bot has to build them. One that isn't installed, or that
fails, has the reason in its row. `tests/quality/rouge.py` says of what form the
articles are; they are not shipped.

**Quality** is ROUGE against people's summaries. Everyone has the same budget: sentences
are taken in the order of the summariser's own ranking, each that still fits, until 3
are taken or 30 % of the article's words; where none fits, its best is taken. Others are
tried on this project's sentences and on those that they cut themselves; the better
of the two is shown for each budget and named: O ours, T theirs. «−» is this project's
R2-F less theirs, with the 95 % interval of a bootstrap over articles, paired.

**Time** is a median of processor time with one thread for a summary of 30 %, in a
process that is warm, as a bot is: it has summarised every second article before. This
project is given the bare text; the others get its sentences and aren't charged for
cutting them. Long texts are the given articles put together in random order, with a
fixed seed. Growth is time a word at the longest over time a word at the shortest.
**Memory** is what the process needs at the longest text above what it held, the text
included, before; of hostile texts it is what Python allocates.

A summariser that takes more than `--patience` seconds, or 4 GB of address space, is
stopped, and its row says so. **Hostile** texts have a table of their own. Nothing here
is asserted.
"""

import argparse
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import typer

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.measuring import OURS, Failed, Measured, Request, measured
from tests.benchmarks.peers import PEERS, Ranker, Splitter
from tests.benchmarks.texts import hostile, long_text
from tests.quality import rouge

LEAD = "first sentences"
SYSTEMS = (OURS, LEAD, *PEERS)
LENGTHS = (500, 5_000, 50_000)
HOSTILE_WORDS = 50_000
_MOST_MEMORY = 4 * 1024**3
_WORDS_TIMED = 30_000
"""Words that a length's repetitions have together, but three at least, 30 at most."""
Tick = Callable[[], None]


# ----------------------------------------------------------------------------- quality


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What a summariser reached within a budget."""

    result: rouge.Result
    sentences: str = ""
    """Whose sentences it did best with."""


def _as_system(rank: Ranker, split: Splitter) -> rouge.System:
    def system(article: rouge.Article, budget: rouge.Budget) -> str:
        sentences = split(article.text)
        ranking = rank(sentences) if sentences else []
        return " ".join(budget.fill(article.text, sentences, ranking))

    return system


def _systems(name: str, corpus: Sequence[Sequence[str]]) -> dict[str, rouge.System]:
    """Return a summariser with the sentences that it is tried on."""
    if name == OURS:
        return {"": rouge.ours}
    if name == LEAD:
        return {"": rouge.lead}
    peer = PEERS[name]
    rank = peer.load(corpus)
    found = {"O": _as_system(rank, rouge.story)}
    if peer.splitter:
        found["T"] = _as_system(rank, peer.splitter())
    return found


def scored(name: str, given: Sequence[rouge.Article]) -> list[Scored]:
    """Score a summariser within each budget, with the sentences that suit it.

    Raises:
        Failed: It isn't installed, or raised something.
    """
    corpus = [rouge.story(article.text) for article in given]
    try:
        systems = _systems(name, corpus)
        return [
            max(
                (
                    Scored(
                        result=rouge.score(system, budget, given, lambda: None),
                        sentences=whose,
                    )
                    for whose, system in systems.items()
                ),
                key=lambda one: fmean(one.result.f["R2"]),
            )
            for budget in rouge.BUDGETS
        ]
    except ImportError as error:
        message = f"not installed: {error}"
        raise Failed(message) from error
    except Exception as error:  # strangers' code may raise anything
        message = f"{type(error).__name__}: {error}".splitlines()[0]
        raise Failed(message) from error


# ------------------------------------------------------------------------------- speed


def request_of(
    texts: Sequence[str], given: Sequence[rouge.Article], *, traced: bool = False
) -> Request:
    """Ask for texts to be summarised, after every second article."""
    before = [article.text for article in given[1::2]]
    whole = [*before, *texts]
    return Request(
        texts=whole,
        warm_up=len(before),
        sentences=[rouge.story(text) for text in whole],
        corpus=[rouge.story(article.text) for article in given],
        most_memory=_MOST_MEMORY,
        traced=traced,
    )


def speeds(
    name: str, requests: Sequence[Request], patience: float, tick: Tick
) -> Iterator[Measured | Failed]:
    """Measure a summariser at each length; none beyond one at which it failed."""
    failed: Failed | None = None
    for request in requests:
        if failed is None:
            try:
                yield measured(name, request, patience)
            except Failed as failure:
                failed = failure
        if failed is not None:
            yield failed
        tick()


# --------------------------------------------------------------------------- the table


def _megabytes(size: float | None) -> str:
    return "" if size is None else f"{size:,.1f}"


def _quality_cells(
    theirs: Scored, mine: Scored | None, news: Sequence[int]
) -> Iterator[str]:
    f = theirs.result.f
    yield f"{fmean(f['R1']):.4f}"
    yield f"{fmean(f['R2']):.4f} {theirs.sentences}".rstrip()
    yield f"{fmean(f['R2'][number] for number in news):.4f}" if news else ""
    if mine is None:
        yield ""
        return
    best = mine.result.f["R2"]
    low, high = rouge.interval(best, f["R2"])
    yield f"{fmean(best) - fmean(f['R2']):+.3f} [{low:+.3f}, {high:+.3f}]"


def _speed_cells(
    found: Sequence[Measured | Failed], lengths: Sequence[int]
) -> Iterator[str]:
    for one in found:
        yield str(one) if isinstance(one, Failed) else f"{one.time:,.1f}"
    done = [one for one in found if isinstance(one, Measured)]
    whole = len(done) == len(found)
    growth = done[-1].time / lengths[-1] / (done[0].time / lengths[0]) if whole else 0
    yield f"{growth:.2f}" if whole else ""
    # the first time on a machine Python compiles what is imported
    yield f"{min(one.load for one in done):,.0f}" if done else ""
    yield _megabytes(done[-1].resident) if whole else ""


def compared(
    given: Sequence[rouge.Article],
    lengths: Sequence[int],
    patience: float,
    tick: Tick,
) -> Iterator[list[str]]:
    """Yield the rows of the table: this project, people, then the others."""
    news = rouge.groups(given).get("news", [])
    requests = []
    for words in lengths:
        seeds = range(max(3, min(30, _WORDS_TIMED // words)))
        texts = [long_text(words, seed, given) for seed in seeds]
        requests.append(request_of(texts, given))
    mine: list[Scored] = []
    for name in SYSTEMS:
        row = [name]
        try:
            found = scored(name, given)
        except Failed as failure:
            tick()
            yield [name, str(failure)]
            continue
        tick()
        for number, one in enumerate(found):
            row += _quality_cells(one, mine[number] if mine else None, news)
        if name != LEAD:
            row += _speed_cells([*speeds(name, requests, patience, tick)], lengths)
        yield row
        if name == OURS:
            mine = found
            people = Scored(result=rouge.people(given))
            cells = (_quality_cells(people, one, news) for one in mine)
            yield ["people", *(cell for part in cells for cell in part)]


def hostile_rows(
    words: int, given: Sequence[rouge.Article], patience: float, tick: Tick
) -> Iterator[list[str]]:
    """Measure this project on hostile texts; yield a row each."""
    for name, text in hostile(words, given).items():
        row = [name, f"{len(text):,}", f"{len(text.split()):,}"]
        try:
            found = measured(OURS, request_of([text], given, traced=True), patience)
            row += [f"{found.time:,.0f}", _megabytes(found.allocated)]
        except Failed as failure:
            row.append(str(failure))
        tick()
        yield row


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table as Markdown, its columns in line.

    >>> print(markdown(["who", "ms"], [["a"], ["b", "12"]]))
    | who | ms |
    | --- | -- |
    | a   |    |
    | b   | 12 |
    """
    lines = [[*row, *[""] * (len(head) - len(row))] for row in (head, *rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    padded = (map(str.ljust, line, widths) for line in lines)
    return "\n".join(f"| {' | '.join(line)} |" for line in padded)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Compare summarisers.")
    parser.add_argument("articles", type=Path)
    parser.add_argument("--lengths", type=int, nargs="+", default=LENGTHS)
    parser.add_argument("--hostile", type=int, default=HOSTILE_WORDS, metavar="WORDS")
    parser.add_argument("--patience", type=float, default=60, metavar="SECONDS")
    asked = parser.parse_args(arguments)
    given = rouge.articles(asked.articles)
    head = ["", *["R1", "R2", "R2 news", f"{OURS} − it"] * len(rouge.BUDGETS)]
    for number, budget in enumerate(rouge.BUDGETS):
        head[1 + 4 * number] += f", {budget.name}"
    head += [f"{words:,} words, ms" for words in asked.lengths]
    head += ["growth", "import, ms", "memory, MB"]
    steps = len(SYSTEMS) + (len(SYSTEMS) - 1) * len(asked.lengths)
    with typer.progressbar(
        length=steps + len(hostile(1, given)), file=sys.stderr, label="measuring"
    ) as shown:

        def tick() -> None:
            shown.update(1)

        rows = [*compared(given, asked.lengths, asked.patience, tick)]
        worst = [*hostile_rows(asked.hostile, given, asked.patience, tick)]
    typer.echo(f"Python {platform.python_version()}, {platform.machine()}\n")
    typer.echo(markdown(head, rows) + "\n")
    columns = ["hostile text", "characters", "words", "ms", "allocated, MB"]
    typer.echo(markdown(columns, worst))


if __name__ == "__main__":
    main()
