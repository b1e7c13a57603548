"""Health and family planning points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Occasion, PartnerHelp, Signpost, Text
from aidcoord_health_family_planning.sources import MEASURES, REFORM_2020, REVIEW_2021, RIGID_2024

_MEASURES_HOLD: Final = date(2014, 5, 1)

SIGNPOSTS: Final = (
    Signpost(
        when=("ill_poor",),
        to="civil_affairs__dibao",
        because=Text(
            zh="因病致贫重病患者",
            en="The member is poor by illness.",
        ),
        source=MEASURES.article(9),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("ill_poor",),
        to=("civil_affairs__rigid_spending", "civil_affairs__spending_relief"),
        because=Text(
            zh="因病致贫重病患者",
            en="The member is poor by illness.",
        ),
        source=MEASURES.article(47),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("has_catastrophic_costs",),
        to="civil_affairs__rigid_spending",
        because=Text(
            zh="医疗自付超过大病保险起付线",
            en="What the member bears of the bills passes the catastrophic line.",
        ),
        source=REFORM_2020.article("二（一）2"),
        starts=date(2020, 8, 25),
        ends=date(2024, 12, 31),
    ),
    Signpost(
        when=("has_catastrophic_costs",),
        to="civil_affairs__rigid_spending",
        because=Text(
            zh="医疗自付超过大病保险起付线",
            en="What the member bears of the bills passes the catastrophic line.",
        ),
        source=RIGID_2024.article(5),
        starts=date(2025, 1, 1),
    ),
    Signpost(
        when=("seriously_ill",),
        to="civil_affairs__dibao",
        because=Text(
            zh="患重特大疾病",
            en="The member is seriously ill.",
        ),
        source=MEASURES.article(9),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("seriously_ill",),
        to="civil_affairs__solo_dibao",
        because=Text(
            zh="患重特大疾病",
            en="The member is seriously ill.",
        ),
        source=REVIEW_2021.article(8),
        starts=date(2021, 7, 1),
    ),
    Signpost(
        when=("health_counselling",),
        to=PartnerHelp.COUNSELLING,
        because=Text(
            zh="需要心理疏导",
            en="The member needs counselling.",
        ),
        source=MEASURES.article(55),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("ill_poor", "has_heavy_burden"),
        to="civil_affairs__charity_referral",
        occasion=Occasion.CHANGE,
        because=Text(
            zh="三重保障后负担仍然较重",
            en="The burden is heavy still after insurance and aid.",
        ),
        source=MEASURES.article(56),
        starts=_MEASURES_HOLD,
    ),
)
