"""Evidence about the home of a household: its area, what is rented and for how much, and the housing fund.

Areas are whole square metres, what is left over dropped, which is in the household's favour. Neither the area that is
owned nor the rent that is paid is presumed: houses and contracts do not all stand in a register.
"""

from typing import Final

from aidcoord import NOTHING, EvidenceType, Fen, Presumption, Scope, Text

_SQUARE_METRES: Final = Text(zh="平方米，不足1平方米的部分舍去", en="whole square metres, the rest dropped")

FLOOR_AREA: Final = EvidenceType(
    "floor_area",
    Text(zh="自有住房建筑面积", en="Floor area owned"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="housing_construction",
    held_by=Text(zh="不动产登记机构", en="the register of real estate"),
    note=Text(
        zh="全户自有住房合计，没有的填0；平方米，不足1平方米的部分舍去",
        en="all homes of all members together, 0 for none; whole square metres, the rest dropped",
    ),
    highest=100_000,
)
RENTED_AREA: Final = EvidenceType(
    "rented_area",
    Text(zh="市场租住建筑面积", en="Floor area rented on the market"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="housing_construction",
    held_by=Text(zh="租赁合同备案机构", en="the filing office of tenancies"),
    note=_SQUARE_METRES,
    highest=100_000,
)
RENT_PAID: Final = EvidenceType(
    "rent_paid_month",
    Text(zh="月市场租金支出", en="Rent paid on the market by month"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="housing_construction",
    held_by=Text(zh="租赁合同备案机构", en="the filing office of tenancies"),
    note=Text(zh="租住市场住房实付的月租金，未租住的填0", en="as really paid for a home on the market, 0 for none"),
)
ALLOTTED_AREA: Final = EvidenceType(
    "allotted_area",
    Text(zh="配租公租房建筑面积", en="Floor area of the public rental home allotted"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="housing_construction",
    note=Text(
        zh="已入住或已通知配租的公租房；平方米，不足1平方米的部分舍去",
        en="of the home lived in or on offer; whole square metres, the rest dropped",
    ),
    highest=1_000,
    presumption=Presumption(
        value=0,
        reason=Text(zh="公租房台账中没有记录，视为未配租", en="no entry in the register of public rental means none"),
    ),
)
HOUSING_FUND: Final = EvidenceType(
    "housing_fund_balance",
    Text(zh="住房公积金账户余额", en="Balance in the housing fund"),
    type=Fen,
    scope=Scope.MEMBER,
    holder="housing_construction",
    held_by=Text(zh="住房公积金管理中心", en="the housing fund's management centre"),
    presumption=Presumption(
        value=NOTHING,
        reason=Text(zh="公积金中心没有账户记录，视为没有", en="no account at the centre means none"),
    ),
)

EVIDENCE: Final = (FLOOR_AREA, RENTED_AREA, RENT_PAID, ALLOTTED_AREA, HOUSING_FUND)
"""What is known of a household's home."""
