"""Orphans, children without support, children with HIV: identities, basic living, help with studies."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_civil_affairs.sources import (
    HIV_2012,
    ORPHANS_2010,
    STUDY_2019,
    STUDY_2025,
    UNSUPPORTED_2019,
    UNSUPPORTED_2020,
)

_ORPHANS: Final = date(2010, 11, 16)
_UNSUPPORTED_TITLE: Final = Text(zh="事实无人抚养儿童", en="Unsupported child")
_UNSUPPORTED_CRITERIA: Final = ("has_unable_parents", "is_no_orphan", "is_unadopted", "is_child_situation_lasting")
_STUDY_TITLE: Final = Text(zh="福彩圆梦·孤儿助学", en="Help with studies of orphans")

ORPHAN: Final = Benefit(
    "orphan",
    Text(zh="孤儿", en="Orphan"),
    kind=BenefitKind.IDENTITY,
    applies_if="may_be_orphan",
    criteria=("is_found_orphan", "is_unadopted", "is_child_situation_lasting"),
    source=ORPHANS_2010.whole,
    starts=_ORPHANS,
)
ORPHAN_LIVING: Final = Benefit(
    "orphan_living",
    Text(zh="孤儿基本生活费", en="Basic living of orphans"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="may_be_orphan",
    criteria=("orphan", "has_age_of_orphan_living"),
    amount="orphan_living_month",
    source=ORPHANS_2010.whole,
    starts=_ORPHANS,
)
STUDY_AID_2019: Final = Benefit(
    "orphan_study_aid",
    _STUDY_TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.YEARLY,
    applies_if="is_student_of_age",
    criteria=("was_orphan_as_minor", "is_in_helped_studies"),
    amount="orphan_study_aid_year",
    source=STUDY_2019.whole,
    starts=date(2019, 9, 1),
    ends=date(2025, 4, 13),
)
STUDY_AID: Final = Benefit(
    "orphan_study_aid",
    _STUDY_TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.YEARLY,
    applies_if="is_student_of_age",
    criteria=("was_orphan_as_minor", "is_in_helped_studies", "may_be_helped_to_study"),
    amount="orphan_study_aid_year",
    source=STUDY_2025.whole,
    starts=date(2025, 4, 14),
)
UNSUPPORTED_CHILD_2020: Final = Benefit(
    "unsupported_child",
    _UNSUPPORTED_TITLE,
    kind=BenefitKind.IDENTITY,
    applies_if="is_child_here",
    criteria=_UNSUPPORTED_CRITERIA,
    source=UNSUPPORTED_2019.whole,
    starts=date(2020, 1, 1),
    ends=date(2020, 12, 31),
)
UNSUPPORTED_CHILD: Final = Benefit(
    "unsupported_child",
    _UNSUPPORTED_TITLE,
    kind=BenefitKind.IDENTITY,
    applies_if="is_child_here",
    criteria=_UNSUPPORTED_CRITERIA,
    source=UNSUPPORTED_2020.whole,
    starts=date(2021, 1, 1),
)
UNSUPPORTED_CHILD_LIVING: Final = Benefit(
    "unsupported_child_living",
    Text(zh="事实无人抚养儿童基本生活补贴", en="Basic living of unsupported children"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_child_here",
    criteria=("unsupported_child",),
    amount="unsupported_child_living_month",
    source=UNSUPPORTED_2019.whole,
    starts=date(2020, 1, 1),
)
HIV_CHILD_LIVING: Final = Benefit(
    "hiv_child_living",
    Text(zh="艾滋病病毒感染儿童基本生活费", en="Basic living of children with HIV"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_child_here",
    criteria=("is_confirmed_with_hiv",),
    amount="hiv_child_living_month",
    source=HIV_2012.article("二"),
    starts=date(2012, 1, 1),
    note=Text(zh="不得公示", en="never posted in public"),
)

BENEFITS: Final = (
    ORPHAN,
    ORPHAN_LIVING,
    STUDY_AID_2019,
    STUDY_AID,
    UNSUPPORTED_CHILD_2020,
    UNSUPPORTED_CHILD,
    UNSUPPORTED_CHILD_LIVING,
    HIV_CHILD_LIVING,
)
"""All of them, as the results list them."""
