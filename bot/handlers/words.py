"""Arabic words that work as commands: «ملخص 3», «من تيلرسون», «أين»."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot import messages
from bot.handlers.command import Command
from summaries.normalise import fold

_MOST_WORDS = 8
"""A message of more words is no command, whatever it begins with."""


class Said(NamedTuple):
    """A command said in words, and what follows it."""

    command: Command
    argument: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words of some commands, the longest first; «/name» is one of them.

    What a person copies from an answer has direction marks round «/name», so that
    Telegram takes it for no command.
    """

    words: tuple[tuple[str, Command], ...]

    @classmethod
    def of(cls, commands: Sequence[Command]) -> "Vocabulary":
        """Collect the words of the commands."""
        words = [
            (fold(word), command)
            for command in commands
            for word in (f"/{command.name}", *command.words)
        ]
        return cls(words=tuple(sorted(words, key=lambda pair: -len(pair[0]))))

    def read(self, text: str) -> Said | None:
        """Return the command that a message says; None where it says none."""
        written = text.split()
        if not 0 < len(written) <= _MOST_WORDS:
            return None
        folded = [fold(word).strip(messages.SENTENCE_MARKS) for word in written]
        for phrase, command in self.words:
            length = len(phrase.split())
            if " ".join(folded[:length]) == phrase:
                return Said(command, " ".join(written[length:]))
        return None
