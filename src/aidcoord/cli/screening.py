"""`aidcoord screen`: a whole register at once; and `aidcoord kernel show`: how that is worked out."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from attrs import define
from cyclopts import Parameter

from aidcoord.cli.options import CountyId, ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import complain, console, finish, put, table
from aidcoord.cli.registered import office_of
from aidcoord.cli.registers import Bar, Registers, progress, rows_in, sound_parts
from aidcoord.cli.words import language, say
from aidcoord.errors import AidcoordError
from aidcoord.model.money import format_yuan
from aidcoord.model.texts import Language
from aidcoord.office import Office
from aidcoord.screening.needed import KERNELS, require_batch

if TYPE_CHECKING:
    from aidcoord.screening.results import Batch
    from aidcoord.screening.screens import Screen
    from aidcoord.screening.summaries import Summary

_HEADINGS: Final = ("found agency", "found due", "found not due", "found undetermined", "found payable")
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
        summary: Where to write, in Parquet, how many are due what in each township, and what it comes to.
        resume: Go on where an earlier run of the same register was interrupted.
        on: The day; today if not said.
        county: The county's id; that in which the register's households live if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    require_batch(KERNELS)
    from aidcoord.screening.registers.files import write_register  # noqa: PLC0415 - an extra
    from aidcoord.screening.screens import Screen  # noqa: PLC0415 - an extra
    from aidcoord.screening.summaries import SCHEMA, Summary  # noqa: PLC0415 - an extra

    office, chosen, day = office_of(registers, county, registry), language(lang), or_today(on)
    if resume and not_receiving:
        raise AidcoordError("--resume goes on with a whole result; leave it or --not-receiving out.")
    made = Screen.under(office.rulebook, day, office.county.id if office.county else None, only=only)
    counts = Summary(made.kernel)
    with progress(say("screening", chosen), rows_in(registers)) as bar:
        run = _Run(made, counts, bar, sound_parts(registers, office.vocabulary))
        written = run.write_waiting(out) if not_receiving else run.write_all(out, _depends_on(made, registers), resume)
    _put_summary(office, counts, chosen, day)
    if summary is not None:
        write_register(summary, SCHEMA, counts.table().to_batches())
    complain([say("rows written", chosen, out, f"{written:,}")])
    return finish(office.faults)


@define
class _Run:
    """One screen of a register: what is found is counted and written as it comes."""

    screen: "Screen"
    counts: "Summary"
    bar: Bar
    batches: "Iterator[Batch]"

    def write_all(self, out: Path, depends_on: str, resume: bool) -> int:  # noqa: FBT001 - as on the command line
        """Write a row a household, in parts until the last is there."""
        from aidcoord.screening.parts import Parts  # noqa: PLC0415 - an extra

        parts = Parts(out, depends_on)
        count = parts.begin(resume=resume)
        for kept in range(count):
            self._count(parts.part(kept), len(next(self.batches)))
        for screened in self.screen.through(self.batches):
            rows = self.screen.rows(screened)
            parts.add(count, rows)
            self._count(rows, len(rows))
            count += 1
        return parts.finish(count, self.screen.schema)

    def write_waiting(self, out: Path) -> int:
        """Write who is due what and does not receive it, sorted by township."""
        from aidcoord.screening.proactive import SCHEMA, NotReceiving, by_township  # noqa: PLC0415 - an extra
        from aidcoord.screening.registers.files import write_register  # noqa: PLC0415 - an extra

        waiting, found = NotReceiving(self.screen.kernel), []
        for screened in self.screen.through(self.batches):
            found.append(waiting.rows(screened))
            self._count(self.screen.rows(screened), len(screened.batch))
        return write_register(out, SCHEMA, by_township(found))

    def _count(self, rows: "Batch", households: int) -> None:
        self.counts.add(rows)
        self.bar.advance(households)


def _depends_on(made: "Screen", registers: list[Path]) -> str:
    """All that decides what a screen gives, so that only its own parts are gone on with."""
    from aidcoord.screening.parts import stamp  # noqa: PLC0415 - an extra

    values = sorted((name, repr(value.content)) for name, value in made.kernel.worksheet.wiring.values.items())
    return repr((stamp(registers), made.kernel.worksheet.on, made.kernel.key, values))


def _put_summary(office: Office, counts: "Summary", lang: Language, on: date) -> None:
    """Each benefit that somebody is due or waits for: who determines it, how many, and what it comes to."""
    from aidcoord.screening.kernel.text import ELIGIBLE, INELIGIBLE, UNDETERMINED  # noqa: PLC0415 - an extra

    made = table(*(say(key, lang) for key in ("benefit", *_HEADINGS)))
    for name, found, paid in counts.totals():
        if found[ELIGIBLE] or found[UNDETERMINED]:
            agency = office.law.agency(name.partition("__")[0], on, name.partition("__")[2])
            title = office.law.definitions[name][0].title.within(lang)
            numbers = (f"{found[code]:,}" for code in (ELIGIBLE, INELIGIBLE, UNDETERMINED))
            made.add_row(title, agency.title.within(lang) if agency else "", *numbers, format_yuan(paid, lang))
    console().print(made)


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
