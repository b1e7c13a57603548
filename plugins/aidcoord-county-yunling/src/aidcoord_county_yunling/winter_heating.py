"""The winter heating allowance, a benefit of Yunling's own: for households on dibao or tekun whose home lies high."""

from datetime import date
from typing import Final

from aidcoord import (
    Benefit,
    BenefitKind,
    Cadence,
    EvidenceType,
    Fen,
    Presumption,
    Scope,
    Text,
    any_of,
    rule,
)
from aidcoord_county_yunling.documents import HEATING_2018

HIGH_HAMLET: Final = EvidenceType(
    "lives_in_high_hamlet",
    Text(zh="住在高寒村组", en="Lives in a high hamlet"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="yunling",
    held_by=Text(zh="乡镇人民政府", en="the township"),
    note=Text(
        zh="海拔1500米以上的村民小组，以县定名录为准", en="a hamlet above 1,500 metres, by the list the county keeps"
    ),
    presumption=Presumption(
        value=False, reason=Text(zh="名录中没有记录，视为不在高寒村组", en="not on the list means not in a high hamlet")
    ),
)


@rule(source=HEATING_2018.article(2), title=Text(zh="住房在高寒村组", en="The home stands in a high hamlet"))
def has_cold_home(lives_in_high_hamlet: bool) -> bool:
    """Whether the home stands in a hamlet above 1,500 metres."""
    return lives_in_high_hamlet


has_tekun_member = any_of(
    "civil_affairs__tekun", title=Text(zh="家中有特困人员", en="A member on tekun"), source=HEATING_2018.article(3)
)


@rule(source=HEATING_2018.article(3), title=Text(zh="低保或特困家庭", en="On dibao or tekun"))
def has_relief(civil_affairs__dibao: bool, has_tekun_member: bool) -> bool:
    """Whether the household is due dibao, or a member tekun."""
    return civil_affairs__dibao or has_tekun_member


@rule(source=HEATING_2018.article(4), title=Text(zh="冬季取暖补贴金额", en="Heating allowance of the winter"))
def heating_year(heating_allowance: Fen) -> Fen:
    """The rate for the size of the household, once a winter."""
    return heating_allowance


WINTER_HEATING: Final = Benefit(
    "winter_heating",
    Text(zh="冬季取暖补贴", en="Winter heating allowance"),
    kind=BenefitKind.CASH,
    cadence=Cadence.YEARLY,
    criteria=("has_cold_home", "has_relief"),
    amount="heating_year",
    payer="civil_affairs",
    source=HEATING_2018.article(3),
    starts=date(2018, 11, 1),
    note=Text(
        zh="云岭县为虚构的县，本项补贴及其文件均为虚构",
        en="Yunling is an invented county; the allowance and its document are invented too",
    ),
)
