"""Candidates: features that were tried beside those kept, and what came of them.

Only the program that learns the weights reads them, so that whoever doubts a choice can
see it measured again (`python -m summaries.ranking.learning`, the table of ablation).
"""

from collections.abc import Mapping

from summaries.openings import Opening, opening
from summaries.ranking.features import Feature, Story
from summaries.segment import Token


def _tokens(story: Story) -> list[tuple[Token, ...]]:
    return [story.document.tokens_in(one.span) for one in story.sentences]


def start(story: Story) -> list[float]:
    """Return 1 for the first sentence, 1/2 for the second, 1/3 for the third …."""
    return [1 / number for number in range(1, len(story.sentences) + 1)]


def second(story: Story) -> list[float]:
    """Return 1 for the second sentence."""
    return [float(number == 1) for number in range(len(story.sentences))]


def alternate(story: Story) -> list[float]:
    """Return 1 for the first sentence, the third, the fifth ….

    It tells something of EASC, where some people took every other sentence, and
    nothing of texts.
    """
    return [float(number % 2 == 0) for number in range(len(story.sentences))]


def opens_paragraph(story: Story) -> list[float]:
    """Return 1 for the first sentence of each paragraph."""
    before = [-1, *(one.paragraph for one in story.sentences)]
    return [
        float(one.paragraph != last)
        for one, last in zip(story.sentences, before, strict=False)
    ]


def after_heading(story: Story) -> list[float]:
    """Return 1 for a sentence right under a heading."""
    headed = {one.index + 1 for one in story.document.sentences if one.heading}
    return [float(one.index in headed) for one in story.sentences]


def last(story: Story) -> list[float]:
    """Return 1 for the last sentence."""
    final = len(story.sentences) - 1
    return [float(number == final) for number in range(final + 1)]


def figures(story: Story) -> list[float]:
    """Return the share of numbers among the tokens: how dense facts are."""
    return [
        sum(token.kind == "number" for token in words) / max(1, len(words))
        for words in _tokens(story)
    ]


def title_words(story: Story) -> list[float]:
    """Return the share of the title's stems in each sentence."""
    title = story.document.title_terms
    return [len(title & bag.keys()) / max(1, len(title)) for bag in story.bags]


def novel(story: Story) -> list[float]:
    """Return the share of each sentence's stems that no earlier one had."""
    seen: set[str] = set()
    found = []
    for bag in story.bags:
        found.append(len(bag.keys() - seen) / max(1, len(bag)))
        seen |= bag.keys()
    return found


def quoting(story: Story) -> list[float]:
    """Return 1 for a sentence with quotation marks."""
    return [float("«" in one.text or '"' in one.text) for one in story.sentences]


def asking(story: Story) -> list[float]:
    """Return 1 for a sentence with a question mark."""
    return [float("؟" in one.text) for one in story.sentences]


def hanging(story: Story) -> list[float]:
    """Return 1 for a sentence that opens with a subject or a pointer carried over."""
    leans = {Opening.SUBJECT, Opening.POINTING}
    return [float(opening(words) in leans) for words in _tokens(story)]


def contrasting(story: Story) -> list[float]:
    """Return 1 for a sentence that opens with «لكن», «كما» and the like."""
    return [float(opening(words) is Opening.LOOSE) for words in _tokens(story)]


CANDIDATES: Mapping[str, Feature] = {
    "start": start,
    "second": second,
    "alternate": alternate,
    "opens_paragraph": opens_paragraph,
    "after_heading": after_heading,
    "last": last,
    "figures": figures,
    "title_words": title_words,
    "novel": novel,
    "quoting": quoting,
    "asking": asking,
    "hanging": hanging,
    "contrasting": contrasting,
}
"""The features tried, by name."""
