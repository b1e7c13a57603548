"""The benefits of human resources, with their conditions and the days from which they are law."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_human_resources.sources import (
    EMPLOYMENT_LAW,
    FLEXIBLE_INSURANCE,
    HENAN_UNEMPLOYMENT,
    MEASURES,
    RESIDENTS_PENSION,
    SOCIAL_INSURANCE_LAW,
    UNEMPLOYMENT_REGULATION,
    WORK_INJURY_REGULATION,
)

_EMPLOYMENT_LAW: Final = date(2008, 1, 1)
_MEASURES: Final = date(2014, 5, 1)
_INSURANCE_LAW: Final = date(2011, 7, 1)
_UNEMPLOYMENT: Final = Text(zh="失业保险金", en="Unemployment benefit")
_UNEMPLOYED: Final = (
    "has_paid_long_enough",
    "lost_work_unwillingly",
    "is_registered_unemployed",
    "is_out_of_work",
    "is_not_in_army",
    "is_not_abroad",
    "draws_no_pension",
    "has_accepted_offers",
    "has_months_left",
)

EMPLOYMENT_DIFFICULTY: Final = Benefit(
    "employment_difficulty",
    Text(zh="就业困难人员", en="Hard to employ"),
    kind=BenefitKind.IDENTITY,
    applies_if="is_or_was_without_work",
    criteria=("is_out_of_work", "is_registered_unemployed", "has_difficulty_ground"),
    while_receiving=("is_without_steady_work",),
    source=EMPLOYMENT_LAW.article(52),
    starts=_EMPLOYMENT_LAW,
)
ZERO_EMPLOYMENT: Final = Benefit(
    "zero_employment",
    Text(zh="零就业家庭", en="Zero-employment household"),
    kind=BenefitKind.IDENTITY,
    applies_if="is_anybody_without_work",
    criteria=("is_where_zero_employment_counts", "are_all_registered_unemployed"),
    source=EMPLOYMENT_LAW.article(56),
    starts=_EMPLOYMENT_LAW,
)
JOB_SERVICE: Final = Benefit(
    "job_service",
    Text(zh="公共就业服务", en="Free job service"),
    kind=BenefitKind.SERVICE,
    applies_if="is_without_work",
    criteria=("is_out_of_work",),
    source=EMPLOYMENT_LAW.article(35),
    starts=_EMPLOYMENT_LAW,
)
EMPLOYMENT_AID: Final = Benefit(
    "employment_aid",
    Text(zh="就业救助", en="Job aid"),
    kind=BenefitKind.SERVICE,
    applies_if="is_without_work",
    criteria=("civil_affairs__dibao",),
    source=MEASURES.article(42),
    starts=_MEASURES,
    note=Text(
        zh="贷款贴息、社会保险补贴、岗位补贴、培训补贴、费用减免、公益性岗位安置",
        en="loan interest, subsidies of insurance, posts and training, fee cuts, public-welfare posts",
    ),
)
ZERO_EMPLOYMENT_JOB: Final = Benefit(
    "zero_employment_job",
    Text(zh="零就业家庭至少一人就业", en="A job for one of a zero-employment household"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="zero_employment",
    criteria=("has_able_members",),
    source=EMPLOYMENT_LAW.article(56),
    starts=_EMPLOYMENT_LAW,
)
DIBAO_HOUSEHOLD_JOB: Final = Benefit(
    "dibao_household_job",
    Text(zh="低保家庭至少一人就业", en="A job for one of a household on dibao"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="is_anybody_without_work",
    criteria=("civil_affairs__dibao", "are_all_out_of_work"),
    source=MEASURES.article(43),
    starts=_MEASURES,
)
PUBLIC_POST: Final = Benefit(
    "public_post",
    Text(zh="公益性岗位安置", en="Placement in a public-welfare post"),
    kind=BenefitKind.SERVICE,
    applies_if="is_without_work",
    criteria=("employment_difficulty", "may_be_placed"),
    source=EMPLOYMENT_LAW.article(53),
    starts=_EMPLOYMENT_LAW,
)
POST_SUBSIDY: Final = Benefit(
    "post_subsidy",
    Text(zh="公益性岗位补贴", en="Subsidy of a public-welfare post"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_in_public_post",
    criteria=(
        "employment_difficulty",
        "is_within_placements",
        "is_within_post_term",
        "has_no_post_subsidy_elsewhere",
    ),
    amount="post_subsidy_month",
    source=EMPLOYMENT_LAW.article(53),
    starts=_EMPLOYMENT_LAW,
)
POST_INSURANCE: Final = Benefit(
    "post_insurance",
    Text(zh="公益性岗位社会保险补贴", en="Insurance subsidy of a public-welfare post"),
    kind=BenefitKind.PREMIUM,
    cadence=Cadence.MONTHLY,
    applies_if="is_in_public_post",
    criteria=(
        "employment_difficulty",
        "is_within_placements",
        "is_within_post_term",
        "has_no_post_subsidy_elsewhere",
    ),
    amount="post_insurance_month",
    source=EMPLOYMENT_LAW.article(52),
    starts=_EMPLOYMENT_LAW,
)
FLEXIBLE_INSURANCE_SUBSIDY: Final = Benefit(
    "flexible_insurance",
    Text(zh="灵活就业社会保险补贴", en="Insurance subsidy for flexible work"),
    kind=BenefitKind.PREMIUM,
    cadence=Cadence.MONTHLY,
    applies_if="works_flexibly",
    criteria=("employment_difficulty", "is_within_flexible_term"),
    amount="flexible_insurance_month",
    source=FLEXIBLE_INSURANCE.whole,
    starts=_EMPLOYMENT_LAW,
)
PENSION_PREMIUM: Final = Benefit(
    "pension_premium",
    Text(zh="政府代缴城乡居民养老保险费", en="Pension premium paid by the government"),
    kind=BenefitKind.PREMIUM,
    cadence=Cadence.YEARLY,
    applies_if="is_of_premium_age",
    criteria=("is_outside_employee_scheme", "draws_no_pension", "has_premium_share"),
    amount="pension_premium_year",
    source=RESIDENTS_PENSION.whole,
    starts=date(2014, 2, 21),
)
UNEMPLOYMENT_1999: Final = Benefit(
    "unemployment_benefit",
    _UNEMPLOYMENT,
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="was_insured",
    criteria=(*_UNEMPLOYED, "is_not_in_prison"),
    amount="unemployment_benefit_month",
    source=UNEMPLOYMENT_REGULATION.article(14),
    starts=date(1999, 1, 22),
    ends=date(2011, 6, 30),
)
UNEMPLOYMENT: Final = Benefit(
    "unemployment_benefit",
    _UNEMPLOYMENT,
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="was_insured",
    criteria=_UNEMPLOYED,
    amount="unemployment_benefit_month",
    source=SOCIAL_INSURANCE_LAW.article(45),
    starts=_INSURANCE_LAW,
)
UNEMPLOYMENT_MEDICAL: Final = Benefit(
    "unemployment_medical",
    Text(zh="失业期间职工医保由基金缴费", en="Medical insurance paid by the unemployment fund"),
    kind=BenefitKind.PREMIUM,
    applied_for=False,
    applies_if="unemployment_benefit",
    criteria=("was_insured",),
    source=SOCIAL_INSURANCE_LAW.article(48),
    starts=_INSURANCE_LAW,
)
UNEMPLOYMENT_NOTICE: Final = Benefit(
    "unemployment_notice",
    Text(zh="失业保险金期满前告知民政部门", en="Civil affairs is told before the benefit ends"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="unemployment_benefit",
    criteria=("is_benefit_ending",),
    source=HENAN_UNEMPLOYMENT.article(37),
    starts=_INSURANCE_LAW,
)
WORK_INJURY_NURSING: Final = Benefit(
    "work_injury_nursing",
    Text(zh="工伤生活护理费", en="Nursing pay of the work-injury insurance"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="needs_injury_nursing",
    criteria=("has_injury_grade", "accepts_treatment"),
    amount="injury_nursing_month",
    source=WORK_INJURY_REGULATION.article(34),
    starts=date(2011, 1, 1),
)

BENEFITS: Final = (
    EMPLOYMENT_DIFFICULTY,
    ZERO_EMPLOYMENT,
    JOB_SERVICE,
    EMPLOYMENT_AID,
    ZERO_EMPLOYMENT_JOB,
    DIBAO_HOUSEHOLD_JOB,
    PUBLIC_POST,
    POST_SUBSIDY,
    POST_INSURANCE,
    FLEXIBLE_INSURANCE_SUBSIDY,
    PENSION_PREMIUM,
    UNEMPLOYMENT_1999,
    UNEMPLOYMENT,
    UNEMPLOYMENT_MEDICAL,
    UNEMPLOYMENT_NOTICE,
    WORK_INJURY_NURSING,
)
"""All of them, as the results list them."""
