"""ROUGE for Arabic, and how near summaries come to those that people wrote.

    uv run python tests/quality/rouge.py ARTICLES.jsonl

The articles are not shipped: give a file with an object a line, `article` (a text),
`summaries` (some people's, of that text) and `source` («wikipedia», or a newspaper).

Everyone gets the same budget: 3 sentences, or as many sentences as fit 30 % of the
article's words (what stands between blanks, headings too, rounded down).
"""

import argparse
import json
import math
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import typer

sys.path.insert(0, str(Path(__file__).parents[2]))

from summaries.document import Document
from summaries.summarise import summarise
from tests.quality.overlap import (
    MEASURES,
    Measure,
    Score,
    compare,
    rouge,
    words,
)
from tests.quality.quoting import quoted

# ------------------------------------------------------------------------ the articles


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article with the words of people's summaries of it."""

    text: str
    references: tuple[tuple[str, ...], ...]
    """The words of each summary."""
    news: bool
    """From a newspaper, not from an encyclopaedia."""


def articles(path: Path) -> list[Article]:
    """Read articles with their summaries; the module says of what form.

    Raises:
        OSError: The file cannot be read.
        ValueError: A line is no such object, or there is none.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    try:
        found = [
            Article(
                text=row["article"],
                references=tuple(tuple(words(text)) for text in row["summaries"]),
                news=row["source"] != "wikipedia",
            )
            for row in map(json.loads, lines)
        ]
    except (KeyError, TypeError, json.JSONDecodeError) as error:
        message = f"{path}: a line is no article with summaries: {error!r}"
        raise ValueError(message) from error
    if not found:
        message = f"{path}: there are no articles"
        raise ValueError(message)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How long a summary may be; one of the two, None is no limit."""

    ratio: float | None = None
    """Of the article's words, 0 to 1."""
    sentences: int | None = None

    @property
    def name(self) -> str:
        """What a table calls it."""
        if self.ratio is not None:
            return f"{self.ratio:.0%} of the words"
        return f"{self.sentences} sentences"

    def words(self, text: str) -> int | None:
        """Return how many words of a text may be taken.

        >>> Budget(ratio=0.3).words("ا ب ج د ه و ز ح ط ي")
        3
        """
        if self.ratio is None:
            return None
        return max(1, math.floor(self.ratio * len(text.split()) + 1e-9))

    def fill(
        self, text: str, sentences: Sequence[str], ranking: Sequence[int]
    ) -> list[str]:
        """Take sentences, best first, each that still fits; return them in text order.

        Where none fits, the best is taken, so that no summary is empty.

        Args:
            text: The article.
            sentences: What it was cut into.
            ranking: Numbers of sentences, the best first.

        >>> Budget(sentences=2).fill("", ["ا", "ب", "ج"], [2, 0, 1])
        ['ا', 'ج']
        """
        left = self.words(text)
        taken: list[int] = []
        for number in ranking:
            size = len(sentences[number].split())
            if left is not None and size > left:
                continue
            if len(taken) == self.sentences:
                break
            taken.append(number)
            left = None if left is None else left - size
        return [sentences[number] for number in sorted(taken or ranking[:1])]


BUDGETS = (Budget(ratio=0.3), Budget(sentences=3))
System = Callable[[Article, Budget], str]


def story(text: str) -> list[str]:
    """Return an article's sentences as this project cuts them, without headings."""
    return [one.text for one in Document(text).sentences if not one.heading]


def ours(article: Article, budget: Budget) -> str:
    """Summarise as this project does."""
    limit = budget.words(article.text)
    document = Document(article.text)
    return summarise(document, words=limit, sentences=budget.sentences).text


def lead(article: Article, budget: Budget) -> str:
    """Take the first sentences that fit: what any summary must beat."""
    sentences = story(article.text)
    return " ".join(budget.fill(article.text, sentences, range(len(sentences))))


def agreement(article: Article, *, quoting: bool = False) -> dict[Measure, float]:
    """Return how near people come to each other: each one's F against the rest.

    Args:
        article: What they summarised.
        quoting: Whether each is given in the article's own words: what a person would
            reach within the rules that a program has. The rest stay as they are.
    """
    texts = article.references
    own = words(article.text)
    each = [
        {measure: score.f for measure, score in compare(mine, other).items()}
        for number, one in enumerate(texts)
        for mine in [quoted(own, one) if quoting else one]
        for other in texts[:number] + texts[number + 1 :]
    ]
    return {measure: fmean(f[measure] for f in each) for measure in MEASURES}


