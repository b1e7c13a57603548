"""What Wanghai changes of the national rules, each with its mandate: a value, a rule, the criteria of benefits."""

from datetime import date
from typing import Final

from aidcoord import CriteriaAmendment, Fen, ParameterAmendment, Rate, RuleAmendment, Text, rule, share, values_in
from aidcoord_county_wanghai.documents import RENT_PILOT_2024, TYPHOON_PRICES_2024, VESSELS_2019

_PILOT_STARTS: Final = date(2024, 1, 1)
_PILOT_ENDS: Final = date(2026, 12, 31)
_VESSELS_START: Final = date(2019, 6, 1)

[_TWICE] = values_in(__name__, "typhoon_2024.toml")

TYPHOON_PRICES: Final = ParameterAmendment(
    target="price__price_aid_times",
    title=Text(zh="台风灾后两个月价格临时补贴加倍", en="Price aid twice in the two months after the typhoon"),
    mandate=TYPHOON_PRICES_2024.article(2),
    starts=date(2024, 9, 1),
    ends=date(2024, 10, 31),
    values=_TWICE.values,
)


@rule(
    name="rent_subsidy_month",
    source=RENT_PILOT_2024.article(4),
    title=Text(zh="月租赁补贴（试点）", en="Rent subsidy by month (pilot)"),
    starts=_PILOT_STARTS,
    ends=_PILOT_ENDS,
)
def rent_subsidy_in_pilot_month(
    rent_paid_month: Fen, rent_subsidy_by_area_month: Fen, wanghai__rent_share_in_pilot: Rate
) -> Fen:
    """A share of the rent that is really paid, up to what goes by the area."""
    return min(share(rent_paid_month, wanghai__rent_share_in_pilot), rent_subsidy_by_area_month)


RENT_PILOT: Final = RuleAmendment(
    target="housing_construction__rent_subsidy_month",
    title=Text(zh="租赁补贴按实际租金比例计发试点", en="Pilot: the rent subsidy goes by the rent paid"),
    mandate=RENT_PILOT_2024.article(4),
    starts=_PILOT_STARTS,
    ends=_PILOT_ENDS,
    by=rent_subsidy_in_pilot_month,
)


@rule(source=VESSELS_2019.article(2), title=Text(zh="没有大型捕捞渔船", en="No large fishing vessel"))
def has_no_large_vessel(large_fishing_vessels: int) -> bool:
    """Whether no fishing vessel of 12 metres or more is registered in the household."""
    return large_fishing_vessels == 0


VESSELS: Final = tuple(
    CriteriaAmendment(
        target=f"civil_affairs__{benefit}",
        title=Text(zh="拥有大型捕捞渔船的家庭除外", en="Not for households with a large fishing vessel"),
        mandate=VESSELS_2019.article(2),
        starts=_VESSELS_START,
        adds=("wanghai__has_no_large_vessel",),
    )
    for benefit in ("dibao", "dibao_edge", "rigid_spending")
)

AMENDMENTS: Final = (TYPHOON_PRICES, RENT_PILOT, *VESSELS)
