"""The tables of a journal in a database."""

import sqlalchemy as sa

METADATA = sa.MetaData()

EVENT = sa.Table(
    "event",
    METADATA,
    sa.Column("position", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=False),
    sa.Column("stream", sa.Text, nullable=False),
    sa.Column("version", sa.BigInteger, nullable=False),
    sa.Column("at", sa.Text, nullable=False),  # text, since SQLite drops zones and PostgreSQL shows them in its own
    sa.Column("recorded_by", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("kind_version", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),  # text, since the chain covers its very characters
    sa.Column("hash", sa.LargeBinary, nullable=False),
    sa.Column("head", sa.LargeBinary, nullable=False),
    sa.UniqueConstraint("stream", "version", name="event_stream_version"),
)
STREAM = sa.Table(
    "stream",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("version", sa.BigInteger, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
)
JOURNAL = sa.Table(
    "journal",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("position", sa.BigInteger, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
)
NUMBER = sa.Table(
    "number",
    METADATA,
    sa.Column("token", sa.Text, primary_key=True),
    sa.Column("key", sa.Text, nullable=False, index=True),
    sa.Column("exact", sa.Text, nullable=False, index=True),
    sa.Column("blind", sa.Text, nullable=False, index=True),
    sa.Column("sealed", sa.Text, nullable=False),
    sa.Column("checksum", sa.Text, nullable=False),
)
MENTION = sa.Table(
    "mention",
    METADATA,
    sa.Column("token", sa.Text, primary_key=True),
    sa.Column("position", sa.BigInteger, primary_key=True),
)
