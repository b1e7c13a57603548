"""What the county document asks of the disabled persons' federation, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyState, Text

DUTIES: Final = (
    Duty(
        "DPF-01",
        Text(zh="做好残疾人信息的统计", en="Keep statistics on disabled people."),
        kind=DutyKind.STATISTICS,
        holder="disabled_federation",
        state=DutyState.OPEN,
        carried_by=("card_reminder", "aidcoord disabled-federation expiring"),
        missing=Text(
            zh="按类别、等级、年龄、乡镇汇总的持证统计", en="counts of cards by kind, level, age and township"
        ),
    ),
    Duty(
        "DPF-02",
        Text(zh="协助有关部门做好残疾儿童保障", en="Help protect disabled children."),
        kind=DutyKind.BENEFIT,
        holder="disabled_federation",
        state=DutyState.CARRIED,
        carried_by=("rehab_training", "rehab_device", "rehab_surgery", "training_rate_year"),
    ),
    Duty(
        "DPF-03",
        Text(zh="协助有关部门做好…残疾人两项补贴工作", en="Help run the two disability subsidies."),
        kind=DutyKind.BENEFIT,
        holder="disabled_federation",
        state=DutyState.CARRIED,
        carried_by=("living_subsidy", "nursing_subsidy", "living_back_pay", "card_grace_months"),
    ),
    Duty(
        "DPF-04",
        Text(zh="与社会救助工作实现信息共享", en="Share information with assistance work."),
        kind=DutyKind.EVIDENCE,
        holder="disabled_federation",
        state=DutyState.OPEN,
        carried_by=("disability_level", "aidcoord impact"),
        missing=Text(
            zh="证件变更向读取部门的推送和复核", en="sending changes of a card to who reads them, and reassessment"
        ),
    ),
    Duty(
        "DPF-05",
        Text(
            zh="救助政策的有效整合,切实保障残疾人的合法权益",
            en="Integrate aid policies and protect the rights of disabled people.",
        ),
        kind=DutyKind.REFERRAL,
        holder="disabled_federation",
        state=DutyState.OPEN,
        carried_by=("aidcoord assess",),
        missing=Text(zh="代办授权", en="mandates to act for a person"),
    ),
)
