"""Premium aid: what government pays of the residents' insurance premium; of several identities the highest counts."""

from aidcoord import DisabilityLevel, Fen, Rate, Text, rule, share
from aidcoord_health_family_planning.options import MedicalInsurance
from aidcoord_health_family_planning.sources import MEASURES, PREMIUM_SHARES, SHANGHAI

_PREMIUM = MEASURES.article(29)
_SHARE = Text(zh="资助参保比例", en="Share of the premium paid")


@rule(source=_PREMIUM, title=Text(zh="不在职工医保", en="Not in the employees' insurance"))
def is_open_to_residents_insurance(medical_insurance: MedicalInsurance) -> bool:
    """Whether the member is in the residents' insurance, or could be."""
    return medical_insurance != MedicalInsurance.EMPLOYEES


@rule(source=_PREMIUM, title=Text(zh="按特困、低保身份的资助比例", en="Share for tekun and dibao"))
def premium_share_as_supported(
    is_on_tekun_or_orphan: bool, is_on_dibao: bool, premium_share_tekun: Rate, premium_share_dibao: Rate
) -> Rate:
    """The share for tekun and orphans, or that for dibao; the higher of both."""
    as_tekun = premium_share_tekun if is_on_tekun_or_orphan else Rate(0)
    return max(as_tekun, premium_share_dibao if is_on_dibao else Rate(0))


@rule(
    source=PREMIUM_SHARES.whole,
    title=Text(zh="按监测、脱贫身份的资助比例", en="Share for monitored or risen"),
)
def premium_share_by_poverty(
    is_monitored: bool, is_out_of_poverty: bool, premium_share_monitored: Rate, premium_share_out_of_poverty: Rate
) -> Rate:
    """The share for monitored households, or that for those risen out of poverty; the higher of both."""
    as_monitored = premium_share_monitored if is_monitored else Rate(0)
    return max(as_monitored, premium_share_out_of_poverty if is_out_of_poverty else Rate(0))


@rule(source=SHANGHAI.article(14), title=Text(zh="重度残疾", en="Severely disabled"))
def is_severely_disabled(disability_level: DisabilityLevel) -> bool:
    """Whether the disability is of the first or second level."""
    return disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO)


@rule(
    source=SHANGHAI.article(14),
    title=Text(zh="按边缘、重残身份的资助比例", en="Share for edge or disability"),
)
def premium_share_as_other(
    civil_affairs__dibao_edge: bool, is_severely_disabled: bool, premium_share_edge: Rate, premium_share_disabled: Rate
) -> Rate:
    """The share for the edge, or that for the severely disabled; the higher of both."""
    as_edge = premium_share_edge if civil_affairs__dibao_edge else Rate(0)
    return max(as_edge, premium_share_disabled if is_severely_disabled else Rate(0))


@rule(source=SHANGHAI.article(14), title=_SHARE)
def premium_share(
    premium_share_as_supported: Rate, premium_share_by_poverty: Rate, premium_share_as_other: Rate
) -> Rate:
    """The highest share that any of the member's identities gives."""
    return max(premium_share_as_supported, premium_share_by_poverty, premium_share_as_other)


@rule(source=_PREMIUM, title=Text(zh="身份可享受参保资助", en="Identity with premium aid"))
def has_premium_identity(premium_share: Rate) -> bool:
    """Whether any identity of the member is helped with the premium."""
    return premium_share > Rate(0)


@rule(source=_PREMIUM, title=Text(zh="资助参保金额", en="Premium aid"))
def premium_aid_year(residents_premium_year: Fen, premium_share: Rate) -> Fen:
    """The share of what a resident pays for a year of insurance."""
    return share(residents_premium_year, premium_share)
