"""How the benefits of civil affairs meet each other."""

from datetime import date
from typing import Final

from aidcoord import Overlap, OverlapKind, Text
from aidcoord_civil_affairs.sources import (
    ELDERLY_OVERLAPS,
    HIV_2012,
    MEASURES,
    MILITARY_ALIKE,
    TEKUN_2021,
    TOP_UPS,
)

OVERLAPS: Final = (
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("tekun", "solo_dibao"),
        title=Text(zh="特困供养与单人保不重复享受", en="Nobody receives tekun and solo dibao at once"),
        source=MEASURES.article(15),
        starts=date(2021, 7, 1),
    ),
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("tekun", "orphan_living"),
        title=Text(
            zh="特困供养与孤儿基本生活费择一", en="Tekun or the basic living of orphans, as the child's side chooses"
        ),
        source=TEKUN_2021.article(9),
    ),
    Overlap(
        kind=OverlapKind.TOPS_UP_TO,
        benefits=(
            "unsupported_child_living",
            "tekun",
            "solo_dibao",
            "disabled_federation__living_subsidy",
        ),
        title=Text(
            zh="事实无人抚养儿童基本生活补贴补差发放",
            en="An unsupported child's other aid is topped up to the orphan rate",
        ),
        source=TOP_UPS.whole,
    ),
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("orphan_living", "hiv_child_living"),
        title=Text(zh="孤儿与感染儿童基本生活费不重复发放", en="Paid as an orphan or for HIV, not both"),
        source=HIV_2012.article("三"),
    ),
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("unsupported_child_living", "hiv_child_living"),
        title=Text(zh="事实无人抚养与感染儿童基本生活补贴不重复发放", en="Paid as unsupported or for HIV, not both"),
        source=HIV_2012.article("三"),
    ),
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("tekun", "elderly_nursing_subsidy"),
        title=Text(
            zh="特困人员已有照料护理，不再享受护理补贴", en="Tekun has care of its own, no nursing subsidy beside"
        ),
        source=ELDERLY_OVERLAPS.whole,
    ),
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("tekun", "elderly_service_subsidy"),
        title=Text(zh="特困人员不纳入养老服务补贴", en="Tekun has no service subsidy beside"),
        source=ELDERLY_OVERLAPS.whole,
    ),
    Overlap(
        kind=OverlapKind.HIGHEST_OF,
        benefits=("elderly_nursing_subsidy", "disabled_federation__nursing_subsidy"),
        title=Text(zh="老年和残疾护理补贴就高享受一项", en="For age or disability, the higher nursing subsidy"),
        source=ELDERLY_OVERLAPS.whole,
    ),
    Overlap(
        kind=OverlapKind.HIGHEST_OF,
        benefits=("soldier_nursing_fee", "disabled_federation__nursing_subsidy"),
        title=Text(zh="军人护理费和残疾护理补贴就高享受一项", en="As a soldier or by the card, the higher nursing pay"),
        source=MILITARY_ALIKE.whole,
    ),
    Overlap(
        kind=OverlapKind.HIGHEST_OF,
        benefits=("soldier_nursing_fee", "elderly_nursing_subsidy"),
        title=Text(zh="军人护理费和老年护理补贴就高享受一项", en="As a soldier or for age, the higher nursing pay"),
        source=MILITARY_ALIKE.whole,
    ),
)
"""All of them."""
