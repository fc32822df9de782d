"""People: whom a text names, with their roles and everywhere it speaks of them."""

from dataclasses import dataclass

from summaries.document import Document
from summaries.names.analysis import names_of
from summaries.names.mentions import Mention, in_text_order, mention_at
from summaries.names.merging import Someone, merged
from summaries.names.person_mentions import PersonMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person named in a text."""

    name: str
    """The fullest form in the text, without honorific."""
    honorific: str | None = None
    """As written before the name: «الدكتور», «الشيخ»."""
    roles: tuple[str, ...] = ()
    """What the text says the person is, as written, in text order."""
    aliases: tuple[str, ...] = ()
    """Other forms of the name in the text, the longest first."""
    mentions: tuple[Mention, ...]
    """In text order."""
    reason: str
    """Name of the rule by which the name was found."""

    def as_dict(self) -> dict[str, object]:
        """Return the card as JSON shows it."""
        return {
            "name": self.name,
            "honorific": self.honorific,
            "roles": list(self.roles),
            "aliases": list(self.aliases),
            "mentions": [mention.as_dict() for mention in self.mentions],
        }


def people(document: Document) -> tuple[Person, ...]:
    """Return the people whom a text names, by where each is first named.

    >>> text = "أكد وزير النقل سامي عواد أن الجسر آمن. وأضاف عواد أنه سيفتح غدا."
    >>> [person.roles for person in people(Document(text))]
    [('وزير النقل',)]
    """
    names = names_of(document)
    return tuple(_person(document, one) for one in merged(names.people, names.roles))


def _person(document: Document, one: Someone) -> Person:
    fullest = max(one.named, key=_fullness)
    texts = dict.fromkeys(mention.name for mention in one.named)
    mentions = [
        *(
            mention_at(document, mention.name_span, reason=mention.reason)
            for mention in one.named
        ),
        *(
            mention_at(document, alone.role.span, "role", reason="role alone")
            for alone in one.in_roles
        ),
    ]
    return Person(
        name=fullest.name,
        honorific=next(
            (mention.honorific for mention in one.named if mention.honorific), None
        ),
        roles=tuple(role.text for role in one.roles),
        aliases=tuple(
            sorted((text for text in texts if text != fullest.name), key=_longest)
        ),
        mentions=in_text_order(mentions),
        reason=fullest.reason,
    )


def _fullness(mention: PersonMention) -> tuple[int, int]:
    """Order names by how full they are, of equals the first in the text."""
    return len(mention.keys), -mention.name_span.start


def _longest(text: str) -> tuple[int, str]:
    return -len(text), text
