"""What the county document asks of human resources, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyState, Text

DUTIES: Final = (
    Duty(
        "HRS-01",
        Text(zh="建立健全就业援助制度", en="Set up the employment aid system."),
        kind=DutyKind.BENEFIT,
        holder="human_resources",
        state=DutyState.CARRIED,
        carried_by=("public_post", "post_subsidy", "employment_difficulty", "post_months_limit"),
    ),
    Duty(
        "HRS-02",
        Text(
            zh="有劳动能力并处于失业状态的成员,提供就业援助和就业服务",
            en="Give job aid and services to able, unemployed members of dibao families.",
        ),
        kind=DutyKind.BENEFIT,
        holder="human_resources",
        state=DutyState.CARRIED,
        carried_by=("job_service", "employment_aid", "dibao_household_job"),
    ),
    Duty(
        "HRS-03",
        Text(zh="落实就业扶持政策,帮助他们实现就业", en="Apply job support policies so that they find work."),
        kind=DutyKind.BENEFIT,
        holder="human_resources",
        state=DutyState.CARRIED,
        carried_by=("civil_affairs__dibao", "civil_affairs__refusals_until_cut", "job_refusals"),
    ),
    Duty(
        "HRS-04",
        Text(
            zh="配合民政部门研究出台救助家庭经济状况核对跨部门信息查询办法",
            en="Help civil affairs issue the method of cross-department queries.",
        ),
        kind=DutyKind.VERIFICATION,
        holder="human_resources",
        state=DutyState.OPEN,
        with_=("civil_affairs",),
        missing=Text(zh="跨部门查询协议", en="query agreements between holders and civil affairs"),
    ),
    Duty(
        "HRS-05",
        Text(
            zh="依法提供申请和获得社会救助的家庭成员社会保险的相关信息",
            en="Supply social-insurance facts on members who apply for or receive assistance.",
        ),
        kind=DutyKind.EVIDENCE,
        holder="human_resources",
        state=DutyState.OPEN,
        with_=("civil_affairs",),
        carried_by=("draws_pension", "pension_scheme", "unemployment_months_drawn"),
        missing=Text(zh="社会保险信息的按月提供和变更推送", en="supply by month, and sending on of changes"),
    ),
    Duty(
        "HRS-06",
        Text(
            zh="社会保险与社会救助制度和经办服务的衔接",
            en="Join the social insurances to assistance, in rules and in handling.",
        ),
        kind=DutyKind.SETTLEMENT,
        holder="human_resources",
        state=DutyState.CARRIED,
        carried_by=("work_injury_nursing", "unemployment_benefit", "unemployment_notice"),
    ),
    Duty(
        "HRS-07",
        Text(
            zh="实行基本医疗保险与医疗救助信息共享",
            en="Share information between basic medical insurance and medical aid.",
        ),
        kind=DutyKind.EVIDENCE,
        holder="human_resources",
        state=DutyState.OPEN,
        carried_by=("health_family_planning__medical_aid_inpatient",),
        missing=Text(zh="带签发者和版本的结算单", en="sealed settlements with issuer and version"),
    ),
    Duty(
        "HRS-08",
        Text(zh="定点医疗机构即时结算系统的链接", en="Link the instant settlement systems of designated hospitals."),
        kind=DutyKind.SETTLEMENT,
        holder="human_resources",
        state=DutyState.CARRIED,
        carried_by=("aidcoord settle",),
    ),
    Duty(
        "HRS-09",
        Text(
            zh="会同民政部门做好资助城镇困难群众参加城镇居民基本医疗保险",
            en="With civil affairs, pay for poor townspeople to join residents' medical insurance.",
        ),
        kind=DutyKind.BENEFIT,
        holder="human_resources",
        state=DutyState.CARRIED,
        with_=("civil_affairs",),
        carried_by=("health_family_planning__premium_aid", "health_family_planning__premium_share_dibao"),
    ),
)
