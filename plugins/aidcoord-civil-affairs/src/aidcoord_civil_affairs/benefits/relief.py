"""Temporary relief in its versions, who decides on it, and what becomes of those whom the county does not relieve."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Source, Text
from aidcoord_civil_affairs.relief_sources import RELIEF_2014, RELIEF_2018
from aidcoord_civil_affairs.sources import MEASURES

_EMERGENCY: Final = Text(zh="急难型临时救助", en="Emergency relief")
_SPENDING: Final = Text(zh="支出型临时救助", en="Spending relief")
_FIRST: Final = date(2014, 5, 1)
_NOTICE: Final = date(2014, 10, 3)
_BEFORE_NOTICE: Final = date(2014, 10, 2)
_OPINION: Final = date(2018, 1, 23)
_BEFORE_OPINION: Final = date(2018, 1, 22)
_ANY: Final = ("has_severe_difficulty", "has_papers_or_is_urgent")
_SINCE_NOTICE: Final = ("may_ask_here", "is_new_or_justified", "is_within_yearly_grants")
_MEANS: Final = (
    "meets_relief_income_test",
    "meets_relief_savings_rule",
    "meets_relief_vehicle_rule",
    "meets_relief_dwelling_rule",
    "meets_relief_property_rule",
    "meets_relief_business_rule",
)


def _emergency(*criteria: str, source: Source, starts: date, ends: date | None = None) -> Benefit:
    return Benefit(
        "emergency_relief",
        _EMERGENCY,
        kind=BenefitKind.CASH,
        cadence=Cadence.ONCE,
        applies_if="asks_for_emergency_relief",
        criteria=("is_outside_disaster_relief", *_ANY, *criteria),
        amount="emergency_relief_once",
        source=source,
        starts=starts,
        ends=ends,
    )


def _spending(*criteria: str, source: Source, starts: date, ends: date | None = None) -> Benefit:
    return Benefit(
        "spending_relief",
        _SPENDING,
        kind=BenefitKind.CASH,
        cadence=Cadence.ONCE,
        applies_if="asks_for_spending_relief",
        criteria=(*_ANY, *criteria),
        amount="spending_relief_once",
        source=source,
        starts=starts,
        ends=ends,
    )


def _decided(name: str, title: Text, criterion: str) -> Benefit:
    return Benefit(
        name,
        title,
        kind=BenefitKind.SERVICE,
        applied_for=False,
        applies_if="is_relief_due",
        criteria=(criterion,),
        source=MEASURES.article(48),
        starts=_FIRST,
    )


MAJOR_RELIEF: Final = Benefit(
    "major_relief",
    Text(zh="重大困难一事一议救助", en="Relief settled case by case"),
    kind=BenefitKind.CASH,
    cadence=Cadence.ONCE,
    applies_if="asks_for_major_relief",
    criteria=("is_outside_disaster_relief", *_ANY, *_SINCE_NOTICE, *_MEANS),
    amount="major_relief_once",
    source=RELIEF_2018.whole,
    starts=_OPINION,
    note=Text(zh="由县级协调机制研究决定", en="settled by the county's coordination"),
)
RESCUE_STATION_HELP: Final = Benefit(
    "rescue_station_help",
    Text(zh="协助向救助管理机构求助", en="Help with asking the rescue station"),
    kind=BenefitKind.SERVICE,
    applies_if="asks_for_relief",
    criteria=("is_from_elsewhere",),
    source=RELIEF_2014.whole,
    starts=_NOTICE,
    note=Text(zh="由当地乡镇协助", en="the township of the place helps"),
)
RELIEF_PAPERS_OVERDUE: Final = Benefit(
    "relief_papers_overdue",
    Text(zh="先行救助逾期未补手续", en="Papers overdue after relief at once"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="is_relief_urgent",
    criteria=("are_relief_papers_missing", "is_past_relief_paper_days"),
    source=RELIEF_2014.whole,
    starts=_NOTICE,
    note=Text(zh="提醒乡镇补办，不影响已发救助", en="calls the township in; what was paid stays paid"),
)
BENEFITS: Final = (
    _emergency(source=MEASURES.article(47), starts=_FIRST, ends=_BEFORE_NOTICE),
    _emergency(*_SINCE_NOTICE, source=RELIEF_2014.whole, starts=_NOTICE),
    _spending("is_on_dibao", source=MEASURES.article(47), starts=_FIRST, ends=_BEFORE_NOTICE),
    _spending("is_on_dibao", *_SINCE_NOTICE, source=RELIEF_2014.whole, starts=_NOTICE, ends=_BEFORE_OPINION),
    _spending(*_SINCE_NOTICE, *_MEANS, source=RELIEF_2018.whole, starts=_OPINION),
    MAJOR_RELIEF,
    _decided(
        "relief_by_township",
        Text(zh="临时救助由乡镇审批", en="The township decides on relief"),
        "is_relief_within_delegation",
    ),
    _decided(
        "relief_by_county",
        Text(zh="临时救助由县民政部门审批", en="The county decides on relief"),
        "is_relief_above_delegation",
    ),
    RESCUE_STATION_HELP,
    RELIEF_PAPERS_OVERDUE,
)
"""All of temporary relief, as the results list it."""
