"""Who counts as in hardship: the identities that need no proof at school, the four groups, and the grades."""

from datetime import date

from aidcoord import DisabilityKind, Residence, Text, rule
from aidcoord_education_sports.options import Hardship
from aidcoord_education_sports.sources import (
    AFTER_POVERTY,
    BOARDING_2019,
    HARDSHIP,
    HIGH_SCHOOL_WAIVER,
    LOW_INCOME_2023,
    MEASURES,
)

_POVERTY = Text(zh="建档立卡或脱贫、监测户", en="Registered as poor, risen since or monitored")


@rule(source=MEASURES.article(33), title=Text(zh="低保学生", en="On dibao"))
def is_on_dibao(civil_affairs__dibao: bool, civil_affairs__solo_dibao: bool) -> bool:
    """Whether the family, or the pupil alone, is due dibao."""
    return civil_affairs__dibao or civil_affairs__solo_dibao


@rule(name="is_of_poverty_household", source=HIGH_SCHOOL_WAIVER.whole, title=_POVERTY, ends=date(2020, 12, 31))
def is_of_poverty_household_2016(is_registered_poor: bool, is_out_of_poverty: bool) -> bool:
    """Whether the household is registered as poor; who has risen keeps the aid while poverty is being fought."""
    return is_registered_poor or is_out_of_poverty


@rule(name="is_of_poverty_household", source=AFTER_POVERTY.whole, title=_POVERTY, starts=date(2021, 1, 1))
def is_of_poverty_household_2021(is_registered_poor: bool, is_out_of_poverty: bool, is_monitored: bool) -> bool:
    """As before, and from 2021 also households monitored against a return to poverty."""
    return is_registered_poor or is_out_of_poverty or is_monitored


@rule(source=HARDSHIP.whole, title=Text(zh="属于不必另行认定的困难学生", en="Of an identity that proves hardship"))
def has_proving_identity(
    is_on_dibao: bool, civil_affairs__tekun: bool, is_of_poverty_household: bool, is_orphan: bool
) -> bool:
    """Whether the pupil is on dibao or tekun, an orphan, or of a household that is or was registered as poor."""
    return is_on_dibao or civil_affairs__tekun or is_of_poverty_household or is_orphan


@rule(source=LOW_INCOME_2023.whole, title=Text(zh="低收入家庭已纳入", en="Of a low-income family taken in"))
def is_low_income_taken_in(
    civil_affairs__dibao_edge: bool, civil_affairs__rigid_spending: bool, low_income_counts_as_hardship: bool
) -> bool:
    """Whether the family is at the edge of dibao or of rigid spending, and the county counts such as in hardship."""
    return low_income_counts_as_hardship and (civil_affairs__dibao_edge or civil_affairs__rigid_spending)


@rule(source=HARDSHIP.whole, title=Text(zh="困难档次", en="Grade of hardship"))
def hardship_tier(
    has_proving_identity: bool,
    is_low_income_taken_in: bool,
    disability_kind: DisabilityKind,
    hardship_recognised: Hardship,
) -> Hardship:
    """Special hardship for a proving identity and for disabled pupils in hardship; else what the school recognised."""
    recognised = hardship_recognised
    if is_low_income_taken_in:
        recognised = max(recognised, Hardship.DIFFICULT)
    is_disabled = disability_kind != DisabilityKind.NONE
    if has_proving_identity or (is_disabled and recognised != Hardship.NONE):
        return Hardship.SPECIAL
    return recognised


@rule(source=HARDSHIP.whole, title=Text(zh="家庭经济困难学生", en="A pupil in hardship"))
def is_in_hardship(hardship_tier: Hardship) -> bool:
    """Whether the pupil's family is in hardship of any grade."""
    return hardship_tier != Hardship.NONE


@rule(source=HIGH_SCHOOL_WAIVER.whole, title=Text(zh="低保、特困按城乡纳入四类", en="Dibao and tekun count here"))
def counts_among_groups(residence: Residence, are_urban_pupils_in_groups: bool) -> bool:
    """Whether dibao and tekun put a pupil among the four groups: in the country, in town where the county says so."""
    return residence == Residence.RURAL or are_urban_pupils_in_groups


@rule(source=HARDSHIP.whole, title=Text(zh="家庭经济困难残疾学生", en="A disabled pupil in hardship"))
def is_disabled_in_hardship(disability_kind: DisabilityKind, is_in_hardship: bool) -> bool:
    """Whether the pupil has a disability card and the family is in hardship."""
    return disability_kind != DisabilityKind.NONE and is_in_hardship


@rule(source=BOARDING_2019.whole, title=Text(zh="属于四类家庭经济困难学生", en="Of the four groups in hardship"))
def is_in_four_groups(
    is_of_poverty_household: bool,
    is_disabled_in_hardship: bool,
    is_on_dibao: bool,
    civil_affairs__tekun: bool,
    counts_among_groups: bool,
) -> bool:
    """Whether the pupil is of the registered poor, disabled in hardship, or on rural dibao or tekun."""
    if is_of_poverty_household or is_disabled_in_hardship:
        return True
    return counts_among_groups and (is_on_dibao or civil_affairs__tekun)
