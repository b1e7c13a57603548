"""`aidcoord register`: the columns of registers, their faults and forms, single households, made-up counties."""

import sys
from collections.abc import Iterable, Iterator, Sized
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal, Protocol, TypeVar

from attrs import evolve
from cyclopts import Parameter

from aidcoord.cli.options import CountyId, ExitCode, Given, Lang, On, or_today
from aidcoord.cli.outputs import Output, refuse_outputs
from aidcoord.cli.printing import after_faults, complain, console, finish, put, table, write_text
from aidcoord.cli.refusing import FEW, few_told
from aidcoord.cli.registered import made_for
from aidcoord.cli.words import in_brackets, language, listed, say
from aidcoord.errors import EvidenceError
from aidcoord.model.faults import told
from aidcoord.model.texts import Language, Text
from aidcoord.offices import Offices
from aidcoord.screening.needed import require_batch
from aidcoord.serial.vocabulary import Vocabulary
from aidcoord.serial.writing import write_household

if TYPE_CHECKING:
    from aidcoord.screening.registers.columns import Column
    from aidcoord.screening.results import Batch

B = TypeVar("B", bound=Sized)

_PART: Final = 16_384
"""How many households are worked out at once, if a command does not say otherwise."""
_MOST_SEED: Final = 2**64 - 1
_REGISTER: Final = Text(zh="名册", en="a register")
_FOLDERS: Final = {"csv": (".csv",), "yaml": (".yaml",)}
"""What files a folder gets."""
Counties = Annotated[list[str] | None, Parameter(name="--county")]
Registers = Annotated[
    list[Path],
    Parameter(name="REGISTER", help="Parquet; files of CSV or of households, or a folder of them; workbooks."),
]


