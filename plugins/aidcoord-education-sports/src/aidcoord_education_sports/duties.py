"""What the county document asks of education and sports, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyRecord, DutyState, Text

DUTIES: Final = (
    Duty(
        "EDU-01",
        Text(zh="建立健全教育救助制度", en="Set up the education aid system."),
        kind=DutyKind.BENEFIT,
        holder="education_sports",
        state=DutyState.CARRIED,
        carried_by=("preschool_aid", "high_school_grant", "vocational_grant", "college_grant", "preschool_aid_year"),
    ),
    Duty(
        "EDU-02",
        Text(
            zh="参与研究制定教育救助政策并督促落实",
            en="Take part in making education aid policy and press for its use.",
        ),
        kind=DutyKind.PLAN,
        holder="education_sports",
        state=DutyState.RECORDED,
        record=DutyRecord(
            what=Text(
                zh="参与制定教育救助政策的意见和督促落实情况",
                en="the position on an education aid policy, and how its use was pressed for",
            ),
            post=Text(zh="县教体局主要负责人", en="Head of education and sports"),
        ),
    ),
    Duty(
        "EDU-03",
        Text(
            zh="落实义务教育阶段城乡低保家庭在校学生学杂费等减免政策",
            en="Waive school fees in compulsory education for pupils of dibao families, urban and rural.",
        ),
        kind=DutyKind.BENEFIT,
        holder="education_sports",
        state=DutyState.CARRIED,
        carried_by=("compulsory_waiver",),
    ),
    Duty(
        "EDU-04",
        Text(
            zh="制定和完善家庭经济困难学生非义务教育阶段帮困助学政策",
            en="Make and run aid for poor students beyond compulsory education.",
        ),
        kind=DutyKind.BENEFIT,
        holder="education_sports",
        state=DutyState.CARRIED,
        carried_by=(
            "high_school_grant",
            "high_school_waiver",
            "vocational_grant",
            "college_grant",
            "hardship_recognised",
        ),
    ),
    Duty(
        "EDU-05",
        Text(zh="指导、督办各教育机构落实救助政策", en="Guide and supervise schools in applying aid policy."),
        kind=DutyKind.SUPERVISION,
        holder="education_sports",
        state=DutyState.OPEN,
        carried_by=("aidcoord education-sports pupils",),
        missing=Text(
            zh="学校回报与应助名单的比对和查询", en="comparing what schools return with who is entitled, and enquiries"
        ),
    ),
    Duty(
        "EDU-06",
        Text(zh="负责提供本部门救助信息", en="Supply the department's aid information."),
        kind=DutyKind.EVIDENCE,
        holder="education_sports",
        state=DutyState.OPEN,
        carried_by=("schooling", "enrolment"),
        missing=Text(zh="按一户提供受助信息的信息交换", en="the exchange that supplies one household's rows"),
    ),
)
