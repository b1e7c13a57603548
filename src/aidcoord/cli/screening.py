"""`aidcoord screen`: a whole register at once; and `aidcoord kernel show`: how that is worked out."""

import os
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from attrs import define
from cyclopts import Parameter

from aidcoord.cli.memory import give_back, hold_little, put_away
from aidcoord.cli.options import CountyId, ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import after_faults, complain, finish, put
from aidcoord.cli.registered import meant_by
from aidcoord.cli.registers import Bar, Registers, progress, rows_in, sound_parts
from aidcoord.cli.words import language, say
from aidcoord.errors import AidcoordError
from aidcoord.model.faults import told
from aidcoord.office import Office
from aidcoord.screening.needed import KERNELS, require_batch

if TYPE_CHECKING:
    from aidcoord.cli.screened import Screened
    from aidcoord.screening.parts import Parts
    from aidcoord.screening.results import Batch
    from aidcoord.screening.screens import Screen
    from aidcoord.screening.several import Screens
    from aidcoord.screening.summaries import Summary

_WORKERS: Final = max(1, (os.cpu_count() or 1) - 1)
"""One core reads and writes meanwhile."""
_GROUP: Final = 32
"""So many batches are about a row group of the result."""
_WORKBOOK: Final = ".xlsx"
_SUMMARIES: Final = frozenset({".parquet", _WORKBOOK})
Only = Annotated[
    list[str] | None,
    Parameter(name="--only", help="The only benefits to ask about, by full name; several are allowed."),
]


