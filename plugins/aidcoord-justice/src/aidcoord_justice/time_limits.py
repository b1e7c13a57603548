"""By when an application must be decided, somebody assigned, an objection looked at; and whether that day is past.

The day on which a period begins does not count. Working days are those of the State Council and of the county; calendar
days end where they end, also on a holiday.
"""

from aidcoord import Day, Text, rule, working_day_after
from aidcoord_justice.options import AidStage
from aidcoord_justice.sources import LAW


@rule(source=LAW.article(43), title=Text(zh="法律援助正在办理", en="Legal aid is being dealt with"))
def is_step_running(legal_aid_stage: AidStage) -> bool:
    """Whether a decision, an assignment or an answer to an objection is awaited."""
    return legal_aid_stage in (AidStage.APPLIED, AidStage.GRANTED, AidStage.OBJECTED)


@rule(source=LAW.article(43), title=Text(zh="本环节最后一日", en="Last day of the step"))
def step_due_on(legal_aid_stage_on: Day, step_days: int, are_step_days_working: bool) -> Day:
    """The day by which the step must be done."""
    if are_step_days_working:
        return working_day_after(legal_aid_stage_on, step_days)
    return Day(legal_aid_stage_on + step_days)


@rule(source=LAW.article(43), title=Text(zh="本环节已逾期", en="The step is overdue"))
def is_step_overdue(assessed_on: Day, step_due_on: Day) -> bool:
    """Whether the last day is past."""
    return assessed_on > step_due_on
