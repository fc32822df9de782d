"""The values that the bot holds: articles, chats, schedules and what was posted.

Every moment is an aware ``datetime`` in UTC; a time of the day is a wall-clock time in
its schedule's own zone. Chat ids are Telegram's.
"""

import base64
import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast, get_args
from zoneinfo import ZoneInfo

from summaries.cards import FactCards
from summaries.document import Document

Length: TypeAlias = Literal["short", "medium", "long"]
Digits: TypeAlias = Literal["source", "arabic", "western"]
PostState: TypeAlias = Literal[
    "queued",  # will be sent
    "sending",  # handed to Telegram, no answer yet
    "sent",  # Telegram gave a message id
    "unknown",  # handed to Telegram, and whether it arrived cannot be known
    "missed",  # its time passed before it could be sent
    "failed",  # surely not sent, and not tried again
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article that is to be held."""

    title: str
    text: str
    published: dt.date | None = None  # the reference date, where it is known
    source: str = ""  # whence it came: a link, a file's name, a newspaper
    sample: bool = False  # shipped with the program


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article held."""

    id: int  # never used again, not even after the article is deleted
    chat_id: int | None  # whose it is; None: shared with every chat
    title: str
    text: str
    published: dt.date | None
    source: str
    sample: bool
    added: dt.datetime


Story: TypeAlias = tuple[Article, ...]
"""Articles that tell of the same event, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A stretch of the articles that a chat can see, newest first."""

    articles: tuple[Article, ...]
    offset: int  # how many newer ones stand before it
    total: int  # of all pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """What is kept of a chat; one that was never seen has the defaults."""

    id: int
    article_id: int | None = None  # the article chosen last
    length: Length = "medium"
    digits: Digits = "source"
    last_answer: str | None = None  # reference to what was answered last


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleDraft:
    """A schedule that is asked for."""

    owner: int  # the chat that asks, and whose articles are taken
    target: int  # the chat or channel to post to
    target_name: str  # as its people know it: «@channel» or a title
    at: dt.time  # wall-clock time in the zone; seconds are dropped
    days: frozenset[int]  # of the week; 0 is Monday
    zone: ZoneInfo  # one with a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a digest of one chat's articles is posted to a chat or channel."""

    id: int
    owner: int  # the chat that asked, and whose articles are taken
    target: int  # the chat or channel posted to
    target_name: str  # as its people know it: «@channel» or a title
    at: dt.time  # wall-clock time in the zone
    days: frozenset[int]  # of the week; 0 is Monday
    zone: str  # IANA name
    active: bool  # False: the target refused a post
    since: dt.datetime  # slots up to this moment are none of its
    last_slot: dt.datetime | None = None  # the last one dealt with


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A row of the ledger: one part of the digest of one slot."""

    id: int
    schedule_id: int
    target: int
    slot: dt.datetime
    part: int  # from 0, in the order of sending
    state: PostState
    changed: dt.datetime  # when it came into this state
    text: str | None = None  # HTML, exactly as sent; None for what was missed
    message_id: int | None = None  # once sent
    attempts: int = 0  # how often it was handed to Telegram
    holder: str | None = None  # the process that sends it, or did
    not_before: dt.datetime | None = None  # while it waits to be tried again


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A schedule as its owner sees it."""

    schedule: Schedule
    next_slot: dt.datetime | None  # None: inactive
    posts: tuple[Post, ...]  # the latest ones, newest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The digest that would be posted next."""

    schedule: Schedule | None  # whose it is; None: nobody has asked for one
    slot: dt.datetime | None  # when
    articles: tuple[Article, ...]  # newest first, those of one story together
    parts: tuple[str, ...]  # HTML, one a message; empty where nothing is new


QuestionKind: TypeAlias = Literal[
    "summary", "figures", "who", "orgs", "where", "when", "quotes"
]


_LONGEST_NUMBER = 18  # digits; what a 64-bit row id can have


def is_row_number(text: str) -> bool:
    """Tell whether a text from outside can be the id of a row.

    >>> is_row_number("12"), is_row_number("٣"), is_row_number("9" * 40)
    (True, False, False)
    """
    return text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked of an article; the same question has the same answer always."""

    kind: QuestionKind
    article_id: int
    argument: int | None = None  # sentences of a summary; a person's number for who
    focus: str = ""  # words that a summary is to be about

    def encode(self) -> str:
        """Write the question into a button or a row.

        Without a focus it takes well under 64 bytes; `fits` tells whether it does.

        >>> Question(kind="summary", article_id=7, argument=3).encode()
        'summary:7:3'
        >>> Question(kind="summary", article_id=7, argument=3, focus="النفط").encode()
        'summary:7:3:x+Hk3dg'
        """
        argument = "" if self.argument is None else str(self.argument)
        packed = f":{_packed(self.focus)}" if self.focus else ""
        return f"{self.kind}:{self.article_id}:{argument}{packed}"

    @property
    def fits(self) -> bool:
        """Tell whether a button has room for the question and for what it does."""
        return len(self.encode()) <= _LONGEST_QUESTION

    @classmethod
    def decode(cls, text: str) -> "Question | None":
        """Read a question; None for what `encode` never wrote.

        >>> Question.decode("who:12:").encode(), Question.decode("who:x:")
        ('who:12:', None)
        """
        kind, _, rest = text.partition(":")
        article, _, rest = rest.partition(":")
        argument, focused, packed = rest.partition(":")
        numbers = (article, argument or "0")
        focus = _unpacked(packed)
        if (
            kind not in get_args(QuestionKind)
            or not all(is_row_number(number) for number in numbers)
            or bool(focused) != bool(focus)
        ):
            return None
        return cls(
            kind=cast("QuestionKind", kind),
            article_id=int(article),
            argument=int(argument) if argument else None,
            focus=focus,
        )


_LONGEST_QUESTION = 55  # of the 64 bytes of a button; «replace:» stands before it
_LETTERS = "cp1256"  # a byte for each letter of Arabic and Persian, where UTF-8 has two


def _packed(words: str) -> str:
    packed = base64.b64encode(words.encode(_LETTERS, errors="replace"))
    return packed.decode().rstrip("=")


def _unpacked(packed: str) -> str:
    """Return the words that `_packed` was given, or nothing where it wasn't."""
    try:
        padded = packed + "=" * (-len(packed) % 4)
        return base64.b64decode(padded, validate=True).decode(_LETTERS)
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """An article read: its sentences and its fact cards."""

    article: Article
    document: Document
    cards: FactCards

    @property
    def length(self) -> int:
        """How many sentences the article has, headings apart."""
        return sum(not sentence.heading for sentence in self.document.sentences)
