"""The parts of a result that are kept while it is written, so that what was interrupted can go on."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import rmtree
from typing import Final

import pyarrow as pa
from attrs import define, field

from aidcoord.errors import AidcoordError
from aidcoord.model.faults import unwritten

_TOGETHER: Final = 8
"""How many batches are one part."""
_PART: Final = ".arrow"
_DIGITS: Final = 32


@define(eq=False)
class Parts:
    """The folder beside a result in which its rows are kept until the last is there.

    `what` says all that a result depends on: parts of anything else are thrown away. So is a damaged part with all
    that follow it, which its name shows: each is called by its number and the digest of what it holds.
    """

    out: Path
    schema: pa.Schema
    what: str
    damaged: int = field(init=False, default=0)
    """How many parts of an earlier run were thrown away, because one of them is not as it was written."""
    _whole: list[Path] = field(init=False, factory=list)
    _waiting: list[pa.RecordBatch] = field(init=False, factory=list)

    def begin(self, *, resume: bool) -> int:
        """Make the folder ready; gives how many batches of an earlier run are kept.

        Raises:
            AidcoordError: The folder cannot be written.
        """
        mark = self.folder / "what.txt"
        try:
            if self.folder.exists() and not (resume and mark.is_file() and mark.read_bytes() == self._digest):
                rmtree(self.folder)
            self.folder.mkdir(parents=True, exist_ok=True)
            mark.write_bytes(self._digest)
            found = sorted(self.folder.glob(f"*{_PART}"))
            self._whole = [*_sound(found)]
            self.damaged = len(found) - len(self._whole)
            for part in found[len(self._whole) :]:
                part.unlink()
        except OSError as error:
            raise AidcoordError.of([unwritten(self.folder, error)]) from None
        return len(self._whole) * _TOGETHER

    @property
    def folder(self) -> Path:
        """Where they are, and whatever else is needed until the result is there."""
        return self.out.with_name(f".{self.out.name}.parts")

    @property
    def _digest(self) -> bytes:
        return hashlib.sha256(self.what.encode()).hexdigest().encode()

    @property
    def _bare(self) -> pa.Schema:
        """The columns without what their codes mean, which every part would say again."""
        return pa.schema([column.remove_metadata() for column in self.schema])

    @property
    def result(self) -> Path:
        """Where the result is written until it is whole, so that what a killed run leaves goes with its parts."""
        return self.folder / "result.writing"

    def add(self, rows: pa.RecordBatch) -> None:
        """Keep a batch; it is there when its part is whole."""
        self._waiting.append(rows)
        if len(self._waiting) == _TOGETHER:
            self._whole.append(self._written())
            self._waiting.clear()

    def _written(self) -> Path:
        partial = self.folder / "part.writing"
        try:
            # A part is hardly ever read: quickly written matters more than small.
            with pa.ipc.new_file(partial, self._bare, options=pa.ipc.IpcWriteOptions(compression="lz4")) as file:
                for rows in self._waiting:
                    file.write_batch(pa.RecordBatch.from_arrays(rows.columns, schema=self._bare))
            return partial.replace(self.folder / _name(len(self._whole), partial))
        except OSError as error:
            raise AidcoordError.of([unwritten(partial, error)]) from None

    def kept(self) -> Iterator[pa.RecordBatch]:
        """The batches that an earlier run kept."""
        for part in self._whole:
            with pa.OSFile(str(part)) as source:
                file = pa.ipc.open_file(source)
                for place in range(file.num_record_batches):
                    yield pa.RecordBatch.from_arrays(file.get_batch(place).columns, schema=self.schema)

    def end(self) -> None:
        """Throw the parts away, once the result is there."""
        rmtree(self.folder)


def _sound(found: Iterable[Path]) -> Iterator[Path]:
    """Parts up to the first that is missing, or not as it was written."""
    for number, part in enumerate(found):
        if part.name != _name(number, part):
            return
        yield part


def _name(number: int, part: Path) -> str:
    with part.open("rb") as file:
        return f"{number:06}.{hashlib.file_digest(file, 'sha256').hexdigest()[:_DIGITS]}{_PART}"


def stamp(paths: Iterable[Path]) -> str:
    """What tells files, or those of folders, from what stood in their place before: names, lengths and times."""
    files = (one for path in paths for one in (sorted(path.iterdir()) if path.is_dir() else [path]))
    stats = ((path, path.stat()) for path in files if path.exists())  # one that is not there is refused when it is read
    return repr([(str(path.resolve()), stat.st_size, stat.st_mtime_ns) for path, stat in stats])
