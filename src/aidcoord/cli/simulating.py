"""`aidcoord simulate`: what another standard would cost in a register, who gains and who loses."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

from attrs import frozen
from cyclopts import Parameter

from aidcoord.cli.options import CountyId, ExitCode, Given, Lang, On, or_today
from aidcoord.cli.outputs import PAGES, Output, refuse_outputs
from aidcoord.cli.printing import after_faults, complain, finish, put, write_text
from aidcoord.cli.registered import meant_by
from aidcoord.cli.registers import Bar, Registers, counted, progress, rows_in, sound_parts
from aidcoord.cli.trying import amendments_in, idle
from aidcoord.cli.words import language, say
from aidcoord.errors import AidcoordError, Fault, InputError
from aidcoord.model.agencies import Township
from aidcoord.model.faults import told, told_by
from aidcoord.model.money import Fen, yuan
from aidcoord.model.texts import Text
from aidcoord.office import Office
from aidcoord.offices import Offices
from aidcoord.rules.counties import ParameterAmendment
from aidcoord.rules.parameters import shapes
from aidcoord.rules.worksheets import Worksheet
from aidcoord.screening.needed import require_batch

if TYPE_CHECKING:
    from aidcoord.cli.simulated import Simulated
    from aidcoord.screening.results import Batch
    from aidcoord.screening.simulation.changes import Setting

T = TypeVar("T")
R = TypeVar("R")
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
    plots: Annotated[Path | None, Parameter(name="--plots")] = None,
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
        sweep: A range of amounts for one parameter, NAME[CELL]=FIRST:LAST:STEP, each tried with all other changes.
        budget: What everything reached may cost in a year, in yuan; the sweep says which amount comes to that.
        out: A page with plots to write, in HTML, which opens without a network.
        plots: A folder for its plots by themselves: sweep.svg, and tenths.svg, townships.svg and benefits.svg.
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
    outputs = (
        Output("--out", out, Text(zh="网页", en="a page"), PAGES),
        Output("--plots", plots, Text(zh="各幅图", en="the plots"), (".svg",), is_folder=True),
    )
    refuse_outputs(outputs, {"REGISTER": registers, "--from": [values] if values else []})
    meant, chosen, day = meant_by(registers, county, registry), language(lang), or_today(on)
    asked = _Asked.read(settings or (), values, sweep, budget)
    if asked.amendments and meant.counties == [None]:
        en = "Values of a file belong to a county; name one (--county)."
        raise AidcoordError.of([told("文件里的数值属于一个县，请用 --county 指明。", en)])
    complain((one.told() for one in idle(asked.amendments, day)), chosen)
    with after_faults(meant.faults, chosen), progress(say("simulating", chosen), _rows(registers, asked)) as bar:
        found = _Runs(meant, day, registers, bar).run(asked)
    put(found.json() if as_json else found.text(chosen))
    if out is not None:
        write_text(out, found.page(chosen))
        complain([say("written", chosen, out)])
    if plots is not None:
        complain(say("written", chosen, one) for one in found.write_plots(plots, chosen))
    return finish(meant.faults)


@frozen
class _Asked:
    """What is to be changed."""

    settings: "tuple[Setting, ...]"
    values: Path | None
    amendments: tuple[ParameterAmendment, ...]
    steps: "tuple[Setting, ...]"
    budget: Fen | None

    @property
    def changes(self) -> tuple[str, ...]:
        """What is changed besides the sweep, as it was written."""
        return tuple(map(str, self.settings)) + ((str(self.values),) if self.values else ())

    @classmethod
    def read(cls, settings: Iterable[str], values: Path | None, sweep: str | None, budget: str | None) -> "_Asked":
        """Read the options, all that is wrong with them told at once."""
        from aidcoord.screening.simulation.changes import Setting, steps_of  # noqa: PLC0415 - an extra

        faults: list[Fault] = []
        read = [_read(Setting.parse, text, faults) for text in settings]
        amendments = _read(amendments_in, values, faults) or ()
        steps = _read(steps_of, sweep, faults) or ()
        most = _read(_budget, budget, faults)
        if faults:
            raise InputError.of(faults)
        return cls(tuple(filter(None, read)), values, amendments, steps, most)


def _budget(text: str) -> Fen:
    try:
        most = yuan(text)
    except ValueError as error:
        said, instead = told_by(error)
        raise InputError.of([told(f"--budget：{said.zh}", f"--budget: {said.en}", instead)]) from None
    if most < 0:
        zh, en = f"--budget：预算不能是负数（{text}）。", f"--budget: a budget is not below zero, as {text} is."
        raise InputError.of([told(zh, en, Text(zh="请写一年的元数。", en="Write the yuan of a year."))])
    return most


def _read(of: Callable[[T], R], given: T | None, faults: list[Fault]) -> R | None:
    """What an option says; `None` where it is left out, or where what is wrong with it is noted."""
    if given is None:
        return None
    try:
        return of(given)
    except AidcoordError as error:
        faults += error.faults
        return None


@frozen
class _Runs:
    meant: Offices
    on: date
    registers: list[Path]
    bar: Bar

    def run(self, asked: _Asked) -> "Simulated":
        """Both parts, as far as they are asked for, each over the whole register."""
        from aidcoord.cli.simulated import Simulated  # noqa: PLC0415 - an extra
        from aidcoord.screening.kernel.apart import object_files_apart  # noqa: PLC0415 - an extra
        from aidcoord.screening.simulation.simulations import Simulation, Simulations  # noqa: PLC0415 - an extra

        both = [self._both(asked, local) for local in self.meant.counties]
        simulation = Simulations(
            tuple(Simulation(before=before, after=after, compiler=object_files_apart) for before, after in both)
        )
        tally = simulation.run(self._batches()) if asked.changes else None
        points = simulation.sweep(self._batches(), asked.steps) if asked.steps else ()
        return Simulated(
            on=self.on,
            changes=asked.changes,
            tally=tally,
            points=points,
            idle=tuple(idle(asked.amendments, self.on)),
            swept=_swept(asked, [after for _, after in both]),
            stands_on=_stands_on(asked, [after for _, after in both]),
            budget=asked.budget,
            townships={one.id: one.title for office in self.meant.all for one in _townships(office)},
        )

    def _both(self, asked: _Asked, local: str | None) -> tuple[Worksheet, Worksheet]:
        """A county's law before and after; what only other counties have a parameter for is left to them."""
        from aidcoord.screening.simulation.changes import changed, refuse_idle  # noqa: PLC0415 - an extra

        amendments = [one for one in asked.amendments if self._has(one.target, local)]
        settings = [one for one in asked.settings if self._has(one.name, local)]
        steps = [one for one in asked.steps[:1] if self._has(one.name, local)]
        names = [*(one.name for one in (*settings, *steps)), *(one.target for one in amendments)]
        before = self._worksheet(names, local)
        after = self._worksheet(names, local, amendments) if amendments else before
        changed(after, [*settings, *steps])  # tells what is wrong with any of them, before the register is read
        refuse_idle(after, settings)
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


def _swept(asked: _Asked, laws: Sequence[Worksheet]) -> shapes.Parameter | None:
    found = (one.law.parameters.get(asked.steps[0].name) for one in laws if asked.steps)
    return next(filter(None, found), None)


def _stands_on(asked: _Asked, laws: Sequence[Worksheet]) -> tuple[str, ...]:
    """The changes that hold at every step of the sweep: those in whose place a step is set do not."""
    from aidcoord.screening.simulation.changes import gives_way  # noqa: PLC0415 - an extra

    swept = [(law, step) for step in asked.steps[:1] for law in laws if step.name in law.wiring.definitions]
    replaced = {str(one) for one in asked.settings for law, step in swept[:1] if gives_way(law, one, step)}
    return tuple(one for one in asked.changes if one not in replaced)


def _townships(office: Office) -> Iterable[Township]:
    return office.county.townships if office.county else ()


def _rows(registers: list[Path], asked: _Asked) -> int | None:
    count = rows_in(registers)
    runs = bool(asked.changes) + bool(asked.steps)
    return None if count is None else count * runs
