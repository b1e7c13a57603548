"""Opening a journal in a database."""

import sqlalchemy as sa

from aidcoord.errors import JournalError
from aidcoord.journal.engines import PostgresEngine, SqliteEngine
from aidcoord.journal.sql import SqlStore
from aidcoord.model.faults import told


def open_store(url: str, *, create: bool) -> SqlStore:
    """The store at a URL of SQLite or PostgreSQL, set up where there is none and one is to be made.

    Raises:
        JournalError: The URL is none, there is no journal, or the database cannot be used.
    """
    try:
        parsed = sa.make_url(url)
    except sa.exc.ArgumentError:
        zh, en = "这不是数据库的地址。", "This is no URL of a database."
        fault = told(f"{zh}例如写作 `sqlite:///year.db`。", f"{en} Write `sqlite:///year.db`, say.")
        raise JournalError.of([fault]) from None
    engine = SqliteEngine(parsed) if parsed.get_backend_name() == "sqlite" else PostgresEngine(parsed)
    try:
        engine.set_up(create=create)
    except JournalError:
        engine.close()
        raise
    return SqlStore(engine)
