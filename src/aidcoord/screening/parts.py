"""Results written in parts, so that what was interrupted can go on, and as one file when all are there."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import rmtree

import pyarrow as pa
from attrs import define, field

from aidcoord.errors import AidcoordError
from aidcoord.screening.registers.files import write_register


@define(eq=False)
class Parts:
    """The folder beside a result in which its parts wait until the last is there.

    `what` says all that a result depends on: parts of anything else are thrown away.
    """

    out: Path
    what: str
    _folder: Path = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._folder = self.out.with_name(f".{self.out.name}.parts")

    def begin(self, *, resume: bool) -> int:
        """Make the folder ready; gives how many parts of an earlier run are kept.

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
            raise AidcoordError(f"{self._folder} cannot be written: {error.strerror or error}") from None
        number = 0
        while self._part(number).is_file():
            number += 1
        return number

    @property
    def _digest(self) -> str:
        return hashlib.sha256(self.what.encode()).hexdigest()

    def add(self, number: int, rows: pa.RecordBatch) -> None:
        """Keep a part; it is there when it is whole."""
        part = self._part(number)
        partial = part.with_suffix(".writing")
        try:
            # A part is read back once and thrown away: quickly written matters more than small.
            with pa.ipc.new_file(partial, rows.schema, options=pa.ipc.IpcWriteOptions(compression="lz4")) as file:
                file.write_batch(rows)
            partial.replace(part)
        except OSError as error:
            raise AidcoordError(f"{part} cannot be written: {error.strerror or error}") from None

    def part(self, number: int) -> pa.RecordBatch:
        """A part that is kept."""
        with pa.OSFile(str(self._part(number))) as file:
            return pa.ipc.open_file(file).get_batch(0)

    def finish(self, count: int, schema: pa.Schema) -> int:
        """Put the parts together as the result and throw them away; gives the number of rows."""
        written = write_register(self.out, schema, self._rows(count))
        rmtree(self._folder)
        return written

    def _rows(self, count: int) -> Iterator[pa.RecordBatch]:
        return (self.part(number) for number in range(count))

    def _part(self, number: int) -> Path:
        return self._folder / f"{number:06}.arrow"


def stamp(paths: Iterable[Path]) -> str:
    """What tells files from what stood in their place before: names, lengths and times."""
    return repr([(str(path.resolve()), path.stat().st_size, path.stat().st_mtime_ns) for path in paths])
