"""Contract rights: the land of people on tekun is theirs while the contract runs, whoever tills it."""

from aidcoord import Day, Text, any_of, full_months, rule
from aidcoord_agriculture.sources import COUNTY_OPINION, LAND_LAW


@rule(source=LAND_LAW.article(16), title=Text(zh="有承包地", en="Has contracted land"))
def has_contract_land(land_contract_area: int) -> bool:
    """Whether the register shows contracted land."""
    return land_contract_area > 0


@rule(source=LAND_LAW.article(27), title=Text(zh="在承包期内", en="The contract runs"))
def is_contract_in_term(assessed_on: Day, land_contract_to: Day) -> bool:
    """Whether the contract's last day has not passed."""
    return assessed_on <= land_contract_to


has_tekun_member = any_of(
    "civil_affairs__tekun",
    title=Text(zh="家中有特困人员", en="Somebody is on tekun"),
    source=COUNTY_OPINION.whole,
)


@rule(source=LAND_LAW.article(30), title=Text(zh="书面通知交回已满期限", en="Notice was given in time"))
def is_return_noticed_in_time(assessed_on: Day, land_return_notice_on: Day, return_notice_months: int) -> bool:
    """Whether the months of notice have passed since the collective was told in writing."""
    return full_months(land_return_notice_on, assessed_on) >= return_notice_months
