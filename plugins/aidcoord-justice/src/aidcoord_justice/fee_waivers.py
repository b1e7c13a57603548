"""Fees: let off, reduced or put off by the court; waived by notaries and experts for those who have legal aid."""

from aidcoord import DisabilityLevel, Fen, Rate, Text, either_of, rule, share
from aidcoord_justice.options import AidStage, LegalMatter
from aidcoord_justice.sources import COURT_FEES, LAW


@rule(source=COURT_FEES.article(44), title=Text(zh="须交诉讼费的成员", en="Owes court fees"))
def owes_court_fees(court_fees: Fen) -> bool:
    """Whether a court asks somebody for fees."""
    return court_fees > 0


@rule(source=COURT_FEES.article(45), title=Text(zh="无固定生活来源的残疾人", en="Disabled, nothing fixed to live on"))
def is_disabled_without_source(lacks_living_source: bool, disability_level: DisabilityLevel) -> bool:
    """Whether somebody disabled has no fixed source to live on."""
    return lacks_living_source and disability_level != DisabilityLevel.NONE


@rule(
    source=COURT_FEES.article(45),
    title=Text(
        zh="追索赡养费、抚恤金或因见义勇为求偿", en="Claims maintenance, a pension, or for having helped others"
    ),
)
def is_claim_without_fees(legal_matter: LegalMatter) -> bool:
    """Whether the claim is one that the court hears without fees."""
    return legal_matter in (LegalMatter.SUPPORT, LegalMatter.PENSION_RELIEF, LegalMatter.GOOD_SAMARITAN)


is_on_basic_support = either_of(
    "civil_affairs__dibao__is_awarded",
    "civil_affairs__tekun__is_awarded",
    title=Text(zh="低保或者特困供养对象", en="On dibao or tekun"),
    source=COURT_FEES.article(45),
)


@rule(
    source=COURT_FEES.article(45),
    title=Text(zh="低保、特困对象且无其他收入", en="On dibao or tekun, without other income"),
)
def is_supported_without_income(is_on_basic_support: bool, civil_affairs__household_income_month: Fen) -> bool:
    """Whether the household lives on its support alone."""
    return is_on_basic_support and civil_affairs__household_income_month == 0


has_ground_for_exemption = either_of(
    "is_disabled_without_source",
    "is_claim_without_fees",
    "is_supported_without_income",
    title=Text(zh="符合免交诉讼费情形", en="A ground to be let off court fees"),
    source=COURT_FEES.article(45),
)


@rule(source=COURT_FEES.article(46), title=Text(zh="优抚对象", en="Entitled to preferential treatment"))
def has_ground_for_reduction(civil_affairs__preferential_treatment: bool) -> bool:
    """Whether somebody is entitled to preferential treatment, who pays less."""
    return civil_affairs__preferential_treatment


@rule(source=COURT_FEES.article(47), title=Text(zh="正在接受法律援助", en="Has been granted legal aid"))
def is_granted_legal_aid(legal_aid_stage: AidStage) -> bool:
    """Whether legal aid was granted, whether or not somebody is assigned yet."""
    return legal_aid_stage in (AidStage.GRANTED, AidStage.ASSIGNED)


@rule(source=COURT_FEES.article(45), title=Text(zh="免交的诉讼费", en="Court fees let off"))
def court_fees_exempt(court_fees: Fen) -> Fen:
    """All of the fees."""
    return court_fees


@rule(source=COURT_FEES.article(46), title=Text(zh="减交的诉讼费", en="Court fees by which they are reduced"))
def court_fees_reduced(court_fees: Fen, court_fee_reduction_share: Rate) -> Fen:
    """The share of the fees."""
    return share(court_fees, court_fee_reduction_share)


@rule(source=LAW.article(53), title=Text(zh="须交公证、鉴定费的成员", en="Owes notary or expert fees"))
def owes_notary_fees(notary_fees: Fen) -> bool:
    """Whether a notary or an expert asks somebody for fees."""
    return notary_fees > 0


@rule(source=LAW.article(53), title=Text(zh="减免的公证、鉴定费", en="Notary and expert fees waived"))
def notary_fees_waived(notary_fees: Fen, notary_fee_waiver_share: Rate) -> Fen:
    """The share of the fees that is waived here."""
    return share(notary_fees, notary_fee_waiver_share)
