"""By when an application must be decided, somebody assigned, an objection looked at; and whether that day is past.

The day on which a period begins does not count. A last day on a holiday moves on, which is left to the calendar of
whoever works with it: rules know weekends alone.
"""

from typing import Final

from aidcoord import Day, Text, rule
from aidcoord_justice.options import AidStage
from aidcoord_justice.sources import LAW

_FRIDAY: Final = 4
_WORKING_DAYS: Final = 5


def day_after(start: Day, days: int, is_working: bool) -> Day:
    """The last day of a period that begins after `start`; of working days, Saturdays and Sundays left out."""
    if not is_working:
        return Day(start + days)
    weekday = (start - 1) % 7
    friday_or_before = start - max(0, weekday - _FRIDAY)
    rest = days % _WORKING_DAYS
    weekend = 2 if min(weekday, _FRIDAY) + rest > _FRIDAY else 0
    return Day(friday_or_before + days // _WORKING_DAYS * 7 + rest + weekend)


@rule(source=LAW.article(43), title=Text(zh="法律援助正在办理", en="Legal aid is being dealt with"))
def is_step_running(legal_aid_stage: AidStage) -> bool:
    """Whether a decision, an assignment or an answer to an objection is awaited."""
    return legal_aid_stage in (AidStage.APPLIED, AidStage.GRANTED, AidStage.OBJECTED)


@rule(source=LAW.article(43), title=Text(zh="本环节最后一日", en="Last day of the step"))
def step_due_on(legal_aid_stage_on: Day, step_days: int, are_step_days_working: bool) -> Day:
    """The day by which the step must be done."""
    return day_after(legal_aid_stage_on, step_days, are_step_days_working)


@rule(source=LAW.article(43), title=Text(zh="本环节已逾期", en="The step is overdue"))
def is_step_overdue(assessed_on: Day, step_due_on: Day) -> bool:
    """Whether the last day is past."""
    return assessed_on > step_due_on
