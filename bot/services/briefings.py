"""Briefings: articles read, summarised and looked up in, off the event loop."""

import asyncio
import datetime as dt
import math
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from bot import messages
from bot.model import Article, Briefing, Length
from summaries.asked import subjects
from summaries.cards import Figure, fact_cards
from summaries.document import Document
from summaries.normalise import fold
from summaries.segment import tokens
from summaries.several import SourcedSummary, summarise_many
from summaries.summarise import ChosenSentence, Summary, summarise

_KEPT = 500_000  # characters of articles read; each takes some 160 bytes in memory


_Key: TypeAlias = tuple[int, dt.date | None]  # an article, as of a reference date


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefings:
    """What is known of articles; the latest ones asked for stay in memory."""

    _kept: OrderedDict[_Key, Briefing] = field(default_factory=OrderedDict)

    async def brief(self, article: Article) -> Briefing:
        """Read an article; a second time costs nothing."""
        key = (article.id, article.published)
        if (kept := self._kept.get(key)) is not None:
            self._kept.move_to_end(key)
            return kept
        briefing = await asyncio.to_thread(read, article)
        self._kept[key] = briefing
        while len(self._kept) > 1 and self._held() > _KEPT:
            self._kept.popitem(last=False)
        return briefing

    def forget(self, chat_id: int) -> None:
        """Drop what was read of a chat's own articles."""
        for key, briefing in [*self._kept.items()]:
            if briefing.article.chat_id == chat_id:
                del self._kept[key]

    def _held(self) -> int:
        return sum(len(briefing.article.text) for briefing in self._kept.values())

    async def summary(
        self, briefing: Briefing, sentences: int, focus: str = ""
    ) -> Summary:
        """Summarise an article in so many sentences, all of it or about some words."""
        return await asyncio.to_thread(
            summarise,
            briefing.document,
            sentences=max(1, sentences),
            focus=focus if subjects(focus) else None,
        )

    async def story(
        self, briefings: Sequence[Briefing], sentences: int
    ) -> SourcedSummary:
        """Summarise what several articles tell of one event."""
        documents = [briefing.document for briefing in briefings]
        return await asyncio.to_thread(summarise_many, documents, sentences=sentences)


def document_of(article: Article) -> Document:
    """Return an article's text as one to be read.

    The headline stands in the text where it was pasted; it is given where it doesn't.
    """
    document = Document(article.text, published=article.published)
    if document.title is None:
        document = Document(article.text, article.title, article.published)
    return document


def read(article: Article) -> Briefing:
    """Read an article on the spot."""
    document = document_of(article)
    return Briefing(article=article, document=document, cards=fact_cards(document))


_SHARES: dict[Length, tuple[float, int]] = {
    "short": (0.12, 3),
    "medium": (0.25, 6),
    "long": (0.45, 12),
}
"""Of each length: the share of an article's sentences, and how many at the most."""


def sentences_for(length: Length, briefing: Briefing) -> int:
    """Return how many sentences a length means in an article, at least one."""
    share, most = _SHARES[length]
    return min(most, max(1, math.ceil(share * briefing.length)))


_OPTIONAL = frozenset(map(fold, messages.NAME_PARTICLES))


def _name_words(name: str) -> frozenset[str]:
    words = (token.key for token in tokens(name) if token.is_word)
    return frozenset(word.removeprefix(messages.ARTICLE) for word in words) - _OPTIONAL


def people_called(briefing: Briefing, name: str) -> tuple[int, ...]:
    """Return the numbers of the people whom a name can mean, in text order.

    A part of a name will do; «خالد» finds «الخالد» as well.
    """
    asked = _name_words(name)
    if not asked:
        return ()
    return tuple(
        number
        for number, person in enumerate(briefing.cards.people)
        if any(asked <= _name_words(form) for form in (person.name, *person.aliases))
    )


_TELLING = ("money", "percent", "count", "ratio", "multiplier", "percentage_point")
"""Kinds of figures by how much they tell of a piece of news, most first."""


def key_figure(
    briefing: Briefing, sentences: Iterable[ChosenSentence]
) -> Figure | None:
    """Return the figure that tells most, from some sentences of it if it can be."""
    shown = {sentence.index for sentence in sentences}

    def merit(figure: Figure) -> tuple[bool, int, int]:
        kind = _TELLING.index(figure.kind) if figure.kind in _TELLING else len(_TELLING)
        return figure.sentence not in shown, kind, figure.span.start

    return min(briefing.cards.figures, key=merit, default=None)
