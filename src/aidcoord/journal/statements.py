"""What is asked of a database, in SQLAlchemy Core; each is put into the words of SQLite or PostgreSQL once."""

from typing import Final

import sqlalchemy as sa

from aidcoord.journal.tables import EVENT, JOURNAL, MENTION, NUMBER, STREAM

HEAD: Final = sa.select(JOURNAL.c.position, JOURNAL.c.hash).where(JOURNAL.c.id == sa.literal_column("1"))
SET_HEAD: Final = (
    sa.update(JOURNAL)
    .where(JOURNAL.c.id == sa.literal_column("1"))
    .values(position=sa.bindparam("position"), hash=sa.bindparam("hash"))
)
TAIL: Final = sa.select(STREAM).where(STREAM.c.name == sa.bindparam("name"))
TAILS: Final = sa.select(STREAM)
SET_TAIL: Final = sa.text(  # as text, since Core has a word of its own for it in each database
    "INSERT INTO stream (name, version, hash) VALUES (:name, :version, :hash) "
    "ON CONFLICT (name) DO UPDATE SET version = excluded.version, hash = excluded.hash"
)
STREAM_EVENTS: Final = (
    sa.select(EVENT)
    .where(EVENT.c.stream == sa.bindparam("stream"), EVENT.c.version > sa.bindparam("after"))
    .order_by(EVENT.c.version)
)
EVENTS: Final = sa.select(EVENT).where(EVENT.c.position > sa.bindparam("after")).order_by(EVENT.c.position)
PAGE: Final = EVENTS.where(EVENT.c.position <= sa.bindparam("upto"))
ADD_EVENT: Final = sa.insert(EVENT).values({column.name: sa.bindparam(column.name) for column in EVENT.c})
NUMBERS: Final = sa.select(NUMBER).order_by(NUMBER.c.token)
NUMBER_OF: Final = sa.select(NUMBER).where(NUMBER.c.token == sa.bindparam("token"))
NUMBER_EXACTLY: Final = sa.select(NUMBER).where(NUMBER.c.exact == sa.bindparam("index"))
NUMBER_BLINDLY: Final = sa.select(NUMBER).where(NUMBER.c.blind == sa.bindparam("index"))
ENCRYPTED: Final = sa.select(NUMBER.c.key).where(NUMBER.c.key > sa.literal_column("''")).distinct()
ADD_NUMBER: Final = sa.insert(NUMBER).values({column.name: sa.bindparam(column.name) for column in NUMBER.c})
SET_NUMBER: Final = (
    sa.update(NUMBER)
    .where(NUMBER.c.token == sa.bindparam("its_token"))
    .values({column.name: sa.bindparam(column.name) for column in NUMBER.c})
)
MENTIONS: Final = sa.select(MENTION).order_by(MENTION.c.position, MENTION.c.token)
MENTIONING: Final = (
    sa.select(EVENT)
    .join(MENTION, MENTION.c.position == EVENT.c.position)
    .where(MENTION.c.token == sa.bindparam("token"))
)
ADD_MENTION: Final = sa.insert(MENTION).values({column.name: sa.bindparam(column.name) for column in MENTION.c})
