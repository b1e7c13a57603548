"""What the county document asks of the poverty alleviation office, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyState, Text

DUTIES: Final = (
    Duty(
        "POV-01",
        Text(
            zh="研究制定扶贫开发与农村最低生活保障政策相衔接的政策",
            en="Make the policy that joins poverty development and rural dibao.",
        ),
        kind=DutyKind.STANDARD,
        holder="poverty_alleviation",
        state=DutyState.CARRIED,
        carried_by=("dibao_handover", "poverty_line_year", "gradual_exit", "aidcoord poverty-alleviation reconcile"),
    ),
    Duty(
        "POV-02",
        Text(
            zh="自愿参与扶贫开发的有劳动能力的农村低保对象和低收入家庭给予政策、资金支持",
            en="Guide townships to give policy and money to able, willing rural dibao and low-income people.",
        ),
        kind=DutyKind.BENEFIT,
        holder="poverty_alleviation",
        state=DutyState.CARRIED,
        with_=("township",),
        carried_by=("development_aid", "wants_development_aid"),
    ),
)
