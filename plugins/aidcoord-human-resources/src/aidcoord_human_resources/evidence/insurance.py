"""Evidence about social insurance: contributions, pensions, unemployment, work injuries.

The insurance bureau's own books, so that silence of them means none; why somebody left work is in nobody's book.
"""

from typing import Final

from aidcoord import EvidenceType, Presumption, Scope, Text
from aidcoord_human_resources.options import CareDependence, PensionScheme

_NO_ENTRY: Final = Text(
    zh="社会保险系统中没有记录，视为没有", en="no entry in the books of social insurance means none"
)

PENSION_SCHEME: Final = EvidenceType(
    "pension_scheme",
    Text(zh="参加的养老保险", en="Pension scheme paid into"),
    type=PensionScheme,
    scope=Scope.MEMBER,
    holder="human_resources",
    presumption=Presumption(value=PensionScheme.NONE, reason=_NO_ENTRY),
)
DRAWS_PENSION: Final = EvidenceType(
    "draws_pension",
    Text(zh="已领取基本养老金", en="Draws a basic pension"),
    type=bool,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=Text(zh="职工或城乡居民基本养老保险待遇", en="of the employees' or the residents' scheme"),
    presumption=Presumption(value=False, reason=_NO_ENTRY),
)
PAID_UNEMPLOYMENT_MONTHS: Final = EvidenceType(
    "paid_unemployment_months",
    Text(zh="失业保险累计缴费月数", en="Months of unemployment insurance paid"),
    type=int,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=Text(
        zh="失业前单位和本人累计；领取后再就业又失业的重新计算",
        en="by employer and worker before unemployment; counted anew after benefit was drawn and work found",
    ),
    highest=720,
    presumption=Presumption(value=0, reason=_NO_ENTRY),
)
UNEMPLOYMENT_MONTHS_DRAWN: Final = EvidenceType(
    "unemployment_months_drawn",
    Text(zh="本次已领失业保险金月数", en="Months of unemployment benefit drawn this time"),
    type=int,
    scope=Scope.MEMBER,
    holder="human_resources",
    highest=24,
    presumption=Presumption(value=0, reason=_NO_ENTRY),
)
UNEMPLOYMENT_MONTHS_OWED: Final = EvidenceType(
    "unemployment_months_owed",
    Text(zh="前次失业应领未领月数", en="Months of benefit left over from the time before"),
    type=int,
    scope=Scope.MEMBER,
    holder="human_resources",
    highest=24,
    presumption=Presumption(value=0, reason=_NO_ENTRY),
)
LOST_WORK_UNWILLINGLY: Final = EvidenceType(
    "lost_work_unwillingly",
    Text(zh="非因本人意愿中断就业", en="Lost work against their will"),
    type=bool,
    scope=Scope.MEMBER,
    holder="human_resources",
    held_by=Text(zh="原用人单位出具的终止、解除劳动关系证明", en="the employer's certificate of how work ended"),
)
HAS_MOVED_ABROAD: Final = EvidenceType(
    "has_moved_abroad",
    Text(zh="移居境外", en="Moved abroad"),
    type=bool,
    scope=Scope.MEMBER,
    holder="human_resources",
    held_by=Text(zh="移民管理机构", en="the immigration administration"),
    presumption=Presumption(value=False, reason=Text(zh="没有记录，视为没有", en="no record, taken as not so")),
)
INJURY_GRADE: Final = EvidenceType(
    "injury_grade",
    Text(zh="工伤伤残等级", en="Grade of disability from a work injury"),
    type=int,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=Text(zh="一级最重，十级最轻；未评定的填0", en="one is the gravest, ten the lightest; 0 for none assessed"),
    highest=10,
    presumption=Presumption(value=0, reason=_NO_ENTRY),
)
CARE_DEPENDENCE: Final = EvidenceType(
    "care_dependence",
    Text(zh="工伤生活护理依赖程度", en="Dependence on care from a work injury"),
    type=CareDependence,
    scope=Scope.MEMBER,
    holder="human_resources",
    held_by=Text(zh="劳动能力鉴定委员会", en="the committee on labour capacity"),
    presumption=Presumption(value=CareDependence.NONE, reason=_NO_ENTRY),
)
HAS_REFUSED_TREATMENT: Final = EvidenceType(
    "has_refused_treatment",
    Text(zh="工伤职工拒绝鉴定或治疗", en="Injured worker refuses assessment or treatment"),
    type=bool,
    scope=Scope.MEMBER,
    holder="human_resources",
    presumption=Presumption(value=False, reason=_NO_ENTRY),
)

EVIDENCE: Final = (
    PENSION_SCHEME,
    DRAWS_PENSION,
    PAID_UNEMPLOYMENT_MONTHS,
    UNEMPLOYMENT_MONTHS_DRAWN,
    UNEMPLOYMENT_MONTHS_OWED,
    LOST_WORK_UNWILLINGLY,
    HAS_MOVED_ABROAD,
    INJURY_GRADE,
    CARE_DEPENDENCE,
    HAS_REFUSED_TREATMENT,
)
"""What the books of social insurance hold."""
