"""What the county document asks of the townships."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyRecord, DutyState, Text

TOWNSHIPS: Final = (
    Duty(
        "PRI-05",
        Text(zh="坚持“属地管理”", en="Territorial management: the place answers for its own residents."),
        kind=DutyKind.PRINCIPLE,
        holder="township",
        state=DutyState.OPEN,
        carried_by=("aidcoord.Township",),
        missing=Text(
            zh="依户籍、常住地确定唯一责任乡镇的规则，以及迁移时的移交",
            en="the rule that derives one township from registration and residence, and the hand-over on a move",
        ),
    ),
    Duty(
        "TWN-01",
        Text(
            zh="组织领导,列入重要议事日程…定期研究部署",
            en="Townships put this work on their agenda and study it at regular times.",
        ),
        kind=DutyKind.PLAN,
        holder="township",
        state=DutyState.RECORDED,
        record=DutyRecord(
            what=Text(
                zh="乡镇研究部署本项工作的会议记录", en="a minute of the township's own meeting that names this work"
            ),
            post=Text(zh="乡镇第一责任人", en="First responsible person of the township"),
        ),
    ),
    Duty(
        "TWN-02",
        Text(
            zh="健全协调机制…统筹推进…机制建设",
            en="Townships keep a coordination mechanism of their own and build it up.",
        ),
        kind=DutyKind.MEETING_RULE,
        holder="township",
        state=DutyState.CARRIED,
        carried_by=("aidcoord.TownshipMechanism", "aidcoord.MeetingSettings", "aidcoord meeting pass-up"),
    ),
    Duty(
        "TWN-03",
        Text(zh="认真组织实施", en="Townships carry the work out."),
        kind=DutyKind.REFERRAL,
        holder="township",
        state=DutyState.OPEN,
        carried_by=("civil_affairs__relief_by_township", "civil_affairs__relief_delegated_limit_once"),
        missing=Text(
            zh="乡镇受理回执、初查记录以及向主管部门移送",
            en="acceptance with a receipt, first findings, and sending the case on",
        ),
    ),
    Duty(
        "TWN-04",
        Text(
            zh="主要负责同志作为…第一责任人…重大政治责任",
            en="The township head is the first responsible person and bears the political responsibility.",
        ),
        kind=DutyKind.MEMBERSHIP,
        holder="township",
        state=DutyState.CARRIED,
        carried_by=("aidcoord.Township", "aidcoord.Post", "aidcoord check township-heads"),
    ),
    Duty(
        "TWN-05",
        Text(
            zh="及时研究解决可能影响当地…基本生活的重大问题",
            en="Study and solve in time the major problems that may touch people's basic living there.",
        ),
        kind=DutyKind.REFERRAL,
        holder="township",
        state=DutyState.OPEN,
        missing=Text(zh="重大问题的登记、期限和上报", en="major issues with their limit and passing up"),
    ),
    Duty(
        "TWN-06",
        Text(zh="做到科学决策、民主决策、依法决策", en="Decide on facts, after hearing others, and by law."),
        kind=DutyKind.PRINCIPLE,
        holder="township",
        state=DutyState.OPEN,
        missing=Text(zh="会议决定必备的事实、意见和依据", en="a resolution's facts, positions and legal basis"),
    ),
    Duty(
        "TWN-07",
        Text(
            zh="督促各有关部门和单位落实好…工作责任",
            en="Townships urge departments and units to meet their responsibilities.",
        ),
        kind=DutyKind.SUPERVISION,
        holder="township",
        state=DutyState.OPEN,
        missing=Text(zh="乡镇对本辖区未结事项的督办提醒", en="reminders by a township about what is open in its area"),
    ),
    Duty(
        "TWN-08",
        Text(zh="组织动员各方面力量参与", en="Organise and mobilise all sides to take part."),
        kind=DutyKind.REFERRAL,
        holder="township",
        state=DutyState.OPEN,
        carried_by=("aidcoord.Partner", "aidcoord.PartnerHelp"),
        missing=Text(zh="社会供给与困难需求的匹配", en="matching of offers with needs"),
    ),
)