# --------------------------------------------------------------------------- the table


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a system reached, article by article."""

    f: dict[Measure, tuple[float, ...]]
    share: float | None
    """Of the articles' words, the mean that it used."""


def score(
    system: System, budget: Budget, given: Sequence[Article], tick: Callable[[], None]
) -> Result:
    """Score a system on articles; tick after each."""
    found: list[dict[Measure, Score]] = []
    shares: list[float] = []
    for article in given:
        summary = system(article, budget)
        found.append(rouge(summary, article.references))
        shares.append(len(summary.split()) / len(article.text.split()))
        tick()
    by_measure = {m: tuple(one[m].f for one in found) for m in MEASURES}
    return Result(f=by_measure, share=fmean(shares))


def people(given: Sequence[Article], *, quoting: bool = False) -> Result:
    """Score people against each other, whatever the length of what they wrote."""
    found = [agreement(article, quoting=quoting) for article in given]
    return Result(f={m: tuple(one[m] for one in found) for m in MEASURES}, share=None)


_RESAMPLES = 4_000


def interval(one: Sequence[float], other: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % interval of a mean difference, article paired with article.

    The percentiles of a bootstrap over articles with a fixed seed. Source: Efron,
    "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979).

    >>> interval([0.5, 0.6, 0.7], [0.4, 0.5, 0.6]) == (0.1, 0.1)
    False
    >>> [round(end, 6) for end in interval([0.5, 0.6, 0.7], [0.4, 0.5, 0.6])]
    [0.1, 0.1]
    """
    chance = random.Random(2_254)  # noqa: S311 - no secret hangs on it
    differences = [mine - theirs for mine, theirs in zip(one, other, strict=True)]
    count = len(differences)
    means = sorted(
        fmean(chance.choices(differences, k=count)) for _ in range(_RESAMPLES)
    )
    tail = round(_RESAMPLES * 0.025)
    return means[tail], means[-tail - 1]


def groups(given: Sequence[Article]) -> dict[str, list[int]]:
    """Return the numbers of all articles, of the newspapers' and of the others."""
    news = [number for number, article in enumerate(given) if article.news]
    rest = [number for number, article in enumerate(given) if not article.news]
    found = {"all": [*range(len(given))], "news": news, "encyclopaedia": rest}
    return {name: numbers for name, numbers in found.items() if numbers}


def table(
    results: dict[str, Result], given: Sequence[Article], against: str
) -> Iterator[str]:
    """Yield the lines of a table: F of each group, and the paired difference in R2-F.

    Args:
        results: Of each system, by its name.
        given: The articles that they were scored on.
        against: The system that the others are compared with.
    """
    parts = groups(given)
    kinds = [name for name in parts if name != "all"]
    yield (
        f"{'':22}{'R1':>7}{'R2':>7}{'RL':>7}"
        + "".join(f"{f'R2 {name}':>{len(name) + 5}}" for name in kinds)
        + f"  words  R2: {against} − it"
    )
    best = results[against].f["R2"]
    for name, result in results.items():
        means = "".join(f"{fmean(result.f[measure]):7.4f}" for measure in MEASURES)
        pairs = result.f["R2"]
        of_kinds = "".join(
            f"{fmean(pairs[number] for number in parts[kind]):{len(kind) + 5}.4f}"
            for kind in kinds
        )
        share = "" if result.share is None else f"{result.share:.3f}"
        gap = fmean(best) - fmean(pairs)
        low, high = interval(best, pairs)
        versus = "" if name == against else f"{gap:+.4f} [{low:+.4f}, {high:+.4f}]"
        yield f"{name:22}{means}{of_kinds}  {share:5}  {versus}".rstrip()


def main(arguments: Sequence[str] | None = None) -> None:
    """Print how this project, the first sentences and people score."""
    parser = argparse.ArgumentParser(description="Score summaries by ROUGE.")
    parser.add_argument("articles", type=Path)
    given = articles(parser.parse_args(arguments).articles)
    systems: dict[str, System] = {"mujaz": ours, "first sentences": lead}
    with typer.progressbar(
        length=len(given) * len(systems) * len(BUDGETS), file=sys.stderr
    ) as shown:
        for budget in BUDGETS:
            results = {
                name: score(system, budget, given, lambda: shown.update(1))
                for name, system in systems.items()
            }
            results["people"] = people(given)
            results["people, quoting"] = people(given, quoting=True)
            typer.echo("\n".join((f"\n{budget.name}", *table(results, given, "mujaz"))))


if __name__ == "__main__":
    main()
