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
_HOUSEHOLDS: Final = b"aidcoord:households"
"""A part says under this key of how many households it has the rows."""
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
    _kept: list[Path] = field(init=False, factory=list)
    """Those that an earlier run left."""
    _count: int = field(init=False, default=0)
    """How many parts there are."""
    _waiting: list[pa.RecordBatch] = field(init=False, factory=list)
    _households: int = field(init=False, default=0)
    """Of how many the rows are that wait."""

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
            self._kept = [*_sound(found)]
            self._count = len(self._kept)
            self.damaged = len(found) - self._count
            for part in found[self._count :]:
                part.unlink()
        except OSError as error:
            raise AidcoordError.of([unwritten(self.folder, error)]) from None
        return self._count * _TOGETHER

    @property
    def folder(self) -> Path:
        """Where they are, and whatever else is needed until the result is there."""
        return _folder(self.out)

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

    def add(self, rows: pa.RecordBatch, households: int) -> None:
        """Keep the rows of a batch of households; they are there when their part is whole."""
        self._waiting.append(rows)
        self._households += households
        if len(self._waiting) == _TOGETHER:
            self._write()
            self._count += 1
            self._waiting.clear()
            self._households = 0

    def _write(self) -> None:
        partial = self.folder / "part.writing"
        schema = self._bare.with_metadata({_HOUSEHOLDS: str(self._households)})
        try:
            # A part is hardly ever read: quickly written matters more than small.
            with pa.ipc.new_file(partial, schema, options=pa.ipc.IpcWriteOptions(compression="lz4")) as file:
                for rows in self._waiting:
                    file.write_batch(pa.RecordBatch.from_arrays(rows.columns, schema=schema))
            partial.replace(self.folder / _name(self._count, partial))
        except OSError as error:
            raise AidcoordError.of([unwritten(partial, error)]) from None

    def kept(self) -> Iterator[pa.RecordBatch]:
        """The batches that an earlier run kept."""
        for part in self._kept:
            with pa.OSFile(str(part)) as source:
                file = pa.ipc.open_file(source)
                for place in range(file.num_record_batches):
                    yield pa.RecordBatch.from_arrays(file.get_batch(place).columns, schema=self.schema)

    def end(self) -> None:
        """Throw the parts away, once the result is there."""
        rmtree(self.folder)

    def leave(self, *, of_use: bool) -> None:
        """Leave off before the result is there: whole parts are kept where they are of use to another run."""
        if not (of_use and any(self.folder.glob(f"*{_PART}"))):
            rmtree(self.folder, ignore_errors=True)


def households_kept(out: Path) -> int:
    """Of how many households whole parts of a result are kept that another run can go on with."""
    return sum(map(_households_of, _sound(sorted(_folder(out).glob(f"*{_PART}")))))


def _households_of(part: Path) -> int:
    with pa.OSFile(str(part)) as source:
        return int(pa.ipc.open_file(source).schema.metadata[_HOUSEHOLDS])


def _folder(out: Path) -> Path:
    return out.with_name(f".{out.name}.parts")


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