def schema(
    *,
    evidence: Annotated[bool, Parameter(name="--evidence", negative="", show_default=False)] = False,
    county: CountyId = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """List the columns of a register, with their types, bounds and codes.

    Args:
        evidence: List evidence alone, without the columns that every register has.
        county: The county whose words are meant; those of all that are installed if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    require_batch()
    from aidcoord.screening.registers.schemas import LISTS, RegisterSchema  # noqa: PLC0415 - an extra

    offices, chosen = Offices.open(county, registry), language(lang)
    known = RegisterSchema.of(offices.vocabulary.evidence.values())
    made = table(*(say(key, chosen) for key in ("column", "title", "type", "may hold", "presumed")))
    for prefix, columns in (("", known.households), *((f"{name}.", known.list_of(name)) for name in LISTS)):
        for name, column in columns.items():
            if column.kind is not None or not evidence:
                made.add_row(f"{prefix}{name}", column.title.within(chosen), *_told(column, chosen))
    console().print(made)
    return finish(offices.faults)


def check(
    registers: Registers,
    /,
    *,
    report: Annotated[Path | None, Parameter(name="--report")] = None,
    county: CountyId = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Read a register strictly, and tell everything that is wrong with it.

    Args:
        registers: The register.
        report: Where to write all faults as CSV; if there are many, beside the register if not said.
        county: The county whose words are meant; those of all that are installed if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    require_batch()
    from aidcoord.serial.registers.formats import faults_in  # noqa: PLC0415 - an extra
    from aidcoord.serial.registers.reporting import FaultReport  # noqa: PLC0415 - an extra

    of_faults = Text(zh="问题清单", en="a table of faults")
    refuse_outputs([Output("--report", report, of_faults, (".csv",))], {"REGISTER": registers})
    offices, chosen = Offices.open(county, registry), language(lang)
    sound = 0
    with (
        after_faults(offices.faults, chosen),
        FaultReport(report or _beside(registers[0]), chosen, few=0 if report else FEW) as found,
        progress(say("reading", chosen), rows_in(registers)) as bar,
    ):
        for count, faults in faults_in(registers, offices.vocabulary):
            sound += count
            found.add(faults)
            bar.advance(count)
    if not found.count:
        put(say("register sound", chosen, f"{sound:,}"))
        return finish(offices.faults)
    complain([*offices.faults, *found.first], chosen)
    if found.is_written:
        complain([say("faults in file", chosen, f"{found.count:,}", found.path)])
    return ExitCode.BAD_INPUT


def convert(
    registers: Registers,
    /,
    *,
    out: Annotated[Path, Parameter(name="--out")],
    to: Annotated[Literal["csv", "yaml"], Parameter(name="--as")] = "csv",
    county: CountyId = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Read a register strictly and write it in another form.

    Args:
        registers: The register.
        out: A .parquet or .xlsx file, or a folder.
        to: What a folder gets: the tables as CSV, or a YAML file for each household.
        county: The county whose words are meant; those of all that are installed if not said.
        lang: Chinese or English, for headings and messages; as LANG or LC_ALL says if not chosen.
    """
    require_batch()
    from aidcoord.serial.registers.formats import PARQUET, write  # noqa: PLC0415 - an extra

    # a file of Parquet may take its own place: it is read to its end before the other appears there
    may_replace = len(registers) == 1 and out.suffix.lower() == PARQUET
    form = Output("--out", out, _REGISTER, may_replace=may_replace)
    in_folder = evolve(form, suffixes=_FOLDERS[to], is_folder=True)
    refuse_outputs([form if out.suffix else in_folder], {"REGISTER": registers})
    offices, chosen = Offices.open(county, registry), language(lang)
    with after_faults(offices.faults, chosen), progress(say("reading", chosen), rows_in(registers)) as bar:
        batches = counted(sound_parts(registers, offices.vocabulary), bar)
        count = write(out, batches, offices.vocabulary, chosen, to)
    complain([say("register written", chosen, out, f"{count:,}")])
    return finish(offices.faults)


def show(
    register: Annotated[Path, Parameter(name="REGISTER")],
    row: int,
    /,
    *,
    out: Annotated[Path | None, Parameter(name="--out")] = None,
    county: CountyId = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Show one household of a register as its file would say it.

    Personal numbers are written out in a file (--out), which `aidcoord assess` reads; on screen they are masked.

    Args:
        register: A register in Parquet.
        row: Which household, counted from 1.
        out: The household file to write.
        county: The county whose words are meant; those of all that are installed if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    require_batch()
    from aidcoord.serial.registers.formats import household_at  # noqa: PLC0415 - an extra

    household_file = Text(zh="家庭文件", en="a household file")
    refuse_outputs([Output("--out", out, household_file, (".yaml", ".yml"))], {"REGISTER": [register]})
    offices, chosen = Offices.open(county, registry), language(lang)
    with after_faults(offices.faults, chosen):
        household = household_at(register, row, offices.vocabulary)
    text = write_household(household, offices.vocabulary, chosen)
    if out is None:
        from aidcoord.serial.nodes import masked  # noqa: PLC0415

        put(masked(text.rstrip()))
    else:
        write_text(out, text)
        complain([say("written", chosen, out)])
    return finish(offices.faults)


def synth(
    *,
    households: int,
    out: Annotated[Path, Parameter(name="--out")],
    seed: int = 1,
    on: On = None,
    county: Counties = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Make up a county: plausible households in which nobody lives, the same for the same seed and day.

    Args:
        households: How many.
        out: The register to write, in Parquet.
        seed: A whole number from 0, below 2 to the power of 64; another one gives another county, and more households
            begin with the same ones.
        on: The day on which people have the ages that are drawn; today if not said.
        county: The county's id; several spread the households over them; the first installed if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    require_batch()
    from aidcoord.screening.registers.files import write_register  # noqa: PLC0415 - an extra
    from aidcoord.screening.synthesis.counties import synthetic_county, written_schema  # noqa: PLC0415 - an extra
    from aidcoord.screening.synthesis.plans import plan_of  # noqa: PLC0415 - an extra

    refuse_outputs([Output("--out", out, _REGISTER, (".parquet",))], {})
    offices, chosen = made_for(county, registry), language(lang)
    if not 0 <= seed <= _MOST_SEED:
        zh = f"种子是从0到{_MOST_SEED}的整数，不能是{seed}。"
        en = f"A seed is a whole number from 0 to {_MOST_SEED}, not {seed}."
        raise EvidenceError.of([told(zh, en)])
    plan = plan_of([office.law for office in offices], or_today(on))
    with progress(say("drawing", chosen), households) as bar:
        batches = counted(synthetic_county(plan, households, seed), bar)
        write_register(out, written_schema(plan), batches)
    complain([say("register written", chosen, out, f"{households:,}")])
    named = [f"{one.title.within(chosen)}{in_brackets(one.id, chosen)}" for office in offices if (one := office.county)]
    if named:
        complain([say("made for", chosen, listed(named, chosen))])
    return finish(offices[0].faults)


def _told(column: "Column", lang: Language) -> tuple[str, str, str]:
    """The Arrow type of a column, what it may hold, and what is presumed where it is null."""
    codes = say("semicolon", lang).join(f"{code} {words[lang == 'zh']}" for code, words in column.codes.items())
    bounds = "" if column.bounds is None else f"{column.bounds[0]:,} – {column.bounds[1]:,}"
    kind = column.kind
    presumed = "" if kind is None or kind.presumption is None else kind.presumption.reason.within(lang)
    return f"{column.arrow} ({column.stored.value})", codes or bounds, presumed


def _beside(register: Path) -> Path:
    register = register.resolve() if register.name in {"", ".."} else register
    return register.with_name(f"{register.stem}.faults.csv")


class Bar(Protocol):
    """Shows how far a command has come."""

    def advance(self, count: int) -> None:
        """So many more are done."""


class _Quiet:
    def advance(self, count: int) -> None:
        """Show nothing."""


def counted(batches: Iterable[B], bar: Bar) -> Iterator[B]:
    """Batches as they come, each told to a bar when the next is asked for."""
    for batch in batches:
        yield batch
        bar.advance(len(batch))


def sound_parts(registers: list[Path], vocabulary: Vocabulary, most: int = _PART) -> "Iterator[Batch]":
    """The rows of a register, all sound, at most so many at a time."""
    from aidcoord.serial.registers.formats import sound_batches  # noqa: PLC0415 - an extra

    with few_told():
        yield from sound_batches(registers, vocabulary, most)


def rows_in(registers: list[Path]) -> int | None:
    """How many households there are to read, where that is known beforehand."""
    from aidcoord.screening.registers.files import open_parquet  # noqa: PLC0415

    if any(path.suffix.lower() != ".parquet" for path in registers):
        return None
    count = 0
    for path in registers:
        with open_parquet(path) as file:
            count += file.metadata.num_rows
    return count


def progress(what: str, total: int | None) -> "AbstractContextManager[Bar]":
    """A bar on standard error with rows, rate and the time left, where somebody is watching."""
    if not sys.stderr.isatty():
        return nullcontext(_Quiet())
    from aidcoord.cli.progress import shown  # noqa: PLC0415

    return shown(what, total)
