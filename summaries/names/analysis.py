"""All names of a document, read once and shared by the cards that need them."""

from bisect import bisect_right
from functools import lru_cache

from summaries.document import Document
from summaries.names.by_rules import Names, names_by_rules
from summaries.names.person_mentions import PersonMention
from summaries.names.tagger import readings_of, shipped
from summaries.names.voting import joined

__all__ = ["Names", "names_of", "person_at"]

_DOCUMENTS_KEPT = 2
"""The three kinds of cards ask for the names of one document after another."""


@lru_cache(maxsize=_DOCUMENTS_KEPT)
def names_of(document: Document) -> Names:
    """Return the names of a document.

    >>> names = names_of(Document("زار وزير النقل سامي عواد محافظة البصرة."))
    >>> names.people[0].name, names.spots[0].name
    ('سامي عواد', 'البصرة')
    """
    found = names_by_rules(document)
    return joined(found, readings_of(found, shipped()))


def person_at(document: Document, offset: int) -> PersonMention | None:
    """Return the mention of a person, titles included, that covers an offset.

    >>> found = person_at(Document("وقال وزير النقل سامي عواد إنه راض."), 6)
    >>> found and found.name
    'سامي عواد'
    """
    mentions = names_of(document).people
    at = bisect_right(mentions, offset, key=lambda one: one.span.start) - 1
    return mentions[at] if at >= 0 and offset < mentions[at].span.end else None
