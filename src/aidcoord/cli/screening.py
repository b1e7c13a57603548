"""`aidcoord screen`: a whole register at once; and `aidcoord kernel show`: how that is worked out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from aidcoord.cli.memory import hold_little
from aidcoord.cli.options import CountyId, ExitCode, Given, Lang, On, or_today
from aidcoord.cli.outputs import Output, refuse_outputs
from aidcoord.cli.printing import after_faults, complain, finish, put
from aidcoord.cli.registered import meant_by
from aidcoord.cli.registers import Registers, progress, rows_in, sound_parts
from aidcoord.cli.words import language, say
from aidcoord.model.texts import Text
from aidcoord.office import Office
from aidcoord.screening.needed import KERNELS, require_batch

if TYPE_CHECKING:
    from aidcoord.screening.several import Screens

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
            What nobody applies for, because an agency does it of itself, is left out.
        no_missing: Leave out which evidence is missing of what is undetermined; without, a screen takes half the time.
        summary: Where to write, as .parquet or .xlsx, how many are due what in each township, and what it comes to.
        resume: Go on where an earlier run of the same register was interrupted.
        on: The day; today if not said.
        county: The county whose law is meant for all; that in which each household's township lies if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    require_batch(KERNELS)
    hold_little()
    from aidcoord.cli.screen_runs import Run, saying_what_is_kept  # noqa: PLC0415 - an extra
    from aidcoord.screening.registers.files import PART  # noqa: PLC0415 - an extra
    from aidcoord.screening.several import Screens  # noqa: PLC0415 - an extra

    outputs = (
        Output("--out", out, Text(zh="结果", en="a result"), (".parquet",)),
        Output("--summary", summary, Text(zh="汇总", en="a summary"), (".parquet", ".xlsx")),
    )
    refuse_outputs(outputs, {"REGISTER": registers})
    chosen, day = language(lang), or_today(on)
    says_missing = not (no_missing or not_receiving)
    with saying_what_is_kept(out, chosen):
        meant = meant_by(registers, county, registry)
        with after_faults(meant.faults, chosen), progress(say("screening", chosen), rows_in(registers)) as bar:
            made = Screens.under(meant.rulebook, day, meant.counties, only=only, missing=says_missing)
            run = Run(made, sound_parts(registers, meant.vocabulary, PART), bar, chosen, not_receiving)
            written = run.write(out, _depends_on(made, registers, not_receiving), resume)
    run.found.put()
    if summary is not None:
        run.write_summary(summary)
    complain([say("rows written", chosen, out, f"{written:,}")])
    return finish(meant.faults)


def _depends_on(made: "Screens", registers: list[Path], is_proactive: bool) -> str:  # noqa: FBT001 - of an option
    """All that decides what a screen gives, so that only its own parts are gone on with."""
    from aidcoord.screening.parts import stamp  # noqa: PLC0415 - an extra

    said = [stamp(registers), str(made.schema), str(is_proactive)]
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
