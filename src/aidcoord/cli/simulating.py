"""`aidcoord simulate`: what another standard would cost in a register, who gains and who loses."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from attrs import frozen
from cyclopts import Parameter

from aidcoord.cli.options import CountyId, ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import complain, finish, put, write_text
from aidcoord.cli.registered import meant_by
from aidcoord.cli.registers import Bar, Registers, counted, progress, rows_in, sound_parts
from aidcoord.cli.words import language, say
from aidcoord.errors import AidcoordError, Fault, InputError
from aidcoord.model.agencies import Township
from aidcoord.model.faults import reason_of, told, told_by
from aidcoord.model.money import Fen, yuan
from aidcoord.model.texts import Text
from aidcoord.office import Office
from aidcoord.offices import Offices
from aidcoord.rules.counties import ParameterAmendment
from aidcoord.rules.parameters.files import read_values
from aidcoord.rules.worksheets import Worksheet
from aidcoord.screening.needed import require_batch

if TYPE_CHECKING:
    from aidcoord.cli.simulated import Simulated
    from aidcoord.screening.results import Batch
    from aidcoord.screening.simulation.changes import Setting

Set = Annotated[
    list[str] | None,
    Parameter(name="--set", help="Another amount, NAME=AMOUNT or NAME[CELL]=AMOUNT; several are allowed."),
]


def simulate(
    registers: Registers,
    /,
    *,
    settings: Set = None,
    values: Annotated[Path | None, Parameter(name="--from")] = None,
    sweep: Annotated[str | None, Parameter(name="--sweep")] = None,
    budget: Annotated[str | None, Parameter(name="--budget")] = None,
    out: Annotated[Path | None, Parameter(name="--out")] = None,
    as_json: Annotated[bool, Parameter(name="--json", negative="", show_default=False)] = False,
    on: On = None,
    county: CountyId = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Work out a register with other amounts than the law's: cost, winners and losers, who enters and who leaves.

    Only benefits that the change can reach are worked out; everything else stays as it is.

    Args:
        registers: The register.
        settings: What is changed.
        values: A file of values as a county's plugin has it; they hold on their own dates.
        sweep: A range of amounts for one parameter, NAME[CELL]=FIRST:LAST:STEP, each tried by itself.
        budget: What everything reached may cost in a year, in yuan; the sweep says which amount comes to that.
        out: A page with pictures to write, in HTML, which opens without a network.
        as_json: Print JSON.
        on: The day; today if not said.
        county: The county whose law is meant for all; that in which each household's township lies if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    require_batch()
    if not (settings or values or sweep):
        advice = Text(zh="请用 --set、--from 或 --sweep 说明。", en="Say what with --set, --from or --sweep.")
        raise InputError.of([told("没有写明要改什么。", "Nothing is changed.", advice)])
    if budget is not None and sweep is None:
        en = "--budget asks which amount of a sweep comes to it; say which with --sweep."
        raise InputError.of([told("--budget 求的是哪个数额合乎预算，请用 --sweep 说明范围。", en)])
    meant, chosen, day = meant_by(registers, county, registry), language(lang), or_today(on)
    asked = _Asked.read(settings or (), values, sweep, budget)
    with progress(say("simulating", chosen), _rows(registers, asked)) as bar:
        found = _Runs(meant, day, registers, bar).run(asked)
    put(found.json() if as_json else found.text(chosen))
    if out is not None:
        write_text(out, found.page(chosen))
        complain([say("written", chosen, out)])
    return finish(meant.faults)


@frozen
class _Asked:
    """What is to be changed."""

    settings: "tuple[Setting, ...]"
    values: Path | None
    steps: "tuple[Setting, ...]"
    budget: Fen | None

    @classmethod
    def read(cls, settings: Iterable[str], values: Path | None, sweep: str | None, budget: str | None) -> "_Asked":
        """Read the options, all that is wrong with them told at once."""
        from aidcoord.screening.simulation.changes import Setting, steps_of  # noqa: PLC0415 - an extra

        faults: list[Fault] = []
        read: list[Setting] = []
        for text in settings:
            try:
                read.append(Setting.parse(text))
            except InputError as error:
                faults += error.faults
        steps: tuple[Setting, ...] = ()
        try:
            steps = steps_of(sweep) if sweep is not None else ()
        except InputError as error:
            faults += error.faults
        try:
            most = None if budget is None else yuan(budget)
        except ValueError as error:
            said, instead = told_by(error)
            faults.append(told(f"--budget：{said.zh}", f"--budget: {said.en}", instead))
        if faults:
            raise InputError.of(faults)
        return cls(tuple(read), values, steps, most)


@frozen
class _Runs:
    meant: Offices
    on: date
    registers: list[Path]
    bar: Bar

    def run(self, asked: _Asked) -> "Simulated":
        """Both parts, as far as they are asked for, each over the whole register."""
        from aidcoord.cli.simulated import Simulated  # noqa: PLC0415 - an extra
        from aidcoord.screening.simulation.simulations import Simulation, Simulations  # noqa: PLC0415 - an extra

        both = [self._both(asked, local) for local in self.meant.counties]
        simulation = Simulations(tuple(Simulation(before=before, after=after) for before, after in both))
        changes = asked.settings or asked.values
        tally = simulation.run(self._batches()) if changes else None
        points = simulation.sweep(self._batches(), asked.steps) if asked.steps else ()
        return Simulated(
            on=self.on,
            changes=tuple(map(str, asked.settings)) + ((str(asked.values),) if asked.values else ()),
            tally=tally,
            points=points,
            budget=asked.budget,
            townships={one.id: one.title for office in self.meant.all for one in _townships(office)},
        )

    def _both(self, asked: _Asked, local: str | None) -> tuple[Worksheet, Worksheet]:
        """A county's law before and after; what only other counties have a parameter for is left to them."""
        from aidcoord.screening.simulation.changes import changed  # noqa: PLC0415 - an extra

        amendments = [one for one in _amendments(asked.values, local) if self._has(one.target, local)]
        settings = [one for one in asked.settings if self._has(one.name, local)]
        steps = [one.name for one in asked.steps[:1] if self._has(one.name, local)]
        names = [*(one.name for one in settings), *steps, *(one.target for one in amendments)]
        before = self._worksheet(names, local)
        after = self._worksheet(names, local, amendments) if amendments else before
        return before, changed(after, settings)

    def _has(self, name: str, local: str | None) -> bool:
        """Whether a name is for a county's law to know: it does, or no other county's does either."""
        known = [one for one in self.meant.counties if name in self.meant.rulebook.law(one).parameters]
        return not known or local in known

    def _worksheet(
        self, names: Sequence[str], local: str | None, amendments: Sequence[ParameterAmendment] = ()
    ) -> Worksheet:
        from aidcoord.screening.simulation.reaching import reached  # noqa: PLC0415 - an extra

        rulebook = self.meant.rulebook
        law = rulebook.law(local)
        unknown = [name for name in names if name not in law.parameters]
        benefits = reached(law, [name for name in names if name in law.parameters])
        if amendments and local is not None:
            rulebook = rulebook.amended(local, *amendments)
        return rulebook.worksheet(self.on, local, None if unknown else benefits)

    def _batches(self) -> "Iterator[Batch]":
        return counted(sound_parts(self.registers, self.meant.vocabulary), self.bar)


def _townships(office: Office) -> Iterable[Township]:
    return office.county.townships if office.county else ()


def _amendments(path: Path | None, local: str | None) -> tuple[ParameterAmendment, ...]:
    from aidcoord.screening.simulation.simulations import WHAT_IF  # noqa: PLC0415 - an extra

    if path is None:
        return ()
    if local is None:
        en = "Values of a file belong to a county; name one (--county)."
        raise AidcoordError.of([told("文件里的数值属于一个县，请用 --county 指明。", en)])
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = reason_of(error).zh if isinstance(error, OSError) else "不是UTF-8编码的文本"
        raise InputError.of([told(f"{path}无法读取：{why}。", f"{path} cannot be read: {error}")]) from None
    return tuple(
        ParameterAmendment(
            target=one.name,
            title=WHAT_IF,
            mandate=one.values[0].source,
            starts=one.values[0].period.starts,
            values=one.values,
        )
        for one in read_values(text, str(path))
    )


def _rows(registers: list[Path], asked: _Asked) -> int | None:
    count = rows_in(registers)
    runs = bool(asked.settings or asked.values) + bool(asked.steps)
    return None if count is None else count * runs
