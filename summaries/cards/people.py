"""People: whom a text names, with their roles and everywhere it speaks of them."""

from dataclasses import dataclass

from summaries.names.mentions import Mention


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
