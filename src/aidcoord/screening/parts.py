"""The parts of a result that are kept while it is written, so that what was interrupted can go on."""

import hashlib
import json
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


@define(eq=False)
class Parts:
    """The folder beside a result in which its rows are kept until the last is there.

    `what` says all that a result depends on: parts of anything else are thrown away.
    """

    out: Path
    schema: pa.Schema
    what: str
    _folder: Path = field(init=False)
    _waiting: list[pa.RecordBatch] = field(init=False, factory=list)
    _count: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        self._folder = self.out.with_name(f".{self.out.name}.parts")

    def begin(self, *, resume: bool) -> int:
        """Make the folder ready; gives how many batches of an earlier run are kept.

        Raises:
            AidcoordError: The folder cannot be written.
        """
        mark = self._folder / "what.json"
        try:
            kept = resume and mark.is_file() and json.loads(mark.read_text(encoding="utf-8")) == self._digest
            if not kept and self._folder.exists():
                rmtree(self._folder)
            self._folder.mkdir(parents=True, exist_ok=True)
            mark.write_text(json.dumps(self._digest), encoding="utf-8")
        except OSError as error:
            raise AidcoordError.of([unwritten(self._folder, error)]) from None
        while self._part(self._count).is_file():
            self._count += 1
        return self._count * _TOGETHER

    @property
    def _digest(self) -> str:
        return hashlib.sha256(self.what.encode()).hexdigest()

    @property
    def _bare(self) -> pa.Schema:
        """The columns without what their codes mean, which every part would say again."""
        return pa.schema([column.remove_metadata() for column in self.schema])

    @property
    def result(self) -> Path:
        """Where the result is written until it is whole, so that what a killed run leaves goes with its parts."""
        return self._folder / "result.writing"

    def add(self, rows: pa.RecordBatch) -> None:
        """Keep a batch; it is there when its part is whole."""
        self._waiting.append(rows)
        if len(self._waiting) == _TOGETHER:
            self._write(self._part(self._count))
            self._waiting.clear()
            self._count += 1

    def _write(self, part: Path) -> None:
        partial = part.with_suffix(".writing")
        try:
            # A part is hardly ever read: quickly written matters more than small.
            with pa.ipc.new_file(partial, self._bare, options=pa.ipc.IpcWriteOptions(compression="lz4")) as file:
                for rows in self._waiting:
                    file.write_batch(pa.RecordBatch.from_arrays(rows.columns, schema=self._bare))
            partial.replace(part)
        except OSError as error:
            raise AidcoordError.of([unwritten(part, error)]) from None

    def kept(self) -> Iterator[pa.RecordBatch]:
        """The batches that an earlier run kept."""
        for number in range(self._count):
            with pa.OSFile(str(self._part(number))) as source:
                file = pa.ipc.open_file(source)
                for place in range(file.num_record_batches):
                    yield pa.RecordBatch.from_arrays(file.get_batch(place).columns, schema=self.schema)

    def end(self) -> None:
        """Throw the parts away, once the result is there."""
        rmtree(self._folder)

    def _part(self, number: int) -> Path:
        return self._folder / f"{number:06}.arrow"


def stamp(paths: Iterable[Path]) -> str:
    """What tells files, or those of folders, from what stood in their place before: names, lengths and times."""
    files = (one for path in paths for one in (sorted(path.iterdir()) if path.is_dir() else [path]))
    stats = ((path, path.stat()) for path in files if path.exists())  # one that is not there is refused when it is read
    return repr([(str(path.resolve()), stat.st_size, stat.st_mtime_ns) for path, stat in stats])
