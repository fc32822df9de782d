"""The program that learns the weights: ``python -m summaries.ranking.learning DATA``.

DATA is EASC, an article and five people's summaries of it a line (see ``MODEL.md``).
For each sentence the share of its word pairs that the summaries hold is foretold from
its features by ridge regression, long sentences counting more. Weights are tried in ten
folds by article, shuffled several times; what is printed for a set of features is the
agreement of summaries whose weights never saw their articles.
"""

import argparse
import fileinput
import json
import math
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from statistics import mean, stdev

from summaries.budget import Budget
from summaries.coherence import Standing, standings
from summaries.document import Document
from summaries.rank import Story, rank, story_of
from summaries.ranking.agreement import Pairs, f1, pairs, share
from summaries.ranking.candidates import CANDIDATES
from summaries.ranking.features import FEATURES
from summaries.ranking.ridge import Moments, solve
from summaries.ranking.weights import Weights
from summaries.selection import Selection

_KNOWN = {**FEATURES, **CANDIDATES}
_FOLDS = 10
_SHUFFLES = 5
_RATIO = 0.3
_SENTENCES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An article, what people took from it, and what is needed to try weights on it."""

    news: bool
    story: Story
    standing: Sequence[Standing]
    references: Sequence[Pairs]
    columns: Mapping[str, Sequence[float]]
    """The features and candidates of its sentences."""
    held: Sequence[float]
    """Of each sentence, the share that people's summaries hold."""


def example(row: Mapping[str, object]) -> Example:
    """Read an article with its summaries."""
    document = Document(str(row["article"]))
    story = story_of(document)
    standing = standings(document)
    summaries = row["summaries"]
    assert isinstance(summaries, list)  # noqa: S101 - a corpus of another shape is none
    references = [pairs(str(summary)) for summary in summaries]
    return Example(
        news=row["source"] != "wikipedia",
        story=story,
        standing=[standing[one.index] for one in story.sentences],
        references=references,
        columns={name: feature(story) for name, feature in _KNOWN.items()},
        held=[share(pairs(one.text), references) for one in story.sentences],
    )


# ---------------------------------------------------------------------------- learning


def moments(article: Example, names: Sequence[str]) -> Moments:
    """Sum up an article for the regression; a sentence counts as √words rows."""
    columns = [article.columns[name] for name in names]
    return Moments.of(
        ([column[number] for column in columns], held, math.sqrt(words))
        for number, (held, words) in enumerate(
            zip(article.held, article.story.words, strict=True)
        )
    )


def learned(sums: Iterable[Moments], names: Sequence[str]) -> Weights:
    """Solve for the weights of features, by name."""
    constant, weights = solve(Moments.together(sums))
    return Weights(constant=constant, of=dict(zip(names, weights, strict=True)))


def folds(count: int, shuffle: int) -> Iterator[frozenset[int]]:
    """Yield the numbers of the articles held out, fold by fold."""
    order = list(range(count))
    Random(shuffle).shuffle(order)  # noqa: S311 - the same folds each time
    for fold in range(_FOLDS):
        yield frozenset(order[fold::_FOLDS])


# -------------------------------------------------------------------------- evaluation


def ratio_budget(story: Story) -> Budget:
    """Return 30 % of the words."""
    return Budget(None, math.floor(_RATIO * sum(story.words) + 1e-9))


def sentence_budget(_: Story) -> Budget:
    """Return three sentences."""
    return Budget(_SENTENCES, None)


_BUDGETS: tuple[Callable[[Story], Budget], ...] = (ratio_budget, sentence_budget)


def agreement(article: Example, weights: Weights, budget: Budget) -> float:
    """Return how well a summary by some weights agrees with people's, 0 to 1."""
    ranks = rank(article.story, weights, _KNOWN)
    selection = Selection(article.story, ranks.scores, article.standing, budget)
    selection.run()
    sentences = (article.story.sentences[number] for number in sorted(selection.chosen))
    return f1(pairs(" ".join(one.text for one in sentences)), article.references)


def validated(
    articles: Sequence[Example], names: Sequence[str]
) -> tuple[list[list[float]], ...]:
    """Cross-validate a set of features.

    Returns:
        For each budget and shuffle, the agreement of each article's summary, chosen by
        weights learned from the other nine folds.
    """
    sums = [moments(article, names) for article in articles]
    found: tuple[list[list[float]], ...] = tuple([] for _ in _BUDGETS)
    for shuffle in range(_SHUFFLES):
        rows = [[0.0] * len(articles) for _ in _BUDGETS]
        for held_out in folds(len(articles), shuffle):
            kept = (one for number, one in enumerate(sums) if number not in held_out)
            weights = learned(kept, names)
            for number in held_out:
                article = articles[number]
                for row, budget in zip(rows, _BUDGETS, strict=True):
                    row[number] = agreement(article, weights, budget(article.story))
        for scores, row in zip(found, rows, strict=True):
            scores.append(row)
    return found


def report(articles: Sequence[Example], names: Sequence[str]) -> str:
    """Return one line on a set of features: all articles, news, spread of the folds."""
    parts = []
    for shuffles in validated(articles, names):
        by_article = [mean(values) for values in zip(*shuffles, strict=True)]
        news = [
            value
            for value, article in zip(by_article, articles, strict=True)
            if article.news
        ]
        by_fold = [
            mean(row[number] for number in held_out)
            for shuffle, row in enumerate(shuffles)
            for held_out in folds(len(articles), shuffle)
        ]
        parts.append(
            f"{mean(by_article):.4f} news {mean(news):.4f} folds ±{stdev(by_fold):.4f}"
        )
    return "   ".join(parts)


def table(articles: Sequence[Example]) -> Iterator[tuple[str, str]]:
    """Yield the report of the kept features, of all but each, of each one more."""
    kept = list(FEATURES)
    yield "kept", report(articles, kept)
    for name in kept:
        yield f"- {name}", report(articles, [one for one in kept if one != name])
    for name in CANDIDATES:
        yield f"+ {name}", report(articles, [*kept, name])


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the weights learned from all articles, then, where asked, the table."""
    parser = argparse.ArgumentParser(
        prog="python -m summaries.ranking.learning",
        description="Learn what each feature of a sentence weighs in a summary.",
    )
    parser.add_argument("data", help="EASC, one article with its summaries a line")
    parser.add_argument(
        "--ablation", action="store_true", help="cross-validate sets of features too"
    )
    options = parser.parse_args(arguments)
    with fileinput.input(options.data, encoding="utf-8") as lines:
        articles = [example(json.loads(line)) for line in lines]
    kept = list(FEATURES)
    weights = learned((moments(article, kept) for article in articles), kept)
    sys.stdout.write(f"constant {weights.constant:.3f}\n")
    for name, weight in weights.of.items():
        sys.stdout.write(f"{name} {weight:.3f}\n")
    if options.ablation:
        for name, line in table(articles):
            sys.stdout.write(f"{name:18} {line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
