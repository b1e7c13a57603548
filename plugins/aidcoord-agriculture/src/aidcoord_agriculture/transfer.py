"""Transfer: land that a family on tekun cannot till is let for it, if it wants so, and what it yields is its own."""

from aidcoord import NOTHING, Fen, Text, either_of, rule
from aidcoord_agriculture.sources import COUNTY_OPINION, LAND_LAW, WUBAO_REGULATION


@rule(source=COUNTY_OPINION.whole, title=Text(zh="低保家庭已纳入委托流转", en="Dibao family taken in"))
def is_dibao_taken_in(civil_affairs__dibao: bool, managed_transfer_covers_dibao: bool) -> bool:
    """Whether the household is due dibao, and the county lets land for such."""
    return managed_transfer_covers_dibao and civil_affairs__dibao


is_in_transfer_group = either_of(
    "has_tekun_member",
    "is_dibao_taken_in",
    title=Text(zh="属于委托流转对象", en="Of a family whose land is managed"),
    source=COUNTY_OPINION.whole,
)


@rule(source=LAND_LAW.article(36), title=Text(zh="闲置承包地（百分之一亩）", en="Idle land, in hundredths of a mu"))
def idle_land_area(land_contract_area: int, land_transferred_area: int, land_tilled_area: int) -> int:
    """What neither the family nor others till; nothing where more is tilled than is certified."""
    return max(0, land_contract_area - land_transferred_area - land_tilled_area)


@rule(source=LAND_LAW.article(36), title=Text(zh="有闲置承包地", en="Some land lies idle"))
def has_idle_land(idle_land_area: int) -> bool:
    """Whether any contracted land is tilled by nobody."""
    return idle_land_area > 0


@rule(source=LAND_LAW.article(39), title=Text(zh="有他人耕种的承包地", en="Others till land of the household"))
def has_transferred_land(land_transferred_area: int) -> bool:
    """Whether any contracted land is tilled by others."""
    return land_transferred_area > 0


@rule(source=WUBAO_REGULATION.article(11), title=Text(zh="未到手的流转收益", en="Income from the land not handed over"))
def land_income_missing(land_transfer_agreed: Fen, land_transfer_income: Fen) -> Fen:
    """What was agreed and has not been received; it belongs to the contractor, and nobody may deduct from it."""
    return max(NOTHING, land_transfer_agreed - land_transfer_income)


@rule(source=LAND_LAW.article(61), title=Text(zh="流转收益被截留、扣缴或拖欠", en="Income from the land is kept back"))
def is_land_income_missing(land_income_missing: Fen) -> bool:
    """Whether anything of what was agreed is missing."""
    return land_income_missing > NOTHING
