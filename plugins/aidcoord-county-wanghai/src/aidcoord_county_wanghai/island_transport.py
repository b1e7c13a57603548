"""Fares by boat waived for people in need who live on an island, a benefit of Wanghai's own."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, DisabilityLevel, Fen, Rate, Text, rule, share
from aidcoord_county_wanghai.documents import ISLAND_TRANSPORT_2017
from aidcoord_county_wanghai.options import Island


@rule(source=ISLAND_TRANSPORT_2017.article(2), title=Text(zh="家住海岛", en="Lives on an island"))
def is_islander(home_island: Island) -> bool:
    """Whether the home stands on one of the islands that only boats reach."""
    return home_island != Island.NONE


@rule(
    source=ISLAND_TRANSPORT_2017.article(3), title=Text(zh="属于船费减免对象", en="Of a group whose fares are waived")
)
def is_waived_passenger(
    civil_affairs__dibao: bool,
    civil_affairs__tekun: bool,
    disability_level: DisabilityLevel,
    age: int,
    free_boat_age: int,
) -> bool:
    """On dibao or tekun, severely disabled, or of the age that the county has set."""
    is_severe = disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO)
    return civil_affairs__dibao or civil_affairs__tekun or is_severe or age >= free_boat_age


@rule(source=ISLAND_TRANSPORT_2017.article(4), title=Text(zh="减免的船次", en="Trips that are waived"), unit="trip")
def waived_trips_month(boat_trips_month: int, waived_trips_limit: int) -> int:
    """Those of the month, up to the limit."""
    return min(boat_trips_month, waived_trips_limit)


@rule(source=ISLAND_TRANSPORT_2017.article(4), title=Text(zh="当月船费减免额", en="Fares waived in the month"))
def waived_fares_month(waived_trips_month: int, boat_fare: Fen, fare_waiver_share: Rate) -> Fen:
    """The trips times the island's fare, and of that the share that is waived."""
    return share(boat_fare * waived_trips_month, fare_waiver_share)


ISLAND_TRANSPORT: Final = Benefit(
    "island_transport_waiver",
    Text(zh="海岛交通船费减免", en="Fares by boat waived for islanders"),
    kind=BenefitKind.FEE_WAIVER,
    cadence=Cadence.MONTHLY,
    applies_if="is_islander",
    criteria=("is_waived_passenger",),
    amount="waived_fares_month",
    payer="finance",
    source=ISLAND_TRANSPORT_2017.article(2),
    starts=date(2017, 7, 1),
    note=Text(
        zh="望海县为虚构的县，本项减免及其文件均为虚构", en="Wanghai is invented; so are the waiver and its documents"
    ),
)
