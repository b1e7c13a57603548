"""Evidence about incomes: what a member received, as totals over the county's window before the day of assessment.

Wages and business income carry no presumption from sixteen on: work without a contract and farming stand in no
register, so a blank says nothing. Below sixteen nobody may be employed, so a blank means none. Property and transfers
are presumed to be none where neither the declaration nor the verification shows any, because banks, the property
register and the paying agencies would.
"""

from typing import Final

from aidcoord import NOTHING, EvidenceType, Fen, Presumption, Scope, Text
from aidcoord_civil_affairs.sources import WORKING_AGE

_NONE_FOUND: Final = Presumption(
    value=NOTHING,
    reason=Text(
        zh="申报和核对中均未见此项，视为没有",
        en="neither the declaration nor the verification shows any: taken as none",
    ),
)
_TOO_YOUNG: Final = Presumption(
    value=NOTHING,
    reason=Text(
        zh="未满16周岁不得被招用，没有申报，视为没有",
        en="nobody below 16 may be employed; none declared, taken as none",
    ),
    source=WORKING_AGE.article(15),
    below_age=16,
)
_BANKS_AND_REGISTERS: Final = Text(zh="银行、不动产登记机构", en="banks and the property register")
_PAYERS: Final = Text(zh="发放单位", en="whoever pays it")


def _received(
    name: str,
    title: Text,
    note: Text,
    *,
    holder: str = "civil_affairs",
    held_by: Text | None = None,
    presumption: Presumption | None = _NONE_FOUND,
) -> EvidenceType:
    return EvidenceType(
        name,
        title,
        type=Fen,
        scope=Scope.MEMBER,
        holder=holder,
        held_by=held_by,
        note=note,
        presumption=presumption,
    )


WAGES: Final = _received(
    "wages",
    Text(zh="工资性收入", en="Wages"),
    Text(
        zh="收入核算期内合计；16周岁以上成员均须填写，没有的填0",
        en="total over the income window; stated for every member of 16 or older, 0 where there are none",
    ),
    held_by=Text(zh="用人单位、税务和社会保险经办机构", en="employers, the tax office and social insurance"),
    presumption=_TOO_YOUNG,
)
BUSINESS_INCOME: Final = _received(
    "business_income",
    Text(zh="经营净收入", en="Net business income"),
    Text(
        zh="经营收入核算期内合计，含种植养殖，已扣除成本；16周岁以上成员均须填写，没有的填0",
        en="total over the window for business, farming included, net of costs; for every member of 16 or older",
    ),
    held_by=Text(zh="本人申报、入户调查", en="the person's declaration and the home visit"),
    presumption=_TOO_YOUNG,
)
PROPERTY_INCOME: Final = _received(
    "property_income",
    Text(zh="财产净收入", en="Net property income"),
    Text(
        zh="利息、红利、租金、土地流转收入等，核算期内合计",
        en="interest, dividends, rents, leased land; total over the window",
    ),
    held_by=_BANKS_AND_REGISTERS,
)
TRANSFER_INCOME: Final = _received(
    "transfer_income",
    Text(zh="转移性收入", en="Transfers received"),
    Text(
        zh="养老金、失业保险金、遗属补助、赔偿、赠与等全部转移性收入，含下列不计入的各项；"
        "不含低保金等社会救助款，不含义务人给付的赡（抚、扶）养费",
        en="pensions, unemployment and survivors' benefits, compensation, gifts, all told, those below that are "
        "disregarded included; without social assistance, and without support from obligors",
    ),
    held_by=Text(zh="社会保险经办机构和其他发放单位", en="social insurance and other payers"),
)
TRANSFER_PAID: Final = _received(
    "transfer_paid",
    Text(zh="转移性支出", en="Transfers paid"),
    Text(
        zh="缴纳的税费、社会保险费和付出的赡养费等，核算期内合计",
        en="taxes, social insurance, support paid; total over the window",
    ),
    held_by=Text(zh="税务和社会保险经办机构", en="the tax office and social insurance"),
)
MILITARY_BENEFITS: Final = _received(
    "military_benefits",
    Text(zh="优抚对象抚恤金、补助金、优待金", en="Military pensions, subsidies and preferential payments"),
    Text(zh="已含在转移性收入中的部分", en="the part of the transfers received"),
    held_by=Text(zh="退役军人事务部门", en="veterans' affairs"),
)
DISABILITY_SUBSIDIES: Final = _received(
    "disability_subsidies",
    Text(zh="残疾人两项补贴", en="The two disability subsidies"),
    Text(zh="已含在转移性收入中的部分", en="the part of the transfers received"),
    holder="disabled_federation",
)
REWARDS_AND_GRANTS: Final = _received(
    "rewards_and_grants",
    Text(zh="荣誉奖励、奖助学金、计划生育奖扶金", en="Honours, scholarships and grants, family-planning aid"),
    Text(zh="已含在转移性收入中的部分", en="the part of the transfers received"),
    held_by=_PAYERS,
)
AGE_ALLOWANCE: Final = _received(
    "age_allowance",
    Text(zh="高龄津贴", en="Old-age allowance"),
    Text(zh="已含在转移性收入中的部分", en="the part of the transfers received"),
)
CHILDCARE_SUBSIDY: Final = _received(
    "childcare_subsidy",
    Text(zh="育儿补贴", en="Childcare subsidy"),
    Text(zh="已含在转移性收入中的部分", en="the part of the transfers received"),
    holder="health_family_planning",
)
GIFTS_RECEIVED: Final = _received(
    "gifts_received",
    Text(zh="接受捐赠", en="Gifts received"),
    Text(
        zh="慈善组织、单位和个人的捐赠、赠送，已含在转移性收入中的部分；是否计入收入由当地规定",
        en="of charities, firms and people, the part of the transfers received; the county says whether it counts",
    ),
    held_by=Text(zh="本人申报、慈善组织", en="the person's declaration and charities"),
)
BASIC_PENSION: Final = _received(
    "basic_pension",
    Text(zh="城乡居民养老保险基础养老金", en="Basic part of the residents' pension"),
    Text(
        zh="中央确定的基础养老金，已含在转移性收入中的部分", en="the part set centrally, out of the transfers received"
    ),
    holder="human_resources",
)
EDUCATION_COSTS: Final = EvidenceType(
    "education_costs_12_months",
    Text(zh="近12个月教育自付费用", en="Education costs of the last 12 months"),
    type=Fen,
    scope=Scope.MEMBER,
    holder="education_sports",
    note=Text(zh="减免和资助后由家庭负担的部分", en="what waivers and grants have left to the family"),
    presumption=_NONE_FOUND,
)

EVIDENCE: Final = (
    WAGES,
    BUSINESS_INCOME,
    PROPERTY_INCOME,
    TRANSFER_INCOME,
    TRANSFER_PAID,
    MILITARY_BENEFITS,
    DISABILITY_SUBSIDIES,
    REWARDS_AND_GRANTS,
    AGE_ALLOWANCE,
    CHILDCARE_SUBSIDY,
    GIFTS_RECEIVED,
    BASIC_PENSION,
    EDUCATION_COSTS,
)
"""What members received and paid."""
