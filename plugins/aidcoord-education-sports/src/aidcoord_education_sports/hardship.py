"""Who counts as in hardship: the identities that need no proof at school, the four groups, and the grades."""

from datetime import date

from aidcoord import DisabilityKind, Residence, Text, either_of, rule
from aidcoord_education_sports.options import Hardship
from aidcoord_education_sports.sources import (
    AFTER_POVERTY,
    BOARDING_2019,
    HARDSHIP,
    HIGH_SCHOOL_WAIVER,
    LOW_INCOME_2023,
    MEASURES,
    UNSUPPORTED_2019,
)

_PROVING = Text(zh="属于不必另行认定的困难学生", en="Of an identity that proves hardship")
_POVERTY = Text(zh="建档立卡或脱贫、监测户", en="Registered as poor, risen since or monitored")


is_on_dibao = either_of(
    "civil_affairs__dibao",
    "civil_affairs__solo_dibao",
    title=Text(zh="低保学生", en="On dibao"),
    source=MEASURES.article(33),
)
is_of_poverty_household_2016 = either_of(  # who has risen keeps the aid while poverty is being fought
    "is_registered_poor",
    "is_out_of_poverty",
    name="is_of_poverty_household",
    title=_POVERTY,
    source=HIGH_SCHOOL_WAIVER.whole,
    ends=date(2020, 12, 31),
)
is_of_poverty_household_2021 = either_of(
    "is_registered_poor",
    "is_out_of_poverty",
    "is_monitored",
    name="is_of_poverty_household",
    title=_POVERTY,
    source=AFTER_POVERTY.whole,
    starts=date(2021, 1, 1),
)
has_proving_identity_2014 = either_of(
    "is_on_dibao",
    "civil_affairs__tekun",
    "is_of_poverty_household",
    "civil_affairs__orphan",
    name="has_proving_identity",
    title=_PROVING,
    source=HARDSHIP.whole,
    ends=date(2019, 12, 31),
)
has_proving_identity_2020 = either_of(  # unsupported children are treated as orphans are
    "is_on_dibao",
    "civil_affairs__tekun",
    "is_of_poverty_household",
    "civil_affairs__orphan",
    "civil_affairs__unsupported_child",
    name="has_proving_identity",
    title=_PROVING,
    source=UNSUPPORTED_2019.whole,
    starts=date(2020, 1, 1),
)
is_of_low_income = either_of(
    "civil_affairs__dibao_edge",
    "civil_affairs__rigid_spending",
    title=Text(zh="低保边缘或刚性支出困难家庭", en="Of a low-income family"),
    source=LOW_INCOME_2023.whole,
)


@rule(source=LOW_INCOME_2023.whole, title=Text(zh="低收入家庭已纳入", en="Of a low-income family taken in"))
def is_low_income_taken_in(is_of_low_income: bool, low_income_counts_as_hardship: bool) -> bool:
    """Whether the family is of low income, and the county counts such as in hardship."""
    return low_income_counts_as_hardship and is_of_low_income


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


@rule(source=HARDSHIP.whole, title=Text(zh="学校已认定困难", en="Recognised by the school"))
def is_recognised_in_hardship(hardship_recognised: Hardship) -> bool:
    """Whether the school has recognised hardship of any grade."""
    return hardship_recognised != Hardship.NONE


is_in_hardship = either_of(  # of any grade: whoever has one here has one in `hardship_tier`
    "has_proving_identity",
    "is_recognised_in_hardship",
    "is_low_income_taken_in",
    title=Text(zh="家庭经济困难学生", en="A pupil in hardship"),
    source=HARDSHIP.whole,
)


@rule(source=HIGH_SCHOOL_WAIVER.whole, title=Text(zh="低保、特困按城乡纳入四类", en="Dibao and tekun count here"))
def counts_among_groups(residence: Residence, are_urban_pupils_in_groups: bool) -> bool:
    """Whether dibao and tekun put a pupil among the four groups: in the country, in town where the county says so."""
    return residence == Residence.RURAL or are_urban_pupils_in_groups


@rule(source=HARDSHIP.whole, title=Text(zh="残疾学生", en="A disabled pupil"))
def is_disabled(disability_kind: DisabilityKind) -> bool:
    """Whether the pupil has a disability card."""
    return disability_kind != DisabilityKind.NONE


@rule(source=HARDSHIP.whole, title=Text(zh="家庭经济困难残疾学生", en="A disabled pupil in hardship"))
def is_disabled_in_hardship(is_disabled: bool, is_in_hardship: bool) -> bool:
    """Whether the pupil has a disability card and the family is in hardship."""
    return is_disabled and is_in_hardship


is_on_dibao_or_tekun = either_of(
    "is_on_dibao",
    "civil_affairs__tekun",
    title=Text(zh="低保或特困学生", en="On dibao or tekun"),
    source=BOARDING_2019.whole,
)


@rule(source=BOARDING_2019.whole, title=Text(zh="纳入四类的低保、特困学生", en="On dibao or tekun that counts here"))
def is_on_dibao_among_groups(is_on_dibao_or_tekun: bool, counts_among_groups: bool) -> bool:
    """Whether the pupil is on dibao or tekun, and in the country or where urban pupils count as well."""
    return is_on_dibao_or_tekun and counts_among_groups


is_in_four_groups = either_of(
    "is_of_poverty_household",
    "is_disabled_in_hardship",
    "is_on_dibao_among_groups",
    title=Text(zh="属于四类家庭经济困难学生", en="Of the four groups in hardship"),
    source=BOARDING_2019.whole,
)
