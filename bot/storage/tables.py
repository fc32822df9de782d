"""Tables: what the database holds, for SQLite and PostgreSQL alike.

Truth lies in these rows and in nothing else: a scheduler only wakes the program.

Conditions of indexes are named here for SQLite alone, since naming PostgreSQL's loads
all of its dialect at each start; the migrations, which make the indexes, name both.
"""

import datetime as dt

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    Time,
    TypeDecorator,
    UniqueConstraint,
)


class UtcDateTime(TypeDecorator[dt.datetime]):
    """An aware moment in UTC, in and out; SQLite by itself forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: dt.datetime | None, dialect: Dialect
    ) -> dt.datetime | None:
        """Turn any aware moment into UTC.

        Raises:
            ValueError: The moment is naive.
        """
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            message = f"a moment without a zone cannot be kept: {value}"
            raise ValueError(message)
        return value.astimezone(dt.UTC)

    def process_result_value(
        self, value: dt.datetime | None, dialect: Dialect
    ) -> dt.datetime | None:
        """Say that what comes out is UTC."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            return value.replace(tzinfo=dt.UTC)
        return value.astimezone(dt.UTC)


class Prose(TypeDecorator[str]):
    """A text from strangers, without what no database takes.

    Halves of surrogate pairs cannot be encoded, and PostgreSQL refuses NUL. Both
    become U+FFFD, so that no offset into the text moves.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Replace what cannot be kept."""
        del dialect
        return None if value is None else storable(value)


def storable(text: str) -> str:
    r"""Replace NUL and lone surrogates, one character for one.

    >>> storable("قمة\x00 \ud800!")
    'قمة� �!'
    """
    whole = text.encode("utf-32", "surrogatepass").decode("utf-32", "replace")
    return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")


class Weekdays(TypeDecorator[frozenset[int]]):
    """Days of the week as seven bits; Monday is the lowest."""

    impl = SmallInteger
    cache_ok = True

    def process_bind_param(
        self, value: frozenset[int] | None, dialect: Dialect
    ) -> int | None:
        """Set the bit of each day."""
        del dialect
        return None if value is None else sum(1 << day for day in value)

    def process_result_value(
        self, value: int | None, dialect: Dialect
    ) -> frozenset[int] | None:
        """Return the days whose bit is set."""
        del dialect
        if value is None:
            return None
        return frozenset(day for day in range(7) if value >> day & 1)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chat_id", BigInteger),  # null: shared with every chat
    Column("sample", Boolean, nullable=False),
    Column("published", Date),
    Column("added", UtcDateTime, nullable=False),
    Column("fingerprint", String(64), nullable=False),  # of the text
    Column("title", Prose, nullable=False),
    Column("source", Prose, nullable=False),
    Column(
        "text", Prose, nullable=False
    ),  # last, since SQLite reads up to what it needs
    Index("ix_articles_newest", "chat_id", "added"),
    # two indexes, since null is unlike every null
    Index("uq_articles_own", "chat_id", "fingerprint", unique=True),
    # an id is in buttons of old messages: it must never come to mean another article
    sqlite_autoincrement=True,
)
Index(
    "uq_articles_shared",
    articles.c.fingerprint,
    unique=True,
    sqlite_where=articles.c.chat_id.is_(None),
)

chats = Table(
    "chats",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("article_id", ForeignKey("articles.id", ondelete="SET NULL"), index=True),
    Column("length", String(10), nullable=False),
    Column("digits", String(10), nullable=False),
    Column("last_answer", Text),
)

schedules = Table(
    "schedules",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("owner", BigInteger, nullable=False, index=True),
    Column("target", BigInteger, nullable=False, index=True),
    Column("target_name", Prose, nullable=False),
    Column("at", Time, nullable=False),
    Column("days", Weekdays, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("last_slot", UtcDateTime),
    sqlite_autoincrement=True,
)

posts = Table(
    "posts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "schedule_id", ForeignKey("schedules.id", ondelete="CASCADE"), nullable=False
    ),
    Column("target", BigInteger, nullable=False),
    Column("slot", UtcDateTime, nullable=False),
    Column("part", SmallInteger, nullable=False),
    Column("state", String(10), nullable=False, index=True),
    Column("changed", UtcDateTime, nullable=False),
    Column("text", Text),
    Column("message_id", BigInteger),
    Column("attempts", SmallInteger, nullable=False),
    Column("holder", String(64)),
    Column("not_before", UtcDateTime),
    UniqueConstraint("schedule_id", "slot", "part"),
    CheckConstraint(
        "state IN ('queued', 'sending', 'sent', 'unknown', 'missed', 'failed')",
        name="state",
    ),
    sqlite_autoincrement=True,
)
Index(
    "uq_posts_one_in_flight",  # to one chat at one time, whoever sends
    posts.c.target,
    unique=True,
    sqlite_where=posts.c.state == "sending",
)

digested = Table(  # what a target was given in digests, or is being given
    "digested",
    metadata,
    Column("target", BigInteger, primary_key=True, autoincrement=False),
    Column(
        "article_id",
        ForeignKey("articles.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    # stays when the schedule goes, so that a new one does not begin all over
    Column("schedule_id", ForeignKey("schedules.id", ondelete="SET NULL")),
    Column("slot", UtcDateTime, nullable=False),
    Index("ix_digested_slot", "schedule_id", "slot"),
)
