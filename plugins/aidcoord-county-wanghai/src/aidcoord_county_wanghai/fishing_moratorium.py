"""Living aid to fishermen in need while the sea is closed for the summer, a benefit of Wanghai's own."""

from datetime import date
from typing import Final

from aidcoord import NOTHING, Benefit, BenefitKind, Cadence, Fen, Text, rule
from aidcoord_county_wanghai.documents import MORATORIUM_2018, MORATORIUM_2021
from aidcoord_county_wanghai.options import VesselRole

_IN_NEED: Final = Text(zh="困难渔民家庭", en="Of a family in need")


@rule(source=MORATORIUM_2018.article(2), title=Text(zh="渔船从业人员", en="Works on a fishing vessel"))
def is_fisherman(vessel_role: VesselRole) -> bool:
    """Whether somebody is on the crew list or owns a small boat."""
    return vessel_role != VesselRole.NONE


@rule(source=MORATORIUM_2018.article(3), title=Text(zh="正值伏季休渔期", en="The sea is closed"))
def is_in_closed_season(is_sea_closed: bool) -> bool:
    """Whether the day lies in the closed season that the county has announced for its waters."""
    return is_sea_closed


@rule(source=MORATORIUM_2018.article(4), title=_IN_NEED, ends=date(2021, 6, 30))
def is_fishing_family_in_need(civil_affairs__dibao: bool) -> bool:
    """Whether the family is on dibao."""
    return civil_affairs__dibao


@rule(name="is_fishing_family_in_need", source=MORATORIUM_2021.article(4), title=_IN_NEED, starts=date(2021, 7, 1))
def is_fishing_family_in_need_2021(civil_affairs__dibao: bool, civil_affairs__dibao_edge: bool) -> bool:
    """Whether the family is on dibao or at its edge."""
    return civil_affairs__dibao or civil_affairs__dibao_edge


@rule(source=MORATORIUM_2018.article(5), title=Text(zh="休渔补助月标准", en="Rate in the closed season, by month"))
def moratorium_aid_month(moratorium_rate_month: Fen, pay_ashore_month: Fen) -> Fen:
    """The rate of the role on board, less what work ashore brings in the month."""
    return max(NOTHING, moratorium_rate_month - pay_ashore_month)


@rule(source=MORATORIUM_2018.article(5), title=Text(zh="岸上收入低于补助标准", en="Earns less ashore than the rate"))
def earns_little_ashore(moratorium_aid_month: Fen) -> bool:
    """Whether work ashore leaves something of the rate to pay."""
    return moratorium_aid_month > NOTHING


FISHING_MORATORIUM: Final = Benefit(
    "fishing_moratorium_aid",
    Text(zh="伏季休渔期渔民生活补助", en="Living aid to fishermen in the closed season"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_fisherman",
    criteria=("is_in_closed_season", "is_fishing_family_in_need", "earns_little_ashore"),
    amount="moratorium_aid_month",
    payer="agriculture",
    source=MORATORIUM_2018.article(2),
    starts=date(2018, 5, 1),
    note=Text(
        zh="望海县为虚构的县，本项补助及其文件均为虚构", en="Wanghai is invented; so are the aid and its documents"
    ),
)
