"""Backups: one compressed file with all of a journal, verified before it is kept, and taken back into any store."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from os import fsync
from pathlib import Path

from aidcoord.errors import JournalError
from aidcoord.journal.chain import Head
from aidcoord.journal.journals import Journal
from aidcoord.journal.transfers import checked
from aidcoord.model.faults import told


def back_up(journal: Journal, path: Path) -> Head:
    """Write a backup, read it back, and only then give it its name. Others may go on writing meanwhile.

    Returns:
        The head up to which the backup goes.

    Raises:
        JournalError: The file exists already, the journal is damaged, or what was written does not read back.
    """
    if path.exists():
        zh, en = (
            "已存在，备份从不覆盖另一份。请另起文件名。",
            "is there already, and a backup never takes the place of another.",
        )
        raise JournalError.of([told(f"{path}{zh}", f"{path} {en} Name a new file.")])
    beside = path.with_name(f"{path.name}.part")
    try:
        with _written(beside) as file:
            for line in journal.export():
                file.write(f"{line}\n".encode())
        head = checked(_lines(beside), str(path))
        beside.rename(path)
    except OSError as error:
        why = error.strerror or error
        raise JournalError.of([told(f"{path}无法写入：{why}。", f"{path} cannot be written: {why}.")]) from error
    finally:
        beside.unlink(missing_ok=True)
    return head


def restore(journal: Journal, path: Path) -> Head:
    """Take a backup back into a journal that is empty or holds its beginning.

    Raises:
        JournalError: The file is no backup or is damaged, or the journal holds something else. Nothing is changed.
    """
    return journal.import_lines(_lines(path), str(path))


@contextmanager
def _written(path: Path) -> Iterator[gzip.GzipFile]:
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)
    with path.open("wb") as raw:
        with gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as file:
            yield file
        raw.flush()
        fsync(raw.fileno())


def _lines(path: Path) -> Iterator[str]:
    """The lines, what is wrong with them told apart from what may go wrong in the store that takes them in."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                yield line.rstrip("\n")
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        zh, en = f"{path}不是可读的备份：{error}。", f"{path} is no backup that can be read: {error}."
        raise JournalError.of([told(zh, en)]) from error
