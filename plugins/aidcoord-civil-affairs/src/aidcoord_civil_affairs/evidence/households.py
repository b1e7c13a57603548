"""Evidence about a household as a whole: what it owns, what it must spend, why its income has risen.

Savings, vehicles and dwellings carry no presumption: banks answer only when they are asked under an authorisation, and
neither vehicles in other names nor rural houses all stand in a register. Shops, offices and businesses cannot exist in
law without registration, so silence of the register means none.
"""

from typing import Final

from aidcoord import NOTHING, EvidenceType, Fen, Presumption, Scope, Text
from aidcoord_civil_affairs.options import ExitReason

_NOT_REGISTERED: Final = Text(zh="登记中没有记录，视为没有", en="no entry in the register means none")
_NOT_SHOWN: Final = Text(zh="没有证明，视为没有", en="not shown, taken as none")

SAVINGS: Final = EvidenceType(
    "savings",
    Text(zh="货币财产", en="Savings"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=Text(zh="银行、证券和保险机构", en="banks, securities firms and insurers"),
    note=Text(
        zh="全户存款、现金、有价证券和商业保险现金价值合计",
        en="deposits, cash, securities, the value of insurance; of all members",
    ),
)
VEHICLES: Final = EvidenceType(
    "vehicles",
    Text(zh="机动车辆数", en="Motor vehicles"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=Text(zh="公安交通管理部门", en="the traffic police"),
    note=Text(
        zh="不含残疾人代步车、摩托车和电动自行车",
        en="without mobility vehicles of disabled people, motorcycles and e-bikes",
    ),
    highest=100,
)
EXEMPT_VEHICLES: Final = EvidenceType(
    "exempt_vehicles",
    Text(zh="其中按规定豁免的车辆数", en="Of these, vehicles the county exempts"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    note=Text(
        zh="当地规定价值以下或维持生计所必需的车辆", en="below the county's value limit, or needed to make a living"
    ),
    highest=100,
    presumption=Presumption(value=0, reason=_NOT_SHOWN),
)
EXEMPT_DWELLINGS: Final = EvidenceType(
    "exempt_dwellings",
    Text(zh="其中按规定豁免的住房套数", en="Of the dwellings, those the county exempts"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="housing_construction",
    note=Text(
        zh="当地规定面积以下、危房或待拆迁的住房", en="below the county's floor area, unsafe, or about to be cleared"
    ),
    highest=100,
    presumption=Presumption(value=0, reason=_NOT_SHOWN),
)
NON_RESIDENTIAL: Final = EvidenceType(
    "non_residential_property",
    Text(zh="非居住类房产数", en="Shops, offices, parking places"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="housing_construction",
    highest=100,
    presumption=Presumption(value=0, reason=_NOT_REGISTERED),
)
BUSINESSES: Final = EvidenceType(
    "business_registrations",
    Text(zh="市场主体登记数", en="Registered businesses"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=Text(zh="市场监督管理部门", en="market regulation"),
    note=Text(zh="不含经复核确认的夫妻小店", en="without a couple's small shop that a review has confirmed as such"),
    highest=100,
    presumption=Presumption(value=0, reason=_NOT_REGISTERED),
)
OBLIGORS_LISTED: Final = EvidenceType(
    "are_obligors_listed",
    Text(zh="分户居住的义务人已全部列入", en="All obligors living apart are in the file"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=Text(zh="书面声明和入户调查", en="the written declaration and the home visit"),
    note=Text(
        zh="子女、父母等法定赡养、抚养、扶养义务人，不论有无履行能力",
        en="children, parents and others who owe support, able or not",
    ),
    presumption=Presumption(
        value=True,
        reason=Text(
            zh="材料未说明另有义务人，视为已全部列入", en="the file speaks of no others, taken as the full list"
        ),
    ),
)
OTHER_RIGID_COSTS: Final = EvidenceType(
    "other_rigid_costs_12_months",
    Text(zh="近12个月其他刚性支出", en="Other rigid spending of the last 12 months"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    note=Text(
        zh="按当地规定计算的基本生活、残疾康复、因灾因意外支出，不含医疗和教育",
        en="basic living, rehabilitation, disaster, accident as the county counts them; no health, no education",
    ),
    presumption=Presumption(value=NOTHING, reason=_NOT_SHOWN),
)
EXIT_REASON: Final = EvidenceType(
    "exit_reason",
    Text(zh="收入上升原因", en="Why income has risen"),
    type=ExitReason,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    note=Text(
        zh="已享受低保的家庭收入达到或超过标准时填写",
        en="of a household on dibao whose income has reached the standard",
    ),
    presumption=Presumption(value=ExitReason.NONE, reason=_NOT_SHOWN),
)
MONTHS_ABOVE: Final = EvidenceType(
    "months_above_standard",
    Text(zh="收入达到标准后的月数", en="Months since income reached the standard"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    note=Text(zh="收入达到标准的当月为0", en="0 in the month in which it did"),
    presumption=Presumption(
        value=0, reason=Text(zh="没有记录，视为本月刚达到", en="no record, taken as having done so this month")
    ),
)

EVIDENCE: Final = (
    SAVINGS,
    VEHICLES,
    EXEMPT_VEHICLES,
    EXEMPT_DWELLINGS,
    NON_RESIDENTIAL,
    BUSINESSES,
    OBLIGORS_LISTED,
    OTHER_RIGID_COSTS,
    EXIT_REASON,
    MONTHS_ABOVE,
)
"""What is known of a household as a whole."""
