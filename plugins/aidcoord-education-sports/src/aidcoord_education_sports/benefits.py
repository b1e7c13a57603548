"""What pupils may be due, stage by stage, with the conditions and the days from which it is law."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_education_sports.sources import (
    BOARDING_2019,
    COMPULSORY_2015,
    GRANTS_2024,
    HIGH_SCHOOL_WAIVER,
    LOANS_2023,
    MEASURES,
    PRESCHOOL_2011,
    PRESCHOOL_FREE,
    PRESCHOOL_LAW,
    SENIOR_GRANTS,
    VOCATIONAL_GRANT,
    VOCATIONAL_WAIVER,
)

_PRESCHOOL_TITLE: Final = Text(zh="学前教育资助", en="Preschool aid")
_PRESCHOOL_CRITERIA: Final = ("is_registered_pupil", "attends_inclusive_kindergarten", "is_in_preschool_group")
_COLLEGE: Final = date(2019, 9, 1)
"""The first school year for which amounts at college could be found."""

PRESCHOOL_AID_2011: Final = Benefit(
    "preschool_aid",
    _PRESCHOOL_TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.TERMLY,
    applies_if="attends_kindergarten",
    criteria=_PRESCHOOL_CRITERIA,
    amount="preschool_aid_term",
    source=PRESCHOOL_2011.whole,
    starts=date(2011, 9, 1),
    ends=date(2025, 5, 31),
)
PRESCHOOL_AID: Final = Benefit(
    "preschool_aid",
    _PRESCHOOL_TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.TERMLY,
    applies_if="attends_kindergarten",
    criteria=_PRESCHOOL_CRITERIA,
    amount="preschool_aid_term",
    source=PRESCHOOL_LAW.article(65),
    starts=date(2025, 6, 1),
)
PRESCHOOL_WAIVER: Final = Benefit(
    "preschool_waiver",
    Text(zh="学前一年免保育教育费", en="Free last year of kindergarten"),
    kind=BenefitKind.FEE_WAIVER,
    cadence=Cadence.TERMLY,
    applies_if="attends_kindergarten",
    criteria=("is_registered_pupil", "is_in_last_kindergarten_year"),
    amount="preschool_waiver_term",
    source=PRESCHOOL_FREE.whole,
    starts=date(2025, 9, 1),
)
COMPULSORY_WAIVER: Final = Benefit(
    "compulsory_waiver",
    Text(zh="义务教育免学杂费、免费教科书", en="No fees and free textbooks at compulsory school"),
    kind=BenefitKind.FEE_WAIVER,
    applied_for=False,
    applies_if="attends_compulsory_school",
    criteria=("is_registered_pupil",),
    source=COMPULSORY_2015.whole,
    starts=date(2016, 2, 1),
)
BOARDING_SUBSIDY_2016: Final = Benefit(
    "boarding_subsidy",
    Text(zh="义务教育寄宿生生活补助", en="Living subsidy for boarders at compulsory school"),
    kind=BenefitKind.CASH,
    cadence=Cadence.TERMLY,
    applies_if="attends_compulsory_school",
    criteria=("is_registered_pupil", "boards_at_school", "is_in_hardship"),
    amount="boarding_subsidy_term",
    source=COMPULSORY_2015.whole,
    starts=date(2016, 2, 1),
    ends=date(2019, 8, 31),
)
BOARDING_SUBSIDY: Final = Benefit(
    "boarding_subsidy",
    Text(zh="义务教育家庭经济困难学生生活补助", en="Living subsidy for pupils in hardship at compulsory school"),
    kind=BenefitKind.CASH,
    cadence=Cadence.TERMLY,
    applies_if="attends_compulsory_school",
    criteria=("is_registered_pupil", "is_in_living_group"),
    amount="boarding_subsidy_term",
    source=BOARDING_2019.whole,
    starts=date(2019, 9, 1),
)
HOME_EDUCATION_AID: Final = Benefit(
    "home_education_aid",
    Text(zh="不能入学残疾儿童教育救助", en="Aid to disabled children who cannot attend school"),
    kind=BenefitKind.CASH,
    cadence=Cadence.YEARLY,
    applies_if="is_disabled_child_at_home",
    criteria=("is_unable_to_attend",),
    amount="home_education_aid_due",
    source=MEASURES.article(33),
    starts=date(2014, 5, 1),
)
HIGH_SCHOOL_FREE: Final = Benefit(
    "high_school_waiver",
    Text(zh="普通高中免学杂费", en="No fees at senior secondary school"),
    kind=BenefitKind.FEE_WAIVER,
    cadence=Cadence.TERMLY,
    applies_if="attends_senior_school",
    criteria=("is_registered_pupil", "is_in_four_groups"),
    amount="high_school_waiver_term",
    source=HIGH_SCHOOL_WAIVER.whole,
    starts=date(2016, 9, 1),
)
HIGH_SCHOOL_GRANT: Final = Benefit(
    "high_school_grant",
    Text(zh="普通高中国家助学金", en="National grant at senior secondary school"),
    kind=BenefitKind.CASH,
    cadence=Cadence.TERMLY,
    applies_if="attends_senior_school",
    criteria=("is_registered_pupil", "is_in_hardship"),
    amount="high_school_grant_term",
    source=SENIOR_GRANTS.whole,
    starts=date(2016, 9, 1),
)
VOCATIONAL_FREE: Final = Benefit(
    "vocational_waiver",
    Text(zh="中职免学费", en="No fees at secondary vocational school"),
    kind=BenefitKind.FEE_WAIVER,
    cadence=Cadence.TERMLY,
    applies_if="attends_vocational_school",
    criteria=("is_registered_pupil", "is_outside_performing_arts", "is_in_free_vocational_group"),
    amount="vocational_waiver_term",
    source=VOCATIONAL_WAIVER.whole,
    starts=date(2012, 9, 1),
)
VOCATIONAL_GRANT_BENEFIT: Final = Benefit(
    "vocational_grant",
    Text(zh="中职国家助学金", en="National grant at secondary vocational school"),
    kind=BenefitKind.CASH,
    cadence=Cadence.TERMLY,
    applies_if="attends_vocational_school",
    criteria=("is_registered_pupil", "is_in_granted_grade", "is_in_vocational_grant_group"),
    amount="vocational_grant_term",
    source=VOCATIONAL_GRANT.whole,
    starts=date(2016, 9, 1),
    note=Text(zh="可与雨露计划补助同时享受", en="goes together with the Yulu subsidy"),
)
COLLEGE_GRANT: Final = Benefit(
    "college_grant",
    Text(zh="本专科生国家助学金", en="National grant at college"),
    kind=BenefitKind.CASH,
    cadence=Cadence.YEARLY,
    applies_if="attends_college",
    criteria=("is_registered_pupil", "is_in_hardship"),
    amount="college_grant_due",
    source=GRANTS_2024.whole,
    starts=_COLLEGE,
    note=Text(zh="全国平均标准，具体档次由高校确定", en="the national average; the college decides on the grade"),
)
ENCOURAGEMENT: Final = Benefit(
    "encouragement_scholarship",
    Text(zh="国家励志奖学金", en="Encouragement scholarship"),
    kind=BenefitKind.CASH,
    cadence=Cadence.YEARLY,
    applies_if="is_selected_scholar",
    criteria=("is_registered_pupil", "is_in_hardship"),
    amount="encouragement_due",
    source=GRANTS_2024.whole,
    starts=_COLLEGE,
)
COLLEGE_LOAN: Final = Benefit(
    "college_loan",
    Text(zh="国家助学贷款", en="National student loan"),
    kind=BenefitKind.SERVICE,
    cadence=Cadence.YEARLY,
    applies_if="attends_higher_education",
    criteria=("is_registered_pupil", "is_in_hardship"),
    amount="college_loan_limit",
    source=LOANS_2023.whole,
    starts=_COLLEGE,
    note=Text(zh="金额为可贷上限，须偿还", en="the amount is the most that may be borrowed, and is paid back"),
)

BENEFITS: Final = (
    PRESCHOOL_AID_2011,
    PRESCHOOL_AID,
    PRESCHOOL_WAIVER,
    COMPULSORY_WAIVER,
    BOARDING_SUBSIDY_2016,
    BOARDING_SUBSIDY,
    HOME_EDUCATION_AID,
    HIGH_SCHOOL_FREE,
    HIGH_SCHOOL_GRANT,
    VOCATIONAL_FREE,
    VOCATIONAL_GRANT_BENEFIT,
    COLLEGE_GRANT,
    ENCOURAGEMENT,
    COLLEGE_LOAN,
)
"""All of them, as the results list them."""
