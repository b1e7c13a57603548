"""The evidence that agriculture holds: contracted land, its transfer and what it yields, complaints about charges.

The contract register and the file of transfers say what there is, so their silence means none. Who tills the land,
whether somebody wants it managed, and what was paid stand in no register, and a blank is unknown.
"""

from typing import Final

from aidcoord import Day, EvidenceType, Fen, Presumption, Scope, Text, vocabulary

_HUNDREDTHS: Final = Text(
    zh="按承包经营权证书，以百分之一亩为单位：3.5亩填350", en="in hundredths of a mu, as certified: 350 for 3.5 mu"
)
_PAID: Final = Text(zh="近12个月，全户合计", en="of the last 12 months, of the whole household")
_NO_ENTRY: Final = Text(zh="登记中没有记录，视为没有", en="no entry in the register means none")
_NOT_SAID: Final = Text(zh="本人未提出，视为没有", en="the person has not said so: taken as none")


def _of_household(
    name: str,
    title: Text,
    kind: type[int],
    *,
    note: Text | None = None,
    held_by: Text | None = None,
    highest: int | None = None,
    presumption: Presumption | None = None,
) -> EvidenceType:
    return EvidenceType(
        name,
        title,
        type=kind,
        scope=Scope.HOUSEHOLD,
        holder="agriculture",
        note=note,
        held_by=held_by,
        highest=highest,
        presumption=presumption,
    )


LAND_CONTRACT_AREA: Final = _of_household(
    "land_contract_area",
    Text(zh="承包地面积", en="Contracted land"),
    int,
    note=_HUNDREDTHS,
    presumption=Presumption(value=0, reason=_NO_ENTRY),
)
LAND_CONTRACT_TO: Final = _of_household(
    "land_contract_to", Text(zh="承包期届满日", en="Last day of the land contract"), Day
)
LAND_TRANSFERRED_AREA: Final = _of_household(
    "land_transferred_area",
    Text(zh="已流转面积", en="Land that others till"),
    int,
    note=Text(
        zh="出租（转包）、入股、代耕的面积，以百分之一亩为单位",
        en="let, put into shares or tilled by others, in hundredths of a mu",
    ),
    presumption=Presumption(value=0, reason=_NO_ENTRY),
)
LAND_TILLED_AREA: Final = _of_household(
    "land_tilled_area",
    Text(zh="自种面积", en="Land that the family tills"),
    int,
    note=Text(zh="以百分之一亩为单位；不种的填0", en="in hundredths of a mu; 0 for none"),
    held_by=Text(zh="入户调查", en="the home visit"),
)
LAND_TRANSFER_INCOME: Final = _of_household(
    "land_transfer_income",
    Text(zh="土地流转收入", en="Income from land that others till"),
    Fen,
    note=Text(
        zh="近12个月实际收到，全户合计；低保核算时包含在财产净收入中",
        en="received in the last 12 months by the whole household; dibao counts it within property income",
    ),
)
LAND_TRANSFER_AGREED: Final = _of_household(
    "land_transfer_agreed",
    Text(zh="约定的土地流转收益", en="What was agreed for the land"),
    Fen,
    note=Text(zh="按合同近12个月应付，全户合计", en="due under the contracts in the last 12 months"),
)
HAS_TRANSFER_MANDATE: Final = _of_household(
    "has_transfer_mandate",
    Text(zh="书面委托流转", en="Asks in writing to have the land managed"),
    bool,
    note=Text(zh="承包方或其监护人签署的委托书", en="a mandate signed by the contractor or a guardian"),
)
IS_LAND_CLAIMED_BACK: Final = _of_household(
    "is_land_claimed_back",
    Text(zh="承包地被要求收回或调整", en="The land is claimed back"),
    bool,
    note=Text(
        zh="发包方违背本人意愿收回、调整或强迫、阻碍流转", en="taken back, exchanged, or its transfer forced or barred"
    ),
    presumption=Presumption(value=False, reason=_NOT_SAID),
)
WANTS_TO_RETURN_LAND: Final = _of_household(
    "wants_to_return_land",
    Text(zh="自愿交回承包地", en="Wants to give the land back"),
    bool,
    presumption=Presumption(value=False, reason=_NOT_SAID),
)
LAND_RETURN_NOTICE_ON: Final = _of_household(
    "land_return_notice_on",
    Text(zh="书面通知交回之日", en="Day of the written notice"),
    Day,
    note=Text(zh="书面通知送达发包方之日", en="on which it reached the collective"),
)
HAS_CHARGE_COMPLAINT: Final = _of_household(
    "has_charge_complaint",
    Text(zh="反映乱收费或补贴被截留", en="Complains of a charge or a withheld payment"),
    bool,
    presumption=Presumption(value=False, reason=_NOT_SAID),
)
UNLAWFUL_CHARGES: Final = _of_household(
    "unlawful_charges",
    Text(zh="无依据收费、摊派、集资金额", en="Charges without law"),
    Fen,
    note=_PAID,
    held_by=Text(zh="农民负担监督检查", en="the inspection of farmers' burdens"),
)
FARM_PAYMENTS_WITHHELD: Final = _of_household(
    "farm_payments_withheld",
    Text(zh="被截留、抵扣的惠农补贴和补偿", en="Farm payments withheld"),
    Fen,
    note=_PAID,
    held_by=Text(zh="农民负担监督检查", en="the inspection of farmers' burdens"),
)

EVIDENCE: Final = (
    LAND_CONTRACT_AREA,
    LAND_CONTRACT_TO,
    LAND_TRANSFERRED_AREA,
    LAND_TILLED_AREA,
    LAND_TRANSFER_INCOME,
    LAND_TRANSFER_AGREED,
    HAS_TRANSFER_MANDATE,
    IS_LAND_CLAIMED_BACK,
    WANTS_TO_RETURN_LAND,
    LAND_RETURN_NOTICE_ON,
    HAS_CHARGE_COMPLAINT,
    UNLAWFUL_CHARGES,
    FARM_PAYMENTS_WITHHELD,
    vocabulary.HAS_LOST_LAND,
)
"""Every type that a rule of this plugin asks for."""
