"""Evidence about a house in the country: how dangerous it is, and what keeps a household from being helped with it."""

from typing import Final

from aidcoord import EvidenceType, Presumption, Scope, Text
from aidcoord_housing_construction.options import HouseGrade

_NO_RECORD: Final = Text(
    zh="农村住房安全信息中没有记录，视为没有", en="no entry in the register of rural houses means none"
)
_NOT_ON_LIST: Final = Text(zh="名单中没有，视为不是", en="not on the list means not")

HOUSE_GRADE: Final = EvidenceType(
    "house_grade",
    Text(zh="现住农村房屋危险等级", en="Danger grade of the house lived in"),
    type=HouseGrade,
    scope=Scope.HOUSEHOLD,
    holder="housing_construction",
    held_by=Text(zh="房屋安全鉴定机构", en="the appraiser of houses"),
    note=Text(zh="C级局部危险，D级整幢危险；没有住房的填无房户", en="C in part dangerous, D as a whole; or no house"),
    presumption=Presumption(
        value=HouseGrade.NOT_APPRAISED,
        reason=Text(zh="没有鉴定记录，视为未发现危险", en="no appraisal on record, taken as not found dangerous"),
    ),
)
OTHER_UNSAFE: Final = EvidenceType(
    "other_unsafe_dwellings",
    Text(zh="除现住房外的危房套数", en="Unsafe dwellings besides the one lived in"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="housing_construction",
    note=Text(zh="经鉴定为C级或D级", en="appraised as of grade C or D"),
    highest=100,
    presumption=Presumption(value=0, reason=_NO_RECORD),
)


def _yes_no(name: str, title: Text, *, note: Text, holder: str = "housing_construction") -> EvidenceType:
    reason = _NO_RECORD if holder == "housing_construction" else _NOT_ON_LIST
    return EvidenceType(
        name,
        title,
        type=bool,
        scope=Scope.HOUSEHOLD,
        holder=holder,
        note=note,
        presumption=Presumption(value=False, reason=reason),
    )


AIDED_HOME_IS_SAFE: Final = _yes_no(
    "is_aided_home_safe",
    Text(zh="已享受危房改造且住房安全", en="Helped before, with a house that is safe"),
    note=Text(zh="享受过危房改造补助，且所改造的住房仍然安全", en="a house once renewed with aid still stands safely"),
)
BOUGHT_IN_TOWN: Final = _yes_no(
    "has_bought_in_town",
    Text(zh="已在城镇购房", en="Has bought a home in town"),
    note=Text(zh="以网签备案和不动产登记为准", en="by the filing of sales and the register of real estate"),
)
ILLEGAL_PLOT: Final = _yes_no(
    "is_on_illegal_plot",
    Text(zh="违法占地建房", en="Built on a plot against the law"),
    note=Text(zh="由自然资源部门认定", en="as found by the natural resources bureau"),
)
HAD_HOUSING_AID: Final = _yes_no(
    "had_housing_security_aid",
    Text(zh="享受过农村住房保障政策", en="Once helped with a house in the country"),
    note=Text(zh="危房改造、易地搬迁等", en="by renewal, relocation and the like"),
)
CAN_BUILD_ALONE: Final = _yes_no(
    "can_build_unaided",
    Text(zh="有能力自行解决住房安全", en="Able to make the house safe unaided"),
    note=Text(zh="经村级评议认定", en="as the village found when it deliberated"),
)
PUBLIC_SERVANT_KIN: Final = _yes_no(
    "has_public_servant_kin",
    Text(zh="家庭有财政供养人员", en="Has close kin on the public payroll"),
    note=Text(
        zh="共同生活的家庭成员或直系亲属，按当地口径", en="in the family or its direct line, as the county counts"
    ),
    holder="human_resources",
)
POOR_DISABLED: Final = _yes_no(
    "is_poor_disabled_household",
    Text(zh="列入贫困残疾人家庭名单", en="On the list of poor families of disabled people"),
    note=Text(
        zh="残联会同民政、扶贫部门认定", en="drawn up by the federation with civil affairs and the poverty office"
    ),
    holder="disabled_federation",
)
IS_RELOCATED: Final = _yes_no(
    "is_in_relocation_plan",
    Text(zh="纳入易地扶贫搬迁计划", en="In the plan of relocation out of poverty"),
    note=Text(zh="已搬迁或已列入计划", en="moved already or to be moved"),
    holder="poverty_alleviation",
)

EVIDENCE: Final = (
    HOUSE_GRADE,
    OTHER_UNSAFE,
    AIDED_HOME_IS_SAFE,
    BOUGHT_IN_TOWN,
    ILLEGAL_PLOT,
    HAD_HOUSING_AID,
    CAN_BUILD_ALONE,
    PUBLIC_SERVANT_KIN,
    POOR_DISABLED,
    IS_RELOCATED,
)
"""What is known of a house in the country."""
