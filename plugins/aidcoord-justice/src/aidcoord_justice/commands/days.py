"""`aidcoord justice days`: the steps of legal aid that are running, and by when each must be done."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from aidcoord import Assessment, Cell, Column, Day, Desk, Report, Table, Text, Verdict
from aidcoord_justice.options import AidStage

_STEP: Final = "justice__overdue_step"
_UNKNOWN: Final = Text(zh="未知", en="not known")
_COLUMNS: Final = (
    Column("household", Text(zh="户号", en="Household")),
    Column("member", Text(zh="成员", en="Member")),
    Column("stage", Text(zh="办理环节", en="Stage")),
    Column("since", Text(zh="起始日", en="Since")),
    Column("due", Text(zh="最后一日", en="Last day")),
    Column("days_left", Text(zh="剩余天数", en="Days left"), "right"),
    Column("is_overdue", Text(zh="逾期", en="Overdue")),
)


def days(desk: Desk, households: tuple[Path, ...], /) -> Report:
    """List the steps of legal aid that are running, with the day by which each must be done, the most urgent first.

    Working days, where the county counts in them, are those of the State Council and of the county's own years; a last
    day that is counted in calendar days is not moved from a holiday.

    Args:
        households: Household files.
    """
    assessments = [desk.assess(household) for household in desk.households(households)]
    rows = sorted((row for one in assessments for row in _steps(one)), key=lambda row: str(row["due"]))
    title = Text(zh="法律援助办理期限", en="Days for legal aid")
    overdue = sum(row["is_overdue"] is True for row in rows)
    note = Text(zh=f"在办{len(rows)}件，逾期{overdue}件", en=f"{len(rows)} running, {overdue} of them overdue")
    return Report(title=title, tables=(Table(name="steps", title=title, columns=_COLUMNS, rows=rows),), notes=(note,))


def _steps(assessment: Assessment) -> Iterator[Mapping[str, Cell]]:
    today = assessment.on.toordinal()
    for one in assessment.determinations:
        if one.name != _STEP or one.verdict is Verdict.NOT_APPLICABLE:
            continue
        stage, since, due = (
            assessment.sheet.value(name, one.subject)
            for name in ("legal_aid_stage", "legal_aid_stage_on", "justice__step_due_on")
        )
        if one.verdict is Verdict.UNDETERMINED and not isinstance(stage, AidStage):
            continue  # nothing is recorded of legal aid at all
        is_known = isinstance(due, Day)
        yield {
            "household": assessment.household.id,
            "member": one.subject,
            "stage": stage,
            "since": _UNKNOWN if since is None else since,
            "due": due if is_known else _UNKNOWN,
            "days_left": due - today if isinstance(due, Day) else None,
            "is_overdue": _UNKNOWN if not is_known else one.verdict is Verdict.ELIGIBLE,
        }
