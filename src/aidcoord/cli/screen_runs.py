"""One run of `aidcoord screen`: batches worked out several at once, what they come to counted, the result written."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Final

from attrs import define, field

from aidcoord.cli.memory import give_back, put_away_libraries
from aidcoord.cli.printing import complain
from aidcoord.cli.registers import Bar
from aidcoord.cli.screened import DETERMINED, WAITING, Screened
from aidcoord.cli.words import say
from aidcoord.errors import CaseFileError
from aidcoord.model.texts import Language
from aidcoord.screening.kernel.apart import object_files_apart
from aidcoord.screening.parts import Parts, households_kept
from aidcoord.screening.proactive import SCHEMA, by_township
from aidcoord.screening.registers.files import BATCH, write_register
from aidcoord.screening.results import Batch
from aidcoord.screening.screens import Screen, in_threads
from aidcoord.screening.several import Screens
from aidcoord.screening.summaries import Summary, WaitingSummary, rows_of

_WORKERS: Final = max(1, (os.cpu_count() or 1) - 1)
"""One core reads and writes meanwhile."""
_PARQUET: Final = ".parquet"


@contextmanager
def saying_what_is_kept(out: Path, lang: Language) -> Iterator[None]:
    """Where what is done inside is interrupted, say so on standard error, and whether another run can go on with it."""
    try:
        yield
    except KeyboardInterrupt:
        kept = households_kept(out)
        complain([say("interrupted", lang, f"{kept:,}") if kept else say("interrupted at once", lang)])
        raise


@define
class Run:
    """What is found in a register is counted and written as it comes; parts are kept until the result is there."""

    screens: Screens
    batches: Iterator[Batch]
    bar: Bar
    lang: Language
    is_proactive: bool
    """Whether it is looked for who is due what and does not receive it."""
    _counts: dict[Screen, Summary] = field(init=False)

    @_counts.default
    def _nothing_counted(self) -> dict[Screen, Summary]:
        kind = WaitingSummary if self.is_proactive else Summary
        return {one: kind(one.kernel) for one in self.screens.all}

    @property
    def found(self) -> Screened:
        """What it has come to so far."""
        return Screened([*self._counts.values()], self.lang, WAITING if self.is_proactive else DETERMINED)

    def write(self, out: Path, depends_on: str, resume: bool) -> int:  # noqa: FBT001 - as on the command line
        """Write the result, and give how many rows it has.

        Args:
            out: It appears when it is complete.
            depends_on: All that decides what is found: parts of an earlier run are kept if that was the same.
            resume: Whether parts are kept.
        """
        for one in self.screens.all:
            one.load(object_files_apart)  # before what loads them is put away
        put_away_libraries()
        give_back()
        schema = SCHEMA if self.is_proactive else self.screens.schema
        parts = Parts(out, schema, depends_on)
        try:
            written = self._written(out, parts, resume)
        except BaseException as error:
            # a register with faults is mended before another run, which then has no use for parts of this one
            parts.leave(of_use=not isinstance(error, CaseFileError))
            raise
        parts.end()
        return written

    def _written(self, out: Path, parts: Parts, resume: bool) -> int:  # noqa: FBT001 - as above
        kept = parts.begin(resume=resume)
        if parts.damaged:
            complain([say("parts damaged", self.lang, parts.damaged)])
        rows = self._rows(parts, kept)
        if self.is_proactive:
            rows = by_township(rows, parts.folder)
        return write_register(out, parts.schema, rows, BATCH, partial=parts.result)

    def _rows(self, parts: Parts, kept: int) -> Iterator[Batch]:
        """What an earlier run left, then what is found now, all of it kept till the end."""
        for rows, batch in zip(parts.kept(), islice(self.batches, kept), strict=True):
            yield self._counted(rows, len(batch))
        for rows, households in in_threads(self._look_at, self.batches, _WORKERS):
            parts.add(rows, households)
            self._counted(rows, households)
            give_back()  # before a row group is written, which takes the most
            yield rows

    def _look_at(self, batch: Batch) -> tuple[Batch, int]:
        look_at = self.screens.find_waiting if self.is_proactive else self.screens.determine
        return look_at(batch), len(batch)

    def _counted(self, rows: Batch, households: int) -> Batch:
        for screen, places in self.screens.split(rows):
            self._counts[screen].add(rows if places is None else rows.take(places))
        self.bar.advance(households)
        return rows

    def write_summary(self, path: Path) -> None:
        """As a workbook or in Parquet, as the name of the file says."""
        if path.suffix.lower() == _PARQUET:
            summaries = [*self._counts.values()]
            write_register(path, summaries[0].schema(), rows_of(summaries))
        else:
            self.found.write(path)
