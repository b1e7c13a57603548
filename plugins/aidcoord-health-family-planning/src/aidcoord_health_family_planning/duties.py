"""What the county document asks of health and family planning, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyRecord, DutyState, Text

DUTIES: Final = (
    Duty(
        "HEA-01",
        Text(zh="配合有关部门建立健全医疗救助制度", en="Help the departments concerned to set up medical aid."),
        kind=DutyKind.BENEFIT,
        holder="health_family_planning",
        state=DutyState.CARRIED,
        carried_by=(
            "aidcoord.Competence",
            "is_properly_referred",
            "aidcoord settle",
            "aidcoord health-family-planning hospitals",
        ),
    ),
    Duty(
        "HEA-02",
        Text(zh="开展提高农村居民重大疾病医疗保障水平", en="Raise the cover of serious diseases for rural residents."),
        kind=DutyKind.BENEFIT,
        holder="health_family_planning",
        state=DutyState.CARRIED,
        carried_by=("aidcoord settle", "aidcoord health-family-planning hospitals"),
    ),
    Duty(
        "HEA-03",
        Text(zh="疾病应急救助工作", en="Run emergency disease aid."),
        kind=DutyKind.BENEFIT,
        holder="health_family_planning",
        state=DutyState.CARRIED,
        carried_by=("disease_emergency_aid", "emergency_ground", "emergency_aid_cap_once"),
    ),
    Duty(
        "HEA-04",
        Text(zh="将医疗救助纳入医疗卫生体制改革总体规划", en="Put medical aid into the master plan of health reform."),
        kind=DutyKind.PLAN,
        holder="health_family_planning",
        state=DutyState.RECORDED,
        carried_by=("aidcoord development-reform plan",),
        record=DutyRecord(
            what=Text(
                zh="医改规划中医疗救助的内容和指标",
                en="the entry on medical aid in the plan of health reform, with its indicators",
            ),
            post=Text(zh="县卫生计生局主要负责人", en="Head of health and family planning"),
        ),
    ),
    Duty(
        "HEA-05",
        Text(
            zh="做好基本医疗保险、城乡居民大病保险与医疗救助制度衔接",
            en="Join basic insurance, catastrophic insurance and medical aid.",
        ),
        kind=DutyKind.SETTLEMENT,
        holder="health_family_planning",
        state=DutyState.CARRIED,
        carried_by=("catastrophic_insurance", "medical_aid_inpatient", "medical_aid_tilt", "aidcoord settle"),
    ),
    Duty(
        "HEA-06",
        Text(
            zh="鼓励和引导医疗机构减免贫困救助对象费用", en="Encourage hospitals to cut or waive fees of poor patients."
        ),
        kind=DutyKind.BENEFIT,
        holder="health_family_planning",
        state=DutyState.CARRIED,
        carried_by=("aidcoord settle", "aidcoord health-family-planning hospitals"),
    ),
    Duty(
        "HEA-07",
        Text(zh="加强对医疗救助定点医疗机构的监管", en="Supervise hospitals designated for medical aid."),
        kind=DutyKind.SUPERVISION,
        holder="health_family_planning",
        state=DutyState.OPEN,
        missing=Text(zh="定点资格和结算疑点检查", en="designations, and standing checks on settlements"),
    ),
    Duty(
        "HEA-08",
        Text(
            zh="配合民政门加强卫生信息系统和医疗救助信息系统的监管",
            en="Help civil affairs watch the health and medical-aid information systems (the sentence looks damaged).",
        ),
        kind=DutyKind.SUPERVISION,
        holder="health_family_planning",
        state=DutyState.OPEN,
        with_=("civil_affairs",),
        missing=Text(zh="系统访问日志和消息计数", en="the access log of both systems, and counts of messages"),
    ),
    Duty(
        "HEA-09",
        Text(zh="配合民政部门加强卫生信息系统的对接", en="Help civil affairs connect the health information system."),
        kind=DutyKind.EVIDENCE,
        holder="health_family_planning",
        state=DutyState.OPEN,
        with_=("civil_affairs",),
        carried_by=("aidcoord settle",),
        missing=Text(
            zh="医院记录与医疗救助之间的版本化报文", en="versioned messages between hospital records and medical aid"
        ),
    ),
    Duty(
        "HEA-10",
        Text(
            zh="在定点医疗机构实行医疗救助“一站式”即时结算",
            en="Settle medical aid on the spot in designated hospitals.",
        ),
        kind=DutyKind.SETTLEMENT,
        holder="health_family_planning",
        state=DutyState.CARRIED,
        with_=("civil_affairs",),
        carried_by=("aidcoord settle",),
    ),
    Duty(
        "HEA-11",
        Text(
            zh="孕产妇保健、精神疾病、慢性病、传染病、地方病等公共卫生服务管理",
            en="Manage maternal, mental, chronic, infectious and endemic disease services for assisted people.",
        ),
        kind=DutyKind.CARE,
        holder="health_family_planning",
        state=DutyState.OPEN,
        carried_by=("public_health_services",),
        missing=Text(zh="五类服务的随访计划和漏访清单", en="visit schedules of the five programmes, and missed visits"),
    ),
    Duty(
        "HEA-12",
        Text(zh="负责提供本部门救助信息", en="Supply the department's aid information."),
        kind=DutyKind.EVIDENCE,
        holder="health_family_planning",
        state=DutyState.OPEN,
        carried_by=("emergency_costs_unpaid",),
        missing=Text(
            zh="按一户提供受助信息、病名须另行同意的信息交换",
            en="the exchange that supplies one household's aid, and no diagnosis without consent",
        ),
    ),
)