def screen(
    registers: Registers,
    /,
    *,
    out: Annotated[Path, Parameter(name="--out")],
    only: Only = None,
    not_receiving: Annotated[bool, Parameter(name="--not-receiving", negative="", show_default=False)] = False,
    no_missing: Annotated[bool, Parameter(name="--no-missing", negative="", show_default=False)] = False,
    summary: Annotated[Path | None, Parameter(name="--summary")] = None,
    resume: Annotated[bool, Parameter(name="--resume", negative="", show_default=False)] = False,
    on: On = None,
    county: CountyId = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Determine every benefit for every household of a register, and write what was found.

    Args:
        registers: The register.
        out: The result to write, in Parquet: a row a household; it appears when it is complete.
        only: The only benefits to ask about.
        not_receiving: Write instead who is due what and has no award of it, by township: a row a subject and benefit.
        no_missing: Leave out which evidence is missing of what is undetermined; without, a screen takes half the time.
        summary: Where to write, as .parquet or .xlsx, how many are due what in each township, and what it comes to.
        resume: Go on where an earlier run of the same register was interrupted.
        on: The day; today if not said.
        county: The county whose law is meant for all; that in which each household's township lies if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    require_batch(KERNELS)
    hold_little()
    from aidcoord.cli.screened import Screened  # noqa: PLC0415 - an extra
    from aidcoord.screening.registers.files import PART  # noqa: PLC0415 - an extra
    from aidcoord.screening.several import Screens  # noqa: PLC0415 - an extra

    if resume and not_receiving:
        en = "--resume goes on with a whole result; leave it or --not-receiving out."
        raise AidcoordError.of([told("--resume 接着写完整的结果，不能与 --not-receiving 同用。", en)])
    _refuse_other_forms(summary)
    meant, chosen, day = meant_by(registers, county, registry), language(lang), or_today(on)
    says_missing = not (no_missing or not_receiving)
    with after_faults(meant.faults, chosen), progress(say("screening", chosen), rows_in(registers)) as bar:
        made = Screens.under(meant.rulebook, day, meant.counties, only=only, missing=says_missing)
        run = _Run.of(made, bar, sound_parts(registers, meant.vocabulary, PART))
        written = run.write_waiting(out) if not_receiving else run.write_all(out, _depends_on(made, registers), resume)
    found = Screened([*run.counts.values()], chosen)
    found.put()
    if summary is not None:
        _write_summary(summary, found)
    complain([say("rows written", chosen, out, f"{written:,}")])
    return finish(meant.faults)


def _refuse_other_forms(summary: Path | None) -> None:
    if summary is not None and summary.suffix.lower() not in _SUMMARIES:
        en = f"A summary is written as .parquet or .xlsx, not as {summary.suffix or 'a folder'}."
        zh = f"汇总写成.parquet或.xlsx，不能写成{summary.suffix or '文件夹'}。"
        raise AidcoordError.of([told(zh, en)])


def _write_summary(path: Path, found: "Screened") -> None:
    """As a workbook or in Parquet, as the name of the file says."""
    from aidcoord.screening.registers.files import write_register  # noqa: PLC0415 - an extra
    from aidcoord.screening.summaries import SCHEMA, rows_of  # noqa: PLC0415 - an extra

    if path.suffix.lower() == _WORKBOOK:
        found.write(path)
    else:
        write_register(path, SCHEMA, rows_of(found.counties))


@define
class _Run:
    """One screen of a register: what is found is counted and written as it comes."""

    screens: "Screens"
    counts: "Mapping[Screen, Summary]"
    bar: Bar
    batches: "Iterator[Batch]"

    @classmethod
    def of(cls, screens: "Screens", bar: Bar, batches: "Iterator[Batch]") -> "_Run":
        """Nothing counted yet."""
        from aidcoord.screening.summaries import Summary  # noqa: PLC0415 - an extra

        for one in screens.all:
            one.load()  # before what loads it is put away
        put_away(KERNELS)
        return cls(screens, {one: Summary(one.kernel) for one in screens.all}, bar, batches)

    def write_all(self, out: Path, depends_on: str, resume: bool) -> int:  # noqa: FBT001 - as on the command line
        """Write a row a household, in parts until the last is there."""
        from aidcoord.screening.parts import Parts  # noqa: PLC0415 - an extra
        from aidcoord.screening.registers.files import BATCH, write_register  # noqa: PLC0415 - an extra

        parts = Parts(out, self.screens.schema, depends_on)
        kept = parts.begin(resume=resume)
        written = write_register(out, self.screens.schema, self._rows(parts, kept), BATCH, partial=parts.result)
        parts.end()
        return written

    def _rows(self, parts: "Parts", kept: int) -> "Iterator[Batch]":
        """What an earlier run left, then what is found now, all of it kept till the end."""
        from aidcoord.screening.screens import in_threads  # noqa: PLC0415 - an extra

        for rows, _read in zip(parts.kept(), islice(self.batches, kept), strict=True):
            yield self._counted(rows)
        for number, rows in enumerate(in_threads(self.screens.determine, self.batches, _WORKERS), start=1):
            parts.add(rows)
            yield self._counted(rows)
            if number % _GROUP == 0:
                give_back()

    def write_waiting(self, out: Path) -> int:
        """Write who is due what and does not receive it, sorted by township."""
        from aidcoord.screening.proactive import SCHEMA, NotReceiving, by_township  # noqa: PLC0415 - an extra
        from aidcoord.screening.registers.files import write_register  # noqa: PLC0415 - an extra

        waiting = {one: NotReceiving(one.kernel) for one in self.screens.all}
        found = []
        for shares in self.screens.through(self.batches):
            found += [waiting[one.screen].rows(one.screened) for one in shares]
            self._counted(self.screens.rows(shares))
        return write_register(out, SCHEMA, by_township(found))

    def _counted(self, rows: "Batch") -> "Batch":
        for screen, places in self.screens.split(rows):
            self.counts[screen].add(rows if places is None else rows.take(places))
        self.bar.advance(len(rows))
        return rows


def _depends_on(made: "Screens", registers: list[Path]) -> str:
    """All that decides what a screen gives, so that only its own parts are gone on with."""
    from aidcoord.screening.parts import stamp  # noqa: PLC0415 - an extra

    said = [stamp(registers), str(made.schema)]
    for one in made.all:
        worksheet = one.kernel.worksheet
        values = sorted((name, repr(value.content)) for name, value in worksheet.wiring.values.items())
        said.append(repr((worksheet.on, one.kernel.key, values)))
    return "\n".join(said)


def show(
    *,
    only: Only = None,
    on: On = None,
    county: CountyId = None,
    registry: Given = None,
) -> ExitCode:
    """Print the kernel of a day: the law as the function that goes through a register.

    Args:
        only: The only benefits to ask about.
        on: The day; today if not said.
        county: The county's id; the only one installed if not said.
    """
    require_batch(KERNELS)
    from aidcoord.screening.screens import Screen  # noqa: PLC0415 - an extra

    office = Office.open(county, registry)
    made = Screen.under(office.rulebook, or_today(on), office.county.id if office.county else None, only=only)
    put(made.kernel.text.rstrip())
    return finish(office.faults)
