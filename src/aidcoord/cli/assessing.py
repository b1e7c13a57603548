"""`aidcoord assess`: household files in; a table, an explanation or JSON out."""

import json
import sys
from collections.abc import Callable, Container, Sequence
from contextlib import redirect_stdout
from datetime import date
from functools import partial
from typing import Annotated, TypeVar

from attrs import evolve, frozen
from cyclopts import Parameter

from aidcoord.casework.doors import referrals_from
from aidcoord.cli.lookups import BENEFIT, find
from aidcoord.cli.options import CountyId, ExitCode, Files, Given, Lang, On, or_today
from aidcoord.cli.printing import complain, finish, put, tracked
from aidcoord.cli.words import language, say
from aidcoord.errors import AidcoordError, BeforeTheLawError, EvidenceError, Place, UnknownNameError
from aidcoord.model.faults import told, told_by
from aidcoord.model.households import Household
from aidcoord.model.texts import Language
from aidcoord.office import Office
from aidcoord.offices import Offices
from aidcoord.rules.results.determinations import Assessment
from aidcoord.rules.results.explanations import explain as explanation_of
from aidcoord.serial.nodes import masked
from aidcoord.serial.results import Json, assessment_json
from aidcoord.serial.worksheets import worksheet_json

T = TypeVar("T")
Flag = Annotated[bool, Parameter(negative="", show_default=False)]


@Parameter(name="*")
@frozen(kw_only=True)
class _Form:
    """How results are printed: as tables, unless another form is chosen."""

    explain: str | None = None
    """Instead of a table, tell why this benefit came out as it did: its full name, or a bare id that is unique."""
    as_json: Annotated[Flag, Parameter(name="--json")] = False
    """Print JSON: one object for one file, a list for several."""
    worksheet: Annotated[Flag, Parameter(name="--worksheet")] = False
    """Print every value of the worksheets as JSON, each with its source and what it is made of."""
    received_by: str | None = None
    """Give every referral that follows when the agency of this field receives the household, or the township."""
    everything: Annotated[Flag, Parameter(name="--all")] = False
    """Show what is not applicable in the table too, not in a line below it."""

    def check(self) -> None:
        """One form at a time."""
        if bool(self.explain) + self.as_json + self.worksheet > 1:
            en = "These are three forms of a result: choose one of --explain, --json and --worksheet."
            raise AidcoordError.of([told("结果有三种形式：--explain、--json、--worksheet 请只选一种。", en)])


def assess(
    files: Files,
    /,
    *,
    on: On = None,
    county: CountyId = None,
    lang: Lang = None,
    presume: Annotated[bool, Parameter(name="--presume", negative="--no-presume", show_default=False)] = True,
    form: _Form = _Form(),
    registry: Given = None,
) -> ExitCode:
    """Determine every benefit for households, with reasons.

    Args:
        files: Household files, YAML or JSON, or workbooks (.xlsx, .xls) of households.
        on: The day, as 2026-11-01; today if not said.
        county: The county's id; if not said, that of each household's township, or the only one installed.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
        presume: Whether what evidence types presume holds where nothing is recorded.
    """
    form.check()
    offices, chosen, day = Offices.open(county, registry), language(lang), or_today(on)
    unread: list[object] = []
    households = _tried(lambda: offices.read(tracked(files, say("reading", chosen))), unread) or ()
    concerned = _concerned(offices, households)
    faults: list[object] = []
    benefits = _explained(form.explain, concerned, faults) if form.explain else frozenset()
    is_law = _check_day(concerned, day, faults)
    faults += unread
    assessments: list[Assessment] = []
    one_each = len(files) == len(households)
    for at, household in enumerate(tracked(households if is_law else (), say("assessing", chosen))):
        try:
            with redirect_stdout(sys.stderr):  # what a plugin prints is no result
                assessments.append(offices.assess(household, day, presume=presume))
        except EvidenceError as error:
            # A workbook holds several; the message names which.
            (said, instead), place = told_by(error), Place(str(files[at]), 1) if one_each else None
            faults.append(told(said.zh, said.en, instead, place=place))
    if form.received_by:
        passed_on = _tried(partial(_received, assessments, form.received_by), faults)
        assessments = passed_on or assessments
    if faults:
        complain([*faults, *offices.faults], chosen)
        return ExitCode.BAD_INPUT
    if benefits:
        _put_explanations(assessments, benefits, chosen)
    else:
        _put(assessments, chosen, form)
    return _finish(assessments, offices)


def _concerned(offices: Offices, households: Sequence[Household]) -> list[Office]:
    """The offices that answer for the households; all of them where none could be read."""
    return list(dict.fromkeys(map(offices.of, households)) or offices.all)


def _explained(asked: str, offices: Sequence[Office], faults: list[object]) -> frozenset[str]:
    """The benefit that is meant, by its full name in each county that has it; that none has it goes into `faults`."""
    unknown: list[object] = []
    laws = [office.law for office in offices]
    found = [_tried(partial(find, asked, law.benefits(), law, BENEFIT), unknown) for law in laws]
    names = frozenset(name for name in found if name)
    faults += [] if names else unknown[:1]
    return names


def _check_day(offices: Sequence[Office], on: date, faults: list[object]) -> bool:
    """Whether there is law on the day in each county; where there is none yet, that is told once."""
    found: list[object] = []
    for office in offices:
        _tried(partial(office.worksheet, on), found)
    faults += {str(fault): fault for fault in found}.values()
    return not found


def _received(assessments: Sequence[Assessment], received_by: str) -> list[Assessment]:
    """The assessments with every referral that follows when an agency receives the households."""
    return [evolve(one, referrals=referrals_from(one, received_by)) for one in assessments]


def _tried(act: Callable[[], T], faults: list[object]) -> T | None:
    """What `act` gives; what it says is wrong with the input goes into `faults`, so that all is told at once."""
    try:
        return act()
    except (EvidenceError, BeforeTheLawError, UnknownNameError) as error:
        faults += error.faults or [error]
        return None


def _put(assessments: Sequence[Assessment], lang: Language, form: _Form) -> None:
    if form.as_json:
        _put_json([assessment_json(assessment) for assessment in assessments])
    elif form.worksheet:
        _put_json([worksheet_json(assessment) for assessment in assessments])
    else:
        from aidcoord.cli.assessments import put_tables  # noqa: PLC0415 - only tables need rich

        put_tables(assessments, lang, everything=form.everything)


def _put_json(plain: Sequence[dict[str, Json]]) -> None:
    """One object for one file, a list for several."""
    put(json.dumps(plain if len(plain) > 1 else plain[0], ensure_ascii=False, indent=2, allow_nan=False))


def _put_explanations(assessments: Sequence[Assessment], benefits: Container[str], lang: Language) -> None:
    """An explanation for everybody whom the benefit is about, an empty line between."""
    explained = (
        masked(str(explanation_of(assessment, determination, lang)))
        for assessment in assessments
        for determination in assessment.determinations
        if determination.name in benefits
    )
    put("\n\n".join(explained))


def _finish(assessments: Sequence[Assessment], offices: Offices) -> ExitCode:
    failed = [f"{one.household.id}: {fault}" for one in assessments for fault in (*one.faults, *one.unreferred)]
    complain(failed)
    return max(finish(offices.faults), ExitCode.PLUGIN_FAILED if failed else ExitCode.COMPLETE)
