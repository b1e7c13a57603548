"""The premium of insurance for homes in the typhoon season, paid for families in need; a benefit of Wanghai's own."""

from datetime import date
from typing import Final

from aidcoord import (
    Benefit,
    BenefitKind,
    Cadence,
    Fen,
    Overlap,
    OverlapKind,
    Rate,
    Text,
    any_of,
    rule,
    share,
)
from aidcoord_county_wanghai.documents import HOUSE_INSURANCE_2019

has_insured_tekun_member = any_of(
    "civil_affairs__tekun",
    title=Text(zh="家中有特困人员", en="A member on tekun"),
    source=HOUSE_INSURANCE_2019.article(3),
)


@rule(source=HOUSE_INSURANCE_2019.article(2), title=Text(zh="有住房需要投保", en="Has a home to insure"))
def has_home_to_insure(dwellings: int, is_house_insured_by_policy: bool) -> bool:
    """Whether the household owns a home that the scheme for farm houses does not insure already."""
    return dwellings > 0 and not is_house_insured_by_policy


@rule(source=HOUSE_INSURANCE_2019.article(2), title=Text(zh="住房在强风区", en="The home is exposed to strong wind"))
def is_exposed_to_wind(home_in_wind_zone: bool) -> bool:
    """Whether the home stands in the zone of strong wind."""
    return home_in_wind_zone


@rule(source=HOUSE_INSURANCE_2019.article(3), title=Text(zh="保险费补贴比例", en="Share of the premium that is paid"))
def house_premium_share(
    civil_affairs__dibao: bool,
    has_insured_tekun_member: bool,
    civil_affairs__dibao_edge: bool,
    house_premium_share_first: Rate,
    house_premium_share_edge: Rate,
) -> Rate:
    """That of dibao and tekun, or the one of the edge; nothing for everybody else."""
    if civil_affairs__dibao or has_insured_tekun_member:
        return house_premium_share_first
    return house_premium_share_edge if civil_affairs__dibao_edge else Rate(0)


@rule(source=HOUSE_INSURANCE_2019.article(3), title=Text(zh="属于保险费补贴范围", en="Of a group that is insured"))
def is_insured_group(house_premium_share: Rate) -> bool:
    """Whether the county pays any of the premium."""
    return house_premium_share > 0


@rule(source=HOUSE_INSURANCE_2019.article(4), title=Text(zh="住房保险费补贴", en="Premium paid for the season"))
def house_premium_paid_year(house_premium_year: Fen, house_premium_share: Rate) -> Fen:
    """The season's premium times the share of the household's group."""
    return share(house_premium_year, house_premium_share)


HOUSE_INSURANCE: Final = Benefit(
    "typhoon_house_insurance",
    Text(zh="台风季住房保险费补贴", en="Home insurance for the typhoon season"),
    kind=BenefitKind.PREMIUM,
    cadence=Cadence.YEARLY,
    criteria=("has_home_to_insure", "is_exposed_to_wind", "is_insured_group"),
    amount="house_premium_paid_year",
    payer="finance",
    source=HOUSE_INSURANCE_2019.article(2),
    starts=date(2019, 6, 1),
    note=Text(
        zh="望海县为虚构的县，本项补贴及其文件均为虚构", en="Wanghai is invented; so are the aid and its documents"
    ),
)
ONCE_A_SEASON: Final = Overlap(
    kind=OverlapKind.ONCE_PER,
    benefits=("typhoon_house_insurance",),
    per=Cadence.YEARLY,
    title=Text(zh="每户每年一次", en="Once a household and year"),
    source=HOUSE_INSURANCE_2019.article(5),
    starts=date(2019, 6, 1),
)
