"""How these benefits meet others; unemployment benefit and dibao are both due where the income test is passed."""

from typing import Final

from aidcoord import Cadence, Overlap, OverlapKind, Text
from aidcoord_human_resources.sources import NO_DOUBLE_POST, NO_TWO_OF_A_KIND, RESIDENTS_PENSION

OVERLAPS: Final = (
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("work_injury_nursing", "disabled_federation__living_subsidy"),
        title=Text(zh="领取工伤生活护理费不享受残疾人生活补贴", en="Who has nursing pay has no living subsidy"),
        source=NO_TWO_OF_A_KIND.whole,
    ),
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("work_injury_nursing", "disabled_federation__nursing_subsidy"),
        title=Text(zh="领取工伤生活护理费不享受残疾人护理补贴", en="Who has nursing pay has no nursing subsidy"),
        source=NO_TWO_OF_A_KIND.whole,
    ),
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("post_insurance", "flexible_insurance"),
        title=Text(zh="社会保险补贴不重复享受", en="Nobody's insurance is subsidised twice"),
        source=NO_DOUBLE_POST.whole,
    ),
    Overlap(
        kind=OverlapKind.ONCE_PER,
        benefits=("pension_premium",),
        per=Cadence.YEARLY,
        title=Text(zh="养老保险费一年代缴一次", en="The premium is paid once a year"),
        source=RESIDENTS_PENSION.whole,
    ),
)
"""All of them."""
