"""What Wanghai's own benefits and its rule on boats need to know, and who holds it."""

from typing import Final

from aidcoord import EvidenceType, Fen, Presumption, Scope, Text
from aidcoord_county_wanghai.options import Island, VesselRole

_NOT_LISTED: Final = Text(zh="名册中没有记录，视为没有", en="not on the list means none")
_FISHERIES: Final = Text(zh="渔政管理机构", en="the fisheries authority")

VESSEL_ROLE: Final = EvidenceType(
    "vessel_role",
    Text(zh="渔船从业身份", en="Role on a fishing vessel"),
    type=VesselRole,
    scope=Scope.MEMBER,
    holder="wanghai",
    held_by=_FISHERIES,
    note=Text(zh="以渔船船员名册为准", en="by the crew list of the fisheries authority"),
    presumption=Presumption(value=VesselRole.NONE, reason=_NOT_LISTED),
)
PAY_ASHORE: Final = EvidenceType(
    "pay_ashore_month",
    Text(zh="休渔期间岸上月收入", en="Pay from work ashore in the closed season, by month"),
    type=Fen,
    scope=Scope.MEMBER,
    holder="wanghai",
    held_by=Text(zh="乡镇人民政府、街道办事处", en="the township"),
    note=Text(zh="休渔期内从事其他工作的月收入", en="what other work brings in a month of the closed season"),
)
LARGE_VESSELS: Final = EvidenceType(
    "large_fishing_vessels",
    Text(zh="12米以上捕捞渔船数", en="Fishing vessels of 12 metres or more"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="wanghai",
    held_by=_FISHERIES,
    note=Text(zh="家庭成员名下登记的捕捞渔船，含股份", en="registered in a member's name, shares included"),
    presumption=Presumption(value=0, reason=_NOT_LISTED),
)
WIND_ZONE: Final = EvidenceType(
    "home_in_wind_zone",
    Text(zh="住房在台风强风区", en="The home stands in the zone of strong wind"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="wanghai",
    held_by=Text(zh="乡镇人民政府、街道办事处", en="the township"),
    note=Text(zh="以县强风区划分图为准", en="by the county's map of the zone"),
)
IS_HOUSE_INSURED: Final = EvidenceType(
    "is_house_insured_by_policy",
    Text(zh="已由农房保险统保", en="Insured already by the scheme for farm houses"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="wanghai",
    held_by=Text(zh="承保保险公司", en="the insurer"),
    presumption=Presumption(value=False, reason=_NOT_LISTED),
)
HOME_ISLAND: Final = EvidenceType(
    "home_island",
    Text(zh="居住海岛", en="Island of the home"),
    type=Island,
    scope=Scope.HOUSEHOLD,
    holder="wanghai",
    held_by=Text(zh="乡镇人民政府", en="the township"),
    presumption=Presumption(
        value=Island.NONE, reason=Text(zh="没有登记在海岛，视为住在陆上", en="not registered on an island means ashore")
    ),
)
BOAT_TRIPS: Final = EvidenceType(
    "boat_trips_month",
    Text(zh="当月乘船次数", en="Trips by boat in the month"),
    type=int,
    scope=Scope.MEMBER,
    holder="wanghai",
    held_by=Text(zh="客运轮渡公司", en="the ferry company"),
    note=Text(zh="单程计一次，以乘船卡记录为准", en="each way counts as one, by the record of the boat card"),
    highest=200,
)

EVIDENCE: Final = (VESSEL_ROLE, PAY_ASHORE, LARGE_VESSELS, WIND_ZONE, IS_HOUSE_INSURED, HOME_ISLAND, BOAT_TRIPS)
