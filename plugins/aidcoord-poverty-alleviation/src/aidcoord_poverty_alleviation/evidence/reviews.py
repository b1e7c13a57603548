"""Evidence from the review of a household: clues, income, needs, and what has become of them.

Only a clue and sudden hardship carry a presumption: where neither the family, nor the village, nor a department has
reported anything, nobody is reviewed. What a review finds is asked of whoever is under one, and a blank is unknown.
"""

from typing import Final

from aidcoord import Day, EvidenceType, Fen, Presumption, Scope, Text

_HOLDER: Final = "poverty_alleviation"
_NOT_REPORTED: Final = Presumption(
    value=False,
    reason=Text(
        zh="农户未申报、干部排查和部门预警均未发现，视为没有",
        en="reported by neither the family, nor the village, nor a department: taken as none",
    ),
)
_VISIT: Final = Text(zh="入户核查和民主评议", en="the home visit and the village's review")

HAS_POVERTY_CLUE: Final = EvidenceType(
    "has_poverty_clue",
    Text(zh="有返贫致贫风险线索", en="There is a clue of poverty"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    note=Text(
        zh="农户申报、乡村干部排查或部门筛查预警所得，含部门移送的低保家庭",
        en="from the family, village staff or a department's screening; dibao families that are handed over too",
    ),
    presumption=_NOT_REPORTED,
)
NET_INCOME: Final = EvidenceType(
    "net_income_per_head_year",
    Text(zh="家庭人均年纯收入", en="Net income a head and year"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    held_by=_VISIT,
    note=Text(
        zh="建档立卡和监测系统的口径，近12个月，含转移性收入；与低保核算口径不同",
        en="as the register counts it, 12 months, transfers included; not the income that dibao counts",
    ),
)
LACKS_BASIC_GUARANTEE: Final = EvidenceType(
    "lacks_basic_guarantee",
    Text(zh="“三保障”和饮水安全未落实", en="Schooling, health care, housing or water not secured"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    held_by=_VISIT,
)
HAS_RETURN_RISK: Final = EvidenceType(
    "has_return_risk",
    Text(zh="存在返贫致贫风险", en="At risk of poverty"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    held_by=_VISIT,
    note=Text(zh="识别时和风险消除前均须研判", en="judged when a household is taken in and before it is let go"),
)
IS_IN_SUDDEN_HARDSHIP: Final = EvidenceType(
    "is_in_sudden_hardship",
    Text(zh="突发严重困难", en="In sudden hardship"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    held_by=_VISIT,
    note=Text(
        zh="因病因灾因意外事故等刚性支出较大或收入大幅缩减，基本生活严重困难",
        en="illness, disaster or accident have raised what it must spend or cut its income, and it lives in hardship",
    ),
    presumption=_NOT_REPORTED,
)
STEADY_INCOME_MONTHS: Final = EvidenceType(
    "steady_income_months",
    Text(zh="收入持续稳定月数", en="Months of steady income"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    highest=1200,
)
HAS_LARGE_COSTS_LEFT: Final = EvidenceType(
    "has_large_costs_left",
    Text(zh="大额刚性支出未解决", en="Large costs not solved"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    note=Text(zh="主要指大额医疗费用、子女上学费用", en="above all of illness and of children's schooling"),
)
AID_MEASURES: Final = EvidenceType(
    "aid_measures",
    Text(zh="已落实的帮扶措施数", en="Measures of aid carried out"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    note=Text(zh="针对返贫致贫风险落实的措施", en="those that answer the risk"),
    highest=1000,
)
MONITORED_FROM: Final = EvidenceType(
    "monitored_from",
    Text(zh="纳入监测日", en="Monitored from"),
    type=Day,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
)

EVIDENCE: Final = (
    HAS_POVERTY_CLUE,
    NET_INCOME,
    LACKS_BASIC_GUARANTEE,
    HAS_RETURN_RISK,
    IS_IN_SUDDEN_HARDSHIP,
    STEADY_INCOME_MONTHS,
    HAS_LARGE_COSTS_LEFT,
    AID_MEASURES,
    MONITORED_FROM,
)
"""What reviews find."""
