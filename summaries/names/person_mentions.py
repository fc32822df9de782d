"""PersonMention and RoleMention: where a sentence speaks of somebody."""

from dataclasses import dataclass

from summaries.names.roles import Role
from summaries.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention:
    """A person's name in a sentence, with the titles beside it."""

    span: Span
    """From the first title to the end of the name, roles after it included."""
    name_span: Span
    name: str
    """As written, blanks single."""
    keys: tuple[str, ...]
    """The words of the name, folded."""
    honorific: str | None = None
    roles: tuple[Role, ...] = ()
    first: int
    """Number, in the sentence, of the first word of the name."""
    end: int
    """Number of the word after all that was read."""
    sentence: int
    reason: str

    @property
    def titled(self) -> bool:
        """Whether a role or a form of address stands beside the name."""
        return bool(self.roles) or self.honorific is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMention:
    """A role that no name follows: «الوزير الأمريكي», of whom the text may know."""

    role: Role
    sentence: int


Found = PersonMention | RoleMention
