"""Events kept: in memory, in SQLite or in PostgreSQL, append-only, chained by hashes, personal numbers apart."""

from aidcoord.journal.backups import back_up, restore
from aidcoord.journal.chain import Head, Tail
from aidcoord.journal.findings import Broken, Finding, Verification
from aidcoord.journal.journals import Journal
from aidcoord.journal.keys import Key, KeyRing, read_keys, write_keys
from aidcoord.journal.opening import open_journal

__all__ = [
    "Broken",
    "Finding",
    "Head",
    "Journal",
    "Key",
    "KeyRing",
    "Tail",
    "Verification",
    "back_up",
    "open_journal",
    "read_keys",
    "restore",
    "write_keys",
]
