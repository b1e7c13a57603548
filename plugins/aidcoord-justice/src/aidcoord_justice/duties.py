"""What the county document asks of justice, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyState, Text

DUTIES: Final = (
    Duty(
        "JUS-01",
        Text(zh="负责城乡困难群众法律援助工作", en="Give legal aid to people in difficulty, urban and rural."),
        kind=DutyKind.BENEFIT,
        holder="justice",
        state=DutyState.CARRIED,
        carried_by=("legal_aid", "legal_aid_line_month", "overdue_step", "step_days"),
    ),
    Duty(
        "JUS-02",
        Text(zh="负责社会救助工作中纠纷协调", en="Mediate disputes inside assistance work."),
        kind=DutyKind.REFERRAL,
        holder="justice",
        state=DutyState.OPEN,
        carried_by=("dispute_mediation",),
        missing=Text(
            zh="纠纷的受理、听取、达成和终结程序", en="the steps of a dispute: registered, heard, agreed or not"
        ),
    ),
    Duty(
        "JUS-03",
        Text(
            zh="保障困难群众因涉及法律事务获得有效、无偿的法律服务",
            en="See that they get effective legal service free of charge.",
        ),
        kind=DutyKind.BENEFIT,
        holder="justice",
        state=DutyState.CARRIED,
        carried_by=(
            "legal_aid",
            "court_fee_exemption",
            "notary_fee_waiver",
            "aidcoord justice days",
            "aidcoord justice services",
            "service_entry_days",
        ),
    ),
    Duty(
        "JUS-04",
        Text(zh="负责提供本部门救助信息", en="Supply the department's aid information."),
        kind=DutyKind.EVIDENCE,
        holder="justice",
        state=DutyState.OPEN,
        carried_by=("legal_aid_stage",),
        missing=Text(
            zh="按一户提供法律援助事实的信息交换", en="the exchange that supplies the fact of aid and no content"
        ),
    ),
)
