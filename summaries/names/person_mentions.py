"""PersonMention and RoleMention: where a sentence speaks of somebody."""

from dataclasses import dataclass

from summaries.names.clitics import Stem
from summaries.names.roles import Role
from summaries.names.runs import name_end
from summaries.names.trust import Trust
from summaries.names.words import Words
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


def named(
    words: Words, at: int, stem: Stem | None, trust: Trust
) -> PersonMention | None:
    """Return the name that begins at a word, none if none does."""
    end = name_end(words, at, trust)
    return mention_of(words, at, end, stem, trust) if end > at else None


def mention_of(
    words: Words, at: int, end: int, stem: Stem | None, reason: str
) -> PersonMention:
    """Return the words from one up to another as a name, clitics of the first cut."""
    span = words.span(at, end, stem)
    first = stem.key if stem else words.key(at)
    return PersonMention(
        span=span,
        name_span=span,
        name=words.written(at, end, stem),
        keys=(first, *words.keys[at + 1 : end]),
        first=at,
        end=end,
        sentence=words.sentence,
        reason=reason,
    )
