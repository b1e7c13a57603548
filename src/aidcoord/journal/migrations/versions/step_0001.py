"""The first tables: events, the ends of streams and journal, numbers kept apart, and where they stand."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables, and the end of a journal that has no events."""
    big, blob, text = sa.BigInteger, sa.LargeBinary, sa.Text
    op.create_table(
        "event",
        sa.Column("position", big().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=False),
        sa.Column("stream", text, nullable=False),
        sa.Column("version", big, nullable=False),
        sa.Column("at", text, nullable=False),
        sa.Column("recorded_by", text, nullable=False),
        sa.Column("kind", text, nullable=False),
        sa.Column("kind_version", sa.Integer, nullable=False),
        sa.Column("body", text, nullable=False),
        sa.Column("hash", blob, nullable=False),
        sa.Column("head", blob, nullable=False),
        sa.UniqueConstraint("stream", "version", name="event_stream_version"),
    )
    op.create_table(
        "stream",
        sa.Column("name", text, primary_key=True),
        sa.Column("version", big, nullable=False),
        sa.Column("hash", blob, nullable=False),
    )
    journal = op.create_table(
        "journal",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("position", big, nullable=False),
        sa.Column("hash", blob, nullable=False),
    )
    op.bulk_insert(journal, [{"id": 1, "position": 0, "hash": bytes(32)}])
    op.create_table(
        "number",
        sa.Column("token", text, primary_key=True),
        sa.Column("key", text, nullable=False, index=True),
        sa.Column("exact", text, nullable=False, index=True),
        sa.Column("blind", text, nullable=False, index=True),
        sa.Column("sealed", text, nullable=False),
        sa.Column("checksum", text, nullable=False),
    )
    op.create_table(
        "mention",
        sa.Column("token", text, primary_key=True),
        sa.Column("position", big, primary_key=True),
    )
