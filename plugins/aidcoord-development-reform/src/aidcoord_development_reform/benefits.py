"""What is about a person: a place in an institution for people on tekun, who goes first, and who is offered one."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Text
from aidcoord_development_reform.sources import MEASURES, TEKUN_OPINION

INSTITUTION_PLACE: Final = Benefit(
    "institution_place",
    Text(zh="特困人员供养机构床位", en="Place in an institution for people on tekun"),
    kind=BenefitKind.SERVICE,
    applies_if="chooses_institution",
    criteria=("is_supported_as_tekun",),
    source=MEASURES.article(19),
    starts=date(2014, 5, 1),
    note=Text(
        zh="县内供养机构是否有空床位，见床位报告；供养金由民政发放",
        en="whether a bed is free is in the report on places; the support itself is paid by civil affairs",
    ),
)
INSTITUTION_PRIORITY: Final = Benefit(
    "institution_priority",
    Text(zh="优先安排集中供养", en="First for a place in an institution"),
    kind=BenefitKind.IDENTITY,
    applied_for=False,
    applies_if="waits_for_place",
    criteria=("institution_place", "is_first_for_place"),
    source=TEKUN_OPINION.whole,
    starts=date(2016, 2, 10),
)
INSTITUTION_OFFER: Final = Benefit(
    "institution_offer",
    Text(zh="告知可选择集中供养", en="Offer of a place in an institution"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="is_left_without_care",
    criteria=("has_not_chosen", "is_supported_as_tekun", "is_first_for_place"),
    source=TEKUN_OPINION.whole,
    starts=date(2016, 2, 10),
    note=Text(zh="是否入住由本人选择", en="whether to move in the person chooses"),
)

BENEFITS: Final = (INSTITUTION_PLACE, INSTITUTION_PRIORITY, INSTITUTION_OFFER)
"""All of them, as the results list them."""
