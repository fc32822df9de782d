"""The first tables: articles, chats, schedules, posts, and what was digested."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _make_articles()
    op.create_table(
        "chats",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Integer()),
        sa.Column("length", sa.String(10), nullable=False),
        sa.Column("digits", sa.String(10), nullable=False),
        sa.Column("last_answer", sa.Text()),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name="fk_chats_article_id",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_chats"),
    )
    op.create_index("ix_chats_article_id", "chats", ["article_id"])
    _make_schedules()
    _make_posts()
    _make_digested()


def downgrade() -> None:
    """Drop them."""
    for table in ("digested", "posts", "schedules", "chats", "articles"):
        op.drop_table(table)


def _make_articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger()),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("published", sa.Date()),
        sa.Column("added", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_articles_newest", "articles", ["chat_id", "added"])
    op.create_index(
        "uq_articles_own", "articles", ["chat_id", "fingerprint"], unique=True
    )
    op.create_index(
        "uq_articles_shared",
        "articles",
        ["fingerprint"],
        unique=True,
        sqlite_where=sa.text("chat_id IS NULL"),
        postgresql_where=sa.text("chat_id IS NULL"),
    )


def _make_schedules() -> None:
    op.create_table(
        "schedules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.BigInteger(), nullable=False),
        sa.Column("target", sa.BigInteger(), nullable=False),
        sa.Column("target_name", sa.Text(), nullable=False),
        sa.Column("at", sa.Time(), nullable=False),
        sa.Column("days", sa.SmallInteger(), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_slot", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_schedules"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_schedules_owner", "schedules", ["owner"])
    op.create_index("ix_schedules_target", "schedules", ["target"])


def _make_posts() -> None:
    op.create_table(
        "posts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("schedule_id", sa.Integer(), nullable=False),
        sa.Column("target", sa.BigInteger(), nullable=False),
        sa.Column("slot", sa.DateTime(timezone=True), nullable=False),
        sa.Column("part", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("attempts", sa.SmallInteger(), nullable=False),
        sa.Column("holder", sa.String(64)),
        sa.Column("not_before", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["schedule_id"],
            ["schedules.id"],
            name="fk_posts_schedule_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_posts"),
        sa.UniqueConstraint(
            "schedule_id", "slot", "part", name="uq_posts_schedule_id_slot_part"
        ),
        sa.CheckConstraint(
            "state IN ('queued', 'sending', 'sent', 'unknown', 'missed', 'failed')",
            name="ck_posts_state",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_posts_state", "posts", ["state"])
    op.create_index(
        "uq_posts_one_in_flight",
        "posts",
        ["target"],
        unique=True,
        sqlite_where=sa.text("state = 'sending'"),
        postgresql_where=sa.text("state = 'sending'"),
    )


def _make_digested() -> None:
    op.create_table(
        "digested",
        sa.Column("target", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("schedule_id", sa.Integer()),
        sa.Column("slot", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name="fk_digested_article_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["schedule_id"],
            ["schedules.id"],
            name="fk_digested_schedule_id",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("target", "article_id", name="pk_digested"),
    )
    op.create_index("ix_digested_slot", "digested", ["schedule_id", "slot"])
    op.create_index("ix_digested_article_id", "digested", ["article_id"])
