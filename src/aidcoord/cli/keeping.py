"""How commands open a journal: with the keys that stand in a file, where there is one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from aidcoord.journal.journals import Journal
from aidcoord.journal.keys import read_keys
from aidcoord.journal.opening import open_journal

KEYS: Final = "AIDCOORD_KEYS"
"""The environment names the file of keys here, for every command that opens a journal."""


@contextmanager
def kept_journal(url: str, keys: Path | None = None, *, create: bool = False) -> Iterator[Journal]:
    """The journal at a URL, let go of at the end.

    Raises:
        JournalError: It cannot be opened, or the keys cannot be read.
    """
    file = keys or (Path(os.environ[KEYS]) if os.environ.get(KEYS) else None)
    with open_journal(url, read_keys(file) if file else None, create=create) as journal:
        yield journal
