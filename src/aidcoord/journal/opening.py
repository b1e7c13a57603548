"""Opening a journal by its URL."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from secrets import token_bytes
from typing import Final

from aidcoord.errors import JournalError
from aidcoord.journal.journals import Clock, Journal
from aidcoord.journal.keys import KeyRing
from aidcoord.journal.memory import MemoryStore
from aidcoord.journal.sealing import Salts, Seal
from aidcoord.journal.stores import Store
from aidcoord.model.faults import told

URLS: Final = "`memory:`, `sqlite:///year.db` or `postgresql://user@host/base`"


def open_journal(
    url: str,
    keys: KeyRing | None = None,
    *,
    clock: Clock | None = None,
    salts: Salts | None = None,
    create: bool = True,
) -> Journal:
    """Open the journal at a URL, and set it up where there is none.

    Args:
        url: `memory:`, `sqlite:///year.db` or `postgresql://user@host/base`.
        keys: Encrypt personal numbers at rest under the newest of these; without them they are kept apart in plain.
        clock: What time it is, with its zone; the machine's clock if not said. A worked example gives its own.
        salts: Sixteen random bytes for each new personal number; a worked example gives its own.
        create: Whether to set a journal up where there is none.

    Raises:
        JournalError: There is no such store, it cannot be used, or the extra that it needs is not installed.
    """
    return Journal(_store(url, create=create), Seal(keys, salts or _random), clock or _now)


def _store(url: str, *, create: bool) -> Store:
    scheme = url.partition(":")[0]
    if scheme not in _STORES:
        zh, en = (
            f"日志以地址打开：{URLS.replace(' or ', ' 或 ')}，不是“{scheme}:…”。",
            f"A journal is opened by a URL: {URLS}, not '{scheme}:…'.",
        )
        raise JournalError.of([told(zh, en)])
    return _STORES[scheme](url, create)


def _memory(url: str, _create: bool) -> Store:  # noqa: FBT001 - as its neighbours
    if url != "memory:":
        en = "A journal in memory is opened as `memory:`, and nothing more."
        raise JournalError.of([told("内存中的日志只写作 `memory:`。", en)])
    return MemoryStore()


def _database(url: str, create: bool) -> Store:  # noqa: FBT001 - as its neighbours
    scheme = url.partition(":")[0]
    extra = _EXTRAS[scheme]
    try:
        from aidcoord.journal.databases import open_store  # noqa: PLC0415 - an extra

        return open_store(url, create=create)
    except ModuleNotFoundError as error:
        if error.name not in {"sqlalchemy", "alembic", "psycopg"}:
            raise
        install = f"pip install 'aidcoord[{extra}]'"
        fault = told(f"{scheme}:… 的日志需另行安装：{install}", f"A journal at {scheme}:… is an extra: {install}")
        raise JournalError.of([fault]) from error


_EXTRAS: Final = {"sqlite": "journal", "postgresql": "pg"}
_STORES: Final[Mapping[str, Callable[[str, bool], Store]]] = {
    "memory": _memory,
    "sqlite": _database,
    "postgresql": _database,
}


def _now() -> datetime:
    return datetime.now(tz=UTC)


def _random() -> bytes:
    return token_bytes(16)
