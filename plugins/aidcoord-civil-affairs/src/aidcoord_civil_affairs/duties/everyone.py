"""What the county document asks of every agency: principles and publicity."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyRecord, DutyState, Text

EVERYONE: Final = (
    Duty(
        "PRI-01",
        Text(
            zh="建立健全救助资源统筹、政策有机衔接、工作协调联动、高效便捷",
            en="Build a mechanism: pooled resources, linked policies, joined-up work, quick and easy service.",
        ),
        kind=DutyKind.PRINCIPLE,
        holder="all",
        state=DutyState.OPEN,
        carried_by=("aidcoord.Assessment",),
        missing=Text(
            zh="由已记录事件算出统筹、衔接、联动、便捷四项数字的报告",
            en="a report that works out the four figures from recorded events",
        ),
    ),
    Duty(
        "PRI-03",
        Text(
            zh="充分发挥发展改革、财政、卫生计生…房产、扶贫办、残联等部门的作用",
            en="Each named department plays its part (the real-estate bureau is named but has no seat in the meeting).",
        ),
        kind=DutyKind.PRINCIPLE,
        holder="all",
        state=DutyState.OPEN,
        with_=(
            "development_reform",
            "finance",
            "health_family_planning",
            "human_resources",
            "education_sports",
            "housing_construction",
            "real_estate",
            "poverty_alleviation",
            "disabled_federation",
        ),
        carried_by=("aidcoord.Competence", "aidcoord plugins"),
        missing=Text(
            zh="列出文件点名而没有插件承担的领域；房产没有插件",
            en="a list of the fields that the document names and no plugin fills; real estate has none",
        ),
    ),
    Duty(
        "PRI-04",
        Text(zh="引导社会各方面力量积极参与", en="Bring the different forces of society into the work."),
        kind=DutyKind.PRINCIPLE,
        holder="all",
        state=DutyState.OPEN,
        carried_by=("aidcoord.Partner", "aidcoord.Referral"),
        missing=Text(
            zh="向社会力量转介时的家庭授权和信息范围",
            en="the household's authorisation, and its scope, of a referral to a partner",
        ),
    ),
    Duty(
        "PRI-06",
        Text(zh="“谁主管谁负责”的原则", en="Who is in charge is responsible."),
        kind=DutyKind.PRINCIPLE,
        holder="all",
        state=DutyState.CARRIED,
        carried_by=("aidcoord.Registry", "aidcoord.Determination", "aidcoord.Competence"),
    ),
    Duty(
        "PRI-08",
        Text(
            zh="把困难群众满意作为出发点和落脚点",
            en="The satisfaction of people in difficulty is the start and the end of the work.",
        ),
        kind=DutyKind.PRINCIPLE,
        holder="all",
        state=DutyState.OPEN,
        missing=Text(zh="结案时征求的满意度及其汇总", en="satisfaction asked at closing, and its report"),
    ),
    Duty(
        "PRI-09",
        Text(
            zh="为困难群众提供多元、便捷的解决基本生活的渠道",
            en="Offer people several easy ways to get their basic living settled.",
        ),
        kind=DutyKind.REFERRAL,
        holder="all",
        state=DutyState.CARRIED,
        carried_by=("aidcoord.ONE_DOOR", "aidcoord.referrals_from", "aidcoord_referrals"),
    ),
    Duty(
        "PRI-10",
        Text(
            zh="各部门救助资源统筹、政策有机衔接、工作协调联动",
            en="Departments pool aid, link policies and act together.",
        ),
        kind=DutyKind.PRINCIPLE,
        holder="all",
        state=DutyState.OPEN,
        carried_by=("aidcoord.Overlap", "aidcoord assess"),
        missing=Text(
            zh="一户一页的救助总账，多部门个案的牵头和分办任务",
            en="a statement of all aid on one page, and cases with a lead and tasks",
        ),
    ),
    Duty(
        "PRI-11",
        Text(
            zh="尊重各乡镇、各部门首创精神",
            en="Start from the county's conditions and respect the initiative of townships and departments.",
        ),
        kind=DutyKind.PRINCIPLE,
        holder="all",
        state=DutyState.OPEN,
        with_=("township",),
        carried_by=("aidcoord.Amendment",),
        missing=Text(zh="只在所列乡镇施行的试点变更", en="amendments for listed townships only, a pilot"),
    ),
    Duty(
        "PRI-12",
        Text(
            zh="借鉴各地有益成果,积极推进工作机制和方式创新",
            en="Borrow good results from other places and renew the way of working.",
        ),
        kind=DutyKind.PRINCIPLE,
        holder="all",
        state=DutyState.OPEN,
        carried_by=("aidcoord diff",),
        missing=Text(
            zh="把外县做法作为变更采纳并保留出处",
            en="adopting another county's rule as an amendment that keeps its origin",
        ),
    ),
    Duty(
        "MTG-15",
        Text(zh="按照各自的职责分工,各司其职,密切配合", en="Members keep to their own duties and cooperate closely."),
        kind=DutyKind.PRINCIPLE,
        holder="all",
        state=DutyState.OPEN,
        with_=("meeting",),
        carried_by=("aidcoord.Registry",),
        missing=Text(zh="部门之间请求的答复记录", en="requests between agencies, with their answers"),
    ),
    Duty(
        "PUB-01",
        Text(zh="充分运用现代传媒手段…宣传普及工作", en="Use modern media to make the mechanism known."),
        kind=DutyKind.PUBLICITY,
        holder="all",
        state=DutyState.OPEN,
        carried_by=("aidcoord parameters",),
        missing=Text(
            zh="由规则生成的办事指南和宣传记录", en="guides written from the rules, and a record of publicity"
        ),
    ),
    Duty(
        "PUB-02",
        Text(zh="教育广大困难群众牢固树立社会主义核心价值观", en="Teach core socialist values."),
        kind=DutyKind.PUBLICITY,
        holder="all",
        state=DutyState.RECORDED,
        record=DutyRecord(
            what=Text(
                zh="宣传教育活动的时间、地点、单位和材料",
                en="events held: when, where, by which agency, with what material",
            ),
            post=Text(zh="主办单位主要负责人", en="Head of the agency that holds it"),
        ),
    ),
    Duty(
        "PUB-03",
        Text(
            zh="引导人们以理性合法方式表达利益诉求、维护合法权益",
            en="Guide people to state claims and defend rights by reasonable, lawful ways.",
        ),
        kind=DutyKind.PUBLICITY,
        holder="all",
        state=DutyState.OPEN,
        carried_by=("aidcoord.explain",),
        missing=Text(
            zh="不利决定书上的救济途径和末日",
            en="the ways open to a person, with their last days, on each adverse notice",
        ),
    ),
    Duty(
        "PUB-04",
        Text(zh="对矛盾突出、生活失意…的特殊人群,加强心理辅导", en="Give counselling to people under heavy strain."),
        kind=DutyKind.CARE,
        holder="all",
        state=DutyState.OPEN,
        carried_by=("health_family_planning__health_counselling", "aidcoord.PartnerHelp"),
        missing=Text(zh="心理辅导转介的同意、随访和归口", en="consent, visits and an owner of counselling referrals"),
    ),
    Duty(
        "PUB-05",
        Text(
            zh="心理危机干预,提高其承受挫折、适应环境能力", en="Intervene in psychological crises and help people cope."
        ),
        kind=DutyKind.CARE,
        holder="all",
        state=DutyState.OPEN,
        carried_by=("aidcoord.PartnerHelp",),
        missing=Text(zh="心理危机的即时通知和值班岗位", en="alerts in a crisis, and the post on call"),
    ),
)
