"""What the county document asks of the trade unions, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyState, Text

DUTIES: Final = (
    Duty(
        "UNI-01",
        Text(zh="组织开展送温暖…等活动", en="Run 'sending warmth' campaigns."),
        kind=DutyKind.BENEFIT,
        holder="trade_union",
        state=DutyState.CARRIED,
        carried_by=("warm_sending", "warm_sending_rate"),
    ),
    Duty(
        "UNI-02",
        Text(zh="职工互助互济", en="Run workers' mutual help."),
        kind=DutyKind.BENEFIT,
        holder="trade_union",
        state=DutyState.CARRIED,
        carried_by=(
            "aidcoord trade-union mutual-fund",
            "mutual_fund_waiting_days",
            "mutual_fund_reserve",
            "mutual_benefit_illness",
            "mutual_benefit_stay",
            "mutual_benefit_accident",
            "mutual_benefit_death",
        ),
    ),
    Duty(
        "UNI-03",
        Text(zh="做好工会帮扶工作与社会救助制度的有效衔接", en="Join union help to the assistance system."),
        kind=DutyKind.REFERRAL,
        holder="trade_union",
        state=DutyState.CARRIED,
        carried_by=("deep_file", "relative_file", "union_grants_paid_year", "aidcoord_referrals"),
    ),
    Duty(
        "UNI-04",
        Text(
            zh="协调落实困难职工、劳模、农民工的就业再就业、医疗、助学、法律援助",
            en="Coordinate job, medical, school and legal help for workers in difficulty, model and migrant workers.",
        ),
        kind=DutyKind.BENEFIT,
        holder="trade_union",
        state=DutyState.CARRIED,
        carried_by=("deep_medical_grant", "deep_study_grant", "legal_help", "human_resources__job_service"),
    ),
    Duty(
        "UNI-05",
        Text(zh="负责提供本部门救助信息", en="Supply the union's aid information."),
        kind=DutyKind.EVIDENCE,
        holder="trade_union",
        state=DutyState.OPEN,
        carried_by=("union_grants_paid_year",),
        missing=Text(zh="按一户提供受助信息的信息交换", en="the exchange that supplies one household's rows"),
    ),
)
