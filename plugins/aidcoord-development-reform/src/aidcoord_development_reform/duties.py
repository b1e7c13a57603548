"""What the county document asks of development and reform, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyRecord, DutyState, Text

DUTIES: Final = (
    Duty(
        "DRC-01",
        Text(zh="纳入中长期发展规划和相关规划编制", en="Put assistance into medium and long-term and related plans."),
        kind=DutyKind.PLAN,
        holder="development_reform",
        state=DutyState.CARRIED,
        carried_by=("aidcoord development-reform plan",),
    ),
    Duty(
        "DRC-02",
        Text(
            zh="深化经济体制改革和收入分配改革等工作", en="Put assistance into economic and income-distribution reform."
        ),
        kind=DutyKind.PLAN,
        holder="development_reform",
        state=DutyState.RECORDED,
        carried_by=("aidcoord development-reform reforms",),
        record=DutyRecord(
            what=Text(zh="每份改革文件是否涉及社会救助", en="whether each reform paper covers assistance"),
            post=Text(zh="县发改局主要负责人", en="Head of development and reform"),
        ),
    ),
    Duty(
        "DRC-03",
        Text(
            zh="会同有关部门落实…标准与物价上涨挂钩的联动机制",
            en="With other departments, carry out the link between assistance standards and rising prices.",
        ),
        kind=DutyKind.STANDARD,
        holder="development_reform",
        state=DutyState.CARRIED,
        carried_by=("aidcoord development-reform price-link",),
    ),
    Duty(
        "DRC-04",
        Text(
            zh="支持和推动特困人员供养机构及设施建设",
            en="Support building of institutions and facilities for tekun people.",
        ),
        kind=DutyKind.PLAN,
        holder="development_reform",
        state=DutyState.CARRIED,
        carried_by=(
            "institution_place",
            "institution_priority",
            "aidcoord development-reform capacity",
            "aidcoord development-reform plan",
        ),
    ),
)
